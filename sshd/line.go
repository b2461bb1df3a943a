package sshd

import (
	"errors"
	"strings"
)

var errQuotes = errors.New("a quotation mark is not closed")

// split parts a command line into words as a POSIX shell does, with quotes and
// backslashes and nothing else: no variables, globs or comments.
func split(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	open, escaped, quote := false, false, rune(0) // open: a word has begun, if only with ""
	for _, r := range line {
		switch {
		case escaped:
			if quote == '"' && r != '"' && r != '\\' && r != '$' && r != '`' && r != '\n' {
				word.WriteByte('\\')
			}
			if r != '\n' {
				word.WriteRune(r)
			}
			escaped = false
		case r == '\\' && quote != '\'':
			escaped, open = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, open = r, true
		case r == ' ' || r == '\t' || r == '\n':
			if open {
				words = append(words, word.String())
				word.Reset()
				open = false
			}
		default:
			word.WriteRune(r)
			open = true
		}
	}
	if quote != 0 || escaped {
		return nil, errQuotes
	}
	if open {
		words = append(words, word.String())
	}
	return words, nil
}
