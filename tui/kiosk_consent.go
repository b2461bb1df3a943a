package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskConsent shows whoever typed their code the resolution before the room, and
// takes their answer: 5 agree, 3 abstain, 1 object and why.
type kioskConsent struct {
	standing
	focus int
	read  reading
	why   *parts.Input // an objection's reason being typed; nil: not yet
	done  string       // what was said when it was taken down
}

func newKioskConsent(v View, s standing) *kioskConsent {
	c := &kioskConsent{standing: s}
	c.focus = max(0, slices.Index(answers[:], s.voter.said))
	return c
}

func (c *kioskConsent) typing() bool { return c.why != nil && c.done == "" }

func (c *kioskConsent) paste(v View, text string) Act {
	if c.typing() {
		c.touch(v.Now)
		c.why.Insert(text)
	}
	return Act{}
}

// changed says that it was settled under somebody's hands.
func (c *kioskConsent) changed(v View) Act {
	if r, ok := askedOn(v, c.voter.resolution); c.done == "" && (!ok || r.Status != session.Proposed) {
		c.voter.refused = session.ErrNoConsent
		return Act{Replace: &kioskNote{c.standing}}
	}
	return Act{}
}

func (c *kioskConsent) rows(v View) int { return max(2, v.Size.KeyRow()-c.top(v)-5) }

func (c *kioskConsent) top(View) int { return 3 }

func (c *kioskConsent) press(v View, k parts.Key) Act {
	r, ok := askedOn(v, c.voter.resolution)
	lines := agreed(v, r)
	switch {
	case v.Saving == Unsent, v.Saving == Slow:
		return Act{}
	case !ok || c.done != "":
		if k.Kind == parts.Enter || k.Is('Q') {
			return c.forget()
		}
		return Act{}
	case c.typing():
		return c.write(k)
	case k.Is('Q'):
		return c.forget()
	case k.Kind == parts.PageDown || k.Kind == parts.Enter && c.read.more(lines, c.rows(v)):
		c.read.on(lines, c.rows(v))
		return Act{}
	case k.Kind == parts.PageUp:
		c.read.back(c.rows(v))
		return Act{}
	}
	if next, ok := turned(c.focus, 3, k); ok {
		c.focus = next
		return Act{}
	}
	if d, ok := k.Digit(); ok {
		if i := slices.Index([]int{5, 3, 1}, d); i >= 0 {
			c.focus = i
		}
		return Act{}
	}
	switch {
	case k.Kind != parts.Enter:
		return Act{}
	case answers[c.focus] == session.Object:
		in := parts.NewInput(2 * int(session.ReasonLimit))
		c.why = &in
		return Act{}
	}
	return c.give("")
}

// write takes the keys of the reason.
func (c *kioskConsent) write(k parts.Key) Act {
	switch {
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && c.why.Empty():
		c.why = nil
	case k.Kind == parts.Enter:
		return c.give(c.why.Value())
	default:
		c.why.Press(k)
	}
	return Act{}
}

// give gives the answer in the member's own name.
func (c *kioskConsent) give(reason string) Act {
	given := answers[c.focus]
	return Act{Ask: session.GiveConsent{Resolution: c.voter.resolution, Answer: given, Reason: reason}, As: c.voter.seat,
		Done: func(v View, _ session.Answer) Act {
			c.touch(v.Now)
			c.done = v.Words.ByMouth.Thanks(v.Words.Answer(given))
			return Act{}
		}}
}

func (c *kioskConsent) click(v View, _, y int) Act {
	if c.typing() || c.done != "" {
		return Act{}
	}
	if i := y - c.question(v) - 1; i >= 0 && i < 3 {
		c.focus = i
	}
	return Act{}
}

// question is the row of the question; the three answers follow.
func (c *kioskConsent) question(v View) int { return v.Size.KeyRow() - 5 }

func (c *kioskConsent) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Consenting
	p.Header(c.who(v), phaseOf(v))
	if saving := savingWords(v); saving != "" && v.Saving != Saved {
		p.Header(c.who(v), saving)
	}
	if c.done != "" {
		column(v.Size.KeyRow(), centred(p, 4, parts.Ink|parts.Bold, c.done))
		p.Action(v.Words.Kiosk.Next)
		kioskFoot(v, p, v.Words.Kiosk.Receipt.Clears(c.left(v)))
		return p
	}
	body := v.Size.Body()
	r, ok := askedOn(v, c.voter.resolution)
	if !ok {
		p.Waiting(v.Words.ByMouth.Settled)
		return p
	}
	col := p.Tag(2, body.Col, string(r.Issue.Code))
	p.TextIn(2, col+1, body.Right()-col-1, parts.Ink|parts.Bold, title(v, r.Issue))
	lines := agreed(v, r)
	c.read.draw(v, p, c.top(v), body.Col, c.rows(v), lines)
	if c.typing() {
		p.Text(c.question(v), body.Col, parts.Ink|parts.Bold, v.Words.ByMouth.Why)
		p.TextArea(c.question(v)+1, 0, v.Size.W, 3, c.why, true)
		p.Keys(v.Words.ByMouth.WhyKeys)
		p.Action(say.Send)
		if c.why.Empty() {
			p.Action(v.Words.Resident.Agenda.Back)
		}
		c.foot(v, p, "")
		return p
	}
	p.Text(c.question(v), body.Col, parts.Ink|parts.Bold, say.Question)
	for i := range say.Say {
		if i == c.focus {
			p.FocusRow(c.question(v)+1+i, 0, v.Size.W)
		}
		next := chip(p, c.question(v)+1+i, body.Col+1, i, [3]int{5, 3, 1}[i])
		p.Text(c.question(v)+1+i, next+2, parts.Ink, say.Say[i])
	}
	deskKeys(p, v.Words.ByMouth.KeysPick...)
	p.Action(say.Action[c.focus])
	if c.read.more(lines, c.rows(v)) {
		p.Action(v.Words.Resident.Agenda.More)
	}
	c.foot(v, p, "")
	return p
}
