package tui

import (
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskIssue is one issue whole, and what the secretary may do with it.
type deskIssue struct {
	id      session.IssueID
	at      int
	of      session.IssueStatus // which the place was chosen among; another begins anew
	letters agendaList
}

// deeds lists what can be done with the issue; nothing once the vote has opened.
func (d *deskIssue) deeds(v View, x *session.Session, i session.Issue) []cardDeed {
	w, code := v.Words.Desk, codeOf(v, x, i.ID)
	home := cardDeed{w.BackToList, func() Act { return Act{Back: true} }}
	history := cardDeed{v.Words.Months.ToDesk, func() Act { return Act{Open: &historyPage{issue: i.ID}} }}
	switch {
	case issuesFrozen(x) || i.Erased:
		return []cardDeed{history, home}
	case i.Status == session.Merged, i.Status == session.Declined, i.Status == session.Referred:
		return []cardDeed{{w.RestoreIt, func() Act {
			return Act{Ask: session.Restore{Issue: i.ID}, Done: func(v View, _ session.Answer) Act {
				return Act{Say: v.Words.Desk.Restored(code)}
			}}
		}}, {w.Reword, func() Act { return Act{Open: rewordForm(code, i)} }}, history, home}
	case i.Status == session.Settled:
		return []cardDeed{{w.Reword, func() Act { return Act{Open: rewordForm(code, i)} }},
			{v.Words.Months.ReopenIt, func() Act { return Act{Open: reopenForm(code, i.ID)} }}, history, home}
	}
	list := []cardDeed{
		{w.Reword, func() Act { return Act{Open: rewordForm(code, i)} }},
		{w.MergeIt, func() Act { return Act{Open: &deskMerge{id: i.ID}} }},
		{w.DeclineIt, func() Act { return Act{Open: declineForm(code, i.ID)} }},
		{v.Words.Months.ReferIt, func() Act { return Act{Open: referForm(code, i.ID)} }},
	}
	if x.Phase < session.Vote {
		list = append(list, cardDeed{w.MoveUp, func() Act { return shiftIssue(v, x, i.ID, -1) }},
			cardDeed{w.MoveDown, func() Act { return shiftIssue(v, x, i.ID, 1) }})
	}
	return append(list, history, home)
}

// place is the row in focus.
func (d *deskIssue) place(i session.Issue, deeds []cardDeed) int {
	if d.of != i.Status {
		return 0
	}
	return min(d.at, len(deeds)-1)
}

func (d *deskIssue) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok || k.Is('Q') {
		return Act{Back: true}
	}
	i, _ := v.Snapshot.Issue(d.id)
	deeds := d.deeds(v, x, i)
	d.at, d.of = d.place(i, deeds), i.Status
	letter, isLetter := k.Letter()
	switch {
	case k.Kind == parts.Up:
		d.at = max(0, d.at-1)
	case k.Kind == parts.Down:
		d.at = min(d.at+1, len(deeds)-1)
	case k.Kind == parts.Space || k.Kind == parts.Tab:
		d.at = (d.at + 1) % len(deeds)
	case k.Kind == parts.Enter:
		return deeds[d.at].do()
	case isLetter && !strings.ContainsRune("OSZ", letter):
		d.letters.at = d.id
		act := d.letters.letter(v, string(letter), agendaRows(v, x))
		d.id = d.letters.at
		return act
	}
	return Act{}
}

func (d *deskIssue) draw(v View) *parts.Page {
	p, r := deskPage(v), v.Size.Body()
	x := deskSitting(v, p, r)
	if x == nil {
		return p
	}
	i, _ := v.Snapshot.Issue(d.id)
	deeds := d.deeds(v, x, i)
	at := d.place(i, deeds)
	p.Tag(r.Row, r.Col, codeOf(v, x, i.ID))
	p.TextIn(r.Row, r.Col+6, r.W-6, parts.Quiet, v.Words.Common.IssueStatus[i.Status])
	menu := r.End() - len(deeds)
	end := issueBlock(v, p, parts.Region{Row: r.Row + 1, Col: r.Col, H: menu - r.Row - 1, W: min(r.W, 84)}, x, i)
	if issuesFrozen(x) && end+2 < menu {
		p.TextIn(end+1, r.Col, r.W, parts.Quiet, v.Words.Desk.Frozen)
		end += 2
	}
	menu = min(menu, end+1)
	for n, deed := range deeds {
		if n == at {
			p.FocusRow(menu+n, r.Col, min(r.W, 84))
		}
		p.TextIn(menu+n, r.Col+2, r.W-2, parts.Ink, deed.words)
	}
	deskKeys(p, v.Words.Desk.KeysIssue...)
	p.Action(deeds[at].words)
	foot(v, p, false)
	return p
}

