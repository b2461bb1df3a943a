package tui

import (
	"slices"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskRota is the rota at the desk: the units in the order of their turns. What
// explains the one in focus, and the months ahead, stand below.
type deskRota struct{ at session.UnitID }

func (d *deskRota) focused(v View) int {
	return max(0, slices.IndexFunc(v.Board.Rota, func(u session.BoardUnit) bool { return u.ID == d.at }))
}

func (d *deskRota) press(v View, k parts.Key) Act {
	all := v.Board.Rota
	at := d.focused(v)
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Is('+'), k.Kind == parts.Enter && len(all) == 0:
		return Act{Open: joinForm()}
	case k.Kind == parts.Enter:
		d.at = all[at].ID
		return Act{Open: &deskUnit{id: d.at}}
	}
	if next, ok := turned(at, len(all), k); ok {
		d.at = all[next].ID
	}
	return Act{}
}

func (d *deskRota) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Rota
	r := v.Size.Body()
	all := v.Board.Rota
	if len(all) == 0 {
		p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink, w.EmptyScreen)
		p.Action(w.Add)
		foot(v, p, false)
		return p
	}
	at := d.focused(v)
	wide := min(r.W, 76)
	row, end := r.Row, r.End()
	if r.H > 18 {
		row = p.Wrapped(row, r.Col, wide, 3, parts.Quiet, w.How) + 1
	}
	why := parts.Wrap(v.Words.RotaSentence(all[at]), wide)
	why = why[:min(len(why), 3)]
	rows := min(len(all), max(3, (end-row)/2))
	if v.Size.Class() == parts.Wide { // the months stand beside
		rows = end - row - len(why) - 1
	}
	seen := parts.Window(len(all), rows, 1, at)
	for i, u := range all[seen.From:seen.To] {
		if seen.From+i == at {
			p.FocusRow(row, r.Col, wide)
		}
		stop := p.Right(row, r.Col+wide-1, parts.Quiet, w.Times(u.Times)) - 2
		name := u.Name
		if u.Contact != "" {
			name += "   " + u.Contact
		}
		p.TextIn(row, r.Col+2, stop-r.Col-2, parts.Ink, name)
		row++
	}
	if seen.More > 0 {
		p.Text(row, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	p.Lines(row+1, r.Col, parts.Ink, why)
	row += len(why) + 2
	if v.Size.Class() == parts.Wide {
		d.months(v, p, parts.Region{Row: r.Row, Col: r.Col + 80, H: r.H, W: r.W - 80})
	} else {
		d.months(v, p, parts.Region{Row: row, Col: r.Col, H: end - row, W: wide})
	}
	deskKeys(p, append([]string{"+ " + w.Add}, w.Keys...)...)
	p.Action(w.Open(all[at].Name))
	foot(v, p, false)
	return p
}

// months lists who hosts in the months ahead, as many as there is room for.
func (d *deskRota) months(v View, p *parts.Page, r parts.Region) {
	if r.H < 2 {
		return
	}
	p.TextIn(r.Row, r.Col, r.W, parts.Quiet, v.Words.Rota.AheadTitle)
	row := r.Row + 1
	for _, t := range v.Board.Ahead {
		said, note := string(t.Month)+"  "+t.Host, v.Words.HostNote(t)
		if whole := said + "   " + note; note != "" && parts.Width(whole) <= r.W {
			said, note = whole, ""
		}
		if row < r.End() {
			p.TextIn(row, r.Col, r.W, parts.Ink, said)
		}
		row++
		if note != "" {
			row = p.Wrapped(row, r.Col+9, r.W-9, max(0, min(2, r.End()-row)), parts.Quiet, note)
		}
	}
}

// deskUnit is one host unit, and what the secretary may do with its turn.
type deskUnit struct {
	id     session.UnitID
	at     int
	leaves bool // asked once
}

func (d *deskUnit) unit(v View) (session.BoardUnit, bool) {
	for _, u := range v.Board.Rota {
		if u.ID == d.id {
			return u, true
		}
	}
	return session.BoardUnit{}, false
}

// noted goes back to the unit and says that it is done.
func noted(say func(*lang.Words) string) func(View, session.Answer) Act {
	return func(v View, _ session.Answer) Act { return Act{Back: true, Say: say(v.Words)} }
}

func (d *deskUnit) deeds(v View, u session.BoardUnit) []cardDeed {
	w := v.Words.Rota
	var deeds []cardDeed
	for _, c := range u.Changes {
		if c.Used == "" {
			deeds = append(deeds, cardDeed{w.TakeBack(v.Words.RotaChange(c)), func() Act {
				return Act{Ask: session.TakeBackRota{Change: c.N, Step: v.Board.RotaStep}, Done: func(v View, _ session.Answer) Act {
					return Act{Say: v.Words.Rota.TookBack}
				}}
			}})
		}
	}
	deeds = append(deeds, cardDeed{w.Skip, func() Act { return Act{Open: skipForm(v, u)} }})
	if len(v.Board.Rota) > 1 {
		deeds = append(deeds, cardDeed{w.Swap, func() Act { return Act{Open: &deskSwap{id: u.ID}} }})
	}
	deeds = append(deeds, cardDeed{w.Lend, func() Act { return Act{Open: lendForm(v, u, nil)} }})
	if x, ok := v.Snapshot.Current(); ok && x.Phase != session.Adjourned && (x.Host == u.ID || x.HostPerson != "" && x.TurnOf == u.ID) {
		deeds = append(deeds, cardDeed{w.LendNow(string(x.ID)), func() Act { return Act{Open: lendForm(v, u, x)} }})
	}
	return append(deeds, cardDeed{w.Change, func() Act { return Act{Open: unitForm(v, u)} }}, cardDeed{w.Leave, func() Act {
		if !d.leaves {
			d.leaves = true
			return Act{Say: w.LeaveAgain}
		}
		return Act{Ask: session.LeaveRota{Unit: u.ID}, Done: noted(func(w *lang.Words) string { return w.Rota.Left(u.Name) })}
	}}, cardDeed{w.Home, func() Act { return Act{Back: true} }})
}

func (d *deskUnit) press(v View, k parts.Key) Act {
	u, ok := d.unit(v)
	if !ok || k.Is('Q') {
		return Act{Back: true}
	}
	deeds := d.deeds(v, u)
	d.at = min(d.at, len(deeds)-1)
	if k.Kind == parts.Enter {
		return deeds[d.at].do()
	}
	d.leaves = false
	if next, ok := turned(d.at, len(deeds), k); ok {
		d.at = next
	}
	return Act{}
}

func (d *deskUnit) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Rota
	r := v.Size.Body()
	wide := min(r.W, 76)
	u, ok := d.unit(v)
	if !ok {
		p.Wrapped(r.Row, r.Col, wide, 2, parts.Ink, w.Left(u.Name))
		p.Action(w.Back)
		foot(v, p, false)
		return p
	}
	deeds := d.deeds(v, u)
	at := min(d.at, len(deeds)-1)
	row := p.Wrapped(r.Row, r.Col, wide, 1, parts.Ink|parts.Bold, u.Name+"   "+contactOf(v, u))
	row = p.Wrapped(row, r.Col, wide, max(1, r.H-len(deeds)-2), parts.Quiet, strings.Join(v.Words.RotaWhy(u), "   ")+timesOf(v, u))
	menu := min(row+1, r.End()-len(deeds))
	for i, deed := range deeds {
		if i == at {
			p.FocusRow(menu+i, r.Col, wide)
		}
		p.TextIn(menu+i, r.Col+2, wide-2, parts.Ink, deed.words)
	}
	deskKeys(p, w.Keys...)
	p.Action(deeds[at].words)
	foot(v, p, false)
	return p
}

