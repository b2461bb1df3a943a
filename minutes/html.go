package minutes

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
)

// style is the look of a page on paper and on a phone.
//
//go:embed style.css
var style string

// page writes a document as one HTML file without script or anything fetched from
// elsewhere; all text is escaped.
func page(d Document) []byte {
	tag := map[string]string{"zh": "zh-CN", "en": "en"}[d.Language]
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", tag)
	b.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	b.WriteString("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	fmt.Fprintf(&b, "<title>%s %s</title>\n<style>\n%s</style>\n</head>\n", safe(d.Subtitle), safe(d.Title), style)
	fmt.Fprintf(&b, "<body class=\"%s\">\n<main>\n<header>\n<h1>%s</h1>\n<p>%s</p>\n</header>\n", bodyClass(d), safe(d.Title), safe(d.Subtitle))
	if d.Stamp != "" {
		fmt.Fprintf(&b, "<p class=\"stamp\">%s</p>\n", safe(d.Stamp))
	}
	for _, block := range d.Blocks {
		htmlBlock(&b, block)
	}
	if d.Foot != "" {
		fmt.Fprintf(&b, "<footer>%s</footer>\n", safe(d.Foot))
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return []byte(b.String())
}

// bodyClass says which paper it is and on what kind of sheet it is printed.
func bodyClass(d Document) string {
	class := string(d.Paper)
	if d.Landscape {
		class += " across"
	}
	if d.Large {
		class += " large"
	}
	return class
}

func htmlBlock(b *strings.Builder, block Block) {
	switch x := block.(type) {
	case Heading:
		class := ""
		if x.Break {
			class = " class=\"break\""
		}
		if x.Level == 0 {
			fmt.Fprintf(b, "<header%s><h1>%s</h1></header>\n", class, safe(x.Text))
			return
		}
		fmt.Fprintf(b, "<h%d%s>%s</h%d>\n", x.Level+1, class, safe(x.Text), x.Level+1)
	case Address:
		fmt.Fprintf(b, "<p class=\"to\">%s</p>\n", safe(x.Text))
	case Tickets:
		htmlTickets(b, x)
	case Paragraph:
		fmt.Fprintf(b, "<p>%s</p>\n", safe(x.Text))
	case Note:
		class := "note"
		if x.Caution {
			class = "note caution"
		}
		fmt.Fprintf(b, "<p class=\"%s\">%s</p>\n", class, safe(x.Text))
	case List:
		b.WriteString("<ul>\n")
		for _, item := range x.Items {
			fmt.Fprintf(b, "<li>%s</li>\n", safe(item))
		}
		b.WriteString("</ul>\n")
	case Pairs:
		if len(x.Rows) == 0 {
			return
		}
		b.WriteString("<dl>\n")
		for _, p := range x.Rows {
			fmt.Fprintf(b, "<div><dt>%s</dt><dd>%s</dd></div>\n", safe(p.Name), safe(p.Value))
		}
		b.WriteString("</dl>\n")
	case Table:
		htmlTable(b, x)
	case Signatures:
		b.WriteString("<div class=\"sign\">\n")
		for _, line := range x.Lines {
			fmt.Fprintf(b, "<p><span>%s</span><i></i></p>\n", safe(line))
		}
		b.WriteString("</div>\n")
	case Seal:
		fmt.Fprintf(b, "<div class=\"seal\"><p>%s</p><p>%s</p></div>\n", safe(x.Name), safe(x.Date))
	}
}

// htmlTickets sets tickets in columns, each in a dashed line to cut along.
func htmlTickets(b *strings.Builder, t Tickets) {
	fmt.Fprintf(b, "<div class=\"tickets\" style=\"--across:%d;--high:%dmm\">\n", t.Across, t.High)
	part := func(class string, lines []Line) {
		if len(lines) == 0 {
			return
		}
		fmt.Fprintf(b, "<div class=\"%s\">", class)
		for _, l := range lines {
			fmt.Fprintf(b, "<p class=\"%s\">%s", [...]string{Small: "small", Plain: "plain", Big: "big"}[l.Size], safe(l.Text))
			for _, box := range l.Boxes {
				fmt.Fprintf(b, "<span>%s <i></i></span>", safe(box))
			}
			b.WriteString("</p>")
		}
		b.WriteString("</div>")
	}
	for _, each := range t.Each {
		b.WriteString("<div class=\"ticket\">")
		part("stub", each.Stub)
		part("body", each.Lines)
		b.WriteString("</div>\n")
	}
	b.WriteString("</div>\n")
}

func htmlTable(b *strings.Builder, t Table) {
	whole := 0
	for _, c := range t.Columns {
		whole += c.Width
	}
	class := ""
	switch {
	case t.Tall && t.Whole:
		class = " class=\"tall whole\""
	case t.Tall:
		class = " class=\"tall\""
	case t.Whole:
		class = " class=\"whole\""
	}
	fmt.Fprintf(b, "<div class=\"scroll\"><table%s>\n<colgroup>", class)
	for _, c := range t.Columns {
		fmt.Fprintf(b, "<col style=\"width:%d%%\">", 100*c.Width/max(1, whole))
	}
	b.WriteString("</colgroup>\n<thead><tr>")
	for _, c := range t.Columns {
		fmt.Fprintf(b, "<th%s>%s</th>", alignClass(c.Align), safe(c.Title))
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for _, r := range t.Rows {
		htmlRow(b, t, r)
	}
	b.WriteString("</tbody>\n")
	if len(t.Sum) > 0 {
		b.WriteString("<tfoot>")
		htmlRow(b, t, t.Sum)
		b.WriteString("</tfoot>\n")
	}
	b.WriteString("</table></div>\n")
}

func htmlRow(b *strings.Builder, t Table, row []Cell) {
	b.WriteString("<tr>")
	for i, c := range row {
		fmt.Fprintf(b, "<td%s>%s</td>", alignClass(t.Columns[i].Align), safe(c.String()))
	}
	b.WriteString("</tr>\n")
}

func alignClass(a Align) string {
	return [...]string{Left: "", Centre: " class=\"c\"", Right: " class=\"r\""}[a]
}

func safe(text string) string { return html.EscapeString(text) }
