package tui

import (
	"yuetan/lang"
	"yuetan/tui/parts"
)

// deskCouncil is the sheet of what concerns the council between its sittings: each
// row leads to a screen of its own.
type deskCouncil struct{ at int }

func (*deskCouncil) name(w *lang.Words) string { return w.Settings.Sheet }
func (*deskCouncil) typing() bool              { return false }

// affair is a row of the sheet: its name, how it stands, and where it leads.
type affair struct {
	name, stands string
	open         func() screen
}

func (*deskCouncil) affairs(v View) []affair {
	w := v.Words
	next := w.Common.Unknown
	if len(v.Board.Ahead) > 0 {
		next = v.Board.Ahead[0].Host
	}
	card := ""
	if h, ok := handoverOf(v); ok {
		card = w.Handover.Of(h.Host, string(h.Session))
	}
	return []affair{
		{w.Rota.Title, w.Rota.Stands(next), func() screen { return &deskRota{} }},
		{w.Handover.Row, card, func() screen { return &handoverPage{} }},
		{w.Settings.Title, w.Settings.Count(len(v.Snapshot.AllSettings())), func() screen { return &deskSettings{} }},
		{w.Bases.Title, w.Bases.Count(len(v.Snapshot.Bases)), func() screen { return &deskBases{} }},
	}
}

func (d *deskCouncil) press(v View, k parts.Key) Act {
	all := d.affairs(v)
	d.at = min(d.at, len(all)-1)
	if k.Kind == parts.Enter {
		return Act{Open: all[d.at].open()}
	}
	if next, ok := turned(d.at, len(all), k); ok {
		d.at = next
	}
	return Act{}
}

func (d *deskCouncil) show(v View, p *parts.Page, r parts.Region) {
	w := v.Words.Settings
	all := d.affairs(v)
	at := min(d.at, len(all)-1)
	wide := min(r.W, 76)
	for i, a := range all {
		row := r.Row + i
		if i == at {
			p.FocusRow(row, r.Col, wide)
		}
		end := p.Right(row, r.Col+wide-1, parts.Quiet, a.stands) - 2
		p.TextIn(row, r.Col+2, end-r.Col-2, parts.Ink, a.name)
	}
	deskKeys(p, w.KeysCouncil...)
	p.Action(w.OpenRow(all[at].name))
}
