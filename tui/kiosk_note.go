package tui

import "yuetan/tui/parts"

// kioskNote says in one sentence why there is no ballot for whoever came, and goes
// back to the code.
type kioskNote struct{ standing }

func (n *kioskNote) press(_ View, k parts.Key) Act {
	if k.Kind == parts.Enter || k.Is('Q') {
		return n.forget()
	}
	return Act{}
}

func (n *kioskNote) click(View, int, int) Act { return Act{} }

func (n *kioskNote) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(n.who(v), kioskCount(v))
	column(v.Size.KeyRow(), centred(p, 4, parts.Ink, v.Words.Kiosk.CheckedIn),
		centred(p, 2, parts.Ink|parts.Bold, v.Words.Refusal(n.voter.refused)))
	p.Action(v.Words.Kiosk.Next)
	kioskFoot(v, p, v.Words.Kiosk.Receipt.Clears(n.left(v)))
	return p
}

// kioskVoted tells whoever has voted already by which way, and that a ballot cast
// here takes the place of that one. What is on it stays in the box.
type kioskVoted struct{ standing }

func (s *kioskVoted) changed(v View) Act {
	if _, open := polling(v, s.voter.poll); !open {
		return s.over(v)
	}
	return Act{}
}

func (s *kioskVoted) press(_ View, k parts.Key) Act {
	switch {
	case k.Kind == parts.Enter:
		return Act{Replace: &kioskBallot{standing: s.standing}}
	case k.Is('Q'):
		return s.forget()
	}
	return Act{}
}

func (s *kioskVoted) click(v View, x, y int) Act {
	if y != v.Size.KeyRow() {
		return Act{}
	}
	return s.press(v, parts.Typed(keyAt(s.draw(v), y, x)))
}

func (s *kioskVoted) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Kiosk
	p.Header(s.who(v), kioskCount(v))
	column(v.Size.KeyRow(), centred(p, 4, parts.Ink|parts.Bold, say.VotedBy(s.voter.mouth)),
		centred(p, 2, parts.Ink, say.NothingIn))
	p.Keys(say.LeaveIt)
	p.Action(say.Again)
	s.foot(v, p, say.Ballot.NotCast)
	return p
}
