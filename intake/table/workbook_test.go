package table_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"yuetan/intake/table"
)

// workbook makes one by what is done to its first sheet.
func workbook(t *testing.T, fill func(f *excelize.File, sheet string)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f, "Sheet1")
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func set(t *testing.T, f *excelize.File, sheet string, cells map[string]any) {
	t.Helper()
	for ref, value := range cells {
		if err := f.SetCellValue(sheet, ref, value); err != nil {
			t.Fatal(err)
		}
	}
}

func merge(t *testing.T, f *excelize.File, sheet, from, to string) {
	t.Helper()
	if err := f.MergeCell(sheet, from, to); err != nil {
		t.Fatal(err)
	}
}

// TestWorkbook reads a roll as offices keep it: a title merged over all columns, a
// heading of two lines, a block written once beside its people, numbers as numbers.
func TestWorkbook(t *testing.T) {
	data := workbook(t, func(f *excelize.File, sheet string) {
		set(t, f, sheet, map[string]any{"A1": "安友花园名册", "A2": "姓名", "B2": "住址", "B3": "楼栋", "C3": "房号",
			"A4": " 王秀英 ", "B4": "3栋", "C4": 501, "A5": "李强", "C5": "６０２", "A7": "周强", "B7": "5栋", "C7": 101})
		merge(t, f, sheet, "A1", "C1")
		merge(t, f, sheet, "A2", "A3")
		merge(t, f, sheet, "B2", "C2")
		merge(t, f, sheet, "B4", "B5")
	})
	got, err := table.Read(data, columns)
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for _, r := range got.Rows {
		rows = append(rows, r.Ref("name")+" "+r.Cell("name")+"/"+r.Cell("unit"))
	}
	if want := "A4 王秀英/3栋501|A5 李强/3栋６０２|A7 周强/5栋101"; strings.Join(rows, "|") != want {
		t.Errorf("got %q, want %q", strings.Join(rows, "|"), want)
	}
	if got.Sheet != "Sheet1" {
		t.Errorf("it was read from %q", got.Sheet)
	}
}

func TestWorkbookOfSeveralSheets(t *testing.T) {
	data := workbook(t, func(f *excelize.File, sheet string) {
		set(t, f, sheet, map[string]any{"A1": "说明", "A2": "请填第二张表"})
		if _, err := f.NewSheet("名册"); err != nil {
			t.Fatal(err)
		}
		set(t, f, "名册", map[string]any{"A1": "姓名", "A2": "李强"})
	})
	got, err := table.Read(data, columns)
	if err != nil || got.Sheet != "名册" || got.Rows[0].Cell("name") != "李强" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// TestDate notes where the spreadsheet has turned 3-2 into the second of March.
func TestDate(t *testing.T) {
	data := workbook(t, func(f *excelize.File, sheet string) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 58})
		if err != nil {
			t.Fatal(err)
		}
		set(t, f, sheet, map[string]any{"A1": "姓名", "B1": "unit", "A2": "李强", "B2": 46083, "A3": "周强", "B3": "3-2"})
		if err := f.SetCellStyle(sheet, "B2", "B3", style); err != nil {
			t.Fatal(err)
		}
	})
	got, err := table.Read(data, columns)
	if err != nil {
		t.Fatal(err)
	}
	if !got.Rows[0].Date("unit") || got.Rows[1].Date("unit") {
		t.Errorf("dates: %v, %v; want only the first", got.Rows[0].Date("unit"), got.Rows[1].Date("unit"))
	}
}

func TestBrokenWorkbooks(t *testing.T) {
	for _, test := range []struct {
		name string
		data string
		want error
	}{
		{"cut off", "PK\x03\x04rest", table.ErrBrokenWorkbook},
		{"of the old kind", "\xd0\xcf\x11\xe0rest", table.ErrOldWorkbook},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, err := table.Read([]byte(test.data), columns); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}
