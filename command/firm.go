package command

import (
	"strings"

	"yuetan/lang"
	"yuetan/tally"
)

// firmnessRow is a firmness with the codes of issues for their numbers.
type firmnessRow struct {
	Winner int          `json:"winner"`
	Top    []tally.TopK `json:"top"`
	Pairs  []pairRow    `json:"pairs"`
}

type pairRow struct {
	Above   string `json:"above"`
	Below   string `json:"below"`
	Level   int    `json:"level"`
	Replace int    `json:"replace"`
}

func firmnessRows(f tally.Firmness, code func(int) string) firmnessRow {
	row := firmnessRow{f.Winner, f.Top, []pairRow{}}
	for _, p := range f.Pairs {
		row.Pairs = append(row.Pairs, pairRow{code(p.Above), code(p.Below), p.Level, p.Replace})
	}
	return row
}

// eveningsMost is how many issues an evening settles at most, for the line that
// is proposed.
const eveningsMost = 5

// firmText says how firm a result is, then what else the ballots say, with the
// line at the widest gap.
func firmText(w *lang.Words, f tally.Firmness, l tally.Looks, r tally.Result, code func(int) string) string {
	if r.Ballots == 0 {
		return ""
	}
	k := tally.WidestGap(r, eveningsMost)
	firm := []string{w.FirmWinner(f, r.Ballots)}
	if k > 1 {
		firm = append(firm, w.FirmTop(f, k, r.Ballots))
	}
	firm = append(firm, w.FirmPairs(f, r, code)...)
	return under(w.Firm.FirmHead, firm) + under(w.Firm.LooksHead, w.Looks(l, r, k, code))
}

// under puts lines that say something under a head.
func under(head string, lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		if line != "" {
			b.WriteString("  " + line + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "\n" + head + "\n" + b.String()
}
