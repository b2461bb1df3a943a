package ballotfile

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"yuetan/tally"
)

// CSV as typed from slips: one ballot a line, its codes in the columns five,
// three and one. An empty cell or "-" is a mark left blank; cells missing at
// the end of a line are blank too, and an empty line is no ballot. A fourth
// column is how many such ballots there are. With a header (five, three, one,
// count) the columns may stand in any order. Codes count as they are written,
// but for blanks around them.
//
// The file has no list of issues, so the issues are the codes that occur:
// shorter codes first, then by alphabet (2 before 10, Z before AA), so that
// the order of ballots decides nothing.

const countColumn = 3

// csvColumn returns the column that a header names.
func csvColumn(name string) (column int, ok bool) {
	switch strings.ToLower(name) {
	case "five", "5分":
		return 0, true
	case "three", "3分":
		return 1, true
	case "one", "1分":
		return 2, true
	case "count", "张数":
		return countColumn, true
	}
	return 0, false
}

func sniffCSV(head []byte) bool {
	for line := range strings.Lines(string(head)) {
		if line = strings.TrimSpace(line); line != "" {
			commas := strings.Count(line, ",")
			return !strings.HasPrefix(line, "#") && (commas == 2 || commas == countColumn)
		}
	}
	return false
}

// csvFile is the state of reading one file.
type csvFile struct {
	name string
	in   *csv.Reader
	// columns says what each cell of a line is.
	columns []int
	coded
}

func readCSV(r io.Reader, name string, _ Options) (Election, error) {
	f := &csvFile{name: name, in: csv.NewReader(r), columns: []int{0, 1, 2, countColumn}, coded: newCoded()}
	f.in.FieldsPerRecord = -1
	f.in.ReuseRecord = true
	for first := true; ; first = false {
		cells, err := f.in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Election{}, f.fault(err)
		}
		for i, cell := range cells {
			if !utf8.ValidString(cell) {
				return Election{}, f.malformed(i, "text in UTF-8", cell)
			}
			cells[i] = strings.TrimSpace(cell)
			if printable(cell) != cells[i] {
				return Election{}, f.malformed(i, "a code without control characters", cell)
			}
		}
		if first && isHeader(cells) {
			err = f.header(cells)
		} else {
			err = f.ballot(cells)
		}
		if err != nil {
			return Election{}, err
		}
	}
	if len(f.Ballots) == 0 {
		return Election{}, &Malformed{File: name, Line: 1, Expected: "at least one ballot"}
	}
	f.number(0)
	return f.Election, nil
}

// isHeader reports whether at least two cells are names of columns; one may
// be the code of an issue.
func isHeader(cells []string) bool {
	named := 0
	for _, cell := range cells {
		if _, ok := csvColumn(cell); ok {
			named++
		}
	}
	return named >= 2
}

func (f *csvFile) header(cells []string) error {
	f.columns = nil
	for i, cell := range cells {
		column, ok := csvColumn(cell)
		if !ok || slices.Contains(f.columns, column) {
			return f.malformed(i, "the columns five, three, one and count, each once", cell)
		}
		f.columns = append(f.columns, column)
	}
	for mark, name := range []string{"five", "three", "one"} {
		if !slices.Contains(f.columns, mark) {
			return &Malformed{File: f.name, Line: 1, Expected: "a column " + name, Found: shorten(strings.Join(cells, ","))}
		}
	}
	return nil
}

func (f *csvFile) ballot(cells []string) error {
	line, _ := f.in.FieldPos(0)
	if len(cells) > len(f.columns) {
		return f.malformed(len(f.columns), fmt.Sprintf("at most %d columns", len(f.columns)), cells[len(f.columns)])
	}
	count, countCell := 1, 0
	var written [3][]int
	for i, cell := range cells {
		column := f.columns[i]
		if column == countColumn {
			n, ok := whole(cell, 1, MaxBallots)
			if !ok {
				return f.malformed(i, fmt.Sprintf("a count from 1 to %d", MaxBallots), cell)
			}
			count, countCell = n, i
			continue
		}
		if cell == "" || cell == "-" {
			continue
		}
		issue, ok := f.issue(cell)
		if !ok {
			return f.malformed(i, fmt.Sprintf("at most %d different codes", MaxIssues), cell)
		}
		written[column] = []int{int(issue)}
	}
	slip := tally.Written{Top: written[0], Middle: written[1], Low: written[2]}
	ballot, voids := slip.Read(len(f.Issues))
	if len(voids) > 0 {
		f.note(IssueTwice, line, count)
	}
	if !f.add(ballot, count) {
		return f.malformed(countCell, fmt.Sprintf("at most %d ballots in a file", MaxBallots), cells[countCell])
	}
	return nil
}

// malformed is an error about a cell of the line just read.
func (f *csvFile) malformed(cell int, expected, found string) error {
	line, column := f.in.FieldPos(cell)
	return &Malformed{File: f.name, Line: line, Column: column, Expected: expected, Found: shorten(found)}
}

// fault tells broken quoting from a file that cannot be read.
func (f *csvFile) fault(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return &Malformed{File: f.name, Line: parse.Line, Column: parse.Column,
			Expected: `cells in CSV quoting ("" for a quotation mark in quotes)`, Found: "a stray quotation mark"}
	}
	return fmt.Errorf("read %s: %w", f.name, err)
}
