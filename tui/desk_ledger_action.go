package tui

import (
	"strconv"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskAction is one action item at the desk: how it stands, and what can be noted.
type deskAction struct {
	id   session.ActionID
	at   int
	read reading
}

func (d *deskAction) deeds(v View) []cardDeed {
	a, ok := v.Snapshot.Action(d.id)
	say := v.Words.Desk.Ledger
	back := cardDeed{v.Words.Resident.Resolutions.Back, func() Act { return Act{Back: true} }}
	if !ok {
		return []cardDeed{back}
	}
	var list []cardDeed
	add := func(words string, form *deskForm) {
		list = append(list, cardDeed{words, func() Act { return Act{Open: form} }})
	}
	if now, on := v.Board.Review.Now(); on && now.ID == d.id && asked(v.Board) {
		add(say.CountHands, promiseHands(v, d.id))
	}
	if !a.Over() {
		add(say.Progress, actionForm(v, a, say.Progress, int(session.ReasonLimit), "", func(text string) session.Command {
			return session.Progress{Action: a.ID, Text: text}
		}))
		add(say.Finish, finishForm(v, a))
		add(say.SetDue, actionForm(v, a, say.SetDue, 10, string(a.Due), func(text string) session.Command {
			return session.SetDue{Action: a.ID, Was: a.Due, Due: session.Day(strings.TrimSpace(text))}
		}))
	}
	if a.Status != session.ActionDropped {
		add(say.Again, actionForm(v, a, say.Again, 10, string(a.Again), func(text string) session.Command {
			return session.LookAgain{Action: a.ID, Day: session.Day(strings.TrimSpace(text))}
		}))
	}
	if !a.Over() {
		add(say.Drop, actionForm(v, a, say.Drop, int(session.ReasonLimit), "", func(text string) session.Command {
			return session.Drop{Action: a.ID, Reason: text}
		}))
	}
	return append(list, back)
}

func (d *deskAction) press(v View, k parts.Key) Act {
	deeds := d.deeds(v)
	if a, ok := v.Snapshot.Action(d.id); ok && d.read.turned(v, actionFacts(v, a, v.Snapshot.Promise(a, today(v))), deeds, k) {
		return Act{}
	}
	return pressDeeds(&d.at, deeds, k)
}

func (d *deskAction) draw(v View) *parts.Page {
	a, ok := v.Snapshot.Action(d.id)
	deeds := d.deeds(v)
	if !ok {
		return deskDeeds(v, string(d.id), nil, deeds, 0, d.read)
	}
	p := v.Snapshot.Promise(a, today(v))
	return deskDeeds(v, string(d.id)+"   "+promisedWhat(v, p), actionFacts(v, a, p), deeds, min(d.at, len(deeds)-1), d.read)
}

// actionFacts are what is known of an action item, a line each.
func actionFacts(v View, a session.Action, p session.BoardPromise) []line {
	say, w := v.Words.Promises, min(v.Size.Body().W, 100)
	n := say.Labels
	day := func(x session.Day) string { return v.Words.DayWords(x, today(v)) }
	due := day(p.Due)
	switch {
	case p.Due != "" && p.Read:
		due = say.ReadAs(p.Clause.By, due)
	case p.Due == "" && p.Clause.By != "":
		due = v.Words.Desk.Ledger.NotRead(p.Clause.By)
	case p.Due == "":
		due = say.NoWords
	}
	if p.Overdue > 0 {
		due = "! " + due + "   " + say.Overdue(p.Overdue)
	}
	rows := [][2]string{{n.Issue, p.Title}, {n.Lead, p.Clause.Lead}, {n.Help, p.Clause.Help}, {n.Funds, p.Clause.Funds}, {n.Due, due}, {n.Status, ledgerState(v, p)}}
	for _, note := range a.Notes {
		if note.Text != "" {
			rows = append(rows, [2]string{n.Says, day(note.Day) + "  " + note.Text})
		}
	}
	rows = append(rows, [2]string{n.Done, day(p.Done)}, [2]string{n.Seen, p.Evidence}, [2]string{n.Reason, p.Reason}, [2]string{n.Again, day(p.Again)})
	for _, l := range p.Looks {
		rows = append(rows, [2]string{n.Judged, day(l.Day) + "  " + say.Answers[l.Verdict] + "   " + say.Numbers(l.Satisfied, l.Partly, l.Not)})
	}
	return factLines(rows, w)
}

// factLines puts a label before each fact; empty ones are left out.
func factLines(rows [][2]string, w int) []line {
	label := 0
	for _, r := range rows {
		if r[1] != "" {
			label = max(label, parts.Width(r[0]))
		}
	}
	var lines []line
	for _, r := range rows {
		if r[1] == "" {
			continue
		}
		at := len(lines)
		lines = wrapped(lines, label+2, w, parts.Ink, r[1])
		if len(lines) > at {
			lines[at].in, lines[at].text = 0, parts.PadRight(r[0], label+2)+lines[at].text
		}
	}
	return lines
}

// actionForm is a form with one field about an action item.
func actionForm(v View, a session.Action, what string, most int, was string, ask func(string) session.Command) *deskForm {
	title := string(a.ID) + "   " + promisedWhat(v, v.Snapshot.Promise(a, today(v)))
	return &deskForm{
		title:  func(*lang.Words) string { return title },
		does:   func(*lang.Words) string { return what },
		fields: []formField{textField(func(*lang.Words) string { return what }, was, most)},
		send:   func(_ View, f *deskForm) Act { return Act{Ask: ask(f.value(0)), Done: formBack} },
	}
}

func finishForm(v View, a session.Action) *deskForm {
	f := actionForm(v, a, v.Words.Desk.Ledger.Finish, 10, string(today(v)), nil)
	f.fields[0].label = func(w *lang.Words) string { return w.Promises.Labels.Done }
	f.fields = append(f.fields, textField(func(w *lang.Words) string { return w.Promises.Labels.Seen }, "", int(session.ReasonLimit)))
	f.send = func(_ View, f *deskForm) Act {
		return Act{Ask: session.Finish{Action: a.ID, Day: session.Day(strings.TrimSpace(f.value(0))), Evidence: f.value(1)}, Done: formBack}
	}
	return f
}

// promiseHands takes the raised hands for the promise on the wall: three numbers.
func promiseHands(v View, id session.ActionID) *deskForm {
	was := v.Board.Review.Hands
	number := func(n int) string {
		if was.All() == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	field := func(a session.Satisfaction, n int) formField {
		return textField(func(w *lang.Words) string { return w.Promises.Answers[a] }, number(n), 4)
	}
	return &deskForm{
		title: func(w *lang.Words) string { return w.Desk.Ledger.HandsTitle(string(id)) },
		note:  func(w *lang.Words) string { return w.Desk.Ledger.HandsNote },
		does:  func(w *lang.Words) string { return w.Desk.Ledger.CountHands },
		fields: []formField{field(session.Satisfied, was.Satisfied), field(session.Partly, was.Partly),
			field(session.Unsatisfied, was.Not)},
		send: func(v View, f *deskForm) Act {
			var n [3]int
			for i := range n {
				text := strings.TrimSpace(f.value(i))
				if text == "" {
					continue
				}
				var err error
				if n[i], err = strconv.Atoi(text); err != nil {
					return Act{Say: v.Words.Promises.HandsForm}
				}
			}
			return Act{Ask: session.CountHands{Action: id, Was: was, Hands: session.Hands{Satisfied: n[0], Partly: n[1], Not: n[2]}}, Done: formBack}
		},
	}
}
