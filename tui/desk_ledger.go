package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskLedger is the sheet of what the council promised: first what wants doing, then
// the action items, the longest overdue first.
type deskLedger struct{ at int }

func (*deskLedger) name(w *lang.Words) string { return w.Ledger.Name }
func (*deskLedger) typing() bool              { return false }

// ledgerEntry is one row of the sheet, and where Enter on it leads.
type ledgerEntry struct {
	tag, text, right string
	warn             bool
	does             string
	page             screen
}

// entries lists the rows: the promise that the room is asked about, the reminders, the
// resolutions that are not closed, the action items.
func (d *deskLedger) entries(v View) []ledgerEntry {
	w, day := v.Words, today(v)
	var all []ledgerEntry
	if now, on := v.Board.Review.Now(); on && asked(v.Board) {
		all = append(all, ledgerEntry{tag: string(now.ID), text: promisedWhat(v, now), right: w.Desk.Ledger.HandsNow,
			does: w.Desk.Ledger.CountHands, page: promiseHands(v, now.ID)})
	}
	for _, r := range v.Snapshot.Reminders(day) {
		e := ledgerEntry{text: w.After.Remind(r), warn: true, does: w.Desk.Ledger.Open(string(r.Resolution)), page: &deskResolution{id: r.Resolution}}
		if r.Action != "" {
			e.does, e.page = w.Desk.Ledger.Open(string(r.Action)), &deskAction{id: r.Action}
		}
		all = append(all, e)
	}
	for _, x := range v.Snapshot.Sessions {
		for _, r := range x.Resolutions {
			if stage := v.Snapshot.StageOf(r); stage != session.StageNone && stage != session.StageShared {
				issue, _ := v.Snapshot.Issue(r.Issue)
				all = append(all, ledgerEntry{tag: string(r.ID), text: issueTitle(v, issue), right: w.After.Stage[stage],
					does: w.Desk.Ledger.Open(string(r.ID)), page: &deskResolution{id: r.ID}})
			}
		}
	}
	for _, r := range v.Snapshot.Ledger(day).Rows {
		all = append(all, ledgerEntry{tag: string(r.ID), text: promisedWhat(v, r.BoardPromise), right: ledgerState(v, r.BoardPromise),
			does: w.Desk.Ledger.Open(string(r.ID)), page: &deskAction{id: r.ID}})
	}
	return all
}

// ledgerState says in a word or two how a promise stands.
func ledgerState(v View, p session.BoardPromise) string {
	say := v.Words.Promises
	switch look, judged := p.Last(); {
	case p.Overdue > 0:
		return "! " + say.Overdue(p.Overdue)
	case p.Status == session.ActionJudged && judged:
		return say.Answers[look.Verdict]
	case p.Into != "":
		return v.Words.Ledger.Into(string(p.Into))
	case p.Due == "" && p.Status != session.ActionDropped && p.Status != session.ActionDone:
		return v.Words.Ledger.NoDay
	}
	return say.Status[p.Status]
}

func (d *deskLedger) press(v View, k parts.Key) Act {
	all := d.entries(v)
	if len(all) == 0 {
		return Act{}
	}
	d.at = min(d.at, len(all)-1)
	switch k.Kind {
	case parts.Up:
		d.at = max(0, d.at-1)
	case parts.Down:
		d.at = min(d.at+1, len(all)-1)
	case parts.Space:
		d.at = (d.at + 1) % len(all)
	case parts.PageDown:
		d.at = min(d.at+v.Size.Below().H, len(all)-1)
	case parts.PageUp:
		d.at = max(0, d.at-v.Size.Below().H)
	case parts.Enter:
		return Act{Open: all[d.at].page}
	}
	return Act{}
}

