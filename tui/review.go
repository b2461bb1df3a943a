package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// ballotReview shows a ballot once more before it is cast.
type ballotReview struct {
	ballot *ballotScreen
	sent   bool // Enter was pressed; a draft on its way does not hold it up
}

func (r *ballotReview) changed(v View) Act {
	if _, open := polling(v, r.ballot.poll); !open {
		return closed(v, r.ballot.poll)
	}
	return Act{}
}

// missing are the marks that the council asks for and the ballot does not have.
func (r *ballotReview) missing(p *session.BoardPoll) []int {
	if !p.Bylaws.Complete {
		return nil
	}
	return r.ballot.blanks(p.Bylaws.Weights, len(p.Issues))
}

func (r *ballotReview) press(v View, k parts.Key) Act {
	poll, open := polling(v, r.ballot.poll)
	switch {
	case !open:
		return closed(v, r.ballot.poll)
	case k.Is('Q'):
		return Act{Replace: r.ballot}
	case k.Kind != parts.Enter, r.sent && (v.Saving == Unsent || v.Saving == Slow): // the ballot is on its way
		return Act{}
	case len(r.missing(poll)) > 0:
		return Act{Replace: r.ballot, Say: v.Words.Resident.Voting.AllMarks(r.missing(poll))}
	}
	r.sent = true
	id := poll.ID
	return Act{Ask: session.Cast{Poll: id, Marks: r.ballot.marks},
		Done: func(_ View, a session.Answer) Act {
			return Act{Replace: &receiptScreen{poll: id, receipt: a.Receipt, again: a.Changed}}
		}}
}

func (r *ballotReview) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Voting
	p.Header(where(v, say.YourBallot), r.ballot.state(v))
	foot(v, p, false)
	poll, open := polling(v, r.ballot.poll)
	if !open {
		p.Waiting(say.Closed)
		return p
	}
	body := v.Size.Body()
	w := min(body.W, 76)
	row := body.Row
	air := v.Size.H >= 20
	for i, id := range r.ballot.marks {
		next := chip(p, row, body.Col, i, poll.Bylaws.Weights[i])
		p.Text(row, next+1, parts.Ink, v.Words.Common.Mark[i])
		if id == "" {
			p.Text(row+1, body.Col, parts.Quiet, say.NotGiven)
		} else {
			x := poll.Issues[at(poll.Issues, id)]
			col := p.Tag(row+1, body.Col, string(x.Code))
			p.TextIn(row+1, col+1, w-col, parts.Ink, title(v, x))
		}
		row += 2
		if air {
			row++
		}
	}
	if row < body.End()-2 {
		row++
	}
	missing := r.missing(poll)
	blanks := r.ballot.blanks(poll.Bylaws.Weights, len(poll.Issues))
	switch {
	case len(missing) > 0:
		row = p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Warn, "! "+say.AllMarks(missing))
	case len(blanks) > 0:
		row = p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Warn, "! "+say.Blank(blanks))
	default:
		row = p.Wrapped(row, body.Col, w, max(body.End()-row, 0), parts.Ink, say.MayChange)
	}
	level := say.Secret
	if poll.Bylaws.Secrecy != session.Secret {
		level = v.Words.Common.Secrecy[poll.Bylaws.Secrecy]
		if row+1+len(parts.Wrap(level, w)) > body.End() {
			row-- // what all will see must be said, air or not
		}
	}
	if row+1 < body.End() {
		p.Wrapped(row+1, body.Col, w, body.End()-row-1, parts.Ink, level)
	}
	p.Keys(say.ReviewKeys)
	if len(missing) > 0 {
		p.Action(say.Missing(missing))
	} else {
		p.Action(say.Cast)
	}
	return p
}
