package tui

import (
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// rankColumns are where the numbers of the ranking end, on screens of 60 columns or more.
type rankColumns struct{ place, tag, points, five, three, one, people int }

func columnsOf(v View) rankColumns {
	body := v.Size.Body()
	end := min(body.Right(), body.Col+90)
	c := rankColumns{place: body.Col + 1, tag: body.Col + 6, people: end, one: end - 7, three: end - 12, five: end - 17, points: end - 22}
	if v.Size.W < 76 {
		c = rankColumns{place: body.Col, tag: body.Col + 4, people: end, one: end - 5, three: end - 9, five: end - 13, points: end - 17}
	}
	return c
}

// drawRankHeads names the columns.
func drawRankHeads(v View, p *parts.Page, row int) {
	say, c := v.Words.Resident.Result, columnsOf(v)
	w := v.Board.Poll.Bylaws.Weights
	col := p.Text(row, v.Size.Body().Col, parts.Quiet, say.Place)
	p.Text(row, max(col+2, c.tag), parts.Quiet, say.Issue)
	p.Right(row, c.points, parts.Quiet, say.Points)
	for i, at := range []int{c.five, c.three, c.one} {
		p.Right(row, at, parts.Quiet, fmt.Sprint(w[i]))
	}
	p.Right(row, c.people, parts.Quiet, say.People)
}

// drawRows draws the ranking with the focus in view and returns the row after it;
// bars only where there is room, above the line or for the first three.
func (r *rankingScreen) drawRows(v View, p *parts.Page, row, rows int, poll *session.BoardPoll, room int) int {
	lines := poll.Ranking
	barred := v.Board.Line
	if barred == 0 {
		for barred < len(lines) && lines[barred].Place <= 3 {
			barred++
		}
	}
	drawn := 0
	if v.Board.Line > 0 && v.Board.Line < len(lines) && poll.AllShown {
		drawn = 1
	}
	for barred > 0 && len(lines)+barred+drawn+room+1 > rows {
		barred--
	}
	if barred < min(len(lines), 3) && barred < v.Board.Line {
		barred = 0
	}
	view := parts.View{To: len(lines)}
	if len(lines)+barred+drawn > rows {
		view = parts.Window(len(lines), rows-drawn-min(room, 2)-1, 1, r.focused(poll))
	}
	full := max(lines[0].Points, 1)
	if !poll.AllShown {
		full = max(full, 1)
	}
	for i := view.From; i < view.To; i++ {
		r.drawRow(v, p, row, i, poll)
		row++
		if i < barred {
			r.drawBar(v, p, row, i, full, poll)
			row++
		}
		if drawn == 1 && i+1 == v.Board.Line {
			left, w := 0, v.Size.W
			if v.Size.Class() != parts.Narrow {
				left, w = v.Size.Body().Col, columnsOf(v).people-v.Size.Body().Col
			}
			p.LineRow(row, left, w, v.Words.Resident.Result.Line(v.Board.Line))
			row++
		}
	}
	if view.More > 0 {
		p.Text(row, v.Size.Body().Col, parts.Quiet, v.Words.Common.MoreBelow(view.More))
		row++
	}
	return row
}

func (r *rankingScreen) drawRow(v View, p *parts.Page, row, i int, poll *session.BoardPoll) {
	l := poll.Ranking[i]
	x := poll.Issue(l.Issue)
	place := v.Words.Common.PlaceShort(l.Place, l.Joint)
	narrow := v.Size.Class() == parts.Narrow
	if r.focus == x.Issue {
		left := 0
		end := v.Size.W
		if v.Size.Class() == parts.Wide {
			left, end = v.Size.Body().Col-2, columnsOf(v).people+1
		}
		p.FocusRow(row, left, end-left)
	}
	if narrow {
		p.Text(row, 1, parts.Ink, place)
		col := p.Tag(row, 2+placeWidth(v, poll), string(x.Code))
		p.TextIn(row, col+1, v.Size.W-5-col-1, parts.Ink, title(v, x))
		p.Right(row, v.Size.W-1, parts.Ink|parts.Bold, fmt.Sprint(l.Points))
		return
	}
	c := columnsOf(v)
	p.Text(row, c.place, parts.Ink, place)
	col := p.Tag(row, c.tag, string(x.Code))
	p.TextIn(row, col+1, c.points-4-col-1, parts.Ink, title(v, x))
	p.Right(row, c.points, parts.Ink|parts.Bold, fmt.Sprint(l.Points))
	for n, at := range []int{c.five, c.three, c.one} {
		p.Right(row, at, parts.Ink, fmt.Sprint([]int{l.Fives, l.Threes, l.Ones}[n]))
	}
	p.Right(row, c.people, parts.Ink, fmt.Sprint(l.Supporters))
}

// placeWidth is how wide the widest place of a ranking is, such as 5=.
func placeWidth(v View, poll *session.BoardPoll) int {
	wide := 1
	for _, l := range poll.Ranking {
		wide = max(wide, parts.Width(v.Words.Common.PlaceShort(l.Place, l.Joint)))
	}
	return wide
}

func (r *rankingScreen) drawBar(v View, p *parts.Page, row, i, full int, poll *session.BoardPoll) {
	l, w := poll.Ranking[i], poll.Bylaws.Weights
	s := parts.Shares{Five: l.Fives * w[0], Three: l.Threes * w[1], One: l.Ones * w[2]}
	if v.Size.Class() == parts.Narrow {
		p.Bar(row, 7, v.Size.W-8, s, full)
		return
	}
	c := columnsOf(v)
	p.Bar(row, c.tag+4, c.people-2-c.tag-4, s, full)
}
