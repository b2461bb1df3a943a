package minutes

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/xuri/excelize/v2"
)

// sheet is one sheet being filled from the top.
type sheet struct {
	*book
	name   string
	wide   int       // columns
	widths []float64 // in characters
	row    int       // the last row written
	head   int       // the row of the first table's head, 0: none yet
	deep   int       // the last row of that table
}

// sheet writes one group of blocks.
func (b *book) sheet(at int, blocks []Block) {
	s := &sheet{book: b}
	title, name := b.Title, b.Title
	if h, ok := blocks[0].(Heading); ok {
		if name = h.Text; at > 0 {
			title, blocks = h.Text, blocks[1:]
		}
	}
	s.name = b.sheetName(name)
	if at == 0 {
		b.try(b.SetSheetName("Sheet1", s.name))
	} else {
		_, err := b.NewSheet(s.name)
		b.try(err)
	}
	s.columns(blocks)
	s.across("title", title)
	s.across("under", b.Subtitle)
	if b.Stamp != "" {
		s.across("stamp", b.Stamp)
	}
	for _, block := range blocks {
		s.block(block)
	}
	if b.Foot != "" {
		s.across("text", b.Foot)
	}
	s.page()
}

// columns gives the sheet as many columns as its widest table, filling a page.
func (s *sheet) columns(blocks []Block) {
	width := 86.0
	if s.Landscape {
		width = 126
	}
	shares := []Column{{Width: 1}}
	for _, block := range blocks {
		if t, ok := block.(Table); ok && len(t.Columns) > len(shares) {
			shares = t.Columns
		}
	}
	whole := 0
	for _, c := range shares {
		whole += max(1, c.Width)
	}
	s.wide = len(shares)
	for i, c := range shares {
		w := width * float64(max(1, c.Width)) / float64(whole)
		s.widths = append(s.widths, w)
		name := column(i)
		s.try(s.SetColWidth(s.name, name, name, w))
	}
}

func column(i int) string {
	name, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		return "A" // a paper with more columns than a sheet has is not written
	}
	return name
}

func at(col, row int) string { return column(col) + strconv.Itoa(row) }

// across writes a line of text over all columns.
func (s *sheet) across(look, text string) {
	s.row++
	first, last := at(0, s.row), at(s.wide-1, s.row)
	s.write(first, text)
	s.try(s.SetCellStyle(s.name, first, last, s.looks[look]))
	if s.wide > 1 {
		s.try(s.MergeCell(s.name, first, last))
	}
	whole := 0.0
	for _, w := range s.widths {
		whole += w
	}
	height := 17.0
	if look == "title" {
		height = 26
	}
	s.try(s.SetRowHeight(s.name, s.row, height*float64(lines(text, whole))))
}

// encoded is how a sheet writes a character by its number.
var encoded = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// write puts text into a cell as it stands.
func (s *sheet) write(cell, text string) {
	s.try(s.SetCellStr(s.name, cell, encoded.ReplaceAllString(text, "_x005F$0")))
}

// lines is how many lines a text takes in a column.
func lines(text string, width float64) int {
	return max(1, int((float64(ansi.StringWidth(text))*1.08+width-1)/width))
}

func (s *sheet) block(block Block) {
	switch x := block.(type) {
	case Heading:
		s.across("bold", x.Text)
	case Address:
		s.across("text", x.Text)
	case Paragraph:
		s.across("text", x.Text)
	case Note:
		s.across("bold", x.Text)
	case Pairs:
		facts := make([]string, 0, len(x.Rows)) // in few lines: they stand above what is frozen
		for _, p := range x.Rows {
			facts = append(facts, p.Name+": "+p.Value)
		}
		s.across("text", strings.Join(facts, "    "))
	case List:
		for i, item := range x.Items {
			s.across("text", fmt.Sprintf("%d. %s", i+1, item))
		}
	case Table:
		s.table(x)
	case Signatures:
		for _, line := range x.Lines {
			s.across("text", line+"  "+strings.Repeat("_", 24))
			s.try(s.SetRowHeight(s.name, s.row, 34))
		}
	case Seal:
		s.across("text", x.Name)
		s.across("text", x.Date)
	}
}

