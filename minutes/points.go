package minutes

import (
	"slices"
	"strings"
	"time"

	"yuetan/session"
)

// pointed gives each issue what was noted of it, unnamed. Papers that hang in the
// open do not ask for it. A point without text is erased.
func (d *draft) pointed() {
	for n := range d.facts.Issues {
		f := &d.facts.Issues[n]
		for _, p := range d.x.PointsOn(session.IssueID(f.ID)) {
			if p.Text != "" {
				f.Points = append(f.Points, PointFacts{Stance: string(p.Stance), Text: p.Text})
			}
		}
	}
}

// points says what was noted for and against an issue, a line for each stance.
func (d *draft) points(i IssueFacts) {
	var lines []string
	for _, stance := range []session.Stance{session.For, session.Against, session.Question} {
		var said []string
		for _, p := range i.Points {
			if p.Stance == string(stance) {
				said = append(said, p.Text)
			}
		}
		if len(said) > 0 {
			lines = append(lines, d.say.Stood(d.words.Floor.Stance[stance], said))
		}
	}
	if len(lines) > 0 {
		d.add(List{lines})
	}
}

// discussed has the issues of which something was noted (讨论要点).
func (d *draft) discussed() {
	if !slices.ContainsFunc(d.facts.Issues, func(i IssueFacts) bool { return len(i.Points) > 0 }) {
		return
	}
	d.section(d.say.Discussed)
	for _, i := range d.facts.Issues {
		if len(i.Points) > 0 {
			d.add(Heading{Level: 2, Text: d.issueTitle(i.Code, i.Title)})
			d.points(i)
		}
	}
}

// speeches lists who spoke, in order, with how long: in the record alone.
func (d *draft) speeches() (Table, []SpeechFacts) {
	w := d.say.After
	t := Table{Columns: []Column{d.column(w.Time, Centre, 16), d.column(d.words.Common.Words.Code, Centre, 12), d.column(w.Speaker, Left, 36),
		d.column(w.Stance, Centre, 18), d.column(w.Long, Right, 18)}}
	var all []SpeechFacts
	for _, s := range d.x.Floor.Turns {
		if s.Ended.IsZero() {
			continue
		}
		f := SpeechFacts{Began: s.Began.In(d.s.Council.Location()), Speaker: memberName(d.s, s.Member, d.words), Stance: string(s.Stance), Seconds: int(s.Spoken / time.Second)}
		for _, i := range d.facts.Issues {
			if i.ID == string(s.Issue) {
				f.Code, f.Issue = i.Code, i.ID
			}
		}
		all = append(all, f)
		t.Rows = append(t.Rows, []Cell{Words(d.words.Common.Clock(f.Began)), Words(f.Code), Words(f.Speaker),
			Words(strings.TrimSpace(d.words.Floor.Stance[s.Stance])), Words(d.words.Common.Seconds(f.Seconds))})
	}
	return t, all
}
