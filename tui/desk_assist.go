package tui

import (
	"context"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskSeat lets somebody else type their own code at the desk. What they do then is
// theirs, done through the seat that the code lends.
type deskSeat struct {
	title, note func(*lang.Words) string
	code        parts.Input
	looking     bool
	// then goes on with whose code it was.
	then func(View, *session.Seat) Act
}

func (*deskSeat) typing() bool { return true }

func (s *deskSeat) paste(_ View, text string) Act {
	s.code.Insert(text)
	return Act{}
}

func (s *deskSeat) press(v View, k parts.Key) Act {
	switch {
	case s.looking:
	case k.Is('Q') && k.Text == "":
		return Act{Back: true}
	case k.Kind == parts.Enter && v.pace.wait(v.Now) > 0:
		return Act{Say: v.Words.Desk.Slips.CodeSlow(v.pace.wait(v.Now))}
	case k.Kind == parts.Enter && !s.code.Empty():
		code := s.code.Value()
		s.looking = true
		return Act{Fetch: func(_ context.Context, desk *session.Seat) (any, error) {
			seat, err := desk.Lend(code)
			return lent{seat, err}, nil
		}}
	default:
		s.code.Press(k)
	}
	return Act{}
}

// lent is what typing a code brought.
type lent struct {
	seat *session.Seat
	err  error
}

func (s *deskSeat) take(v View, found any) Act {
	l, ok := found.(lent)
	s.looking = false
	s.code.Clear()
	switch {
	case !ok:
		return Act{}
	case l.err != nil:
		if l.err == session.ErrWrongCode {
			v.pace.miss(v.Now)
		}
		return Act{Say: v.Words.Refusal(l.err)}
	}
	return s.then(v, l.seat)
}

func (s *deskSeat) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), v.Words.Desk.Slips
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, s.title(v.Words))
	row := p.Wrapped(r.Row+1, r.Col, min(r.W, 80), 3, parts.Quiet, s.note(v.Words))
	if row+2 < r.End() {
		row++
	}
	p.Text(row, r.Col, parts.Quiet, say.Code)
	p.Field(row+1, r.Col, min(r.W, 40), &s.code, true)
	deskKeys(p, say.KeysCode...)
	switch {
	case s.looking, s.code.Empty():
		p.Waiting(say.CodeWaits)
	default:
		p.Action(say.CodeDoes)
	}
	p.Foot(v.Words.Desk.FormFoot)
	return p
}

// assist begins the ballot of somebody who cannot or will not press keys: their own
// code first, for only it casts in their name.
func assist(m session.Member, poll session.PollID) screen {
	return &deskSeat{code: parts.NewInput(16),
		title: func(w *lang.Words) string { return w.Desk.Slips.VoteTitle(w.Common.Number(m.Number) + " " + m.Name) },
		note:  func(w *lang.Words) string { return w.Desk.Slips.VoteNote },
		then: func(v View, seat *session.Seat) Act {
			if seat.Member() != m.ID {
				v.pace.miss(v.Now)
				return Act{Say: v.Words.Desk.Slips.OtherCode(memberLabel(v, m))}
			}
			return Act{Replace: &deskAssist{member: m, seat: seat, poll: poll}}
		}}
}

// deskAssist is a ballot that the secretary types for somebody, letter by letter.
type deskAssist struct {
	member session.Member
	seat   *session.Seat
	poll   session.PollID
	line   slipLine
	ready  bool // all was typed and is read out once more
}

func (a *deskAssist) changed(v View) Act {
	if _, open := polling(v, a.poll); !open {
		return Act{Back: true, Say: v.Words.Resident.Voting.Closed}
	}
	return Act{}
}

func (a *deskAssist) press(v View, k parts.Key) Act {
	p, open := polling(v, a.poll)
	switch {
	case !open:
		return a.changed(v)
	case v.Saving == Unsent || v.Saving == Slow:
		return Act{}
	case k.Is('Q') && a.ready:
		a.ready = false
		return Act{}
	case k.Is('Q'):
		return Act{Back: true}
	case a.ready && k.Kind == parts.Enter:
		return a.cast()
	case a.ready:
		return Act{}
	case k.Kind == parts.Enter:
		a.line.finish(p.Issues)
		if a.ready = a.line.full(p); a.ready {
			return Act{}
		}
	case k.Is('*'):
		return Act{}
	default:
		a.line.press(k, p.Issues)
	}
	return a.check(v, p)
}

