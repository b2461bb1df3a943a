package minutes

import "yuetan/session"

// issueList is the agenda with where each issue comes from and who can decide it.
func (d *draft) issueList() {
	d.head(d.say.Names[string(IssueList)])
	d.Landscape, d.Tight = true, true
	n := d.words.Common.Words
	t := Table{Columns: []Column{d.column(n.Code, Centre, 7), d.column(n.Title, Left, 24), d.column(n.Detail, Left, 26),
		d.column(n.Category, Left, 10), d.column(n.Source, Left, 12), d.column(n.Department, Left, 12), d.column(n.Status, Left, 10),
		d.column(d.say.Level, Left, 16)}}
	levels := map[session.Level]bool{}
	for _, i := range d.facts.Issues {
		status := d.words.Common.IssueStatus[session.IssueStatus(i.Status)]
		switch {
		case i.Status == string(session.Merged):
			status = d.say.MergedInto(i.Into)
		case i.Status == string(session.Open) && i.Carried:
			status = d.say.Carried
		}
		levels[i.Level] = true
		t.Rows = append(t.Rows, []Cell{Words(i.Code), Words(i.Title), Words(i.Detail), Words(i.Category), Words(i.Source),
			Words(i.Department), Words(status), Words(d.words.LevelWords(i.Level).Name)})
	}
	d.add(d.about())
	if len(t.Rows) == 0 {
		d.add(Paragraph{d.say.NoIssues})
	} else {
		d.add(t.filled())
	}
	for _, l := range session.Levels() {
		if levels[l] {
			d.caution(l)
		}
	}
	f := &d.facts
	f.Presence, f.Poll, f.Voided, f.Resolutions, f.Line, f.NextHost, f.NoticeDays = nil, nil, nil, nil, 0, "", 0
	d.foot()
}
