package minutes

import (
	"fmt"
	"strings"
)

// look is how a language's papers are laid out. Measures are twentieths of a
// point (twips), sizes half points, as OOXML has them.
type look struct {
	language, eastAsia string
	hint               bool // Chinese punctuation in the Chinese fonts

	wide, high                    int // of the sheet
	top, right, bottom, left, low int // margins; low: of the page number

	body, title, head, sub, cell, page     string // fonts by name
	size, titleSize, subSize, headSize     int
	cellSize, cellHead, footSize, pageSize int
	spread                                 int    // between characters
	line                                   string // the pitch of lines
	char                                   int    // the width of a character, 0: not set in squares
	cellLine                               string
}

// lookOf returns the look of a document: after GB/T 9704-2012 in Chinese, without
// the red head, which a neighbourhood has no right to; plain in English.
//
// 22 lines and 28 characters fill the type area of 156 by 225 mm: lines have a
// pitch of exactly 28.95 points, since 29 gives 21, and characters of 16 points are
// drawn in by 0.2, since 28 of them are wider than the area. The right margin leaves
// a fifth of a point over, without which LibreOffice sets 27.
func lookOf(d Document) look {
	l := look{language: "en-GB", eastAsia: "zh-CN", wide: 11906, high: 16838, top: 1417, right: 1417, bottom: 1417, left: 1417, low: 709,
		body: "Times New Roman", title: "Arial", head: "Arial", sub: "Arial", cell: "Times New Roman", page: "Arial",
		size: 23, titleSize: 36, subSize: 22, headSize: 26, cellSize: 20, cellHead: 17, footSize: 16, pageSize: 18,
		line: `w:after="100" w:line="288" w:lineRule="auto"`, cellLine: `w:before="30" w:after="30" w:line="252" w:lineRule="auto"`}
	if d.Language == "zh" {
		l = look{language: "en-US", eastAsia: "zh-CN", hint: true, wide: 11906, high: 16838, top: 2098, right: 1466, bottom: 1984, left: 1588, low: 1417,
			body: "仿宋_GB2312", title: "方正小标宋简体", head: "黑体", sub: "楷体_GB2312", cell: "仿宋_GB2312", page: "宋体",
			size: 32, titleSize: 44, subSize: 32, headSize: 32, cellSize: 24, cellHead: 24, footSize: 18, pageSize: 28,
			spread: -4, line: `w:line="579" w:lineRule="exact"`, char: 316, cellLine: `w:before="20" w:after="20" w:line="320" w:lineRule="atLeast"`}
	}
	switch {
	case d.Large:
		l.board()
	case d.Tight:
		l.form()
	}
	if d.Landscape {
		l.wide, l.high = l.high, l.wide
		l.top, l.right, l.bottom, l.left = l.left, l.top, l.right, l.bottom
		l.low = min(l.low, l.bottom-500)
		if l.char > 0 { // many columns
			l.cellSize, l.cellHead, l.cellLine = 21, 21, `w:before="20" w:after="20" w:line="280" w:lineRule="atLeast"`
		}
	}
	return l
}

// board makes the look one for a sheet of A3 on a notice board.
func (l *look) board() {
	l.wide, l.high = 16838, 23811
	l.top, l.right, l.bottom, l.left = 1500, 1700, 1300, 1700
	l.low = 800
	l.titleSize, l.size, l.subSize, l.headSize, l.cellSize, l.footSize = 52, 36, 36, 36, 32, 24
	l.cellHead = l.cellSize
	l.cellLine = `w:before="40" w:after="40" w:line="300" w:lineRule="auto"`
	l.line = `w:after="70" w:line="264" w:lineRule="auto"`
	if l.char > 0 {
		l.char, l.line = 356, `w:line="545" w:lineRule="exact"`
		return
	}
	l.size, l.headSize, l.subSize, l.cellSize, l.cellHead = 32, 32, 30, 30, 28
}

// form makes the look one of a sheet that is filled in, signed or cut: the pitch of a
// letter would give its last lines a page of their own.
func (l *look) form() {
	l.top, l.right, l.bottom, l.left, l.low = 1304, 1304, 1304, 1304, 740
	if l.char == 0 {
		l.line = `w:after="60" w:line="264" w:lineRule="auto"`
		return
	}
	l.size, l.headSize, l.subSize, l.titleSize, l.pageSize = 28, 28, 28, 36, 24
	l.spread, l.char, l.line = 0, 280, `w:line="460" w:lineRule="exact"`
}

// width is how wide the type area is.
func (l look) width() int { return l.wide - l.left - l.right }

// fonts names one font for every script, so that no program puts in another.
func (l look) fonts(name string) string {
	hint := ""
	if l.hint {
		hint = ` w:hint="eastAsia"`
	}
	east := name
	if !l.hint {
		east = "SimSun"
	}
	return fmt.Sprintf(`<w:rFonts%s w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/>`, hint, name, name, east, name)
}

// manner is a named look of paragraphs.
type manner struct {
	id, name, based string
	ppr             string // in the order of the schema
	font            string
	bold            bool
	spread          int // with size only
	size            int
}

