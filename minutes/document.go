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
	Tight     bool // no blank line under the title: every line of the sheet is wanted
}

// Block is one part of a document: Heading, Paragraph, Note, Pairs, Table, List,
// Signatures or Seal.
type Block interface{ block() }

// Heading begins a section (level 1) or a part of one (level 2). Break says that
// it begins a new page where there are pages.
type Heading struct {
	Level int
	Text  string
	Break bool
}

// Paragraph is a sentence or several.
type Paragraph struct{ Text string }

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
}

// filled leaves out the columns in which nothing stands.
func (t Table) filled() Table {
	f := Table{Tall: t.Tall, Rows: make([][]Cell, len(t.Rows))}
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

func (Heading) block()    {}
func (Paragraph) block()  {}
func (Note) block()       {}
func (Pairs) block()      {}
func (List) block()       {}
func (Table) block()      {}
func (Signatures) block() {}
func (Seal) block()       {}
