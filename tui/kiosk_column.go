package tui

import "yuetan/tui/parts"

// block is a part of a page that is set in the middle: its rows, and the air above
// it where there is room.
type block struct {
	air, rows int
	draw      func(row int)
}

// column sets blocks one below the other from the third row to row to. Where they do
// not fit, the widest air gives way first, and then the last blocks.
func column(to int, blocks ...block) {
	const from = 2
	total := from
	for _, b := range blocks {
		total += b.air + b.rows
	}
	for ; total > to; total-- {
		widest := 0
		for i, b := range blocks {
			if b.air > blocks[widest].air {
				widest = i
			}
		}
		if blocks[widest].air == 0 {
			break
		}
		blocks[widest].air--
	}
	row := from + max(0, to-total-3)/2
	for _, b := range blocks {
		row += b.air
		if row+b.rows > to {
			return
		}
		b.draw(row)
		row += b.rows
	}
}

// centred is a sentence in the middle of the page.
func centred(p *parts.Page, air int, style parts.Style, words string) block {
	s := p.Size()
	w := min(s.W-2*s.Margin(), 76)
	var lines []string
	if words != "" {
		lines = parts.Wrap(words, w)
	}
	return block{air, len(lines), func(row int) {
		for i, l := range lines {
			p.Centre(row+i, 0, s.W, style, l)
		}
	}}
}

// sixSigns is how six signs (a code, a receipt) are drawn in two groups of three:
// side by side, or one group below the other, or as a line of text.
type sixSigns struct {
	figure parts.Figure
	group  int // columns between the groups
	tall   bool
}

func newSixSigns(s parts.Size) sixSigns {
	if s.Short() {
		return sixSigns{}
	}
	for k := max(s.H/15, 1); k > 0; k-- {
		for _, x := range []sixSigns{{parts.Figure{K: k, Gap: 3 * k}, 8 * k, false}, {parts.Figure{K: k, Gap: 2 * k}, 4 * k, false}} {
			if x.width() <= s.W-6 {
				return x
			}
		}
	}
	if s.H < 20 {
		return sixSigns{}
	}
	return sixSigns{parts.Figure{K: 1, Gap: 2}, 0, true}
}

// three is the width of a group of three signs.
func (x sixSigns) three() int { return 18*x.figure.K + 2*x.figure.Gap }

func (x sixSigns) width() int {
	if x.tall {
		return x.three()
	}
	return 2*x.three() + x.group
}

func (x sixSigns) rows() int {
	switch {
	case x.figure.K == 0:
		return 1
	case x.tall:
		return 2*x.figure.Height() + 1
	}
	return x.figure.Height()
}

// at is where a sign begins, counted from 0.
func (x sixSigns) at(p *parts.Page, row, n int) (int, int) {
	col := (p.Size().W-x.width())/2 + n%3*(6*x.figure.K+x.figure.Gap)
	if n > 2 && x.tall {
		row += x.figure.Height() + 1
	} else if n > 2 {
		col += x.three() + x.group
	}
	return row, col
}

// block draws the signs; those not there yet are a stroke, the next one in the
// colour of what Enter does.
func (x sixSigns) block(p *parts.Page, air int, signs string) block {
	return block{air, x.rows(), func(row int) {
		if x.figure.K == 0 {
			p.Centre(row, 0, p.Size().W, parts.Ink|parts.Bold, spaced(parts.PadRight(signs, 6)))
			for n := len(signs); n < 6; n++ {
				col := (p.Size().W-7)/2 + n + n/3
				p.Text(row, col, parts.Ink, "_")
			}
			return
		}
		for n := range 6 {
			r, col := x.at(p, row, n)
			switch {
			case n < len(signs):
				p.Figure(r, col, x.figure, parts.OnInk, signs[n:n+1])
			default:
				x.stroke(p, r+4*x.figure.K, col, n == len(signs))
			}
		}
	}}
}

func (x sixSigns) stroke(p *parts.Page, row, col int, next bool) {
	ground := parts.OnDone
	if next {
		ground = parts.OnAction
	}
	if d := p.Theme().Depth(); d == parts.Plain || d == parts.NoColor {
		p.Text(row, col, parts.Ink, "____________________________________"[:6*x.figure.K])
		return
	}
	p.Panel(row, col, x.figure.K, 6*x.figure.K, ground)
}
