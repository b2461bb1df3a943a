package tui

import (
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// discussed is the issue being talked over, and who has the floor: the clock in large
// figures, and the next two. While nobody speaks or waits it is the issue alone.
func (e *easel) discussed() {
	f := e.b.Floor
	if f == nil || f.Speaker == nil && len(f.Queue) == 0 {
		e.issue()
		return
	}
	i, _ := issueOn(e.b, e.b.Called)
	at := 0
	for n, x := range e.b.Issues {
		if x.Issue == i.Issue {
			at = n + 1
		}
	}
	e.p.Header(e.phase(), e.say.IssueOf(at, len(e.b.Issues)), e.clock())
	e.foot()
	e.raised(i)
	if f.Speaker != nil {
		e.speaker(f.Speaker)
	} else {
		e.p.TextIn(e.row(5, 14), e.pick(2, 4), e.w-e.pick(4, 8), parts.Ink|parts.Bold, e.v.Words.Floor.Nobody)
	}
	e.nextUp(f)
}

// raised is the issue in large type with its letter; near, there is room for a tag.
func (e *easel) raised(i session.BoardIssue) {
	top := e.row(2, 3)
	if !e.far {
		col := e.p.Tag(top, 2, string(i.Code)) + 1
		e.p.Wrapped(top, col, e.w-col-2, 2, parts.Ink|parts.Bold, e.title(i))
		return
	}
	letter := parts.Figure{K: max(1, e.h/36), Gap: 2}
	col := e.p.Figure(top, 4, letter, parts.OnInk, string(i.Code)) + 4
	row := e.p.Wrapped(top+letter.Height()/2, col, e.w-col-6, 2, parts.Ink|parts.Bold, e.title(i))
	if i.Detail != "" {
		e.p.Wrapped(row, col, min(e.w-col-6, 84), max(1, e.row(0, 10)-row), parts.Ink, i.Detail)
	}
}

// speaker is who has the floor and the clock.
func (e *easel) speaker(t *session.BoardTurn) {
	say, left := &e.v.Words.Floor, e.pick(2, 4)
	clock := clockFace(e.v, t)
	scale := parts.FigureScale(e.w-e.pick(12, 30), e.h, "00:00")
	right := e.w - e.pick(3, 6)
	col := right - scale.Width(clock.figure)
	if scale.K == 0 {
		col = right
	}
	w := col - left - 2
	clock.draw(e.p, e.row(5, 11), min(col, right-scale.Width(clock.figure)), scale)
	e.p.TextIn(e.row(5, 12), left, w, parts.Quiet, say.Speaking)
	e.p.TextIn(e.row(6, 14), left, w, parts.Ink|parts.Bold, named(e.v, t.Name))
	side := say.Stance[t.Stance]
	if e.far {
		side = stanceAndTurn(e.v, t.Stance, t.Nth)
	}
	e.p.TextIn(e.row(7, 15), left, w, parts.Ink, side)
	note := e.row(9, 18)
	switch warning := clock.warning(e.v); {
	case warning != "":
		warned(e.p, note, left, w, warning)
	case !t.Running:
		e.p.TextIn(note, left, w, parts.Quiet, say.Stopped)
	}
	for i := range e.pick(1, max(1, scale.K/2)) {
		turnBar(e.v, e.p, e.row(11, 23)+i, left, e.w-2*left, t)
	}
}

// nextUp are the next ones on the list, two of them near and three far, and how to ask.
func (e *easel) nextUp(f *session.BoardFloor) {
	say, left := &e.v.Words.Floor, e.pick(2, 4)
	row, pitch, n := e.row(13, 26), e.pick(1, 2), e.pick(2, 3)
	hint, last := e.hint(f), min(row+pitch*(n-1), e.end()-1)
	e.p.Right(last, e.w-e.pick(3, 6), parts.Quiet, hint)
	if len(f.Queue) == 0 {
		e.p.Text(row, left, parts.Quiet, say.Raise)
		return
	}
	e.p.Text(row, left, parts.Quiet, say.Next)
	name := left + 10
	stance := name + e.pick(14, 18)
	for _, h := range f.Queue[:min(n, len(f.Queue))] {
		end := e.w - e.pick(3, 6)
		if row == last {
			end -= parts.Width(hint) + 2
		}
		e.p.TextIn(row, name, min(stance, end)-name-1, parts.Ink, named(e.v, h.Name))
		e.p.TextIn(row, stance, end-stance, parts.Ink, say.Stance[h.Stance])
		row += pitch
	}
}

// hint says how to ask for the floor.
func (e *easel) hint(f *session.BoardFloor) string {
	say := &e.v.Words.Floor
	switch {
	case f.Shut:
		return say.Shut
	case e.far:
		return say.PressS2
	}
	return say.PressS
}

// touch, there and second make the wall tick while a clock runs on it.
func (w *wall) touch(time.Time) {}
func (w *wall) second(View) Act { return Act{} }
func (w *wall) there(v View) bool {
	return clockRuns(v.Board) && pictureOf(v.Board, v.Showing) == wallIssue
}
