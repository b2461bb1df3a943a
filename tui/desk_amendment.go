package tui

import (
	"slices"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskAmendment is an adopted resolution that is being changed, clause by clause.
type deskAmendment struct {
	id   session.ResolutionID
	at   int
	read reading
}

func (d *deskAmendment) deeds(v View) []cardDeed {
	var list []cardDeed
	if _, r, ok := v.Snapshot.Resolution(d.id); ok && r.Status == session.Adopted && r.Shared == "" {
		list = amendDeeds(v, r)
	}
	return append(list, cardDeed{v.Words.Resident.Resolutions.Back, func() Act { return Act{Back: true} }})
}

func (d *deskAmendment) press(v View, k parts.Key) Act {
	deeds := d.deeds(v)
	if d.read.turned(v, d.facts(v), deeds, k) {
		return Act{}
	}
	return pressDeeds(&d.at, deeds, k)
}

func (d *deskAmendment) draw(v View) *parts.Page {
	deeds := d.deeds(v)
	return deskDeeds(v, v.Words.Desk.Ledger.Revise+"   "+string(d.id), d.facts(v), deeds, min(d.at, len(deeds)-1), d.read)
}

// facts are the clauses as they read.
func (d *deskAmendment) facts(v View) []line {
	var lines []line
	if _, r, ok := v.Snapshot.Resolution(d.id); ok {
		for n, c := range r.Clauses {
			if c.What != "" {
				lines = wrapped(lines, 2, min(v.Size.Body().W, 100), parts.Quiet, number(n+1)+"  "+clauseLine(v, c))
			}
		}
	}
	return lines
}

// amendDeeds are what may be changed of an adopted resolution: each clause amended or
// struck, one added.
func amendDeeds(v View, r *session.Resolution) []cardDeed {
	say := v.Words.Desk.Ledger
	var list []cardDeed
	standing := 0
	for n, c := range r.Clauses {
		if c.What != "" {
			standing++
			list = append(list, cardDeed{say.Amend(n + 1), func() Act { return Act{Open: clauseForm(r, n)} }})
		}
	}
	if len(r.Clauses) < session.MostClauses {
		list = append(list, cardDeed{say.AddClause, func() Act { return Act{Open: clauseForm(r, len(r.Clauses))} }})
	}
	for n, c := range r.Clauses {
		if c.What != "" && standing > 1 {
			list = append(list, cardDeed{say.Strike(n + 1), func() Act { return Act{Open: strikeForm(r, n)} }})
		}
	}
	return list
}

// clauseForm amends one clause, counted from 0; the one after the last is a new one.
func clauseForm(r *session.Resolution, n int) *deskForm {
	clauses := slices.Clone(r.Clauses)
	title := func(w *lang.Words) string { return w.Desk.Ledger.Amend(n + 1) }
	if n == len(clauses) {
		clauses = append(clauses, session.Clause{})
		title = func(w *lang.Words) string { return w.Desk.Ledger.AddClause }
	}
	names := [5]func(*lang.Words) string{
		func(w *lang.Words) string { return w.Common.Words.What }, func(w *lang.Words) string { return w.Common.Words.Lead },
		func(w *lang.Words) string { return w.Common.Words.Help }, func(w *lang.Words) string { return w.Common.Words.By },
		func(w *lang.Words) string { return w.Common.Words.Funds },
	}
	var fields []formField
	for i, text := range fieldsOf(clauses[n]) {
		fields = append(fields, textField(names[i], text, int(session.ClauseLimit)))
	}
	return reviseForm(r, title, fields, func(f *deskForm) []session.Clause {
		amended := slices.Clone(clauses)
		amended[n] = clauseOf([5]string{f.value(0), f.value(1), f.value(2), f.value(3), f.value(4)})
		return amended
	})
}

// strikeForm strikes one clause, counted from 0; the others keep their numbers.
func strikeForm(r *session.Resolution, n int) *deskForm {
	return reviseForm(r, func(w *lang.Words) string { return w.Desk.Ledger.Strike(n + 1) }, nil, func(*deskForm) []session.Clause {
		clauses := slices.Clone(r.Clauses)
		clauses[n] = session.Clause{}
		return clauses
	})
}

// reviseForm takes fields, then why, and who agreed to it.
func reviseForm(r *session.Resolution, does func(*lang.Words) string, fields []formField, clauses func(*deskForm) []session.Clause) *deskForm {
	why := len(fields)
	f := &deskForm{title: func(w *lang.Words) string { return does(w) + "   " + string(r.ID) }, does: does,
		note:  func(w *lang.Words) string { return w.Desk.Ledger.AmendNote },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoText) }}
	f.fields = append(fields, textField(func(w *lang.Words) string { return w.Common.Words.Reason }, "", int(session.ReasonLimit)),
		textField(func(w *lang.Words) string { return w.Desk.Ledger.Decided }, "", int(session.ReasonLimit)))
	f.send = func(_ View, f *deskForm) Act {
		c := session.Revise{Resolution: r.ID, Version: r.Version(), Clauses: clauses(f), Reason: f.value(why), Decided: f.value(why + 1)}
		return Act{Ask: c, Done: func(v View, _ session.Answer) Act {
			_, now, _ := v.Snapshot.Resolution(r.ID)
			return Act{Back: true, Say: v.Words.After.Revised(string(r.ID), now.Version())}
		}}
	}
	return f
}
