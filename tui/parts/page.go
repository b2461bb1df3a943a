package parts

import (
	"strings"
	"unicode/utf8"
)

// Page is a fixed grid of cells that text is put on. Rows and columns count
// from 0; what falls outside is dropped.
type Page struct {
	theme    *Theme
	w, h     int
	cells    []cell
	clusters []string // characters of more than one rune, by -r-1
	curRow   int
	curCol   int
	cursor   bool
}

// cell is one column. A wide character is a cell of span 2 and one of span 0.
type cell struct {
	r     rune
	style Style
	span  uint8
}

// NewPage returns an empty page of w columns and h rows.
func NewPage(theme *Theme, w, h int) *Page {
	w, h = max(w, 0), max(h, 0)
	p := &Page{theme: theme, w: w, h: h, cells: make([]cell, w*h)}
	if len(p.cells) > 0 {
		p.cells[0] = cell{r: ' ', style: OnPage, span: 1}
		for n := 1; n < len(p.cells); n *= 2 {
			copy(p.cells[n:], p.cells[:n])
		}
	}
	return p
}

// Clone returns a copy to write on: what many see alike is drawn once, and
// each private row on a clone.
func (p *Page) Clone() *Page {
	q := *p
	q.cells = append([]cell(nil), p.cells...)
	q.clusters = p.clusters[:len(p.clusters):len(p.clusters)]
	return &q
}

// Theme returns the page's theme.
func (p *Page) Theme() *Theme { return p.theme }

// Size returns the page's size.
func (p *Page) Size() Size { return Size{p.w, p.h} }

// Text puts s at row, col and returns the column after it. What passes the
// right edge is cut with `..`.
func (p *Page) Text(row, col int, style Style, s string) int {
	return p.TextIn(row, col, p.w-col, style, s)
}

// TextIn is Text in at most w columns.
func (p *Page) TextIn(row, col, w int, style Style, s string) int {
	w = min(w, p.w-col)
	if row < 0 || row >= p.h || w <= 0 || s == "" {
		return col
	}
	end := col + w
	for len(s) > 0 {
		size, cw := next(s)
		if left := end - col; left < cw+2 && Width(s) > left {
			return p.put(row, col, style, ".."[:min(2, left)])
		}
		p.set(row, col, cw, style, s[:size])
		col += cw
		s = s[size:]
	}
	return col
}

func (p *Page) put(row, col int, style Style, ascii string) int {
	for i := range len(ascii) {
		p.set(row, col, 1, style, ascii[i:i+1])
		col++
	}
	return col
}

// Right puts s so that it ends before column end and returns where it begins.
func (p *Page) Right(row, end int, style Style, s string) int {
	col := max(0, end-Width(s))
	p.TextIn(row, col, end-col, style, s)
	return col
}

// Centre puts s in the middle of w columns from col.
func (p *Page) Centre(row, col, w int, style Style, s string) {
	p.TextIn(row, col+max(0, (w-Width(s))/2), w, style, s)
}

// Lines puts lines one below the other and returns the row after the last.
func (p *Page) Lines(row, col int, style Style, lines []string) int {
	for _, l := range lines {
		p.Text(row, col, style, l)
		row++
	}
	return row
}

// Wrapped puts s in lines of at most w columns, at most rows of them, the last
// cut with `..` when there is more. It returns the row after the last.
func (p *Page) Wrapped(row, col, w, rows int, style Style, s string) int {
	lines := Wrap(s, w)
	if len(lines) > rows {
		lines = lines[:max(rows, 0)]
		if n := len(lines); n > 0 {
			lines[n-1] = Cut(lines[n-1]+strings.Repeat(" ", w), w)
		}
	}
	return p.Lines(row, col, style, lines)
}

// Fill clears w cells from row, col to the style's ground.
func (p *Page) Fill(row, col, w int, style Style) {
	for c := max(col, 0); c < min(col+w, p.w); c++ {
		p.set(row, c, 1, style, " ")
	}
}

// FillRow clears a whole row to the style's ground.
func (p *Page) FillRow(row int, style Style) { p.Fill(row, 0, p.w, style) }

// Panel clears a box of h rows and w columns to the style's ground.
func (p *Page) Panel(row, col, h, w int, style Style) {
	for r := row; r < row+h; r++ {
		p.Fill(r, col, w, style)
	}
}

// repeat puts n copies of one ASCII character.
func (p *Page) repeat(row, col, n int, style Style, r byte) int {
	for range n {
		p.setRune(row, col, 1, style, rune(r))
		col++
	}
	return col
}

// SetCursor says where the terminal's own cursor stands, which is what input
// methods anchor to.
func (p *Page) SetCursor(row, col int) {
	p.curRow, p.curCol, p.cursor = row, min(max(col, 0), max(p.w-1, 0)), true
}

// Cursor returns where the cursor stands; ok is false when it is hidden.
func (p *Page) Cursor() (row, col int, ok bool) { return p.curRow, p.curCol, p.cursor }

// set puts one character of cw columns.
func (p *Page) set(row, col, cw int, style Style, s string) {
	if cw == 0 {
		return
	}
	r, n := utf8.DecodeRuneInString(s)
	if n < len(s) {
		p.clusters = append(p.clusters, visible(s))
		r = rune(-len(p.clusters))
	}
	p.setRune(row, col, cw, style, r)
}

func (p *Page) setRune(row, col, cw int, style Style, r rune) {
	if row < 0 || row >= p.h || col < 0 || col+cw > p.w {
		return
	}
	i := row*p.w + col
	c := &p.cells[i]
	if c.span != 1 || cw == 2 && p.cells[i+1].span != 1 {
		p.split(i, row)
		if cw == 2 {
			p.split(i+1, row)
		}
	}
	style = style.over(c.style)
	*c = cell{r: r, style: style, span: uint8(cw)}
	if cw == 2 {
		p.cells[i+1] = cell{style: style}
	}
}

// split blanks both halves of the wide character that cell i is part of.
func (p *Page) split(i, row int) {
	switch {
	case p.cells[i].span == 2:
		p.blank(i)
		p.blank(i + 1)
	case p.cells[i].span == 0 && i > row*p.w:
		p.blank(i - 1)
		p.blank(i)
	}
}

func (p *Page) blank(i int) { p.cells[i].r, p.cells[i].span = ' ', 1 }

func visible(cluster string) string {
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, cluster)
}
