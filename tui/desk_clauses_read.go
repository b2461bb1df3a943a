package tui

import (
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskClauseLines gives a clause as it is read: what, then who and when, then who pays.
func deskClauseLines(v View, i int, c session.Clause, w int) []string {
	lines := hangLines(fmt.Sprintf("%d  ", i+1), c.What, w)
	n := v.Words.Common.Words
	var who []string
	if c.Lead != "" {
		who = append(who, n.Lead+" "+c.Lead)
	}
	if c.Help != "" {
		who = append(who, n.Help+" "+c.Help)
	}
	if c.By != "" {
		who = append(who, c.By)
	}
	if len(who) > 0 {
		lines = append(lines, hangLines("   ", strings.Join(who, "   "), w)...)
	}
	if c.Funds != "" {
		lines = append(lines, hangLines("   ", c.Funds, w)...)
	}
	return lines
}

// hang wraps text behind a head, the following lines under its text.
func hangLines(head, text string, w int) []string {
	indent := strings.Repeat(" ", parts.Width(head))
	lines := parts.Wrap(text, max(4, w-len(indent)))
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
		} else {
			lines[i] = indent + lines[i]
		}
	}
	return lines
}

// readingLines are the clauses to read out, then what Enter means or how the
// consent stands.
func (d *deskClauses) readingLines(v View, x *session.Session, w int) []string {
	words := v.Words.Desk
	r := x.ResolutionOn(d.issue)
	asked := v.Snapshot.Asked(x)
	var lines []string
	if r != nil && r.Status != session.Draft {
		if r.Status != session.Proposed {
			asked = r.Entitled
		}
		counts := words.Counts(r.Count(session.Agree), r.Count(session.Abstain), r.Count(session.Object), asked)
		lines = append(parts.Wrap(counts, w), words.NeedsAgree(r.Threshold.Needed(asked), v.Words.Common.Share(r.Threshold)), "")
	}
	for i, c := range d.clauses() {
		lines = append(append(lines, deskClauseLines(v, i, c, w)...), "")
	}
	switch {
	case r == nil && x.Phase != session.Resolve:
		lines = append(lines, words.NoResolution)
	case r == nil || r.Status == session.Draft:
		share := v.Board.Threshold
		if len(lines) > 0 {
			lines = append(lines, parts.Wrap(words.PutMeans(asked, share.Needed(asked), v.Words.Common.Share(share)), w)...)
		}
	default:
		lines = append(lines, d.objections(v, r, w)...)
	}
	return lines
}

// objections are the reasons of those who object, by number.
func (d *deskClauses) objections(v View, r *session.Resolution, w int) []string {
	var lines []string
	for _, m := range v.Snapshot.Roll() {
		if r.Answers[m.ID] != session.Object {
			continue
		}
		if lines == nil {
			lines = []string{v.Words.Desk.WhyNot}
		}
		lines = append(lines, hangLines("  "+memberLabel(v, m)+"  ", orDash(v.Words, r.Reasons[m.ID]), w)...)
	}
	return lines
}

func (d *deskClauses) drawReadingStrips(v View, p *parts.Page, x *session.Session) {
	w := v.Words.Desk
	r := x.ResolutionOn(d.issue)
	switch {
	case writable(x, d.issue) && len(d.clauses()) == 0:
		deskKeys(p, w.KeysDraft[:2]...)
		p.Action(w.GoOnWriting)
	case writable(x, d.issue):
		deskKeys(p, w.KeysDraft...)
		if d.inStep(x) {
			p.Action(w.PutForward)
		} else {
			p.Waiting(w.StillSaving)
		}
	case r != nil && r.Status == session.Proposed:
		deskKeys(p, w.KeysDeciding...)
		switch {
		case v.Me.Roles.Has(session.Chair|session.Operator) && !d.ending:
			p.Action(w.SettleFirst)
		case d.ending:
			p.Action(w.SettleAs(r.Count(session.Agree) >= r.Threshold.Needed(v.Snapshot.Asked(x))))
		default:
			p.Waiting(w.ChairSettles)
		}
	default:
		deskKeys(p, w.KeysDeciding[1])
		p.Action(w.BackToList)
	}
}
