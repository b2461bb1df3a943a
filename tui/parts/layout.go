package parts

// Size is a window in columns and rows.
type Size struct{ W, H int }

// Class is what a screen chooses its layout by.
type Class uint8

// The classes, parted at 60 and 100 columns.
const (
	Narrow Class = iota
	Middle
	Wide
)

// Class returns the size's class.
func (s Size) Class() Class {
	switch {
	case s.W < 60:
		return Narrow
	case s.W < 100:
		return Middle
	}
	return Wide
}

// TooSmall reports whether only one sentence may be shown: below 40x15.
func (s Size) TooSmall() bool { return s.W < 40 || s.H < 15 }

// Short reports whether figures become a line of text: below 18 rows, where a
// phone's keyboard is open.
func (s Size) Short() bool { return s.H < 18 }

// KeyRow is the row of the key line, the third from below.
func (s Size) KeyRow() int { return s.H - 3 }

// ActionRow is the last row but one.
func (s Size) ActionRow() int { return s.H - 2 }

// FootRow is the last row.
func (s Size) FootRow() int { return s.H - 1 }

// Region is a part of the page.
type Region struct{ Row, Col, H, W int }

// End returns the row after the region.
func (r Region) End() int { return r.Row + r.H }

// Right returns the column after the region.
func (r Region) Right() int { return r.Col + r.W }

// Margin returns the empty columns at each side of the body.
func (s Size) Margin() int {
	switch s.Class() {
	case Narrow:
		return 1
	case Middle:
		return 2
	}
	return 4
}

// Body is where a screen with keys may write: from the third row to the key
// line, at most 120 columns with its margins, in the middle.
func (s Size) Body() Region {
	w := min(s.W, 120)
	m := s.Margin()
	return Region{Row: 2, Col: (s.W-w)/2 + m, H: max(s.H-5, 0), W: max(w-2*m, 0)}
}

// Below is Body beneath a phase line or sheet tabs, one row lower.
func (s Size) Below() Region {
	r := s.Body()
	return Region{Row: r.Row + 1, Col: r.Col, H: max(r.H-1, 0), W: r.W}
}

// Wall is where the wall may write: between its two strips, at any width.
func (s Size) Wall() Region {
	m := s.Margin()
	return Region{Row: 2, Col: m, H: max(s.H-3, 0), W: max(s.W-2*m, 0)}
}

// TooSmall returns a page of nothing but words, in the middle.
func TooSmall(theme *Theme, w, h int, words string) *Page {
	p := NewPage(theme, w, h)
	lines := Wrap(words, max(w-2, 2))
	row := max(0, (h-len(lines))/2)
	for i, l := range lines {
		p.Centre(row+i, 0, w, Ink, l)
	}
	return p
}
