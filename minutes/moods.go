package minutes

import "yuetan/session"

// MoodFacts are a question on how the room felt, or a show of hands. It decided nothing.
type MoodFacts struct {
	ID       string          `json:"id"`
	Question string          `json:"question"` // empty once erased
	Hands    bool            `json:"hands"`    // counted by the desk, not by key
	Answers  session.Feeling `json:"answers"`
	Present  int             `json:"present"`
}

// moods lists what the room was asked, with the numbers.
func (d *draft) moods() {
	say := d.words.Mood
	t := Table{Columns: []Column{d.column(say.Question, Left, 40), d.column(d.words.Common.Words.Status, Centre, 12)}}
	for _, a := range session.MoodAnswers() {
		t.Columns = append(t.Columns, d.column(say.Names[a], Right, 12))
	}
	t.Columns = append(t.Columns, d.column(d.words.Common.Words.Present, Right, 12))
	for _, m := range d.x.Moods {
		if m.Open {
			continue
		}
		f := MoodFacts{ID: string(m.ID), Question: m.Question, Hands: m.Hands, Answers: m.Feeling, Present: m.Present}
		d.facts.Moods = append(d.facts.Moods, f)
		how, question := say.ByKey, m.Question
		if m.Hands {
			how = say.ByHand
		}
		if m.Erased {
			question = d.words.Common.Erased
		}
		t.Rows = append(t.Rows, []Cell{Words(question), Words(how), Figure(f.Answers.For), Figure(f.Answers.Unsure), Figure(f.Answers.Against), Figure(f.Present)})
	}
	if len(t.Rows) == 0 {
		return
	}
	d.section(say.Section)
	d.add(Paragraph{say.Decides + d.words.Commands.FullStop}, t)
}
