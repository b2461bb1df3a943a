package minutes

import (
	"fmt"

	"yuetan/session"
)

// balance tells how the numbers of ballots come out: by mouth once they are
// counted, and why where they do not.
func (d *draft) balance() {
	p := d.facts.Poll
	if len(p.balance) == 0 {
		d.add(Paragraph{d.say.Balance(p.Entitled, p.Voted, p.NotVoted)})
		return
	}
	for _, line := range p.balance {
		if *p.Balanced {
			d.add(Paragraph{upper(line)})
		} else {
			d.add(Note{Text: upper(line), Caution: true})
		}
	}
}

// ballots lists every ballot that may be seen, for whoever counts again.
func (d *draft) ballots() {
	p, w := d.facts.Poll, d.words.Counting
	d.add(Paragraph{w.BallotsOf[p.Bylaws.Secrecy]})
	first := d.column(d.words.Common.Words.Receipt, Centre, 34)
	if p.Bylaws.Secrecy == session.Named {
		first = d.column(w.Voter, Left, 34)
	}
	t := Table{Columns: []Column{first}}
	for _, mark := range p.Bylaws.Weights {
		t.Columns = append(t.Columns, d.column(fmt.Sprint(mark), Centre, 22))
	}
	for _, b := range p.List {
		row := []Cell{Words(b.Voter + spaced(b.Receipt))}
		for _, code := range b.Marks {
			if code == "" {
				code = w.Blank
			}
			row = append(row, Words(code))
		}
		t.Rows = append(t.Rows, row)
	}
	d.add(t)
}
