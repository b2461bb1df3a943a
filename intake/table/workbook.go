package table

import (
	"bytes"
	"strings"

	"github.com/xuri/excelize/v2"
)

// mostUnpacked is the most that a workbook may hold once unpacked, in bytes.
const mostUnpacked = 128 << 20

// readWorkbook reads the first sheet that has the headings. Of cells merged over
// several rows each row has the text, so that a block's name written once beside
// many people holds for all of them.
func readWorkbook(data []byte, columns []Column) (Table, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: mostUnpacked})
	if err != nil {
		return Table{}, ErrBrokenWorkbook
	}
	defer f.Close() // read only
	var first error
	for _, sheet := range f.GetSheetList() {
		if seen, err := f.GetSheetVisible(sheet); err == nil && !seen {
			continue
		}
		lines, err := sheetLines(f, sheet)
		if err != nil {
			return Table{}, ErrBrokenWorkbook
		}
		t, err := parse(lines, columns)
		if err == nil {
			t.Sheet = sheet
			return t, nil
		}
		if first == nil {
			first = err
		}
	}
	if first == nil {
		first = ErrEmpty
	}
	return Table{}, first
}

func sheetLines(f *excelize.File, sheet string) ([]line, error) {
	rows, err := f.GetRows(sheet)
	if err != nil {
		return nil, err
	}
	merged, err := mergedCells(f, sheet)
	if err != nil {
		return nil, err
	}
	dates := dateStyles{file: f, known: map[int]bool{}}
	var lines []line
	for y, cells := range rows {
		l := line{number: y + 1}
		for x := range max(len(cells), merged.width[y]) {
			c := cell{}
			if c.ref, err = excelize.CoordinatesToCellName(x+1, y+1); err != nil {
				return nil, err
			}
			if x < len(cells) {
				c.text = strings.ReplaceAll(cells[x], "\n", " ")
			}
			if text, ok := merged.text[[2]int{x, y}]; ok {
				_, c.also = merged.text[[2]int{x - 1, y}]
				c.also = c.also && text == merged.text[[2]int{x - 1, y}] && strings.TrimSpace(text) != ""
				c.text = text
			}
			c.date = c.text != "" && dates.is(sheet, c.ref)
			l.cells = append(l.cells, c)
		}
		lines = append(lines, l)
	}
	return lines, nil
}

// mergers are the texts of merged cells, by column and row from 0.
type mergers struct {
	text  map[[2]int]string
	width map[int]int // of a row, as far as a merged text reaches
}

// mergedCells spreads merged texts. A text merged over whole rows of a long sheet
// is spread no further than mostMerged cells.
func mergedCells(f *excelize.File, sheet string) (mergers, error) {
	const mostMerged = 10_000
	m := mergers{text: map[[2]int]string{}, width: map[int]int{}}
	ranges, err := f.GetMergeCells(sheet)
	if err != nil {
		return m, err
	}
	for _, r := range ranges {
		x1, y1, err1 := excelize.CellNameToCoordinates(r.GetStartAxis())
		x2, y2, err2 := excelize.CellNameToCoordinates(r.GetEndAxis())
		if err1 != nil || err2 != nil || (x2-x1+1)*(y2-y1+1) > mostMerged {
			continue
		}
		for y := y1; y <= y2; y++ {
			for x := x1; x <= x2; x++ {
				m.text[[2]int{x - 1, y - 1}] = strings.ReplaceAll(r.GetCellValue(), "\n", " ")
			}
			if strings.TrimSpace(r.GetCellValue()) != "" {
				m.width[y-1] = max(m.width[y-1], x2)
			}
		}
	}
	return m, nil
}

// dateStyles tells which styles of a workbook show a number as a date.
type dateStyles struct {
	file  *excelize.File
	known map[int]bool
}

func (d dateStyles) is(sheet, ref string) bool {
	id, err := d.file.GetCellStyle(sheet, ref)
	if err != nil || id == 0 {
		return false
	}
	date, ok := d.known[id]
	if !ok {
		if style, err := d.file.GetStyle(id); err == nil {
			date = dateFormat(style)
		}
		d.known[id] = date
	}
	if !date {
		return false
	}
	kind, err := d.file.GetCellType(sheet, ref)
	return err == nil && kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString
}

// dateFormat knows the built-in numbers of date formats (ECMA-376 part 1, 18.8.30)
// and those of the council's own that hold a year or a day.
func dateFormat(s *excelize.Style) bool {
	n := s.NumFmt
	if n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 36 || n >= 50 && n <= 58 {
		return true
	}
	if s.CustomNumFmt == nil {
		return false
	}
	plain := strings.ToLower(*s.CustomNumFmt)
	return strings.ContainsAny(plain, "yd") && !strings.Contains(plain, "red")
}
