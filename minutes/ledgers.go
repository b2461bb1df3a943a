package minutes

import (
	"slices"
	"strings"
	"time"

	"yuetan/session"
)

// fewest is how many must have answered for their answers to be told apart.
const fewest = 5

// ledgers are the three views of one row (台账): the problem, whose duty it is, and
// how it was closed. Problems and duties are this session's; the closing ledger also
// has what was left of earlier ones.
func (d *draft) ledgers() {
	w := d.say.After
	d.head(d.say.Names[string(Ledgers)])
	d.Landscape, d.Tight = true, true
	problems, promises := d.problems(), d.promises()
	d.add(Heading{Level: 1, Text: w.Problems})
	d.ledger(problems, w.NoProblems)
	d.add(Heading{Level: 1, Text: w.Duties, Break: true})
	d.ledger(d.duties(promises), w.NoDuties)
	d.add(Heading{Level: 1, Text: w.Closing, Break: true})
	d.ledger(d.closing(promises), w.NoClosing)
	objected, resolutions := d.objections()
	if len(objected.Rows) > 0 {
		d.add(Heading{Level: 1, Text: w.Objections, Break: true}, objected)
	}
	issues := d.facts.Issues
	d.only(func(to *Facts) { to.Issues, to.Promises, to.Resolutions = issues, promises, resolutions })
	d.foot()
}

func (d *draft) ledger(t Table, none string) {
	d.add(t)
	if len(t.Rows) == 0 {
		d.add(Paragraph{none})
	}
}

// problems has a row an issue (问题清单).
func (d *draft) problems() Table {
	w := d.say.After
	t := Table{Columns: []Column{d.column(w.No, Left, 12), d.column(w.Code, Centre, 6), d.column(w.Source, Left, 8), d.column(w.Raised, Centre, 11),
		d.column(w.Category, Left, 10), d.column(w.Content, Left, 20), d.column(w.Households, Right, 11), d.column(w.Points, Right, 7), d.column(w.Place, Right, 7),
		d.column(w.Taken, Left, 12)}}
	places := map[string]LineFacts{}
	if d.facts.Poll != nil {
		for _, l := range d.facts.Poll.Ranking {
			places[l.Issue] = l
		}
	}
	for _, i := range d.facts.Issues {
		points, place := Cell{}, Cell{}
		if l, ok := places[i.ID]; ok {
			points, place = Figure(l.Points), Figure(l.Place)
		}
		taken, reason := d.became(i)
		if i.Status == string(session.Settled) {
			taken = d.words.Common.IssueStatus[session.Settled]
		}
		if reason != "" {
			taken += d.words.Common.Quote(reason)
		}
		t.Rows = append(t.Rows, []Cell{Words(i.ID), Words(i.Code), Words(i.Source), d.raised(i), Words(i.Category), Words(i.Title), {}, points, place, Words(taken)})
	}
	return t
}

// raised is the day on which an issue was raised.
func (d *draft) raised(f IssueFacts) Cell {
	i, _ := d.s.Issue(session.IssueID(f.ID))
	for _, t := range i.Turns {
		if t.Kind == session.TurnRaised {
			return Date(t.At.In(d.s.Council.Location()))
		}
	}
	return Cell{}
}

// promises are the action items of this session's resolutions, and what was left of
// earlier ones when it began, or judged in it.
func (d *draft) promises() []PromiseFacts {
	var all []PromiseFacts
	today := d.s.Council.Day(d.s.Time)
	from := d.s.Council.Day(d.s.Time)
	if !d.x.Began.IsZero() {
		from = d.s.Council.Day(d.x.Began)
	}
	for _, a := range d.s.Actions() {
		p := d.s.Promise(a, today)
		if p.Session != d.x.ID && (p.Promised > from || p.Closed != "" && p.Closed < from) {
			continue
		}
		all = append(all, d.promise(a, p))
	}
	return all
}

