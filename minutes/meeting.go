package minutes

import (
	"strings"

	"yuetan/session"
	"yuetan/tally"
)

// meeting is the notice of the meeting (会议通知), with the issues so far.
func (d *draft) meeting() {
	w, f := d.say.Room, d.facts
	d.head(d.say.Names[string(Meeting)])
	date := d.words.Common.Announced(f.Date)
	d.add(Address{w.To}, Paragraph{w.Invited(f.Council.Name, d.words.Common.Month(session.SessionID(f.Session)), date, f.Place)}, d.about())
	d.section(w.Agenda)
	n := d.words.Common.Words
	t := Table{Columns: []Column{d.column(n.Code, Centre, 10), d.column(n.Issue, Left, 56), d.column(d.say.Level, Left, 34)}}
	var open []IssueFacts
	for _, i := range f.Issues {
		if i.Status == string(session.Open) || i.Status == string(session.Settled) {
			open = append(open, i)
			t.Rows = append(t.Rows, []Cell{Words(i.Code), Words(i.Title), Words(d.words.LevelWords(i.Level).Name)})
		}
	}
	if len(t.Rows) == 0 {
		d.add(Paragraph{w.Collecting})
	} else {
		d.add(t)
	}
	if f.Poll == nil {
		d.add(Paragraph{w.IssuesMoved + w.Raise})
	}
	d.section(w.How)
	rules := d.s.Settings.Bylaws
	ties, _ := tally.ParseTies(rules.Ties)
	d.add(List{[]string{d.say.Weights(rules.Weights, rules.Complete), upper(d.words.Common.TieRules[ties]) + d.say.Stop,
		d.words.Common.Secrecy[rules.Secrecy], d.say.Threshold(rules.Threshold)}})
	d.section(w.Come)
	come := []string{w.Bring, w.Without}
	line := joinLine(d.s)
	if line != "" {
		come = append(come, w.Screen)
	}
	d.add(List{come})
	if line != "" {
		d.add(Paragraph{line})
	}
	d.add(Seal{f.Council.Name, d.say.Posted.Day(d.s.Time.In(d.s.Council.Location()))})
	d.only(func(to *Facts) { to.Issues = open })
	d.foot()
}

// joinLine is what neighbours type to come in; empty while the council has no address.
func joinLine(s *session.Snapshot) string {
	host, port, found := strings.Cut(s.Settings.Address, ":")
	switch {
	case host == "":
		return ""
	case !found || port == "22":
		return "ssh " + s.Council.Slug + "@" + host
	}
	return "ssh -p " + port + " " + s.Council.Slug + "@" + host
}
