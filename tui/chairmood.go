package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// moodKey is the key = of whoever keeps the meeting: asks the room a question, ends
// the one that is open, takes the numbers off the wall.
func moodKey(v View) Act {
	m := v.Board.Mood
	switch {
	case !v.Board.Phase.Sitting(), v.Saving == Unsent, v.Saving == Slow:
		return Act{}
	case m == nil:
		return Act{Open: &chairMood{draft: draftID(v), text: parts.NewInput(2 * int(session.PlaceLimit))}}
	case m.Open:
		return Act{Ask: session.EndMood{Mood: m.ID}, Show: &Showing{}, Done: func(v View, _ session.Answer) Act {
			if v.Board.Mood == nil {
				return Act{}
			}
			return Act{Brief: v.Words.Mood.Ended(v.Board.Mood.Feeling)}
		}}
	}
	return Act{Ask: session.PutMoodAway{Mood: m.ID}}
}

// moodWords are what the key = does now, in the key line.
func moodWords(v View) string {
	m, say := v.Board.Mood, v.Words.Mood
	switch {
	case m == nil:
		return say.AskKey
	case m.Open:
		return say.EndKey(m.Answered, m.Present)
	}
	return say.AwayKey
}

// moodChoice is the row for it among what else the chair may do; none outside a sitting.
func moodChoice(v View) []chairChoice {
	m, say := v.Board.Mood, v.Words.Mood
	words := say.Ask
	switch {
	case !v.Board.Phase.Sitting():
		return nil
	case m != nil && m.Open:
		words = say.End
	case m != nil:
		words = say.Away
	}
	return []chairChoice{{words, words, func() Act {
		act := moodKey(v)
		if act.Open != nil {
			return Act{Replace: act.Open}
		}
		done := act.Done
		act.Done = func(v View, a session.Answer) Act {
			home := Act{Home: true}
			if done != nil {
				home.Brief = done(v, a).Brief
			}
			return home
		}
		return act
	}}}
}

// chairMood is the question being typed.
type chairMood struct {
	draft string
	text  parts.Input
}

func (*chairMood) typing() bool { return true }

func (c *chairMood) paste(_ View, text string) Act {
	c.text.Insert(text)
	return Act{}
}

func (c *chairMood) press(v View, k parts.Key) Act {
	switch {
	case v.Saving == Unsent, v.Saving == Slow:
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && c.text.Empty():
		return Act{Back: true}
	case k.Kind == parts.Enter:
		return Act{Ask: session.AskMood{Session: v.Board.Session, Question: c.text.Value(), Draft: c.draft}, Show: &Showing{},
			Done: func(v View, _ session.Answer) Act { return Act{Back: true} }}
	default:
		c.text.Press(k)
	}
	return Act{}
}

func (c *chairMood) draw(v View) *parts.Page {
	s, say := newChairSheet(v), v.Words.Mood
	s.p.Text(s.row, s.left, parts.Bold, say.AskTitle)
	s.row += 2
	s.text(parts.Quiet, say.AskNote)
	s.gap()
	s.p.Field(s.row, s.left, s.w, &c.text, true)
	s.p.Keys(say.Foot)
	s.p.Action(say.AskDoes)
	if c.text.Empty() {
		s.p.Action(v.Words.Resident.Agenda.Back)
	}
	s.p.Foot(s.say.ExplainFoot)
	return s.p
}

func (c *chairMood) click(View, int, int) Act { return Act{} }
