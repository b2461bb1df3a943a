package tui

import (
	"fmt"

	"yuetan/tui/parts"
)

// rotaPage is the rota as everybody sees it: the order of turns, each explained, and
// who hosts in the twelve months ahead.
type rotaPage struct{ read reading }

func (r *rotaPage) lines(v View) []line {
	say := v.Words.Rota
	w := min(v.Size.Body().W, 76)
	if len(v.Board.Rota) == 0 {
		return wrapped(nil, 0, w, parts.Ink, say.EmptyScreen)
	}
	lines := wrapped(nil, 0, w, parts.Quiet, say.How)
	lines = append(lines, line{})
	lines = wrapped(lines, 0, w, parts.Ink|parts.Bold, say.Order)
	for i, u := range v.Board.Rota {
		at := len(lines)
		lines = wrapped(lines, 4, w, parts.Ink, v.Words.RotaSentence(u)+timesOf(v, u))
		lines[at] = line{style: parts.Ink, text: fmt.Sprintf("%2d  %s", i+1, lines[at].text)}
	}
	lines = append(lines, line{})
	lines = wrapped(lines, 0, w, parts.Ink|parts.Bold, say.AheadTitle)
	for _, t := range v.Board.Ahead {
		said := t.Host
		if t.Contact != "" {
			said += "   " + t.Contact
		}
		if note := v.Words.HostNote(t); note != "" {
			said += "   " + note
		}
		at := len(lines)
		lines = wrapped(lines, 9, w, parts.Ink, said)
		lines[at] = line{style: parts.Ink, text: string(t.Month) + "  " + lines[at].text}
	}
	return lines
}

func (r *rotaPage) press(v View, k parts.Key) Act {
	if turnsPage(v, &r.read, r.lines(v), k) {
		return Act{}
	}
	if _, ok := handoverOf(v); ok && k.Kind == parts.Enter {
		return Act{Open: &handoverPage{}}
	}
	return Act{Back: k.Kind == parts.Enter || k.Is('Q')}
}

func (r *rotaPage) draw(v View) *parts.Page {
	does := v.Words.Rota.Back
	if _, ok := handoverOf(v); ok {
		does = v.Words.Handover.Read
	}
	return drawReading(v, v.Words.Rota.Title, &r.read, r.lines(v), does)
}
