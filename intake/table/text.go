package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// textLines reads a table that was saved or copied as text.
func textLines(data []byte) ([]line, error) {
	text, err := Text(data)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // as spreadsheets on a Mac may save it
	}
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma = delimiter(text)
	reader.FieldsPerRecord = -1
	var lines []line
	for {
		cells, err := reader.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return lines, nil
		case errors.As(err, &bad):
			return nil, &BadLine{Line: bad.Line}
		case err != nil:
			return nil, err
		}
		number, _ := reader.FieldPos(0)
		l := line{number: number}
		for _, c := range cells {
			l.cells = append(l.cells, cell{text: c})
		}
		lines = append(lines, l)
	}
}

// Text returns the text that the bytes of a file stand for; ErrOldWorkbook for any
// workbook, ErrEncoding for what is no text.
func Text(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return "", ErrOldWorkbook
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
		if !utf8.Valid(data) {
			return "", ErrEncoding
		}
		return string(data), nil
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", ErrEncoding
		}
		return string(text), nil
	case utf8.Valid(data):
		return string(data), nil
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", ErrEncoding
	}
	return string(text), nil
}

// delimiter is the one of comma, semicolon and tab that most of the first lines hold most of.
func delimiter(text string) rune {
	lines := strings.SplitN(strings.TrimLeft(text, "\r\n"), "\n", titleLines+1)
	lines = lines[:min(len(lines), titleLines)]
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		n := 0
		for _, l := range lines {
			n = max(n, strings.Count(l, string(d)))
		}
		if n > most {
			best, most = d, n
		}
	}
	return best
}
