// Package intake checks the lists that people bring: a roll, a list of issues. It
// marks every cell, says what is wrong with the bad ones in the reader's words, and
// gives the command that takes the good rows in.
//
// It does not know where a list came from, and it decides nothing: whether it is
// taken in is whoever's who asked, and checked in the core again.
package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"yuetan/intake/table"
	"yuetan/lang"
	"yuetan/session"
)

// Mark says what became of a cell on its way in.
type Mark int

const (
	AsTyped Mark = iota
	Tidied       // full-width figures, blanks or the name of a role put right
	Given        // empty in the list and filled in: the next number
	Bad          // must be mended, or the row is left out
)

// Cell is one cell of a list.
type Cell struct {
	Column string
	Text   string // as it stands in the list
	Taken  string // as it would be taken in
	Mark   Mark
	Why    string // of a Bad one: a clause in the reader's language
	Ref    string // such as B7; empty outside a workbook
}

// Row is one row of a list.
type Row struct {
	Line  int // of the file or sheet, from 1
	Cells []Cell
}

// Bad tells whether any cell of the row is.
func (r Row) Bad() bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Mark == Bad })
}

// List is a list read and checked against what the council has.
type List struct {
	Columns []string // in the order of the file
	Rows    []Row
	Unused  []string // headings that are not used
	Sheet   string   // of the workbook; empty otherwise

	words *lang.Words
	give  func() session.Command
	good  int
}

// Good counts the rows without a bad cell.
func (l List) Good() int { return l.good }

// Flaws says of every bad cell where it is, what it says and what is wrong.
func (l List) Flaws() []string {
	var flaws []string
	for _, r := range l.Rows {
		flaws = append(flaws, l.FlawsOf(r)...)
	}
	return flaws
}

// FlawsOf says it for one row.
func (l List) FlawsOf(r Row) []string {
	var flaws []string
	for _, c := range r.Cells {
		if c.Mark == Bad {
			flaws = append(flaws, l.words.Intake.BadCell(l.words.Intake.At(r.Line, c.Ref), c.Column, c.Text, c.Why))
		}
	}
	return flaws
}

// Command takes the good rows in; nil when there is none.
func (l List) Command() session.Command {
	if l.good == 0 {
		return nil
	}
	return l.give()
}

// reading is a row being read.
type reading struct {
	words *lang.Words
	from  table.Row
	row   Row
}

// begin takes over a row's cells as they stand.
func begin(w *lang.Words, t table.Table, from table.Row) *reading {
	r := &reading{words: w, from: from, row: Row{Line: from.Line}}
	for _, name := range t.Columns {
		text := from.Cell(name)
		r.row.Cells = append(r.row.Cells, Cell{Column: name, Text: text, Taken: text, Ref: from.Ref(name)})
	}
	return r
}

// cell gives a column's cell, made when the list has no such column.
func (r *reading) cell(column string) *Cell {
	for i := range r.row.Cells {
		if r.row.Cells[i].Column == column {
			return &r.row.Cells[i]
		}
	}
	r.row.Cells = append(r.row.Cells, Cell{Column: column})
	return &r.row.Cells[len(r.row.Cells)-1]
}

func (r *reading) flaw(column, why string) {
	c := r.cell(column)
	c.Mark, c.Why = Bad, why
}

// take notes how a cell would be taken in.
func (r *reading) take(column, text string) {
	if c := r.cell(column); c.Mark != Bad && c.Text != text {
		c.Taken, c.Mark = text, Tidied
	}
}

// adds marks the line below a list that adds it up, and tells whether this is one. A
// person or an issue is on no such line, so nothing else of it is looked at.
func (r *reading) adds() bool {
	for i := range r.row.Cells {
		c := &r.row.Cells[i]
		if c.Text == "" {
			continue
		}
		if sumLine(c.Text) {
			c.Mark, c.Why = Bad, r.words.Intake.SumLine
			return true
		}
		return false
	}
	return false
}

// sumLine knows such a line by its first word: 合计 alone or before a figure.
func sumLine(text string) bool {
	text = strings.Join(strings.Fields(width.Fold.String(text)), "")
	for _, head := range []string{"合计", "总计", "小计", "共计"} {
		if rest, ok := strings.CutPrefix(text, head); ok {
			first, _ := utf8.DecodeRuneInString(rest)
			return rest == "" || !unicode.IsLetter(first) || strings.HasPrefix(rest, "人数")
		}
	}
	return slices.Contains([]string{"total", "totals", "sum", "subtotal"}, strings.ToLower(strings.TrimRight(text, ":")))
}

// clean reads a cell as text.
func (r *reading) clean(column string, read func(string, session.Limit) (string, error), limit session.Limit) string {
	text, err := read(r.from.Cell(column), limit)
	switch {
	case err != nil:
		r.flaw(column, r.words.Refusal(err))
	case r.from.Date(column):
		r.flaw(column, r.words.Intake.IsDate)
	default:
		r.take(column, text)
	}
	return text
}

// where names the row for another one that is at odds with it.
func (r *reading) where(column string) string {
	return r.words.Intake.At(r.from.Line, r.from.Ref(column))
}

// add ends a row and tells whether it is good.
func (l *List) add(r *reading) bool {
	l.Rows = append(l.Rows, r.row)
	if r.row.Bad() {
		return false
	}
	l.good++
	return true
}