// styles writes styles.xml. Nothing depends on a theme.
func (x *docx) styles() string {
	l := x.look
	indent, gap := "", `<w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/>`
	body := `<w:spacing ` + l.line + `/>`
	firm, titled := body, body
	if x.Large {
		titled = `<w:spacing w:before="120" w:after="240" w:line="264" w:lineRule="auto"/>`
	}
	bullet := `<w:ind w:left="340" w:hanging="340"/>`
	if l.char > 0 {
		indent = fmt.Sprintf(`<w:ind w:firstLineChars="200" w:firstLine="%d"/>`, 2*l.char)
		bullet, gap = indent, body
	} else {
		firm = `<w:spacing w:before="240" w:after="80" w:line="264" w:lineRule="auto"/>`
	}
	box := func(side string, size int) string {
		return fmt.Sprintf(`<w:%s w:val="single" w:sz="%d" w:space="4" w:color="000000"/>`, side, size)
	}
	boxed := `<w:pBdr>` + box("top", 6) + box("left", 18) + box("bottom", 6) + box("right", 6) + `</w:pBdr>`
	all := []manner{
		{"Title", "Title", "Normal", `<w:keepNext/>` + titled + `<w:jc w:val="center"/>`, l.title, !l.hint, 0, l.titleSize},
		{"Subtitle", "Subtitle", "Normal", `<w:keepNext/>` + body + `<w:jc w:val="center"/>`, l.sub, false, l.spread, l.subSize},
		{"Heading1", "heading 1", "Normal", `<w:keepNext/><w:keepLines/>` + firm + indent + `<w:outlineLvl w:val="0"/>`, l.head, !l.hint, l.spread, l.headSize},
		{"Heading2", "heading 2", "Normal", `<w:keepNext/><w:keepLines/>` + firm + indent + `<w:outlineLvl w:val="1"/>`, l.sub, !l.hint, l.spread, min(l.headSize, l.size)},
		{"BodyText", "Body Text", "Normal", indent, l.body, false, l.spread, l.size},
		{"Fact", "Fact", "Normal", ``, l.body, false, l.spread, l.size},
		{"Item", "Item", "Normal", bullet, l.body, false, l.spread, l.size},
		{"Remark", "Remark", "Normal", indent, l.sub, false, l.spread, l.size},
		{"Caution", "Caution", "Normal", `<w:keepLines/>` + boxed + gap + `<w:ind w:left="120" w:right="120"/>`, l.head, !l.hint, l.spread, l.size},
		{"Cell", "Cell", "Normal", `<w:keepLines/><w:widowControl/><w:snapToGrid w:val="0"/><w:spacing ` + l.cellLine + `/><w:jc w:val="left"/>`, l.cell, false, 0, l.cellSize},
		{"CellHead", "Cell Head", "Cell", `<w:jc w:val="center"/>`, l.head, !l.hint, 0, l.cellHead},
		{"Gap", "Gap", "Normal", `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>`, l.cell, false, 0, 10},
		{"Foot", "Foot", "Normal", `<w:keepLines/><w:pBdr>` + box("top", 6) + `</w:pBdr><w:wordWrap w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="160" w:after="0" w:line="260" w:lineRule="atLeast"/><w:jc w:val="left"/>`,
			l.cell, false, 0, l.footSize},
		{"Stamp", "Stamp", "Normal", `<w:spacing w:before="0" w:after="0" w:line="420" w:lineRule="atLeast"/><w:jc w:val="center"/>`, l.head, true, 60, 32},
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>%s<w:sz w:val="%d"/><w:szCs w:val="%d"/><w:lang w:val="%s" w:eastAsia="%s" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`+
		`<w:pPrDefault/></w:docDefaults>`, wordSpace, l.fonts(l.body), l.size, l.size, l.language, l.eastAsia)
	fmt.Fprintf(&b, `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing %s/><w:jc w:val="left"/></w:pPr></w:style>`,
		l.line)
	b.WriteString(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>` +
		`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, s := range all {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="%s"/><w:qFormat/>`, s.id, s.name, s.based)
		if s.ppr != "" {
			b.WriteString(`<w:pPr>` + s.ppr + `</w:pPr>`)
		}
		b.WriteString(`<w:rPr>` + l.fonts(s.font))
		if s.bold {
			b.WriteString(`<w:b/><w:bCs/>`)
		}
		if s.spread != 0 {
			fmt.Fprintf(&b, `<w:spacing w:val="%d"/>`, s.spread)
		}
		fmt.Fprintf(&b, `<w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr></w:style>`, s.size, s.size)
	}
	b.WriteString(`</w:styles>`)
	return b.String()
}

// fontTable says what to take where a font is not there.
func (x *docx) fontTable() string {
	var b strings.Builder
	b.WriteString(`<w:fonts xmlns:w="` + wordSpace + `">`)
	for _, f := range []struct{ name, other, charset, family, pitch string }{
		{"仿宋_GB2312", "仿宋", "86", "modern", "fixed"},
		{"方正小标宋简体", "宋体", "86", "auto", "variable"},
		{"黑体", "SimHei", "86", "modern", "fixed"},
		{"楷体_GB2312", "楷体", "86", "modern", "fixed"},
		{"宋体", "SimSun", "86", "auto", "variable"},
		{"SimSun", "宋体", "86", "auto", "variable"},
		{"Times New Roman", "Liberation Serif", "00", "roman", "variable"},
		{"Arial", "Liberation Sans", "00", "swiss", "variable"},
	} {
		fmt.Fprintf(&b, `<w:font w:name="%s"><w:altName w:val="%s"/><w:charset w:val="%s"/><w:family w:val="%s"/><w:pitch w:val="%s"/></w:font>`,
			f.name, f.other, f.charset, f.family, f.pitch)
	}
	return b.String() + `</w:fonts>`
}

// settings writes settings.xml: left pages carry their number on the left.
func (x *docx) settings() string {
	odd := ""
	if x.look.hint {
		odd = `<w:evenAndOddHeaders/>`
	}
	return `<w:settings xmlns:w="` + wordSpace + `"><w:zoom w:percent="100"/>` + odd +
		`<w:characterSpacingControl w:val="compressPunctuation"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + x.look.language + `" w:eastAsia="` + x.look.eastAsia + `"/></w:settings>`
}
