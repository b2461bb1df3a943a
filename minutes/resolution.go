package minutes

import "yuetan/session"

// resolutions is the paper that is posted: one resolution a page, with no name of
// anybody who voted.
func (d *draft) resolutions() error {
	var chosen []ResolutionFacts
	for _, r := range d.facts.Resolutions {
		if d.options.Only == "" && r.Status == string(session.Adopted) || string(d.options.Only) == r.ID {
			r.Signers = nil
			r.Reasons = nil
			chosen = append(chosen, r)
		}
	}
	if len(chosen) == 0 {
		return session.ErrNoResolution
	}
	d.head(d.say.Names[string(Resolution)])
	for i, r := range chosen {
		d.add(Heading{Level: 1, Text: d.issueTitle(r.Code, r.Title), Break: i > 0})
		about := Pairs{}
		about.pair(d.say.No, r.ID)
		about.pair(d.words.Common.Words.Status, d.words.Common.ResolutionStatus[session.ResolutionStatus(r.Status)])
		if r.Adopted != nil {
			about.pair(d.say.AdoptedOn, d.words.Common.Date(*r.Adopted))
		}
		d.add(about)
		d.chosen(r)
		d.clauses(r)
		d.add(Paragraph{d.say.Consent(r.Entitled, r.Agree, r.Abstain, r.Object, r.Needed, r.share)})
		d.caution(r.Level)
		if r.Status == string(session.Adopted) {
			d.add(Note{Text: d.say.Posting(d.facts.NoticeDays, r.Level != session.TalkIsEnough)}, Paragraph{d.say.HowToObject},
				Signatures{[]string{d.say.SignPosted, d.say.SignCouncil}})
		}
	}
	f := &d.facts
	f.Presence, f.Poll, f.Voided, f.Issues, f.Line, f.NextHost, f.Resolutions = nil, nil, nil, nil, 0, "", chosen
	d.foot()
	return nil
}

// chosen says how the neighbours came to settle this issue.
func (d *draft) chosen(r ResolutionFacts) {
	if d.facts.Poll == nil {
		return
	}
	for _, l := range d.facts.Poll.Ranking {
		if l.Issue == r.Issue && d.facts.Poll.Ballots != nil {
			d.add(Paragraph{d.say.Chosen(d.facts.Poll.Ballots.Cast, l.Points, l.Place, l.Joint, l.Supporters)})
		}
	}
}

// clauses is the table of what will be done.
func (d *draft) clauses(r ResolutionFacts) {
	if r.erased {
		d.add(Paragraph{d.words.Common.Erased})
		return
	}
	n := d.words.Common.Words
	t := Table{Columns: []Column{d.column(d.say.ClauseNo, Centre, 7), d.column(n.What, Left, 26), d.column(n.Lead, Left, 17),
		d.column(n.Help, Left, 16), d.column(n.By, Left, 18), d.column(n.Funds, Left, 16)}}
	for i, c := range r.Clauses {
		if c.What == "" {
			c.What = d.words.After.NoMore
		}
		t.Rows = append(t.Rows, []Cell{Figure(i + 1), Words(c.What), Words(c.Lead), Words(c.Help), Words(c.By), Words(c.Funds)})
	}
	d.add(t)
}

// caution says which decision of others the law still asks for.
func (d *draft) caution(l session.Level) {
	if l != session.TalkIsEnough {
		level := d.words.LevelCited(l, d.facts.bases)
		d.add(Note{Text: d.say.Caution(level.Name, level.Paper), Caution: true})
	}
}
