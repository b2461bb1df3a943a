package tui

import (
	"cmp"
	"strings"

	"yuetan/intake"
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// longestPaste is near what the door lets through of one paste, in bytes: one as
// long has probably lost its end.
const longestPaste = 60 << 10

// deskImport looks at a list that was pasted from a spreadsheet, cell by cell,
// before anything of it is taken in.
type deskImport struct {
	issues bool // else a roll
	text   string
	at     int
}

// pasted opens the page on a text that was pasted on a sheet of the desk.
func pasted(v View, issues bool, text string) Act {
	d := &deskImport{issues: issues}
	act := d.paste(v, text)
	act.Open = d
	return act
}

func (d *deskImport) paste(v View, text string) Act {
	d.text, d.at = text, 0
	if len(text) >= longestPaste {
		return Act{Say: v.Words.Intake.CutOff}
	}
	if _, err := d.list(v); err != nil {
		return Act{Say: refused(v, err)}
	}
	return Act{}
}

// refused says why a list cannot be read.
func refused(v View, err error) string {
	return cmp.Or(intake.Refusal(v.Words, err), v.Words.Refusal(err))
}

// list reads what was pasted and checks it against the council as it is now.
func (d *deskImport) list(v View) (intake.List, error) {
	if !d.issues {
		return intake.Roll([]byte(d.text), v.Snapshot, v.Words)
	}
	x, ok := v.Snapshot.Current()
	if !ok {
		return intake.List{}, session.ErrNoSession
	}
	return intake.Issues([]byte(d.text), v.Snapshot, x, v.Words)
}

func (d *deskImport) press(v View, k parts.Key) Act {
	if k.Is('Q') {
		return Act{Back: true}
	}
	l, err := d.list(v)
	if d.text == "" || err != nil || len(l.Rows) == 0 {
		return Act{}
	}
	n := len(l.Rows)
	switch {
	case k.Kind == parts.Up:
		d.at = (d.at + n - 1) % n
	case k.Kind == parts.Down, k.Kind == parts.Space:
		d.at = (d.at + 1) % n
	case k.Is('!'):
		d.at = nextBad(l, d.at)
	case k.Kind == parts.Enter && l.Good() > 0:
		good := l.Good()
		return Act{Ask: l.Command(), Done: func(v View, _ session.Answer) Act {
			return Act{Back: true, Say: v.Words.Intake.Taken(good)}
		}}
	}
	d.at = min(d.at, n-1)
	return Act{}
}

// nextBad is the next row with a bad cell after at; at itself when there is none.
func nextBad(l intake.List, at int) int {
	for i := 1; i <= len(l.Rows); i++ {
		if n := (at + i) % len(l.Rows); l.Rows[n].Bad() {
			return n
		}
	}
	return at
}

func (d *deskImport) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Intake
	r := v.Size.Body()
	title := w.Roll
	if d.issues {
		title = w.Issues
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, title)
	r.Row, r.H = r.Row+1, r.H-1
	if r.H > 12 {
		r.Row, r.H = r.Row+1, r.H-1
	}
	foot(v, p, false)
	l, err := d.list(v)
	switch {
	case d.text == "" || err != nil:
		d.drawHow(v, p, r, err)
	default:
		d.drawList(v, p, r, l)
	}
	return p
}

// drawHow says how a list comes here, and what was wrong with the one pasted.
func (d *deskImport) drawHow(v View, p *parts.Page, r parts.Region, err error) {
	w := v.Words.Intake
	row := r.Row
	verb := "roll import -"
	if d.issues {
		verb = "issue import -"
	}
	if d.text != "" && err != nil {
		row = p.Wrapped(row, r.Col, r.W, 3, parts.Warn, "! "+refused(v, err)) + 1
	}
	for _, how := range w.How {
		row = p.Wrapped(row, r.Col, r.W, 3, parts.Ink, how) + 1
	}
	line := sshLine(v.Board)
	if line == "" {
		line = "ssh " + v.Board.Slug + "@..."
	}
	p.Wrapped(row, r.Col, r.W, r.End()-row, parts.Quiet, w.File(line+" "+verb+" < list.xlsx"))
	p.Waiting(w.Paste)
}

