package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// promiseScreen is the room looking back, for one resident: the promise on the wall,
// and whether they are satisfied. Before the first and after the last it lists
// tonight's promises.
type promiseScreen struct {
	at    session.ActionID // the one that the focus belongs to
	focus int              // 0 satisfied, 1 partly, 2 not
	read  reading
}

func newPromises(v View) *promiseScreen {
	s := &promiseScreen{}
	s.changed(v)
	return s
}

// changed follows the wall: with another promise the focus begins anew.
func (s *promiseScreen) changed(v View) Act {
	now, _ := v.Board.Review.Now()
	if now.ID == s.at {
		return Act{}
	}
	*s = promiseScreen{at: now.ID}
	for i, a := range session.Satisfactions() {
		if v.Me.Judged == a {
			s.focus = i
		}
	}
	return Act{}
}

// asked tells whether the room is asked about the promise on the wall.
func asked(b *session.Board) bool {
	return b.Phase == session.Review && b.Review != nil && b.Review.Asking
}

// mayJudge tells whether the member is asked, and if not, says why.
func mayJudge(v View) (bool, string) {
	switch {
	case !v.Me.Judging && v.Me.Roles.Has(session.Adviser):
		return false, v.Words.Refusal(session.ErrAdviser)
	case !v.Me.Judging:
		return false, v.Words.Resident.Consenting.NotAsked
	case !v.Me.Here:
		return false, v.Words.Refusal(session.ErrNotCheckedIn)
	}
	return true, ""
}

func (s *promiseScreen) press(v View, k parts.Key) Act {
	if k.Is('Q') {
		return Act{Back: true}
	}
	_, on := v.Board.Review.Now()
	if !on || v.Board.Phase != session.Review {
		return s.readOn(v, k, s.list(v))
	}
	may, why := mayJudge(v)
	if !asked(v.Board) || !may {
		if k.Kind == parts.Enter {
			return Act{Back: true, Say: why}
		}
		return Act{}
	}
	if next, ok := turned(s.focus, 3, k); ok {
		s.focus = next
		return Act{}
	}
	if d, ok := k.Digit(); ok {
		for i, mark := range [3]int{5, 3, 1} {
			if d == mark {
				s.focus = i
			}
		}
		return Act{}
	}
	if k.Kind != parts.Enter {
		return Act{}
	}
	given := session.Satisfactions()[s.focus]
	return Act{Ask: session.Judge{Action: s.at, Answer: given}}
}

func (s *promiseScreen) readOn(v View, k parts.Key, lines []line) Act {
	rows := v.Size.Body().H
	switch {
	case k.Kind == parts.Enter && s.read.more(lines, rows), k.Kind == parts.Down, k.Kind == parts.PageDown, k.Kind == parts.Space:
		s.read.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		s.read.back(rows)
	case k.Kind == parts.Enter:
		return Act{Back: true}
	}
	return Act{}
}

// list is tonight's promises, with what the room said of each.
func (s *promiseScreen) list(v View) []line {
	say, w := v.Words.Promises, min(v.Size.Body().W, 76)
	b := v.Board
	if b.Review == nil {
		return wrapped(wrapped(nil, 0, w, parts.Ink, say.Nothing), 0, w, parts.Quiet, say.ListEmpty)
	}
	var lines []line
	if b.Phase < session.Review {
		lines = wrapped(lines, 0, w, parts.Ink, say.NoneYet(len(b.Review.Promises)))
	}
	for n, p := range b.Review.Promises {
		if len(lines) > 0 {
			lines = append(lines, line{})
		}
		lines = wrapped(lines, 0, w, parts.Ink, promisedWhat(v, p))
		lines = wrapped(lines, 2, w, parts.Quiet, whenPromised(v, p))
		if look, ok := b.Review.Judged(n+1, b.Session); ok {
			lines = wrapped(lines, 2, w, parts.Ink, say.Outcome[look.Verdict])
			lines = wrapped(lines, 2, w, parts.Quiet, say.Numbers(look.Satisfied, look.Partly, look.Not))
		} else if p.Clause.Lead != "" {
			lines = wrapped(lines, 2, w, parts.Quiet, say.Lead+"  "+p.Clause.Lead)
		}
	}
	return lines
}

// promisedWhat is what was promised, or that it was erased.
func promisedWhat(v View, p session.BoardPromise) string {
	if p.Clause.What == "" {
		return v.Words.Common.Erased
	}
	return p.Clause.What
}

// whenPromised says when a promise was made and by when it was to be kept.
func whenPromised(v View, p session.BoardPromise) string {
	due := v.Words.DayWords(p.Due, today(v))
	if p.Due == "" {
		due = p.Clause.By
	}
	text := v.Words.Promises.Promised(v.Words.MonthPromised(p.Session), due)
	if p.Overdue > 0 {
		text = v.Words.Common.Join(text, "  "+v.Words.Promises.Overdue(p.Overdue))
	}
	return text
}

// today is the day where the council is.
func today(v View) session.Day { return session.Day(v.Now.In(v.Board.Zone).Format("2006-01-02")) }

// standsAt are the facts under a promise: who leads, and how it is said to stand.
func standsAt(v View, p session.BoardPromise) [][2]string {
	say := v.Words.Promises
	facts := [][2]string{{say.Lead, p.Clause.Lead}, {say.Says, p.Says.Text}}
	if p.Done != "" && p.Status == session.ActionDone {
		done := say.SaidDone(v.Words.DayWords(p.Done, today(v)))
		if p.Says.Text == "" {
			facts[1][1] = done
		} else {
			facts = append(facts, [2]string{say.Says, done})
		}
	}
	facts = append(facts, [2]string{say.Seen, p.Evidence})
	var told [][2]string
	for _, f := range facts {
		if f[1] != "" {
			told = append(told, f)
		}
	}
	return told
}
