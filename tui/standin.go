package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// standIn asks before the chair's keys change hands: the secretary takes over from a
// chair who has dropped out, or whoever was named takes the chair back. The evening
// stays where it is.
type standIn struct{}

// mayStandIn tells whether somebody who does not lead may take the chair's keys.
func mayStandIn(v View) bool {
	sitting := v.Board.Session != "" && v.Board.Phase != session.Adjourned
	return sitting && !v.Me.Roles.Has(session.Chair|session.Operator) && (v.Me.Named || v.Me.Roles.Has(session.Secretary))
}

// standInWords name the key that asks, and what it does.
func standInWords(v View) (ask, does, means string) {
	if v.Me.Named {
		return v.Words.Script.TakeBackAsk, v.Words.Script.TakeBack, v.Words.Script.TakeBackSay
	}
	return v.Words.Desk.TakeOverFirst, v.Words.Desk.TakeOver, v.Words.Desk.TakeOverMeans
}

func (standIn) draw(v View) *parts.Page {
	s := newChairSheet(v)
	standIn{}.question(v, s.p)
	return s.p
}

// question writes the body, the strip and the foot of a page.
func (standIn) question(v View, p *parts.Page) {
	r := v.Size.Body()
	_, does, means := standInWords(v)
	row := p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink|parts.Bold, does)
	if v.Board.Chair != "" {
		row = p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Ink, v.Words.Script.Leads(v.Board.Chair))
	}
	p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Ink, means)
	p.Action(does)
	foot(v, p, false)
}

func (standIn) press(v View, k parts.Key) Act {
	switch {
	case k.Is('Q'), k.Is('Z'):
		return Act{Back: true}
	case k.Kind != parts.Enter, v.Saving == Unsent, v.Saving == Slow:
		return Act{}
	case !mayStandIn(v):
		return Act{Back: true}
	}
	return Act{Ask: hand(v, v.Me.Member.ID), Done: func(v View, _ session.Answer) Act {
		home := Act{Home: true, Brief: v.Words.Desk.TookOver}
		if v.Me.Named {
			home.Brief = v.Words.Script.YouLead
		}
		return home
	}}
}

// changed leaves when the keys are the member's already.
func (standIn) changed(v View) Act {
	if !mayStandIn(v) {
		return Act{Back: true}
	}
	return Act{}
}

// hand gives the chair's keys to a member; to nobody, where nobody was named.
func hand(v View, to session.MemberID) session.Command {
	x, _ := v.Snapshot.Session(v.Board.Session)
	if x == nil {
		return nil
	}
	return session.HandChair{Session: x.ID, From: x.Chair, To: to}
}

// handBack gives them back to whoever was named.
func handBack(v View) Act {
	x, ok := v.Snapshot.Session(v.Board.Session)
	if !ok {
		return Act{}
	}
	return Act{Ask: hand(v, x.Named), Done: func(v View, _ session.Answer) Act {
		return Act{Brief: v.Words.Script.HandedBack(v.Board.Chair)}
	}}
}
