package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// historyPage is what became of one issue over the months. It lies on the page of
// the issue, or on the secretary's desk; what it shows anyone may know.
type historyPage struct {
	issue session.IssueID
	read  reading
}

// eventful tells whether more became of an issue than being raised.
func eventful(h session.History) bool {
	if len(h.Turns) > 1 || len(h.Sittings) > 1 {
		return true
	}
	for _, x := range h.Sittings {
		if x.Of > 0 || len(x.Resolutions) > 0 {
			return true
		}
	}
	return false
}

func (p *historyPage) lines(v View) []line {
	h, ok := v.Snapshot.History(p.issue)
	w := min(v.Size.Body().W, 76)
	if !ok {
		return wrapped(nil, 0, w, parts.Ink, v.Words.Resident.Agenda.Gone)
	}
	say := v.Words.Months
	label := 0
	for _, l := range []string{say.Status, say.Raised, say.Keepers, say.Sat, say.Turned} {
		label = max(label, parts.Width(l)+2)
	}
	var lines []line
	lines = append(tagged(lines, w, h.Issue.Code, title(v, h.Issue)), line{})
	put := func(name, text string) {
		if text == "" {
			return
		}
		at := len(lines)
		lines = wrapped(lines, label, w, parts.Ink, text)
		lines[at].text = parts.PadRight(name, label) + lines[at].text
		lines[at].in = 0
	}
	put(say.Status, becameOf(v, h))
	put(say.Raised, say.RaisedIn(string(raisedIn(h)), h.Proposers))
	if h.Issue.Support > 0 {
		put("", say.Support(h.Issue.Support))
	}
	if len(h.Keepers) > 0 {
		put(say.Keepers, v.Words.Common.List(h.Keepers))
	}
	lines = append(lines, line{})
	for i, x := range h.Sittings {
		name := ""
		if i == 0 {
			name = say.Sat
		}
		put(name, string(x.Session)+" "+string(x.Code)+"   "+v.Words.Fared(x))
		for _, r := range x.Resolutions {
			put("", say.Agreement(string(r.ID), v.Words.Common.ResolutionStatus[r.Status]))
		}
	}
	lines = append(lines, line{})
	for i, t := range h.Turns {
		name := ""
		if i == 0 {
			name = say.Turned
		}
		put(name, v.Words.Common.ShortDate(t.At.In(v.Board.Zone))+"   "+v.Words.Turn(t, func(id session.IssueID) string { return issueNamed(v, id) }))
		if t.Reason != "" {
			put("", say.Reason(t.Reason))
		}
	}
	return lines
}

// raisedIn is the session in which an issue was raised.
func raisedIn(h session.History) session.SessionID {
	if len(h.Turns) > 0 {
		return h.Turns[0].Session
	}
	return ""
}

// becameOf says what became of an issue in the end.
func becameOf(v View, h session.History) string {
	status := v.Words.Common.IssueStatus[h.Status]
	switch h.Status {
	case session.Merged:
		return v.Words.Months.Turns[session.TurnMerged](issueNamed(v, h.Into))
	case session.Referred:
		return v.Words.Months.Turns[session.TurnReferred](orErased(v, h.To))
	}
	return status
}

// issueNamed is an issue's code, in the last session that it stood in, and title.
func issueNamed(v View, id session.IssueID) string {
	h, _ := v.Snapshot.History(id)
	return string(h.Issue.Code) + " " + title(v, h.Issue)
}

func orErased(v View, text string) string {
	if text == "" {
		return v.Words.Common.Erased
	}
	return text
}

func (p *historyPage) draw(v View) *parts.Page {
	page := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Months
	h, _ := v.Snapshot.History(p.issue)
	page.Header(where(v, say.Header), v.Words.Common.IssueStatus[h.Status])
	body := v.Size.Body()
	lines := p.lines(v)
	p.read.draw(v, page, body.Row, body.Col, body.H, lines)
	page.Action(say.BackTo(string(h.Issue.Code)))
	if p.read.more(lines, body.H) {
		page.Action(v.Words.Resident.Agenda.More)
	}
	foot(v, page, false)
	return page
}

func (p *historyPage) press(v View, k parts.Key) Act {
	rows, lines := v.Size.Body().H, p.lines(v)
	switch {
	case k.Kind == parts.Enter && p.read.more(lines, rows), k.Kind == parts.Down, k.Kind == parts.PageDown, k.Kind == parts.Space:
		p.read.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		p.read.back(rows)
	case k.Kind == parts.Enter, k.Kind == parts.Tab, k.Is('Q'):
		return Act{Back: true}
	}
	return Act{}
}
