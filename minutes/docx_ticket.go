package minutes

import (
	"fmt"
	"strings"
)

// tickets are a table without head whose cells are cut apart.
func (x *docx) tickets(t Tickets) {
	across := max(1, t.Across)
	one := x.look.width() / across
	stub := 0
	for _, each := range t.Each {
		if len(each.Stub) > 0 {
			stub = one * 22 / 100
		}
	}
	var widths []int
	for range across {
		if stub > 0 {
			widths = append(widths, stub)
		}
		widths = append(widths, one-stub)
	}
	x.open(widths, false)
	high := fmt.Sprintf(`<w:cantSplit/><w:trHeight w:val="%d" w:hRule="atLeast"/>`, t.High*1440*10/254)
	for at := 0; at < len(t.Each); at += across {
		var cells []string
		for i := range across {
			each := Ticket{}
			if at+i < len(t.Each) {
				each = t.Each[at+i]
			}
			if stub > 0 {
				cells = append(cells, x.ticket(stub, each.Stub))
			}
			cells = append(cells, x.ticket(one-stub, each.Lines))
		}
		x.row(high, cells)
	}
	x.shut()
}

// ticket is a cell of lines; a box is a space with a line around it.
func (x *docx) ticket(width int, lines []Line) string {
	dashed := `<w:tcBorders>`
	for _, side := range []string{"top", "left", "bottom", "right"} {
		dashed += fmt.Sprintf(`<w:%s w:val="dashed" w:sz="4" w:space="0" w:color="444444"/>`, side)
	}
	dashed += `</w:tcBorders>`
	var b strings.Builder
	fmt.Fprintf(&b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s<w:tcMar><w:top w:w="60" w:type="dxa"/><w:left w:w="140" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tcMar></w:tcPr>`, width, dashed)
	if len(lines) == 0 {
		lines = []Line{{}}
	}
	for _, l := range lines {
		size := [...]int{Small: 19, Plain: 24, Big: 30}[l.Size]
		font, pitch := x.look.fonts(x.look.body), size*12
		if l.Size == Big {
			font = x.look.fonts(x.look.head) + `<w:b/><w:bCs/>`
		}
		sized := fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, size, size)
		runs := run(font+sized, l.Text)
		for _, box := range l.Boxes {
			pitch = size * 20
			framed := sized + `<w:bdr w:val="single" w:sz="8" w:space="0" w:color="000000"/>`
			runs += run(font+sized, box+" ") + run(font+framed, "\u3000\u3000\u3000") + run(font+sized, "   ")
		}
		fmt.Fprintf(&b, `<w:p><w:pPr><w:pStyle w:val="Cell"/><w:spacing w:before="10" w:after="10" w:line="%d" w:lineRule="atLeast"/></w:pPr>%s</w:p>`, pitch, runs)
	}
	return b.String() + `</w:tc>`
}
