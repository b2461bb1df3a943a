package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// moodScreen is a question on how the room feels: 5 for, 3 unsure, 1 against.
type moodScreen struct {
	mood  session.MoodID
	focus int
}

// moodOpen is the question that the room is asked now; false when there is none.
func moodOpen(b *session.Board) (session.BoardMood, bool) {
	if b.Mood != nil && b.Mood.Open {
		return *b.Mood, true
	}
	return session.BoardMood{}, false
}

// wanted tells whether the member is asked and has not answered.
func wanted(v View) bool {
	_, open := moodOpen(v.Board)
	return open && v.Me.Here && v.Me.Mood == ""
}

func newMood(v View) screen {
	m := &moodScreen{mood: v.Board.Mood.ID}
	m.focus = max(0, slices.Index(session.MoodAnswers(), v.Me.Mood))
	return m
}

// question is its text, or what stands there once it is erased.
func question(v View, m session.BoardMood) string {
	return orErased(v, m.Question)
}

func (m *moodScreen) press(v View, k parts.Key) Act {
	now, open := moodOpen(v.Board)
	if k.Is('Q') || !open || now.ID != m.mood {
		return Act{Back: true}
	}
	if next, ok := turned(m.focus, 3, k); ok {
		m.focus = next
		return Act{}
	}
	if d, ok := k.Digit(); ok {
		if i := slices.Index([]int{5, 3, 1}, d); i >= 0 {
			m.focus = i
		}
		return Act{}
	}
	if k.Kind != parts.Enter {
		return Act{}
	}
	given := session.MoodAnswers()[m.focus]
	return Act{Ask: session.AnswerMood{Mood: m.mood, Answer: given}, Done: func(v View, _ session.Answer) Act {
		return Act{Home: true, Brief: v.Words.Mood.Given(v.Words.Mood.Names[given])}
	}}
}

func (m *moodScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Mood
	p.Header(where(v, say.Header), phaseOf(v))
	foot(v, p, false)
	body := v.Size.Body()
	w := min(body.W, 76)
	now := v.Board.Mood
	p.Action(v.Words.Resident.Consenting.Done)
	if now == nil || now.ID != m.mood {
		p.Wrapped(body.Row, body.Col, w, 2, parts.Ink, say.Over)
		return p
	}
	row := p.Wrapped(body.Row, body.Col, w, 3, parts.Ink|parts.Bold, question(v, *now))
	if !now.Open {
		row = p.Wrapped(row+1, body.Col, w, 2, parts.Ink, say.Over)
		p.Wrapped(row+1, body.Col, w, 2, parts.Ink|parts.Bold, say.Counts(now.Feeling))
		return p
	}
	row++
	left, wide := 0, v.Size.W
	if v.Size.Class() == parts.Wide {
		left, wide = body.Col-1, 60
	}
	for i := range say.Say {
		if i == m.focus {
			p.FocusRow(row, left, wide)
		}
		next := chip(p, row, left+2, i, [3]int{5, 3, 1}[i])
		p.Text(row, next+2, parts.Ink, say.Say[i])
		row++
	}
	row = p.Wrapped(row+1, body.Col, w, 1, parts.Ink, say.Answered(now.Answered, now.Present))
	if v.Me.Mood != "" {
		row = p.Wrapped(row, body.Col, w, 1, parts.Ink, say.Yours(say.Names[v.Me.Mood]))
	}
	p.Wrapped(row+1, body.Col, w, max(0, body.End()-row-1), parts.Quiet, v.Words.Common.Join(say.Decides+v.Words.Commands.FullStop, say.NotSecret))
	p.Keys(say.Keys)
	p.Action(say.Action[m.focus])
	return p
}
