package minutes

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a document being put on sheets.
type book struct {
	Document
	*excelize.File
	looks map[string]int
	names []string // of the sheets so far
	err   error    // the first thing that went wrong
}

// workbook writes a document's tables, each under its heading on a sheet of its
// own, and its prose around them. Numbers are numbers, sums are formulas with
// their value beside them, and all other text stays text.
func workbook(d Document) ([]byte, error) {
	b := &book{Document: d, File: excelize.NewFile()}
	b.prepare()
	for i, blocks := range sheets(d) {
		b.sheet(i, blocks)
	}
	if b.err != nil {
		return nil, fmt.Errorf("writing a workbook: %w", b.err)
	}
	var packing crate
	b.SetZipWriter(func(io.Writer) excelize.ZipWriter { return &packing })
	if _, err := b.WriteToBuffer(); err != nil {
		return nil, fmt.Errorf("writing a workbook: %w", err)
	}
	return archived(packing.parts())
}

// try remembers the first error; what comes after it is not written anyway.
func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// prepare sets the properties, which would name a time and a person otherwise.
func (b *book) prepare() {
	made := b.Made.UTC().Format(time.RFC3339)
	b.try(b.SetDocProps(&excelize.DocProperties{Title: b.Title, Subject: b.Subtitle, Creator: "yuetan", LastModifiedBy: "yuetan",
		Created: made, Modified: made, Language: b.Language}))
	b.style()
}

// sheets parts a document's blocks where a heading begins another table. Lines to
// sign on stay on the first sheet, for it is the one that is printed.
func sheets(d Document) [][]Block {
	groups, tabled := [][]Block{nil}, false
	var signs []Block
	for i, block := range d.Blocks {
		switch block.(type) {
		case Signatures, Seal:
			signs = append(signs, block)
			continue
		case Heading:
			if tabled && slices.ContainsFunc(d.Blocks[i:], isTable) {
				groups, tabled = append(groups, nil), false
			}
		case Table:
			tabled = true
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], block)
	}
	groups[0] = append(groups[0], signs...)
	return groups
}

func isTable(block Block) bool {
	_, ok := block.(Table)
	return ok
}

// sheetName makes a name that a sheet may have and no other has: up to 31
// characters and none of seven.
func (b *book) sheetName(text string) string {
	clean := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, text), " '")
	letters := []rune(clean)
	name := string(letters[:min(len(letters), 25)])
	if name == "" {
		name = string(b.Paper)
	}
	for n, plain := 2, name; slices.Contains(b.names, name); n++ {
		name = fmt.Sprintf("%s %d", plain, n)
	}
	b.names = append(b.names, name)
	return name
}

// crate collects what excelize writes, to be packed like all our documents: always
// in one order and under one date.
type crate struct{ files []crated }

type crated struct {
	name string
	text *bytes.Buffer
}

func (c *crate) Create(name string) (io.Writer, error) {
	c.files = append(c.files, crated{name, &bytes.Buffer{}})
	return c.files[len(c.files)-1].text, nil
}

// AddFS is asked for by the interface alone.
func (c *crate) AddFS(fs.FS) error { return errors.ErrUnsupported }

func (c *crate) Close() error { return nil }

// parts sorts the files, the list of types first. A formula's value is a number
// here, whereas excelize calls it text.
func (c *crate) parts() []part {
	parts := make([]part, 0, len(c.files))
	for _, f := range c.files {
		text := f.text.String()
		if strings.HasPrefix(f.name, "xl/worksheets/") {
			text = strings.ReplaceAll(text, ` t="str"><f>`, `><f>`)
		}
		parts = append(parts, part{f.name, text})
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.name, b.name) }) // [ stands before all letters used
	return parts
}