// timesOf says how often a unit has hosted; of one that never did that is said already.
func timesOf(v View, u session.BoardUnit) string {
	if u.Times == 0 {
		return ""
	}
	return "   " + v.Words.Rota.Times(u.Times)
}

func contactOf(v View, u session.BoardUnit) string {
	if u.Contact == "" {
		return v.Words.Rota.NoContact
	}
	return v.Words.Rota.Contact(u.Contact)
}

// deskSwap picks the unit that another swaps with.
type deskSwap struct {
	id session.UnitID
	at int
}

func (d *deskSwap) others(v View) (u session.BoardUnit, others []session.BoardUnit) {
	for _, o := range v.Board.Rota {
		if o.ID == d.id {
			u = o
		} else {
			others = append(others, o)
		}
	}
	return u, others
}

func (d *deskSwap) press(v View, k parts.Key) Act {
	_, others := d.others(v)
	if k.Is('Q') || len(others) == 0 {
		return Act{Back: true}
	}
	d.at = min(d.at, len(others)-1)
	if k.Kind == parts.Enter {
		return Act{Ask: session.SwapHosts{First: d.id, Second: others[d.at].ID, Step: v.Board.RotaStep},
			Done: noted(func(w *lang.Words) string { return w.Rota.Saved })}
	}
	if next, ok := turned(d.at, len(others), k); ok {
		d.at = next
	}
	return Act{}
}

func (d *deskSwap) draw(v View) *parts.Page {
	p, w := deskPage(v), v.Words.Rota
	r := v.Size.Body()
	wide := min(r.W, 76)
	u, others := d.others(v)
	row := p.Wrapped(r.Row, r.Col, wide, 2, parts.Ink|parts.Bold, w.SwapTitle(u.Name)) + 1
	at := max(0, min(d.at, len(others)-1))
	seen := parts.Window(len(others), r.End()-row, 1, at)
	if len(others) > 0 {
		for i, o := range others[seen.From:seen.To] {
			if seen.From+i == at {
				p.FocusRow(row+i, r.Col, wide)
			}
			p.TextIn(row+i, r.Col+2, wide-2, parts.Ink, v.Words.RotaSentence(o))
		}
		p.Action(w.SwapDoes(u.Name, others[at].Name))
	}
	deskKeys(p, w.Keys...)
	foot(v, p, false)
	return p
}
