package crowd

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// terminal reads what the program paints: text at places, and rows erased. It is
// light, so that a thousand residents fit into one machine: colours and modes are
// passed over, and it answers nothing.
type terminal struct {
	w, h  int
	cells [][]string // an empty cell is the second half of a wide character
	x, y  int
	rest  []byte // of a sequence or rune that has not come whole yet
	half  bool   // a frame is being painted
}

func newTerminal(w, h int) *terminal {
	t := &terminal{w: w, h: h, cells: make([][]string, h)}
	for y := range t.cells {
		t.cells[y] = make([]string, w)
		t.erase(y, 0, w)
	}
	return t
}

func (t *terminal) erase(y, from, to int) {
	for x := from; x < to; x++ {
		t.cells[y][x] = " "
	}
}

// write takes in bytes as they come.
func (t *terminal) write(p []byte) {
	b := p
	if len(t.rest) > 0 {
		b = append(t.rest, p...)
	}
	for len(b) > 0 {
		n := t.take(b)
		if n == 0 {
			break
		}
		b = b[n:]
	}
	t.rest = append([]byte(nil), b...)
}

// take reads one character or sequence and returns its length; 0 when it is not
// there whole.
func (t *terminal) take(b []byte) int {
	switch c := b[0]; {
	case c == 0x1b:
		return t.sequence(b)
	case c == '\r':
		t.x = 0
	case c == '\n':
		t.y = min(t.y+1, t.h-1)
	case c == '\b':
		t.x = max(t.x-1, 0)
	case c < 0x20 || c == 0x7f:
	default:
		if !utf8.FullRune(b) {
			return 0
		}
		r, n := utf8.DecodeRune(b)
		t.put(string(r))
		return n
	}
	return 1
}

func (t *terminal) put(s string) {
	wide := ansi.StringWidth(s)
	if wide == 0 {
		if t.x > 0 && t.x <= t.w {
			t.cells[t.y][t.x-1] += s
		}
		return
	}
	if t.x+wide > t.w {
		return
	}
	t.cells[t.y][t.x] = s
	for i := 1; i < wide; i++ {
		t.cells[t.y][t.x+i] = ""
	}
	t.x += wide
}

func (t *terminal) sequence(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		for i := 2; i < len(b); i++ {
			if b[i] >= '@' && b[i] <= '~' {
				t.control(string(b[2:i]), b[i])
				return i + 1
			}
		}
		return 0
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(b); i++ {
			if b[i] == '\a' {
				return i + 1
			}
			if b[i] == '\\' && b[i-1] == 0x1b {
				return i + 1
			}
		}
		return 0
	}
	return 2
}

// control carries out what changes text or its place.
func (t *terminal) control(params string, final byte) {
	switch final {
	case 'H':
		row, col, _ := strings.Cut(params, ";")
		t.y = min(max(number(row, 1), 1), t.h) - 1
		t.x = min(max(number(col, 1), 1), t.w) - 1
	case 'K':
		switch params {
		case "", "0":
			t.erase(t.y, t.x, t.w)
		case "2":
			t.erase(t.y, 0, t.w)
		}
	case 'J':
		for y := range t.cells {
			t.erase(y, 0, t.w)
		}
	case 'h', 'l':
		if params == "?2026" {
			t.half = final == 'h'
		}
	}
}

func number(text string, otherwise int) int {
	n := 0
	for _, c := range []byte(text) {
		if c < '0' || c > '9' || n > 9999 {
			return otherwise
		}
		n = 10*n + int(c-'0')
	}
	if text == "" {
		return otherwise
	}
	return n
}

// picture is what a person sees now.
func (t *terminal) picture() Picture {
	rows := make([]string, t.h)
	for y, row := range t.cells {
		rows[y] = strings.TrimRight(strings.Join(row, ""), " ")
	}
	return Picture{Rows: rows}
}
