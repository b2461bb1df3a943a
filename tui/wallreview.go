package tui

import (
	"strconv"

	"yuetan/session"
	"yuetan/tui/parts"
)

func number(n int) string { return strconv.Itoa(n) }

// promise is one promise that the room looks at: what was promised, how it is said
// to stand, how many have answered; once the chair shows it, what they said.
func (e *easel) promise() {
	review := e.b.Review
	now, _ := review.Now()
	say := e.v.Words.Promises
	e.p.Header(e.phase(), say.OfN(review.At, len(review.Promises)), e.clock())
	e.foot()
	left := e.pick(3, 6)
	w := e.w - 2*left
	row := e.row(2, 4)
	when := whenPromised(e.v, now)
	if e.far && now.Title != "" {
		when = now.Title + "   " + when
	}
	row = e.p.Wrapped(row, left, w, 1, parts.Ink, when) + e.pick(0, 2)
	row = e.p.Wrapped(row, left, w, e.pick(2, 3), parts.Ink|parts.Bold, promisedWhat(e.v, now)) + e.pick(0, 2)
	label := max(parts.Width(say.Lead), parts.Width(say.Says), parts.Width(say.Seen)) + 3
	below := e.row(9, 17)
	for _, f := range standsAt(e.v, now) {
		if row < below {
			e.p.Text(row, left, parts.Quiet, f[0])
			row = e.p.Wrapped(row, left+label, w-label, min(e.pick(1, 2), below-row), parts.Ink, f[1])
		}
	}
	if look, told := review.Judged(review.At, e.b.Session); told {
		e.look(below, left, w, look)
		return
	}
	if !review.Asking {
		e.centre(below+1, parts.Ink|parts.Bold, say.Nobody)
		return
	}
	e.asked(below, left, w)
}

// asked shows which key is which answer, and how many have answered; nothing of what.
func (e *easel) asked(row, left, w int) {
	say, review := e.v.Words.Promises, e.b.Review
	if e.far {
		e.centre(row, parts.Ink, say.Question)
		row += 3
	}
	var width int
	for i := range say.Say {
		width += 3 + 1 + parts.Width(answerName(e.v, i)) + 4
	}
	col := max(left, (e.w-width+4)/2)
	for i := range say.Say {
		col = chip(e.p, row, col, i, [3]int{5, 3, 1}[i]) + 1
		col = e.p.Text(row, col, parts.Ink|parts.Bold, answerName(e.v, i)) + 4
	}
	row += e.pick(2, 4)
	e.centre(row, parts.Ink, say.WallCount(review.Answered, review.Room))
	for i := range e.pick(1, 2) {
		e.p.Progress(row+e.pick(1, 2)+i, left, w, review.Answered, review.Room)
	}
	row += e.pick(3, 7)
	e.centre(row, parts.Ink, say.OnPhone)
	if last := row + len(parts.Wrap(say.OnPhone, e.w-2*e.pick(2, 6))); last < e.end() {
		e.centre(last, parts.Ink, say.Rule)
	}
}

// answerName is the short name of an answer: satisfied, partly, not satisfied.
func answerName(v View, i int) string { return v.Words.Promises.Answers[session.Satisfactions()[i]] }

// look shows what the room said: how many each, and what follows.
func (e *easel) look(row, left, w int, look session.Look) {
	say := e.v.Words.Promises
	n := [3]int{look.Satisfied, look.Partly, look.Not}
	most := max(n[0], n[1], n[2], 1)
	wide := 0
	for i := range n {
		wide = max(wide, parts.Width(answerName(e.v, i)))
	}
	for i := range n {
		at := row + i*e.pick(1, 3)
		col := chip(e.p, at, left, i, [3]int{5, 3, 1}[i]) + 1
		e.p.Text(at, col, parts.Ink, answerName(e.v, i))
		col += wide + 2
		col = e.p.Text(at, col, parts.Ink|parts.Bold, parts.PadLeft(number(n[i]), 3)) + 2
		shares := [3]parts.Shares{{Five: n[i]}, {Three: n[i]}, {One: n[i]}}[i]
		for thick := range e.pick(1, 2) {
			e.p.Bar(at+thick, col, left+w-col, shares, most)
		}
	}
	row += e.pick(4, 11)
	e.p.Text(row, left, parts.Ink|parts.Bold, say.Result(say.Outcome[look.Verdict]))
	if look.Raised > 0 && row+1 < e.end() {
		e.p.TextIn(row+e.pick(1, 2), left, w, parts.Ink, say.Raised(look.Raised))
	}
}
