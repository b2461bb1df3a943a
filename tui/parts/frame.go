package parts

import "strings"

const gap = "   " // between the words of a strip

// Header draws the strip of the first row: where we are at the left, and at the
// right how things stand. When both do not fit, the words at the right give
// way, the first of them first, for the last may be a warning.
func (p *Page) Header(left string, right ...string) {
	if p.theme.stamp {
		left = Stamp + gap + left
	}
	p.bar(0, left, right)
}

// WallFoot draws the tinted strip of the wall's last row.
func (p *Page) WallFoot(left string, right ...string) { p.bar(p.h-1, left, right) }

func (p *Page) bar(row int, left string, right []string) {
	p.FillRow(row, OnHeader)
	free := p.w - 2 - Width(left)
	for len(right) > 0 && Width(strings.Join(right, gap))+2 > free {
		right = right[1:]
	}
	end := p.w - 1
	if len(right) > 0 {
		end = p.Right(row, end, Ink, strings.Join(right, gap)) - 2
	}
	style := Ink | Bold
	if row > 0 {
		style = Ink
	}
	p.TextIn(row, 1, end-1, style, left)
}

// Keys draws the key line: what else can be done here.
func (p *Page) Keys(words string) {
	row := p.Size().KeyRow()
	p.FillRow(row, OnPage)
	p.TextIn(row, 1, p.w-1, Quiet, words)
}

// Refusal draws `!` and what happened in place of the key line, upwards over as
// many as three rows if it is long.
func (p *Page) Refusal(words string) {
	lines := Wrap(words, p.w-4)
	if len(lines) > 3 {
		lines = lines[:3]
	}
	row := p.Size().KeyRow() - len(lines) + 1
	for i, l := range lines {
		p.FillRow(row+i, OnPage)
		p.TextIn(row+i, 3, p.w-4, Warn, l)
	}
	p.Text(row, 1, Warn, "!")
}

// Mention draws something to be noticed calmly in place of the key line, upwards over
// as many as three rows if it is long.
func (p *Page) Mention(words string) {
	lines := Wrap(words, p.w-2)
	if len(lines) > 3 {
		lines = lines[:3]
	}
	row := p.Size().KeyRow() - len(lines) + 1
	for i, l := range lines {
		p.FillRow(row+i, OnStrip)
		p.TextIn(row+i, 1, p.w-2, Ink, l)
	}
}

// Action draws the action strip: what Enter does now.
func (p *Page) Action(words string) { p.enter(OnAction, words) }

// ActionForEver draws the action strip in stop colours.
func (p *Page) ActionForEver(words string) { p.enter(OnStop, words) }

func (p *Page) enter(ground Style, words string) {
	row := p.Size().ActionRow()
	p.FillRow(row, ground)
	if p.theme.depth == Plain {
		p.Text(row, 0, Ink, "[")
		p.Text(row, p.w-1, Ink, "]")
	}
	p.Text(row, 1, Bold, "Enter")
	p.TextIn(row, 8, p.w-9, Ink, words)
}

// Waiting draws the action strip when Enter would do nothing: words say what is
// missing.
func (p *Page) Waiting(words string) {
	row := p.Size().ActionRow()
	p.FillRow(row, OnWaiting)
	p.Text(row, 1, Ink, "Enter")
	p.TextIn(row, 8, p.w-9, Ink, words)
}

// WaitingBare is Waiting where there is no Enter key to speak of.
func (p *Page) WaitingBare(words string) {
	row := p.Size().ActionRow()
	p.FillRow(row, OnWaiting)
	p.TextIn(row, 1, p.w-2, Ink, words)
}

// Foot draws the last row: help, language, back.
func (p *Page) Foot(words ...string) {
	row := p.Size().FootRow()
	p.FillRow(row, OnPage)
	p.TextIn(row, 1, p.w-1, Quiet, strings.Join(words, gap))
}

// StopRow draws the words over what cannot be undone, across the page.
func (p *Page) StopRow(row int, words string) {
	p.FillRow(row, OnStop)
	if p.theme.depth != Color256 {
		p.Text(row, 0, Ink, "!")
	}
	col := p.TextIn(row, 2, p.w-3, Ink, words)
	if p.theme.depth == Plain {
		p.repeat(row, col+1, p.w-col-1, Ink, '!')
	}
}

// LineRow draws the `=` row: w columns, inverted, with its words.
func (p *Page) LineRow(row, col, w int, words string) {
	p.Fill(row, col, w, OnLine)
	at := p.TextIn(row, col+3, w-4, Ink, words)
	if p.theme.depth == Plain {
		p.repeat(row, col, 2, Ink, '=')
		p.repeat(row, at+1, col+w-at-1, Ink, '=')
	}
}

// LineMoved draws the `=` row while it is being moved: focused, across the
// page, words at the left and tail near the right end.
func (p *Page) LineMoved(row int, words, tail string) {
	p.FillRow(row, OnLine)
	p.Text(row, 0, Ink, ">")
	end := p.w
	if tail != "" {
		if p.theme.depth == Plain {
			tail += " =="
		} else {
			tail += "   "
		}
		end = p.Right(row, end, Ink, tail) - 1
	}
	col := p.TextIn(row, 2, end-3, Ink, words) + 3
	if p.theme.depth == Plain {
		p.repeat(row, col, end-col, Ink, '=')
	}
}
