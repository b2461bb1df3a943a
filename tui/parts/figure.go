package parts

import (
	"strings"
	"unicode"
)

// glyphs are five rows of pixels each, three wide but for `:` and M, N, W.
var glyphs = map[rune]string{
	'0': "XXX X.X X.X X.X XXX", '1': ".X. XX. .X. .X. XXX", '2': "XXX ..X XXX X.. XXX",
	'3': "XXX ..X XXX ..X XXX", '4': "X.X X.X XXX ..X ..X", '5': "XXX X.. XXX ..X XXX",
	'6': "XXX X.. XXX X.X XXX", '7': "XXX ..X ..X .X. .X.", '8': "XXX X.X XXX X.X XXX",
	'9': "XXX X.X XXX ..X XXX", '/': "..X ..X .X. X.. X..", '=': "... XXX ... XXX ...",
	'+': "... .X. XXX .X. ...", '-': "... ... XXX ... ...", ':': ". X . X .",
	'_': "... ... ... ... XXX", ' ': ". . . . .",
	'A': ".X. X.X XXX X.X X.X", 'B': "XX. X.X XX. X.X XX.", 'C': ".XX X.. X.. X.. .XX",
	'D': "XX. X.X X.X X.X XX.", 'E': "XXX X.. XX. X.. XXX", 'F': "XXX X.. XX. X.. X..",
	'G': ".XX X.. X.X X.X .XX", 'H': "X.X X.X XXX X.X X.X", 'J': "..X ..X ..X X.X XXX",
	'K': "X.X X.X XX. X.X X.X", 'P': "XX. X.X XX. X.. X..", 'R': "XX. X.X XX. X.X X.X",
	'T': "XXX .X. .X. .X. .X.", 'U': "X.X X.X X.X X.X XXX", 'V': "X.X X.X X.X X.X .X.",
	'X': "X.X X.X .X. X.X X.X", 'Y': "X.X X.X .X. .X. .X.",
	'M': "X...X XX.XX X.X.X X...X X...X", 'N': "X...X XX..X X.X.X X..XX X...X",
	'W': "X...X X...X X.X.X XX.XX X...X",
}

// Figure is the scale of big figures: a pixel is 2K columns and K rows, and Gap
// columns stand between two signs. K 0 means that there is no room for them and
// a bold line of text takes their place.
type Figure struct{ K, Gap int }

// FigureScale returns the scale for text on a page of w columns and h rows: K
// is h/15, less while the figure is wider than w-6; the gap is 2K, K when short
// of room. Below 18 rows there are no figures.
func FigureScale(w, h int, text string) Figure {
	if h < 18 {
		return Figure{}
	}
	for k := h / 15; k > 0; k-- {
		for _, f := range []Figure{{k, 2 * k}, {k, k}} {
			if f.Width(text) <= w-6 {
				return f
			}
		}
	}
	return Figure{}
}

// Width returns the columns that text takes.
func (f Figure) Width(text string) int {
	w := 0
	for _, r := range text {
		if w > 0 {
			w += f.Gap
		}
		w += 2 * f.K * pixels(r)
	}
	return w
}

// Height returns the rows that a figure takes.
func (f Figure) Height() int { return 5 * f.K }

func pixels(r rune) int {
	if g, ok := glyphs[unicode.ToUpper(r)]; ok {
		return strings.IndexByte(g, ' ')
	}
	return 1
}

// Figure draws text as big figures from row, col and returns the column after
// them. The style is that of a pixel: OnInk, or OnStopInk on a stop ground.
// Signs without a picture are left out as one empty pixel. With K 0 the text is
// drawn as a bold line.
func (p *Page) Figure(row, col int, f Figure, style Style, text string) int {
	if f.K == 0 {
		return p.Text(row, col, Ink|Bold, text)
	}
	dot := byte(' ')
	if p.theme.depth == NoColor || p.theme.depth == Plain {
		dot, style = '#', 0
	}
	for i, r := range []rune(text) {
		if i > 0 {
			col += f.Gap
		}
		for y, line := range strings.Fields(glyphs[unicode.ToUpper(r)]) {
			for x := range len(line) {
				if line[x] == 'X' {
					p.pixel(row+y*f.K, col+x*2*f.K, f.K, style, dot)
				}
			}
		}
		col += 2 * f.K * pixels(r)
	}
	return col
}

func (p *Page) pixel(row, col, k int, style Style, dot byte) {
	for r := row; r < row+k; r++ {
		p.repeat(r, col, 2*k, style, dot)
	}
}
