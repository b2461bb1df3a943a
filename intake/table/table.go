// Package table reads tables as people keep them: workbooks and what a spreadsheet
// saves as text, columns in any order, headings in Chinese or English, a title
// above them, cells merged, comma, semicolon or tab between cells, UTF-8 with or
// without a byte order mark, UTF-16 or GB18030.
//
// It does not know what the cells mean or whether they are right; it says where
// each one stands, so that whoever does know can point at it.
package table

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// MaxBytes is the most that a table may hold.
const MaxBytes = 16 << 20

// titleLines is how many lines may stand above the headings.
const titleLines = 12

var (
	// ErrOldWorkbook says that the file is a workbook of before 2007 (.xls).
	ErrOldWorkbook = errors.New("a workbook of the old kind")
	// ErrBrokenWorkbook says that a workbook cannot be opened.
	ErrBrokenWorkbook = errors.New("a workbook that cannot be opened")
	// ErrEncoding says that the bytes are neither UTF-8, UTF-16 nor GB18030.
	ErrEncoding = errors.New("neither UTF-8 nor GB18030")
	// ErrEmpty says that there is no row below the headings.
	ErrEmpty = errors.New("no rows")
	// ErrTooLarge says that the file is over MaxBytes.
	ErrTooLarge = errors.New("too large for a table")
)

// NoColumn says that a column that must be there is missing.
type NoColumn struct{ Name string }

func (e *NoColumn) Error() string { return fmt.Sprintf("no column %q", e.Name) }

// TwoColumns says that two headings stand for the same column.
type TwoColumns struct{ Name string }

func (e *TwoColumns) Error() string { return fmt.Sprintf("two columns %q", e.Name) }

// BadLine says that a line cannot be read: a quotation mark without its other
// half, or more cells than headings.
type BadLine struct{ Line int }

func (e *BadLine) Error() string { return fmt.Sprintf("line %d cannot be read", e.Line) }

// Column is one that may stand in the file.
type Column struct {
	Name  string
	Also  []string // other headings for it
	Needs bool     // the file is refused without it
	Joins bool     // several headings for it are put together, as block, stair and flat
}

// Row is one line of cells under the headings.
type Row struct {
	Line  int // of the file or sheet, from 1
	cells map[string]cell
}

type cell struct {
	text string
	ref  string // such as B7; empty outside a workbook
	date bool   // the spreadsheet holds a date
	also bool   // a cell merged with the one before it
}

// Cell returns what stands in a column, without blanks around it; empty when the
// file has no such column.
func (r Row) Cell(column string) string { return r.cells[column].text }

// Ref names a column's cell as a workbook does, such as B7; empty in a text file.
func (r Row) Ref(column string) string { return r.cells[column].ref }

// Date tells whether the spreadsheet has made a date of what was typed.
func (r Row) Date(column string) bool { return r.cells[column].date }

// Table is a file that was read. Lines without any text are left out.
type Table struct {
	Columns []string // those of the columns that the file has, in its order
	Rows    []Row
	Unused  []string // headings that stand for none of the columns
	Sheet   string   // of the workbook it was found on; empty for a text file
}

// line is a line of cells as the file holds it.
type line struct {
	number int
	cells  []cell
}

func (l line) empty() bool {
	return !slices.ContainsFunc(l.cells, func(c cell) bool { return strings.TrimSpace(c.text) != "" })
}

// Read reads a table. Errors are those above.
func Read(data []byte, columns []Column) (Table, error) {
	switch {
	case len(data) > MaxBytes:
		return Table{}, ErrTooLarge
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return Table{}, ErrOldWorkbook
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return readWorkbook(data, columns)
	}
	lines, err := textLines(data)
	if err != nil {
		return Table{}, err
	}
	return parse(lines, columns)
}

