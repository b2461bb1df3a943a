package crowd

import (
	"regexp"
	"strings"
)

// Picture is what stands on a terminal: its rows, without the blanks at their ends.
type Picture struct{ Rows []string }

// Text is the whole picture.
func (p Picture) Text() string { return strings.Join(p.Rows, "\n") }

// Has tells whether every one of the words can be read somewhere.
func (p Picture) Has(words ...string) bool {
	text := p.Text()
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Header is the first row, which says where one is.
func (p Picture) Header() string { return strings.TrimSpace(p.row(0)) }

// Action is what the last row but one says that Enter does.
func (p Picture) Action() string { return strings.Trim(p.row(len(p.Rows)-2), " []") }

// Foot is the last row.
func (p Picture) Foot() string { return strings.TrimSpace(p.row(len(p.Rows) - 1)) }

func (p Picture) row(y int) string {
	if y < 0 || y >= len(p.Rows) {
		return ""
	}
	return p.Rows[y]
}

// receipts are written in two groups of three of nineteen characters.
var receipts = regexp.MustCompile(`\b[2346789ACEFHJKPTUXY]{3} [2346789ACEFHJKPTUXY]{3}\b`)

// Receipt is the receipt of a ballot, if one can be read.
func (p Picture) Receipt() string { return receipts.FindString(p.Text()) }

// Marking tells whether the picture asks for marks, be it a ballot or a consent:
// the marks themselves stand on it.
func (p Picture) Marking() bool { return p.Has("/3/", ".1.") }
