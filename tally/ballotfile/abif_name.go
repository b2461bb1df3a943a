package ballotfile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// peek returns the next byte of the line, 0 at its end.
func (a *abif) peek() byte {
	if a.pos == len(a.text) {
		return 0
	}
	return a.text[a.pos]
}

func (a *abif) blanks() {
	for a.peek() == ' ' || a.peek() == '\t' {
		a.pos++
	}
}

// over reports whether the rest of the line says nothing.
func (a *abif) over() bool {
	a.blanks()
	return a.pos == len(a.text) || a.peek() == '#'
}

func (a *abif) expect(expected string) error {
	return a.malformed(a.pos+1, expected, a.text[a.pos:])
}

// name reads a word, or what stands in brackets or quotation marks.
func (a *abif) name() (string, error) {
	a.blanks()
	start := a.pos
	var name string
	switch a.peek() {
	case '[':
		end := strings.IndexByte(a.text[a.pos:], ']')
		if end < 0 {
			return "", a.malformed(len(a.text)+1, `"]"`, "")
		}
		name = a.text[a.pos+1 : a.pos+end]
		a.pos += end + 1
	case '"':
		var letters []byte
		for a.pos++; a.peek() != '"'; a.pos++ {
			if a.peek() == '\\' {
				a.pos++
			}
			if a.pos >= len(a.text) {
				a.pos = len(a.text)
				return "", a.malformed(a.pos+1, `a closing quotation mark`, "")
			}
			letters = append(letters, a.text[a.pos])
		}
		a.pos++
		name = string(letters)
	default:
		for a.pos < len(a.text) {
			r, size := utf8.DecodeRuneInString(a.text[a.pos:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' && r != '-' {
				break
			}
			a.pos += size
		}
		name = a.text[start:a.pos]
	}
	name = strings.TrimSpace(name)
	if name == "" || printable(name) != name {
		return "", a.malformed(start+1, "the name of a candidate", a.text[start:])
	}
	return name, nil
}
