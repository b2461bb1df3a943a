package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskBallot is the ballot in three steps: which issue gets the top mark, which the
// middle, which the low one. It begins each step with nothing in focus, so that no
// issue gains by standing first. It is not kept anywhere before it is cast.
type kioskBallot struct {
	standing
	marks session.Marks
	step  int             // counted from 0
	focus session.IssueID // empty: none yet
	codes letters
}

// steps is how many marks can be given.
func (b *kioskBallot) steps(p *session.BoardPoll) int { return min(3, len(p.Issues)) }

func (b *kioskBallot) changed(v View) Act {
	if _, open := polling(v, b.voter.poll); !open {
		return b.over(v)
	}
	return Act{}
}

// place is where the issue in focus stands in the list; -1 while none is.
func (b *kioskBallot) place(p *session.BoardPoll) int {
	for i, x := range p.Issues {
		if x.Issue == b.focus {
			return i
		}
	}
	return -1
}

// given tells which mark an issue has: 0 to 2, or -1.
func (b *kioskBallot) given(id session.IssueID) int {
	for i, x := range b.marks {
		if x == id && id != "" {
			return i
		}
	}
	return -1
}

func (b *kioskBallot) press(v View, k parts.Key) Act {
	p, open := polling(v, b.voter.poll)
	if !open {
		return b.over(v)
	}
	from := b.place(p)
	if k.Kind == parts.Up || k.Kind == parts.BackTab {
		from = max(from, 0)
	}
	if next, ok := turned(from, len(p.Issues), k); ok {
		b.focus = p.Issues[next].Issue
		b.codes.forget()
		return Act{}
	}
	switch {
	case k.Kind == parts.Enter:
		return b.confirm(v, p)
	case k.Is('Q'):
		return b.back()
	case k.Is('Z'):
		b.begin()
		return Act{}
	}
	if d, ok := k.Digit(); ok {
		return b.digit(v, p, d)
	}
	if r, ok := k.Letter(); ok {
		n, found := b.codes.find(p.Issues, r)
		if !found {
			return Act{Say: v.Words.Resident.Agenda.NoIssue(string(r))}
		}
		b.focus = p.Issues[n].Issue
	}
	return Act{}
}

// digit takes 0 for none, and the mark of this step for Enter.
func (b *kioskBallot) digit(v View, p *session.BoardPoll, d int) Act {
	mark := p.Bylaws.Weights[b.step]
	switch {
	case d == mark:
		return b.confirm(v, p)
	case d != 0:
		return Act{Say: v.Words.Kiosk.Ballot.OtherNow(mark)}
	case p.Bylaws.Complete:
		return Act{Say: v.Words.Resident.Voting.AllMarks([]int{mark})}
	}
	b.focus = ""
	return b.next(p)
}

// confirm gives this step's mark to the issue in focus.
func (b *kioskBallot) confirm(v View, p *session.BoardPoll) Act {
	i := b.place(p)
	if i < 0 {
		return Act{}
	}
	if had := b.given(b.focus); had >= 0 {
		return Act{Say: v.Words.Resident.Voting.Taken(string(p.Issues[i].Code), p.Bylaws.Weights[had])}
	}
	return b.next(p)
}

// next ends a step with what is in focus, and after the last shows it all once more.
func (b *kioskBallot) next(p *session.BoardPoll) Act {
	b.marks[b.step], b.focus = b.focus, ""
	b.codes.forget()
	b.step++
	if b.step < b.steps(p) {
		return Act{}
	}
	return Act{Replace: &kioskReview{b}}
}

// back goes one step back; before the first one it leaves.
func (b *kioskBallot) back() Act {
	if b.step == 0 {
		return b.forget()
	}
	b.step--
	b.focus, b.marks[b.step] = b.marks[b.step], ""
	b.codes.forget()
	return Act{}
}

// begin starts again.
func (b *kioskBallot) begin() { *b = kioskBallot{standing: b.standing} }

// click moves the focus to the issue whose rows were touched, or does what stands
// in the key line.
func (b *kioskBallot) click(v View, x, y int) Act {
	p, open := polling(v, b.voter.poll)
	switch {
	case !open:
		return b.over(v)
	case y == v.Size.KeyRow():
		return b.press(v, parts.Typed(keyAt(b.draw(v), y, x)))
	}
	top, view := b.window(v, p)
	if n := view.From + (y-top)/pitchOf(v, p); y >= top && n < view.To {
		b.focus = p.Issues[n].Issue
		b.codes.forget()
	}
	return Act{}
}
