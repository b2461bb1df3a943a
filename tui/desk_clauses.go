package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskClauses is one resolution: written clause by clause while the room watches
// on the wall, read out, put to consent, and settled.
type deskClauses struct {
	issue   session.IssueID
	rows    []clauseRow
	at      int // clause
	part    int // of its five fields
	writing bool
	typed   bool             // something was typed here that must reach the council
	base    []session.Clause // as the council had it when it was last taken in
	sent    []session.Clause // as it was last sent
	from    int              // first line seen when reading
	sure    bool             // dropping or taking back was asked once
	ending  bool             // ending the consent was asked once
}

// clauseRow are the five fields of a clause: what, lead, help, by, funds.
type clauseRow [5]parts.Input

func newDeskClauses(v View, x *session.Session, issue session.IssueID) *deskClauses {
	d := &deskClauses{issue: issue}
	d.load(written(x, issue))
	if writable(x, issue) && len(d.base) == 0 {
		d.write()
	}
	return d
}

func (d *deskClauses) load(clauses []session.Clause) {
	d.base, d.rows = clauses, nil
	for _, c := range clauses {
		d.rows = append(d.rows, rowOf(c))
	}
	d.at = min(d.at, max(0, len(d.rows)-1))
}

func rowOf(c session.Clause) (row clauseRow) {
	for i, text := range fieldsOf(c) {
		row[i] = parts.NewInput(int(session.ClauseLimit))
		row[i].Set(text)
	}
	return row
}

func fieldsOf(c session.Clause) [5]string { return [5]string{c.What, c.Lead, c.Help, c.By, c.Funds} }

func clauseOf(f [5]string) session.Clause {
	return session.Clause{What: f[0], Lead: f[1], Help: f[2], By: f[3], Funds: f[4]}
}

func (d *deskClauses) typing() bool { return d.writing }

func (d *deskClauses) paste(_ View, text string) Act {
	if !d.writing {
		return Act{}
	}
	d.rows[d.at][d.part].Insert(text)
	d.typed = true
	return Act{Keep: d.keep}
}

// write begins or goes on writing, in a new clause if the last one says something.
func (d *deskClauses) write() {
	d.writing = true
	if n := len(d.rows); n == 0 || !d.rows[n-1][0].Empty() {
		d.rows = append(d.rows, rowOf(session.Clause{}))
	}
	d.at, d.part = len(d.rows)-1, 0
}

// stop ends the writing; empty clauses go.
func (d *deskClauses) stop() {
	d.writing = false
	var rows []clauseRow
	for _, row := range d.rows {
		if !slices.ContainsFunc(row[:], func(in parts.Input) bool { return !in.Empty() }) {
			continue
		}
		rows = append(rows, row)
	}
	d.rows, d.at, d.part, d.from = rows, 0, 0, 0
}

func (d *deskClauses) press(v View, k parts.Key) Act {
	if d.writing {
		return d.pressWriting(k)
	}
	return d.pressReading(v, k)
}

func (d *deskClauses) pressWriting(k parts.Key) Act {
	in := &d.rows[d.at][d.part]
	switch {
	case k.Kind == parts.Tab:
		d.step(1)
	case k.Kind == parts.BackTab:
		d.step(-1)
	case k.Kind == parts.Up:
		d.at = max(0, d.at-1)
	case k.Kind == parts.Down:
		d.at = min(d.at+1, len(d.rows)-1)
	case k.Is('Q') && k.Text == "":
		d.stop()
		return d.save()
	case k.Is('?') && in.Empty():
		return Act{Open: helpPage{}}
	case k.Kind == parts.Enter && in.Empty() && d.part == 0:
		d.stop()
		return d.save()
	case k.Kind == parts.Enter && (in.Empty() || d.part == 4):
		d.next()
	case k.Kind == parts.Enter:
		d.part++
	case in.Press(k):
		d.typed = true
		return d.save()
	}
	return Act{}
}

