package minutes

import (
	"fmt"
	"slices"

	"yuetan/session"
	"yuetan/tally"
)

// minutes are the paper of what was decided (会议纪要): decisions, not speeches.
func (d *draft) minutes() {
	d.head(d.say.Names[string(Minutes)])
	d.met()
	d.pointed()
	d.discussed()
	d.moods()
	d.vote()
	d.ranking()
	for i := range d.facts.Resolutions {
		d.facts.Resolutions[i].Signers = nil // these stand in the record
	}
	d.decided()
	d.rest()
	if d.facts.NextHost != "" {
		d.section(d.say.Next)
		d.add(Paragraph{d.say.NextHost(d.facts.NextHost)})
	}
	d.add(Signatures{[]string{d.say.SignChair, d.say.SignSecretary}})
	if d.facts.Poll != nil {
		d.facts.Poll.Receipts = nil // these stand on the count sheet
	}
	d.foot()
}

func (d *draft) met() {
	f := d.facts
	d.section(d.say.Meeting)
	about := d.about()
	if f.Began != nil && f.Ended != nil {
		about.pair(d.say.Held, fmt.Sprintf("%s - %s (%s)", d.words.Common.Clock(*f.Began), d.words.Common.Clock(*f.Ended),
			d.words.Common.Minutes(int(f.Ended.Sub(*f.Began).Minutes()))))
	}
	d.add(about)
	p := f.Presence
	d.add(Paragraph{d.say.Presence(p.Due, p.Voters, p.Present, d.words.Common.Percent(p.Voters, p.Due))})
	quorum := d.say.Quorum(p.share, p.Needed, p.Voters)
	if p.Reached {
		d.add(Paragraph{quorum})
	} else {
		d.add(Note{Text: quorum, Caution: true})
	}
	if len(p.Names) > 0 {
		d.add(Paragraph{d.say.Attended(p.Names)})
	}
	if len(p.Advisers) > 0 {
		d.add(Paragraph{d.say.Advised(p.Advisers)})
	}
}

// vote tells the by-laws of the poll, how many ballots there were, and that they
// balance.
func (d *draft) vote() {
	f := d.facts
	d.section(d.say.Vote)
	for _, v := range f.Voided {
		reason := v.Reason
		if reason == "" {
			reason = d.words.Common.Erased
		}
		d.add(Note{Text: d.say.Voided(v.ID, reason), Caution: true})
	}
	p := f.Poll
	if p == nil {
		d.add(Paragraph{d.say.NoVote})
		return
	}
	ties, _ := tally.ParseTies(p.Bylaws.Ties)
	rules := List{[]string{
		d.say.Weights(p.Bylaws.Weights, p.Bylaws.Complete),
		upper(d.words.Common.TieRules[ties]) + d.say.Stop,
		d.words.Common.Secrecy[p.Bylaws.Secrecy],
		d.say.Threshold(p.threshold),
	}}
	d.add(rules, Paragraph{d.say.Electorate(p.Electorate, p.Entitled)})
	d.balance()
	if p.Ballots != nil {
		d.add(Paragraph{d.say.Ballots(p.Ballots.Cast, p.Ballots.Full, p.Ballots.Partial, p.Ballots.Blank)})
	}
	if p.voids != "" {
		d.add(Paragraph{p.voids})
	}
	d.settled()
}

// mostRanked is how many issues the minutes rank; all stand on the count sheet.
const mostRanked = 20

func (d *draft) ranking() {
	f := d.facts
	if f.Poll == nil {
		return
	}
	d.section(d.say.Ranking)
	if f.Poll.Ranking == nil {
		d.add(Note{Text: d.say.NotShown})
		return
	}
	table := d.rankingTable()
	if most := max(mostRanked, f.Line); len(table.Rows) > most {
		more := len(table.Rows) - most
		table.Rows, table.Sum = table.Rows[:most], nil
		d.add(table, Paragraph{d.say.MoreRanked(more)})
	} else {
		d.add(table)
	}
	d.explained()
	if f.Poll.Bylaws.Secrecy == session.Named {
		d.add(Heading{Level: 2, Text: d.words.Counting.OneBallot})
		d.ballots()
	} else {
		f.Poll.List = nil // it stands on the count sheet
	}
	if f.Line > 0 {
		d.add(Paragraph{d.say.Line(f.Line)})
	}
}

// explained adds the sentences of ties and checks.
func (d *draft) explained() {
	p := d.facts.Poll
	if said := slices.Concat(p.Ties, p.lots); len(said) > 0 {
		d.add(List{said})
	}
	for i, c := range p.checks {
		d.add(Note{Text: c, Caution: !p.Checks[i].OK})
	}
}

