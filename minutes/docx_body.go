package minutes

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// heading is the title with what stands under it.
func (x *docx) heading() {
	x.paragraph("Title", x.Title)
	if x.Subtitle != "" {
		x.paragraph("Subtitle", x.Subtitle)
	}
	if x.look.char > 0 && !x.Tight {
		x.paragraph("Normal", "")
	}
}

// paragraph adds a paragraph of a style.
func (x *docx) paragraph(style, text string) { x.styled(style, "", run("", text)) }

// styled adds a paragraph; ppr stands after the name of its style.
func (x *docx) styled(style, ppr, runs string) {
	if x.bound && !strings.HasPrefix(ppr, `<w:keepNext/>`) {
		ppr = `<w:keepNext/>` + ppr
	}
	x.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + ppr + `</w:pPr>` + runs + `</w:p>`)
}

// run is text of one look; rpr is empty where that is the style's own.
func run(rpr, text string) string {
	if text == "" {
		return ""
	}
	if rpr != "" {
		rpr = `<w:rPr>` + rpr + `</w:rPr>`
	}
	return `<w:r>` + rpr + `<w:t xml:space="preserve">` + escaped(text) + `</w:t></w:r>`
}

func (x *docx) block(block Block) {
	switch b := block.(type) {
	case Heading:
		ppr := ""
		if b.Break {
			ppr = `<w:pageBreakBefore/>`
		}
		style := "Heading" + strconv.Itoa(min(b.Level, 2))
		if b.Level == 0 {
			style = "Title"
		}
		x.styled(style, ppr, run("", b.Text))
	case Address:
		x.paragraph("Normal", b.Text)
	case Tickets:
		x.tickets(b)
	case Paragraph:
		x.paragraph("BodyText", b.Text)
	case Note:
		style := "Remark"
		if b.Caution {
			style = "Caution"
		}
		x.paragraph(style, b.Text)
	case Pairs:
		x.facts(b)
	case List:
		bound := x.bound
		for i, item := range b.Items {
			x.bound = bound && i >= len(b.Items)-mostBound
			x.item(i+1, item)
		}
	case Table:
		x.table(b)
	case Signatures:
		x.signatures(b)
	case Seal:
		x.seal(b)
	}
}

// facts are named facts, one a line; where room is dear, in few lines.
func (x *docx) facts(p Pairs) {
	if !x.Landscape && !x.Tight {
		for _, one := range p.Rows {
			x.fact(one)
		}
		return
	}
	runs, bold, colon := "", x.look.fonts(x.look.head), ": "
	if x.look.char > 0 {
		colon = "："
	}
	for _, one := range p.Rows {
		runs += run(bold, one.Name+colon) + run("", one.Value+"    ")
	}
	x.styled("Fact", "", runs)
}

// fact is a named fact; where characters stand in squares its further lines begin
// under the first.
func (x *docx) fact(p Pair) {
	l := x.look
	label := l.fonts(l.head)
	if l.char == 0 {
		x.styled("Fact", `<w:tabs><w:tab w:val="left" w:pos="1900"/></w:tabs><w:ind w:left="1900" w:hanging="1900"/>`,
			run(label+`<w:b/><w:bCs/>`, p.Name)+`<w:r><w:tab/></w:r>`+run("", p.Value))
		return
	}
	hang := (utf8.RuneCountInString(p.Name) + 1) * l.char
	x.styled("Fact", fmt.Sprintf(`<w:ind w:left="%d" w:hanging="%d"/>`, 2*l.char+hang, hang), run(label, p.Name+"：")+run("", p.Value))
}

// item is a sentence of a list: with the third level's number in Chinese.
func (x *docx) item(n int, text string) {
	if x.look.char == 0 {
		x.styled("Item", "", run("", "•")+`<w:r><w:tab/></w:r>`+run("", text))
		return
	}
	x.paragraph("Item", strconv.Itoa(n)+". "+text)
}

// seal is the name of who issues the paper over its date, at the right, with room
// for the seal that covers both.
func (x *docx) seal(s Seal) {
	const column = 158 // half a character
	if !x.Tight {
		x.styled("Normal", `<w:keepNext/>`, "")
	}
	right := 4 * 2 * column
	name := right + (ansi.StringWidth(s.Date)-ansi.StringWidth(s.Name))*column/2
	x.styled("Normal", fmt.Sprintf(`<w:keepNext/><w:ind w:right="%d"/><w:jc w:val="right"/>`, max(0, name)), run("", s.Name))
	x.styled("Normal", fmt.Sprintf(`<w:ind w:right="%d"/><w:jc w:val="right"/>`, right), run("", s.Date))
}
