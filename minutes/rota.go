package minutes

import "yuetan/session"

// rota is who hosts in the months to come, and why each unit stands where it does
// (轮值表). Units alone are named: it hangs in the open.
func (d *draft) rota() {
	w := d.words.Rota
	d.head(d.say.Names[string(Rota)])
	d.Tight = true
	board := d.s.Board()
	d.add(Heading{Level: 1, Text: w.AheadTitle})
	heads := w.AheadHeads
	ahead := Table{Columns: []Column{d.column(heads[0], Centre, 24), d.column(heads[1], Left, 36), d.column(heads[3], Left, 40)}}
	for _, t := range board.Ahead {
		f := TurnFacts{Month: string(t.Month), Host: t.Host}
		if t.Person {
			f.Host = t.Turn // whose turn it is; who stands in is said aloud, not posted
		} else if t.Turn != "" {
			f.Note = w.InPlaceOf(t.Turn)
		}
		if len(t.Passed) > 0 {
			f.Note += w.Passes(d.words.Common.List(t.Passed))
		}
		d.turns = append(d.turns, f)
		ahead.Rows = append(ahead.Rows, []Cell{Words(f.Month), Words(f.Host), Words(f.Note)})
	}
	if len(ahead.Rows) == 0 {
		d.add(Paragraph{w.Empty})
	} else {
		d.add(ahead)
	}
	d.add(Heading{Level: 1, Text: w.Order}, Paragraph{w.How}, d.units(board))
	d.facts.Chair = ""
	d.only(func(to *Facts) { to.Turns = d.turns })
	d.foot()
}

// units lists the host units in the order of their turns.
func (d *draft) units(b *session.Board) Table {
	heads := d.words.Rota.Heads
	t := Table{Columns: []Column{d.column(heads[0], Centre, 14), d.column(heads[1], Left, 40), d.column(heads[3], Centre, 26), d.column(heads[4], Right, 20)}}
	for i, u := range b.Rota {
		t.Rows = append(t.Rows, []Cell{Figure(i + 1), Words(u.Name), Words(string(u.Last)), Figure(u.Times)})
	}
	return t
}
