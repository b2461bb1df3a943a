package tui

import (
	"fmt"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// drawDeskFloor draws who speaks and who waits, and how long each has spoken: names
// and times by person are for the desk alone.
func drawDeskFloor(v View, p *parts.Page, r parts.Region, x *session.Session) {
	say, f := &v.Words.Floor, v.Board.Floor
	row := r.Row
	if f != nil {
		if t := f.Speaker; t != nil {
			clock := clockFace(v, t)
			p.Text(row, r.Col, parts.Quiet, say.Speaking)
			col := p.Right(row+1, r.Right(), parts.Ink, clock.line(v))
			p.TextIn(row+1, r.Col, col-r.Col-1, parts.Ink|parts.Bold, named(v, t.Name))
			row += 3
		} else {
			p.Text(row, r.Col, parts.Quiet, say.Nobody)
			row += 2
		}
		row = drawDeskQueue(v, p, parts.Region{Row: row, Col: r.Col, H: min(10, r.End()-row), W: r.W})
		if f.Shut {
			p.Text(row, r.Col, parts.Quiet, say.Shut)
			row++
		}
		row++
	}
	spoken := x.Spoken(v.Now)
	if len(spoken) == 0 || row+2 >= r.End() {
		return
	}
	p.Text(row, r.Col, parts.Quiet, say.SpokenSoFar)
	row++
	for _, s := range spoken {
		if row >= r.End() {
			return
		}
		m, _ := v.Snapshot.Member(s.Member)
		col := p.Right(row, r.Right(), parts.Ink, say.SpokenOf(s.Turns, spell(s.Spoken)))
		p.TextIn(row, r.Col, col-r.Col-1, parts.Ink, memberLabel(v, m))
		row++
	}
}

// drawDeskQueue lists who waits and returns the row after the list.
func drawDeskQueue(v View, p *parts.Page, r parts.Region) int {
	say, f := &v.Words.Floor, v.Board.Floor
	if len(f.Queue) == 0 {
		return r.Row
	}
	p.Text(r.Row, r.Col, parts.Quiet, say.Next)
	row := r.Row + 1
	seen := parts.Window(len(f.Queue), r.H-1, 1, 0)
	for i := seen.From; i < seen.To; i++ {
		h := f.Queue[i]
		col := p.Right(row, r.Right(), parts.Ink, stanceAndTurn(v, h.Stance, h.Nth))
		p.TextIn(row, r.Col, col-r.Col-1, parts.Ink, fmt.Sprint(i+1)+" "+named(v, h.Name))
		row++
	}
	if seen.More > 0 {
		p.Text(row, r.Col, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	return row
}

// touch, there and second make the desk tick while a clock runs on it.
func (d *desk) touch(time.Time) {}
func (d *desk) second(View) Act { return Act{} }

func (d *desk) there(v View) bool {
	_, notes := d.sheet().(*deskNotes)
	return notes && clockRuns(v.Board)
}
