package minutes

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// commas writes the tables and named facts of a document, without its prose, as a
// CSV that every office program opens: a byte order mark so that Chinese is read
// as such, CRLF, and no cell that it would run as a formula. Where there is more
// than the one table, headings stand above and blank rows between.
func commas(d Document) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\uFEFF")
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	alone := tables(d) == 1
	if !alone {
		if err := writeRows(w, []string{d.Title}, []string{d.Subtitle}); err != nil {
			return nil, err
		}
	}
	heading := ""
	for _, block := range d.Blocks {
		var rows [][]string
		switch x := block.(type) {
		case Heading:
			heading = x.Text
		case Pairs:
			if alone {
				continue
			}
			for _, p := range x.Rows {
				rows = append(rows, []string{p.Name, p.Value})
			}
		case Table:
			rows = tableRows(x)
		}
		if len(rows) == 0 {
			continue
		}
		if !alone {
			rows = append([][]string{{""}}, rows...)
			if heading != "" {
				rows = append([][]string{{""}, {heading}}, rows[1:]...)
				heading = ""
			}
		}
		if err := writeRows(w, rows...); err != nil {
			return nil, err
		}
	}
	if err := writeRows(w, d.markRows()...); err != nil {
		return nil, err
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// tables counts the tables of a document.
func tables(d Document) int {
	n := 0
	for _, block := range d.Blocks {
		if _, ok := block.(Table); ok {
			n++
		}
	}
	return n
}

func tableRows(t Table) [][]string {
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = guarded(c.Title)
	}
	rows := [][]string{head}
	for _, r := range append(t.Rows[:len(t.Rows):len(t.Rows)], t.Sum) {
		if len(r) == 0 {
			continue
		}
		cells := make([]string, len(r))
		for i, c := range r {
			if cells[i] = c.String(); !c.Numeric {
				cells[i] = guarded(cells[i])
			}
		}
		rows = append(rows, cells)
	}
	return rows
}

func writeRows(w *csv.Writer, rows ...[]string) error {
	for _, r := range rows {
		for i := range r {
			if len(r) <= 2 {
				r[i] = guarded(r[i])
			}
		}
		if err := w.Write(r); err != nil {
			return fmt.Errorf("writing a row: %w", err)
		}
	}
	return nil
}

// guarded puts an apostrophe before what a spreadsheet would take for a formula.
func guarded(text string) string {
	if text != "" && strings.ContainsAny(string([]rune(text)[:1]), "=+-@\t\r＝＋－＠") {
		return "'" + text
	}
	return text
}
