package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// handoverPage is the card that goes from host to host: of the session at hand, or,
// once that is over, of the one who hosts next. It holds only what is said aloud.
type handoverPage struct{ read reading }

// handoverOf is the card that matters now.
func handoverOf(v View) (session.Handover, bool) {
	x, ok := v.Snapshot.Current()
	if !ok || x.Phase == session.Adjourned {
		x = nil
	}
	return v.Snapshot.Handover(x)
}

func (h *handoverPage) lines(v View) []line {
	say := v.Words.Handover
	w := min(v.Size.Body().W, 76)
	card, ok := handoverOf(v)
	if !ok {
		return wrapped(nil, 0, w, parts.Ink, say.Nobody)
	}
	lines := wrapped(nil, 0, w, parts.Ink|parts.Bold, say.Of(card.Host, string(card.Session)))
	label := 0
	facts := v.Words.HandoverWho(card)
	for _, f := range facts {
		label = max(label, parts.Width(f[0])+2)
	}
	for _, f := range facts {
		at := len(lines)
		lines = wrapped(lines, label, w, parts.Ink, f[1])
		lines[at] = line{style: parts.Ink, text: parts.PadRight(f[0], label) + lines[at].text}
	}
	section := func(title string, does []string) {
		lines = append(lines, line{})
		lines = wrapped(lines, 0, w, parts.Ink|parts.Bold, title)
		for _, d := range does {
			lines = dashed(lines, w, d)
		}
	}
	section(say.Before, say.BeforeDo)
	var open []string
	for _, i := range card.Open {
		name := i.Title
		if name == "" {
			name = v.Words.Common.Erased
		}
		open = append(open, string(i.Code)+"  "+name)
	}
	for _, p := range card.Promises {
		open = append(open, v.Words.HandoverPromise(p))
	}
	if len(open) == 0 {
		open = []string{say.NoneOpen}
	}
	section(say.Open(string(card.Before)), open)
	section(say.During, say.DuringDo(card.Evening))
	section(say.After, say.AfterDo(card.Notice, card.Answer))
	lines = append(lines, line{})
	return wrapped(lines, 0, w, parts.Ink, v.Words.HandoverNext(card))
}

// dashed is wrapped, with a dash before the first line.
func dashed(lines []line, w int, text string) []line {
	at := len(lines)
	lines = wrapped(lines, 2, w, parts.Ink, text)
	if at < len(lines) {
		lines[at] = line{style: parts.Ink, text: "- " + lines[at].text}
	}
	return lines
}

func (h *handoverPage) press(v View, k parts.Key) Act {
	if turnsPage(v, &h.read, h.lines(v), k) {
		return Act{}
	}
	return Act{Back: k.Kind == parts.Enter || k.Is('Q')}
}

func (h *handoverPage) draw(v View) *parts.Page {
	return drawReading(v, v.Words.Handover.Title, &h.read, h.lines(v), v.Words.Rota.Back)
}

// turnsPage turns to the next or former part of a text, and tells whether the key
// meant that.
func turnsPage(v View, r *reading, lines []line, k parts.Key) bool {
	rows := v.Size.Body().H
	switch {
	case k.Kind == parts.Enter && r.more(lines, rows), k.Kind == parts.Down, k.Kind == parts.PageDown, k.Kind == parts.Space && r.more(lines, rows):
		r.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		r.back(rows)
	default:
		return false
	}
	return true
}

// drawReading draws a page that is read from top to bottom; does says what Enter does
// at its end.
func drawReading(v View, title string, r *reading, lines []line, does string) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(where(v, title), phaseOf(v))
	body := v.Size.Body()
	r.draw(v, p, body.Row, body.Col, body.H, lines)
	if r.more(lines, body.H) {
		does = v.Words.Resident.Agenda.More
	}
	p.Action(does)
	foot(v, p, false)
	return p
}
