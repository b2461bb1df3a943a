package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

func (s *promiseScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Promises
	foot(v, p, false)
	now, on := v.Board.Review.Now()
	if !on || v.Board.Phase != session.Review {
		p.Header(where(v, say.Header), phaseOf(v))
		lines := s.list(v)
		body := v.Size.Body()
		s.read.draw(v, p, body.Row, body.Col, body.H, lines)
		if s.read.more(lines, body.H) {
			p.Action(v.Words.Resident.Agenda.More)
		} else {
			p.Action(v.Words.Resident.Resolutions.Back)
		}
		return p
	}
	p.Header(where(v, say.Header), say.OfN(v.Board.Review.At, len(v.Board.Review.Promises)))
	question := s.question(v)
	s.drawPromise(v, p, now, question)
	may, why := mayJudge(v)
	switch look, told := v.Board.Review.Judged(v.Board.Review.At, v.Board.Session); {
	case told:
		drawLook(v, p, question, look)
		p.Action(v.Words.Resident.Resolutions.Back)
	case !asked(v.Board):
		p.Wrapped(question, v.Size.Body().Col, v.Size.Body().W, 3, parts.Ink|parts.Bold, say.Nobody)
		p.Action(v.Words.Resident.Resolutions.Back)
	case !may:
		p.Wrapped(question, v.Size.Body().Col, v.Size.Body().W, 3, parts.Ink, why)
		p.Action(v.Words.Resident.Resolutions.Back)
	default:
		s.drawAnswers(v, p, question)
		p.Action(say.Action[s.focus])
	}
	return p
}

// question is the row of the question; the answers and how many have answered stand
// under it.
func (s *promiseScreen) question(v View) int {
	if v.Size.H < 20 {
		return v.Size.KeyRow() - 5
	}
	return v.Size.KeyRow() - 7
}

// drawPromise draws what was promised and how it is said to stand, above a row.
func (s *promiseScreen) drawPromise(v View, p *parts.Page, now session.BoardPromise, end int) {
	body := v.Size.Body()
	w := min(body.W, 76)
	facts := standsAt(v, now)
	air := 0
	if body.H >= 15 {
		air = 1
	}
	row := p.Wrapped(body.Row, body.Col, w, 2, parts.Quiet, whenPromised(v, now)) + air
	row = p.Wrapped(row, body.Col, w, max(1, min(3, end-row-len(facts)-air)), parts.Ink|parts.Bold, promisedWhat(v, now)) + air
	label := max(parts.Width(v.Words.Promises.Lead), parts.Width(v.Words.Promises.Says), parts.Width(v.Words.Promises.Seen)) + 2
	for n, f := range facts {
		if room := end - row - (len(facts) - n - 1); room > 0 {
			p.Text(row, body.Col, parts.Quiet, f[0])
			row = p.Wrapped(row, body.Col+label, w-label, min(2, room), parts.Ink, f[1])
		}
	}
}

// drawAnswers draws the question, its three answers and how many have answered.
func (s *promiseScreen) drawAnswers(v View, p *parts.Page, question int) {
	say, body := v.Words.Promises, v.Size.Body()
	row := question + 2
	if v.Size.H < 20 {
		row = question + 1
	}
	p.Text(question, body.Col, parts.Ink|parts.Bold, say.Question)
	left, wide := 0, v.Size.W
	if v.Size.Class() == parts.Wide {
		left, wide = body.Col-1, 60
	}
	for i, words := range say.Say {
		if i == s.focus {
			p.FocusRow(row+i, left, wide)
		}
		next := chip(p, row+i, left+2, i, [3]int{5, 3, 1}[i])
		p.Text(row+i, next+2, parts.Ink, words)
	}
	if v.Size.H >= 20 {
		row++
	}
	p.TextIn(row+3, body.Col, body.W, parts.Ink, say.Answered(v.Board.Review.Answered))
	if v.Me.Judged != "" { // for as long as it is true: not a word said once
		p.Keys(say.Given(say.Answers[v.Me.Judged]))
		return
	}
	p.Keys(say.Counted)
}

// drawLook draws what the room said, as numbers and bars.
func drawLook(v View, p *parts.Page, row int, look session.Look) {
	say, body := v.Words.Promises, v.Size.Body()
	p.Wrapped(row, body.Col, body.W, 1, parts.Ink|parts.Bold, say.Outcome[look.Verdict])
	drawAnswersBars(p, row+1, body.Col, min(body.W, 60), say.Say, [3]int{look.Satisfied, look.Partly, look.Not})
	if look.Raised > 0 {
		p.TextIn(row+4, body.Col, body.W, parts.Quiet, say.Raised(look.Raised))
	}
}

// drawAnswersBars draws three answers as rows: its mark, its number, a bar.
func drawAnswersBars(p *parts.Page, row, col, w int, words [3]string, n [3]int) {
	most := max(n[0], n[1], n[2], 1)
	for i := range n {
		next := chip(p, row+i, col, i, [3]int{5, 3, 1}[i]) + 1
		next = p.Text(row+i, next, parts.Ink, parts.PadLeft(number(n[i]), 3)) + 1
		shares := [3]parts.Shares{{Five: n[i]}, {Three: n[i]}, {One: n[i]}}[i]
		p.Bar(row+i, next, max(0, col+w-next), shares, most)
	}
}
