package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// easel is a picture of the wall being drawn. Rows are given as they are on a
// page of 18 rows and, for a far picture (100x30 or more), of 36, and spread.
type easel struct {
	v   View
	b   *session.Board
	say *lang.Wall
	p   *parts.Page
	far bool
	w   int
	h   int
}

func newEasel(v View) *easel {
	return &easel{v: v, b: v.Board, say: &v.Words.Wall, p: parts.NewPage(v.Theme, v.Size.W, v.Size.H),
		far: v.Size.W >= 100 && v.Size.H >= 30, w: v.Size.W, h: v.Size.H}
}

// row gives the row that is near on 18 rows, or far on 36.
func (e *easel) row(near, far int) int {
	if e.far {
		return far * e.h / 36
	}
	return near * e.h / 18
}

// pick chooses by distance: columns, gaps, widths.
func (e *easel) pick(near, far int) int {
	if e.far {
		return far
	}
	return near
}

// end is the row after the last that a picture may use.
func (e *easel) end() int { return e.h - 2 }

// phase is the evening's step for a header: 打分 5/8.
func (e *easel) phase() string {
	return e.say.PhaseOf(e.say.Phases[e.b.Phase], int(e.b.Phase))
}

func (e *easel) clock() string { return e.v.Words.Common.Clock(e.v.Now.In(e.b.Zone)) }

// month is the header of the pages that belong to no single step.
func (e *easel) month() string {
	if e.b.Session == "" {
		return e.b.Council
	}
	return e.b.Council + "  " + e.v.Words.Common.Month(e.b.Session)
}

// foot is the last strip: how to come in late, and how many are here.
func (e *easel) foot() {
	words := e.v.Words.Common
	left := sshLine(e.b)
	switch {
	case left == "":
		left = e.say.AskDesk
	case e.far:
		left = " " + e.say.Late + "  " + left
	}
	e.p.WallFoot(left, words.Present(e.b.Voters))
}

// centre puts words in the middle of a row, wrapped to lines where they are too
// wide, and returns the row after them.
func (e *easel) centre(row int, style parts.Style, words string) int {
	for _, l := range parts.Wrap(words, e.w-2*e.pick(2, 6)) {
		if row < e.end() {
			e.p.Centre(row, 0, e.w, style, l)
		}
		row++
	}
	return row
}

// stanzas puts paragraphs in the middle of the page, a blank row or more apart;
// empty ones are left out.
func (e *easel) stanzas(all ...string) {
	var lines [][]string
	rows := 0
	for _, s := range all {
		if s != "" {
			l := parts.Wrap(s, e.w-2*e.pick(2, 10))
			lines = append(lines, l)
			rows += len(l)
		}
	}
	if len(lines) == 0 {
		return
	}
	gap := 1
	for gap < 4 && rows+(gap+1)*(len(lines)-1) < (e.h-4)*3/4 {
		gap++
	}
	if rows+gap*(len(lines)-1) > e.h-4 {
		gap = 0
	}
	row := max(2, (e.h-rows-gap*(len(lines)-1))/2)
	for _, para := range lines {
		for _, l := range para {
			if row < e.end() {
				e.p.Centre(row, 0, e.w, parts.Ink, l)
			}
			row++
		}
		row += gap
	}
}

// heading writes a big letter and, beside it, an issue's title; it returns the
// first row beneath the title and the column beside the letter.
func (e *easel) heading(row int, i session.BoardIssue, right int) (below, col int) {
	left := e.pick(2, 5)
	f := parts.FigureScale(e.w/2, e.h, string(i.Code))
	col = e.p.Figure(row, left, f, parts.OnInk, string(i.Code)) + e.pick(4, 7)
	at := row
	if f.K > 0 {
		at = row + max(1, (f.Height()-1)/3)
	}
	return e.p.Wrapped(at, col, right-col, 2, parts.Ink|parts.Bold, e.title(i)), col
}

// title is an issue's title, or that it was erased.
func (e *easel) title(i session.BoardIssue) string {
	return titleOf(e.v.Words, i)
}

func titleOf(words *lang.Words, i session.BoardIssue) string {
	if i.Title == "" {
		return words.Common.Erased
	}
	return i.Title
}
