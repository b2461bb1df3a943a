package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// level plays an evening up to the whole ranking, with that secrecy.
func level(t *testing.T, secrecy session.Secrecy) *evening {
	t.Helper()
	e := council(t, "东苑议事会")
	e.do(session.Set{Key: "secrecy", Value: string(secrecy)})
	e.collected(issues)
	e.voted()
	e.closed()
	e.counted()
	e.published(-1)
	return e
}

func TestBallotsStandOnPaperAsTheirSecrecyHasIt(t *testing.T) {
	for _, x := range []struct {
		name    string
		secrecy session.Secrecy
		paper   minutes.Paper
		has     string
		lacks   string
	}{
		{"a secret vote shows no ballot", session.Secret, minutes.CountSheet, "回执", "| A | C | B |"},
		{"a checkable one shows them by receipt", session.Checkable, minutes.CountSheet, "| A | C | B |", "| 甲 | A"},
		{"its minutes do not repeat them", session.Checkable, minutes.Minutes, "路灯", "| A | C | B |"},
		{"one by name says who gave what", session.Named, minutes.CountSheet, "| 甲 | A | C | B |", "| A | C | B | A |"},
		{"so do its minutes", session.Named, minutes.Minutes, "| 戊 | B | 空 | D |", "| A | C | B | A |"},
	} {
		t.Run(x.name, func(t *testing.T) {
			e := level(t, x.secrecy)
			d := draft(t, e, x.paper, lang.Chinese(), minutes.Options{})
			text := written(t, d, minutes.Markdown)
			if !strings.Contains(text, x.has) || strings.Contains(text, x.lacks) {
				t.Errorf("it reads\n%s", text)
			}
			listed := len(d.Facts.Poll.List) > 0
			if want := strings.Contains(x.has, "|"); listed != want {
				t.Errorf("the facts list %d ballots", len(d.Facts.Poll.List))
			}
			if x.secrecy == session.Checkable && listed && (d.Facts.Poll.List[0].Voter != "" || d.Facts.Poll.List[0].Receipt != d.Facts.Poll.Receipts[0]) {
				t.Errorf("the first ballot is %+v", d.Facts.Poll.List[0])
			}
		})
	}
}

// A slip that nobody can find leaves the numbers uneven: the paper says so, and why.
func TestAnImbalanceStandsInTheMinutes(t *testing.T) {
	e := council(t, "东苑议事会")
	e.collected(issues)
	e.voted()
	_, x := e.now()
	p := *x.Poll()
	p.Status, p.Channels, p.Present = session.PollCounted, session.Channels{SSH: 4, NotVoted: 1}, 6
	p.Numbers.Cast, p.Explanation = 4, "一张票找不到"
	for _, w := range languages() {
		said := strings.Join(w.Balanced(&p), "\n")
		for _, want := range []string{"4 + ", w.Counting.Uneven, w.Counting.BoxUneven(5, 4), "一张票找不到"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s lacks %q", said, want)
			}
		}
	}
}

// A teller ticks the ballots sheet by sheet; what a sheet adds up to stands below it.
func TestTheListedBallotsAddUpToTheRanking(t *testing.T) {
	d := draft(t, level(t, session.Checkable), minutes.CountSheet, lang.Chinese(), minutes.Options{})
	c := d.Facts.Poll.Checks[0]
	sum := fmt.Sprintf("| **%d** | **%d** | **%d** | **%d** |", c.Fives, c.Threes, c.Ones, c.Points)
	text := written(t, d, minutes.Markdown)
	_, sheets, found := strings.Cut(text, "第 1 到 5 张")
	if !found || !strings.Contains(sheets, sum) {
		t.Errorf("no sheet adds up to %s:\n%s", sum, text)
	}
}
