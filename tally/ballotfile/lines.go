package ballotfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestLine is the most bytes that a line may have.
const longestLine = 1 << 20

// lines walks over the lines of a file and makes the errors about them.
type lines struct {
	file string
	in   *bufio.Scanner
	at   int
	text string
}

func newLines(r io.Reader, file string) *lines {
	in := bufio.NewScanner(r)
	in.Buffer(nil, longestLine)
	return &lines{file: file, in: in}
}

// next goes to the next line that is not blank; its text has no line end.
func (l *lines) next() (bool, error) {
	for l.in.Scan() {
		l.at++
		l.text = strings.TrimRight(l.in.Text(), "\r")
		if !utf8.ValidString(l.text) {
			return false, l.malformed(0, "text in UTF-8", l.text)
		}
		if strings.TrimSpace(l.text) != "" {
			return true, nil
		}
	}
	err := l.in.Err()
	if errors.Is(err, bufio.ErrTooLong) {
		l.at++
		return false, l.malformed(0, fmt.Sprintf("lines of at most %d bytes", longestLine), "a longer one")
	}
	if err != nil {
		return false, fmt.Errorf("read %s: %w", l.file, err)
	}
	return false, nil
}

// malformed is an error about the current line; column 0 is the whole of it.
func (l *lines) malformed(column int, expected, found string) error {
	return &Malformed{File: l.file, Line: max(1, l.at), Column: column, Expected: expected, Found: shorten(found)}
}

// whole reads plain digits as a number from least to most. Signs, blanks
// within and other digits than 0 to 9 are refused.
func whole(text string, least, most int) (int, bool) {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= least && n <= most
}
