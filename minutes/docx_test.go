package minutes_test

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
)

// file is one file of an office document.
type file struct{ name, text string }

// unpacked lists the files of an office document; each must be well-formed.
func unpacked(t *testing.T, document string) []file {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	var files []file
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Modified.Year() != 1980 {
			t.Errorf("%s says that it was written in %d", f.Name, f.Modified.Year())
		}
		files = append(files, file{f.Name, string(text)})
	}
	return files
}

// order is how the schema (ECMA-376, part 1, annex A) orders what stands in an
// element. Only what this program writes is listed.
var order = map[string][]string{
	"pPr": {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "shd", "tabs", "wordWrap", "snapToGrid", "spacing",
		"ind", "jc", "outlineLvl", "rPr", "sectPr"},
	"rPr":      {"rFonts", "b", "bCs", "i", "color", "spacing", "sz", "szCs", "bdr", "lang"},
	"tblPr":    {"tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar"},
	"trPr":     {"cantSplit", "trHeight", "tblHeader"},
	"tcPr":     {"tcW", "gridSpan", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"},
	"tbl":      {"tblPr", "tblGrid", "tr"},
	"tc":       {"tcPr", "p", "tbl"},
	"sectPr":   {"headerReference", "footerReference", "pgSz", "pgMar", "cols", "titlePg", "docGrid"},
	"settings": {"zoom", "evenAndOddHeaders", "characterSpacingControl", "compat", "themeFontLang"},
	"style":    {"name", "basedOn", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr"},
	"pBdr":     {"top", "left", "bottom", "right"}, "tblBorders": {"top", "left", "bottom", "right", "insideH", "insideV"},
	"tcBorders": {"top", "left", "bottom", "right"}, "tblCellMar": {"top", "left", "bottom", "right"},
	"font": {"altName", "charset", "family", "pitch"},
}

// ordered tells what stands out of order in a file; a paragraph must end every
// cell and the text before the section.
func ordered(t *testing.T, f file) {
	t.Helper()
	type level struct {
		name string
		at   int
		last string
	}
	var open []level
	d := xml.NewDecoder(strings.NewReader(f.text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", f.name, err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			if n := len(open); n > 0 {
				if known, ok := order[open[n-1].name]; ok {
					i := slices.Index(known, x.Name.Local)
					switch {
					case i < 0:
						t.Errorf("%s: %s in %s", f.name, x.Name.Local, open[n-1].name)
					case i < open[n-1].at:
						t.Errorf("%s: %s stands late in %s", f.name, x.Name.Local, open[n-1].name)
					}
					open[n-1].at = i
				}
				open[n-1].last = x.Name.Local
			}
			open = append(open, level{name: x.Name.Local})
		case xml.EndElement:
			top := open[len(open)-1]
			if top.name == "tc" && top.last != "p" || top.name == "body" && top.last != "sectPr" {
				t.Errorf("%s: a %s ends with %s", f.name, top.name, top.last)
			}
			open = open[:len(open)-1]
		}
	}
}

func TestLettersAreAsTheSchemaHasThem(t *testing.T) {
	e := whole(t)
	for _, p := range minutes.Papers() {
		if !slices.Contains(p.Formats(), minutes.DOCX) {
			continue
		}
		for _, w := range languages() {
			for _, rehearsal := range []bool{false, true} {
				files := unpacked(t, written(t, draft(t, e, p, w, minutes.Options{Rehearsal: rehearsal}), minutes.DOCX))
				if files[0].name != "[Content_Types].xml" {
					t.Errorf("%s begins with %s", p, files[0].name)
				}
				for _, f := range files {
					ordered(t, f)
				}
			}
		}
	}
}

// saying takes the text out of a letter, a paragraph a line.
func saying(t *testing.T, document string) string {
	t.Helper()
	var b strings.Builder
	for _, f := range unpacked(t, document) {
		if f.name != "word/document.xml" {
			continue
		}
		d := xml.NewDecoder(strings.NewReader(f.text))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			switch x := token.(type) {
			case xml.CharData:
				b.Write(x)
			case xml.EndElement:
				if x.Name.Local == "p" {
					b.WriteByte('\n')
				}
			}
		}
	}
	return b.String()
}

func TestALetterSaysWhatThePaperSays(t *testing.T) {
	e := whole(t)
	text := saying(t, written(t, draft(t, e, minutes.Minutes, lang.Chinese(), minutes.Options{}), minutes.DOCX))
	for _, want := range []string{"会议纪要\n", "一、会议概况\n", "时间：2026年11月20日 星期五 19:00\n", "应到 7 人，实到 6 人，占 85%。", "路灯坏了一整排\n2\n2\n0\n16\n4\n",
		"合计\n5\n4\n5\n42\n14\n", "主持人\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letter lacks %q in\n%s", want, text)
		}
	}
}

func TestHostileTextInALetter(t *testing.T) {
	e := council(t, "<b>会</b>")
	e.collected(hostile)
	text := saying(t, written(t, draft(t, e, minutes.IssueList, lang.English(), minutes.Options{}), minutes.DOCX))
	for _, issue := range hostile {
		if !strings.Contains(text, "\n"+issue.Title+"\n") {
			t.Errorf("%q came out otherwise in\n%s", issue.Title, text)
		}
	}
}

// letterOf is the body of a letter as it is written.
func letterOf(t *testing.T, document string) string {
	t.Helper()
	for _, f := range unpacked(t, document) {
		if f.name == "word/document.xml" {
			return f.text
		}
	}
	t.Fatal("no document")
	return ""
}

// LibreOffice loses rows of a table whose first row may not split under a head that
// is repeated.
func TestTheFirstRowOfATableMaySplit(t *testing.T) {
	e := whole(t)
	letter := letterOf(t, written(t, draft(t, e, minutes.Record, lang.Chinese(), minutes.Options{}), minutes.DOCX))
	heads := strings.SplitAfter(letter, `<w:tblHeader/></w:trPr>`)
	if len(heads) < 4 {
		t.Fatalf("%d tables", len(heads)-1)
	}
	for _, below := range heads[1:] {
		_, first, _ := strings.Cut(below, `<w:tr><w:trPr>`)
		if strings.HasPrefix(first, `<w:cantSplit/>`) {
			t.Errorf("the first row may not split: %.200s", first)
		}
	}
}

func TestSignaturesAndFootStayWithWhatIsAboveThem(t *testing.T) {
	e := whole(t)
	for _, paper := range []minutes.Paper{minutes.Minutes, minutes.CountSheet, minutes.Handover, minutes.SignIn, minutes.Resolution} {
		letter := letterOf(t, written(t, draft(t, e, paper, lang.Chinese(), minutes.Options{}), minutes.DOCX))
		foot := strings.LastIndex(letter, `<w:pStyle w:val="Foot"/>`)
		above := letter[:strings.LastIndex(letter[:foot], `<w:p>`)]
		last := above[strings.LastIndex(above, `<w:pStyle`):]
		if !strings.Contains(last, `<w:keepNext/>`) {
			t.Errorf("%s: the foot may stand alone below %s", paper, last)
		}
	}
}

func TestTheMinutesNameNobodyWhoAgreed(t *testing.T) {
	e := whole(t)
	const signers = "同意的有：甲、乙、丙、丁。"
	for paper, names := range map[minutes.Paper]bool{minutes.Record: true, minutes.Minutes: false} {
		text := saying(t, written(t, draft(t, e, paper, lang.Chinese(), minutes.Options{}), minutes.DOCX))
		if strings.Contains(text, signers) != names {
			t.Errorf("%s names those who agreed: %t", paper, !names)
		}
	}
}
