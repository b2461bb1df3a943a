package tui

import (
	"fmt"
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// show draws the slip being typed, the one on which the entries differ, and how
// far the batch is.
func (d *deskPaper) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	say := v.Words.Desk.Slips
	stage := d.stage(v)
	poll := x.Poll()
	if stage == paperNone || poll == nil {
		words := say.Nobody
		if n := x.SlipsOut(); n > 0 {
			words = say.NotYet(n)
		}
		p.Wrapped(r.Row, r.Col, min(r.W, 80), r.H, parts.Ink, words)
		deskKeys(p, v.Words.Desk.NextShort)
		p.WaitingBare("")
		return
	}
	left := r
	if v.Size.Class() == parts.Wide {
		left.W = 64
		d.drawBatch(v, p, parts.Region{Row: r.Row, Col: r.Col + 66, H: r.H, W: r.W - 66}, x, poll, stage)
	}
	row := d.drawEntry(v, p, left, x, poll, stage)
	if len(poll.Paper.Differ) > 0 {
		if row+7 < left.End() {
			row++
		}
		row = d.drawDiffer(v, p, parts.Region{Row: row, Col: left.Col, H: left.End() - row, W: left.W}, poll)
	}
	if v.Size.Class() != parts.Wide && row < left.End() {
		if row+1 < left.End() {
			row++
		}
		for _, l := range d.progress(v, x, poll, stage) {
			if row < left.End() {
				row = p.Wrapped(row, left.Col, left.W, left.End()-row, parts.Quiet, l)
			}
		}
	}
	d.drawStrips(v, p, poll, stage)
}

// drawEntry draws what is to be done now, and returns the row after it.
func (d *deskPaper) drawEntry(v View, p *parts.Page, r parts.Region, x *session.Session, poll *session.Poll, stage paperStage) int {
	say, now := v.Words.Desk.Slips, poll.Paper
	text := func(row int, style parts.Style, words string) int {
		return p.Wrapped(row, r.Col, r.W, max(0, r.End()-row), style, words)
	}
	switch stage {
	case paperDone:
		return text(r.Row, parts.Ink, say.Done(now.First, now.Out))
	case paperOther:
		row := text(r.Row, parts.Ink|parts.Bold, say.FirstBy(nameOf(v, now.FirstBy)))
		return text(row, parts.Ink, say.FirstOf(nameOf(v, now.FirstBy), now.First))
	case paperSeat:
		row := text(r.Row, parts.Ink|parts.Bold, say.FirstOf(nameOf(v, now.FirstBy), now.First))
		return text(row, parts.Ink, say.NeedsOther(nameOf(v, now.FirstBy)))
	case paperSettle:
		return text(r.Row, parts.Ink|parts.Bold, say.StillTo(len(now.Differ)))
	case paperClose:
		row := text(r.Row, parts.Ink|parts.Bold, say.Together)
		return text(row, parts.Ink, say.CloseIn(now.First, x.SlipsOut()))
	}
	pass, line := 1, now.First+1
	if stage == paperSecond {
		pass, line = 2, now.Second+1
	}
	airy := r.H >= 16
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, say.Name+"  "+say.SheetTitle(pass, nameOf(v, d.hand(v))))
	row := r.Row + 1
	if pass == 2 && r.H >= 12 && v.Size.Class() != parts.Narrow {
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Quiet, say.FirstNote(nameOf(v, now.FirstBy), now.First))
	}
	if airy {
		row++
	}
	at, step := r.Col+14, 14
	if v.Size.Class() == parts.Narrow {
		at, step = r.Col+9, 10
	}
	p.TextIn(row, r.Col+2, at-r.Col-3, parts.Quiet, say.Slip)
	p.Text(row+1, r.Col+2, parts.Ink|parts.Bold, fmt.Sprintf("%02d", line))
	row = d.line.draw(v, p, row, at, step, v.Board.Poll)
	if !airy {
		return row
	}
	three := ""
	for _, i := range v.Board.Poll.Issues[:steps(v.Board.Poll)] {
		three += " " + string(i.Code)
	}
	row = text(row+1, parts.Quiet, say.TypeThem(three[1:]))
	if v.Size.Class() == parts.Wide {
		row = text(row, parts.Quiet, say.Keys[0]+"    "+say.Keys[1])
		row = text(row, parts.Quiet, say.Keys[2])
	}
	return row
}

// drawDiffer draws the two entries of a slip, and how to settle it.
func (d *deskPaper) drawDiffer(v View, p *parts.Page, r parts.Region, poll *session.Poll) int {
	say := v.Words.Desk.Slips
	line := d.differ.line
	if !slices.Contains(poll.Paper.Differ, line) {
		line = poll.Paper.Differ[0]
	}
	if r.H < 3 {
		return p.Wrapped(r.Row, r.Col, r.W, max(0, r.H), parts.Warn, "! "+say.DiffersN(line))
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Warn, "! "+say.DiffersN(line))
	row := r.Row + 1
	if !d.differ.there || line != d.differ.line {
		return row
	}
	if r.H >= 7 {
		row++
	}
	codes := map[session.IssueID]string{}
	for _, i := range poll.Issues {
		codes[i.Issue] = string(i.Code)
	}
	at, step := r.Col+22, 12
	if v.Size.Class() == parts.Narrow {
		at, step = r.Col+13, 8
	}
	for i, by := range []session.MemberID{poll.Paper.FirstBy, poll.Paper.SecondBy} {
		if row >= r.End() {
			return row
		}
		p.TextIn(row, r.Col+min(2, at-r.Col-13), at-r.Col-2, parts.Ink, say.Entry(i+1, nameOf(v, by)))
		for n := range steps(v.Board.Poll) {
			m := d.differ.passes[i][n]
			next := chip(p, row, at+n*step, n, poll.Bylaws.Weights[n])
			if v.Size.Class() == parts.Narrow {
				drawSlipMark(v, p, row, next, at+(n+1)*step-next, m, codes[m.Issue])
			} else {
				drawSlipMark(v, p, row, next+1, at+(n+1)*step-next-2, m, codes[m.Issue])
			}
		}
		row++
	}
	if row+1 < r.End() && r.H >= 7 {
		row++
	}
	row = p.Wrapped(row, r.Col, r.W, max(0, min(2, r.End()-row)), parts.Ink, say.Look(line))
	return p.Wrapped(row, r.Col, r.W, max(0, min(2, r.End()-row)), parts.Ink, say.Recorded)
}

