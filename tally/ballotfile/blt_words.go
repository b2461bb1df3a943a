package ballotfile

import "strings"

// token is a word of a line, at a column from 1.
type token struct {
	text   string
	column int
}

// token returns the next word of the file; its text is empty where the file is
// over.
func (b *blt) token() (token, error) {
	for len(b.row) == 0 {
		more, err := b.next()
		if err != nil {
			return token{}, err
		}
		if !more {
			return token{}, nil
		}
		if err := b.split(); err != nil {
			return token{}, err
		}
	}
	t := b.row[0]
	b.row = b.row[1:]
	return t, nil
}

// back puts a token before the rest of its line.
func (b *blt) back(t token) {
	if t.text != "" {
		b.row = append([]token{t}, b.row...)
	}
}

// split parts the line into words; quotes, parentheses and brackets hold one
// together.
func (b *blt) split() error {
	b.row = nil
	for at := 0; at < len(b.text); {
		rest := b.text[at:]
		switch {
		case b.comment:
			end := strings.Index(rest, "*/")
			if end < 0 {
				return nil
			}
			b.comment, at = false, at+end+2
			continue
		case rest[0] == ' ' || rest[0] == '\t':
			at++
			continue
		case rest[0] == '#':
			return nil
		case strings.HasPrefix(rest, "/*"):
			b.comment, at = true, at+2
			continue
		}
		end := strings.IndexAny(rest, " \t")
		closing := map[byte]string{'"': `"`, '(': ")", '[': "]"}[rest[0]]
		if closing != "" {
			end = closes(rest, closing)
			if end < 0 {
				return b.malformed(at+1, "a closing "+closing, rest)
			}
		}
		if end < 0 {
			end = len(rest)
		}
		b.row = append(b.row, token{rest[:end], at + 1})
		at += end
	}
	return nil
}

// closes returns the length of a word that begins with a quote or bracket: to
// the first closing one that ends a word, so that a name may hold others.
func closes(text, closing string) int {
	for at := 1; at < len(text); at++ {
		if text[at] == closing[0] && (at+1 == len(text) || text[at+1] == ' ' || text[at+1] == '\t' || text[at+1] == '#') {
			return at + 1
		}
	}
	return -1
}
