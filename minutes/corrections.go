package minutes

import "yuetan/session"

// corrections lists what was put right once people had come together: what stood
// there, what stands there now, who changed it and when. In the record alone.
func (d *draft) corrections() {
	w, zone := d.say.After, d.s.Council.Location()
	t := Table{Columns: []Column{d.column(w.Time, Centre, 16), d.column(w.Fact, Left, 18), d.column(w.Was, Left, 26), d.column(w.Is, Left, 26), d.column(w.By, Left, 14)}}
	for _, c := range d.x.Corrections {
		f := CorrectionFacts{Time: c.Time.In(zone), Fact: string(c.What), Old: c.Old, New: c.New, By: d.words.Common.Roles.Operator}
		if c.By != "" {
			f.By = memberName(d.s, c.By, d.words)
		}
		about := w.Facts[c.What]
		if m, ok := d.s.Member(c.Member); ok {
			f.Of = d.words.Common.Number(m.Number)
		}
		if c.Issue != "" {
			f.Of = string(c.Issue)
		}
		if f.Of != "" {
			about = w.FactOf(about, d.of(c, f.Of))
		}
		d.facts.Corrections = append(d.facts.Corrections, f)
		t.Rows = append(t.Rows, []Cell{Words(d.words.Common.ShortDate(f.Time) + " " + d.words.Common.Clock(f.Time)), Words(about), Words(f.Old), Words(f.New), Words(f.By)})
	}
	if len(t.Rows) > 0 {
		d.section(w.Corrections)
		d.add(t)
	}
}

// of is what a correction is about: an issue by its code where it has one.
func (d *draft) of(c session.Correction, of string) string {
	for _, e := range d.x.Agenda {
		if c.Issue != "" && e.Issue == c.Issue {
			return "[" + string(e.Code) + "]"
		}
	}
	return of
}
