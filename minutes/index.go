package minutes

import (
	"fmt"
	"slices"
	"strings"

	"yuetan/session"
)

// index lists what is in the file of a session (归档目录): the papers in the order in
// which they are bound, and what is added by hand.
func (d *draft) index() {
	w := d.say.After
	d.head(d.say.Names[string(Index)])
	d.Tight = true
	d.add(d.about(), Paragraph{w.IndexHow})
	t := Table{Columns: []Column{d.column(w.No, Centre, 11), d.column(w.Paper, Left, 25), d.column(w.File, Left, 20), d.column(w.Formats, Left, 19),
		d.column(w.Sheets, Right, 10), d.column(w.Remark, Left, 15)}}
	row := func(no int, name, file, formats, remark string) {
		t.Rows = append(t.Rows, []Cell{Words(fmt.Sprintf("%02d", no)), Words(name), Words(file), Words(formats), {}, Words(remark)})
	}
	bound := slices.DeleteFunc(slices.Clone(Papers()), func(p Paper) bool { return p.Number() == 0 })
	slices.SortFunc(bound, func(a, b Paper) int { return a.Number() - b.Number() })
	last := 0
	for _, p := range bound {
		last = p.Number()
		remark := w.Ready
		if !d.ready(p) {
			remark = w.NotYet
		}
		var formats []string
		for _, f := range p.Formats() {
			formats = append(formats, string(f))
		}
		name := d.say.Names[string(p)]
		row(last, name, d.words.Prints.File(last, string(p), name), strings.Join(formats, " "), remark)
	}
	for i, extra := range w.Extras {
		row(last+1+i, extra, "", "", w.ByHand)
	}
	d.add(t, Signatures{[]string{w.SignFiled, w.SignTaken}})
	d.only(func(*Facts) {})
	d.foot()
}

// ready tells whether a paper can be written by now.
func (d *draft) ready(p Paper) bool {
	switch p {
	case CountSheet, Receipts:
		return d.facts.Poll != nil
	case Resolution, Notice:
		for _, r := range d.facts.Resolutions {
			if r.Status == string(session.Adopted) {
				return true
			}
		}
		return false
	}
	return true
}
