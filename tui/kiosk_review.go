package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskReview shows the three marks once more; its strip says what is cast.
type kioskReview struct{ *kioskBallot }

func (r *kioskReview) press(v View, k parts.Key) Act {
	if _, open := polling(v, r.voter.poll); !open {
		return r.over(v)
	}
	switch {
	case v.Saving == Unsent || v.Saving == Slow: // the ballot is on its way
		return Act{}
	case k.Kind == parts.Enter:
		return r.cast()
	case k.Is('Q'):
		r.back()
		return Act{Replace: r.kioskBallot}
	case k.Is('Z'):
		r.begin()
		return Act{Replace: r.kioskBallot}
	}
	return Act{}
}

// cast puts the ballot into the box in the voter's own name.
func (r *kioskReview) cast() Act {
	s := r.standing
	return Act{Ask: session.Cast{Poll: r.voter.poll, Marks: r.marks}, As: r.voter.seat,
		Done: func(v View, a session.Answer) Act {
			s.touch(v.Now)
			return Act{Replace: &kioskReceipt{s, a.Receipt, a.Changed}}
		}}
}

func (r *kioskReview) click(v View, x, y int) Act {
	if y != v.Size.KeyRow() {
		return Act{}
	}
	return r.press(v, parts.Typed(keyAt(r.draw(v), y, x)))
}

func (r *kioskReview) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Kiosk.Ballot
	p.Header(r.who(v), say.Checking)
	if saving := savingWords(v); saving != "" && v.Saving != Saved {
		p.Header(r.who(v), saving)
	}
	poll, open := polling(v, r.voter.poll)
	if !open {
		p.Waiting(v.Words.Resident.Voting.Closed)
		return p
	}
	body := v.Size.Body()
	p.Text(body.Row, body.Col, parts.Ink|parts.Bold, say.Check)
	row := r.drawMarks(v, p, poll, body.Row+2)
	blank := r.blanks(poll)
	for _, note := range []struct {
		style parts.Style
		words string
	}{{parts.Warn, blankWords(v, blank)}, {parts.Ink, v.Words.Resident.Voting.MayChange}, {parts.Ink, v.Words.Common.Secrecy[poll.Bylaws.Secrecy]}} {
		if note.words != "" && row < v.Size.KeyRow() {
			row = p.Wrapped(row, body.Col, min(body.W, 76), v.Size.KeyRow()-row, note.style, note.words)
		}
	}
	back, again := say.Back, say.Afresh
	if v.Size.Class() == parts.Narrow {
		back, again = say.Short[1], say.Short[3]
	}
	p.Keys(back + "    " + again)
	p.Action(r.casting(v, poll))
	r.foot(v, p, say.NotCast)
	return p
}

// drawMarks draws the marks with what they went to, and returns the row for what
// is to be said below.
func (r *kioskReview) drawMarks(v View, p *parts.Page, poll *session.BoardPoll, row int) int {
	body, pitch := v.Size.Body(), 1
	switch {
	case v.Size.H >= 24:
		pitch = 3
	case v.Size.H >= 18:
		pitch = 2
	}
	for i := range r.steps(poll) {
		next := chip(p, row, body.Col, i, poll.Bylaws.Weights[i])
		if r.marks[i] == "" {
			p.Text(row, next+2, parts.Quiet, v.Words.Resident.Voting.NotGiven)
		} else {
			x := poll.Issues[at(poll.Issues, r.marks[i])]
			col := p.Tag(row, next+2, string(x.Code)) + 2
			p.Wrapped(row, col, body.Right()-col, pitch, parts.Ink, title(v, x))
		}
		row += pitch
	}
	if v.Size.Short() {
		return row + 1
	}
	return row
}

// casting says in the strip what is cast.
func (r *kioskReview) casting(v View, poll *session.BoardPoll) string {
	say := v.Words.Kiosk.Ballot
	var marks []string
	for i, id := range r.marks {
		if id != "" {
			marks = append(marks, say.To(poll.Bylaws.Weights[i], string(poll.Issues[at(poll.Issues, id)].Code)))
		}
	}
	if len(marks) == 0 {
		return say.Blank
	}
	return say.Cast(marks)
}

// blanks are the marks that could have been given and were not.
func (r *kioskReview) blanks(poll *session.BoardPoll) []int {
	var left []int
	for i := range r.steps(poll) {
		if r.marks[i] == "" {
			left = append(left, poll.Bylaws.Weights[i])
		}
	}
	return left
}

func blankWords(v View, blank []int) string {
	if len(blank) == 0 {
		return ""
	}
	return strings.TrimSpace("! " + v.Words.Resident.Voting.Blank(blank))
}
