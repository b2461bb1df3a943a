package command_test

import (
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"yuetan/command"
	"yuetan/lang"
)

const chineseRoll = "编号,姓名,角色,单元,票权,语言\r\n１７,王秀英,居民,5栋,是,中文\r\n,李强,书记员;居民,6栋,,\r\n3,街道办,列席,,否,zh\r\n,,,,,\r\n"

func gb(t *testing.T, text string) string {
	t.Helper()
	out, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func utf16(t *testing.T, text string) string {
	t.Helper()
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRollImport(t *testing.T) {
	want := "001  李强    6栋\n003  街道办\n017  王秀英  5栋\n"
	for _, test := range []struct{ name, file string }{
		{"as UTF-8", chineseRoll},
		{"with a byte order mark", "\ufeff" + chineseRoll},
		{"as GB18030", gb(t, chineseRoll)},
		{"as UTF-16 with tabs", utf16(t, strings.ReplaceAll(chineseRoll, ",", "\t"))},
		{"with semicolons and quoted roles", strings.ReplaceAll(strings.ReplaceAll(chineseRoll, ",", ";"), "书记员;居民", `"书记员;居民"`)},
		{"with blanks around cells", strings.ReplaceAll(chineseRoll, ",", "  ,  ")},
		{"with English headings in another case", strings.Replace(chineseRoll, "编号,姓名,角色,单元,票权,语言", "NUMBER,Name,Role,Unit,Votes,Language", 1)},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := newEvening(t)
			e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
			e.must(e.machine("roll", "import", "xiqiao", e.file("roll.csv", test.file)))
			hall, err := e.house.Hall(t.Context(), "xiqiao")
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, m := range hall.Snapshot().Roll() {
				got += strings.TrimRight(m.Label()[:3]+"  "+m.Name+"  "+m.Unit, " ") + "\n"
				if m.Votes != (m.Name != "街道办") {
					t.Errorf("%s votes: %v", m.Name, m.Votes)
				}
			}
			if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
				t.Errorf("the roll is\n%s", got)
			}
		})
	}
}

const badRoll = `name,role,number,votes,language,ssh_key,phone
Anna,resident,7,yes,zh,,1
,resident,,,,,2
Bo,mayor,0,maybe,fr,ssh-rsa nonsense,3
Cai,resident,7,,,,4
`

func TestBadRoll(t *testing.T) {
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	file := e.file("roll.csv", badRoll)
	a := e.machine("roll", "import", "xiqiao", file)
	golden(t, "badroll.txt", a.err)
	if a.code != command.Refused || a.out != "" {
		t.Errorf("got %+v", a)
	}
	if out := e.must(e.machine("roll", "list")); !strings.Contains(out, "Nobody") {
		t.Errorf("some of a bad roll was imported: %s", out)
	}
	if a := e.machine("roll", "import", "xiqiao", file, "--skip-bad", "--dry-run"); a.code != command.Done || !strings.Contains(a.out, "1 rows are good") {
		t.Errorf("looking gives %+v", a)
	}
	if a := e.machine("roll", "import", "xiqiao", file, "--skip-bad"); a.code != command.Done {
		t.Errorf("leaving bad rows out gives %+v", a)
	}
	if a := e.machine("roll", "import", "xiqiao", e.file("again.csv", "name,number\nAnna,7\n")); a.code != command.Refused {
		t.Errorf("a taken number gives %+v", a)
	}
	if a := e.machine("roll", "import", "xiqiao", e.file("same.csv", "name\nAnna\n")); a.code != command.Refused || !strings.Contains(a.err, "007 Anna") {
		t.Errorf("the same person again gives %+v", a)
	}
	e.words = lang.Chinese()
	golden(t, "badroll.zh.txt", e.machine("roll", "import", "xiqiao", file).err)
}

