package parts

// Steps draws the chair's phase line: steps before current as done (`+`), the
// current one inverted, the rest plain. Where the steps do not all fit, the
// window follows the current one.
func (p *Page) Steps(row int, words []string, current int) {
	n := len(words)
	if n == 0 {
		return
	}
	p.FillRow(row, OnPage)
	widest := 0
	for _, w := range words {
		widest = max(widest, Width(w))
	}
	pitch, from := (p.w-8)/n, 0
	if pitch < widest+1 {
		pitch = widest + 3
		fits := max(1, (p.w-2)/pitch)
		from = min(max(0, current-1), max(0, n-fits))
		n = min(n, from+fits)
	}
	for i := from; i < n; i++ {
		col := 1 + (i-from)*pitch
		switch {
		case i < current:
			p.Text(row, col, Quiet, "+"+words[i])
		case i == current:
			p.chosen(row, col, words[i])
		default:
			p.Text(row, col+1, Quiet, words[i])
		}
	}
}

// Tabs draws the desk's sheet tabs, the current one inverted, and a hint at the
// right.
func (p *Page) Tabs(row int, words []string, current int, hint string) {
	p.FillRow(row, OnPage)
	col := 1
	for i, w := range words {
		if i == current {
			p.chosen(row, col, w)
		} else {
			p.Text(row, col+1, Quiet, w)
		}
		col += Width(w) + 5
	}
	if col+Width(hint)+1 <= p.w {
		p.Right(row, p.w-1, Quiet, hint)
	}
}

// chosen draws a word inverted, or in brackets without styling.
func (p *Page) chosen(row, col int, word string) int {
	if p.theme.depth == Plain {
		return p.Text(row, col, Ink, "["+word+"]")
	}
	p.Fill(row, col, Width(word)+2, OnLine)
	return p.Text(row, col+1, Bold, word) + 1
}
