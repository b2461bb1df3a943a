package tui

import (
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// ledgerTabs is how many pages the ledger has.
const ledgerTabs = 4

// ledgerScreen is the council's ledger for everybody: what was promised, the longest
// overdue first; the resolutions and what became of them; the problems solved; the months. It is drawn from the Board alone.
type ledgerScreen struct {
	tab  int // 0 promises, 1 resolutions, 2 solved, 3 months
	read reading
}

func (l *ledgerScreen) press(v View, k parts.Key) Act {
	rows, lines := l.room(v), l.lines(v)
	switch {
	case k.Kind == parts.Tab, k.Kind == parts.Right:
		l.tab, l.read = (l.tab+1)%ledgerTabs, reading{}
	case k.Kind == parts.BackTab, k.Kind == parts.Left:
		l.tab, l.read = (l.tab+ledgerTabs-1)%ledgerTabs, reading{}
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind == parts.Down, k.Kind == parts.PageDown, k.Kind == parts.Space:
		l.read.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		l.read.back(rows)
	case k.Kind == parts.Enter && l.read.more(lines, rows):
		l.read.on(lines, rows)
	case k.Kind == parts.Enter:
		l.tab, l.read = (l.tab+1)%ledgerTabs, reading{}
	}
	return Act{}
}

// room is how many rows are left under the figures.
func (l *ledgerScreen) room(v View) int { return v.Size.Body().H - 3 }

func (l *ledgerScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Ledger
	p.Header(where(v, say.Name), say.Tabs[l.tab]+fmt.Sprintf(" %d/%d", l.tab+1, ledgerTabs))
	foot(v, p, false)
	body := v.Size.Body()
	w := min(body.W, 96)
	led := v.Board.Ledger(today(v))
	if len(led.Rows) == 0 {
		row := p.Wrapped(body.Row, body.Col, w, 3, parts.Ink, say.Empty)
		p.Wrapped(row+1, body.Col, w, 4, parts.Quiet, say.EmptyDo)
		p.Action(say.NextTab(say.Tabs[(l.tab+1)%ledgerTabs]))
		return p
	}
	f := led.Figures
	head := [ledgerTabs][2]string{{say.Open(f.Open, f.Overdue), say.Rate(f.Kept, f.Judged, f.Rate())},
		{say.Adopted(len(v.Board.Adopted())), say.Object},
		{say.Solved(f.Solved), say.CameBack(f.CameBack)}, {say.Rate(f.Kept, f.Judged, f.Rate()), say.Median(f.Median)}}[l.tab]
	p.TextIn(body.Row, body.Col, w, parts.Ink|parts.Bold, head[0])
	p.TextIn(body.Row+1, body.Col, w, parts.Ink, head[1])
	lines := l.lines(v)
	l.read.draw(v, p, body.Row+3, body.Col, l.room(v), lines)
	if l.tab == 3 {
		drawBarNames(v, p, body.Row+2, body.Col)
	}
	if l.read.more(lines, l.room(v)) {
		p.Action(v.Words.Resident.Agenda.More)
	} else {
		p.Action(say.NextTab(say.Tabs[(l.tab+1)%ledgerTabs]))
	}
	return p
}

// lines are what stands under the figures of a tab.
func (l *ledgerScreen) lines(v View) []line {
	led := v.Board.Ledger(today(v))
	w := min(v.Size.Body().W, 96)
	switch l.tab {
	case 1:
		return adoptedLines(v, w)
	case 2:
		return solvedLines(v, led, w)
	case 3:
		return monthLines(v, led, w)
	}
	var lines []line
	for _, r := range led.Rows {
		style := parts.Ink
		if r.Overdue > 0 {
			style = parts.Warn
		}
		lines = wrapped(lines, 0, w, parts.Ink, promisedWhat(v, r.BoardPromise))
		state := ledgerState(v, r.BoardPromise)
		if r.Clause.Lead != "" {
			state += "   " + v.Words.Promises.Lead + " " + r.Clause.Lead
		}
		lines = wrapped(lines, 2, w, style, state)
		r.Overdue = 0 // said above
		lines = wrapped(lines, 2, w, parts.Quiet, whenPromised(v, r.BoardPromise))
	}
	return lines
}

// adoptedLines are the resolutions of all months with what became of them, earlier
// wordings too.
func adoptedLines(v View, w int) []line {
	var lines []line
	for _, r := range v.Board.Adopted() {
		if len(lines) > 0 {
			lines = append(lines, line{})
		}
		lines = wrapped(lines, 0, w, parts.Ink|parts.Bold, string(r.ID)+"   "+title(v, r.Issue))
		lines = wrapped(lines, 2, w, parts.Ink, v.Words.After.Stage[r.Stage])
		for n, c := range r.Clauses {
			if c.What != "" {
				lines = wrapped(lines, 2, w, parts.Quiet, number(n+1)+"  "+clauseLine(v, c))
			}
		}
		for _, l := range afterOf(v, r, w-2) {
			l.in += 2
			lines = append(lines, l)
		}
	}
	return lines
}

// solvedLines is the list behind the number of problems solved, and those that came back.
func solvedLines(v View, led session.Ledger, w int) []line {
	say := v.Words.Ledger
	named := func(title string) string {
		if title == "" {
			return v.Words.Common.Erased
		}
		return title
	}
	var lines []line
	for _, x := range led.Solved {
		lines = wrapped(lines, 0, w, parts.Ink, "+ "+named(x.Title))
		lines = wrapped(lines, 2, w, parts.Quiet, say.SolvedOn(v.Words.DayWords(x.Day, today(v)))+"   "+
			v.Words.Promises.Numbers(x.Hands.Satisfied, x.Hands.Partly, x.Hands.Not))
	}
	if len(lines) > 0 && len(led.CameBack) > 0 {
		lines = append(lines, line{})
	}
	for _, x := range led.CameBack {
		lines = wrapped(lines, 0, w, parts.Ink, "! "+named(x.Title))
		lines = wrapped(lines, 2, w, parts.Quiet, say.ReturnedN(x.Times))
	}
	return lines
}

// monthLines draws three bars a month, in one scale for all months: what was promised
// solid, what was done hatched, what the room judged as kept dotted.
func monthLines(v View, led session.Ledger, w int) []line {
	most := 1
	for _, m := range led.Months {
		most = max(most, m.Promised, m.Done, m.Kept)
	}
	bar := max(4, w-14)
	var lines []line
	for n := len(led.Months) - 1; n >= 0; n-- {
		m := led.Months[n]
		for i, count := range [3]int{m.Promised, m.Done, m.Kept} {
			name := ""
			if i == 0 {
				name = m.Month
			}
			cells := (2*count*bar + most) / (2 * most)
			if count > 0 {
				cells = max(cells, 1)
			}
			text := parts.PadRight(name, 9) + parts.PadLeft(number(count), 3) + "  "
			for range cells {
				text += string("#/."[i])
			}
			lines = append(lines, line{style: parts.Ink, text: text})
		}
	}
	return lines
}

// drawBarNames says which bar is which.
func drawBarNames(v View, p *parts.Page, row, col int) {
	for i, name := range v.Words.Ledger.Bars {
		col = chipBar(p, row, col, i) + 1
		col = p.Text(row, col, parts.Quiet, name) + 3
	}
}

func chipBar(p *parts.Page, row, col, i int) int {
	return p.Text(row, col, parts.Ink, []string{"###", "///", "..."}[i])
}
