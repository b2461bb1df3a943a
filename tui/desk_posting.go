package tui

import (
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskResolution is an adopted resolution at the desk: whether it is posted, what was
// objected, whether it is in force.
type deskResolution struct {
	id   session.ResolutionID
	at   int
	read reading
}

func (d *deskResolution) deeds(v View) []cardDeed {
	_, r, ok := v.Snapshot.Resolution(d.id)
	say := v.Words.Desk.Ledger
	var list []cardDeed
	add := func(words string, form *deskForm) {
		list = append(list, cardDeed{words, func() Act { return Act{Open: form} }})
	}
	if ok && r.Status == session.Adopted && r.Shared == "" {
		for _, o := range r.Objections {
			if o.Answered == "" && r.InForce == "" {
				add(say.Answer(string(o.ID)), objectionForm(say.Answer(string(o.ID)), func(text, _ string) session.Command {
					return session.AnswerObjection{Objection: o.ID, Text: text}
				}, false))
			}
		}
		if r.Posting != nil && r.InForce == "" {
			list = append(list, cardDeed{say.Enforce, func() Act {
				return Act{Ask: session.Enforce{Resolution: r.ID}, Done: func(v View, _ session.Answer) Act {
					return Act{Say: v.Words.After.Enforced(string(r.ID))}
				}}
			}})
			add(say.Object, objectionForm(say.Object, func(text, from string) session.Command {
				return session.Dissent{Resolution: r.ID, Text: text, From: from, Draft: draftID(v)}
			}, true))
		}
		if r.InForce == "" {
			add(say.Post, postForm(v, r))
		}
		if v.Snapshot.StageOf(r) == session.StageJudged {
			add(say.Conclude, objectionForm(say.Conclude, func(text, _ string) session.Command {
				return session.Conclude{Resolution: r.ID, Keeper: text}
			}, false))
		}
	}
	if ok && r.Status == session.Adopted && r.Shared == "" {
		list = append(list, cardDeed{say.Revise, func() Act { return Act{Open: &deskAmendment{id: r.ID}} }})
	}
	return append(list, cardDeed{v.Words.Resident.Resolutions.Back, func() Act { return Act{Back: true} }})
}

func (d *deskResolution) press(v View, k parts.Key) Act {
	deeds := d.deeds(v)
	if d.read.turned(v, d.facts(v), deeds, k) {
		return Act{}
	}
	return pressDeeds(&d.at, deeds, k)
}

func (d *deskResolution) draw(v View) *parts.Page {
	deeds := d.deeds(v)
	on, ok := d.board(v)
	if !ok {
		return deskDeeds(v, string(d.id), nil, deeds, 0, d.read)
	}
	return deskDeeds(v, string(d.id)+"   "+title(v, on.Issue), d.facts(v), deeds, min(d.at, len(deeds)-1), d.read)
}

// board is the resolution as the room may see it, or false.
func (d *deskResolution) board(v View) (session.BoardResolution, bool) {
	if x, _, ok := v.Snapshot.Resolution(d.id); ok {
		for _, b := range v.Snapshot.BoardOf(x).Resolutions {
			if b.ID == d.id {
				return b, true
			}
		}
	}
	return session.BoardResolution{}, false
}

// facts are its clauses, and what became of it.
func (d *deskResolution) facts(v View) []line {
	on, ok := d.board(v)
	if !ok {
		return nil
	}
	w := min(v.Size.Body().W, 100)
	lines := wrapped(nil, 0, w, parts.Ink, v.Words.After.Stage[on.Stage])
	for n, c := range on.Clauses {
		if c.What != "" {
			lines = wrapped(lines, 2, w, parts.Quiet, number(n+1)+"  "+clauseLine(v, c))
		}
	}
	lines = append(lines, afterOf(v, on, w)...)
	if on.Posting != nil && on.Posting.OnRestDay() && on.InForce == "" {
		lines = wrapped(lines, 0, w, parts.Warn, "! "+v.Words.After.RestDay)
	}
	return lines
}

// afterOf says what became of an adopted resolution: posted where, what was objected
// and answered, in force since when, what was amended.
func afterOf(v View, r session.BoardResolution, w int) []line {
	say := v.Words.After
	day := func(d session.Day) string { return v.Words.DayWords(d, today(v)) }
	said := func(text string) string {
		if text == "" {
			return v.Words.Common.Erased
		}
		return text
	}
	var lines []line
	if p := r.Posting; p != nil {
		lines = wrapped(lines, 0, w, parts.Ink, say.Posted(day(p.Day), day(p.From), day(p.Until), p.Places))
		if len(r.Objections) == 0 {
			lines = wrapped(lines, 0, w, parts.Quiet, say.NotYet)
		}
	}
	for _, o := range r.Objections {
		lines = wrapped(lines, 0, w, parts.Ink, say.Objects(string(o.ID), day(o.Day), said(o.Text)))
		if o.Answered != "" {
			lines = wrapped(lines, 2, w, parts.Ink, say.Answered(day(o.Answered), said(o.Answer)))
		} else {
			lines = wrapped(lines, 2, w, parts.Warn, "! "+say.AnswerBy(day(o.Due)))
		}
	}
	if r.InForce != "" {
		lines = wrapped(lines, 0, w, parts.Ink, say.InForce(day(r.InForce)))
	}
	for n, old := range r.Versions {
		next := r.Clauses
		if n+1 < len(r.Versions) {
			next = r.Versions[n+1].Clauses
		}
		lines = wrapped(lines, 0, w, parts.Ink, say.Version(old.Number, day(old.Until)))
		lines = wrapped(lines, 2, w, parts.Quiet, say.Why(said(old.Reason), said(old.Decided)))
		for _, c := range session.Changes(old.Clauses, next) {
			lines = wrapped(lines, 2, w, parts.Quiet, changeWords(v, c))
		}
	}
	if r.Keeper != "" {
		lines = wrapped(lines, 0, w, parts.Ink, say.Keeper(r.Keeper))
	}
	return lines
}

// changeWords says what an amendment made of one clause.
func changeWords(v View, c session.ClauseChange) string {
	say := v.Words.After
	switch {
	case c.New.What == "":
		return say.Struck(c.Number)
	case c.Old.What == "":
		return say.Added(c.Number, clauseLine(v, c.New))
	}
	return say.Changed(c.Number, clauseLine(v, c.Old), clauseLine(v, c.New))
}

// objectionForm takes a sentence and, where it is asked for, who says so.
func objectionForm(what string, ask func(text, from string) session.Command, from bool) *deskForm {
	f := &deskForm{
		title:  func(*lang.Words) string { return what },
		does:   func(*lang.Words) string { return what },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.Ledger.Text }, "", int(session.ReasonLimit))},
	}
	if from {
		f.note = func(w *lang.Words) string { return w.Desk.Ledger.FromNote }
		f.fields = append(f.fields, textField(func(w *lang.Words) string { return w.Desk.Ledger.From }, "", int(session.NameLimit)))
	}
	f.send = func(_ View, f *deskForm) Act {
		who := ""
		if from {
			who = f.value(1)
		}
		return Act{Ask: ask(f.value(0), who), Done: formBack}
	}
	return f
}

