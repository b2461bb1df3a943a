package minutes

import (
	"fmt"
	"strings"
)

// markdown writes a document as Markdown with tables. Text from people is escaped,
// so that nothing in it makes a link, a heading or a cell.
func markdown(d Document) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", plain(d.Title), plain(d.Subtitle))
	if d.Stamp != "" {
		fmt.Fprintf(&b, "\n**%s**\n", plain(d.Stamp))
	}
	for _, block := range d.Blocks {
		b.WriteByte('\n')
		switch x := block.(type) {
		case Heading:
			fmt.Fprintf(&b, "%s %s\n", strings.Repeat("#", x.Level+1), plain(x.Text))
		case Address:
			fmt.Fprintf(&b, "%s\n", plain(x.Text))
		case Tickets:
			for _, t := range x.Each {
				for _, l := range t.Lines {
					fmt.Fprintf(&b, "- %s\n", plain(strings.TrimSpace(l.Text+" "+strings.Join(l.Boxes, " ____ "))))
				}
			}
		case Paragraph:
			fmt.Fprintf(&b, "%s\n", plain(x.Text))
		case Note:
			mark := "> "
			if x.Caution {
				mark = "> **!** "
			}
			fmt.Fprintf(&b, "%s%s\n", mark, plain(x.Text))
		case List:
			for _, item := range x.Items {
				fmt.Fprintf(&b, "- %s\n", plain(item))
			}
		case Pairs:
			for _, p := range x.Rows {
				fmt.Fprintf(&b, "- **%s**: %s\n", plain(p.Name), plain(p.Value))
			}
		case Table:
			markdownTable(&b, x)
		case Signatures:
			for _, line := range x.Lines {
				fmt.Fprintf(&b, "- %s \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n", plain(line))
			}
		case Seal:
			fmt.Fprintf(&b, "%s  \n%s\n", plain(x.Name), plain(x.Date))
		}
	}
	if d.Foot != "" {
		fmt.Fprintf(&b, "\n---\n\n%s\n", plain(d.Foot))
	}
	return []byte(b.String())
}

func markdownTable(b *strings.Builder, t Table) {
	row := func(cells []string) { fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | ")) }
	var heads, rules []string
	for _, c := range t.Columns {
		heads = append(heads, plain(c.Title))
		rules = append(rules, [...]string{Left: "---", Centre: ":-:", Right: "--:"}[c.Align])
	}
	row(heads)
	row(rules)
	for _, r := range t.Rows {
		row(plainCells(r, ""))
	}
	if len(t.Sum) > 0 {
		row(plainCells(t.Sum, "**"))
	}
}

func plainCells(cells []Cell, around string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		if out[i] = plain(c.String()); out[i] != "" {
			out[i] = around + out[i] + around
		}
	}
	return out
}

var markdownEscapes = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`,
	">", `\>`, "|", `\|`, "#", `\#`, "~", `\~`, "&", `\&`, "$", `\$`, "://", `:\//`, "www.", `www\.`, "\n", " ", "\r", " ")

// plain escapes a text for Markdown, and what would begin a list at its start.
func plain(text string) string {
	escaped := markdownEscapes.Replace(text)
	digits := 0
	for digits < len(escaped) && '0' <= escaped[digits] && escaped[digits] <= '9' {
		digits++
	}
	if digits < len(escaped) && strings.ContainsRune("-+=", rune(escaped[0])) {
		return `\` + escaped
	}
	if digits > 0 && digits+1 < len(escaped) && (escaped[digits] == '.' || escaped[digits] == ')') && escaped[digits+1] == ' ' {
		return escaped[:digits] + `\` + escaped[digits:]
	}
	return escaped
}
