package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskCode asks for the code on the card: six digits, the number before them too,
// or the eight characters of a join code. It is all the kiosk shows when nobody is
// there.
type kioskCode struct {
	*booth
	typed   string
	looking bool // the code was handed in
}

// there is while something was typed, a wait runs, or somebody chose their language.
func (c *kioskCode) there(v View) bool { return c.begun(v) || c.pace.wait(v.Now) > 0 }

func (c *kioskCode) begun(v View) bool {
	return c.typed != "" || v.Words.Tag != c.language || !v.Theme.Light()
}

func (c *kioskCode) second(v View) Act {
	if c.begun(v) && c.left(v) == 0 {
		return c.forget()
	}
	return Act{}
}

// letters tells whether a join code is being typed.
func (c *kioskCode) letters() bool {
	return strings.ContainsFunc(c.typed, func(r rune) bool { return r >= 'A' })
}

// missing counts the characters that the code still lacks.
func (c *kioskCode) missing() int {
	if c.letters() {
		return max(0, 8-len(c.typed))
	}
	return max(0, 6-len(c.typed))
}

func (c *kioskCode) press(v View, k parts.Key) Act {
	_, isLetter := k.Letter()
	_, isDigit := k.Digit()
	most := 11 // a number of five digits and the evening code
	if isLetter || c.letters() {
		most = 8
	}
	switch {
	case !v.Board.Phase.Sitting() || c.looking:
	case k.Kind == parts.Enter:
		return c.enter(v)
	case k.Kind == parts.Backspace || k.Kind == parts.Delete:
		c.typed = c.typed[:max(0, len(c.typed)-1)]
	case k.Text == "" && k.Is('Q'): // Esc
		c.typed = ""
	case (isLetter || isDigit) && len(c.typed) < most:
		c.typed += string(k.Rune)
	}
	return Act{}
}

func (c *kioskCode) enter(v View) Act {
	if c.missing() > 0 || c.pace.wait(v.Now) > 0 {
		return Act{}
	}
	c.looking = true
	return Act{Fetch: visit(c.typed)}
}

// take goes on with whoever came.
func (c *kioskCode) take(v View, found any) Act {
	w, ok := found.(guest)
	c.typed, c.looking = "", false
	if !ok {
		return Act{}
	}
	if w.err == session.ErrWrongCode {
		c.pace.miss(v.Now)
	}
	if w.err != nil {
		return Act{Say: v.Words.Refusal(w.err)}
	}
	c.touch(v.Now)
	s := standing{c.booth, &w}
	act := Act{Speak: w.language}
	if v.Words.Tag != c.language {
		act.Speak = "" // chosen just now
	} else if act.Speak == "" {
		act.Speak = w.council
	}
	c.language = w.council
	switch {
	case w.resolution != "":
		act.Replace = newKioskConsent(v, s)
	case w.refused != nil && v.Board.Floor != nil:
		act.Replace = &kioskSpeak{standing: s}
	case asked(v.Board):
		act.Replace = newKioskPromise(v, s)
	case w.refused != nil:
		act.Replace = &kioskNote{s}
	case w.voted:
		act.Replace = &kioskVoted{s}
	default:
		act.Replace = &kioskBallot{standing: s}
	}
	return act
}

func (c *kioskCode) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Kiosk.Code
	p.Header(v.Words.Kiosk.Header, kioskCount(v))
	kioskFoot(v, p, say.Idle)
	if !v.Board.Phase.Sitting() {
		column(v.Size.KeyRow(), centred(p, 5, parts.Ink|parts.Bold, say.NotNow), centred(p, 2, parts.Ink, say.Desk))
		p.WaitingBare(say.Desk)
		return p
	}
	column(v.Size.ActionRow(), centred(p, 1, parts.Ink|parts.Bold, say.Type), c.code(p),
		c.how(v, p), centred(p, 3, parts.Ink, say.NoCard))
	switch wait := c.pace.wait(v.Now); {
	case wait > 0:
		p.WaitingBare(say.Wait(wait))
	case c.looking:
		p.WaitingBare(say.Looking)
	case c.missing() > 0:
		p.WaitingBare(say.Missing(c.missing(), c.letters()))
	default:
		p.Action(say.Go)
	}
	return p
}

// code is what was typed: six digits in big figures, anything longer as text.
func (c *kioskCode) code(p *parts.Page) block {
	six := newSixSigns(p.Size())
	if len(c.typed) <= 6 && !c.letters() {
		return six.block(p, 3, c.typed)
	}
	return block{3, six.rows(), func(row int) {
		w := 18
		col := (p.Size().W - w) / 2
		row += six.rows() / 2
		p.Fill(row, col, w, parts.OnField)
		p.Centre(row, col, w, parts.Ink|parts.Bold, c.typed)
	}}
}

// how is the sentence below the code: how to correct it, or why there is no ballot now.
func (c *kioskCode) how(v View, p *parts.Page) block {
	say, poll := v.Words.Kiosk.Code, v.Board.Poll
	_, consenting := before(v.Board)
	switch {
	case consenting:
		return centred(p, 2, parts.Ink, v.Words.ByMouth.Invite)
	case poll != nil && poll.Status == session.PollOpen && poll.Bylaws.Secrecy == session.Secret:
		return centred(p, 2, parts.Quiet, v.Words.Common.Join(say.Correct, say.Unseen))
	case poll != nil && poll.Status == session.PollOpen:
		return centred(p, 2, parts.Quiet, say.Correct)
	case v.Board.Floor != nil:
		return centred(p, 2, parts.Ink, v.Words.Common.Join(say.NotYet(v.Words.PhaseWords(v.Board.Phase).Name), v.Words.Floor.KioskHint))
	case asked(v.Board):
		return centred(p, 2, parts.Ink, v.Words.Promises.Lobby(v.Board.Review.At, len(v.Board.Review.Promises)))
	case poll != nil:
		return centred(p, 2, parts.Ink, say.Over)
	}
	return centred(p, 2, parts.Ink, say.NotYet(v.Words.PhaseWords(v.Board.Phase).Name))
}

// kioskCount is how far the vote is, for the header.
func kioskCount(v View) string {
	if p := v.Board.Poll; p != nil {
		return v.Words.Kiosk.Voted(p.Voted, p.Present)
	}
	return v.Words.Common.Present(v.Board.Present)
}
