package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// slipLine is what was typed so far of one ballot: three letters in the order of
// the marks. Where codes have two letters a space ends a code.
type slipLine struct {
	marks []typedMark
	part  string // letters of a code that may go on
}

type typedMark struct {
	session.SlipMark
	code string
}

// steps is how many marks a ballot on so many issues has.
func steps(p *session.BoardPoll) int { return min(3, len(p.Issues)) }

func (l *slipLine) full(p *session.BoardPoll) bool { return len(l.marks) >= steps(p) && l.part == "" }

func (l *slipLine) empty() bool { return len(l.marks) == 0 && l.part == "" }

// press takes a key; false when it means nothing here.
func (l *slipLine) press(k parts.Key, issues []session.BoardIssue) bool {
	letter, isLetter := k.Letter()
	switch {
	case k.Kind == parts.Backspace:
		l.back()
		return true
	case k.Kind == parts.Space:
		l.finish(issues)
		return true
	}
	if !k.Is('-') && !k.Is('*') && !isLetter {
		return false
	}
	if !isLetter {
		l.finish(issues)
	}
	if len(l.marks) >= min(3, len(issues)) {
		return true
	}
	switch {
	case k.Is('-'):
		l.marks = append(l.marks, typedMark{})
	case k.Is('*'):
		l.marks = append(l.marks, typedMark{SlipMark: session.SlipMark{Spoil: session.TwoOnMark}, code: "*"})
	default:
		l.part += string(letter)
		longer := false
		for _, x := range issues {
			longer = longer || len(x.Code) > len(l.part) && strings.HasPrefix(string(x.Code), l.part)
		}
		if !longer {
			l.finish(issues)
		}
	}
	return true
}

// finish ends the code that is being typed.
func (l *slipLine) finish(issues []session.BoardIssue) {
	if l.part == "" {
		return
	}
	m := typedMark{SlipMark: session.SlipMark{Spoil: session.NoSuch}, code: l.part}
	for _, x := range issues {
		if string(x.Code) == l.part {
			m.SlipMark = session.SlipMark{Issue: x.Issue}
		}
	}
	l.marks, l.part = append(l.marks, m), ""
}

// back takes the last letter back, or the last mark.
func (l *slipLine) back() {
	switch n := len(l.marks); {
	case l.part != "":
		l.part = l.part[:len(l.part)-1]
	case n > 0:
		l.marks = l.marks[:n-1]
	}
}

// slip is what goes to the core.
func (l *slipLine) slip() (s session.Slip) {
	for i, m := range l.marks {
		s[i] = m.SlipMark
	}
	return s
}

// draw draws the heads of the marks, what was typed below them, and the cursor as
// `>`; it returns the row after. step is how far the marks stand apart.
func (l *slipLine) draw(v View, p *parts.Page, row, col, step int, poll *session.BoardPoll) int {
	for i := range steps(poll) {
		at := col + i*step
		chip(p, row, at, i, poll.Bylaws.Weights[i])
		switch {
		case i < len(l.marks):
			drawSlipMark(v, p, row+1, at, step-1, l.marks[i].SlipMark, l.marks[i].code)
		case i == len(l.marks):
			p.Text(row+1, at, parts.Ink|parts.Bold, ">"+l.part)
		}
	}
	return row + 2
}

// drawSlipMark draws one mark of a slip: a tag, or why there is none.
func drawSlipMark(v View, p *parts.Page, row, col, w int, m session.SlipMark, code string) {
	say := v.Words.Desk.Slips.Marks
	switch {
	case m.Issue != "":
		p.Tag(row, col, code)
	case m.Spoil == session.TwoOnMark:
		p.TextIn(row, col, w, parts.Warn, sign("* "+say[1], w))
	case m.Spoil == session.NoSuch:
		p.TextIn(row, col, w, parts.Warn, sign(strings.TrimSpace(code+" "+say[2]), w))
	default:
		p.TextIn(row, col, w, parts.Quiet, sign("- "+say[0], w))
	}
}

// sign is why there is no mark; where its words do not fit, what was typed for it alone.
func sign(text string, w int) string {
	if typed, _, ok := strings.Cut(text, " "); ok && parts.Width(text) > w {
		return typed
	}
	return text
}
