package ballotfile

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// writePrefLib writes .soc where every ballot ranks every issue, else .soi.
// Neither can skip a rank or hold a blank ballot.
func writePrefLib(b *box, o Options) []byte {
	b.numbered()
	b.dropBlank()
	b.close()
	kind := "soc"
	for _, p := range b.piles {
		if p.ballot.Marks() < len(b.issues) {
			kind = "soi"
		}
	}
	day := ""
	if !o.Day.IsZero() {
		day = o.Day.Format("2006-01-02")
	}
	lost := ""
	for _, l := range b.losses {
		if l.Kind == SkippedMark || l.Kind == BlankBallot {
			lost += l.String() + ". "
		}
	}
	var out bytes.Buffer
	for _, line := range [][2]string{
		{"FILE NAME", "ballots." + kind}, {"TITLE", printable(o.Title)}, {"DESCRIPTION", strings.TrimSpace(lost)},
		{"DATA TYPE", kind}, {"MODIFICATION TYPE", "original"}, {"RELATES TO", ""}, {"RELATED FILES", ""},
		{"PUBLICATION DATE", day}, {"MODIFICATION DATE", day},
		{"NUMBER ALTERNATIVES", strconv.Itoa(len(b.issues))}, {"NUMBER VOTERS", strconv.Itoa(b.written)},
		{"NUMBER UNIQUE ORDERS", strconv.Itoa(len(b.piles))},
	} {
		out.WriteString(strings.TrimRight("# "+line[0]+": "+line[1], " ") + "\n")
	}
	for i, issue := range b.issues {
		fmt.Fprintf(&out, "# ALTERNATIVE NAME %d: %s\n", i+1, issue.Name)
	}
	for _, p := range b.piles {
		fmt.Fprintf(&out, "%d: ", p.count)
		for i, issue := range p.ballot[:p.ballot.Marks()] {
			if i > 0 {
				out.WriteByte(',')
			}
			fmt.Fprint(&out, issue)
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

// writeBLT writes OpenSTV's dialect, which can skip a rank. A council has no
// seats to fill, so their number is 1. Without a candidate there is no BLT.
func writeBLT(b *box, o Options) []byte {
	if len(b.issues) == 0 {
		b.dropBlank()
	}
	b.numbered()
	b.title(func(name string) string { return strings.ReplaceAll(name, `"`, "'") })
	var out bytes.Buffer
	fmt.Fprintf(&out, "%d 1\n", len(b.issues))
	for _, p := range b.piles {
		fmt.Fprint(&out, p.count)
		last := 0
		for mark, issue := range p.ballot {
			if issue > 0 {
				last = mark + 1
			}
		}
		for _, issue := range p.ballot[:last] {
			if issue == 0 {
				out.WriteString(" -")
				continue
			}
			fmt.Fprintf(&out, " %d", issue)
		}
		out.WriteString(" 0\n")
	}
	out.WriteString("0\n")
	for _, issue := range b.issues {
		fmt.Fprintf(&out, "\"%s\"\n", issue.Name)
	}
	title := strings.ReplaceAll(printable(o.Title), `"`, "'")
	fmt.Fprintf(&out, "\"%s\"\n", cmp.Or(title, "ballots"))
	return out.Bytes()
}
