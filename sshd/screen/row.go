package screen

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const esc = 0x1b

// appendRow appends a row clipped to width columns and erases what it leaves
// of the terminal's row, in the background the row ends with. Control and
// format characters and all sequences but SGR are left out: none of them may
// move the cursor or reach the terminal's clipboard.
//
// Where terminals may disagree on a character's width the row is erased first
// instead, since an erase behind the last column would take the last character.
func appendRow(b []byte, row string, width int) []byte {
	start := len(b)
	b, cols, sure := appendClipped(b, row, width)
	if !sure {
		return slices.Insert(b, start, []byte(eraseRow)...)
	}
	if cols < width {
		b = append(b, eraseEnd...)
	}
	return b
}

// appendClipped appends as much of row as fits width columns. It returns the
// columns taken and whether every terminal agrees on that number. A wide
// character that would be cut is replaced by a space.
func appendClipped(b []byte, row string, width int) (_ []byte, cols int, sure bool) {
	sure = true
	from := 0 // where the run of bytes not yet appended starts
	for i := 0; i < len(row); {
		if c := row[i]; c >= ' ' && c < 0x7f {
			if cols == width {
				return append(b, row[from:i]...), cols, sure
			}
			cols++
			i++
			continue
		} else if c == esc {
			n, sgr := sequence(row[i:])
			if !sgr {
				b = append(b, row[from:i]...)
				from = i + n
			}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(row[i:])
		w := 2
		switch {
		case certainlyWide(r):
		case r == utf8.RuneError && n <= 1, unprintable(r):
			b = append(b, row[from:i]...)
			i += n
			from = i
			continue
		default:
			n, w = cluster(row[i:], n)
			sure = false
		}
		if cols+w > width {
			b = append(b, row[from:i]...)
			for ; cols < width; cols++ {
				b = append(b, ' ')
			}
			return b, cols, sure
		}
		cols += w
		i += n
	}
	return append(b, row[from:]...), cols, sure
}

// cluster returns the bytes and columns of the character that row starts with,
// at least first bytes. Of the two ways terminals measure, the wider counts.
// A cluster with format characters is measured by its first rune alone, since
// those are left out.
func cluster(row string, first int) (n, cols int) {
	c, cols := ansi.FirstGraphemeCluster(row, ansi.GraphemeWidth)
	if strings.ContainsFunc(c, unprintable) {
		c = row[:first]
		cols = ansi.StringWidth(c)
	}
	return max(len(c), first), max(cols, ansi.StringWidthWc(c))
}

// certainlyWide tells the blocks of the East Asian Wide and Fullwidth classes
// (Unicode UAX 11) on which terminals do not differ.
func certainlyWide(r rune) bool {
	switch {
	case r >= 0x4e00 && r <= 0x9fff, r >= 0x3400 && r <= 0x4dbf: // Han
		return true
	case r >= 0x3000 && r <= 0x3029, r >= 0xff01 && r <= 0xff60: // punctuation, full-width forms
		return true
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a0 && r <= 0x30ff: // kana
		return true
	case r >= 0xac00 && r <= 0xd7a3, r >= 0x20000 && r <= 0x3fffd: // Hangul, rare Han
		return true
	}
	return false
}

// sequence returns the length of the escape sequence that s starts with and
// whether it only sets colours and attributes.
func sequence(s string) (n int, sgr bool) {
	if len(s) < 2 {
		return len(s), false
	}
	switch s[1] {
	case '[':
		plainParams := true
		for i := 2; i < len(s); i++ {
			switch c := s[i]; {
			case c >= '0' && c <= ';':
			case c >= ' ' && c <= '?':
				plainParams = false
			case c >= '@' && c <= '~':
				return i + 1, c == 'm' && plainParams
			default:
				return i, false
			}
		}
		return len(s), false
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(s); i++ {
			if s[i] == '\a' {
				return i + 1, false
			}
			if s[i] == esc && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2, false
			}
		}
		return len(s), false
	}
	if s[1] < 0x20 || s[1] >= 0x7f {
		return 1, false
	}
	return 2, false
}

// unprintable tells the characters that take no cell: controls, and formats
// such as the ones that reorder text.
func unprintable(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf) }

// styled tells whether a row may leave a style behind.
func styled(row string) bool { return strings.IndexByte(row, esc) >= 0 }
