// Package csvfile reads tables as people save them from a spreadsheet: any order
// of columns, headings in Chinese or English, comma, semicolon or tab between
// cells, UTF-8 with or without a byte order mark, UTF-16 or GB18030.
//
// It does not know what the cells mean or whether they are right; it says where
// each one stands, so that whoever does know can point at it.
package csvfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/width"
)

// MaxBytes is the most that a table may hold.
const MaxBytes = 16 << 20

var (
	// ErrWorkbook says that the file is a workbook (.xlsx, .xls), not a text table.
	ErrWorkbook = errors.New("a workbook, not a CSV file")
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
}

// Row is one line of cells under the headings.
type Row struct {
	Line  int // of the file, from 1
	cells map[string]string
}

// Cell returns what stands in a column, without blanks around it; empty when the
// file has no such column.
func (r Row) Cell(column string) string { return r.cells[column] }

// Table is a file that was read. Lines without any text are left out.
type Table struct {
	Rows   []Row
	Unused []string // headings that stand for none of the columns
}

// Read reads a table. Errors are those above.
func Read(r io.Reader, columns []Column) (Table, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Table{}, fmt.Errorf("read the table: %w", err)
	}
	if len(data) > MaxBytes {
		return Table{}, ErrTooLarge
	}
	text, err := Text(data)
	if err != nil {
		return Table{}, err
	}
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // as spreadsheets on a Mac may save it
	}
	lines := csv.NewReader(strings.NewReader(text))
	lines.Comma = delimiter(text)
	lines.FieldsPerRecord = -1
	heading, err := next(lines)
	if err == io.EOF {
		return Table{}, ErrEmpty
	}
	if err != nil {
		return Table{}, err
	}
	names, unused, err := headings(heading, columns)
	if err != nil {
		return Table{}, err
	}
	t := Table{Unused: unused}
	for {
		cells, err := next(lines)
		if err == io.EOF {
			break
		}
		if err != nil {
			return Table{}, err
		}
		line, _ := lines.FieldPos(0)
		row := Row{Line: line, cells: map[string]string{}}
		for i, cell := range cells {
			cell = strings.TrimSpace(cell)
			if i >= len(names) && cell != "" {
				return Table{}, &BadLine{Line: line}
			}
			if i < len(names) && names[i] != "" {
				row.cells[names[i]] = cell
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return Table{}, ErrEmpty
	}
	return t, nil
}

// next returns the next line that holds any text.
func next(lines *csv.Reader) ([]string, error) {
	for {
		cells, err := lines.Read()
		var bad *csv.ParseError
		switch {
		case errors.As(err, &bad):
			return nil, &BadLine{Line: bad.Line}
		case err != nil:
			return nil, err
		case strings.TrimSpace(strings.Join(cells, "")) != "":
			return cells, nil
		}
	}
}

// headings says which column each heading stands for; empty for none.
func headings(cells []string, columns []Column) (names, unused []string, err error) {
	found := map[string]bool{}
	for _, cell := range cells {
		plain := strings.ToLower(strings.TrimSpace(width.Fold.String(cell)))
		name := ""
		for _, c := range columns {
			for _, known := range append([]string{c.Name}, c.Also...) {
				if plain == known {
					name = c.Name
				}
			}
		}
		if name == "" && plain != "" {
			unused = append(unused, strings.TrimSpace(cell))
		}
		if name != "" && found[name] {
			return nil, nil, &TwoColumns{Name: name}
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

// Text returns the text that the bytes of a file stand for.
func Text(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return "", ErrWorkbook
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
		if !utf8.Valid(data) {
			return "", ErrEncoding
		}
		return string(data), nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", ErrEncoding
		}
		return string(text), nil
	case utf8.Valid(data):
		return string(data), nil
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", ErrEncoding
	}
	return string(text), nil
}

// delimiter is the one of comma, semicolon and tab that the first line has most of.
func delimiter(text string) rune {
	line, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := strings.Count(line, string(d)); n > most {
			best, most = d, n
		}
	}
	return best
}
