package parts

import (
	"strings"
	"unicode"
)

// Input is text being typed, in one line or a few. It holds no width, so it
// survives a resize.
type Input struct {
	// Max is the number of characters that may be sent; more can be typed, so
	// that nothing is lost, and Over says how many. 0 is no limit.
	Max int
	// Many allows line feeds.
	Many bool

	text []rune
	at   int
}

const ceiling = 4000 // characters, whatever Max says

// NewInput returns an empty input of one line.
func NewInput(most int) Input { return Input{Max: most} }

// Value returns the text, without empty lines at its end.
func (in *Input) Value() string { return strings.TrimRight(string(in.text), "\n") }

// Set replaces the text and puts the cursor at its end.
func (in *Input) Set(s string) {
	in.text, in.at = nil, 0
	in.Insert(s)
}

// Clear empties the input.
func (in *Input) Clear() { in.text, in.at = nil, 0 }

// Empty reports whether there is no text but blanks.
func (in *Input) Empty() bool { return strings.TrimSpace(string(in.text)) == "" }

// Len returns the number of characters.
func (in *Input) Len() int { return len([]rune(in.Value())) }

// Over returns how many characters there are too many.
func (in *Input) Over() int {
	if in.Max == 0 {
		return 0
	}
	return max(0, in.Len()-in.Max)
}

// Insert puts s at the cursor, as typing and pasting do. Control characters
// are dropped; line feeds become spaces in an input of one line. Characters
// that hide or reorder text stay, for the meeting's door to name them.
func (in *Input) Insert(s string) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	room := ceiling - len(in.text)
	add := make([]rune, 0, min(len(s), 64))
	for _, r := range s {
		if len(add) >= room {
			break
		}
		switch {
		case r == '\n' || r == '\r':
			if in.Many {
				r = '\n'
			} else {
				r = ' '
			}
		case r == '\t':
			r = ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffd:
			continue
		}
		add = append(add, r)
	}
	text := make([]rune, 0, len(in.text)+len(add))
	text = append(append(append(text, in.text[:in.at]...), add...), in.text[in.at:]...)
	in.text, in.at = text, in.at+len(add)
}

// Press types a key and reports whether it was one for the input. Enter is only
// taken by an input of many lines whose cursor is not on an empty line: an
// empty line leaves it.
func (in *Input) Press(k Key) bool {
	switch k.Kind {
	case Left:
		in.at = max(0, in.at-1)
	case Right:
		in.at = min(len(in.text), in.at+1)
	case Home:
		in.at = in.lineStart()
	case End:
		in.at = in.lineEnd()
	case Backspace:
		if in.at > 0 {
			in.remove(in.at - 1)
			in.at--
		}
	case Delete:
		if in.at < len(in.text) {
			in.remove(in.at)
		}
	case Enter:
		if !in.Many || in.lineStart() == in.lineEnd() {
			return false
		}
		in.Insert("\n")
	default:
		if k.Text == "" {
			return false
		}
		in.Insert(k.Text)
	}
	return true
}

func (in *Input) remove(i int) {
	in.text = append(append(make([]rune, 0, len(in.text)), in.text[:i]...), in.text[i+1:]...)
}

func (in *Input) lineStart() int {
	i := in.at
	for i > 0 && in.text[i-1] != '\n' {
		i--
	}
	return i
}

func (in *Input) lineEnd() int {
	i := in.at
	for i < len(in.text) && in.text[i] != '\n' {
		i++
	}
	return i
}

// View returns the part of a one-line input that is seen in w columns, and the
// column of the cursor in it. The cursor and what is before it are in view.
func (in *Input) View(w int) (text string, cursor int) {
	w = max(w, 2)
	from, seen := 0, inSight(in.text)
	for cursor = columns(seen[:in.at]); cursor > w-1; from++ {
		cursor -= runeWidth(seen[from])
	}
	return string(seen[from:])[:fit(string(seen[from:]), w)], cursor
}

// Lines returns the rows of the input wrapped to w columns, at most rows of
// them around the cursor, and where the cursor is among them.
func (in *Input) Lines(w, rows int) (lines []string, row, col int) {
	w = max(w, 2)
	at := 0
	for _, para := range strings.Split(string(in.text), "\n") {
		rs := inSight([]rune(para))
		for _, l := range breaks(rs, w-1) {
			if from, to := at+l.from, at+l.to; in.at >= from && in.at <= to {
				row, col = len(lines), min(columns(rs[l.from:in.at-at]), w-1)
			}
			lines = append(lines, strings.TrimRight(string(rs[l.from:l.to]), " "))
		}
		at += len(rs) + 1
	}
	if from := max(0, row-rows+1); len(lines) > rows {
		lines, row = lines[from:from+max(rows, 0)], row-from
	}
	return lines, row, col
}

// inSight puts `?` for each character that cannot be seen, so that whoever is
// asked to delete one finds it.
func inSight(rs []rune) []rune {
	seen := make([]rune, len(rs))
	for i, r := range rs {
		if seen[i] = r; unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			seen[i] = '?'
		}
	}
	return seen
}

func columns(rs []rune) int {
	n := 0
	for _, r := range rs {
		n += runeWidth(r)
	}
	return n
}
