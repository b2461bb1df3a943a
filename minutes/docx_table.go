package minutes

import (
	"fmt"
	"strings"
)

// border is one side of a table or a cell.
func border(side string, size int) string {
	return fmt.Sprintf(`<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>`, side, size)
}

// open begins a table of columns as wide as given, with or without lines.
func (x *docx) open(widths []int, lines bool) {
	whole := 0
	grid := ""
	for _, w := range widths {
		whole += w
		grid += fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w)
	}
	fmt.Fprintf(&x.body, `<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/>`, whole)
	if lines {
		x.body.WriteString(`<w:tblBorders>` + border("top", 8) + border("left", 8) + border("bottom", 8) + border("right", 8) +
			border("insideH", 4) + border("insideV", 4) + `</w:tblBorders>`)
	}
	x.body.WriteString(`<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>` + grid + `</w:tblGrid>`)
}

// shut ends a table; a thin gap keeps it from what follows. Before a new page there
// is none: below a full page it would have a page of its own.
func (x *docx) shut() {
	x.body.WriteString(`</w:tbl>`)
	if !x.turns {
		x.paragraph("Gap", "")
	}
}

// table writes a table whose head is repeated on every page and whose rows stay
// whole. The first is not told to: where a page ends below such a row under a head
// that is repeated, LibreOffice loses the rows after it.
func (x *docx) table(t Table) {
	widths := shares(t.Columns, x.look.width())
	x.open(widths, true)
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = x.cell(widths[i], "CellHead", Centre, `<w:keepNext/>`, "", `<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>`, c.Title)
	}
	x.row(`<w:tblHeader/>`, heads)
	tall := ""
	if t.Tall {
		tall = `<w:trHeight w:val="737" w:hRule="atLeast"/>`
		if x.Large {
			tall = `<w:trHeight w:val="600" w:hRule="atLeast"/>`
		}
	}
	for n, r := range t.Rows {
		keep := ""
		if last := n == len(t.Rows)-1; len(t.Sum) > 0 && last || t.Whole && !last || x.bound && n >= len(t.Rows)-mostBound {
			keep = `<w:keepNext/>`
		}
		whole := ""
		if n > 0 {
			whole = `<w:cantSplit/>`
		}
		x.cells(t, r, widths, whole+tall, "Cell", keep, "")
	}
	if len(t.Sum) > 0 {
		keep := ""
		if x.bound {
			keep = `<w:keepNext/>`
		}
		x.cells(t, t.Sum, widths, `<w:cantSplit/>`+tall, "Cell", keep, `<w:b/><w:bCs/>`)
	}
	x.shut()
}

func (x *docx) cells(t Table, r []Cell, widths []int, trpr, style, keep, rpr string) {
	cells := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		text := ""
		if i < len(r) {
			text = r[i].String()
		}
		cells[i] = x.cell(widths[i], style, c.Align, keep, rpr, "", text)
	}
	x.row(trpr, cells)
}

func (x *docx) row(trpr string, cells []string) {
	x.body.WriteString(`<w:tr><w:trPr>` + trpr + `</w:trPr>` + strings.Join(cells, "") + `</w:tr>`)
}

// cell is one cell; shade stands where the schema has it, between width and place.
func (x *docx) cell(width int, style string, a Align, keep, rpr, shade, text string) string {
	jc := [...]string{Left: "", Centre: `<w:jc w:val="center"/>`, Right: `<w:jc w:val="right"/>`}[a]
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="%s"/>%s%s</w:pPr>%s</w:p></w:tc>`,
		width, shade, style, keep, jc, run(rpr, text))
}

// shares parts a width among columns; the last takes what rounding leaves.
func shares(columns []Column, width int) []int {
	whole := 0
	for _, c := range columns {
		whole += max(1, c.Width)
	}
	widths, left := make([]int, len(columns)), width
	for i, c := range columns {
		widths[i] = width * max(1, c.Width) / max(1, whole)
		left -= widths[i]
	}
	if len(widths) > 0 {
		widths[len(widths)-1] += left
	}
	return widths
}

// signatures are lines to sign on, two beside each other, kept on one page.
func (x *docx) signatures(s Signatures) {
	width := x.look.width()
	label, gap := width*24/100, width*3/100
	line := width/2 - label - gap/2
	widths := []int{label, line, gap, label, width - 2*label - line - gap}
	x.open(widths, false)
	for at := 0; at < len(s.Lines); at += 2 {
		const keep = `<w:keepNext/>` // the foot of the paper stays with them
		cells := make([]string, 0, 5)
		for i := range 2 {
			text, under := "", ""
			if at+i < len(s.Lines) {
				text, under = s.Lines[at+i], `<w:tcBorders>`+border("bottom", 6)+`</w:tcBorders>`
			}
			if i == 1 {
				cells = append(cells, x.low(gap, Left, keep, "", ""))
			}
			cells = append(cells, x.low(widths[3*i], Right, keep, "", text), x.low(widths[3*i+1], Left, keep, under, ""))
		}
		x.row(`<w:cantSplit/><w:trHeight w:val="850" w:hRule="atLeast"/>`, cells)
	}
	x.body.WriteString(`</w:tbl>`)
	if !x.turns {
		x.styled("Gap", `<w:keepNext/>`, "")
	}
}

// low is a cell whose text stands on its lower border.
func (x *docx) low(width int, a Align, keep, under, text string) string {
	return strings.Replace(x.cell(width, "Cell", a, keep, "", under, text), `<w:vAlign w:val="center"/>`, `<w:vAlign w:val="bottom"/>`, 1)
}
