package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// reviewAction names the chair's next step while the room looks back.
func reviewAction(v View) string {
	say := v.Words.Promises
	if step := v.Board.Step; step.Kind == session.StepReview {
		return say.Next(step.At, step.Of)
	}
	return say.End(v.Board.Step.At, v.Board.Step.Of)
}

// startReview names the step from the check-in to the review.
func startReview(v View) string {
	if r := v.Board.Review; r != nil {
		return v.Words.Promises.Start(len(r.Promises))
	}
	return v.Words.Chair.StartReview
}

// reviewAloud is what the chair reads of the promise on the wall; empty when none is.
func reviewAloud(v View) string {
	b, say := v.Board, v.Words.Promises
	now, on := b.Review.Now()
	if b.Phase != session.Review || !on {
		return ""
	}
	if look, told := b.Review.Judged(b.Review.At, b.Session); told {
		said := v.Words.Common.Join(say.AloudDone(say.Numbers(look.Satisfied, look.Partly, look.Not)), say.Result(say.Outcome[look.Verdict])+v.Words.Commands.FullStop)
		return said
	}
	if !b.Review.Asking {
		return say.Nobody
	}
	return say.Aloud(promisedWhat(v, now), now.Clause.Lead, v.Words.DayWords(now.Due, today(v)))
}

// reviewing writes the promise on the wall, how many have answered, and the list.
func (s *chairSheet) reviewing() {
	r, say := s.b.Review, s.v.Words.Promises
	if r.Asking {
		s.text(parts.Ink|parts.Bold, say.Room(r.Answered, r.Room))
		s.text(parts.Quiet, say.EndRow)
	}
	s.gap()
	seen := parts.Window(len(r.Promises), max(1, s.room()-3), 1, max(0, r.At-1))
	for n, p := range r.Promises[seen.From:seen.To] {
		at := seen.From + n + 1
		if s.room() <= 2 {
			break
		}
		if at == r.At {
			s.p.FocusRow(s.row, max(s.left-2, 0), s.w+2)
		}
		note := ""
		if p.Overdue > 0 {
			note = say.Overdue(p.Overdue)
		}
		if look, told := r.Judged(at, s.b.Session); told {
			note = say.Answers[look.Verdict]
		}
		end := s.p.Right(s.row, s.left+s.w, parts.Ink, note) - 2
		col := s.p.Text(s.row, s.left+1, parts.Quiet, number(at)) + 2
		s.p.TextIn(s.row, col, end-col, parts.Ink, promisedWhat(s.v, p))
		s.row++
	}
	s.gap()
	s.wallAndNext(actionWords(s.v))
}
