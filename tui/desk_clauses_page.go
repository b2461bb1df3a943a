package tui

import (
	"fmt"
	"slices"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

func clauseLabels(w *lang.Words) [5]string {
	n := w.Common.Words
	return [5]string{n.What, n.Lead, n.Help, n.By, n.Funds}
}

func (d *deskClauses) draw(v View) *parts.Page {
	p := deskPage(v)
	x := deskSitting(v, p, v.Size.Below())
	if x == nil {
		return p
	}
	issue, _ := v.Snapshot.Issue(d.issue)
	r := v.Size.Body()
	col := p.Tag(r.Row-1, r.Col, codeOf(v, x, d.issue)) + 1
	end := r.Right()
	if v.Size.W >= 80 {
		end = p.Right(r.Row-1, r.Right(), parts.Quiet, resolutionName(v, x, d.issue)) - 2
	}
	p.TextIn(r.Row-1, col, end-col, parts.Ink|parts.Bold, issueTitle(v, issue))
	body, hints := d.layout(v, issue)
	if v.Size.Class() == parts.Wide {
		side := parts.Region{Row: body.Row - 1, Col: r.Right() - 40, H: r.End() - body.Row, W: 40}
		noted := notedLines(v, x, d.issue, side)
		side.H -= len(noted)
		d.drawWall(v, p, side, issue)
		drawNoted(p, side, noted)
	}
	p.Lines(r.End()-len(hints), body.Col+2, parts.Quiet, hints)
	if d.writing {
		d.drawFields(v, p, body)
		d.drawWritingStrips(v, p)
		return p
	}
	drawLines(p, body, d.readingLines(v, x, body.W), d.from)
	d.drawReadingStrips(v, p, x)
	foot(v, p, false)
	return p
}

// layout gives where the clauses stand, and the hints below them.
func (d *deskClauses) layout(v View, issue session.Issue) (body parts.Region, hints []string) {
	body = v.Size.Body()
	if body.H > 12 {
		body.Row, body.H = body.Row+1, body.H-1
	}
	if v.Size.Class() == parts.Wide {
		body.W -= 44
	}
	if body.H <= 8 {
		return body, nil
	}
	cautions := d.cautions(v, issue)
	if d.writing && body.H > 12 {
		cautions = slices.Insert(cautions, 0, d.hint(v))
	}
	for _, c := range cautions {
		lines := parts.Wrap(c, body.W-2)
		hints = append(hints, lines[:min(len(lines), 3)]...)
	}
	if len(hints) > 0 {
		body.H -= len(hints) + 1
	}
	return body, hints
}

// hint says what belongs into the field in focus; of a day, as which it is read.
func (d *deskClauses) hint(v View) string {
	words := strings.TrimSpace(d.rows[d.at][d.part].Value())
	if d.part != 3 || words == "" {
		return v.Words.Desk.ClauseHints[d.part]
	}
	if day, ok := session.ReadDay(words, today(v)); ok {
		return v.Words.Promises.ReadAs(words, v.Words.DayWords(day, today(v)))
	}
	return v.Words.Desk.Ledger.NotRead(words)
}

func resolutionName(v View, x *session.Session, id session.IssueID) string {
	name := v.Words.Common.Words.Resolution
	if r := x.ResolutionOn(id); r != nil {
		name += " " + string(r.ID) + "   " + v.Words.Common.ResolutionStatus[r.Status]
	}
	return name
}

// cautions are the hints that belong to the issue and to what is written.
func (d *deskClauses) cautions(v View, issue session.Issue) []string {
	var list []string
	if issue.Level != session.TalkIsEnough {
		list = append(list, "! "+v.Words.LevelCited(issue.Level, v.Board.Bases).Caution)
	}
	for _, c := range d.clauses() {
		text := strings.ToLower(c.Funds + " " + c.What)
		if slices.ContainsFunc(v.Words.Desk.FundWords, func(word string) bool { return strings.Contains(text, word) }) {
			return append(list, "! "+v.Words.FundsCaution(v.Board.Bases))
		}
	}
	return list
}

// drawFields draws the clauses as fields, as many as fit around the one in focus.
func (d *deskClauses) drawFields(v View, p *parts.Page, r parts.Region) {
	labels := clauseLabels(v.Words)
	wide := 0
	for _, l := range labels {
		wide = max(wide, parts.Width(l))
	}
	focus := d.at*6 + d.part
	total := len(d.rows)*6 - 1
	from := 0
	if total > r.H {
		from = min(max(0, focus-r.H+1+min(4-d.part, r.H-1)), total-r.H)
	}
	for i := from; i < min(total, from+r.H); i++ {
		clause, part := i/6, i%6
		if part == 5 {
			continue
		}
		row := r.Row + i - from
		if part == 0 || i == from {
			p.Text(row, r.Col, parts.Ink, fmt.Sprint(clause+1))
		}
		in := &d.rows[clause][part]
		active := clause == d.at && part == d.part
		p.TextIn(row, r.Col+3, wide, parts.Quiet, labels[part])
		deskField(p, row, r.Col+4+wide, r.W-wide-4, in, active)
		if active && in.Over() > 0 {
			p.Right(row, r.Right(), parts.Warn, "! "+v.Words.Desk.Letters(in.Len(), in.Max))
		}
	}
}

func (d *deskClauses) drawWritingStrips(v View, p *parts.Page) {
	w := v.Words.Desk
	deskKeys(p, w.KeysWriting...)
	empty := d.rows[d.at][d.part].Empty()
	switch {
	case empty && d.part == 0:
		p.Action(w.StopWriting)
	case empty || d.part == 4:
		p.Action(w.FinishClause)
	default:
		p.Action(w.NextFieldOf(clauseLabels(v.Words)[d.part+1]))
	}
	p.Foot(w.FormFoot)
}

// drawWall draws how the clauses stand on the wall.
func (d *deskClauses) drawWall(v View, p *parts.Page, r parts.Region, issue session.Issue) {
	p.Panel(r.Row, r.Col-2, r.H, r.W+4, parts.OnStrip)
	p.TextIn(r.Row, r.Col, r.W, parts.Quiet, v.Words.Desk.OnTheWall)
	row := p.Wrapped(r.Row+2, r.Col, r.W, 2, parts.Ink|parts.Bold, issueTitle(v, issue)) + 1
	clauses := d.clauses()
	from, room := len(clauses), r.End()-row // the last ones are seen, as on the wall
	for from > 0 {
		if room -= len(deskClauseLines(v, from-1, clauses[from-1], r.W)); room < 0 {
			break
		}
		from, room = from-1, room-1
	}
	for i := min(from, max(0, len(clauses)-1)); i < len(clauses); i++ {
		lines := deskClauseLines(v, i, clauses[i], r.W)
		if row+len(lines) > r.End() {
			p.Text(r.End()-1, r.Col, parts.Quiet, "+ ..")
			return
		}
		row = p.Lines(row, r.Col, parts.Ink, lines) + 1
	}
}

// notedLines are the points noted in the discussion, with a heading and a blank row
// above it, in half of the column at most.
func notedLines(v View, x *session.Session, id session.IssueID, r parts.Region) []string {
	var lines []string
	points := x.PointsOn(id)
	for i, point := range points {
		if point.Text == "" {
			continue
		}
		next := hangLines(v.Words.Floor.Sign(point.Stance)+" ", point.Text, r.W)
		if len(lines)+len(next)+3 > r.H/2 {
			lines = append(lines, v.Words.Common.MoreBelow(len(points)-i))
			break
		}
		lines = append(lines, next...)
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]string{"", v.Words.Floor.Noted}, lines...)
}

// drawNoted writes them below the picture of the wall.
func drawNoted(p *parts.Page, r parts.Region, lines []string) {
	for i, l := range lines {
		style := parts.Ink
		if i < 2 {
			style = parts.Quiet
		}
		p.TextIn(r.End()+i, r.Col, r.W, style, l)
	}
}
