package tui

import (
	"slices"
	"strings"

	"yuetan/session"
)

// written are the clauses that the council has.
func written(x *session.Session, issue session.IssueID) []session.Clause {
	if r := x.ResolutionOn(issue); r != nil {
		return r.Clauses
	}
	return nil
}

// clauses are those typed, as the council would keep them: no blanks at the ends,
// no empty clause.
func (d *deskClauses) clauses() []session.Clause {
	var list []session.Clause
	for i := range d.rows {
		var f [5]string
		for j := range f {
			f[j] = strings.Join(strings.Fields(d.rows[i][j].Value()), " ")
		}
		if c := clauseOf(f); c != (session.Clause{}) {
			list = append(list, c)
		}
	}
	return list
}

// catchUp takes in what the council has now, and reports whether another hand has
// changed it: what they changed is put in place, what is being typed here stays.
func (d *deskClauses) catchUp(x *session.Session) bool {
	theirs := written(x, d.issue)
	mine := d.clauses()
	switch {
	case slices.Equal(theirs, d.base):
		return false
	case slices.Equal(theirs, d.sent) || slices.Equal(theirs, mine):
		d.base = theirs
		return false
	}
	var merged []clauseRow
	for i := range max(len(theirs), len(mine)) {
		was, is, typed := clauseAt(d.base, i), clauseAt(theirs, i), clauseAt(mine, i)
		var f [5]string
		for j := range f {
			if f[j] = is[j]; typed[j] != was[j] {
				f[j] = typed[j]
			}
		}
		if f != [5]string{} {
			merged = append(merged, rowOf(clauseOf(f)))
		}
	}
	d.base = theirs
	if d.writing && d.at >= len(merged) {
		merged = append(merged, rowOf(session.Clause{}))
	}
	d.rows, d.at = merged, min(d.at, max(0, len(merged)-1))
	return true
}

func clauseAt(list []session.Clause, i int) [5]string {
	if i < len(list) {
		return fieldsOf(list[i])
	}
	return [5]string{}
}

// keep makes the command that saves what is typed, built on the version the
// council has when it is sent.
func (d *deskClauses) keep(v View) session.Command {
	x, ok := v.Snapshot.Current()
	if !ok || !writable(x, d.issue) {
		return nil
	}
	d.catchUp(x)
	mine := d.clauses()
	if slices.Equal(mine, d.base) {
		return nil
	}
	version := 0
	if r := x.ResolutionOn(d.issue); r != nil {
		version = r.Version()
	}
	d.sent = mine
	return session.Write{Session: x.ID, Issue: d.issue, Version: version, Clauses: mine}
}

// changed takes in what others did; what was typed here is sent again on top.
func (d *deskClauses) changed(v View) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{}
	}
	if !writable(x, d.issue) {
		d.writing = false
		if !slices.Equal(written(x, d.issue), d.base) {
			d.catchUp(x)
		}
		return Act{}
	}
	act := Act{}
	if d.catchUp(x) {
		act.Say = v.Words.Refusal(session.ErrStale)
	}
	if d.typed && !slices.Equal(d.clauses(), d.base) {
		act.Keep = d.keep
	}
	return act
}