// drawList draws the rows and, below them, every cell of the one in focus.
func (d *deskImport) drawList(v View, p *parts.Page, r parts.Region, l intake.List) {
	w := v.Words.Intake
	at := min(d.at, len(l.Rows)-1)
	bad := len(l.Rows) - l.Good()
	p.TextIn(r.Row, r.Col, r.W, parts.Ink, w.Found(len(l.Rows), l.Good(), bad))
	if used := parts.Width(w.Found(len(l.Rows), l.Good(), bad)); used+parts.Width(w.Marks)+3 <= r.W {
		p.Right(r.Row, r.Right(), parts.Quiet, w.Marks)
	}
	details := cellLines(v.Words, l, l.Rows[at], r.W)
	below := min(len(details), max(2, r.H/2)) + 1
	rows := max(1, r.H-1-below)
	seen := parts.Window(len(l.Rows), rows, 1, at)
	for i, row := range l.Rows[seen.From:seen.To] {
		drawImportRow(p, parts.Region{Row: r.Row + 1 + i, Col: r.Col, H: 1, W: r.W}, row, seen.From+i == at)
	}
	if seen.More > 0 {
		p.Text(r.Row+rows, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	from := r.End() - below + 1
	for i, line := range details[:min(len(details), below-1)] {
		p.TextIn(from+i, r.Col, r.W, line.style, line.text)
	}
	deskKeys(p, w.Keys...)
	if l.Good() == 0 {
		p.Waiting(w.NothingGood)
		return
	}
	p.Action(w.Take(l.Good(), bad))
}

// drawImportRow draws one row: its line, a sign when it is bad, and its cells.
func drawImportRow(p *parts.Page, r parts.Region, row intake.Row, focused bool) {
	if focused {
		p.FocusRow(r.Row, r.Col, r.W)
	}
	sign, style := " ", parts.Ink
	if row.Bad() {
		sign, style = "!", parts.Warn
	}
	var cells []string
	for _, c := range row.Cells {
		if text := shownCell(c); text != "" {
			cells = append(cells, text)
		}
	}
	col := p.Text(r.Row, r.Col+2, style, sign)
	p.TextIn(r.Row, col+1, r.Right()-col-1, parts.Ink, strings.Join(cells, "   "))
}

// cellSigns stand before a cell: what has become of it.
var cellSigns = map[intake.Mark]string{intake.AsTyped: " ", intake.Tidied: "=", intake.Given: "+", intake.Bad: "!"}

func shownCell(c intake.Cell) string {
	text := c.Taken
	if c.Mark == intake.Bad {
		text = c.Text
	}
	text = strings.TrimSpace(lang.Shown(text))
	if sign := cellSigns[c.Mark]; sign != " " {
		text = sign + text
	}
	return text
}

// cellLine is a line about a cell.
type cellLine struct {
	text  string
	style parts.Style
}

// cellLines says cell by cell how a row would be taken in, what is wrong first.
func cellLines(w *lang.Words, l intake.List, row intake.Row, width int) []cellLine {
	var lines []cellLine
	say := func(style parts.Style, sign, text string) {
		for i, part := range parts.Wrap(text, width-2) {
			if i > 0 {
				sign = " "
			}
			lines = append(lines, cellLine{sign + " " + part, style})
		}
	}
	for _, c := range row.Cells {
		if c.Mark == intake.Bad {
			say(parts.Warn, "!", w.Intake.BadCell(w.Intake.At(row.Line, c.Ref), w.Intake.Column(c.Column), c.Text, c.Why))
		}
	}
	for _, c := range row.Cells {
		if c.Mark == intake.Bad || c.Taken == "" {
			continue
		}
		line := w.Intake.Column(c.Column) + "  " + lang.Shown(c.Taken)
		if c.Mark == intake.Tidied && c.Text != "" {
			line += "   " + w.Intake.Was(lang.Shown(c.Text))
		}
		say(parts.Ink, cellSigns[c.Mark], line)
	}
	return lines
}
