package ballotfile

import (
	"fmt"
	"strings"
	"unicode"
)

// Malformed says where a file breaks its format's rules, and how.
type Malformed struct {
	File string
	// Line counts from 1.
	Line int
	// Column is the first byte of what was found, from 1; 0 is the whole line.
	Column int
	// Expected says in words what should stand there.
	Expected string
	// Found is what stands there, shortened; empty where the line ends.
	Found string
}

// Error returns one line such as
// `x.soi:14:3: expected an alternative from 1 to 14, found "15"`.
func (m *Malformed) Error() string {
	at := fmt.Sprintf("%s:%d", m.File, m.Line)
	if m.Column > 0 {
		at += fmt.Sprintf(":%d", m.Column)
	}
	if m.Found == "" {
		return fmt.Sprintf("%s: expected %s, found nothing", at, m.Expected)
	}
	return fmt.Sprintf("%s: expected %s, found %q", at, m.Expected, m.Found)
}

// shorten keeps what an error quotes to the width of a line.
func shorten(found string) string {
	const most = 40
	runes := []rune(strings.ToValidUTF8(found, "\uFFFD"))
	if len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return string(runes)
}

// printable replaces what could move a cursor or turn the direction of a line:
// names from files are shown on terminals.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) {
			return r
		}
		return '\uFFFD'
	}, strings.TrimSpace(text))
}
