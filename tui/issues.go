package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// issueList is tonight's issues, to look at, to look up, and to open.
type issueList struct {
	focus session.IssueID
	codes letters
	find  parts.Input
	open  bool   // the field is open: letters are text
	home  *lobby // keeps the proposal being written; nil: none can be begun here
}

// shown are the issues that what was typed leaves, and where the focus is.
func (l *issueList) shown(v View) (issues []session.BoardIssue, focus int) {
	words := strings.Fields(strings.ToLower(l.find.Value()))
	for _, x := range v.Board.Issues {
		text := strings.ToLower(string(x.Code) + " " + x.Title + " " + x.Detail + " " + x.Category)
		fits := true
		for _, w := range words {
			fits = fits && strings.Contains(text, w)
		}
		if fits {
			issues = append(issues, x)
		}
	}
	return issues, at(issues, l.focus)
}

func (l *issueList) typing() bool { return l.open }

func (l *issueList) paste(_ View, text string) Act {
	if l.open {
		l.find.Insert(text)
	}
	return Act{}
}

func (l *issueList) press(v View, k parts.Key) Act {
	if l.open {
		return l.write(k)
	}
	issues, i := l.shown(v)
	if next, ok := turned(i, len(issues), k); ok {
		l.focus = issues[next].Issue
		l.codes.forget()
		return Act{}
	}
	switch {
	case k.Kind == parts.Enter && len(issues) > 0:
		return Act{Open: &issuePage{issue: issues[i].Issue, list: l, beneath: true}}
	case k.Kind == parts.Enter && !l.find.Empty():
		l.find.Clear()
	case k.Kind == parts.Enter && l.mayPropose(v), k.Is('+') && l.mayPropose(v):
		return l.home.propose()
	case k.Kind == parts.Enter:
		return Act{Back: true}
	case k.Is('/'):
		l.open = true
		l.find.Clear()
	case k.Is('Q'):
		if !l.find.Empty() {
			l.find.Clear()
			return Act{}
		}
		return Act{Back: true}
	default:
		return l.letter(v, k)
	}
	return Act{}
}

// letter goes to the issue of that code, among all of tonight's.
func (l *issueList) letter(v View, k parts.Key) Act {
	r, ok := k.Letter()
	if !ok {
		l.codes.forget()
		return Act{}
	}
	if i, found := l.codes.find(v.Board.Issues, r); found {
		l.find.Clear()
		l.focus = v.Board.Issues[i].Issue
		return Act{}
	}
	return Act{Say: v.Words.Resident.Agenda.NoIssue(string(r))}
}

// write takes keys while the field is open. Enter leaves it; so does Esc.
func (l *issueList) write(k parts.Key) Act {
	switch {
	case k.Kind == parts.Enter, k.Kind == parts.Tab:
		l.open = false
	case k.Is('Q') && k.Text == "":
		l.open = false
		l.find.Clear()
	default:
		l.find.Press(k)
	}
	return Act{}
}

// mayPropose tells whether issues can still be raised.
func (l *issueList) mayPropose(v View) bool {
	return l.home != nil && v.Board.Session != "" && v.Board.Phase < session.Vote &&
		v.Me.Roles.Has(session.Resident|session.Adviser|session.Secretary|session.Chair)
}

func (l *issueList) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Agenda
	p.Header(where(v, say.Title), say.Count(len(v.Board.Issues)))
	body := v.Size.Body()
	issues, focus := l.shown(v)
	row := body.Row
	if l.open || !l.find.Empty() {
		p.Text(row, body.Col, parts.Quiet, say.Find)
		p.Field(row, body.Col+6, min(body.W-6, 60), &l.find, l.open)
		row += 2
	}
	foot(v, p, false)
	if len(issues) == 0 {
		l.drawNone(v, p, row)
		return p
	}
	wide := v.Size.Class() == parts.Wide
	below := 6 // the focused issue stands under the list
	if wide || v.Size.Short() {
		below = 0
	}
	rows := max(body.End()-row-below, min(len(issues), 5))
	row = drawIssues(v, p, row, rows, issues, focus)
	switch {
	case wide:
		drawDetail(v, p, body.Row, body.Col+76, body.H, issues[focus])
	case row+2 < body.End():
		drawDetail(v, p, row+1, body.Col, body.End()-row-1, issues[focus])
	}
	p.Keys(say.Keys)
	if l.mayPropose(v) && v.Size.Class() != parts.Narrow {
		p.Keys(say.KeysPropose)
	}
	p.Action(say.Open(string(issues[focus].Code)))
	if l.open {
		p.Keys(say.FindKeys)
		p.Action(say.FindDone)
	}
	return p
}

// drawNone says that the list is empty, and what to do.
func (l *issueList) drawNone(v View, p *parts.Page, row int) {
	say := v.Words.Resident.Agenda
	body := v.Size.Body()
	words := say.NotFound
	if l.find.Empty() {
		words = say.None
		if l.mayPropose(v) {
			words = say.Empty
		}
	}
	p.Wrapped(row, body.Col, body.W, 4, parts.Ink, words)
	switch {
	case l.open:
		p.Keys(say.FindKeys)
		p.Action(say.FindDone)
	case !l.find.Empty():
		p.Action(say.ToList)
	case l.mayPropose(v):
		p.Action(say.EmptyAction)
	default:
		p.Action(say.Back)
	}
}

// drawIssues draws a list with the focus in view, and returns the row after it.
func drawIssues(v View, p *parts.Page, row, rows int, issues []session.BoardIssue, focus int) int {
	body := v.Size.Body()
	left, end := 0, v.Size.W
	if v.Size.Class() == parts.Wide {
		left, end = body.Col-1, body.Col+74
	}
	tag := left + 2
	text := tag + codeWidth(issues) + 1
	if v.Size.Class() != parts.Narrow {
		tag, text = tag+1, text+2
	}
	view := parts.Window(len(issues), rows, 1, focus)
	for i := view.From; i < view.To; i++ {
		if i == focus {
			p.FocusRow(row, left, end-left)
		}
		p.Tag(row, tag, string(issues[i].Code))
		p.TextIn(row, text, end-text-1, parts.Ink, title(v, issues[i]))
		row++
	}
	if view.More > 0 {
		p.Text(row, tag, parts.Quiet, v.Words.Common.MoreBelow(view.More))
		row++
	}
	return row
}

// drawDetail draws the focused issue beside or under its list.
func drawDetail(v View, p *parts.Page, row, col, rows int, x session.BoardIssue) {
	end := row + rows
	w := min(v.Size.Body().Right()-col, 76)
	row = p.Wrapped(row, col, w, 2, parts.Ink|parts.Bold, title(v, x))
	if v.Size.Class() == parts.Wide {
		row++
	}
	row = p.Wrapped(row, col, w, max(end-row-2, 1), parts.Quiet, x.Detail)
	level := v.Words.LevelCited(x.Level, v.Board.Bases)
	meta := level.Name
	if x.Level != session.TalkIsEnough {
		meta = "! " + meta
		if end-row > 3 { // room for what the room cannot do
			row = p.Wrapped(row, col, w, min(3, end-row-2), parts.Warn, "! "+level.Caution)
			meta = level.Name
		}
	}
	if x.Support > 0 {
		meta = v.Words.Months.SupportBy(x.Support) + "   " + meta
	}
	if x.Source != "" {
		meta += "   " + x.Source
	}
	if row+1 < end {
		p.TextIn(row+1, col, w, parts.Quiet, meta)
	}
}