// parse finds the headings among the first lines and reads the rows below them.
func parse(lines []line, columns []Column) (Table, error) {
	lines = slices.DeleteFunc(lines, line.empty)
	if len(lines) == 0 {
		return Table{}, ErrEmpty
	}
	at := headingAt(lines, columns)
	names, unused, err := headings(lines[at].cells, columns)
	if err != nil {
		return Table{}, err
	}
	if at+1 < len(lines) && below(lines[at+1], columns) {
		// A heading over two lines: what is named below goes before what is named above.
		at++
		both := slices.Clone(lines[at-1].cells)
		for i, c := range lines[at].cells {
			switch {
			case strings.TrimSpace(c.text) == "":
			case i < len(both):
				both[i] = c
			default:
				both = append(both, c)
			}
		}
		if names, unused, err = headings(both, columns); err != nil {
			return Table{}, err
		}
	}
	t := Table{Unused: unused}
	for _, name := range names {
		if name != "" && !slices.Contains(t.Columns, name) {
			t.Columns = append(t.Columns, name)
		}
	}
	for _, l := range lines[at+1:] {
		row := Row{Line: l.number, cells: map[string]cell{}}
		for i, c := range l.cells {
			c.text = strings.TrimSpace(c.text)
			switch {
			case i >= len(names):
				if c.text != "" {
					return Table{}, &BadLine{Line: l.number}
				}
			case names[i] != "":
				row.put(names[i], c)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return Table{}, ErrEmpty
	}
	return t, nil
}

// put sets a cell, joined to what the column's earlier headings gave.
func (r Row) put(name string, c cell) {
	before, twice := r.cells[name]
	if twice && (c.text == "" || c.also) {
		return
	}
	if twice && before.text != "" {
		c = cell{text: join(before.text, c.text), ref: before.ref, date: before.date || c.date}
	}
	r.cells[name] = c
}

// join puts two parts of an address together: 3 and 2 as 3-2, 3栋 and 501 as 3栋501,
// others with a space.
func join(a, b string) string {
	last, _ := utf8.DecodeLastRuneInString(a)
	switch {
	case strings.Trim(a, "0123456789-") == "" && strings.Trim(b, "0123456789") == "":
		return a + "-" + b
	case unicode.Is(unicode.Han, last):
		return a + b
	}
	return a + " " + b
}

// headingAt is the line that names the columns: the first in which all that must
// be there are named, and of a heading over several lines the last. Without any
// it is the first line.
func headingAt(lines []line, columns []Column) int {
	found := -1
	for i, l := range lines[:min(len(lines), titleLines)] {
		all := true
		for _, c := range columns {
			all = all && (!c.Needs || slices.ContainsFunc(l.cells, func(x cell) bool { return c.is(x.text) }))
		}
		switch {
		case all:
			found = i
		case found >= 0:
			return found
		}
	}
	return max(found, 0)
}

// below tells whether a line goes on with the headings: nothing stands in it but
// names of columns.
func below(l line, columns []Column) bool {
	return !l.empty() && !slices.ContainsFunc(l.cells, func(x cell) bool {
		return strings.TrimSpace(x.text) != "" && !slices.ContainsFunc(columns, func(c Column) bool { return c.is(x.text) })
	})
}

// is tells whether a heading stands for the column.
func (c Column) is(heading string) bool {
	plain := plainly(heading)
	return plain != "" && (plain == c.Name || slices.Contains(c.Also, plain))
}

func plainly(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(width.Fold.String(text)), ""))
}

// headings says which column each heading stands for; empty for none.
func headings(cells []cell, columns []Column) (names, unused []string, err error) {
	found := map[string]bool{}
	for _, c := range cells {
		name := ""
		joins := false
		for _, col := range columns {
			if col.is(c.text) {
				name, joins = col.Name, col.Joins
			}
		}
		if text := strings.TrimSpace(c.text); name == "" && text != "" && !slices.Contains(unused, text) {
			unused = append(unused, text)
		}
		if name != "" && found[name] && !joins {
			if !c.also {
				return nil, nil, &TwoColumns{Name: name}
			}
			name = ""
		}
		found[name] = true
		names = append(names, name)
	}
	for _, c := range columns {
		if c.Needs && !found[c.Name] {
			return nil, nil, &NoColumn{Name: c.Name}
		}
	}
	return names, unused, nil
}
