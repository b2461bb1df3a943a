package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskSpeak lets whoever typed a code at the kiosk join the speakers' queue, or
// leave it.
type kioskSpeak struct {
	standing
	stance session.Stance
	done   bool // joined or left just now
}

// place is where the guest stands in the queue, from 1; 0: not in it.
func (k *kioskSpeak) place() int {
	me, _ := k.voter.seat.Me()
	return me.Waiting
}

// changed goes back to the code when the discussion is over.
func (k *kioskSpeak) changed(v View) Act {
	if v.Board.Floor == nil {
		return k.forget()
	}
	k.voter.waiting = k.place()
	return Act{}
}

func (k *kioskSpeak) press(v View, key parts.Key) Act {
	f := v.Board.Floor
	stance, chosen := stanceOf(key)
	switch {
	case key.Is('Q'), f == nil, key.Kind == parts.Enter && k.done:
		return k.forget()
	case k.done:
	case chosen:
		k.stance = stance
	case key.Kind != parts.Enter:
	case k.voter.waiting > 0:
		return k.ask(session.Lower{Session: v.Board.Session, Issue: f.Issue, Member: k.voter.seat.Member()})
	default:
		return k.ask(session.Raise{Session: v.Board.Session, Issue: f.Issue, Member: k.voter.seat.Member(), Stance: k.stance})
	}
	return Act{}
}

func (k *kioskSpeak) ask(c session.Command) Act {
	return Act{As: k.voter.seat, Ask: c, Done: func(View, session.Answer) Act {
		k.done, k.voter.waiting = true, k.place()
		return Act{}
	}}
}

func (k *kioskSpeak) click(View, int, int) Act { return Act{} }

func (k *kioskSpeak) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say, f := &v.Words.Floor, v.Board.Floor
	p.Header(k.who(v), phaseOf(v))
	if f == nil {
		return p
	}
	issue, _ := issueOn(v.Board, f.Issue)
	about := string(issue.Code) + "  " + titleOf(v.Words, issue)
	switch at := k.voter.waiting; {
	case k.done && at > 0:
		column(v.Size.KeyRow(), centred(p, 4, parts.Ink|parts.Bold, say.InQueue(named(v, k.voter.name), at-1)), centred(p, 2, parts.Ink, v.waitFor(at)))
		p.Action(v.Words.Kiosk.Next)
	case k.done:
		column(v.Size.KeyRow(), centred(p, 4, parts.Ink|parts.Bold, say.LeftQueue(named(v, k.voter.name))))
		p.Action(v.Words.Kiosk.Next)
	case at > 0:
		column(v.Size.KeyRow(), centred(p, 3, parts.Ink|parts.Bold, about), centred(p, 2, parts.Ink, say.InQueue(named(v, k.voter.name), at-1)))
		p.Keys(say.KioskLeave)
		p.Action(say.Leave)
	default:
		column(v.Size.KeyRow(), centred(p, 3, parts.Ink|parts.Bold, about), centred(p, 2, parts.Ink, say.KioskAsk),
			centred(p, 1, parts.Quiet, say.Fewest))
		p.Keys(say.Keys(k.stance != session.NoStance && v.Size.Class() != parts.Narrow) + "   " + say.KioskLeave)
		p.Action(say.Join)
		if word := say.Stance[k.stance]; word != "" {
			p.Action(say.JoinAs(word))
		}
	}
	k.foot(v, p, v.Words.Kiosk.Receipt.Clears(k.left(v)))
	return p
}
