package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskChair is the sheet that leads to the chair's screen, or to taking the chair
// over from somebody who has dropped out.
type deskChair struct{}

func (*deskChair) name(w *lang.Words) string { return w.Desk.Chair }
func (*deskChair) typing() bool              { return false }

func (*deskChair) show(v View, p *parts.Page, r parts.Region) {
	w := v.Words.Desk
	say, more, does := w.ChairHere, w.ChairMirror, w.ChairCall
	switch {
	case !v.Me.Roles.Has(session.Chair):
		say, more, does = w.ChairIs(v.Board.Chair), w.TakeOverWhen, w.TakeOverFirst
	case v.Board.Chair != "":
		say = w.ChairYou
	}
	row := p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink, say)
	p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Quiet, more)
	deskKeys(p, w.NextShort)
	p.Action(does)
}

func (*deskChair) press(v View, k parts.Key) Act {
	switch {
	case k.Kind != parts.Enter:
		return Act{}
	case !v.Me.Roles.Has(session.Chair):
		return Act{Open: deskTakeOver{}}
	}
	return Act{Open: newChair()}
}

// deskTakeOver asks before the secretary takes the chair over; the evening stays
// where it is.
type deskTakeOver struct{}

func (deskTakeOver) draw(v View) *parts.Page {
	p, r, w := deskPage(v), v.Size.Body(), v.Words.Desk
	row := p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink|parts.Bold, w.TakeOver)
	row = p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Ink, w.ChairIs(v.Board.Chair))
	p.Wrapped(row+1, r.Col, r.W, r.End()-row-1, parts.Ink, w.TakeOverMeans)
	p.Action(w.TakeOver)
	foot(v, p, false)
	return p
}

func (deskTakeOver) press(v View, k parts.Key) Act {
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind != parts.Enter:
		return Act{}
	case v.Me.Roles.Has(session.Chair):
		return Act{Back: true}
	}
	me := v.Me.Member.ID
	return Act{Ask: session.Arrange{Session: v.Board.Session, Chair: &me}, Done: func(v View, _ session.Answer) Act {
		return Act{Replace: newChair(), Say: v.Words.Desk.TookOver}
	}}
}

// chairDeed lets the secretary name who chairs the session, and give the chair back.
func chairDeed(v View, x *session.Session, m session.Member) (cardDeed, bool) {
	if !v.Me.Roles.Has(session.Secretary) || x.Phase == session.Adjourned || x.Chair == m.ID ||
		!m.Roles.Has(session.Resident|session.Secretary) {
		return cardDeed{}, false
	}
	return cardDeed{v.Words.Desk.LetChair, func() Act {
		id := m.ID
		return Act{Ask: session.Arrange{Session: x.ID, Chair: &id}, Done: func(v View, _ session.Answer) Act {
			return Act{Say: v.Words.Desk.Chairs(memberLabel(v, m))}
		}}
	}}, true
}
