package minutes_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// hostile are titles that would be markup, a formula or a link if they were let.
var hostile = []session.NewIssue{
	{Title: "<script>alert(1)</script>", Detail: "<img src=x onerror=y>&amp;\"'"},
	{Title: "=1+1", Detail: "+1", Category: "-1", Source: "@SUM(A1)", Department: "＝1+1"},
	{Title: "| a | **b** [x](http://e.org)", Detail: "`code` # _u_ ~~s~~ &lt;"},
	{Title: "1. first \\ \"two\", three"},
}

func TestHostileTitles(t *testing.T) {
	e := council(t, "<b>会</b>")
	e.collected(hostile)
	d := draft(t, e, minutes.IssueList, lang.English(), minutes.Options{})

	page := written(t, d, minutes.HTML)
	for _, bad := range []string{"<script", "<img", "<b>", "onerror=y>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}

	md := written(t, d, minutes.Markdown)
	for _, want := range []string{`\<script\>`, `\| a \| \*\*b\*\* \[x\](http:\//e.org)`, "\\`code\\` \\# \\_u\\_ \\~\\~s\\~\\~ \\&lt;", `1\. first \\ "two", three`} {
		if !strings.Contains(md, want) {
			t.Errorf("the Markdown lacks %s in\n%s", want, md)
		}
	}

	sheet := written(t, d, minutes.CSV)
	if !strings.HasPrefix(sheet, "\uFEFF") || strings.Count(sheet, "\n") != strings.Count(sheet, "\r\n") {
		t.Error("the CSV has no byte order mark, or lines that end without CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(sheet, "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(hostile) {
		t.Errorf("%d rows, want a head and one an issue", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
				t.Errorf("a cell begins like a formula: %s", cell)
			}
		}
	}
	if rows[2][1] != "'=1+1" || rows[4][1] != "1. first \\ \"two\", three" {
		t.Errorf("titles came out as %q and %q", rows[2][1], rows[4][1])
	}

	var facts minutes.Facts
	if err := json.Unmarshal([]byte(written(t, d, minutes.JSON)), &facts); err != nil {
		t.Fatal(err)
	}
	if facts.Issues[0].Title != hostile[0].Title || facts.Issues[1].Source != "@SUM(A1)" {
		t.Errorf("the JSON changed a title: %+v", facts.Issues)
	}
}

// A page has nothing that runs and fetches nothing.
func TestPageStandsAlone(t *testing.T) {
	e := whole(t)
	for _, p := range minutes.Papers() {
		text := written(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), minutes.HTML)
		for _, bad := range []string{"<script", "src=", "href=", "url(", "@import", "http://", "https://"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s holds %s", p, bad)
			}
		}
	}
}
