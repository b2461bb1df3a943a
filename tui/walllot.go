package tui

import (
	"strconv"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// lot shows lots being drawn: the digits as they are called and, once drawn, the
// order with the number that each issue drew.
func (e *easel) lot() {
	poll, place := e.b.Poll, e.v.Showing.Place
	say := e.v.Words.Lots
	drawn := lotAt(poll, place)
	title, seed := say.NotDrawn(place), e.v.Showing.Seed
	if drawn != nil {
		title, seed = say.Done(place), drawn.Seed
	}
	e.p.Header(e.phase(), say.Head)
	e.foot()
	left := e.pick(2, 5)
	row := e.p.Wrapped(e.row(2, 4), left, e.w-2*left, 2, parts.Ink|parts.Bold, title) + e.pick(1, 2)
	f := parts.FigureScale(e.w-2*left, e.h, strings.Repeat("0", max(len(seed), session.SeedShortest)))
	f.K = min(f.K, e.pick(1, 2))
	if f.K > 0 {
		e.p.Figure(row, left, f, parts.OnInk, seed)
		row += f.Height() + e.pick(1, 2)
	} else {
		row = e.p.Wrapped(row, left, e.w-2*left, 2, parts.Ink|parts.Bold, say.Seed+" "+lang.Seeded(seed)) + 1
	}
	row = e.tickets(row, sharing(poll, place), drawn)
	if drawn != nil {
		e.p.Wrapped(min(row+1, e.end()-1), left, e.w-2*left, max(0, e.end()-row), parts.Ink, say.Rule)
	}
}

// tickets lists the issues, in the order drawn once there is one.
func (e *easel) tickets(row int, lines []tally.Line, drawn *session.Lot) int {
	left := e.pick(2, 5)
	pitch := 1
	if row+2*len(lines) < e.end()-1 {
		pitch = 2
	}
	for i, l := range lines {
		if row >= e.end()-1 && len(lines) > i+1 {
			e.p.Text(row, left, parts.Ink, e.v.Words.Common.MoreBelow(len(lines)-i))
			return row + 1
		}
		issue := e.b.Poll.Issue(l.Issue)
		end := e.w - left
		col := left
		if drawn != nil {
			number := session.Drawn(session.Ticket(e.b.Poll.ID, drawn.Receipts, drawn.Seed, issue.Code))
			end = e.p.Right(row, end, parts.Ink, number[:4]+" "+number[4:8]+"..") - 2
			e.p.Text(row, left, parts.Ink|parts.Bold, strconv.Itoa(i+1))
			col += 4
		}
		col = e.p.Tag(row, col, string(issue.Code)) + 2
		e.p.TextIn(row, col, end-col, parts.Ink, e.title(issue))
		row += pitch
	}
	return row
}