func (d *draft) promise(a session.Action, p session.BoardPromise) PromiseFacts {
	f := PromiseFacts{ID: string(p.ID), Session: string(p.Session), Issue: string(p.Issue), Title: p.Title, Clause: p.Clause, Status: string(p.Status),
		Promised: p.Promised, Due: p.Due, Overdue: p.Overdue, Done: p.Done, Evidence: p.Evidence, Reason: p.Reason, Closed: p.Closed, Again: p.Again}
	if f.Title == "" {
		f.Title = d.words.Common.Erased
	}
	if f.Clause == (session.Clause{}) {
		f.Clause.What = d.words.Common.Erased
	}
	for _, n := range a.Notes {
		if n.Text != "" {
			f.Progress = append(f.Progress, NoteFacts{Day: n.Day, Text: n.Text})
		}
	}
	for _, l := range p.Looks {
		look := LookFacts{Session: string(l.Session), Day: l.Day, Answered: l.All(), Verdict: string(l.Verdict)}
		if look.Answered >= fewest {
			look.Numbers = &session.Hands{Satisfied: l.Satisfied, Partly: l.Partly, Not: l.Not}
		}
		f.Looks = append(f.Looks, look)
	}
	return f
}

// duties has a row for each promise of this session (责任清单).
func (d *draft) duties(promises []PromiseFacts) Table {
	w := d.say.After
	t := Table{Columns: []Column{d.column(w.No, Left, 13), d.column(w.Content, Left, 20), d.column(w.Measure, Left, 24), d.column(w.Lead, Left, 12),
		d.column(w.Help, Left, 11), d.column(w.Due, Centre, 12), d.column(w.Funds, Left, 14)}}
	for _, p := range promises {
		if p.Session == d.Session {
			t.Rows = append(t.Rows, []Cell{Words(p.ID), Words(p.Title), Words(p.Clause.What), Words(p.Clause.Lead), Words(p.Clause.Help), due(p), Words(p.Clause.Funds)})
		}
	}
	return t
}

// due is the day, or the words that nobody could read as one.
func due(p PromiseFacts) Cell {
	if p.Due == "" {
		return Words(p.Clause.By)
	}
	return day(p.Due)
}

// day is the cell of a day; empty where there is none.
func day(d session.Day) Cell {
	return Date(midnight(d))
}

// midnight is when a day begins, by no clock in particular; zero for none.
func midnight(d session.Day) time.Time {
	year, month, n := d.Date()
	if year == 0 {
		return time.Time{}
	}
	return time.Date(year, month, n, 0, 0, 0, 0, time.UTC)
}

// objections has a row for each objection to a resolution of this session (异议及答复),
// without who raised it.
func (d *draft) objections() (Table, []ResolutionFacts) {
	w := d.say.After
	t := Table{Columns: []Column{d.column(w.No, Left, 14), d.column(w.Content, Left, 18), d.column(w.ObjectedOn, Centre, 12), d.column(w.Objection, Left, 22),
		d.column(w.AnswerBy, Centre, 12), d.column(w.AnsweredOn, Centre, 12), d.column(w.Answer, Left, 22)}}
	var with []ResolutionFacts
	for _, f := range d.facts.Resolutions {
		_, r, ok := d.s.Resolution(session.ResolutionID(f.ID))
		if !ok || len(r.Objections) == 0 {
			continue
		}
		f.Signers, f.Reasons = nil, nil
		for _, o := range r.Objections {
			text := o.Text
			if text == "" {
				text = d.words.Common.Erased
			}
			f.Objections = append(f.Objections, ObjectionFacts{ID: string(o.ID), Day: o.Day, Due: o.Due, Text: text, Answered: o.Answered, Answer: o.Answer})
			t.Rows = append(t.Rows, []Cell{Words(string(o.ID)), Words(f.Title), day(o.Day), Words(text), day(o.Due), day(o.Answered), Words(o.Answer)})
		}
		with = append(with, f)
	}
	return t, with
}

