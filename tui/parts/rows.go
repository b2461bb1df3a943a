package parts

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const noLook = styles

// Rows returns every row, each exactly as wide as the page, each beginning with
// its full styling and ending with none, so that rows may be sent one by one.
func (p *Page) Rows() []string {
	buf := make([]byte, 0, len(p.cells)*2+p.h*32)
	ends := make([]int, p.h)
	for row := range p.h {
		buf = p.appendRow(buf, row)
		ends[row] = len(buf)
	}
	all := string(buf)
	rows, from := make([]string, p.h), 0
	for i, end := range ends {
		rows[i], from = all[from:end], end
	}
	return rows
}

// String returns the rows joined by line feeds.
func (p *Page) String() string { return strings.Join(p.Rows(), "\n") }

// Bare returns the characters alone, each row without its trailing spaces.
func (p *Page) Bare() string {
	var buf []byte
	for row := range p.h {
		n := len(buf)
		for _, c := range p.cells[row*p.w : (row+1)*p.w] {
			buf = p.appendCell(buf, c)
		}
		for len(buf) > n && buf[len(buf)-1] == ' ' {
			buf = buf[:len(buf)-1]
		}
		buf = append(buf, '\n')
	}
	return string(buf)
}

func (p *Page) appendRow(buf []byte, row int) []byte {
	cells := p.cells[row*p.w : (row+1)*p.w]
	if p.theme.depth == Plain {
		for _, c := range cells {
			buf = p.appendCell(buf, c)
		}
		return buf
	}
	last, now := Style(noLook), look{}
	for _, c := range cells {
		if c.style != last {
			l := p.theme.looks[c.style]
			switch {
			case last == noLook:
				buf, now, last = append(buf, l.full...), l, c.style
			case c.r == ' ' && l.bg == now.bg && (l.attr|bold) == (now.attr|bold):
				// A blank shows no ink: what is set now will do.
			default:
				buf, now, last = p.appendChange(buf, now, l), l, c.style
			}
		}
		buf = p.appendCell(buf, c)
	}
	return append(buf, "\x1b[m"...)
}

// appendChange writes the shortest change from one look to another.
func (p *Page) appendChange(buf []byte, from, to look) []byte {
	if from.attr != to.attr || p.theme.depth != Color256 {
		if from == to {
			return buf
		}
		return append(buf, to.full...)
	}
	if from.fg == to.fg && from.bg == to.bg {
		return buf
	}
	buf = append(buf, "\x1b["...)
	if from.fg != to.fg {
		buf = strconv.AppendUint(append(buf, "38;5;"...), uint64(to.fg), 10)
		if from.bg != to.bg {
			buf = append(buf, ';')
		}
	}
	if from.bg != to.bg {
		buf = strconv.AppendUint(append(buf, "48;5;"...), uint64(to.bg), 10)
	}
	return append(buf, 'm')
}

func (p *Page) appendCell(buf []byte, c cell) []byte {
	switch {
	case c.span == 0:
		return buf
	case c.r < 0:
		return append(buf, p.clusters[-c.r-1]...)
	case c.r < utf8.RuneSelf:
		return append(buf, byte(c.r))
	}
	return utf8.AppendRune(buf, c.r)
}