// check takes back a mark for which there is no issue, or which went there before.
func (a *deskAssist) check(v View, p *session.BoardPoll) Act {
	n := len(a.line.marks)
	if n == 0 {
		return Act{}
	}
	last := a.line.marks[n-1]
	for i, m := range a.line.marks[:n-1] {
		if m.Issue != "" && m.Issue == last.Issue {
			a.line.back()
			return Act{Say: v.Words.Desk.Slips.Taken(last.code, p.Bylaws.Weights[i])}
		}
	}
	if last.Spoil != "" {
		a.line.back()
		return Act{Say: v.Words.Desk.Slips.NoIssue(last.code)}
	}
	return Act{}
}

// cast puts the ballot into the box in its owner's name.
func (a *deskAssist) cast() Act {
	var marks session.Marks
	for i, m := range a.line.marks {
		marks[i] = m.Issue
	}
	return Act{Ask: session.Cast{Poll: a.poll, Marks: marks}, As: a.seat, Done: func(_ View, got session.Answer) Act {
		return Act{Replace: &deskReceipt{member: a.member, receipt: got.Receipt}}
	}}
}

func (a *deskAssist) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), v.Words.Desk.Slips
	poll, open := polling(v, a.poll)
	label := memberLabel(v, a.member)
	foot(v, p, false)
	if !open {
		p.Waiting(v.Words.Resident.Voting.Closed)
		return p
	}
	row := r.Row + 2
	if r.H < 12 {
		row--
	}
	if a.ready {
		p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, say.ReviewTitle(label))
		for i, m := range a.line.marks {
			next := chip(p, row, r.Col, i, poll.Bylaws.Weights[i])
			if m.Issue == "" {
				p.Text(row, next+2, parts.Quiet, v.Words.Resident.Voting.NotGiven)
			} else {
				x := poll.Issues[at(poll.Issues, m.Issue)]
				col := p.Tag(row, next+2, string(x.Code)) + 1
				p.TextIn(row, col, r.Right()-col, parts.Ink, title(v, x))
			}
			row += 2
		}
		p.Wrapped(row, r.Col, min(r.W, 80), max(0, r.End()-row), parts.Quiet, v.Words.Common.Secrecy[poll.Bylaws.Secrecy])
		deskKeys(p, say.KeysReview...)
		p.Action(say.CastIt(label))
		return p
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, say.VoteTitle(label))
	row = a.line.draw(v, p, row, r.Col, 12, poll)
	row = p.Wrapped(row+min(1, r.H/12), r.Col, min(r.W, 80), 2, parts.Quiet, say.BallotNote)
	seen := parts.Window(len(poll.Issues), r.End()-row, 1, 0)
	for i, x := range poll.Issues[seen.From:seen.To] {
		col := p.Tag(row+i, r.Col, string(x.Code)) + 1
		p.TextIn(row+i, col, r.Right()-col, parts.Ink, title(v, x))
	}
	if seen.More > 0 {
		p.Text(row+seen.To-seen.From, r.Col, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	deskKeys(p, say.KeysBallot...)
	if a.line.full(poll) {
		p.Action(say.SeeBallot)
	} else {
		p.Waiting(say.WaitsFor(poll.Bylaws.Weights[len(a.line.marks)]))
	}
	return p
}

// deskReceipt shows a receipt big, for its owner to write down.
type deskReceipt struct {
	member  session.Member
	receipt string
}

func (d *deskReceipt) press(_ View, k parts.Key) Act {
	return Act{Back: k.Is('Q') || k.Kind == parts.Enter}
}

func (d *deskReceipt) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), v.Words.Desk.Slips
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, say.ReceiptFor(memberLabel(v, d.member)))
	p.Text(r.Row+1, r.Col, parts.Quiet, say.Receipt+"   "+spaced(d.receipt))
	f := parts.FigureScale(r.W, min(v.Size.H, 30), spaced(d.receipt))
	if f.K == 0 && len(d.receipt) == 6 && r.H >= 14 {
		f = parts.Figure{K: 1, Gap: 2}
		p.Figure(r.Row+3, r.Col, f, parts.OnInk, d.receipt[:3])
		p.Figure(r.Row+9, r.Col, f, parts.OnInk, d.receipt[3:])
	} else if f.Height() <= r.H-3 {
		p.Figure(r.Row+3, r.Col, f, parts.OnInk, spaced(d.receipt))
	}
	p.Action(say.Written)
	foot(v, p, false)
	return p
}
