package parts

// Field draws a one-line input in w columns; the active one has the focus
// ground, `>` and the terminal's cursor. The text begins in the third column.
func (p *Page) Field(row, col, w int, in *Input, active bool) {
	p.fieldRow(row, col, w, active, true)
	text, at := in.View(w - 3)
	p.TextIn(row, col+2, w-2, Ink, text)
	if active {
		p.SetCursor(row, col+2+at)
	}
}

// TextArea draws an input of many lines in w columns and h rows.
func (p *Page) TextArea(row, col, w, h int, in *Input, active bool) {
	for i := range h {
		p.fieldRow(row+i, col, w, active, i == 0)
	}
	lines, r, c := in.Lines(w-3, h)
	for i, l := range lines {
		p.TextIn(row+i, col+2, w-2, Ink, l)
	}
	if active {
		p.SetCursor(row+r, col+2+c)
	}
}

func (p *Page) fieldRow(row, col, w int, active, first bool) {
	if !active {
		p.Fill(row, col, w, OnField)
		return
	}
	p.Fill(row, col, w, OnFocus)
	if first {
		p.Text(row, col, Ink, ">")
	}
}