// TestWorkbookRoll reports bad cells of a workbook by the names they have there.
func TestWorkbookRoll(t *testing.T) {
	f := excelize.NewFile()
	for ref, value := range map[string]any{"A1": "安友花园名册", "A2": "序号", "B2": "姓名", "C2": "楼栋", "D2": "房号", "E2": "备注",
		"A3": 1, "B3": "王秀英", "C3": "3栋", "D3": 501, "A4": "２", "B4": "李强　", "D4": 602, "A5": 2, "B5": "周强", "C5": "5栋", "B6": "合计 3 人"} {
		if err := f.SetCellValue("Sheet1", ref, value); err != nil {
			t.Fatal(err)
		}
	}
	for _, r := range [][2]string{{"A1", "E1"}, {"C3", "C4"}} {
		if err := f.MergeCell("Sheet1", r[0], r[1]); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	file := e.file("roll.xlsx", b.String())
	if a := e.machine("roll", "import", "xiqiao", file); a.code != command.Refused ||
		!strings.Contains(a.err, `cell A5, number "2": cell A4 has this number too`) || !strings.Contains(a.err, "cell B6, name") {
		t.Errorf("got %+v", a)
	}
	if a := e.machine("roll", "import", "xiqiao", file, "--skip-bad"); a.code != command.Done {
		t.Errorf("leaving bad rows out gives %+v", a)
	}
	if out := e.must(e.machine("roll", "list")); !strings.Contains(out, "3栋501") || !strings.Contains(out, "3栋602") {
		t.Errorf("the roll is\n%s", out)
	}
}

func TestUnreadableFiles(t *testing.T) {
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	for _, test := range []struct{ name, file, says string }{
		{"a workbook that is cut off", "PK\x03\x04rest", "cannot be opened"},
		{"a workbook of the old kind", "\xd0\xcf\x11\xe0rest", ".xlsx"},
		{"neither encoding", "name\n\xff\xff\xff\n", "UTF-8"},
		{"only headings", "name,role\n", "no row"},
		{"nothing at all", "", "no row"},
		{"no name column", "role\nresident\n", "name is missing"},
		{"a column twice", "name,姓名\na,b\n", "Two columns"},
		{"a lone quotation mark", "name\n\"a\n", "Line"},
		{"more cells than headings", "name\na,b\n", "Line 2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := e.machine("roll", "import", "xiqiao", e.file("roll.csv", test.file))
			if a.code != command.Refused || !strings.Contains(a.err, test.says) || strings.Count(a.err, "\n") != 1 {
				t.Errorf("got %+v, want a line with %q", a, test.says)
			}
		})
	}
}

// TestSharedIssues imports the list of real issues whole.
func TestSharedIssues(t *testing.T) {
	data, err := os.ReadFile("../../shared/data/issues.zh-CN.csv")
	if os.IsNotExist(err) {
		t.Skip("no ../shared here")
	}
	if err != nil {
		t.Fatal(err)
	}
	e := founded(t)
	if out := e.must(e.pipe("2", string(data), "issue", "import", "-")); !strings.Contains(out, "54") {
		t.Errorf("importing says %q", out)
	}
}

const (
	oneKey     = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	anotherKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA"
)