func (d *deskClauses) save() Act {
	if !d.typed {
		return Act{}
	}
	return Act{Keep: d.keep}
}

// step goes to the next field, from the last one to the next clause.
func (d *deskClauses) step(by int) {
	switch d.part += by; {
	case d.part > 4 && d.at == len(d.rows)-1:
		d.next()
	case d.part > 4:
		d.at, d.part = d.at+1, 0
	case d.part < 0 && d.at > 0:
		d.at, d.part = d.at-1, 4
	case d.part < 0:
		d.part = 0
	}
}

// next finishes a clause: the following one, or a new one after the last. A clause
// that says nothing yet is not followed by another.
func (d *deskClauses) next() {
	empty := len(d.clauses()) == 0
	switch {
	case d.at < len(d.rows)-1:
		d.at++
	case !empty && slices.ContainsFunc(d.rows[d.at][:], func(in parts.Input) bool { return !in.Empty() }):
		d.rows = append(d.rows, rowOf(session.Clause{}))
		d.at++
	}
	d.part = 0
}

func (d *deskClauses) pressReading(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok || k.Is('Q') {
		return Act{Back: true}
	}
	sure, ending := d.sure, d.ending
	d.sure, d.ending = false, false
	switch {
	case k.Kind == parts.Up:
		d.from = max(0, d.from-1)
	case k.Kind == parts.Down || k.Kind == parts.Space:
		issue, _ := v.Snapshot.Issue(d.issue)
		body, _ := d.layout(v, issue)
		d.from = scroll(d.from, 1, len(d.readingLines(v, x, body.W)), body.H)
	case k.Kind == parts.Tab && writable(x, d.issue):
		d.write()
	case k.Is('-'):
		return d.drop(v, x, sure)
	case k.Kind == parts.Enter:
		return d.forward(v, x, ending)
	}
	return Act{}
}

// drop drops a draft, or takes a resolution back from the room, asked once.
func (d *deskClauses) drop(v View, x *session.Session, sure bool) Act {
	r := x.ResolutionOn(d.issue)
	switch {
	case r == nil || r.Status != session.Draft && r.Status != session.Proposed:
		return Act{}
	case !sure && r.Status == session.Draft:
		d.sure = true
		return Act{Say: v.Words.Desk.WithdrawAsk}
	case !sure:
		d.sure = true
		return Act{Say: v.Words.Desk.TakeBackAsk}
	}
	dropped := r.Status == session.Draft
	return Act{Ask: session.Withdraw{Resolution: r.ID}, Done: func(v View, _ session.Answer) Act {
		if dropped {
			return Act{Back: true, Say: v.Words.Desk.Withdrawn}
		}
		return Act{Say: v.Words.Desk.Withdrawn}
	}}
}

// forward is what Enter does with clauses that are not being written.
func (d *deskClauses) forward(v View, x *session.Session, ending bool) Act {
	r := x.ResolutionOn(d.issue)
	switch {
	case writable(x, d.issue) && len(d.clauses()) == 0:
		d.write()
	case writable(x, d.issue) && !d.inStep(x):
		return Act{Keep: d.keep}
	case r == nil:
		return Act{Back: true}
	case r.Status == session.Draft && x.Phase == session.Resolve:
		return Act{Ask: session.PutToConsent{Resolution: r.ID, Version: r.Version()}}
	case r.Status == session.Proposed:
		switch {
		case !v.Me.Roles.Has(session.Chair | session.Operator):
		case ending:
			return Act{Ask: session.Settle{Resolution: r.ID}}
		default: // as a page of its own, on which a bounced Enter is not heard
			asking := *d
			asking.ending = true
			return Act{Replace: &asking}
		}
	default:
		return Act{Back: true}
	}
	return Act{}
}

// inStep tells whether the council has all that was typed here.
func (d *deskClauses) inStep(x *session.Session) bool {
	return slices.Equal(d.clauses(), written(x, d.issue))
}
