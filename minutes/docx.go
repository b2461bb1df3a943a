package minutes

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// The namespaces of a word processing package (ECMA-376).
const (
	wordSpace   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relsSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordType    = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	xmlHead     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// docx is a document being laid out on pages.
type docx struct {
	Document
	look look
	body strings.Builder

	bound bool // what is written stays with what follows it
	turns bool // what follows begins a new page
}

// mostBound is how many rows of a table, or sentences of a list, go over to the next
// page with the signatures or the foot below them.
const mostBound = 2

// letter writes a document for Word, WPS and LibreOffice. Elements stand in the
// order that the schema asks for, since Word repairs a file where they do not.
func letter(d Document) ([]byte, error) {
	x := &docx{Document: d, look: lookOf(d)}
	x.heading()
	for i, b := range d.Blocks {
		x.bound, x.turns = x.binds(i), false
		if i+1 < len(d.Blocks) {
			next, titled := d.Blocks[i+1].(Heading)
			x.turns = titled && next.Break
		}
		x.block(b)
	}
	x.bound = false
	if d.Foot != "" {
		x.paragraph("Foot", d.Foot)
	}
	return archived(x.parts())
}

// binds reports whether a block has signatures, a seal or the foot below it: these do
// not stand on a page by themselves.
func (x *docx) binds(at int) bool {
	if at == len(x.Blocks)-1 {
		return x.Foot != ""
	}
	switch x.Blocks[at+1].(type) {
	case Signatures, Seal:
		return true
	}
	return false
}

// parts are the files of the package, the list of their types first.
func (x *docx) parts() []part {
	names := []string{"styles", "settings", "fontTable", "footer1", "footer2"}
	texts := []string{x.styles(), x.settings(), x.fontTable(), x.footer("right"), x.footer("left")}
	if x.Stamp != "" {
		names, texts = append(names, "header1"), append(texts, x.header())
	}
	var types, rels strings.Builder
	parts := make([]part, 0, len(names)+6)
	for i, name := range names {
		kind := strings.TrimRight(name, "12")
		fmt.Fprintf(&types, `<Override PartName="/word/%s.xml" ContentType="%s%s+xml"/>`, name, wordType, kind)
		fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s/%s" Target="%s.xml"/>`, name, relsSpace, kind, name)
		parts = append(parts, part{"word/" + name + ".xml", xmlHead + texts[i]})
	}
	return append([]part{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` + types.String() +
			`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
			`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="` + packageRels + `">` +
			`<Relationship Id="document" Type="` + relsSpace + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="core" Type="` + packageRels + `/metadata/core-properties" Target="docProps/core.xml"/>` +
			`<Relationship Id="app" Type="` + relsSpace + `/extended-properties" Target="docProps/app.xml"/></Relationships>`},
		{"docProps/app.xml", xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>yuetan</Application></Properties>`},
		{"docProps/core.xml", xmlHead + x.core()},
		{"word/_rels/document.xml.rels", xmlHead + `<Relationships xmlns="` + packageRels + `">` + rels.String() + `</Relationships>`},
		{"word/document.xml", xmlHead + `<w:document xmlns:w="` + wordSpace + `" xmlns:r="` + relsSpace + `"><w:body>` +
			x.body.String() + x.section() + `</w:body></w:document>`},
	}, parts...)
}

// core names the document, and when what it says was true.
func (x *docx) core() string {
	made := x.Made.UTC().Format(time.RFC3339)
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(x.Title) + `</dc:title><dc:subject>` + escaped(x.Subtitle) + `</dc:subject>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + made + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + made + `</dcterms:modified></cp:coreProperties>`
}

// escaped makes a text safe inside XML; what no XML file may hold is replaced.
func escaped(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}