// postForm takes where and when a resolution was put up.
func postForm(v View, r *session.Resolution) *deskForm {
	day, places := string(today(v)), ""
	if p := r.Posting; p != nil {
		day, places = string(p.Day), strings.Join(p.Places, "; ")
	}
	return &deskForm{
		title: func(w *lang.Words) string { return w.Desk.Ledger.Post + "   " + string(r.ID) },
		note:  func(w *lang.Words) string { return w.Desk.Ledger.PostNote },
		does:  func(w *lang.Words) string { return w.Desk.Ledger.Post },
		lacks: func(w *lang.Words) string { return w.Refusal(session.ErrNoText) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.Ledger.Places }, places, 12*int(session.PlaceLimit)),
			textField(func(w *lang.Words) string { return w.Desk.Ledger.Day }, day, 10)},
		send: func(_ View, f *deskForm) Act {
			c := session.Post{Resolution: r.ID, Day: session.Day(strings.TrimSpace(f.value(1))),
				Places: strings.FieldsFunc(f.value(0), func(r rune) bool { return strings.ContainsRune(";；", r) })}
			return Act{Ask: c, Done: func(v View, _ session.Answer) Act {
				_, r, _ := v.Snapshot.Resolution(c.Resolution)
				if r == nil || r.Posting == nil {
					return Act{Back: true}
				}
				return Act{Back: true, Say: v.Words.After.PostedNow(string(r.ID), v.Words.DayWords(r.Posting.Until, today(v)))}
			}}
		},
	}
}