func (d *deskLedger) show(v View, p *parts.Page, r parts.Region) {
	w, all := v.Words, d.entries(v)
	if len(all) == 0 {
		p.Wrapped(r.Row, r.Col, min(r.W, 72), r.H, parts.Ink, w.Common.Join(w.Ledger.Empty, w.Ledger.EmptyDo))
		deskKeys(p, w.Desk.NextShort)
		p.WaitingBare("")
		return
	}
	at := min(d.at, len(all)-1)
	f := v.Snapshot.Ledger(today(v)).Figures
	p.TextIn(r.Row, r.Col, r.W, parts.Quiet, w.Ledger.Open(f.Open, f.Overdue)+"   "+w.Ledger.Rate(f.Kept, f.Judged, f.Rate()))
	r.Row, r.H = r.Row+1, r.H-1
	seen := parts.Window(len(all), r.H, 1, at)
	for n, e := range all[seen.From:seen.To] {
		row := r.Row + n
		if seen.From+n == at {
			p.FocusRow(row, r.Col, r.W)
		}
		col, end := r.Col+2, r.Right()
		if e.right != "" {
			end = p.Right(row, r.Right(), parts.Quiet, e.right) - 2
		}
		if e.tag != "" && v.Size.Class() != parts.Narrow {
			p.Text(row, col, parts.Quiet, e.tag)
			col += 15
		}
		if e.warn {
			p.TextIn(row, col, end-col, parts.Warn, "! "+e.text)
		} else {
			p.TextIn(row, col, end-col, parts.Ink, e.text)
		}
	}
	if seen.More > 0 {
		p.Text(r.End()-1, r.Col+2, parts.Quiet, w.Common.MoreBelow(seen.More))
	}
	deskKeys(p, w.Desk.Ledger.Keys...)
	p.Action(all[at].does)
}

// deskDeeds draws a page of facts, and what can be done about them below.
func deskDeeds(v View, title string, facts []line, deeds []cardDeed, at int, read reading) *parts.Page {
	p := deskPage(v)
	r := v.Size.Body()
	p.TextIn(r.Row, r.Col, r.W, parts.Ink|parts.Bold, title)
	top := r.Row + 1
	list := max(top, r.End()-len(deeds))
	if rows := factRows(v, facts, deeds); rows > 0 {
		read.draw(v, p, top, r.Col, rows, facts)
	}
	row := min(list, top+len(facts)+1)
	for n, deed := range deeds {
		if row+n >= r.End() {
			break
		}
		if n == at {
			p.FocusRow(row+n, r.Col, r.W)
		}
		p.TextIn(row+n, r.Col+2, r.W-2, parts.Ink, deed.words)
	}
	deskKeys(p, v.Words.Desk.Ledger.KeysDeeds...)
	if len(deeds) > 0 {
		p.Action(deeds[at].words)
	}
	foot(v, p, false)
	return p
}

// factRows is how many rows are left for facts above the deeds, with one between them
// if there is room.
func factRows(v View, facts []line, deeds []cardDeed) int {
	rows := v.Size.Body().H - 1 - len(deeds)
	if len(facts) != rows {
		rows--
	}
	return max(rows, 0)
}

// turned tells whether a key turned over in facts that are longer than their place.
func (r *reading) turned(v View, facts []line, deeds []cardDeed, k parts.Key) bool {
	rows := factRows(v, facts, deeds)
	switch {
	case k.Kind == parts.PageDown, k.Is('+'):
		r.on(facts, rows)
	case k.Kind == parts.PageUp, k.Is('-'):
		r.back(rows)
	default:
		return false
	}
	return true
}

// pressDeeds moves the focus among deeds, or does the one in focus.
func pressDeeds(at *int, deeds []cardDeed, k parts.Key) Act {
	*at = min(*at, len(deeds)-1)
	switch {
	case k.Is('Q') || len(deeds) == 0:
		return Act{Back: true}
	case k.Kind == parts.Up:
		*at = max(0, *at-1)
	case k.Kind == parts.Down:
		*at = min(*at+1, len(deeds)-1)
	case k.Kind == parts.Space, k.Kind == parts.Tab:
		*at = (*at + 1) % len(deeds)
	case k.Kind == parts.Enter:
		return deeds[*at].do()
	}
	return Act{}
}
