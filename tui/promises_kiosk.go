package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// kioskPromise asks whoever typed their code about the promise on the wall, and goes
// back to the code.
type kioskPromise struct {
	standing
	promiseScreen
}

// changed goes back to the code when the room is asked about something else.
func (k *kioskPromise) changed(v View) Act {
	now, _ := v.Board.Review.Now()
	if !asked(v.Board) || now.ID != k.at {
		return k.forget()
	}
	return Act{}
}

// may tells whether the person in front of the kiosk is asked.
func (k *kioskPromise) may() error {
	me, ok := k.voter.seat.Me()
	switch {
	case !ok, !me.Judging && !me.Roles.Has(session.Adviser):
		return session.ErrNotEntitled
	case !me.Judging:
		return session.ErrAdviser
	}
	return nil
}

func (k *kioskPromise) press(v View, key parts.Key) Act {
	if key.Is('Q') {
		return k.forget()
	}
	if k.may() != nil {
		if key.Kind == parts.Enter {
			return k.forget()
		}
		return Act{}
	}
	if next, ok := turned(k.focus, 3, key); ok {
		k.focus = next
		return Act{}
	}
	if d, ok := key.Digit(); ok {
		for i, mark := range [3]int{5, 3, 1} {
			if d == mark {
				k.focus = i
			}
		}
		return Act{}
	}
	if key.Kind != parts.Enter {
		return Act{}
	}
	return Act{Ask: session.Judge{Action: k.at, Answer: session.Satisfactions()[k.focus]}, As: k.voter.seat,
		Done: func(View, session.Answer) Act { return k.forget() }}
}

func (k *kioskPromise) click(View, int, int) Act { return Act{} }

func (k *kioskPromise) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	now, _ := v.Board.Review.Now()
	p.Header(k.who(v), v.Words.Promises.OfN(v.Board.Review.At, len(v.Board.Review.Promises)))
	question := k.question(v)
	k.drawPromise(v, p, now, question)
	if err := k.may(); err != nil {
		p.Wrapped(question, v.Size.Body().Col, v.Size.Body().W, 3, parts.Ink, v.Words.Refusal(err))
		p.Action(v.Words.Kiosk.Next)
	} else {
		k.drawAnswers(v, p, question)
		p.Action(v.Words.Promises.Action[k.focus])
	}
	k.foot(v, p, "")
	return p
}

// newKioskPromise begins with no answer chosen for the person: satisfied in focus.
func newKioskPromise(v View, s standing) *kioskPromise {
	now, _ := v.Board.Review.Now()
	return &kioskPromise{standing: s, promiseScreen: promiseScreen{at: now.ID}}
}
