package minutes

import (
	"slices"
	"strings"

	"yuetan/lang"
)

// Mark is what one print of a document says of itself.
type Mark struct {
	Draft  bool   // its facts may still change
	Number int    // of the edition; 0: not kept
	Reason string // why the edition was made
	Erased bool   // details in the edition before were erased, and it with them
	// Lines that the edition before had otherwise, and as they are now.
	Before, Now []string
}

// PrintFacts are a Mark for machines.
type PrintFacts struct {
	Number int      `json:"number,omitempty"`
	Draft  bool     `json:"draft,omitempty"`
	Reason string   `json:"reason,omitempty"`
	Erased bool     `json:"erased_before,omitempty"`
	Before []string `json:"before,omitempty"`
	Now    []string `json:"now,omitempty"`
}

// mostChanges is how many changed lines a print lists; the rest it counts.
const mostChanges = 12

// Marked returns the document as a print that bears the mark: a draft is stamped,
// and every edition but the first says at its beginning what has changed.
func (d Document) Marked(m Mark, w *lang.Words) Document {
	if m.Draft {
		d.Stamp = strings.TrimSpace(d.Stamp + " " + w.Prints.Draft)
	}
	d.Facts.Print = &PrintFacts{m.Number, m.Draft, m.Reason, m.Erased, m.Before, m.Now}
	if m.Number < 2 {
		return d
	}
	said := w.Prints.Anew(m.Number)
	switch {
	case m.Erased:
		said = w.Prints.Erased(m.Number)
	case m.Reason != "":
		said = w.Prints.Corrected(m.Number, m.Reason)
	}
	head := []Block{Note{Text: said, Caution: true}}
	var changes List
	add := func(lines []string, say func(string) string) {
		for i, line := range lines {
			if i == mostChanges {
				changes.Items = append(changes.Items, w.Prints.More(len(lines)-i))
				break
			}
			changes.Items = append(changes.Items, say(line))
		}
	}
	add(m.Before, w.Prints.Before)
	add(m.Now, w.Prints.Now)
	if len(changes.Items) > 0 {
		head = append(head, changes)
	}
	d.Blocks = append(head, d.Blocks...)
	return d
}

// markRows are what a new edition says has changed, for a format without prose.
func (d Document) markRows() [][]string {
	if d.Facts.Print == nil || d.Facts.Print.Number < 2 {
		return nil
	}
	rows := [][]string{{""}}
	for _, block := range d.Blocks[:min(2, len(d.Blocks))] {
		switch x := block.(type) {
		case Note:
			rows = append(rows, []string{x.Text})
		case List:
			for _, item := range x.Items {
				rows = append(rows, []string{item})
			}
		}
	}
	return rows
}

// Changes lists the lines that only before has, and those that only now has. What
// changes with every record, the head of the log, is left out.
func Changes(before, now Document) (gone, come []string) {
	a, b := before.lines(), now.lines()
	return without(a, b), without(b, a)
}

// without lists the lines of a that b does not have, each as often as it is missing.
func without(a, b []string) []string {
	had := map[string]int{}
	for _, line := range b {
		had[line]++
	}
	var only []string
	for _, line := range a {
		if had[line]--; had[line] < 0 {
			only = append(only, line)
		}
	}
	return only
}

// lines are what a document says, a sentence or a row of a table each, without its
// look and without the head of the log.
func (d Document) lines() []string {
	d.Foot, d.Stamp = "", ""
	var lines []string
	for line := range strings.Lines(string(markdown(d))) {
		line = bare(line)
		if line != "" && !d.Facts.Head.in(line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// in tells whether a line names the head, in full or in short.
func (h HeadFacts) in(line string) bool {
	return len(h.Hash) >= 8 && (strings.Contains(line, h.Hash) || strings.Contains(line, h.Hash[:4]+" "+h.Hash[4:8]))
}

// bare takes the marks of Markdown off a line.
func bare(line string) string {
	line = strings.TrimSpace(line)
	line = strings.TrimLeft(line, "#>- ")
	if inner, ok := strings.CutPrefix(line, "| "); ok {
		cells := strings.Split(strings.TrimSuffix(inner, " |"), " | ")
		if !slices.ContainsFunc(cells, func(c string) bool { return strings.Trim(c, ":- ") != "" }) {
			return "" // the rule under a table's head
		}
		line = strings.Join(slices.DeleteFunc(cells, func(c string) bool { return c == "" }), "  ")
	}
	line = strings.ReplaceAll(line, "**", "")
	var b strings.Builder
	escaped := false
	for _, r := range line {
		if r == '\\' && !escaped {
			escaped = true
			continue
		}
		escaped = false
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// Text is all that a document says, in words and for machines: where to look for a
// name.
func (d Document) Text() (string, error) {
	data, err := facts(d)
	if err != nil {
		return "", err
	}
	return strings.Join(d.lines(), "\n") + "\n" + d.Foot + "\n" + string(data), nil
}
