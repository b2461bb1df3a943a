package parts

// Tag draws an issue's code, ` A ` or `[A]`, and returns the column after it;
// leave one column of air.
func (p *Page) Tag(row, col int, code string) int {
	if p.theme.depth != Color256 {
		return p.Text(row, col, Bold, "["+code+"]")
	}
	ground := OnTag
	switch p.ground(row, col) {
	case OnStrip, OnHeader, OnFocus, OnField, OnWaiting:
		ground = OnRaised
	}
	return p.Text(row, col, ground|Bold, " "+code+" ")
}

func (p *Page) ground(row, col int) Style {
	if row < 0 || row >= p.h || col < 0 || col >= p.w {
		return OnPage
	}
	return p.cells[row*p.w+col].style.ground()
}

// Mark draws the chip of a mark, 5, 3 or 1, three columns anywhere, and returns
// the column after it. Any other mark leaves the columns as they are.
func (p *Page) Mark(row, col, mark int) int {
	switch mark {
	case 5:
		if p.theme.depth == Plain {
			return p.Text(row, col, Ink, "#5#")
		}
		return p.Text(row, col, OnMark5|Bold, " 5 ")
	case 3:
		return p.Text(row, col, OnMark3|Bold, "/3/")
	case 1:
		return p.Text(row, col, OnMark1|Bold, ".1.")
	}
	return col + 3
}

// Shares are the points that an issue got from its fives, threes and ones.
type Shares struct{ Five, Three, One int }

// Cells returns how many cells of a bar each share takes when full points take
// w cells: the rounded running sum, so that the whole is right. A share that
// is not nothing has a cell at least, taken from the longest share.
func (s Shares) Cells(full, w int) [3]int {
	if full <= 0 || w <= 0 {
		return [3]int{}
	}
	points := [3]int{s.Five, s.Three, s.One}
	var cells [3]int
	sum, end := 0, 0
	for i, pt := range points {
		sum += pt
		at := min(w, (2*sum*w+full)/(2*full))
		cells[i], end = at-end, at
	}
	for i, pt := range points {
		if pt == 0 || cells[i] > 0 {
			continue
		}
		longest := 0
		for j, c := range cells {
			if c > cells[longest] {
				longest = j
			}
		}
		if cells[longest] > 1 {
			cells[longest]--
			cells[i] = 1
		} else if end < w {
			cells[i] = 1
			end++
		}
	}
	return cells
}

// Bar draws the points of an issue in at most w cells, full being the points of
// the first place, and returns the column after it.
func (p *Page) Bar(row, col, w int, s Shares, full int) int {
	five := byte(' ')
	if p.theme.depth == Plain {
		five = '#'
	}
	n := s.Cells(full, w)
	col = p.repeat(row, col, n[0], OnMark5, five)
	col = p.repeat(row, col, n[1], OnMark3, '/')
	return p.repeat(row, col, n[2], OnMark1, '.')
}

// Progress draws w cells of which done of all are filled, rounded down; a
// sentence with the numbers stands beside it.
func (p *Page) Progress(row, col, w, done, all int) {
	n := 0
	if all > 0 {
		n = min(max(done, 0), all) * w / all
	}
	full, empty := byte(' '), byte('.')
	switch p.theme.depth {
	case Color256:
		empty = ' '
	case Plain:
		full = '#'
	}
	col = p.repeat(row, col, n, OnDone, full)
	p.repeat(row, col, w-n, OnRest, empty)
}

// FocusRow fills w columns from col with the focus ground and puts `>` in the
// first. There is one on a screen; draw it before its text.
func (p *Page) FocusRow(row, col, w int) {
	p.Fill(row, col, w, OnFocus)
	p.Text(row, col, Ink, ">")
}

// Focus is FocusRow across the page.
func (p *Page) Focus(row int) { p.FocusRow(row, 0, p.w) }