// table writes head, rows and sums.
func (s *sheet) table(t Table) {
	s.row++
	head := s.row
	high := 1
	for i, c := range t.Columns {
		s.write(at(i, s.row), c.Title)
		s.try(s.SetCellStyle(s.name, at(i, s.row), at(i, s.row), s.looks["head"]))
		high = max(high, lines(c.Title, s.widths[i]))
	}
	s.try(s.SetRowHeight(s.name, s.row, float64(17*high)))
	for _, r := range t.Rows {
		s.cells(t, r, false, head)
	}
	if s.head == 0 {
		s.head, s.deep = head, s.row
	}
	if len(t.Sum) > 0 {
		s.cells(t, t.Sum, true, head)
	}
}

// cells writes a row. In the last one each number is the sum of those above; in a
// column that weighs those before it, each number says so.
func (s *sheet) cells(t Table, r []Cell, sum bool, head int) {
	s.row++
	high := 1
	for i, c := range t.Columns {
		cell, name := Cell{}, at(i, s.row)
		if i < len(r) {
			cell = r[i]
		}
		look := cellLook("words", c.Align, sum)
		switch {
		case cell.Numeric:
			look = cellLook("number", c.Align, sum)
			s.try(s.SetCellInt(s.name, name, int64(cell.Number)))
			if f := s.formula(t, i, sum, head); f != "" {
				s.try(s.SetCellFormula(s.name, name, f))
			}
		case !cell.Day.IsZero():
			look = cellLook("day", c.Align, sum)
			s.try(s.SetCellValue(s.name, name, cell.Day))
		case cell.Text != "":
			s.write(name, cell.Text)
		}
		s.try(s.SetCellStyle(s.name, name, name, s.looks[look]))
		high = max(high, lines(cell.String(), s.widths[i]))
	}
	height := float64(16*high + 2)
	if t.Tall {
		height = max(height, 34)
	}
	s.try(s.SetRowHeight(s.name, s.row, height))
}

// formula is how a reader would work a number out; empty where it was counted.
func (s *sheet) formula(t Table, i int, sum bool, head int) string {
	if sum {
		return fmt.Sprintf("SUM(%s:%s)", at(i, head+1), at(i, s.row-1))
	}
	var terms []string
	for n, w := range t.Columns[i].Weighs {
		terms = append(terms, fmt.Sprintf("%d*%s", w, at(i-len(t.Columns[i].Weighs)+n, s.row)))
	}
	return strings.Join(terms, "+")
}

// page freezes and filters the first table, and sets how the sheet is printed.
func (s *sheet) page() {
	across, paper, one, all := "portrait", 9, 1, 0
	if s.Landscape {
		across = "landscape"
	}
	if s.deep > s.head {
		s.try(s.AutoFilter(s.name, at(0, s.head)+":"+at(s.wide-1, s.deep), nil))
	}
	fit := true // after the filter, which sets the sheet's properties anew
	s.try(s.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.try(s.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, FitToWidth: &one, FitToHeight: &all}))
	foot := strings.NewReplacer("&", "&&", "##", "&N", "#", "&P").Replace(s.Page)
	s.try(s.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&C" + foot}))
	quoted := "'" + strings.ReplaceAll(s.name, "'", "''") + "'!"
	s.try(s.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name,
		RefersTo: fmt.Sprintf("%s$A$1:$%s$%d", quoted, column(s.wide-1), s.row)}))
	if s.head == 0 {
		return
	}
	s.try(s.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name,
		RefersTo: fmt.Sprintf("%s$%d:$%d", quoted, s.head, s.head)}))
	s.try(s.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: s.head, TopLeftCell: at(0, s.head+1), ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: at(0, s.head+1), ActiveCell: at(0, s.head+1), Pane: "bottomLeft"}}}))
}
