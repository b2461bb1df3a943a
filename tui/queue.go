package tui

import (
	"fmt"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// queue is where a resident joins the speakers' queue and sees it come closer. All
// see one page; their own row, and how long it will take, is laid on it.
type queue struct {
	stance session.Stance // chosen before joining
}

// raiseHand is what the key S does on a resident's screen: it joins the queue of the
// issue being discussed, or shows it to whoever is in it already.
func raiseHand(v View, stance session.Stance) Act {
	say := &v.Words.Floor
	switch b := v.Board; {
	case b.Phase < session.Discuss:
		return Act{Say: say.Before}
	case b.Phase > session.Discuss:
		return Act{Say: say.After}
	case b.Floor == nil:
		return Act{Say: say.NoIssue}
	case v.Me.Speaking || v.Me.Waiting > 0:
		return Act{Open: &queue{}}
	}
	return Act{Ask: raise(v, stance), Done: func(View, session.Answer) Act { return Act{Open: &queue{}} }}
}

// queueing tells whether the queue is on top already.
func (a *App) queueing() bool { _, ok := a.top().(*queue); return ok }

func raise(v View, stance session.Stance) session.Command {
	return session.Raise{Session: v.Board.Session, Issue: v.Board.Floor.Issue, Member: v.Me.Member.ID, Stance: stance}
}

// changed leaves when the discussion is over.
func (q *queue) changed(v View) Act {
	if v.Board.Floor == nil {
		return Act{Back: true, Say: v.Words.Floor.Ended}
	}
	return Act{}
}

func (q *queue) touch(time.Time)   {}
func (q *queue) second(View) Act   { return Act{} }
func (q *queue) there(v View) bool { return clockRuns(v.Board) }

// stanceOf reads the keys 5, 3, 1 and 0 where a stance is asked for.
func stanceOf(k parts.Key) (session.Stance, bool) {
	switch d, ok := k.Digit(); {
	case !ok:
	case d == 5:
		return session.For, true
	case d == 3:
		return session.Question, true
	case d == 1:
		return session.Against, true
	case d == 0:
		return session.NoStance, true
	}
	return session.NoStance, false
}

func (q *queue) press(v View, k parts.Key) Act {
	if v.Board.Floor == nil {
		return Act{Back: true}
	}
	stance, chosen := stanceOf(k)
	switch {
	case k.Is('Q'), k.Kind == parts.Enter && v.Me.Speaking:
		return Act{Back: true}
	case v.Me.Speaking:
	case chosen && v.Me.Waiting > 0:
		return Act{Ask: raise(v, stance)}
	case chosen:
		q.stance = stance
	case (k.Kind == parts.Enter || k.Is('S')) && v.Me.Waiting > 0:
		return Act{Ask: session.Lower{Session: v.Board.Session, Issue: v.Board.Floor.Issue, Member: v.Me.Member.ID}}
	case k.Kind == parts.Enter || k.Is('S'):
		return Act{Ask: raise(v, q.stance)}
	}
	return Act{}
}

func (q *queue) draw(v View) *parts.Page {
	_, draw := q.public()
	p := draw(v)
	q.lay(v, p)
	return p
}

func (q *queue) public() (string, func(View) *parts.Page) { return "queue", drawQueue }

// queuePlace says where the parts of the page stand: the list from row top, of rows
// rows, and below it the member's own lines.
type queuePlace struct{ col, end, speaking, top, rows, own int }

func queueRows(v View) (at queuePlace) {
	body := v.Size.Body()
	at.col, at.end = 1, min(v.Size.W-1, 77)
	if v.Size.Class() != parts.Narrow {
		at.col = body.Col
		at.end = body.Col + min(body.W, 76)
	}
	airy := v.Size.H >= 20
	at.speaking = body.Row + 1
	if airy {
		at.speaking++
	}
	at.top = at.speaking + 4
	if airy {
		at.top++
	}
	at.own = body.End() - 3
	if airy {
		at.own--
	}
	at.rows = max(1, at.own-at.top)
	if airy {
		at.rows = max(1, at.rows-1)
	}
	return at
}

// drawQueue draws the page without anybody's own part.
func drawQueue(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say, f := &v.Words.Floor, v.Board.Floor
	p.Header(where(v, say.Title), phaseOf(v))
	foot(v, p, false)
	p.Action(say.BackAction)
	if f == nil {
		return p
	}
	body, at := v.Size.Body(), queueRows(v)
	if i, ok := issueOn(v.Board, f.Issue); ok {
		col := p.Tag(body.Row, at.col, string(i.Code)) + 1
		p.TextIn(body.Row, col, at.end-col, parts.Ink|parts.Bold, titleOf(v.Words, i))
	}
	if t := f.Speaker; t != nil {
		p.Text(at.speaking, at.col, parts.Quiet, say.Speaking)
		clock := clockFace(v, t)
		words, style := clock.line(v), parts.Ink
		if w := clock.warning(v); clock.nearly {
			words = w + "   " + words
		}
		if clock.warm() {
			words, style = "! "+words, parts.Warn
		} else if !t.Running {
			words = say.Stopped + "   " + words
		}
		col := p.Right(at.speaking+1, at.end, style, words)
		p.TextIn(at.speaking+1, at.col, col-at.col-1, parts.Ink|parts.Bold, named(v, t.Name))
		turnBar(v, p, at.speaking+2, at.col, at.end-at.col, t)
	} else {
		p.Text(at.speaking, at.col, parts.Quiet, say.Nobody)
	}
	if len(f.Queue) > 0 {
		p.Text(at.top-1, at.col, parts.Quiet, say.Next)
	} else {
		p.Text(at.top-1, at.col, parts.Quiet, say.Raise)
	}
	seen := parts.Window(len(f.Queue), at.rows, 1, 0)
	for n := seen.From; n < seen.To; n++ {
		queueRow(v, p, at, at.top+n, n, named(v, f.Queue[n].Name))
	}
	if seen.More > 0 {
		p.Text(at.top+at.rows-1, at.col+3, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	p.TextIn(at.own+1, at.col, at.end-at.col, parts.Quiet, say.Fewest)
	return p
}

// queueRow writes place n of the queue, from 0.
func queueRow(v View, p *parts.Page, at queuePlace, row, n int, name string) {
	say, h := &v.Words.Floor, v.Board.Floor.Queue[n]
	p.Text(row, at.col, parts.Ink, fmt.Sprint(n+1))
	col := p.Right(row, at.end, parts.Ink, say.Nth(h.Nth))
	wide := parts.Width(say.Stance[session.Against])
	if word := say.Stance[h.Stance]; word != "" {
		p.Right(row, col-2, parts.Ink, word)
	}
	p.TextIn(row, at.col+3, col-2-wide-1-at.col-3, parts.Ink, name)
}

// lay writes the member's own row, when their turn may come, and what Enter does.
func (q *queue) lay(v View, p *parts.Page) bool {
	say, f := &v.Words.Floor, v.Board.Floor
	if f == nil {
		return false
	}
	at := queueRows(v)
	w := at.end - at.col
	switch {
	case v.Me.Speaking:
		p.TextIn(at.own, at.col, w, parts.Ink|parts.Bold, say.YourTurn)
	case v.Me.Waiting > 0 && v.Me.Waiting <= len(f.Queue):
		row := at.top + min(v.Me.Waiting, at.rows) - 1
		p.FocusRow(row, at.col-1, w+2)
		queueRow(v, p, at, row, v.Me.Waiting-1, say.You)
		p.TextIn(at.own, at.col, w, parts.Ink, v.waitFor(v.Me.Waiting))
		p.Keys(say.Keys(f.Queue[v.Me.Waiting-1].Stance != session.NoStance && v.Size.Class() != parts.Narrow))
		p.Action(say.Leave)
	case !v.Me.Here:
		p.Waiting(v.Words.Refusal(session.ErrNotCheckedIn))
	case f.Shut:
		p.Waiting(v.Words.Refusal(session.ErrListShut))
	default:
		p.Fill(at.own+1, at.col, w, parts.OnPage)
		p.Wrapped(at.own, at.col, w, 2, parts.Ink, say.NotAsking)
		p.Keys(say.Keys(q.stance != session.NoStance && v.Size.Class() != parts.Narrow))
		p.Action(say.Join)
		if word := say.Stance[q.stance]; word != "" {
			p.Action(say.JoinAs(word))
		}
	}
	return true
}

// waitFor says when the turn at a place of the queue may come, if each takes what it
// is given.
func (v View) waitFor(place int) string {
	say, f := &v.Words.Floor, v.Board.Floor
	wait := time.Duration(place-1) * f.TurnFor
	if f.Speaker != nil {
		wait += max(0, f.Speaker.Left(v.Now))
	}
	n := int((wait + time.Minute/2) / time.Minute)
	each := 0
	if f.TurnFor%time.Minute == 0 {
		each = int(f.TurnFor / time.Minute)
	}
	switch {
	case place == 1 || n < 1:
		return say.YouNext
	}
	return say.InAbout(n, each)
}