// progress says in a few lines how far the batch is.
func (d *deskPaper) progress(v View, x *session.Session, poll *session.Poll, stage paperStage) []string {
	say, now := v.Words.Desk.Slips, poll.Paper
	if stage == paperDone {
		return nil
	}
	out := x.SlipsOut()
	lines := []string{say.Progress(now.First, now.Second, out)}
	if now.Settled > 0 {
		lines[0] += "   " + say.Agreed(now.Settled)
	}
	b := v.Board.Poll
	lines = append(lines, say.SoFar(b.Present, b.Voted, out, max(0, b.Present-b.Voted-out)))
	if left := out - now.Settled; left > 0 {
		lines = append(lines, "! "+say.StillTo(left))
	}
	return lines
}

// drawBatch draws the second column: each slip with how it stands, then the sum.
func (d *deskPaper) drawBatch(v View, p *parts.Page, r parts.Region, x *session.Session, poll *session.Poll, stage paperStage) {
	say, now := v.Words.Desk.Slips, poll.Paper
	if stage == paperDone {
		return
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, say.CountOf(x.SlipsOut()))
	for i, head := range say.Heads {
		p.Text(r.Row+1, r.Col+[3]int{0, 17, 24}[i], parts.Quiet, head)
	}
	n := max(now.First, x.SlipsOut())
	at := now.First
	if stage == paperSecond {
		at = now.Second
	}
	row := r.Row + 2
	seen := parts.Window(n, max(3, r.H-9), 1, min(at, max(0, n-1)))
	for line := seen.From + 1; line <= seen.To; line++ {
		p.Text(row, r.Col, parts.Ink, fmt.Sprintf("%02d", line))
		first, second := "", ""
		switch {
		case line <= now.First:
			first = say.There
		case line == now.First+1 && stage == paperFirst:
			first = say.Now
		}
		style := parts.Ink
		switch {
		case slices.Contains(now.Differ, line):
			second, style = say.Differs, parts.Warn
		case line <= now.Second:
			second = say.Same
		case line == now.Second+1 && stage == paperSecond:
			second = say.Now
		}
		p.Text(row, r.Col+17, parts.Ink, first)
		p.Text(row, r.Col+24, style, second)
		row++
	}
	if seen.More > 0 {
		p.Text(row, r.Col, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	row++
	p.Text(row, r.Col, parts.Ink|parts.Bold, say.TogetherTitle)
	for _, l := range d.progress(v, x, poll, stage)[1:] {
		row = p.Wrapped(row+1, r.Col, r.W, 2, parts.Ink, l) - 1
	}
}

func (d *deskPaper) drawStrips(v View, p *parts.Page, poll *session.Poll, stage paperStage) {
	say, now := v.Words.Desk.Slips, poll.Paper
	var keys []string
	switch {
	case stage == paperDone:
	case d.differ.there && d.line.empty():
		keys = append(keys, say.KeysSettle[:2]...)
		if len(now.Differ) > 1 {
			keys = append(keys, say.KeysSettle[2])
		}
	case (stage == paperFirst || stage == paperSecond) && v.Size.W < 80:
		keys = append(keys, say.KeysShort...)
	case (stage == paperFirst || stage == paperSecond) && v.Size.Class() != parts.Wide:
		keys = append(keys, say.Keys...)
	}
	if now.First > 0 && stage != paperDone && d.line.empty() {
		keys = append(keys, say.Restart)
	}
	deskKeys(p, append(keys, v.Words.Desk.NextShort)...)
	switch stage {
	case paperFirst, paperSecond:
		line := now.First + 1
		if stage == paperSecond {
			line = now.Second + 1
		}
		switch {
		case d.line.full(v.Board.Poll):
			p.Action(say.EnterIt(line))
		case !d.line.empty():
			p.Waiting(say.WaitsFor(poll.Bylaws.Weights[min(len(d.line.marks), 2)]))
		case stage == paperFirst && now.First > 0:
			p.Action(say.AllFirst(now.First))
		case stage == paperFirst && poll.Status == session.PollClosed:
			p.Action(say.Close)
		default:
			p.Waiting(say.NextLine(line))
		}
	case paperOther:
		p.Action(say.BeginSecond)
	case paperSeat:
		p.Action(say.Sit)
	case paperSettle:
		p.Waiting(say.StillTo(len(now.Differ)))
	case paperClose:
		p.Action(say.Close)
	default:
		p.WaitingBare(say.Done(now.First, now.Out))
	}
}
