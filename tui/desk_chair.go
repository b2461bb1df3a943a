package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskChair is the sheet that leads to the chair's screen, or to taking the chair
// over from somebody who has dropped out and handing it back.
type deskChair struct{}

func (*deskChair) name(w *lang.Words) string { return w.Desk.Chair }
func (*deskChair) typing() bool              { return false }

func (*deskChair) show(v View, p *parts.Page, r parts.Region) {
	w := v.Words.Desk
	say, more, does := w.ChairHere, w.ChairMirror, w.ChairCall
	switch {
	case !v.Me.Roles.Has(session.Chair):
		say, more, does = w.ChairIs(v.Board.Chair), w.TakeOverWhen, w.TakeOverFirst
		if v.Alone {
			say = v.Words.Script.ChairGone
		}
	case v.Board.Chair != "":
		say = w.ChairYou
	}
	row := p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink, say)
	row = p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Quiet, more)
	deskMoods(v, p, parts.Region{Row: row + 1, Col: r.Col, H: r.End() - row - 1, W: r.W})
	if mayHandBack(v) {
		deskKeys(p, append([]string{"Z " + v.Words.Script.HandBack(v.Board.StandsFor)}, append(deskMoodWords(v), w.NextShort)...)...)
	} else {
		deskKeys(p, append(deskMoodWords(v), w.NextShort)...)
	}
	p.Action(does)
}

// mayHandBack tells whether the holder of a screen leads in the place of another.
func mayHandBack(v View) bool {
	return v.Board.StandsFor != "" && v.Me.Roles.Has(session.Chair|session.Operator)
}

func (*deskChair) press(v View, k parts.Key) Act {
	if act, mine := deskMoodKey(v, k); mine {
		return act
	}
	switch {
	case k.Is('Z') && mayHandBack(v):
		return handBack(v)
	case k.Kind != parts.Enter:
		return Act{}
	case !v.Me.Roles.Has(session.Chair):
		return Act{Open: deskTakeOver{}}
	}
	return Act{Open: newChair()}
}

// deskTakeOver is the question at the desk; taking over leads to the chair's screen.
type deskTakeOver struct{ standIn }

func (d deskTakeOver) draw(v View) *parts.Page {
	p := deskPage(v)
	d.question(v, p)
	return p
}

func (d deskTakeOver) press(v View, k parts.Key) Act {
	act := d.standIn.press(v, k)
	if act.Ask != nil {
		act.Done = func(v View, _ session.Answer) Act {
			return Act{Replace: newChair(), Brief: v.Words.Desk.TookOver}
		}
	}
	return act
}

// changed leaves when the keys came by another way.
func (d deskTakeOver) changed(v View) Act {
	if v.Saving == Unsent || v.Saving == Slow {
		return Act{}
	}
	return d.standIn.changed(v)
}

// chairDeed lets the secretary name who leads from here on, and give the chair back.
func chairDeed(v View, x *session.Session, m session.Member) (cardDeed, bool) {
	if !v.Me.Roles.Has(session.Secretary) || x.Phase == session.Adjourned || x.Chair == m.ID ||
		!m.Roles.Has(session.Resident|session.Secretary) {
		return cardDeed{}, false
	}
	return cardDeed{v.Words.Desk.LetChair, func() Act {
		ask := session.Command(session.HandChair{Session: x.ID, From: x.Chair, To: m.ID})
		if x.Phase == session.Collect { // named for the evening, not standing in
			ask = session.Arrange{Session: x.ID, Chair: &m.ID}
		}
		return Act{Ask: ask, Done: func(v View, _ session.Answer) Act {
			return Act{Say: v.Words.Desk.Chairs(memberLabel(v, m))}
		}}
	}}, true
}
