package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// later is a page for what a council does aloud until its screen is there: the
// phase's line to read, and what the screen will hold.
type later struct {
	way  way
	read reading
}

func (l *later) lines(v View) []line {
	say := v.Words.Resident.Lobby
	phase, more := session.Discuss, say.SpeakLater
	w := min(v.Size.Body().W, 76)
	lines := wrapped(nil, 0, w, parts.Ink, v.Words.PhaseWords(phase).Aloud)
	lines = append(lines, line{})
	return wrapped(lines, 0, w, parts.Quiet, more)
}

func (l *later) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(where(v, wayWords(v, l.way, voter).Name), phaseOf(v))
	body := v.Size.Body()
	lines := l.lines(v)
	l.read.draw(v, p, body.Row, body.Col, body.H-1, lines)
	if l.read.more(lines, body.H-1) {
		p.Action(v.Words.Resident.Agenda.More)
	} else {
		p.Action(v.Words.Resident.Resolutions.Back)
	}
	foot(v, p, false)
	return p
}

func (l *later) press(v View, k parts.Key) Act {
	rows, lines := v.Size.Body().H-1, l.lines(v)
	switch {
	case k.Kind == parts.Enter && l.read.more(lines, rows), k.Kind == parts.Down:
		l.read.on(lines, rows)
	case k.Kind == parts.Up:
		l.read.back(rows)
	case k.Kind == parts.Enter, k.Is('Q'):
		return Act{Back: true}
	}
	return Act{}
}
