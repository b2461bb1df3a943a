package parts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Width returns the columns that s takes in a terminal. Control and invisible
// characters take none, as Page drops them.
func Width(s string) int {
	n := 0
	for len(s) > 0 {
		size, w := next(s)
		n += w
		s = s[size:]
	}
	return n
}

// Cut returns s in at most w columns; what was cut off is shown by `..`.
func Cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	if w < 2 {
		return ".."[:w]
	}
	return s[:fit(s, w-2)] + ".."
}

// PadRight returns s in exactly w columns, cut or followed by spaces.
func PadRight(s string, w int) string {
	s = Cut(s, w)
	return s + strings.Repeat(" ", max(0, w-Width(s)))
}

// PadLeft returns s in exactly w columns, cut or led by spaces.
func PadLeft(s string, w int) string {
	s = Cut(s, w)
	return strings.Repeat(" ", max(0, w-Width(s))) + s
}

// Spaced returns s with a space between its characters, as a number that is
// typed for good is shown.
func Spaced(s string) string {
	return strings.Join(strings.Split(s, ""), " ")
}

// fit returns how many bytes of s fit in w columns.
func fit(s string, w int) int {
	i := 0
	for i < len(s) {
		size, cw := next(s[i:])
		if cw > w {
			break
		}
		w -= cw
		i += size
	}
	return i
}

// next returns the bytes and columns of the first character of s as a reader
// sees it. ASCII and wide CJK are decided here; the rest is left to uniseg.
func next(s string) (size, width int) {
	c := s[0]
	if c < utf8.RuneSelf && alone(s[1:]) {
		if c < ' ' || c == 0x7f {
			return 1, 0
		}
		return 1, 1
	}
	if c >= 0xe3 {
		if r, n := utf8.DecodeRuneInString(s); wide(r) && alone(s[n:]) {
			return n, 2
		}
	}
	if c >= utf8.RuneSelf {
		if r, n := utf8.DecodeRuneInString(s); invisible(r) || r == utf8.RuneError && n == 1 {
			return n, 0
		}
	}
	cluster, _, w, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(cluster), min(w, 2)
}

// alone reports whether the character before rest is certainly whole, judged
// by the first bytes of rest.
func alone(rest string) bool {
	if rest == "" {
		return true
	}
	switch c := rest[0]; {
	case c < 0xcc: // below U+0300
		return true
	case c >= 0xe4 && c <= 0xe9: // U+4000 to U+9FFF
		return true
	case c == 0xe3 && len(rest) > 2: // U+3000 to U+3029
		return rest[1] == 0x80 && rest[2] < 0xaa
	case c == 0xef && len(rest) > 1: // U+FF00 to U+FF7F
		return rest[1] == 0xbc || rest[1] == 0xbd
	}
	return false
}

// wide reports whether r is one of the wide characters that Chinese is written
// with; false does not mean narrow.
func wide(r rune) bool {
	switch {
	case r < 0x3000:
		return false
	case r <= 0x3029, r >= 0x3041 && r <= 0x3096, r >= 0x309b && r <= 0x30ff:
		return true
	case r >= 0x3400 && r <= 0x4dbf, r >= 0x4e00 && r <= 0x9fff, r >= 0xac00 && r <= 0xd7a3:
		return true
	case r >= 0xff01 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6, r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return false
}

// invisible reports whether r must never reach a terminal: controls, and marks
// that reorder, join or hide text.
func invisible(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0:
		return true
	case r < 0x300:
		return r == 0xad
	}
	return unicode.Is(unicode.Cf, r) || r == 0x2028 || r == 0x2029 || r >= 0xfe00 && r <= 0xfe0f
}
