package table_test

import (
	"errors"
	"strings"
	"testing"

	"yuetan/intake/table"
)

var columns = []table.Column{{Name: "name", Also: []string{"姓名"}, Needs: true}, {Name: "unit", Also: []string{"楼栋", "单元", "房号"}, Joins: true}}

func TestRead(t *testing.T) {
	for _, test := range []struct{ name, file, want string }{
		{"columns in any order", "unit,name\n5,Anna\n", "2 Anna/5"},
		{"a line break within quotation marks counts as a line", "name,unit\n\"An\nna\",5\nBo,6\n", "2 An\nna/5|4 Bo/6"},
		{"empty lines are left out and still counted", "name\n\n,\nBo\n", "4 Bo/"},
		{"full-width headings", "ＮＡＭＥ\nBo\n", "2 Bo/"},
		{"fewer cells than headings", "name,unit\nBo\n", "2 Bo/"},
		{"a heading that is not known", "name,phone\nBo,1\n", "2 Bo/"},
		{"a title above the headings", "安友花园名册,\n2026年11月\n姓名,unit\nBo,6\n", "4 Bo/6"},
		{"an address in three columns", "姓名,楼栋,单元,房号\nBo,3栋,2单元,501\nCai,3,2,501\n", "2 Bo/3栋2单元501|3 Cai/3-2-501"},
		{"headings with blanks between the characters", "姓 名\nBo\n", "2 Bo/"},
		{"lines that end with a carriage return", "name\r\nBo\r\n", "2 Bo/"},
		{"lines that end with nothing but one", "name,unit\rBo,6\r", "2 Bo/6"},
	} {
		t.Run(test.name, func(t *testing.T) {
			read, err := table.Read([]byte(test.file), columns)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range read.Rows {
				got = append(got, string(rune('0'+row.Line))+" "+row.Cell("name")+"/"+row.Cell("unit"))
			}
			if strings.Join(got, "|") != test.want {
				t.Errorf("got %q, want %q", strings.Join(got, "|"), test.want)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	_, err := table.Read([]byte("name\n"+strings.Repeat("x", table.MaxBytes)), columns)
	if !errors.Is(err, table.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("name,unit\nBo,6\n")
	f.Add("\xff\xfen\x00")
	f.Fuzz(func(t *testing.T, file string) {
		got, err := table.Read([]byte(file), columns)
		if err == nil && len(got.Rows) == 0 {
			t.Error("no rows and no error")
		}
	})
}
