package tui

import (
	"strconv"

	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// chairLine draws the line: how far tonight goes. It begins at the widest gap, and
// the wall follows as it is moved.
type chairLine struct {
	above int // rows above the line
}

func newChairLine(above int) screen { return &chairLine{above: max(above, 1)} }

// reachable tells whether the line may be put after n rows. It may be put through a
// shared place, where lots decide, unless nobody gave a point to those who share it.
func reachable(r []tally.Line, n int) bool {
	return n >= 1 && n <= len(r) && (n == len(r) || r[n-1].Place != r[n].Place || r[n].Points > 0)
}

// straddled is the place that a line after n rows would part without lots; 0 if none.
func straddled(p *session.BoardPoll, n int) int {
	if n < 1 || n >= len(p.Ranking) || p.Ranking[n-1].Place != p.Ranking[n].Place || lotAt(p, p.Ranking[n].Place) != nil {
		return 0
	}
	return p.Ranking[n].Place
}

func (c *chairLine) draw(v View) *parts.Page {
	s := newChairSheet(v)
	poll := s.b.Poll
	if poll == nil {
		return s.p
	}
	s.p.Header(s.say.LineTitle+"   "+s.say.LineFar, append([]string{v.Words.Common.Ballots(poll.Numbers.Cast), s.clock()}, s.unsaved()...)...)
	s.steps()
	at := c.layout(s, poll)
	c.rows(s, poll, at)
	s.p.Lines(at.from, s.left, parts.Ink, at.said)
	if len(at.aloud) > 0 {
		col := s.p.Text(at.row, s.left, parts.Bold, s.say.ReadAloud)
		if end := v.Size.W - s.left; end-col > parts.Width(at.short)+1 {
			s.p.Right(at.row, end, parts.Ink, at.short)
		}
		s.p.Panel(at.row+1, s.left-1, len(at.aloud), v.Size.W-2*s.left+2, parts.OnStrip)
		s.p.Lines(at.row+1, s.left+1, parts.Ink, at.aloud)
	}
	s.p.Keys(s.say.KeyLine)
	here, short := s.say.LineHere, s.say.LineHereShort
	if place := straddled(poll, c.above); place > 0 {
		here = v.Words.Lots.Ask(place)
		short = here
	}
	if v.Size.Class() == parts.Narrow {
		s.p.Action(short)
		s.p.Foot(v.Words.Common.Help, v.Words.Common.Swap, s.say.KeyBack)
		return s.p
	}
	s.p.Action(here)
	s.p.Foot(v.Words.Common.Help, v.Words.Common.Swap, s.say.KeyWall, s.say.KeyBack)
	return s.p
}

// lineLayout says what stands on which row of the page.
type lineLayout struct {
	head   int
	places map[int]int // row of each ranking line by its index; of the line by -1
	more   int         // lines that did not fit
	last   int         // row after the lowest of them
	said   []string    // what the line means, and where it stands
	from   int
	short  string // the same in little room, beside the heading below
	row    int    // heading of what is read aloud
	aloud  []string
}

func (c *chairLine) layout(s *chairSheet, poll *session.BoardPoll) lineLayout {
	at := lineLayout{head: 2, places: map[int]int{}}
	if s.airy {
		at.head = 3
	}
	low := s.end
	if !s.v.Size.Short() {
		at.aloud = parts.Wrap(s.aloudLine(poll, c.above), s.v.Size.W-6)
		low -= len(at.aloud) + 1
	}
	n, first := len(poll.Ranking), at.head+1
	end := low
	at.say(s, poll, c.above, low-first)
	if len(at.said) > 0 {
		low -= len(at.said) + 1
	}
	if first+2*n <= low { // the line lies on a blank row
		for i := range n {
			at.places[i] = first + 2*i
		}
		at.places[-1] = first + 2*c.above - 1
		at.last = first + 2*n
	} else {
		seen := parts.Window(n+1, max(low-first, 2), 1, c.above+1)
		for i := seen.From; i < seen.To; i++ {
			switch row := first + i - seen.From; {
			case i < c.above:
				at.places[i] = row
			case i == c.above:
				at.places[-1] = row
			default:
				at.places[i-1] = row
			}
		}
		at.more, at.last = seen.More, first+seen.To-seen.From
	}
	at.row = min(low, at.last+2)
	if len(at.said) > 0 {
		at.from = min(at.last+1, end-len(at.said))
		at.row = min(end, at.from+len(at.said)+1)
	}
	return at
}

// rows draws the ranking with the line in it.
func (c *chairLine) rows(s *chairSheet, poll *session.BoardPoll, at lineLayout) {
	points, gap := s.columns()
	s.p.Text(at.head, s.left, parts.Quiet, s.say.LineHead[0])
	s.p.Text(at.head, s.left+5+max(0, parts.Width(s.say.LineHead[0])-4), parts.Quiet, s.say.LineHead[1])
	s.p.Right(at.head, points, parts.Quiet, s.say.LineHead[2])
	if gap > 0 {
		head, room := s.say.LineHead[3], s.p.Size().W-gap-1
		if parts.Width(head) > room {
			head = s.say.GapHead
		}
		s.p.TextIn(at.head, gap, room, parts.Quiet, head)
	}
	for i, row := range at.places {
		if i >= 0 {
			c.ranked(s, poll, i, row, points, gap)
			continue
		}
		tail := ""
		if widest(poll.Ranking, c.above) {
			tail = s.say.WidestGap
		}
		s.p.LineMoved(row, s.say.SettleSo(c.above), tail)
	}
	if at.more > 0 {
		s.p.Text(at.last, s.left+5, parts.Quiet, s.v.Words.Common.MoreBelow(at.more))
	}
}

// columns gives where the points end and where the gaps begin; 0 is no room for gaps.
func (s *chairSheet) columns() (points, gap int) {
	w := s.p.Size().W
	off := s.left - 2
	switch {
	case w >= 100:
		return off + 70, off + 76
	case w >= 80:
		return w - 32, w - 28
	case w >= 60:
		return w - 14, w - 11
	}
	return w - 2, 0
}

func (c *chairLine) ranked(s *chairSheet, poll *session.BoardPoll, at, row, points, gap int) {
	l := poll.Ranking[at]
	issue := poll.Issue(l.Issue)
	place := s.v.Words.Common.PlaceShort(l.Place, l.Joint)
	s.p.Text(row, s.left+max(0, 2-len(place)), parts.Ink, place)
	col := s.p.Tag(row, s.left+5, string(issue.Code)) + 2
	s.p.Right(row, points, parts.Ink, strconv.Itoa(l.Points))
	s.p.TextIn(row, col, points-5-col, parts.Ink, titleOf(s.v.Words, issue))
	if gap > 0 && at+1 < len(poll.Ranking) {
		words, room := s.say.Gap(l.Points-poll.Ranking[at+1].Points), s.p.Size().W-gap-1
		if f := firmnessOf(s.v.Words, poll); f.pair(at) > 0 && room > 20 {
			words = s.v.Words.Firm.Screens.Gap(l.Points-poll.Ranking[at+1].Points, f.pair(at), f.word(f.pair(at)))
		}
		s.p.TextIn(row, gap, room, parts.Ink, words)
	}
}

func (c *chairLine) press(v View, k parts.Key) Act {
	if v.Board.Poll == nil {
		return Act{Back: true}
	}
	r := v.Board.Poll.Ranking
	switch {
	case k.Is('Q'), k.Is('Z'):
		return Act{Back: true, Show: &Showing{}}
	case k.Is('O'):
		return Act{Open: newChairShow(v)}
	case k.Kind == parts.Up:
		return c.move(r, -1, false)
	case k.Kind == parts.Down:
		return c.move(r, 1, false)
	case k.Kind == parts.Space:
		return c.move(r, 1, true)
	case k.Kind == parts.Enter && straddled(v.Board.Poll, c.above) > 0:
		place := straddled(v.Board.Poll, c.above)
		return Act{Open: newChairLot(place), Show: &Showing{What: ShowLot, Place: place}}
	case k.Kind == parts.Enter && v.Saving != Unsent && v.Saving != Slow:
		return Act{Ask: session.DrawLine{Poll: v.Board.Poll.ID, Above: c.above}, Done: func(v View, a session.Answer) Act {
			home := goHome(v, a)
			home.Brief = v.Words.Script.MayTakeLineBack
			return home
		}}
	}
	return Act{}
}

// move goes to the next place where the line may lie.
func (c *chairLine) move(r []tally.Line, step int, wrap bool) Act {
	for n, tries := c.above+step, 0; tries <= len(r); n, tries = n+step, tries+1 {
		if n > len(r) && wrap {
			n = 1
		}
		if n < 1 || n > len(r) {
			return Act{}
		}
		if reachable(r, n) {
			c.above = n
			return Act{Show: &Showing{What: ShowRanking, Above: n}}
		}
	}
	return Act{}
}

// changed leaves when another hand has drawn the line.
func (c *chairLine) changed(v View) Act {
	if v.Board.Step.Kind != session.StepLine {
		return Act{Back: true}
	}
	return Act{}
}

// click puts the line beneath the row that was touched.
func (c *chairLine) click(v View, _, y int) Act {
	s := newChairSheet(v)
	if v.Board.Poll == nil {
		return Act{}
	}
	r := v.Board.Poll.Ranking
	for i, row := range c.layout(s, v.Board.Poll).places {
		if row == y && i >= 0 && reachable(r, i+1) {
			c.above = i + 1
			return Act{Show: &Showing{What: ShowRanking, Above: c.above}}
		}
	}
	return Act{}
}
