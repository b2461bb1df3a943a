package tui

import (
	"fmt"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// spell writes a length of time as minutes and seconds: 1:24.
func spell(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// upward rounds to the whole second that a count down still shows.
func upward(d time.Duration) time.Duration { return (d + time.Second - 1).Truncate(time.Second) }

// face is what a clock shows that counts down and then up.
type face struct {
	figure string
	over   bool // the time is up, and figure is by how much
	nearly bool // within the last quarter of a minute
}

func faceOf(left time.Duration) face {
	if left > 0 {
		return face{figure: spell(upward(left)), nearly: left <= session.NearlyUp}
	}
	return face{figure: spell(-left), over: true}
}

// warm tells whether the figure stands in stop colours.
func (f face) warm() bool { return f.over || f.nearly }

// line is the clock in words: 1:24 left, over by 0:40.
func (f face) line(v View) string {
	if f.over {
		return v.Words.Floor.Over(f.figure)
	}
	return v.Words.Floor.Left(f.figure)
}

// warning is the word beside a figure; empty while there is time.
func (f face) warning(v View) string {
	say := &v.Words.Floor
	switch {
	case f.nearly:
		return say.Nearly
	case f.over && f.figure == "0:00":
		return say.TimeUp
	case f.over:
		return say.TimeUp + "   " + say.Over(f.figure)
	}
	return ""
}

// figure draws a clock in big figures, on a stop ground when it is warm.
func (f face) draw(p *parts.Page, row, col int, scale parts.Figure) {
	style := parts.OnInk
	if f.warm() && scale.K > 0 {
		w := scale.Width(f.figure) + 4*scale.K
		p.Panel(row-1, col-2*scale.K, scale.Height()+2, w, parts.OnStop)
		style = parts.OnStopInk
	}
	p.Figure(row, col, scale, style, f.figure)
}

// warned writes the word beside a warm figure.
func warned(p *parts.Page, row, col, w int, warning string) {
	words := parts.Cut("! "+warning, max(0, w-2))
	p.Fill(row, col, parts.Width(words)+2, parts.OnStop)
	p.TextIn(row, col+1, w-2, parts.Ink, words)
}

// clockFace is the clock of the turn going on.
func clockFace(v View, t *session.BoardTurn) face { return faceOf(t.Left(v.Now)) }

// turnBar is how much of a turn has gone.
func turnBar(v View, p *parts.Page, row, col, w int, t *session.BoardTurn) {
	p.Progress(row, col, w, int((t.Allowed-t.Left(v.Now))/time.Second), int(t.Allowed/time.Second))
}

// named is a name said aloud; that of somebody erased says so.
func named(v View, name string) string {
	if name == "" {
		return v.Words.Common.Erased
	}
	return name
}

// stanceAndTurn is what a speaker speaks to, and how often they have: for   1st turn.
func stanceAndTurn(v View, s session.Stance, nth int) string {
	say := &v.Words.Floor
	if word := say.Stance[s]; word != "" {
		return word + "   " + say.Nth(nth)
	}
	return say.Nth(nth)
}

// clockRuns tells whether a screen that shows the floor changes by itself.
func clockRuns(b *session.Board) bool {
	return b.Floor != nil && b.Floor.Speaker != nil && b.Floor.Speaker.Running
}
