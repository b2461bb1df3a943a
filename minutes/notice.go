package minutes

import (
	"strconv"

	"yuetan/session"
)

// notice is what hangs in the compound (公示): one resolution a sheet, in large
// print, with nobody's full name, flat, telephone or words.
func (d *draft) notice() error {
	hide := newMask(d.s)
	var chosen []ResolutionFacts
	for _, r := range d.facts.Resolutions {
		if d.options.Only == "" && r.Status == string(session.Adopted) || string(d.options.Only) == r.ID {
			r.Signers, r.Reasons, r.Title = nil, nil, hide.text(r.Title)
			clauses := make([]session.Clause, len(r.Clauses))
			for i, c := range r.Clauses {
				clauses[i] = session.Clause{What: hide.text(c.What), Lead: hide.text(c.Lead), Help: hide.text(c.Help), By: hide.text(c.By), Funds: hide.text(c.Funds)}
			}
			r.Clauses = clauses
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 {
		return session.ErrNoResolution
	}
	d.facts.Chair = "" // a member like others
	d.head(d.say.Posted.About(chosen[0].Title))
	d.Large, d.Tight = true, true
	for i, r := range chosen {
		if i > 0 {
			d.add(Heading{Level: 0, Text: d.say.Posted.About(r.Title), Break: true})
		}
		d.sections = 0
		d.posted(r)
	}
	receipts := d.receiptsSheet()
	d.only(func(to *Facts) {
		to.Resolutions, to.NoticeDays, to.Receipts = chosen, d.facts.NoticeDays, receipts
	})
	d.foot()
	return nil
}

// posted is the sheet of one resolution.
func (d *draft) posted(r ResolutionFacts) {
	w, f := d.say.Posted, d.facts
	d.add(Paragraph{w.Why(f.Council.Name, d.words.Common.Announced(f.Date), d.words.Common.Month(session.SessionID(f.Session)), r.Title)})
	d.section(w.Chosen)
	if p := f.Poll; p != nil && p.Ballots != nil {
		d.add(Paragraph{w.Voters(p.Entitled, p.Ballots.Cast)})
	}
	d.chosen(r)
	d.add(Paragraph{d.say.Consent(r.Entitled, r.Agree, r.Abstain, r.Object, r.Needed, r.share)})
	d.section(w.Clauses)
	if r.erased {
		d.add(Paragraph{d.words.Common.Erased})
	} else {
		var clauses []string
		for _, c := range r.Clauses {
			if c.What == "" {
				c.What = d.words.After.NoMore
			}
			clauses = append(clauses, c.What+d.say.Stop)
		}
		d.add(List{clauses})
		d.section(w.Who)
		d.add(d.who(r))
	}
	if more := r.Level != session.TalkIsEnough; more {
		d.section(w.Law)
		d.caution(r.Level)
	}
	d.section(w.Period)
	d.period(r)
	d.section(w.Object)
	d.add(Paragraph{w.ObjectHow(d.s.Settings.ObjectionDays)})
	d.add(Paragraph{w.ObjectAt}, Seal{f.Council.Name, w.DateBlank}, Heading{Level: 2, Text: w.Strip}, d.strip(r.Posted))
}

// period says from when to when the notice hangs; the days are left to be filled in
// until it does.
func (d *draft) period(r ResolutionFacts) {
	w, more := d.say.Posted, r.Level != session.TalkIsEnough
	if p := r.Posted; p == nil {
		d.add(Note{Text: w.Blank(d.facts.NoticeDays)}, Paragraph{w.InForce(more)})
	} else {
		first, next := p.Until.Plus(1), p.From.Until(p.Until)+1
		d.add(Note{Text: w.FromTo(midnight(p.From), midnight(p.Until), next)}, Paragraph{w.InForceOn(midnight(first), more)})
	}
}

// who is the table of who does what by when.
func (d *draft) who(r ResolutionFacts) Table {
	n := d.words.Common.Words
	t := Table{Columns: []Column{d.column(d.say.ClauseNo, Centre, 7), d.column(n.Lead, Left, 21), d.column(n.Help, Left, 22),
		d.column(n.By, Left, 20), d.column(n.Funds, Left, 30)}}
	for i, c := range r.Clauses {
		t.Rows = append(t.Rows, []Cell{Words(strconv.Itoa(i + 1)), Words(c.Lead), Words(c.Help), Words(c.By), Words(c.Funds)})
	}
	return t
}

// mostStrip is how many places the posting record has room for.
const mostStrip = 3

// strip is where it is noted where the notice hangs; places that are known stand
// there already.
func (d *draft) strip(p *PostingFacts) Table {
	w := d.say.Posted
	t := Table{Tall: true, Whole: true, Columns: []Column{d.column(w.PostedBy, Left, 22), d.column(w.When, Left, 26), d.column(w.Where, Left, 26), d.column(w.TakenDown, Left, 26)}}
	for i := range mostStrip {
		row := make([]Cell, len(t.Columns))
		if p != nil && i < len(p.Places) {
			row[1], row[2] = day(p.Day), Words(p.Places[i])
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// receiptsSheet adds the receipts on a sheet of their own and returns them; none
// before the whole ranking is shown.
func (d *draft) receiptsSheet() []string {
	p := d.facts.Poll
	if p == nil || p.Ranking == nil || len(p.Receipts) == 0 {
		return nil
	}
	d.add(Heading{Level: 0, Text: d.say.Posted.ReceiptsSheet, Break: true}, Paragraph{d.say.Receipts(len(p.Receipts))},
		Paragraph{d.say.ReceiptsNote}, d.receipts())
	return p.Receipts
}

// receiptList is the list of receipts as a paper of its own (回执清单).
func (d *draft) receiptList() error {
	p := d.facts.Poll
	if p == nil {
		return session.ErrNoPoll
	}
	d.head(d.say.Names[string(Receipts)])
	if p.Ranking == nil || len(p.Receipts) == 0 {
		p.Receipts = nil
		d.add(Note{Text: d.say.Posted.NoBallot})
	} else {
		d.add(Paragraph{d.say.Receipts(len(p.Receipts))}, Paragraph{d.say.ReceiptsNote}, d.receipts())
	}
	all := p.Receipts
	d.only(func(to *Facts) { to.Receipts = all })
	d.foot()
	return nil
}
