package tui

import (
	"strconv"

	"yuetan/session"
	"yuetan/tui/parts"
)

// ballotsAPage is how many ballots the wall shows at a time: as many rows as the
// smallest wall has. It is the same on every wall, so that pages have one number.
const ballotsAPage = 10

// ballotPages counts the pages of a poll's published ballots. Those of a vote by
// name stand on paper alone, and a secret one has none.
func ballotPages(p *session.BoardPoll) int {
	if p == nil || !p.AllShown || p.Bylaws.Secrecy != session.Checkable {
		return 0
	}
	return (len(p.Ballots) + ballotsAPage - 1) / ballotsAPage
}

// ballots shows a page of the shuffled ballots, each with its receipt, so that the
// room can count along.
func (e *easel) ballots() {
	poll, say := e.b.Poll, e.v.Words.Ballots
	of := ballotPages(poll)
	page := min(max(e.v.Showing.Page, 1), of)
	from := (page - 1) * ballotsAPage
	shown := poll.Ballots[from:min(from+ballotsAPage, len(poll.Ballots))]
	e.p.Header(say.Title(len(poll.Ballots)), say.Page(page, of))
	e.foot()
	left := e.pick(2, 5)
	top := e.row(2, 3)
	rows := e.end() - top - 1
	if rows > ballotsAPage {
		if parts.Width(say.Order) <= e.w-2*left {
			e.p.Text(top, left, parts.Quiet, say.Order)
		}
		top, rows = top+2, rows-2
	}
	pitch := max(1, min(2, rows/ballotsAPage))
	before, points := 0, 0
	for _, b := range poll.Ballots[:from] {
		before += worth(poll, b)
	}
	for i, b := range shown {
		e.ballot(top+i*pitch, left, from+i+1, b)
		points += worth(poll, b)
	}
	e.p.Text(min(top+ballotsAPage*pitch, e.end()), left, parts.Ink, say.Counted(from+1, from+len(shown), points, before+points))
}

// worth is what a ballot gives in points.
func worth(p *session.BoardPoll, b session.PublishedBallot) (points int) {
	for i, code := range b.Marks {
		if code != "" {
			points += p.Bylaws.Weights[i]
		}
	}
	return points
}

// ballot writes one ballot in a row: its place in the list, its receipt, and the
// issue that has each mark.
func (e *easel) ballot(row, left, n int, b session.PublishedBallot) {
	e.p.Right(row, left+3, parts.Quiet, strconv.Itoa(n))
	col := e.p.Text(row, left+4, parts.Ink|parts.Bold, spaced(b.Receipt)) + e.pick(2, 6)
	step := max(8, min((e.w-left-col)/3, 24))
	for i, code := range b.Marks {
		at := col + i*step
		next := e.p.Mark(row, at, [3]int{5, 3, 1}[i]) + 1
		if code == "" {
			e.p.Text(row, next, parts.Quiet, "-")
			continue
		}
		e.p.Text(row, next, parts.Ink|parts.Bold, string(code))
	}
}