// issueBlock draws all that is known of an issue and returns the row after it.
func issueBlock(v View, p *parts.Page, r parts.Region, x *session.Session, i session.Issue) int {
	w := v.Words
	row := p.Wrapped(r.Row, r.Col, r.W, min(2, r.H), parts.Ink|parts.Bold, issueTitle(v, i))
	put := func(style parts.Style, text string, most int) {
		if text != "" && row < r.End() {
			row = p.Wrapped(row, r.Col, r.W, min(most, r.End()-row), style, text)
		}
	}
	var below []string
	switch i.Status {
	case session.Merged:
		below = append(below, w.Desk.MergedInto(codeOf(v, x, i.Into)))
	case session.Declined:
		below = append(below, w.Desk.DeclinedFor(orErased(v, i.Reason)))
	case session.Referred:
		below = append(below, w.Months.ReferredTo(orErased(v, i.To), orErased(v, i.Reason)))
	}
	if len(i.Merged) > 0 {
		var codes []string
		for _, id := range i.Merged {
			codes = append(codes, codeOf(v, x, id))
		}
		below = append(below, w.Desk.TookIn(w.Common.List(codes)))
	}
	below = append(below, raisedBy(v, i))
	if n := v.Snapshot.Support(i.ID); n > 0 {
		below = append(below, w.Months.Support(n))
	}
	var labels []string
	for _, f := range [][2]string{{w.Common.Words.Category, i.Category}, {w.Common.Words.Source, i.Source},
		{w.Common.Words.Department, i.Department}} {
		if f[1] != "" {
			labels = append(labels, f[0]+" "+f[1])
		}
	}
	roomy := r.H > 12
	if roomy {
		row++
	}
	put(parts.Ink, i.Detail, max(1, r.End()-row-len(below)-3))
	if i.Level != session.TalkIsEnough {
		put(parts.Warn, "! "+w.LevelWords(i.Level).Name, 1)
		put(parts.Quiet, w.LevelCited(i.Level, v.Board.Bases).Caution, 3)
	}
	if roomy {
		row++
	}
	for _, l := range below {
		put(parts.Quiet, l, 2)
	}
	put(parts.Quiet, strings.Join(labels, "   "), 3)
	return row
}

func raisedBy(v View, i session.Issue) string {
	if len(i.By) == 0 {
		return v.Words.Desk.FromList
	}
	var names []string
	for _, id := range i.By {
		m, _ := v.Snapshot.Member(id)
		names = append(names, memberLabel(v, m))
	}
	return v.Words.Desk.RaisedBy(v.Words.Common.List(names))
}

func declineForm(code string, id session.IssueID) *deskForm {
	return &deskForm{
		title:  func(w *lang.Words) string { return w.Desk.DeclineTitle(code) },
		note:   func(w *lang.Words) string { return w.Desk.DeclineNote },
		does:   func(w *lang.Words) string { return w.Desk.DeclineDoes },
		lacks:  func(w *lang.Words) string { return w.Refusal(session.ErrReasonMissing) },
		fields: []formField{textField(func(w *lang.Words) string { return w.Desk.DeclineWhy }, "", int(session.ReasonLimit))},
		send: func(_ View, f *deskForm) Act {
			return Act{Ask: session.Decline{Issue: id, Reason: f.value(0)}, Done: formBack}
		},
	}
}

// deskMerge picks the issue that another is merged into.
type deskMerge struct {
	id   session.IssueID
	list agendaList
}

func (d *deskMerge) typing() bool { return d.list.finding }

func (d *deskMerge) paste(_ View, text string) Act {
	if d.list.finding {
		d.list.find.Insert(text)
	}
	return Act{}
}

// others are the open issues it can go into.
func (d *deskMerge) others(v View, x *session.Session) []agendaRow {
	var rows []agendaRow
	for _, row := range agendaRows(v, x) {
		if row.ID != d.id && row.Status == session.Open && !row.Erased {
			rows = append(rows, row)
		}
	}
	return rows
}

func (d *deskMerge) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{Back: true}
	}
	all := d.others(v, x)
	if act, mine := d.list.press(v, k, all); mine {
		return act
	}
	rows, at := d.list.found(all)
	switch {
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind == parts.Enter && len(rows) > 0:
		code, into := codeOf(v, x, d.id), string(rows[at].Code)
		return Act{Ask: session.Merge{Issue: d.id, Into: rows[at].ID}, Done: func(v View, _ session.Answer) Act {
			return Act{Back: true, Say: v.Words.Desk.Merged(code, into)}
		}}
	}
	return Act{}
}

func (d *deskMerge) draw(v View) *parts.Page {
	p, r, w := deskPage(v), v.Size.Body(), v.Words.Desk
	x := deskSitting(v, p, r)
	if x == nil {
		return p
	}
	i, _ := v.Snapshot.Issue(d.id)
	all := d.others(v, x)
	rows, at := d.list.found(all)
	code := codeOf(v, x, d.id)
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, w.MergeTitle(code)+"   "+issueTitle(v, i))
	row := r.Row + 1
	if r.H > 9 {
		p.TextIn(row, r.Col, r.W, parts.Quiet, code+"   "+raisedBy(v, i))
		row++
		if len(rows) > 0 {
			p.TextIn(row, r.Col, r.W, parts.Quiet, string(rows[at].Code)+"   "+raisedBy(v, rows[at].Issue))
		}
		row++
		row = p.Wrapped(row, r.Col, r.W, 2, parts.Quiet, w.MergeAsk)
	}
	if r.H > 14 {
		row++
	}
	list := parts.Region{Row: row, Col: r.Col, H: r.End() - row, W: min(r.W, 84)}
	if len(all) == 0 {
		p.Wrapped(row, r.Col, r.W, 2, parts.Ink, w.NoOther)
	} else {
		d.list.draw(v, p, list, all, func(agendaRow) string { return "" })
	}
	switch {
	case d.list.finding:
		deskKeys(p, w.KeysFinding...)
		p.Action(w.FindingDone)
		p.Foot(w.FormFoot)
		return p
	case len(rows) == 0:
		p.Waiting(w.NoOther)
	default:
		deskKeys(p, w.KeysMerge...)
		p.Action(w.MergeInto(code, string(rows[at].Code)))
	}
	foot(v, p, false)
	return p
}
