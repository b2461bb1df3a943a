package tui

import (
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// agenda lists tonight's issues, as many as fit.
func (e *easel) agenda() {
	n := len(e.b.Issues)
	e.p.Header(e.say.Agenda, e.say.HowMany(n)+"   "+e.takes())
	e.foot()
	rules := e.row(13, 30)
	if n == 0 {
		e.stanzas(e.say.NothingYet)
		return
	}
	e.list(e.row(2, 4), rules-1, e.pick(3, 6))
	if e.far {
		e.p.TextIn(rules, 6, e.w-8, parts.Ink, e.v.Words.Common.Join(e.say.Rules+"   ", e.say.Calm))
		return
	}
	e.p.TextIn(rules, 3, e.w-5, parts.Ink, e.say.Rules)
	e.p.TextIn(rules+1, 3, e.w-5, parts.Ink, e.say.Calm)
}

// takes says how long the evening should take.
func (e *easel) takes() string {
	all := time.Duration(0)
	for _, d := range e.b.Timetable.Parts {
		all += d
	}
	return e.v.Words.Script.About(minutes(all))
}

// list writes the agenda from one row up to another, with air as there is room for;
// the issue called is in view and marked.
func (e *easel) list(top, end, col int) {
	n := len(e.b.Issues)
	pitch := min(max((end-top)/n, 1), 3)
	fours := pitch == 1 && n+(n-1)/4 <= end-top // a blank row after each four
	called := 0
	for at, i := range e.b.Issues {
		if i.Issue == e.b.Called {
			called = at
		}
	}
	seen := parts.Window(n, end-top, pitch, called)
	row := top
	for at := seen.From; at < seen.To; at++ {
		i := e.b.Issues[at]
		if i.Issue == e.b.Called && e.b.Phase == session.Discuss {
			e.p.FocusRow(row, col-2, e.w-2*(col-2))
		}
		next := e.p.Tag(row, col, string(i.Code)) + 2
		note := e.note(i)
		end := e.w - e.pick(3, 8)
		left := end - parts.Width(note) - 2 - next // for the title, which goes first
		if note != "" && (left >= parts.Width(e.title(i)) || i.Level != session.TalkIsEnough && left > 18) {
			end = e.p.Right(row, end, parts.Ink, note) - 2
		}
		e.p.TextIn(row, next, end-next, parts.Ink, e.title(i))
		row += pitch
		if fours && (at+1)%4 == 0 {
			row++
		}
	}
	if seen.More > 0 {
		e.p.Text(end-1, col, parts.Ink, e.v.Words.Common.MoreBelow(seen.More))
	}
}

// note says in a few words what is special about an issue.
func (e *easel) note(i session.BoardIssue) string {
	switch {
	case i.Level != session.TalkIsEnough:
		return e.v.Words.LevelWords(i.Level).Name
	case i.Department != "":
		return e.say.Department(i.Department)
	case i.Carried:
		return e.say.Carried
	}
	return ""
}

// issue is the issue being talked about, large, and the agenda beneath.
func (e *easel) issue() {
	i, _ := issueOn(e.b, e.b.Called)
	at := 0
	for n, x := range e.b.Issues {
		if x.Issue == i.Issue {
			at = n + 1
		}
	}
	e.p.Header(e.phase(), e.say.IssueOf(at, len(e.b.Issues)), e.clock())
	e.foot()
	top := e.row(2, 4)
	row, col := e.heading(top, i, e.w-3)
	below := top + e.letter(i).Height()
	if i.Detail != "" {
		row = e.p.Wrapped(row+e.pick(0, 1), col, min(e.w-col-3, 84), max(2, below-row), parts.Ink, i.Detail)
	}
	if note := e.note(i); note != "" && e.far {
		row = e.p.Wrapped(row+1, col, e.w-col-3, 1, parts.Quiet, note)
	}
	row = max(row, below) + e.pick(1, 2)
	if e.end()-row >= 2 {
		e.list(row, e.end(), e.pick(4, 7))
	}
}

// letter is the scale of the big letter that heading draws.
func (e *easel) letter(i session.BoardIssue) parts.Figure {
	return parts.FigureScale(e.w/2, e.h, string(i.Code))
}
