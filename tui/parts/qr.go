package parts

import "rsc.io/qr"

const quietZone = 2 // modules

// Code is a QR code, its quiet zone of two modules included.
type Code struct {
	n    int
	dark []bool
}

// NewCode returns the QR code of an address, level L; an address of up to 32
// bytes gives version 2. It fails only when the text is too long for any code.
func NewCode(address string) (Code, error) {
	q, err := qr.Encode(address, qr.L)
	if err != nil {
		return Code{}, err
	}
	c := Code{n: q.Size + 2*quietZone}
	c.dark = make([]bool, c.n*c.n)
	for y := range q.Size {
		for x := range q.Size {
			c.dark[(y+quietZone)*c.n+x+quietZone] = q.Black(x, y)
		}
	}
	return c, nil
}

func (c Code) at(x, y int) bool { return y < c.n && c.dark[y*c.n+x] }

// CodeKind is how a code is drawn.
type CodeKind uint8

// The kinds. Half blocks are of ambiguous width, so they are only for
// terminals that are known to draw them narrow.
const (
	NoCode CodeKind = iota
	HalfBlocks
	TwoCells
)

// Kind returns how c is drawn on a page of that size; narrow says that the
// terminal draws ambiguous characters in one column. NoCode means that the
// address stands in its place.
func (c Code) Kind(s Size, narrow bool) CodeKind {
	switch {
	case c.n == 0:
		return NoCode
	case s.W >= 100 && s.H >= 34 && c.n <= s.H-3:
		return TwoCells
	case narrow && (c.n+1)/2 <= s.H-2 && c.n <= s.W/2+2:
		return HalfBlocks
	}
	return NoCode
}

// Size returns the columns and rows that c takes.
func (c Code) Size(kind CodeKind) Size {
	switch kind {
	case TwoCells:
		return Size{2 * c.n, c.n}
	case HalfBlocks:
		return Size{c.n, (c.n + 1) / 2}
	}
	return Size{}
}

// Code draws a QR code, black on white in any theme, its quiet zone beginning
// at row, col.
func (p *Page) Code(row, col int, c Code, kind CodeKind) {
	switch kind {
	case TwoCells:
		p.wholeCode(row, col, c)
	case HalfBlocks:
		p.halfCode(row, col, c)
	}
}

func (p *Page) wholeCode(row, col int, c Code) {
	dot := byte(' ')
	if p.theme.depth == Plain {
		dot = '#'
	}
	for y := range c.n {
		for x := range c.n {
			if c.at(x, y) {
				p.repeat(row+y, col+2*x, 2, OnCodeDark, dot)
			} else {
				p.repeat(row+y, col+2*x, 2, OnCode, ' ')
			}
		}
	}
}

func (p *Page) halfCode(row, col int, c Code) {
	for y := 0; y < c.n; y += 2 {
		for x := range c.n {
			r := ' '
			switch up, down := c.at(x, y), c.at(x, y+1); {
			case up && down:
				r = '█'
			case up:
				r = '▀'
			case down:
				r = '▄'
			}
			p.setRune(row+y/2, col+x, 1, OnCode, r)
		}
	}
}