// rankingTable has a row an issue, best place first, and the sums below.
func (d *draft) rankingTable() Table {
	n, p := d.words.Common.Words, d.facts.Poll
	t := Table{Columns: []Column{
		d.column(d.say.Place, Centre, 10), d.column(n.Code, Centre, 9), d.column(n.Issue, Left, 26),
		d.column(d.say.MarkHead(p.sums.Weights[0]), Right, 10), d.column(d.say.MarkHead(p.sums.Weights[1]), Right, 10),
		d.column(d.say.MarkHead(p.sums.Weights[2]), Right, 10), d.column(n.Points, Right, 10), d.column(n.Supporters, Right, 15),
	}}
	t.Columns[6].Weighs = p.sums.Weights[:]
	supporters := 0
	for _, l := range p.Ranking {
		supporters += l.Supporters
		place := Figure(l.Place)
		if l.Joint {
			place = Words(d.words.Common.PlaceShort(l.Place, true))
		}
		t.Rows = append(t.Rows, []Cell{place, Words(l.Code), Words(l.Title), Figure(l.Fives), Figure(l.Threes),
			Figure(l.Ones), Figure(l.Points), Figure(l.Supporters)})
	}
	s := p.sums
	t.Sum = []Cell{Words(""), Words(""), Words(upper(n.Total)), Figure(s.Fives), Figure(s.Threes), Figure(s.Ones),
		Figure(s.Points), Figure(supporters)}
	return t
}

// decided lists the resolutions, adopted or not; the record, with those who agreed.
func (d *draft) decided() {
	d.section(d.say.Decided)
	if len(d.facts.Resolutions) == 0 {
		d.add(Paragraph{d.say.NoneDecided})
		return
	}
	for _, r := range d.facts.Resolutions {
		d.add(Heading{Level: 2, Text: d.issueTitle(r.Code, r.Title)})
		d.add(Paragraph{d.say.ResolutionNo(r.ID, d.words.Common.ResolutionStatus[session.ResolutionStatus(r.Status)])})
		d.clauses(r)
		d.add(Paragraph{d.say.Consent(r.Entitled, r.Agree, r.Abstain, r.Object, r.Needed, r.share)})
		if len(r.Signers) > 0 {
			d.add(Paragraph{d.say.Signers(r.Signers)})
		}
		if len(r.Reasons) > 0 {
			d.add(Paragraph{d.say.Reasons}, List{d.alike(r.Reasons)})
		}
		d.caution(r.Level)
	}
}

// alike gives equal sentences once, with how many there are; they are sorted.
func (d *draft) alike(said []string) []string {
	var once []string
	for at := 0; at < len(said); {
		same := 1
		for at+same < len(said) && said[at+same] == said[at] {
			same++
		}
		text := said[at]
		if same > 1 {
			text = d.say.Times(text, same)
		}
		once = append(once, text)
		at += same
	}
	return once
}

// rest lists the issues that were not settled, and what became of each.
func (d *draft) rest() {
	n := d.words.Common.Words
	t := Table{Columns: []Column{d.column(n.Code, Centre, 9), d.column(n.Issue, Left, 37), d.column(d.say.Became, Left, 20),
		d.column(n.Reason, Left, 34)}}
	for _, i := range d.facts.Issues {
		if i.Status == string(session.Settled) {
			continue
		}
		became, reason := d.became(i)
		t.Rows = append(t.Rows, []Cell{Words(i.Code), Words(i.Title), Words(became), Words(reason)})
	}
	d.section(d.say.Rest)
	if len(t.Rows) == 0 {
		d.add(Paragraph{d.say.NoRest})
		return
	}
	d.add(t)
}

func (d *draft) became(i IssueFacts) (became, reason string) {
	switch session.IssueStatus(i.Status) {
	case session.Merged:
		return d.say.MergedInto(i.Into), ""
	case session.Declined:
		if i.Reason == "" {
			return d.say.Declined, d.words.Common.Erased
		}
		return d.say.Declined, i.Reason
	case session.Referred:
		if i.Reason == "" {
			return d.words.Common.IssueStatus[session.Referred], d.words.Common.Erased
		}
		return d.words.Months.Turns[session.TurnReferred](i.To), i.Reason
	}
	if d.facts.Phase == session.Adjourned.String() || d.facts.Line > 0 {
		return d.say.KeptOn, ""
	}
	return d.words.Common.IssueStatus[session.Open], ""
}
