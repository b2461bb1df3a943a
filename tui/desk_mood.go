package tui

import (
	"slices"
	"strconv"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// handsForm enters a show of hands that the desk has counted.
func handsForm(v View) *deskForm {
	draft := draftID(v)
	fields := []formField{textField(func(w *lang.Words) string { return w.Mood.Question }, "", 2*int(session.PlaceLimit))}
	for _, a := range session.MoodAnswers() {
		fields = append(fields, textField(func(w *lang.Words) string { return w.Mood.Names[a] }, "", 4))
	}
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Mood.Hands },
		note:   func(w *lang.Words) string { return w.Mood.HandNote },
		does:   func(w *lang.Words) string { return w.Mood.HandDoes },
		lacks:  func(w *lang.Words) string { return w.Mood.Needs },
		fields: fields,
		send: func(v View, f *deskForm) Act {
			var counted [3]int
			for i := range counted {
				text := plainText(f.value(i + 1))
				n, err := strconv.Atoi(text)
				if err != nil && text != "" {
					return Act{Say: v.Words.Mood.NotANum(text)}
				}
				counted[i] = n
			}
			return Act{Ask: session.ShowHands{Session: v.Board.Session, Question: f.value(0), Draft: draft,
				Feeling: session.Feeling{For: counted[0], Unsure: counted[1], Against: counted[2]}}, Show: &Showing{},
				Done: func(v View, _ session.Answer) Act { return Act{Back: true, Brief: v.Words.Mood.Recorded} }}
		},
	}
}

// deskMoods writes down what was asked tonight, the last first, and returns the row
// after it.
func deskMoods(v View, p *parts.Page, r parts.Region) int {
	x, ok := v.Snapshot.Current()
	if !ok {
		return r.Row
	}
	say, row := v.Words.Mood, r.Row
	for _, m := range slices.Backward(x.Moods) {
		if row+1 >= r.End() {
			break
		}
		words := say.Counts(m.Feeling)
		switch {
		case m.Open:
			words = say.Answered(v.Board.Mood.Answered, v.Board.Mood.Present)
		case m.Hands:
			words += "   " + say.ByHand
		}
		p.TextIn(row, r.Col, r.W, parts.Ink, orErased(v, m.Question))
		p.TextIn(row+1, r.Col+2, r.W-2, parts.Quiet, words)
		row += 2
	}
	return row
}

// deskMoodKey is = and + on the sheet of the chair's; it reports false for other keys.
func deskMoodKey(v View, k parts.Key) (Act, bool) {
	switch {
	case !v.Board.Phase.Sitting():
	case k.Is('='):
		return moodKey(v), true
	case k.Is('+') && (v.Board.Mood == nil || !v.Board.Mood.Open):
		return Act{Open: handsForm(v)}, true
	}
	return Act{}, false
}

// deskMoodWords are these keys, for the key line.
func deskMoodWords(v View) []string {
	switch {
	case !v.Board.Phase.Sitting():
		return nil
	case v.Board.Mood != nil && v.Board.Mood.Open:
		return []string{moodWords(v)}
	}
	return []string{moodWords(v), v.Words.Mood.HandsKey}
}
