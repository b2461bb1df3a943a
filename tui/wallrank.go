package tui

import (
	"slices"
	"strconv"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// soon is the wall between publishing and the first place shown.
func (e *easel) soon() {
	poll := e.b.Poll
	e.p.Header(e.phase(), e.v.Words.Common.Ballots(poll.Numbers.Cast))
	e.foot()
	e.stanzas(e.say.Soon(poll.NextPlace), balanceLine(e.v.Words, poll))
}

// place shows the place that was revealed last, large.
func (e *easel) place() {
	poll := e.b.Poll
	e.p.Header(e.phase(), e.v.Words.Common.Ballots(poll.Numbers.Cast))
	e.foot()
	lines := poll.Latest
	e.p.Text(e.row(2, 3), e.pick(2, 5), parts.Ink|parts.Bold, e.say.PlaceTitle(lines[0].Place, lines[0].Joint))
	if len(lines) > 1 {
		e.joint(lines)
		return
	}
	line := lines[0]
	left, right := e.pick(2, 5), e.w-e.pick(3, 6)
	points := strconv.Itoa(line.Points)
	f := parts.FigureScale(e.w/2, e.h, points)
	if f.K == 0 {
		points = e.v.Words.Common.Points(line.Points)
	}
	start := right - max(f.Width(points), parts.Width(points))
	top := e.row(4, 6)
	issue := poll.Issue(line.Issue)
	below, col := e.heading(top, issue, start-1)
	e.p.TextIn(max(below+e.pick(0, 2), top+min(3, f.Height()*6/10)), col, start-col-1, parts.Ink, e.say.Marked(line.Supporters, poll.Numbers.Cast))
	e.p.Figure(top, start, f, parts.OnInk, points)
	if f.K > 0 {
		e.p.Right(top+f.Height()+e.pick(0, 1), right, parts.Ink, e.say.PointsWord)
	}
	bar := max(e.row(11, 20), top+f.Height()+1)
	thick := e.pick(2, 2*max(f.K, 1))
	for i := range thick {
		e.p.Bar(bar+i, left, e.w-2*left, sharesOf(line, poll), e.full())
	}
	e.marks(bar+thick+e.pick(1, 2), left, line, poll)
	row := max(e.row(15, 30), bar+thick+e.pick(2, 4))
	for _, s := range tiesOf(e.v.Words, poll, lines) {
		row = e.p.Wrapped(row, left, e.w-2*left, e.end()+1-row, parts.Ink, s)
	}
}

// marks writes how many people gave each mark, beneath a bar.
func (e *easel) marks(row, left int, line tally.Line, poll *session.BoardPoll) {
	col := left
	for i, n := range []int{line.Fives, line.Threes, line.Ones} {
		col = e.p.Mark(row, col, [3]int{5, 3, 1}[i]) + e.pick(1, 2)
		words := e.say.From(n)
		if e.far {
			words = e.say.FromWorth(n, n*poll.Bylaws.Weights[i])
		}
		col = e.p.Text(row, col, parts.Ink, words) + e.pick(4, 6)
	}
}

// joint shows issues that share the place.
func (e *easel) joint(lines []tally.Line) {
	poll, left := e.b.Poll, e.pick(2, 5)
	right := e.w - left
	row := e.row(4, 6)
	room := e.end() - row - 2
	pitch := min(max(room/len(lines), 2), e.pick(3, 5))
	seen := parts.Window(len(lines), room, pitch, 0)
	for _, line := range lines[seen.From:seen.To] {
		issue := poll.Issue(line.Issue)
		col := e.p.Tag(row, left, string(issue.Code)) + 2
		end := e.p.Right(row, right, parts.Ink|parts.Bold, e.v.Words.Common.Points(line.Points)) - 2
		e.p.TextIn(row, col, end-col, parts.Ink, e.title(issue))
		e.p.Bar(row+1, left, right-left, sharesOf(line, poll), e.full())
		if pitch > 4 { // a row away from the bar, or the two flow together
			e.marks(row+3, left, line, poll)
		}
		row += pitch
	}
	if seen.More > 0 {
		e.p.Text(row, left, parts.Ink, e.v.Words.Common.MoreBelow(seen.More))
		row++
	}
	for _, s := range tiesOf(e.v.Words, poll, lines) {
		row = e.p.Wrapped(row, left, right-left, e.end()+1-row, parts.Ink, s)
	}
}

// full is what fills the width of a bar: the points of the best place shown so
// far. Until first place is shown its points must not be read off the others' bars.
func (e *easel) full() int {
	if r := e.b.Poll.Ranking; len(r) > 0 {
		return r[0].Points
	}
	return 0
}

// sharesOf parts an issue's points by the marks they came from.
func sharesOf(l tally.Line, p *session.BoardPoll) parts.Shares {
	w := p.Bylaws.Weights
	return parts.Shares{Five: l.Fives * w[0], Three: l.Threes * w[1], One: l.Ones * w[2]}
}

// tiesOf explains how the ties of these lines were settled, as far as it may be
// seen, and what lots were drawn.
func tiesOf(words *lang.Words, p *session.BoardPoll, lines []tally.Line) []string {
	var all []string
	for _, t := range p.TieSteps {
		if slices.ContainsFunc(lines, func(l tally.Line) bool { return slices.Contains(t.Issues, l.Issue) }) {
			all = append(all, words.Tie(t, p.Bylaws.Weights, func(n int) string { return string(p.Issue(n).Code) }))
		}
	}
	for _, lot := range p.Lots {
		if slices.ContainsFunc(lines, func(l tally.Line) bool { return l.Place == lot.Place }) {
			all = append(all, words.Lot(lot))
		}
	}
	return all
}

// ranking shows every place, and the line where it is or is being drawn.
func (e *easel) ranking() {
	poll := e.b.Poll
	e.p.Header(e.phase(), e.v.Words.Common.Ballots(poll.Numbers.Cast))
	e.foot()
	line := e.b.Line
	if line == 0 {
		line = min(e.v.Showing.Above, len(poll.Ranking))
	}
	top, end := e.row(2, 3), e.end()+1
	n := len(poll.Ranking)
	if line > 0 {
		n++
	}
	words, settled := e.v.Words.Common.LineRow(line), line
	if straddled(poll, line) > 0 {
		words, settled = e.v.Words.Lots.WallParts, 0 // which issues would be above is not settled yet
	}
	told := e.told(settled, end-top-min(n, max(line, 3)+2)-1)
	pitch := 1
	if top+2*n+told.rows() <= end {
		pitch = 2
	}
	fits := end - top - told.rows()
	row := top
	for at, l := range poll.Ranking {
		if line > 0 && at == line {
			left := e.pick(2, 4)
			e.p.LineRow(row, left, e.w-2*left, words)
			row += pitch
		}
		if left := len(poll.Ranking) - at; row >= top+fits-1 && left > 1 {
			e.p.Text(row, e.pick(2, 4), parts.Ink, e.v.Words.Common.MoreBelow(left))
			row++
			break
		}
		e.ranked(row, l, poll)
		row += pitch
	}
	if line == len(poll.Ranking) && row < end {
		left := e.pick(2, 4)
		e.p.LineRow(row, left, e.w-2*left, e.v.Words.Common.LineRow(line))
		row++
	}
	if pitch == 2 {
		row--
	}
	told.draw(e, row, end)
}

// ranked is one row of the ranking: place, code, title, points, bar.
func (e *easel) ranked(row int, l tally.Line, poll *session.BoardPoll) {
	issue := poll.Issue(l.Issue)
	bar := 14 + max(0, e.w-70)/2
	if e.far {
		bar = e.w - 58
	}
	col := e.w - e.pick(2, 4) - bar
	e.p.Text(row, e.pick(2, 4), parts.Ink, e.v.Words.Common.PlaceShort(l.Place, l.Joint))
	next := e.p.Tag(row, e.pick(5, 8), string(issue.Code)) + 2
	end := col - e.pick(2, 4)
	e.p.Right(row, end, parts.Ink, strconv.Itoa(l.Points))
	e.p.TextIn(row, next, end-4-next, parts.Ink, e.title(issue))
	e.p.Bar(row, col, bar, sharesOf(l, poll), e.full())
}
