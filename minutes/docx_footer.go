package minutes

import (
	"fmt"
	"strings"
)

// section sets the sheet, its margins and the feet of its pages.
func (x *docx) section() string {
	l := x.look
	refs, turn := "", ""
	sides := []string{"default"}
	if l.hint {
		sides = []string{"even", "default"}
	}
	if x.Stamp != "" {
		for _, side := range sides {
			refs += `<w:headerReference w:type="` + side + `" r:id="header1"/>`
		}
	}
	for _, side := range sides {
		foot := map[string]string{"default": "footer1", "even": "footer2"}[side]
		refs += `<w:footerReference w:type="` + side + `" r:id="` + foot + `"/>`
	}
	if x.Landscape {
		turn = ` w:orient="landscape"`
	}
	grid := ""
	if l.char > 0 && !x.Tight {
		grid = `<w:docGrid w:type="lines" w:linePitch="579"/>`
	}
	return fmt.Sprintf(`<w:sectPr>%s<w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/><w:cols w:space="720"/>%s</w:sectPr>`,
		refs, l.wide, l.high, turn, l.top, l.right, l.bottom, l.left, min(850, l.top-600), l.low, grid)
}

// footer writes the number of a page: between dashes, outside, as GB/T 9704 has it;
// in English with how many there are, in the middle.
func (x *docx) footer(side string) string {
	l, ppr := x.look, `<w:jc w:val="center"/>`
	if l.hint {
		ind := `<w:ind w:rightChars="100" w:right="280"/>`
		if side == "left" {
			ind = `<w:ind w:leftChars="100" w:left="280"/>`
		}
		ppr = ind + `<w:jc w:val="` + side + `"/>`
	}
	rpr := `<w:rPr>` + l.fonts(l.page) + fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>`, l.pageSize, l.pageSize)
	said := func(text string) string {
		return `<w:r>` + rpr + `<w:t xml:space="preserve">` + escaped(text) + `</w:t></w:r>`
	}
	field := func(name string) string {
		return `<w:r>` + rpr + `<w:fldChar w:fldCharType="begin"/></w:r><w:r>` + rpr + `<w:instrText xml:space="preserve"> ` + name +
			` </w:instrText></w:r><w:r>` + rpr + `<w:fldChar w:fldCharType="separate"/></w:r>` + said("1") + `<w:r>` + rpr + `<w:fldChar w:fldCharType="end"/></w:r>`
	}
	text := ""
	for i, some := range strings.Split(x.Page, "##") {
		if i > 0 {
			text += field("NUMPAGES")
		}
		for j, words := range strings.Split(some, "#") {
			if j > 0 {
				text += field("PAGE")
			}
			if words != "" {
				text += said(words)
			}
		}
	}
	return `<w:ftr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="atLeast"/>` +
		ppr + `</w:pPr>` + text + `</w:p></w:ftr>`
}

// header is the stamp over every page of a rehearsal's papers.
func (x *docx) header() string {
	return `<w:hdr xmlns:w="` + wordSpace + `"><w:p><w:pPr><w:pStyle w:val="Stamp"/></w:pPr><w:r><w:t xml:space="preserve">` +
		escaped(x.Stamp) + `</w:t></w:r></w:p></w:hdr>`
}
