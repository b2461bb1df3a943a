package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

func (b *ballotScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Voting
	poll, open := polling(v, b.poll)
	right := []string{b.state(v)}
	if v.Size.Class() != parts.Narrow {
		right = []string{v.Words.Common.Present(v.Board.Voters)}
		if s := b.state(v); s != "" {
			right = append(right, s)
		}
	}
	p.Header(where(v, say.Header), right...)
	foot(v, p, false)
	if !open {
		p.Waiting(say.Closed)
		return p
	}
	w := poll.Bylaws.Weights
	if v.Size.W >= 60 && v.Size.H >= 22 {
		b.drawLong(v, p, poll)
		p.Keys(say.KeysLong(w[0], w[1], w[2]))
	} else {
		b.drawShort(v, p, poll)
		p.Keys(say.Keys(w[0], w[1], w[2]))
	}
	i := b.focused(poll)
	if i >= len(poll.Issues) {
		return p
	}
	x := poll.Issues[i]
	if next := b.free(poll); next >= 0 && b.given(x.Issue) < 0 {
		p.Action(say.Give(string(x.Code), w[next]))
	} else {
		p.Action(say.Review)
	}
	return p
}

// state says in the header how the ballot stands. A draft that is saved is not a
// ballot that is cast, so where no sentence below says so, this does.
func (b *ballotScreen) state(v View) string {
	say := v.Words.Resident.Voting
	switch {
	case v.Saving == Unsent || v.Saving == Slow:
		return savingWords(v)
	case v.Size.H < 20 && b.cast:
		return say.Unchanged
	case v.Size.H < 20:
		return say.Unsent
	case v.Saving == Saved && b.touched:
		return v.Words.Resident.Proposing.Kept
	}
	return ""
}

// drawShort is the ballot of a phone: one column, the three marks in one row.
func (b *ballotScreen) drawShort(v View, p *parts.Page, poll *session.BoardPoll) {
	say := v.Words.Resident.Voting
	body := v.Size.Body()
	row, n := body.Row, len(poll.Issues)
	p.Text(row, body.Col, parts.Ink|parts.Bold, say.Question)
	row++
	if v.Size.H >= 18 {
		row++
	}
	below := 2 // a blank row and the three marks
	if v.Size.H >= 18 {
		below = 4
		if v.Size.H < 20 && row+n+4 > body.End() {
			below = 2
		}
	}
	row = b.drawList(v, p, row, max(body.End()-row-below, 3), poll, false)
	if row+1 < body.End() {
		row++
	}
	col := body.Col
	for i, id := range b.marks {
		next := chip(p, row, col, i, poll.Bylaws.Weights[i])
		if id == "" {
			col = p.Text(row, next+1, parts.Quiet, say.Free) + 4
		} else {
			col = p.Tag(row, next+1, string(poll.Issues[at(poll.Issues, id)].Code)) + 4
		}
	}
	if row+1 < body.End()-1 {
		b.drawNote(v, p, row+2, poll, say.Kept)
	}
}

// drawLong has the whole question and the three marks with their titles.
func (b *ballotScreen) drawLong(v View, p *parts.Page, poll *session.BoardPoll) {
	say := v.Words.Resident.Voting
	body := v.Size.Body()
	w := poll.Bylaws.Weights
	p.Text(body.Row, body.Col, parts.Ink|parts.Bold, say.Question)
	p.Text(body.Row+1, body.Col, parts.Ink, say.Rule(w[0], w[1], w[2]))
	row := body.Row + 3
	row = b.drawList(v, p, row, body.End()-row-7, poll, true)
	if v.Size.Class() == parts.Wide && len(poll.Issues) > 0 {
		drawDetail(v, p, body.Row+3, body.Col+78, body.H-3, poll.Issues[b.focused(poll)])
	}
	row = min(row+2, body.End()-5)
	name := 6
	for _, m := range v.Words.Common.Mark {
		name = max(name, parts.Width(m))
	}
	for i, id := range b.marks {
		next := chip(p, row, body.Col+1, i, w[i])
		p.Text(row, next+2, parts.Ink, v.Words.Common.Mark[i])
		col := next + 2 + name + 2
		if id == "" {
			p.Text(row, col, parts.Quiet, say.NotGiven)
		} else {
			x := poll.Issues[at(poll.Issues, id)]
			col = p.Tag(row, col, string(x.Code))
			p.Text(row, col+1, parts.Ink, title(v, x))
		}
		row++
	}
	b.drawNote(v, p, row+1, poll, say.KeptLong)
}

// drawList draws the issues with their marks, and returns the row after them.
func (b *ballotScreen) drawList(v View, p *parts.Page, row, rows int, poll *session.BoardPoll, long bool) int {
	issues, focus := poll.Issues, b.focused(poll)
	left, mark, tag, end := 0, 2, 6, v.Size.W
	text := tag + codeWidth(issues) + 1
	if long {
		col := v.Size.Body().Col
		left, mark, tag = col-2, col+1, col+6
		text = tag + codeWidth(issues) + 2
	}
	if v.Size.Class() == parts.Wide {
		end = left + 78
	}
	view := parts.Window(len(issues), rows, 1, focus)
	for i := view.From; i < view.To; i++ {
		x := issues[i]
		if i == focus {
			p.FocusRow(row, left, end-left)
		}
		if place := b.given(x.Issue); place >= 0 {
			chip(p, row, mark, place, poll.Bylaws.Weights[place])
		}
		p.Tag(row, tag, string(x.Code))
		p.TextIn(row, text, end-text, parts.Ink, title(v, x))
		row++
	}
	if view.More > 0 {
		p.Text(row, tag, parts.Quiet, v.Words.Common.MoreBelow(view.More))
		row++
	}
	return row
}

// drawNote says how the ballot stands; on a phone the whole title of the issue in
// focus takes its place when the list had to cut it.
func (b *ballotScreen) drawNote(v View, p *parts.Page, row int, poll *session.BoardPoll, kept string) {
	body := v.Size.Body()
	note := kept
	switch {
	case b.cast:
		note = v.Words.Resident.Voting.CastStands
	case b.marks == session.Marks{} || v.Saving == Unsent || v.Saving == Slow:
		note = v.Words.Resident.Voting.NotCast
	}
	if poll.Bylaws.Secrecy != session.Secret && !b.cast {
		note = v.Words.Common.Secrecy[poll.Bylaws.Secrecy]
	}
	if x := poll.Issues[b.focused(poll)]; v.Size.Class() == parts.Narrow && parts.Width(title(v, x)) > v.Size.W-10 {
		p.Wrapped(row, body.Col, body.W, body.End()-row, parts.Quiet, title(v, x))
		return
	}
	p.Wrapped(row, body.Col, min(body.W, 76), body.End()-row, parts.Quiet, note)
}
