package tui

import (
	"strconv"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// chairClose asks before the vote is closed for good: the chair says the number of
// ballots aloud and types it. Anything else keeps the vote open.
type chairClose struct{ number parts.Input }

func newChairClose() screen { return &chairClose{number: parts.NewInput(4)} }

// typing keeps letters and digits here, and shows the cursor.
func (c *chairClose) typing() bool { return true }

func (c *chairClose) draw(v View) *parts.Page {
	s := newChairSheet(v)
	voted, missing, slips := 0, 0, 0
	if p := s.b.Poll; p != nil {
		voted, slips = p.Voted, slipsToCome(p)
		missing = max(0, p.Present-p.Voted-slips)
	}
	tight := v.Size.H < 24
	row := 3
	if tight {
		row = 2
	}
	s.p.StopRow(row, s.say.CloseTitle)
	row += 2
	if tight {
		row--
	}
	if !v.Size.Short() {
		s.p.Text(row, s.left, parts.Ink, s.say.CloseAfter)
		row++
	}
	lines := s.say.CloseLines(missing)
	all := lines[:]
	if slips > 0 {
		all = append([]string{s.say.CloseSlips(slips)}, all...)
	}
	for _, l := range all {
		s.p.Text(row, s.left+2, parts.Ink, "-")
		row = s.p.Wrapped(row, s.left+4, s.w-4, 2, parts.Ink, l)
	}
	if !tight {
		row = max(row+2, 11)
	}
	row = s.p.Wrapped(row, s.left, s.w, 2, parts.Ink, s.say.CloseType)
	if !tight {
		row += 2
	}
	spaced := parts.NewInput(0)
	spaced.Set(parts.Spaced(c.number.Value()))
	s.p.Field(row, s.left+2, 14, &spaced, true)
	s.p.Text(row, s.left+17, parts.Ink, s.say.CloseIn(voted))
	row++
	if !tight {
		row += 3
	}
	s.p.Wrapped(row, s.left, s.w, max(0, s.end+1-row), parts.Quiet, s.say.CloseWrong)
	if c.number.Empty() {
		s.p.Waiting(s.say.CloseWaits)
	} else {
		s.p.ActionForEver(s.say.CloseAction)
	}
	s.p.Foot(s.say.CloseFoot)
	return s.p
}

func (c *chairClose) press(v View, k parts.Key) Act {
	open := Act{Back: true, Say: v.Words.Chair.StillOpen}
	digit, isDigit := k.Digit()
	switch {
	case v.Saving == Unsent, v.Saving == Slow:
		// The number is on its way; nothing may say now that the vote stays open.
	case isDigit:
		if c.number.Len() < 4 {
			c.number.Insert(strconv.Itoa(digit))
		}
	case k.Kind == parts.Backspace:
		c.number.Press(k)
	case k.Is('Q'):
		return open
	case k.Is('L'):
		return Act{Language: true}
	case k.Is('I'):
		return Act{Theme: true}
	case k.Kind == parts.Enter:
		if v.Board.Poll == nil || c.number.Empty() {
			return open
		}
		typed, err := strconv.Atoi(strings.TrimSpace(c.number.Value()))
		if err != nil {
			return open
		}
		c.number.Clear()
		return Act{Ask: session.ClosePoll{Poll: v.Board.Poll.ID, Typed: typed}, Done: countNow}
	}
	return Act{}
}

// countNow opens the box as soon as the vote is closed; how many ballots there are
// may be seen, and nothing else.
func countNow(v View, _ session.Answer) Act {
	act := Act{Home: true, Show: &Showing{}}
	if p := v.Board.Poll; p != nil && v.Board.Step.Blocked == nil {
		act.Ask = session.Count{Poll: p.ID}
	}
	return act
}

// changed leaves when another hand has closed the vote, or this one before its line
// was lost.
func (c *chairClose) changed(v View) Act {
	if v.Saving != Unsent && v.Saving != Slow && v.Board.Step.Kind != session.StepClose {
		return Act{Back: true}
	}
	return Act{}
}

func (c *chairClose) click(View, int, int) Act { return Act{} }
