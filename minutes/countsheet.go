package minutes

import "yuetan/session"

// countSheet is what the tellers sign. Until every place is shown its figures are
// left for them to fill in by hand.
func (d *draft) countSheet() error {
	p := d.facts.Poll
	if p == nil {
		return session.ErrNoPoll
	}
	d.head(d.say.Names[string(CountSheet)])
	d.Tight = true
	about := d.about()
	about.pair(d.say.PollNo, p.ID)
	about.pair(d.words.Common.Words.Status, d.words.Common.PollStatus[session.PollStatus(p.Status)])
	about.pair(d.words.Counting.Protects, d.words.Counting.Level[p.Bylaws.Secrecy])
	d.add(about)
	if p.Ranking == nil {
		d.add(Note{Text: d.say.FillIn}, d.emptyTable())
	} else {
		d.add(d.rankingTable())
		d.explained()
	}
	d.add(Heading{Level: 1, Text: d.say.Numbers}, d.numbers())
	d.balance()
	if p.voids != "" {
		d.add(Paragraph{p.voids})
	}
	d.settled()
	d.add(Signatures{[]string{d.say.SignCounter, d.say.SignTeller(1), d.say.SignTeller(2), d.say.SignChair}})
	if len(p.Receipts) > 0 && p.Ranking != nil {
		d.add(Heading{Level: 1, Text: d.say.Receipts(len(p.Receipts)), Break: true}, Paragraph{d.say.ReceiptsNote}, d.receipts())
	} else {
		p.Receipts = nil
	}
	if len(p.List) > 0 {
		d.add(Heading{Level: 1, Text: d.words.Counting.OneBallot, Break: true})
		d.ballots()
	}
	f := &d.facts
	f.Presence, f.Issues, f.Resolutions, f.Line, f.NextHost, f.NoticeDays = nil, nil, nil, 0, "", 0
	d.foot()
	return nil
}

func (d *draft) emptyTable() Table {
	n, p := d.words.Common.Words, d.facts.Poll
	t := Table{Tall: true, Columns: []Column{d.column(n.Code, Centre, 9), d.column(n.Issue, Left, 41),
		d.column(d.say.MarkHead(p.Bylaws.Weights[0]), Right, 12), d.column(d.say.MarkHead(p.Bylaws.Weights[1]), Right, 12),
		d.column(d.say.MarkHead(p.Bylaws.Weights[2]), Right, 12), d.column(n.Points, Right, 14)}}
	blank := Words("")
	for _, i := range p.issues {
		t.Rows = append(t.Rows, []Cell{Words(i.Code), Words(i.Title), blank, blank, blank, blank})
	}
	t.Sum = []Cell{blank, Words(upper(n.Total)), blank, blank, blank, blank}
	return t
}

// numbers has the figures beside each other, so that the sheet stays on one page.
func (d *draft) numbers() Table {
	n, p := d.words.Common.Words, d.facts.Poll
	t := Table{Rows: make([][]Cell, 1)}
	figure := func(name string, figure int) {
		t.Columns = append(t.Columns, d.column(name, Right, 1))
		t.Rows[0] = append(t.Rows[0], Figure(figure))
	}
	figure(d.say.MayVote, p.Electorate)
	figure(d.say.MayVotePresent, p.Entitled)
	figure(d.say.Cast, p.Voted)
	figure(d.words.Common.Mouths.NotVoted, p.NotVoted)
	if p.Ballots != nil {
		figure(n.Full, p.Ballots.Full)
		figure(n.Partial, p.Ballots.Partial)
		figure(n.Blank, p.Ballots.Blank)
	}
	return t
}

// receipts lists them in their own order, which says nothing of who or when.
func (d *draft) receipts() Table {
	const across = 6
	t := Table{}
	for range across {
		t.Columns = append(t.Columns, d.column(d.words.Common.Words.Receipt, Centre, 1))
	}
	all := d.facts.Poll.Receipts
	for at := 0; at < len(all); at += across {
		row := make([]Cell, across)
		for i := range row {
			if at+i < len(all) {
				row[i] = Words(spaced(all[at+i]))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// spaced parts a receipt in the middle, as voters see it: K7P 4TX.
func spaced(receipt string) string {
	if len(receipt) != 6 {
		return receipt
	}
	return receipt[:3] + " " + receipt[3:]
}
