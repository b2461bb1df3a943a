package minutes

import (
	"fmt"
	"slices"
	"time"

	"yuetan/session"
)

// mostTalked is how many issues get room for notes by hand in a record; where there
// are more, those above the line do.
const mostTalked = 12

// record is the running record (会议记录): what happened when, and what was said. It
// is kept inside.
func (d *draft) record() {
	w := d.say.After
	d.head(d.say.Names[string(Record)])
	d.add(Note{Text: w.Inside, Caution: true})
	d.met()
	d.section(w.Course)
	d.add(d.course())
	d.pointed()
	d.section(w.Talk)
	d.talk()
	d.moods()
	d.vote()
	d.ranking()
	d.decided()
	d.rest()
	d.corrections()
	d.add(Signatures{[]string{d.say.SignChair, d.say.SignSecretary}})
	if d.facts.Poll != nil {
		d.facts.Poll.Receipts, d.facts.Poll.List = nil, nil
	}
	d.foot()
}

// course is when what happened, by the council's clock.
func (d *draft) course() Table {
	w, zone := d.say.After, d.s.Council.Location()
	type moment struct {
		at   time.Time
		what string
	}
	var moments []moment
	note := func(at time.Time, what string) {
		if !at.IsZero() {
			moments = append(moments, moment{at.In(zone), what})
		}
	}
	note(d.x.Began, w.Began)
	if last := d.lastArrival(); !last.IsZero() {
		note(last, w.Arrivals(len(d.x.Present)))
	}
	for _, p := range d.x.Polls {
		note(p.Opened, fmt.Sprintf("%s (%s)", w.Opened, p.ID))
	}
	for _, r := range d.facts.Resolutions {
		if r.Adopted != nil {
			note(*r.Adopted, w.Adopted(r.Title, r.Status == string(session.Adopted)))
		}
	}
	note(d.x.Ended, w.Ended)
	slices.SortStableFunc(moments, func(a, b moment) int { return a.at.Compare(b.at) })
	t := Table{Columns: []Column{d.column(w.Time, Centre, 20), d.column(w.Event, Left, 80)}}
	for _, m := range moments {
		t.Rows = append(t.Rows, []Cell{Words(d.words.Common.Clock(m.at)), Words(m.what)})
	}
	return t
}

func (d *draft) lastArrival() (last time.Time) {
	for _, a := range d.x.Present {
		if a.Time.After(last) {
			last = a.Time
		}
	}
	return last
}

// talk has each issue with what was noted of it, and room for more by hand.
func (d *draft) talk() {
	w := d.say.After
	issues := slices.DeleteFunc(slices.Clone(d.facts.Issues), func(i IssueFacts) bool {
		return i.Status != string(session.Open) && i.Status != string(session.Settled)
	})
	if len(issues) > mostTalked {
		above := d.x.AboveLine()
		issues = slices.DeleteFunc(issues, func(i IssueFacts) bool {
			return !slices.ContainsFunc(above, func(e session.Entry) bool { return string(e.Issue) == i.ID })
		})
	}
	for _, i := range issues {
		d.add(Heading{Level: 2, Text: d.issueTitle(i.Code, i.Title)})
		if i.Detail != "" {
			d.add(Paragraph{i.Detail})
		}
		d.points(i)
	}
	if spoken, all := d.speeches(); len(all) > 0 {
		d.facts.Speeches = all
		d.add(Heading{Level: 2, Text: w.Speeches}, spoken)
	}
	t := Table{Tall: true, Columns: []Column{d.column(w.Speaker, Left, 24), d.column(d.words.Common.Words.Code, Centre, 10), d.column(w.Said, Left, 66)}}
	for range 12 {
		t.Rows = append(t.Rows, make([]Cell, 3))
	}
	d.add(Heading{Level: 2, Text: w.HandNotes}, t)
}
