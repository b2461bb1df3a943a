package minutes_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

func opened(t *testing.T, d minutes.Document) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(written(t, d, minutes.XLSX)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// rowOf finds the row whose cell in a column, counted from 0, holds the text.
func rowOf(t *testing.T, f *excelize.File, sheet string, column int, text string) (at int, cells []string) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if len(r) > column && r[column] == text {
			return i + 1, r
		}
	}
	t.Fatalf("no row of %s has %q", sheet, text)
	return 0, nil
}

// The sums on the count sheet are formulas; worked out by another hand, and as
// kept beside them, they are the tally's.
func TestSumsOfTheCountSheet(t *testing.T) {
	e := whole(t)
	_, x := e.now()
	r, _ := x.Poll().Result()
	want := make([]int, 5)
	for _, l := range r.Ranking {
		for i, n := range []int{l.Fives, l.Threes, l.Ones, l.Points, l.Supporters} {
			want[i] += n
		}
	}
	f := opened(t, draft(t, e, minutes.CountSheet, lang.Chinese(), minutes.Options{}))
	sheet := f.GetSheetName(0)
	row, kept := rowOf(t, f, sheet, 2, "合计")
	for i, n := range want {
		name, _ := excelize.CoordinatesToCellName(4+i, row)
		if formula, _ := f.GetCellFormula(sheet, name); !strings.HasPrefix(formula, "SUM(") {
			t.Errorf("%s is no sum but %q", name, formula)
		}
		if got, err := f.CalcCellValue(sheet, name); err != nil || got != strconv.Itoa(n) || kept[3+i] != got {
			t.Errorf("%s is worked out as %s (%v), kept as %s; the tally has %d", name, got, err, kept[3+i], n)
		}
	}
	first, cells := rowOf(t, f, sheet, 1, string(x.Poll().Code(r.Ranking[0].Issue)))
	points, _ := excelize.CoordinatesToCellName(7, first)
	if got, err := f.CalcCellValue(sheet, points); err != nil || got != cells[6] || got != strconv.Itoa(r.Ranking[0].Points) {
		t.Errorf("points of the first place are worked out as %s (%v), kept as %s", got, err, cells[6])
	}
	if kind, _ := f.GetCellType(sheet, points); kind == excelize.CellTypeFormula {
		t.Error("a formula's value is kept as text")
	}
}

func TestTextStaysTextOnASheet(t *testing.T) {
	e := council(t, "<b>会</b>")
	e.collected(append(slices.Clone(hostile), session.NewIssue{Title: "-2+3", Detail: "_x0041_"}))
	f := opened(t, draft(t, e, minutes.IssueList, lang.English(), minutes.Options{}))
	sheet := f.GetSheetName(0)
	for _, issue := range append(slices.Clone(hostile), session.NewIssue{Title: "-2+3", Detail: "_x0041_"}) {
		row, cells := rowOf(t, f, sheet, 1, issue.Title)
		for i := range cells {
			name, _ := excelize.CoordinatesToCellName(i+1, row)
			kind, err := f.GetCellType(sheet, name)
			formula, _ := f.GetCellFormula(sheet, name)
			if err != nil || formula != "" || cells[i] != "" && kind != excelize.CellTypeSharedString {
				t.Errorf("%s of %q is of type %d with formula %q (%v)", name, issue.Title, kind, formula, err)
			}
		}
		if !slices.Contains(cells, issue.Detail) {
			t.Errorf("%q came out otherwise: %q", issue.Detail, cells)
		}
	}
}

// A sheet is set up for whoever scrolls, filters or prints it.
func TestSheetsAreSetUp(t *testing.T) {
	e := whole(t)
	for _, p := range minutes.Papers() {
		if !slices.Contains(p.Formats(), minutes.XLSX) {
			continue
		}
		f := opened(t, draft(t, e, p, lang.Chinese(), minutes.Options{}))
		names := map[string]int{}
		for _, n := range f.GetDefinedName() {
			names[n.Name]++
		}
		for i, sheet := range f.GetSheetList() {
			if props, err := f.GetSheetProps(sheet); err != nil || props.FitToPage == nil || !*props.FitToPage {
				t.Errorf("%s, %s is printed wider than a page (%v)", p, sheet, err)
			}
			panes, err := f.GetPanes(sheet)
			if err != nil || !panes.Freeze {
				t.Errorf("%s, %s: no frozen head (%v)", p, sheet, err)
			}
			if i == 0 && names["_xlnm.Print_Area"] != len(f.GetSheetList()) || names["_xlnm.Print_Titles"] == 0 {
				t.Errorf("%s: printed as %v", p, names)
			}
		}
	}
}
