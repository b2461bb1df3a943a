package tui

import (
	"strconv"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// consentScreen asks whether one agrees to a resolution: 5 agree, 3 abstain, 1 object.
type consentScreen struct {
	resolution session.ResolutionID
	focus      int // 0 agree, 1 abstain, 2 object
	read       reading
	reason     *objection // kept while it is being written
	turned     time.Time  // when the page was turned; a bounced Enter must not answer
}

// answers are the three, upper first.
var answers = [3]session.ConsentAnswer{session.Agree, session.Abstain, session.Object}

func newConsent(v View, id session.ResolutionID) *consentScreen {
	c := &consentScreen{resolution: id}
	for i, a := range answers {
		if v.Me.Answers[id] == a {
			c.focus = i
		}
	}
	return c
}

// askedOn finds a resolution of tonight; false when it is not there any more.
func askedOn(v View, id session.ResolutionID) (session.BoardResolution, bool) {
	for _, r := range v.Board.Resolutions {
		if r.ID == id {
			return r, true
		}
	}
	return session.BoardResolution{}, false
}

// changed leaves a resolution that was taken back or is not asked about any more.
func (c *consentScreen) changed(v View) Act {
	r, ok := askedOn(v, c.resolution)
	if !ok || r.Status == session.Draft {
		return Act{Home: true}
	}
	return Act{}
}

// mayAnswer tells whether the member is asked, and if not, says why.
func mayAnswer(v View) (bool, string) {
	say := v.Words.Resident.Lobby.Status
	switch partOf(v) {
	case adviser:
		return false, say.AdviserMore
	case visitor:
		return false, v.Words.Resident.Consenting.NotAsked
	case away:
		return false, say.Away + " " + say.AwayMore
	}
	return true, ""
}

// place says where the clauses begin, and where the question stands under them.
func (c *consentScreen) place(v View) (clauses, question int) {
	body := v.Size.Body()
	if v.Size.H < 20 {
		return body.Row + 1, v.Size.KeyRow() - 4
	}
	return body.Row + 2, v.Size.KeyRow() - 6
}

// room is how many rows the clauses have above the question.
func (c *consentScreen) room(v View) int {
	clauses, question := c.place(v)
	return question - clauses
}

func (c *consentScreen) press(v View, k parts.Key) Act {
	r, ok := askedOn(v, c.resolution)
	if k.Is('Q') || !ok {
		return Act{Back: true}
	}
	lines := agreed(v, r)
	more := c.read.more(lines, c.room(v))
	switch k.Kind {
	case parts.PageDown:
		c.read.on(lines, c.room(v))
		return Act{}
	case parts.PageUp:
		c.read.back(c.room(v))
		return Act{}
	}
	if k.Kind == parts.Enter && v.Now.Before(c.turned.Add(deafFor)) {
		return Act{}
	}
	if k.Kind == parts.Enter && more {
		c.turned = v.Now
		c.read.on(lines, c.room(v))
		return Act{}
	}
	may, why := mayAnswer(v)
	if r.Status != session.Proposed || !may {
		if k.Kind == parts.Enter {
			return Act{Back: true, Say: why}
		}
		return Act{}
	}
	if next, turned := turned(c.focus, 3, k); turned {
		c.focus = next
		return Act{}
	}
	if d, ok := k.Digit(); ok {
		for i, mark := range [3]int{5, 3, 1} {
			if d == mark {
				c.focus = i
			}
		}
		return Act{}
	}
	if k.Kind != parts.Enter {
		return Act{}
	}
	return c.answer(v, r)
}

// answer gives the answer in focus; an objection wants its reason first.
func (c *consentScreen) answer(v View, r session.BoardResolution) Act {
	if answers[c.focus] == session.Object {
		if c.reason == nil {
			c.reason = &objection{resolution: r.ID, reason: parts.Input{Many: true}}
			c.reason.reason.Set(v.Me.Reasons[r.ID])
		}
		return Act{Open: c.reason}
	}
	given := answers[c.focus]
	return Act{Ask: session.GiveConsent{Resolution: r.ID, Answer: given},
		Done: func(v View, _ session.Answer) Act {
			return Act{Home: true, Say: v.Words.Resident.Consenting.Given(v.Words.Answer(given))}
		}}
}

// agreed are what a resolution says.
func agreed(v View, r session.BoardResolution) []line {
	say := v.Words.Resident.Consenting
	w := min(v.Size.Body().W, 76)
	var lines []line
	for i, c := range r.Clauses {
		if i > 0 {
			lines = append(lines, line{})
		}
		lines = append(lines, agreedOn(v, c, w, i+1)...)
	}
	if len(lines) == 0 {
		lines = wrapped(lines, 0, w, parts.Quiet, say.Erased)
	}
	return lines
}

func agreedOn(v View, c session.Clause, w, n int) []line {
	say := v.Words.Resident.Consenting
	what := c.What
	if what == "" {
		what = v.Words.After.NoMore
	}
	lines := wrapped(nil, 3, w, parts.Ink, what)
	if len(lines) > 0 {
		lines[0].in, lines[0].text = 0, parts.PadRight(strconv.Itoa(n), 3)+lines[0].text
	}
	var rest []string
	if c.Lead != "" {
		rest = append(rest, say.Lead(c.Lead))
	}
	if c.Help != "" {
		rest = append(rest, say.Help(c.Help))
	}
	for _, s := range []string{c.By, c.Funds} {
		if s != "" {
			rest = append(rest, s)
		}
	}
	row := ""
	for _, s := range rest {
		if row != "" && parts.Width(row+say.Between+s) > w-3 {
			lines = wrapped(lines, 3, w, parts.Quiet, row)
			row = ""
		}
		if row != "" {
			row += say.Between
		}
		row += s
	}
	return wrapped(lines, 3, w, parts.Quiet, row)
}

func (c *consentScreen) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Consenting
	foot(v, p, false)
	r, ok := askedOn(v, c.resolution)
	if !ok {
		p.Action(say.Done)
		return p
	}
	p.Header(where(v, say.Header(r.ID)), phaseOf(v))
	body := v.Size.Body()
	col := p.Tag(body.Row, body.Col, string(r.Issue.Code))
	p.TextIn(body.Row, col+1, body.W-col, parts.Ink, title(v, r.Issue))
	row, _ := c.place(v)
	lines := agreed(v, r)
	rows := c.room(v)
	c.read.draw(v, p, row, body.Col, rows, lines)
	action := say.Action[c.focus]
	may, why := mayAnswer(v)
	switch {
	case r.Status != session.Proposed:
		p.Wrapped(v.Size.KeyRow()-3, body.Col, body.W, 3, parts.Ink|parts.Bold,
			v.Words.Common.ResolutionStatus[r.Status]+"   "+say.Outcome(r.Agree, r.Abstain, r.Object))
		action = say.Done
	case !may:
		p.Wrapped(v.Size.KeyRow()-3, body.Col, body.W, 3, parts.Ink, why)
		action = say.Done
	default:
		c.drawQuestion(v, p)
		p.Keys(say.Names)
	}
	if c.read.more(lines, rows) {
		action = v.Words.Resident.Agenda.More
	}
	p.Action(action)
	return p
}

// drawQuestion draws the question and its three answers above the key line.
func (c *consentScreen) drawQuestion(v View, p *parts.Page) {
	say := v.Words.Resident.Consenting
	body := v.Size.Body()
	_, question := c.place(v)
	row := v.Size.KeyRow() - 4
	if v.Size.H < 20 {
		row++
	}
	p.Text(question, body.Col, parts.Ink|parts.Bold, say.Question)
	left, wide := 0, v.Size.W
	if v.Size.Class() == parts.Wide {
		left, wide = body.Col-1, 60
	}
	for i := range say.Say {
		if i == c.focus {
			p.FocusRow(row+i, left, wide)
		}
		next := chip(p, row+i, left+2, i, [3]int{5, 3, 1}[i])
		p.Text(row+i, next+2, parts.Ink, say.Say[i])
	}
}