// TestWhatIsThereAlready: a key that two people share would let neither in, and a
// list imported twice would stand on the agenda twice.
func TestWhatIsThereAlready(t *testing.T) {
	e := founded(t)
	e.must(e.machine("roll", "key", "1", e.file("one.pub", oneKey+" anna@home")))
	e.must(e.machine("roll", "key", "1", e.file("one.pub", oneKey)))
	e.must(e.machine("issue", "import", e.file("issues.csv", "title,detail\nNo handrail,at block 3\nNo handrail,at block 5\n")))
	for _, test := range []struct {
		name string
		give answer
		says string
	}{
		{"the key of somebody else", e.machine("roll", "key", "2", e.file("one.pub", oneKey)), "001"},
		{"a row with the key of somebody on the roll", e.machine("roll", "import", e.file("r.csv", "name,ssh_key\nGu,"+oneKey+"\n")), "001"},
		{"two rows with one key", e.machine("roll", "import", e.file("r.csv", "name,ssh_key\nGu,"+anotherKey+"\nHe,"+anotherKey+" x\n")), "line 2"},
		{"a list of issues again", e.machine("issue", "import", "issues.csv"), "is there already"},
		{"one issue on two lines", e.machine("issue", "import", e.file("i.csv", "title\nRats\nRats\n")), "line 2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if a := test.give; a.code != command.Refused || a.out != "" || !strings.Contains(a.err, test.says) {
				t.Errorf("got %+v, want a line with %q", a, test.says)
			}
		})
	}
	e.must(e.machine("roll", "import", e.file("r.csv", "name,ssh_key\nGu,"+anotherKey+"\n")))
}

// TestRollsAsTheyAre imports what councils keep: a heading over two lines, one person
// written twice under two numbers, names stretched with blanks, a line of sums.
func TestRollsAsTheyAre(t *testing.T) {
	for _, test := range []struct{ name, file, roll, flaws string }{
		{"one person under two numbers has one vote", "编号,姓名,住址\n1,王秀英,3栋501\n2,王秀英　,３栋 501\n", "", `line 3, name "王秀英"`},
		{"two of one name live apart", "编号,姓名,住址\n1,王秀英,3栋501\n2,王秀英,4栋501\n", "001王秀英3栋501 002王秀英4栋501", ""},
		{"two of one name with numbers and no homes", "编号,姓名\n1,王秀英\n2,王秀英\n", "001王秀英 002王秀英", ""},
		{"a heading over two lines", "序号,姓名,住址,,是否有表决权\n,,楼栋,房号,\n1,甲一,3,501,√\n", "001甲一3-501", ""},
		{"a name stretched with blanks, wide figures", "姓名,房号\n陈　伟,３栋２０１\n买买提 吐尔逊,2\n李 Lee,3\n", "001陈伟3栋201 002买买提吐尔逊2 003李 Lee3", ""},
		{"the sums are told by the cell they begin with", "序号,姓名,身份\n1,甲一,业主\n合计,1人,\n", "", `line 3, number "合计": this looks like the line that adds the list up`},
		{"a telephone in the place of a name", "姓名\n13800000001\n", "", `line 2, name "13800000001": a name has letters`},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := newEvening(t)
			e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
			a := e.machine("roll", "import", "xiqiao", e.file("roll.csv", gb(t, test.file)))
			if !strings.Contains(a.err, test.flaws) || (test.flaws == "") != (a.code == command.Done) {
				t.Errorf("it says %q", a.err)
			}
			hall, err := e.house.Hall(t.Context(), "xiqiao")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range hall.Snapshot().Roll() {
				got = append(got, m.Label()[:3]+m.Name+m.Unit)
			}
			if strings.Join(got, " ") != test.roll {
				t.Errorf("the roll is %q, want %q", got, test.roll)
			}
		})
	}
}

// TestIssuesAsTheyAre: one of a title without more to say is the same issue, and sums
// are no issue.
func TestIssuesAsTheyAre(t *testing.T) {
	e := newEvening(t)
	e.must(e.machine("council", "add", "xiqiao", "--name", "West Bridge"))
	e.must(e.machine("session", "add", "xiqiao", "2026-11"))
	a := e.machine("issue", "import", "xiqiao", e.file("issues.csv", gb(t, "题目,内容\n灯坏,三盏\n灯 坏,\n电梯,四栋\n电梯,五栋\n合计,4件\n")))
	for _, want := range []string{`line 3, title "灯 坏": is there already (line 2)`, `line 6, title "合计": this looks like the line that adds`, "2 of 5 rows"} {
		if !strings.Contains(a.err, want) {
			t.Errorf("%q lacks %q", a.err, want)
		}
	}
}
