package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskSame lists the pairs of issues that may be one, each with why. Nothing is
// merged here: Enter leads to the page on which somebody merges.
type deskSame struct{ at int }

// pairs are the suggestions for the session at hand; none once the vote has opened.
func pairs(v View) []session.Likeness {
	x, ok := v.Snapshot.Current()
	if !ok || issuesFrozen(x) {
		return nil
	}
	return v.Snapshot.Alike()
}

func (d *deskSame) press(v View, k parts.Key) Act {
	list := pairs(v)
	if k.Is('Q') || len(list) == 0 {
		return Act{Back: true}
	}
	d.at = min(d.at, len(list)-1)
	pair := list[d.at]
	next, moved := turned(d.at, len(list), k)
	switch {
	case moved:
		d.at = next
	case k.Kind == parts.Enter:
		return Act{Open: &deskMerge{id: pair.Issue, list: agendaList{at: pair.Into}}}
	case k.Is('-'):
		x, _ := v.Snapshot.Current()
		a, b := codeOf(v, x, pair.Into), codeOf(v, x, pair.Issue)
		return Act{Ask: session.KeepApart{Issue: pair.Issue, Other: pair.Into}, Done: func(v View, _ session.Answer) Act {
			return Act{Brief: v.Words.Months.KeptApart(a, b)}
		}}
	}
	return Act{}
}

func (d *deskSame) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), v.Words.Months
	x := deskSitting(v, p, r)
	if x == nil {
		return p
	}
	list := pairs(v)
	foot(v, p, false)
	if len(list) == 0 {
		p.Wrapped(r.Row, r.Col, r.W, 2, parts.Ink, say.NoPairs)
		p.Action(v.Words.Desk.BackToList)
		return p
	}
	row := p.Wrapped(r.Row, r.Col, min(r.W, 84), 3, parts.Quiet, say.PairsNote)
	if r.H > 12 {
		row++
	}
	at := min(d.at, len(list)-1)
	pitch := 4
	if r.End()-row < 8 {
		pitch = 3
	}
	seen := parts.Window(len(list), r.End()-row, pitch, at)
	for n := seen.From; n < seen.To; n++ {
		d.drawPair(v, p, parts.Region{Row: row, Col: r.Col, H: 3, W: min(r.W, 84)}, x, list[n], n == at)
		row += pitch
	}
	if seen.More > 0 {
		p.Text(r.End()-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	deskKeys(p, say.KeysPairs...)
	p.Action(say.OpenPair(codeOf(v, x, list[at].Issue), codeOf(v, x, list[at].Into)))
	return p
}

// drawPair draws the two and, under them, why they may be one.
func (d *deskSame) drawPair(v View, p *parts.Page, r parts.Region, x *session.Session, pair session.Likeness, focus bool) {
	for i, id := range []session.IssueID{pair.Into, pair.Issue} {
		if focus {
			p.FocusRow(r.Row+i, r.Col, r.W)
		}
		issue, _ := v.Snapshot.Issue(id)
		col := p.Tag(r.Row+i, r.Col+2, codeOf(v, x, id)) + 1
		p.TextIn(r.Row+i, col, r.Right()-col, parts.Ink, issueTitle(v, issue))
	}
	p.TextIn(r.Row+2, r.Col+2, r.W-2, parts.Quiet, v.Words.Because(pair))
}
