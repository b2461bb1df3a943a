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

// deskClauseLines gives a clause as it is read: what, then who and when, then who pays.
func deskClauseLines(v View, i int, c session.Clause, w int) []string {
	lines := hangLines(fmt.Sprintf("%d  ", i+1), c.What, w)
	n := v.Words.Common.Words
	var who []string
	if c.Lead != "" {
		who = append(who, n.Lead+" "+c.Lead)
	}
	if c.Help != "" {
		who = append(who, n.Help+" "+c.Help)
	}
	if c.By != "" {
		who = append(who, c.By)
	}
	if len(who) > 0 {
		lines = append(lines, hangLines("   ", strings.Join(who, "   "), w)...)
	}
	if c.Funds != "" {
		lines = append(lines, hangLines("   ", c.Funds, w)...)
	}
	return lines
}

// hang wraps text behind a head, the following lines under its text.
func hangLines(head, text string, w int) []string {
	indent := strings.Repeat(" ", parts.Width(head))
	lines := parts.Wrap(text, max(4, w-len(indent)))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
		} else {
			lines[i] = indent + lines[i]
		}
	}
	return lines
}

// readingLines are the clauses to read out, then what Enter means or how the
// consent stands.
func (d *deskClauses) readingLines(v View, x *session.Session, w int) []string {
	words := v.Words.Desk
	r := x.ResolutionOn(d.issue)
	asked := v.Snapshot.Asked(x)
	var lines []string
	if r != nil && r.Status != session.Draft {
		if r.Status != session.Proposed {
			asked = r.Entitled
		}
		counts := words.Counts(r.Count(session.Agree), r.Count(session.Abstain), r.Count(session.Object), asked)
		lines = append(parts.Wrap(counts, w), words.NeedsAgree(r.Threshold.Needed(asked), v.Words.Common.Share(r.Threshold)), "")
	}
	for i, c := range d.clauses() {
		lines = append(append(lines, deskClauseLines(v, i, c, w)...), "")
	}
	switch {
	case r == nil && x.Phase != session.Resolve:
		lines = append(lines, words.NoResolution)
	case r == nil || r.Status == session.Draft:
		share := v.Board.Threshold
		if len(lines) > 0 {
			lines = append(lines, parts.Wrap(words.PutMeans(asked, share.Needed(asked), v.Words.Common.Share(share)), w)...)
		}
	default:
		lines = append(lines, d.objections(v, r, w)...)
	}
	return lines
}

// objections are the reasons of those who object, by number.
func (d *deskClauses) objections(v View, r *session.Resolution, w int) []string {
	var lines []string
	for _, m := range v.Snapshot.Roll() {
		if r.Answers[m.ID] != session.Object {
			continue
		}
		if lines == nil {
			lines = []string{v.Words.Desk.WhyNot}
		}
		lines = append(lines, hangLines("  "+memberLabel(v, m)+"  ", orDash(v.Words, r.Reasons[m.ID]), w)...)
	}
	return lines
}

func (d *deskClauses) drawReadingStrips(v View, p *parts.Page, x *session.Session) {
	w := v.Words.Desk
	r := x.ResolutionOn(d.issue)
	switch {
	case writable(x, d.issue) && len(d.clauses()) == 0:
		deskKeys(p, w.KeysDraft[:2]...)
		p.Action(w.GoOnWriting)
	case writable(x, d.issue):
		deskKeys(p, w.KeysDraft...)
		if d.inStep(x) {
			p.Action(w.PutForward)
		} else {
			p.Waiting(w.StillSaving)
		}
	case r != nil && r.Status == session.Proposed:
		deskKeys(p, w.KeysDeciding...)
		switch {
		case v.Me.Roles.Has(session.Chair|session.Operator) && !d.ending:
			p.Action(w.SettleFirst)
		case d.ending:
			p.Action(w.SettleAs(r.Count(session.Agree) >= r.Threshold.Needed(v.Snapshot.Asked(x))))
		default:
			p.Waiting(w.ChairSettles)
		}
	default:
		deskKeys(p, w.KeysDeciding[1])
		p.Action(w.BackToList)
	}
}
