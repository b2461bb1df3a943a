package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// chairExplain takes down why the numbers do not come out, before the result may
// be shown. The reason goes into the minutes and onto the wall.
type chairExplain struct{ reason parts.Input }

func newChairExplain() screen { return &chairExplain{parts.NewInput(int(session.ReasonLimit))} }

func (c *chairExplain) typing() bool { return true }

func (c *chairExplain) paste(_ View, text string) Act {
	c.reason.Insert(text)
	return Act{}
}

func (c *chairExplain) draw(v View) *parts.Page {
	s := newChairSheet(v)
	s.p.StopRow(s.row, s.say.ExplainTitle)
	s.row++
	s.gap()
	if s.b.Poll != nil {
		s.text(parts.Ink, balanceLine(v.Words, s.b.Poll))
		if n := s.b.Poll; n.Numbers.Cast != n.Voted {
			s.text(parts.Ink, v.Words.Counting.BoxUneven(n.Voted, n.Numbers.Cast))
		}
	}
	for _, l := range s.say.ExplainLines {
		s.text(parts.Quiet, l)
	}
	s.gap()
	s.p.TextArea(s.row, s.left, s.w, max(1, min(4, s.end-s.row)), &c.reason, true)
	if c.reason.Empty() {
		s.p.Waiting(s.say.ExplainWaits)
	} else {
		s.p.Action(s.say.ExplainAction)
	}
	s.p.Foot(s.say.ExplainFoot)
	return s.p
}

func (c *chairExplain) press(v View, k parts.Key) Act {
	switch {
	case v.Saving == Unsent, v.Saving == Slow:
	case k.Is('Q') && k.Text == "":
		return Act{Back: true}
	case k.Kind == parts.Enter && (v.Board.Poll == nil || c.reason.Empty()):
	case k.Kind == parts.Enter:
		return Act{Ask: session.Explain{Poll: v.Board.Poll.ID, Reason: c.reason.Value()}, Done: goHome}
	default:
		c.reason.Press(k)
	}
	return Act{}
}

// changed leaves when the numbers come out meanwhile, or another hand explained them.
func (c *chairExplain) changed(v View) Act {
	if v.Saving != Unsent && v.Saving != Slow && v.Board.Step.Kind != session.StepExplain {
		return Act{Back: true}
	}
	return Act{}
}

func (c *chairExplain) click(View, int, int) Act { return Act{} }
