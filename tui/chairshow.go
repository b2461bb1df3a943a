package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// chairShow is the choice of what the wall shows and, beneath it, what the chair may
// do besides leading.
type chairShow struct{ at int }

// chairChoice is one row of it.
type chairChoice struct {
	words string // of the row
	does  string // of the action strip
	act   func() Act
}

// chairChoices lists what may be put on the wall now, and what else may be done.
func chairChoices(v View) (all []chairChoice, walls int) {
	show := []Shown{Following, ShowAgenda, ShowJoin}
	if p := v.Board.Poll; p != nil && p.AllShown {
		show = append(show, ShowRanking)
		if len(p.Lots) > 0 {
			show = append(show, ShowLot)
		}
		if ballotPages(p) > 0 {
			show = append(show, ShowBallots)
		}
	}
	for _, w := range show {
		words := shownWords(v, w)
		all = append(all, chairChoice{words, v.Words.Chair.ShowAction(words), func() Act {
			showing := Showing{What: w}
			switch w {
			case ShowRanking:
				showing.Above = v.Board.Line
			case ShowLot:
				showing.Place = v.Board.Poll.Lots[len(v.Board.Poll.Lots)-1].Place
			case ShowBallots:
				showing.Page = 1
				return Act{Show: &showing, Replace: newChairBallots()}
			}
			return Act{Show: &showing, Back: true}
		}})
	}
	walls = len(all)
	if mayHandBack(v) {
		words := v.Words.Script.HandBack(v.Board.StandsFor)
		all = append(all, chairChoice{words, words, func() Act {
			act := handBack(v)
			done := act.Done
			act.Done = func(v View, a session.Answer) Act {
				home := done(v, a)
				home.Home = true
				return home
			}
			return act
		}})
	}
	if v.Board.Phase == session.Collect && !v.Snapshot.Council.Rehearsal {
		all = append(all, chairChoice{v.Words.Script.Rehearse, v.Words.Script.Rehearse, func() Act {
			return Act{Say: v.Words.Script.RehearseHow(rehearseLine(v.Board))}
		}})
	}
	return append(all, moodChoice(v)...), walls
}

// rehearseLine is what begins a rehearsal, typed on any terminal.
func rehearseLine(b *session.Board) string {
	ssh := sshLine(b)
	if ssh == "" {
		ssh = "ssh " + b.Slug + "@..."
	}
	return strings.Replace(ssh, "ssh ", "ssh -t ", 1) + " rehearse"
}

func newChairShow(v View) screen {
	c := &chairShow{}
	all, walls := chairChoices(v)
	for n, choice := range all[:walls] {
		if choice.words == shownWords(v, v.Showing.What) {
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
	case ShowBallots:
		return v.Words.Ballots.OnWall
	}
	return say.ShowFollow
}

const chairShowTop = 4 // the row of the first choice

// choiceRow is the row of a choice: what is not on the wall stands a row further down.
func choiceRow(n, walls int) int {
	if n >= walls {
		n++
	}
	return chairShowTop + n
}

func (c *chairShow) draw(v View) *parts.Page {
	s := newChairSheet(v)
	s.p.Text(2, s.left, parts.Bold, s.say.ShowTitle)
	all, walls := chairChoices(v)
	at := min(c.at, len(all)-1)
	for n, choice := range all {
		if n == at {
			s.p.Focus(choiceRow(n, walls))
		}
		s.p.TextIn(choiceRow(n, walls), s.left+1, s.w-1, parts.Ink, choice.words)
	}
	s.p.Keys(s.say.ShowKeys)
	s.p.Action(all[at].does)
	foot(v, s.p, false)
	return s.p
}

func (c *chairShow) press(v View, k parts.Key) Act {
	all, _ := chairChoices(v)
	c.at = min(c.at, len(all)-1)
	switch {
	case k.Kind == parts.Enter:
		return all[c.at].act()
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
	all, walls := chairChoices(v)
	for n := range all {
		if choiceRow(n, walls) == y {
			c.at = n
		}
	}
	return Act{}
}
