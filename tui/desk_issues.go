package tui

import (
	"slices"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskIssues is the sheet of the agenda.
type deskIssues struct{ list agendaList }

func (*deskIssues) name(w *lang.Words) string { return w.Desk.Issues }
func (d *deskIssues) typing() bool            { return d.list.finding }

func (d *deskIssues) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{}
	}
	all := agendaRows(v, x)
	if act, mine := d.list.press(v, k, all); mine {
		return act
	}
	rows, at := d.list.found(all)
	switch {
	case k.Is('+') && x.Phase >= session.Vote:
		return Act{Say: v.Words.Desk.Frozen}
	case k.Is('+'):
		return Act{Open: addIssueForm(v)}
	case k.Is('*'):
		return Act{Open: &deskImport{issues: true}}
	case len(rows) == 0:
	case k.Kind == parts.Enter:
		return Act{Open: &deskIssue{id: rows[at].ID}}
	case k.Is('#') && len(pairs(v)) > 0:
		return Act{Open: &deskSame{}}
	case k.Is('=') && wishful(v, x):
		return orderAsWished(v, x)
	case k.Is('<'):
		return d.shift(v, x, rows[at].ID, -1)
	case k.Is('>'):
		return d.shift(v, x, rows[at].ID, 1)
	}
	return Act{}
}

// brought takes a table pasted on the sheet.
func (*deskIssues) brought(v View, text string) Act { return pasted(v, true, text) }

// shift moves an issue by one place among those on the agenda.
func (d *deskIssues) shift(v View, x *session.Session, id session.IssueID, by int) Act {
	d.list.at = id
	return shiftIssue(v, x, id, by)
}

func shiftIssue(v View, x *session.Session, id session.IssueID, by int) Act {
	if x.Phase >= session.Vote {
		return Act{Say: v.Words.Desk.Frozen}
	}
	var order []session.IssueID
	for _, e := range v.Snapshot.Tonight(x) {
		order = append(order, e.Issue)
	}
	at := slices.Index(order, id)
	if at < 0 || at+by < 0 || at+by >= len(order) {
		return Act{}
	}
	order[at], order[at+by] = order[at+by], order[at]
	return Act{Ask: session.Order{Session: x.ID, Issues: order}}
}

func (d *deskIssues) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	w := v.Words.Desk
	all := agendaRows(v, x)
	rows, at := d.list.found(all)
	beside := func(row agendaRow) string { return issueState(v, x, row) }
	if v.Size.Class() == parts.Wide && len(rows) > 0 {
		side := parts.Region{Row: r.Row, Col: r.Right() - deskAside, H: r.H, W: deskAside}
		p.Tag(side.Row, side.Col, string(rows[at].Code))
		side.Row, side.H = side.Row+2, side.H-2
		issueBlock(v, p, side, x, rows[at].Issue)
		r.W -= deskAside + 4
	}
	if x.Phase >= session.Vote && r.H > 8 {
		p.TextIn(r.Row, r.Col, r.W, parts.Quiet, w.Frozen)
		r.Row, r.H = r.Row+1, r.H-1
	}
	if n := len(pairs(v)); n > 0 && r.H > 8 {
		p.TextIn(r.End()-1, r.Col, r.W, parts.Warn, "! "+v.Words.Months.Pairs(n))
		r.H -= 2
	}
	d.list.draw(v, p, r, all, beside)
	switch {
	case d.list.finding:
		deskKeys(p, w.KeysFinding...)
		p.Action(w.FindingDone)
	case len(rows) == 0:
		deskKeys(p, w.KeysIssues[1], w.KeysIssues[2], w.NextShort)
		p.Waiting(w.NothingFound)
	default:
		keys := w.KeysIssues
		if wishful(v, x) {
			keys = append([]string{v.Words.Months.KeyWish}, keys...)
		}
		if x.Phase >= session.Vote {
			keys = []string{keys[0], keys[4], keys[5]}
		}
		deskKeys(p, keys...)
		p.Action(w.OpenIssue(string(rows[at].Code)))
	}
}

// issueState is what stands beside an issue in the list: what became of it, else
// who must decide it.
func issueState(v View, x *session.Session, row agendaRow) string {
	switch row.Status {
	case session.Merged:
		return v.Words.Desk.MergedInto(codeOf(v, x, row.Into))
	case session.Open:
		if n := v.Snapshot.Support(row.ID); n > 0 && v.Size.Class() != parts.Narrow && x.Phase < session.Vote {
			level := ""
			if row.Level != session.TalkIsEnough {
				level = "   !"
			}
			return v.Words.Months.SupportBy(n) + level
		}
		switch {
		case row.Level == session.TalkIsEnough:
			return ""
		case v.Size.Class() == parts.Narrow:
			return "!"
		}
		return v.Words.LevelWords(row.Level).Name
	}
	return v.Words.Common.IssueStatus[row.Status]
}

// addIssueForm raises an issue for somebody who told it at the desk.
func addIssueForm(v View) *deskForm {
	draft := draftID(v)
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.AddIssue },
		note:   func(w *lang.Words) string { return w.Desk.AddNote },
		does:   func(w *lang.Words) string { return w.Desk.AddDoes },
		lacks:  func(w *lang.Words) string { return w.Desk.EmptyTitle },
		fields: issueFields(session.Issue{}),
		send: func(v View, f *deskForm) Act {
			x, ok := v.Snapshot.Current()
			if !ok {
				return Act{Say: v.Words.Refusal(session.ErrNoSession)}
			}
			n := issueWords(f)
			n.Draft = draft
			return Act{Ask: session.Propose{Session: x.ID, Issues: []session.NewIssue{n}, Import: true},
				Done: func(v View, _ session.Answer) Act { return Act{Back: true, Say: v.Words.Desk.Added} }}
		},
	}
}

// rewordForm corrects the words of an issue.
func rewordForm(code string, i session.Issue) *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.RewordTitle(code) },
		does:   func(w *lang.Words) string { return w.Desk.SaveIt },
		lacks:  func(w *lang.Words) string { return w.Desk.EmptyTitle },
		fields: issueFields(i),
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.Reword{Issue: i.ID, Words: issueWords(f)}, Done: formBack}
		},
	}
}

func issueFields(i session.Issue) []formField {
	label := func(pick func(*lang.Words) string) func(*lang.Words) string { return pick }
	detail := textField(label(func(w *lang.Words) string { return w.Common.Words.Detail }), "", int(session.DetailLimit))
	detail.in.Many, detail.text = true, i.Detail
	detail.in.Set(i.Detail)
	return []formField{
		textField(func(w *lang.Words) string { return w.Common.Words.Title }, i.Title, int(session.TitleLimit)),
		detail,
		textField(func(w *lang.Words) string { return w.Common.Words.Category }, i.Category, int(session.ShortLimit)),
		textField(func(w *lang.Words) string { return w.Common.Words.Source }, i.Source, int(session.ShortLimit)),
		textField(func(w *lang.Words) string { return w.Common.Words.Department }, i.Department, int(session.PlaceLimit)),
		choiceField(func(w *lang.Words) string { return w.Desk.Level }, max(0, slices.Index(session.Levels(), i.Level)), levelChoices),
	}
}

func levelChoices(w *lang.Words) []string {
	var names []string
	for _, l := range session.Levels() {
		names = append(names, w.LevelWords(l).Name)
	}
	return names
}

func issueWords(f *deskForm) session.NewIssue {
	return session.NewIssue{Title: f.value(0), Detail: f.value(1), Category: f.value(2), Source: f.value(3), Department: f.value(4),
		Level: session.Levels()[f.fields[5].pick]}
}
