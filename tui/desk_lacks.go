package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskLacks is the sheet of what the session's folder still misses. Enter opens
// the page on which it is typed, or says who sees to it.
type deskLacks struct {
	deskMonth
	at   int
	note session.IssueID // of which something is to be noted: the desk turns to its notes
}

func (*deskLacks) name(w *lang.Words) string { return w.Lack.Sheet }
func (*deskLacks) typing() bool              { return false }

// lacks lists them; at is where the focus stands among them.
func (d *deskLacks) lacks(v View) (x *session.Session, all []session.Lack, at int) {
	x, ok := d.on(v)
	if !ok {
		return nil, nil, 0
	}
	all = v.Snapshot.Lacks(x, today(v))
	return x, all, max(0, min(d.at, len(all)-1))
}

func (d *deskLacks) press(v View, k parts.Key) Act {
	x, all, at := d.lacks(v)
	if d.turn(v, k) {
		d.at = 0
		return Act{}
	}
	if len(all) == 0 {
		return Act{}
	}
	switch k.Kind {
	case parts.Up:
		at = max(0, at-1)
	case parts.Down:
		at = min(at+1, len(all)-1)
	case parts.Space:
		at = (at + 1) % len(all)
	case parts.Enter:
		return d.mend(v, x, all[at])
	}
	d.at = at
	return Act{}
}

// mend goes to where a lack is filled.
func (d *deskLacks) mend(v View, x *session.Session, l session.Lack) Act {
	switch l.Kind {
	case session.LackDate, session.LackPlace:
		return Act{Open: arrangeForm(v, x)}
	case session.LackResolution, session.LackLead, session.LackDeadline:
		if _, r, ok := v.Snapshot.Resolution(l.Resolution); ok && r.Status == session.Adopted {
			return Act{Say: v.Words.Lack.Amend(string(r.ID))}
		}
		if x.Phase >= session.Resolve {
			return Act{Open: newDeskClauses(v, x, l.Entry.Issue)}
		}
	case session.LackReminder:
		if l.Reminder.Action != "" {
			return Act{Open: &deskAction{id: l.Reminder.Action}}
		}
		return Act{Open: &deskResolution{id: l.Resolution}}
	case session.LackPrint:
		return Act{Say: v.Words.Lack.Reprint(string(x.ID), l.Paper)}
	case session.LackPoint:
		if now, ok := v.Snapshot.Current(); ok && now.ID == x.ID {
			d.note = l.Entry.Issue
			return Act{}
		}
	}
	return Act{Say: v.Words.Lack.Where[l.Kind]}
}

// arrangeForm is the form in which a session's date and place are typed.
func arrangeForm(v View, x *session.Session) screen {
	return &deskForm{
		title: func(w *lang.Words) string { return w.Lack.Arrange },
		does:  func(w *lang.Words) string { return w.Lack.Keep },
		fields: []formField{
			textField(func(w *lang.Words) string { return w.Common.Words.Date }, x.Date, int(session.ShortLimit)),
			textField(func(w *lang.Words) string { return w.Common.Words.Place }, x.Place, int(session.PlaceLimit)),
		},
		send: func(v View, f *deskForm) Act {
			date, place := f.value(0), f.value(1)
			return Act{Ask: session.Arrange{Session: x.ID, Date: &date, Place: &place}, Done: func(v View, _ session.Answer) Act {
				return Act{Back: true, Say: v.Words.Lack.Kept}
			}}
		},
	}
}

func (d *deskLacks) show(v View, p *parts.Page, r parts.Region) {
	month, r := d.shown(v, p, r)
	if month == nil {
		return
	}
	w := v.Words.Lack
	_, all, at := d.lacks(v)
	if len(all) == 0 {
		p.Wrapped(r.Row, r.Col, r.W, r.H, parts.OK, "+ "+w.Complete)
		deskKeys(p, v.Words.Desk.NextShort)
		p.WaitingBare(w.Complete)
		return
	}
	rows := lackRows(v.Words, all)
	focus := 0
	for i, row := range rows {
		if row.lack == at {
			focus = i
		}
	}
	seen := parts.Window(len(rows), r.H, 1, focus)
	for i, row := range rows[seen.From:seen.To] {
		y := r.Row + i
		if row.lack == at {
			p.FocusRow(y, r.Col, r.W)
		}
		p.TextIn(y, r.Col+row.indent, r.W-row.indent, row.style, row.text)
	}
	if seen.More > 0 {
		p.Text(r.End()-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	deskKeys(p, w.Keys...)
	p.Action(w.Open(v.Words.LackOf(all[at])))
}

// lackRow is a heading (lack -1) or one lack.
type lackRow struct {
	text   string
	lack   int
	indent int
	style  parts.Style
}

func lackRows(w *lang.Words, all []session.Lack) []lackRow {
	var rows []lackRow
	for i, l := range all {
		if i == 0 || l.Later != all[i-1].Later || l.Advice != all[i-1].Advice {
			if i > 0 {
				rows = append(rows, lackRow{lack: -1})
			}
			head := w.Lack.Now
			switch {
			case l.Advice:
				head = w.Lack.Advice
			case l.Later:
				head = w.Lack.Later
			}
			rows = append(rows, lackRow{text: head, lack: -1, style: parts.Quiet})
		}
		sign, style := "! ", parts.Ink
		if l.Later || l.Advice {
			sign = "- "
		}
		rows = append(rows, lackRow{text: sign + w.LackOf(l), lack: i, indent: 2, style: style})
	}
	return rows
}
