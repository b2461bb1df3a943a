package minutes

import (
	"slices"
	"strconv"
	"time"
)

// Document is a paper in one language, as blocks that every format can write.
type Document struct {
	Paper    Paper
	Language string // zh or en
	Slug     string // of the council
	Session  string
	Title    string
	Subtitle string
	Stamp    string    // REHEARSAL, over everything; empty on a real evening's papers
	Made     time.Time // of the last record that it tells of
	Page     string    // stands under each page: # is its number, ## how many there are
	Blocks   []Block
	Foot     string // stands small at the end: the head of the log
	Facts    Facts  // what the json format writes

	Landscape bool // wide tables lie across the sheet
	Large     bool // hangs on a board: a sheet of A3 with letters that are read from a step away
	Tight     bool // no blank line under the title: every line of the sheet is wanted
}

// Block is one part of a document: Heading, Paragraph, Note, Pairs, Table, List,
// Address, Signatures, Seal or Tickets.
type Block interface{ block() }

// Heading begins a section (level 1) or a part of one (level 2); level 0 is a
// title, of another sheet than the first. Break says that it begins a new page
// where there are pages.
type Heading struct {
	Level int
	Text  string
	Break bool
}

// Paragraph is a sentence or several.
type Paragraph struct{ Text string }

// Address is a line to those whom the paper speaks to; it stands at the margin.
type Address struct{ Text string }

// Note is a sentence that stands out. A caution says what the law asks for, or
// what was not as it should be.
type Note struct {
	Text    string
	Caution bool
}

// Pair is one named fact.
type Pair struct{ Name, Value string }

// Pairs are named facts, one a row.
type Pairs struct{ Rows []Pair }

// List are sentences of equal rank.
type List struct{ Items []string }

// Align is where a column's text stands.
type Align int

const (
	Left Align = iota
	Centre
	Right
)

// Column is the head of a table's column. Width is its share of the paper's
// width, compared with the other columns'. Weighs, if given, says that each number
// is the sum of those in so many columns before it, each times its weight.
type Column struct {
	Title  string
	Align  Align
	Width  int
	Weighs []int
}

// Cell is text, a number where Numeric is set, or a day where one is given.
type Cell struct {
	Text    string
	Number  int
	Numeric bool
	Day     time.Time
}

// Words is the cell of a text.
func Words(text string) Cell { return Cell{Text: text} }

// Figure is the cell of a number.
func Figure(n int) Cell { return Cell{Number: n, Numeric: true} }

// Date is the cell of a day in the council's zone; empty where there is none.
func Date(t time.Time) Cell {
	if t.IsZero() {
		return Cell{}
	}
	return Cell{Day: time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)}
}

// String is how the cell is printed.
func (c Cell) String() string {
	if c.Numeric {
		return strconv.Itoa(c.Number)
	}
	if !c.Day.IsZero() {
		return c.Day.Format("2006-01-02")
	}
	return c.Text
}

// Table is a table; Sum, if there is one, is its last row.
type Table struct {
	Columns []Column
	Rows    [][]Cell
	Sum     []Cell
	Tall    bool // rows to be filled in by hand
	Whole   bool // stays on one page: it is short
}

// filled leaves out the columns in which nothing stands.
func (t Table) filled() Table {
	f := Table{Tall: t.Tall, Whole: t.Whole, Rows: make([][]Cell, len(t.Rows))}
	for i, c := range t.Columns {
		if !slices.ContainsFunc(t.Rows, func(r []Cell) bool { return r[i].String() != "" }) {
			continue
		}
		f.Columns = append(f.Columns, c)
		for n, r := range t.Rows {
			f.Rows[n] = append(f.Rows[n], r[i])
		}
		if len(t.Sum) > 0 {
			f.Sum = append(f.Sum, t.Sum[i])
		}
	}
	return f
}

// Signatures are lines to sign on, each with who signs.
type Signatures struct{ Lines []string }

// Seal is where the council puts its seal: over its name and the date.
type Seal struct{ Name, Date string }

// Tickets are small papers on one sheet, to be cut apart; each keeps whole. Across
// is how many stand beside each other, High how high one is in millimetres.
type Tickets struct {
	Across, High int
	Each         []Ticket
}

// Ticket is one of them; Stub is torn off at its left, if there is one.
type Ticket struct{ Stub, Lines []Line }

// Line is a line of a ticket: text, or boxes to write in, each with what it is for.
type Line struct {
	Text  string
	Size  Size
	Boxes []string
}

// Size is how large a line of a ticket is.
type Size int

const (
	Small Size = iota
	Plain
	Big
)

func (Heading) block()    {}
func (Address) block()    {}
func (Tickets) block()    {}
func (Paragraph) block()  {}
func (Note) block()       {}
func (Pairs) block()      {}
func (List) block()       {}
func (Table) block()      {}
func (Signatures) block() {}
func (Seal) block()       {}
