package runner

import "unicode/utf8"

const (
	esc = 0x1b
	bel = 0x07
	can = 0x18
	sub = 0x1a
)

// extent returns the length of what buf starts with, a character, a control or
// an escape sequence (ECMA-48 5.4), and whether all of it is there. A sequence
// broken off by a byte that cannot be part of it ends before that byte.
func extent(buf []byte) (n int, whole bool) {
	switch {
	case buf[0] == esc:
		return sequence(buf)
	case buf[0] < utf8.RuneSelf:
		return 1, true
	case !utf8.FullRune(buf):
		return len(buf), false
	}
	_, n = utf8.DecodeRune(buf)
	return n, true
}

func sequence(buf []byte) (n int, whole bool) {
	if len(buf) == 1 {
		return 1, false
	}
	switch c := buf[1]; {
	case c == '[':
		return csi(buf)
	case c == 'O':
		for i := 2; i < len(buf); i++ {
			if buf[i] < '0' || buf[i] > '9' {
				if buf[i] <= ' ' || buf[i] >= 0x7f {
					return i, true
				}
				return i + 1, true
			}
		}
		return len(buf), false
	case stringIntro(c):
		return stringSequence(buf)
	case c == esc:
		// Alt with an arrow; else an Esc and whatever follows it.
		if len(buf) == 2 {
			return 2, false
		}
		if buf[2] == '[' || buf[2] == 'O' {
			n, whole = sequence(buf[1:])
			return n + 1, whole
		}
		return 1, true
	case c >= utf8.RuneSelf:
		if !utf8.FullRune(buf[1:]) {
			return len(buf), false
		}
		if r, size := utf8.DecodeRune(buf[1:]); r != utf8.RuneError && r >= 0xa0 {
			return 1 + size, true
		}
		return 1, true
	}
	return 2, true
}

// csi measures a control sequence: parameters, intermediates, a final byte. The
// Linux console's function keys (ESC [ [ A) and xterm's oldest mouse reports
// (ESC [ M and three bytes) carry on behind the final byte.
func csi(buf []byte) (n int, whole bool) {
	if len(buf) > 2 {
		switch buf[2] {
		case '[':
			return min(len(buf), 4), len(buf) >= 4
		case 'M':
			return min(len(buf), 6), len(buf) >= 6
		}
	}
	for i := 2; i < len(buf); i++ {
		switch c := buf[i]; {
		case c >= ' ' && c <= '?':
		case c >= '@' && c <= '~':
			return i + 1, true
		default:
			return i, true
		}
	}
	return len(buf), false
}

// stringIntro tells the second byte of OSC, DCS, APC, PM and SOS, whose
// sequences hold text up to a terminator.
func stringIntro(c byte) bool {
	switch c {
	case ']', 'P', '_', '^', 'X':
		return true
	}
	return false
}

func stringSequence(buf []byte) (n int, whole bool) {
	for i := 2; i < len(buf); i++ {
		switch buf[i] {
		case bel, can, sub:
			return i + 1, true
		case esc:
			if i+1 == len(buf) {
				return len(buf), false
			}
			if buf[i+1] == '\\' {
				return i + 2, true
			}
			return i, true
		}
	}
	return len(buf), false
}
