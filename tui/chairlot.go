package tui

import (
	"strconv"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// chairLot draws lots among issues that share a place: the room calls digits, the
// chair types them, and the wall shows each as it comes.
type chairLot struct {
	place int
	seed  parts.Input
}

func newChairLot(place int) screen {
	return &chairLot{place: place, seed: parts.NewInput(session.SeedLongest)}
}

// typing keeps letters and digits here, and shows the cursor.
func (c *chairLot) typing() bool { return true }

func (c *chairLot) draw(v View) *parts.Page {
	s := newChairSheet(v)
	say := v.Words.Lots
	tight := v.Size.H < 24
	row := 3
	if tight {
		row = 2
	}
	s.p.StopRow(row, say.Title(c.place))
	row += 2
	if tight {
		row--
	}
	if p := s.b.Poll; p != nil {
		for _, l := range sharing(p, c.place) {
			if row >= s.end-5 {
				break
			}
			issue := p.Issue(l.Issue)
			col := s.p.Tag(row, s.left+2, string(issue.Code)) + 2
			s.p.TextIn(row, col, s.left+s.w-col, parts.Ink, titleOf(v.Words, issue))
			row++
		}
	}
	if !tight {
		row++
	}
	for _, l := range say.Lines {
		if lines := parts.Wrap(l, s.w-4); row+len(lines) < s.end-2 {
			s.p.Text(row, s.left+2, parts.Ink, "-")
			row = s.p.Lines(row, s.left+4, parts.Ink, lines)
		}
	}
	if !tight {
		row++
	}
	row = s.p.Wrapped(row, s.left, s.w, 2, parts.Ink, say.Type)
	spaced := parts.NewInput(0)
	spaced.Set(lang.Seeded(c.seed.Value()))
	s.p.Field(row, s.left+2, min(s.w-2, 56), &spaced, true)
	if n := c.seed.Len(); n < session.SeedShortest {
		s.p.Waiting(say.Waits(session.SeedShortest - n))
	} else {
		s.p.ActionForEver(say.Action)
	}
	s.p.Foot(say.Foot)
	return s.p
}

// sharing gives the rows of a place.
func sharing(p *session.BoardPoll, place int) (rows []tally.Line) {
	for _, l := range p.Ranking {
		if l.Place == place {
			rows = append(rows, l)
		}
	}
	return rows
}

func (c *chairLot) press(v View, k parts.Key) Act {
	digit, isDigit := k.Digit()
	switch {
	case v.Saving == Unsent, v.Saving == Slow:
		// The digits are on their way; nothing may change them now.
	case isDigit:
		if c.seed.Len() < session.SeedLongest {
			c.seed.Insert(strconv.Itoa(digit))
		}
		return Act{Show: c.showing()}
	case k.Kind == parts.Backspace:
		c.seed.Press(k)
		return Act{Show: c.showing()}
	case k.Is('Q'):
		return Act{Back: true, Show: &Showing{What: ShowRanking, Above: v.Showing.Above}}
	case k.Is('L'):
		return Act{Language: true}
	case k.Is('I'):
		return Act{Theme: true}
	case k.Kind == parts.Enter && v.Board.Poll != nil && c.seed.Len() >= session.SeedShortest:
		return Act{Ask: session.DrawLots{Poll: v.Board.Poll.ID, Place: c.place, Seed: c.seed.Value()}, Done: c.drawn}
	}
	return Act{}
}

func (c *chairLot) showing() *Showing {
	return &Showing{What: ShowLot, Place: c.place, Seed: c.seed.Value()}
}

// drawn goes back to the line, which may lie between them now; the wall shows the draw.
func (c *chairLot) drawn(View, session.Answer) Act {
	return Act{Back: true, Show: &Showing{What: ShowLot, Place: c.place}}
}

// changed leaves when another hand has drawn, or gone on.
func (c *chairLot) changed(v View) Act {
	if v.Saving != Unsent && v.Saving != Slow && (v.Board.Step.Kind != session.StepLine || lotAt(v.Board.Poll, c.place) != nil) {
		return Act{Back: true}
	}
	return Act{}
}

func (c *chairLot) click(View, int, int) Act { return Act{} }

// lotAt is the draw for a place, or nil.
func lotAt(p *session.BoardPoll, place int) *session.Lot {
	for i := range p.Lots {
		if p.Lots[i].Place == place {
			return &p.Lots[i]
		}
	}
	return nil
}
