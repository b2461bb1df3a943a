package tui

import (
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// mood is a question on how the room feels: while it is open how many have answered,
// then the three numbers.
func (e *easel) mood() {
	m, say := *e.b.Mood, e.v.Words.Mood
	how := say.ByKey
	if m.Hands {
		how = say.ByHand
	}
	e.p.Header(e.phase(), how, e.clock())
	e.foot()
	row := e.centre(e.row(2, 4), parts.Ink|parts.Bold, question(e.v, m))
	top := max(row+e.pick(1, 2), e.row(5, 10))
	if m.Open {
		e.answering(m, top)
		return
	}
	below := e.felt(m.Feeling, top)
	e.centre(below+e.pick(2, 4), parts.Ink, say.Answered(m.Feeling.All(), m.Present))
}

// felt draws the three numbers, large where there is room, and returns the last row.
func (e *easel) felt(f session.Feeling, top int) int {
	names := e.v.Words.Mood.Names
	numbers := []int{f.For, f.Unsure, f.Against}
	column := (e.w - 4) / 3
	k := parts.FigureScale(column+4, e.h, "00")
	if k.K == 0 || top+k.Height()+3 > e.end() {
		for i, n := range numbers {
			col := chip(e.p, top+i, e.pick(6, 20), i, [3]int{5, 3, 1}[i]) + 2
			e.p.Text(top+i, col, parts.Ink|parts.Bold, fmt.Sprintf("%3d  %s", n, names[session.MoodAnswers()[i]]))
		}
		return top + len(numbers)
	}
	below := top + k.Height() + 1
	for i, n := range numbers {
		text, words := fmt.Sprint(n), names[session.MoodAnswers()[i]]
		left := 2 + i*column
		e.p.Figure(top, left+(column-k.Width(text))/2, k, parts.OnInk, text)
		col := chip(e.p, below, left+max(0, (column-parts.Width(words)-4)/2), i, [3]int{5, 3, 1}[i]) + 1
		e.p.Text(below, col, parts.Ink|parts.Bold, words)
	}
	return below
}

// answering shows which key is which answer, and how many have answered.
func (e *easel) answering(m session.BoardMood, row int) {
	say := e.v.Words.Mood
	width := 0
	for i := range say.Say {
		width += 4 + parts.Width(say.Say[i]) + 4
	}
	col := max(2, (e.w-width+4)/2)
	for i := range say.Say {
		col = chip(e.p, row, col, i, [3]int{5, 3, 1}[i]) + 1
		col = e.p.Text(row, col, parts.Ink|parts.Bold, say.Say[i]) + 4
	}
	row += e.pick(3, 5)
	row = e.centre(row, parts.Ink, say.Answered(m.Answered, m.Present)) + e.pick(0, 1)
	w := e.w - e.pick(8, 20)
	for i := range e.pick(1, 2) {
		e.p.Progress(row+i, (e.w-w)/2, w, m.Answered, max(m.Present, 1))
	}
	e.centre(row+e.pick(2, 5), parts.Ink, say.Decides)
}
