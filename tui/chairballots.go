package tui

import "yuetan/tui/parts"

// chairBallots turns the pages of the published ballots on the wall.
type chairBallots struct{ page int }

func newChairBallots() screen { return &chairBallots{page: 1} }

func (c *chairBallots) draw(v View) *parts.Page {
	s := newChairSheet(v)
	say := v.Words.Ballots
	of := ballotPages(s.b.Poll)
	s.p.Text(2, s.left, parts.Bold, say.OnWall)
	s.p.Wrapped(4, s.left, s.w, 2, parts.Ink, say.TurnTo(c.page, of))
	s.p.Keys(say.Keys)
	if c.page < of {
		s.p.Action(say.Turn)
	} else {
		s.p.Action(say.First)
	}
	foot(v, s.p, false)
	return s.p
}

func (c *chairBallots) press(v View, k parts.Key) Act {
	of := ballotPages(v.Board.Poll)
	switch {
	case k.Kind == parts.Enter, k.Kind == parts.Space:
		c.page = c.page%max(of, 1) + 1
	case k.Kind == parts.Down, k.Kind == parts.Right:
		c.page = min(c.page+1, of)
	case k.Kind == parts.Up, k.Kind == parts.Left:
		c.page = max(c.page-1, 1)
	case k.Is('Q'), k.Is('Z'), k.Is('O'):
		return Act{Back: true, Show: &Showing{}}
	default:
		return Act{}
	}
	return Act{Show: &Showing{What: ShowBallots, Page: c.page}}
}

// changed leaves when there are no ballots to turn any more.
func (c *chairBallots) changed(v View) Act {
	if ballotPages(v.Board.Poll) == 0 {
		return Act{Back: true}
	}
	return Act{}
}

func (c *chairBallots) click(View, int, int) Act { return Act{} }
