package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// line is one row of a text that may be longer than its place.
type line struct {
	in    int // columns from the left of the place
	style parts.Style
	text  string
	tag   string // an issue's code before the text
}

// wrapped breaks a text into lines of w columns, in columns from the left.
func wrapped(lines []line, in, w int, style parts.Style, text string) []line {
	if text == "" {
		return lines
	}
	for _, l := range parts.Wrap(text, max(w-in, 2)) {
		lines = append(lines, line{in: in, style: style, text: l})
	}
	return lines
}

// tagged is wrapped, with an issue's code before the first line.
func tagged(lines []line, w int, code session.Code, text string) []line {
	at := len(lines)
	in := parts.Width(string(code)) + 3
	lines = wrapped(lines, in, w, parts.Ink, text)
	if at == len(lines) {
		lines = append(lines, line{in: in})
	}
	lines[at].tag = string(code)
	return lines
}

// reading is how far somebody has read a text that is longer than its place.
type reading struct{ from int }

// more tells whether lines follow below what rows show.
func (r reading) more(lines []line, rows int) bool { return r.from+rows < len(lines) }

// on turns to the next part; back to the one before.
func (r *reading) on(lines []line, rows int) {
	r.from = min(r.from+max(rows-1, 1), max(len(lines)-rows, 0)) // one row was the hint
}

func (r *reading) back(rows int) { r.from = max(r.from-max(rows-1, 1), 0) }

// draw puts the part of a text that is read now at row, col, and returns the row
// after it.
func (r reading) draw(v View, p *parts.Page, row, col, rows int, lines []line) int {
	from := min(r.from, max(len(lines)-rows, 0))
	to := min(from+rows, len(lines))
	if to < len(lines) {
		to-- // the last row says that there is more
		p.Right(row+rows-1, min(v.Size.W-1, col+76), parts.Quiet, v.Words.Resident.Agenda.More+" +")
	}
	for _, l := range lines[from:to] {
		if l.tag != "" {
			p.Tag(row, col, l.tag)
		}
		p.Text(row, col+l.in, l.style, l.text)
		row++
	}
	return row
}

// chip draws the mark of a place on the ballot: solid, hatched, dotted, with what
// it is worth, and returns the column after it.
func chip(p *parts.Page, row, col, place, worth int) int {
	if worth == [3]int{5, 3, 1}[place] {
		return p.Mark(row, col, worth)
	}
	digit := string(rune('0' + worth))
	switch {
	case place == 0 && p.Theme().Depth() == parts.Plain:
		return p.Text(row, col, parts.Ink, "#"+digit+"#")
	case place == 0:
		return p.Text(row, col, parts.OnMark5|parts.Bold, " "+digit+" ")
	case place == 1:
		return p.Text(row, col, parts.OnMark3|parts.Bold, "/"+digit+"/")
	}
	return p.Text(row, col, parts.OnMark1|parts.Bold, "."+digit+".")
}
