package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"yuetan/tui/parts"
)

func (e *Env) print(text string) {
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	io.WriteString(e.Out, text)
}

func (e *Env) complain(line string) {
	fmt.Fprintln(e.Err, strings.ReplaceAll(line, "\n", " "))
}

// reply prints value where --json was given, else the text.
func (c *call) reply(value any, text string) error {
	if !c.yes("json") {
		c.print(text)
		return nil
	}
	out := json.NewEncoder(c.Out)
	out.SetEscapeHTML(false)
	if err := out.Encode(value); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	return nil
}

// columns aligns rows by the columns that a terminal gives their characters.
func columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], parts.Width(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			if i < len(row)-1 {
				line.WriteString(strings.Repeat(" ", widths[i]-parts.Width(cell)+2))
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// right puts numbers under each other.
func right(n int, width int) string { return fmt.Sprintf("%*d", width, n) }
