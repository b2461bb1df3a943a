package session

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

// Limit bounds a text: in characters, and in terminal columns at two a character.
type Limit int

// How long the texts of a council may be, in characters.
const (
	TitleLimit  Limit = 30 // an issue's title: one line on a phone and a wall
	DetailLimit Limit = 400
	NameLimit   Limit = 40
	PlaceLimit  Limit = 60
	ReasonLimit Limit = 200
	ClauseLimit Limit = 80
	ShortLimit  Limit = 40
)

// columns is how wide a text of the limit may be: a title of thirty Chinese
// characters and one of sixty Latin letters take the same room.
func (l Limit) columns() int { return 2 * int(l) }

// mostMarks is how many combining marks one character may carry.
const mostMarks = 3

// Clean is the one door for text from people. It trims, composes (NFC), folds
// runs of white space, and refuses with *BadText whatever could play tricks on
// another terminal: control characters, escape sequences, bidirectional
// overrides, zero-width and other invisible characters, combining marks on nothing
// or more than three in a row. It returns *TooLong when the text is wider than the
// limit allows, or has more characters than the limit has columns.
func Clean(text string, limit Limit) (string, error) {
	var b strings.Builder
	space := false
	position := 0
	for i, r := range text {
		position++
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return "", &BadText{Rune: r, Position: position}
			}
		}
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u3000' || r == '\u00a0':
			space = true
			continue
		case hidden(r):
			return "", &BadText{Rune: r, Position: position}
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	clean := norm.NFC.String(b.String())
	if err := piled(clean); err != nil {
		return "", err
	}
	if over := ansi.StringWidth(clean) - limit.columns(); over > 0 {
		return "", &TooLong{Limit: limit.columns(), Over: over, Columns: true}
	}
	if over := utf8.RuneCountInString(clean) - limit.columns(); over > 0 {
		return "", &TooLong{Limit: limit.columns(), Over: over}
	}
	return clean, nil
}

// piled refuses combining marks on nothing, and more of them than one character carries.
func piled(clean string) error {
	marks, position := mostMarks, 0
	for _, r := range clean {
		position++
		if !unicode.Is(unicode.M, r) {
			marks = 0
			continue
		}
		if marks++; marks > mostMarks {
			return &BadText{Rune: r, Position: position}
		}
	}
	return nil
}

// CleanLine is Clean for a text that must not be empty.
func CleanLine(text string, limit Limit) (string, error) {
	clean, err := Clean(text, limit)
	if err == nil && clean == "" {
		err = ErrNoText
	}
	return clean, err
}

// hidden tells whether r draws nothing of its own, or changes how others are drawn.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r),
		unicode.Is(unicode.Cs, r), unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r),
		unicode.Is(unicode.Variation_Selector, r),
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r):
		return true
	case unicode.Is(unicode.Me, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	case unicode.Is(unicode.Zs, r): // ordinary spaces were folded before
		return true
	case r == '\u2800', r == '\ufffc': // empty braille; a picture that is not there
		return true
	}
	return false
}
