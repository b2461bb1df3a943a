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

// settled tells of paper slips on which the two entries differed, and why they were
// settled as they were.
func (d *draft) settled() {
	if said := d.facts.Poll.slips; len(said) > 0 {
		d.add(List{said})
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
	if p.Bylaws.Secrecy != session.Checkable {
		for _, b := range p.List {
			t.Rows = append(t.Rows, d.ballot(b))
		}
		d.add(t)
		return
	}
	for from := 0; from < len(p.List); from += ballotsASheet {
		part := p.List[from:min(from+ballotsASheet, len(p.List))]
		d.add(Heading{Level: 2, Text: d.words.Ballots.Sheet(from+1, from+len(part))})
		sheet := Table{Columns: t.Columns}
		for _, b := range part {
			sheet.Rows = append(sheet.Rows, d.ballot(b))
		}
		d.add(sheet, d.ticked(part))
	}
	if len(p.List) > ballotsASheet {
		d.add(Heading{Level: 2, Text: d.words.Ballots.Sheet(1, len(p.List))}, d.ticked(p.List))
	}
}

// ballotsASheet is how many ballots a teller ticks off before adding up.
const ballotsASheet = 25

func (d *draft) ballot(b BallotFacts) []Cell {
	row := []Cell{Words(b.Voter + spaced(b.Receipt))}
	for _, code := range b.Marks {
		if code == "" {
			code = d.words.Counting.Blank
		}
		row = append(row, Words(code))
	}
	return row
}

// ticked is what these ballots add up to, issue by issue, so that a teller can tick
// the sums with a pencil and add the sheets.
func (d *draft) ticked(list []BallotFacts) Table {
	p, n := d.facts.Poll, d.words.Common.Words
	t := Table{Columns: []Column{d.column(n.Code, Centre, 34)}}
	for _, mark := range p.Bylaws.Weights {
		t.Columns = append(t.Columns, d.column(d.say.MarkHead(mark), Right, 16))
	}
	t.Columns = append(t.Columns, d.column(n.Points, Right, 18))
	var all [3]int
	row := func(name string, marks [3]int) []Cell {
		cells, points := []Cell{Words(name)}, 0
		for i, times := range marks {
			cells = append(cells, Figure(times))
			points += times * p.Bylaws.Weights[i]
		}
		return append(cells, Figure(points))
	}
	for _, issue := range p.issues {
		var marks [3]int
		for _, b := range list {
			for i, code := range b.Marks {
				if code == issue.Code {
					marks[i]++
					all[i]++
				}
			}
		}
		t.Rows = append(t.Rows, row(issue.Code, marks))
	}
	t.Sum = row(upper(n.Total), all)
	return t
}
