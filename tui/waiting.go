package tui

import (
	"context"
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// waiting is where those who have voted see how many have, and where all wait for
// the result once the vote is closed.
type waiting struct {
	poll    session.PollID
	receipt string
	asked   bool
}

func newWaiting(v View) *waiting {
	w := &waiting{}
	if p := v.Board.Poll; p != nil {
		w.poll = p.ID
	}
	return w
}

// changed goes on to the ranking when it is shown, and fetches the receipt once.
func (w *waiting) changed(v View) Act {
	p := v.Board.Poll
	switch {
	case p == nil || p.ID != w.poll:
		return Act{Home: true}
	case p.Status == session.PollPublished:
		return Act{Replace: &rankingScreen{}}
	case p.Status != session.PollOpen || w.asked || w.receipt != "" || !v.Me.Voted:
		return Act{}
	}
	w.asked = true
	id := w.poll
	return Act{Fetch: func(ctx context.Context, seat *session.Seat) (any, error) {
		own, found, err := seat.CastBallot(ctx, id)
		return ownBallot{own, found}, err
	}}
}

func (w *waiting) take(_ View, found any) Act {
	if own, ok := found.(ownBallot); ok && own.found {
		w.receipt = own.Receipt
	}
	return Act{}
}

func (w *waiting) press(v View, k parts.Key) Act {
	switch {
	case k.Kind == parts.Enter:
		return Act{Open: &issueList{}}
	case k.Is('Z'):
		if _, open := polling(v, w.poll); open && v.Me.Voted {
			return Act{Replace: newBallot(v)}
		}
		return Act{Say: v.Words.Resident.Voting.Closed}
	case k.Is('Q'):
		return Act{Back: true}
	}
	return Act{}
}

func (w *waiting) draw(v View) *parts.Page {
	_, draw := w.public()
	p := draw(v)
	w.lay(v, p)
	return p
}

// public draws what everybody who waits sees: numbers, and nothing about marks.
func (w *waiting) public() (string, func(View) *parts.Page) {
	return fmt.Sprintf("waiting %s", w.poll), drawWaiting
}

// drawWaiting draws the page without anybody's own part.
func drawWaiting(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Waiting
	foot(v, p, false)
	p.Action(say.Action)
	poll := v.Board.Poll
	if poll == nil {
		p.Header(where(v, say.ClosedTitle), phaseOf(v))
		return p
	}
	body := v.Size.Body()
	if poll.Status != session.PollOpen {
		p.Header(where(v, say.ClosedTitle), phaseOf(v))
		row := p.Wrapped(body.Row, body.Col, body.W, 2, parts.Ink|parts.Bold, say.Counting)
		row = p.Wrapped(row+1, body.Col, body.W, 2, parts.Ink, say.Ballots(poll.Voted))
		p.Wrapped(row, body.Col, body.W, 2, parts.Ink, say.ForChair)
		return p
	}
	p.Header(where(v, say.Header), v.Words.Common.VotedOf(poll.Voted, poll.Present))
	f, big, at := waitingRows(v)
	p.Centre(body.Row, 0, v.Size.W, parts.Quiet, say.Caption)
	if f.K == 0 {
		p.Centre(at.figure, 0, v.Size.W, parts.Ink|parts.Bold, big)
	} else {
		p.Figure(at.figure, max(0, (v.Size.W-f.Width(big))/2), f, parts.OnInk, big)
	}
	bar := v.Size.W - 4
	if v.Size.Class() != parts.Narrow {
		bar = min(v.Size.W*5/6, 100)
	}
	p.Progress(at.bar, (v.Size.W-bar)/2, bar, poll.Voted, poll.Present)
	hidden := at.own + 2
	p.Wrapped(hidden, body.Col, min(body.W, 76), body.End()-hidden, parts.Quiet, say.Hidden)
	return p
}

// waitingPlace says which rows hold the figure, the bar, and the member's own line.
type waitingPlace struct{ figure, bar, own int }

func waitingRows(v View) (f parts.Figure, big string, at waitingPlace) {
	big = fmt.Sprintf("%d/%d", v.Board.Poll.Voted, v.Board.Poll.Present)
	f = parts.FigureScale(v.Size.W, v.Size.H, big)
	air := 1
	if v.Size.H < 20 {
		air = 0
	}
	at.figure = v.Size.Body().Row + 1 + air
	at.bar = at.figure + max(f.Height(), 1) + 1
	at.own = at.bar + 1 + air
	return f, big, at
}

// lay writes the member's own receipt, and how to change the ballot.
func (w *waiting) lay(v View, p *parts.Page) bool {
	say := v.Words.Resident.Waiting
	body := v.Size.Body()
	poll, open := polling(v, w.poll)
	if poll == nil || !v.Me.Entitled || open && !v.Me.Voted {
		return false
	}
	if !open {
		own := say.NotIn
		if v.Me.Voted {
			own = say.Yours(spaced(w.receipt))
		}
		p.Wrapped(body.Row+7, body.Col, min(body.W, 76), 2, parts.Ink, own)
		return true
	}
	_, _, at := waitingRows(v)
	p.Text(at.own, body.Col, parts.Ink, say.Yours(spaced(w.receipt)))
	p.Keys(say.Keys)
	return true
}