// closing has a row for each promise: how it got on, and how it was closed (销号台账).
func (d *draft) closing(promises []PromiseFacts) Table {
	w := d.say.After
	t := Table{Columns: []Column{d.column(w.No, Left, 12), d.column(w.Measure, Left, 16), d.column(w.Status, Left, 9), d.column(w.Progress, Left, 17),
		d.column(w.ClosedOn, Centre, 11), d.column(w.Evidence, Left, 10), d.column(w.Opinion, Left, 12), d.column(w.ClosedBy, Left, 8), d.column(w.CheckedBy, Left, 8),
		d.column(w.Again, Centre, 11)}}
	for _, p := range promises {
		status := d.words.Promises.Status[session.ActionStatus(p.Status)]
		if p.Overdue > 0 {
			status += " " + w.Overdue(p.Overdue)
		}
		if p.Reason != "" {
			status += d.words.Common.Quote(p.Reason)
		}
		var progress []string
		for _, n := range p.Progress {
			progress = append(progress, w.Note(string(n.Day), n.Text))
		}
		closed := p.Closed
		if closed == "" {
			closed = p.Done
		}
		t.Rows = append(t.Rows, []Cell{Words(p.ID), Words(p.Clause.What), Words(status), Words(strings.Join(progress, " ")), day(closed), Words(p.Evidence),
			Words(d.opinion(p)), {}, {}, day(p.Again)})
	}
	return t
}

// opinion is what the room said last of a promise, as figures where there are enough.
func (d *draft) opinion(p PromiseFacts) string {
	if len(p.Looks) == 0 {
		return ""
	}
	last := p.Looks[len(p.Looks)-1]
	if last.Numbers == nil {
		return d.words.Promises.Answers[session.Satisfaction(last.Verdict)]
	}
	return d.say.After.Opinions(last.Numbers.Satisfied, last.Numbers.Partly, last.Numbers.Not)
}

// satisfaction is how this session judged what had been promised (满意度). Where it
// judged nothing, its own promises are listed for whoever asks the neighbours later.
func (d *draft) satisfaction() {
	w := d.say.After
	d.head(d.say.Names[string(Satisfaction)])
	d.Landscape, d.Tight = true, true
	t := Table{Columns: []Column{d.column(w.No, Left, 12), d.column(w.Promise, Left, 28), d.column(w.Lead, Left, 12), d.column(w.Satisfied, Right, 8),
		d.column(w.Partly, Right, 10), d.column(w.Not, Right, 8), d.column(w.Answered, Right, 7), d.column(w.Rate, Right, 8), d.column(w.Verdict, Left, 10)}}
	var judged []PromiseFacts
	sum, few := session.Hands{}, false
	all := d.promises()
	for _, p := range all {
		i := slices.IndexFunc(p.Looks, func(l LookFacts) bool { return l.Session == d.Session })
		if i < 0 {
			continue
		}
		look := p.Looks[i]
		p.Looks = []LookFacts{look}
		judged = append(judged, p)
		row := []Cell{Words(p.ID), Words(p.Clause.What), Words(p.Clause.Lead), {}, {}, {}, Figure(look.Answered), {}, Words(d.words.Promises.Answers[session.Satisfaction(look.Verdict)])}
		if n := look.Numbers; n != nil {
			row[3], row[4], row[5], row[7] = Figure(n.Satisfied), Figure(n.Partly), Figure(n.Not), Words(d.words.Common.Percent(n.Satisfied+n.Partly, n.All()))
			sum.Satisfied, sum.Partly, sum.Not = sum.Satisfied+n.Satisfied, sum.Partly+n.Partly, sum.Not+n.Not
		}
		few = few || look.Numbers == nil
		t.Rows = append(t.Rows, row)
	}
	d.add(d.about())
	switch {
	case len(judged) > 0:
		if !few {
			t.Sum = []Cell{{}, Words(upper(d.words.Common.Words.Total)), {}, Figure(sum.Satisfied), Figure(sum.Partly), Figure(sum.Not), Figure(sum.All()),
				Words(d.words.Common.Percent(sum.Satisfied+sum.Partly, sum.All())), {}}
		}
		d.add(Paragraph{w.JudgedHow}, t)
		if few {
			d.add(Note{Text: w.Few})
		}
	case len(all) > 0:
		t.Tall = true
		for _, p := range all {
			t.Rows = append(t.Rows, []Cell{Words(p.ID), Words(p.Clause.What), Words(p.Clause.Lead), {}, {}, {}, {}, {}, {}})
		}
		d.add(Paragraph{w.CallBack}, t)
	default:
		d.add(Note{Text: w.NothingJudged})
	}
	d.add(Signatures{[]string{d.say.SignTeller(1), d.say.SignTeller(2), d.say.SignChair, d.say.SignSecretary}})
	d.only(func(to *Facts) { to.Promises = judged })
	d.foot()
}
