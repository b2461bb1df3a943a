package tui

import "yuetan/tui/parts"

// chairShow is the choice of what the wall shows.
type chairShow struct{ at int }

// chairWalls lists what may be put on the wall now.
func chairWalls(v View) []Shown {
	all := []Shown{Following, ShowAgenda, ShowJoin}
	if p := v.Board.Poll; p != nil && p.AllShown {
		all = append(all, ShowRanking)
		if len(p.Lots) > 0 {
			all = append(all, ShowLot)
		}
	}
	return all
}

func newChairShow(v View) screen {
	c := &chairShow{}
	for n, w := range chairWalls(v) {
		if w == v.Showing.What {
			c.at = n
		}
	}
	return c
}

func shownWords(v View, w Shown) string {
	say := v.Words.Chair
	switch w {
	case ShowAgenda:
		return say.ShowAgenda
	case ShowJoin:
		return say.ShowJoin
	case ShowRanking:
		return say.ShowRanking
	case ShowLot:
		return v.Words.Lots.OnWall
	}
	return say.ShowFollow
}

const chairShowTop = 4 // the row of the first choice

func (c *chairShow) draw(v View) *parts.Page {
	s := newChairSheet(v)
	s.p.Text(2, s.left, parts.Bold, s.say.ShowTitle)
	all := chairWalls(v)
	at := min(c.at, len(all)-1)
	for n, w := range all {
		if n == at {
			s.p.Focus(chairShowTop + n)
		}
		s.p.Text(chairShowTop+n, s.left+1, parts.Ink, shownWords(v, w))
	}
	s.p.Keys(s.say.ShowKeys)
	s.p.Action(s.say.ShowAction(shownWords(v, all[at])))
	foot(v, s.p, false)
	return s.p
}

func (c *chairShow) press(v View, k parts.Key) Act {
	all := chairWalls(v)
	c.at = min(c.at, len(all)-1)
	switch {
	case k.Kind == parts.Enter:
		showing := Showing{What: all[c.at]}
		switch showing.What {
		case ShowRanking:
			showing.Above = v.Board.Line
		case ShowLot:
			showing.Place = v.Board.Poll.Lots[len(v.Board.Poll.Lots)-1].Place
		}
		return Act{Show: &showing, Back: true}
	case k.Is('Q'), k.Is('O'), k.Is('Z'):
		return Act{Back: true}
	case k.Kind == parts.Down:
		c.at = min(c.at+1, len(all)-1)
	case k.Kind == parts.Up:
		c.at = max(c.at-1, 0)
	case k.Kind == parts.Space:
		c.at = (c.at + 1) % len(all)
	}
	return Act{}
}

// click moves to the choice that was touched.
func (c *chairShow) click(v View, _, y int) Act {
	if n := y - chairShowTop; n >= 0 && n < len(chairWalls(v)) {
		c.at = n
	}
	return Act{}
}
