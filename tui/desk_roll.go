package tui

import (
	"slices"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskRoll is the sheet of all members.
type deskRoll struct {
	find    parts.Input
	finding bool
	finder  rollFinder
	at      session.MemberID
}

func (*deskRoll) name(w *lang.Words) string { return w.Desk.Roll }
func (d *deskRoll) typing() bool            { return d.finding }

// brought takes a table pasted on the sheet.
func (*deskRoll) brought(v View, text string) Act { return pasted(v, false, text) }

func (d *deskRoll) found(v View) ([]session.Member, int) {
	people := d.finder.find(onRoll(v.Snapshot), d.find.Value())
	at := slices.IndexFunc(people, func(m session.Member) bool { return m.ID == d.at })
	return people, max(at, 0)
}

func (d *deskRoll) press(v View, k parts.Key) Act {
	people, at := d.found(v)
	page := max(1, v.Size.Below().H-3)
	switch {
	case k.Kind == parts.Up:
		at--
	case k.Kind == parts.Down:
		at++
	case k.Kind == parts.PageUp:
		at -= page
	case k.Kind == parts.PageDown:
		at += page
	case d.finding && (k.Kind == parts.Enter || k.Is('Q') && k.Text == ""):
		d.finding = false
	case d.finding:
		d.find.Press(k)
		d.at = ""
		return Act{}
	case k.Kind == parts.Space && len(people) > 0:
		at = (at + 1) % len(people)
	case k.Is('/'):
		d.finding = true
		return Act{}
	case k.Is('+'):
		return Act{Open: enrollForm()}
	case k.Is('*'):
		return Act{Open: &deskImport{}}
	case k.Kind == parts.Enter && len(people) > 0:
		return Act{Open: newDeskCard(people[at].ID)}
	}
	if len(people) > 0 {
		d.at = people[min(max(at, 0), len(people)-1)].ID
	}
	return Act{}
}

func (d *deskRoll) show(v View, p *parts.Page, r parts.Region) {
	w := v.Words.Desk
	everybody := onRoll(v.Snapshot)
	people, at := d.found(v)
	row := r.Row
	if d.finding || !d.find.Empty() {
		p.Field(row, r.Col, min(r.W, 60), &d.find, d.finding)
	} else {
		p.TextIn(row, r.Col, r.W, parts.Quiet, w.RollCount(len(everybody), v.Board.Due))
	}
	row++
	if r.H > 12 {
		row++
	}
	end := r.End()
	if r.H > 10 {
		lines := parts.Wrap(w.RollImport(v.Board.Slug), r.W)
		end -= len(lines) + 1
		p.Lines(end+1, r.Col, parts.Quiet, lines)
	}
	if len(people) == 0 {
		words := w.NothingFound
		if len(everybody) == 0 {
			words = w.RollEmpty
		}
		p.Wrapped(row, r.Col, r.W, end-row, parts.Ink, words)
	}
	seen := parts.Window(len(people), end-row, 1, at)
	if len(people) > 0 {
		for i, m := range people[seen.From:seen.To] {
			d.drawMember(v, p, parts.Region{Row: row + i, Col: r.Col, H: 1, W: r.W}, m, seen.From+i == at)
		}
	}
	if seen.More > 0 {
		p.Text(end-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	if d.finding {
		deskKeys(p, w.KeysFinding...)
		p.Action(w.FindingDone)
		return
	}
	deskKeys(p, w.KeysRoll...)
	if len(people) == 0 {
		p.Waiting(w.NothingFound)
		return
	}
	p.Action(w.OpenCard(memberLabel(v, people[at])))
}

func (d *deskRoll) drawMember(v View, p *parts.Page, r parts.Region, m session.Member, focused bool) {
	w := v.Words.Desk
	if focused {
		p.FocusRow(r.Row, r.Col, r.W)
	}
	vote := w.NoVote
	if m.Votes {
		vote = w.HasVote
	}
	end := r.Right()
	switch v.Size.Class() {
	case parts.Wide:
		p.TextIn(r.Row, r.Col+44, 24, parts.Ink, roleWords(v.Words, m.Roles))
		p.TextIn(r.Row, r.Col+70, 12, parts.Ink, vote)
		if x, ok := v.Snapshot.Current(); ok {
			if a, here := x.Present[m.ID]; here {
				p.TextIn(r.Row, r.Col+84, r.W-84, parts.Ink, w.HereAt(a.Time.In(v.Board.Zone).Format("15:04"), arrivedBy(v, a.How)))
			}
		}
		end = r.Col + 43
	case parts.Middle:
		end = p.Right(r.Row, end, parts.Ink, v.Words.Role(m.Roles)+"   "+vote) - 1
	default:
		if !m.Roles.Has(session.Resident) || m.Roles.Has(session.Secretary) {
			end = p.Right(r.Row, end, parts.Ink, v.Words.Role(m.Roles)) - 1
		}
	}
	personRow(v, p, r.Row, r.Col+2, end, m)
}
