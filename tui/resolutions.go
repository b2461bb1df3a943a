package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// resolutionList is what was agreed tonight, and where the ledger will stand.
type resolutionList struct {
	focus  session.ResolutionID
	ledger bool // the row beneath them has the focus
	codes  letters
}

func (l *resolutionList) focused(v View) int {
	if l.ledger {
		return len(v.Board.Resolutions)
	}
	for i, r := range v.Board.Resolutions {
		if r.ID == l.focus {
			return i
		}
	}
	return 0
}

func (l *resolutionList) press(v View, k parts.Key) Act {
	all := v.Board.Resolutions
	if k.Is('Q') {
		return Act{Back: true}
	}
	i := l.focused(v)
	if k.Kind == parts.Tab || k.Kind == parts.Enter && i == len(all) {
		return Act{Open: &ledgerScreen{}}
	}
	if len(all) == 0 {
		return Act{}
	}
	if next, ok := turned(i, len(all)+1, k); ok {
		if l.ledger = next == len(all); !l.ledger {
			l.focus = all[next].ID
		}
		return Act{}
	}
	if k.Kind == parts.Enter {
		if all[i].Status == session.Proposed {
			return Act{Open: newConsent(v, all[i].ID)}
		}
		return Act{Open: &resolutionPage{id: all[i].ID}}
	}
	if r, ok := k.Letter(); ok {
		issues := make([]session.BoardIssue, len(all))
		for i, x := range all {
			issues[i] = x.Issue
		}
		if n, found := l.codes.find(issues, r); found {
			l.focus, l.ledger = all[n].ID, false
			return Act{}
		}
		return Act{Say: v.Words.Resident.Agenda.NoIssue(string(r))}
	}
	return Act{}
}

func (l *resolutionList) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Resolutions
	p.Header(where(v, say.Header), phaseOf(v))
	foot(v, p, false)
	body := v.Size.Body()
	w := min(body.W, 76)
	all := v.Board.Resolutions
	if len(all) == 0 {
		row := p.Wrapped(body.Row, body.Col, w, 4, parts.Ink, say.Empty)
		p.Wrapped(row+1, body.Col, w, 3, parts.Quiet, say.Ledger)
		p.Action(v.Words.Ledger.NextTab(v.Words.Ledger.Name))
		return p
	}
	focus := l.focused(v)
	row := body.Row
	pitch := 1
	if v.Size.Class() == parts.Narrow {
		pitch = 2
	}
	left, end := 0, v.Size.W
	if v.Size.Class() == parts.Wide {
		left, end = body.Col-1, body.Col+76
	}
	view := parts.Window(len(all), body.H-3, pitch, min(focus, len(all)-1))
	for i := view.From; i < view.To; i++ {
		r := all[i]
		if i == focus {
			p.FocusRow(row, left, end-left)
		}
		col := p.Tag(row, left+2, string(r.Issue.Code))
		status := statusOf(v, r)
		if pitch == 2 {
			p.TextIn(row, col+1, end-col-2, parts.Ink, title(v, r.Issue))
			p.Text(row+1, col+1, parts.Quiet, status)
		} else {
			p.TextIn(row, col+1, end-col-parts.Width(status)-4, parts.Ink, title(v, r.Issue))
			p.Right(row, end-1, parts.Quiet, status)
		}
		row += pitch
	}
	p.Keys(say.Keys)
	if focus == len(all) {
		p.FocusRow(row+1, left, end-left)
		p.Action(v.Words.Ledger.NextTab(v.Words.Ledger.Name))
	} else {
		p.Action(say.Open(string(all[focus].Issue.Code)))
	}
	p.Wrapped(row+1, left+2, min(end-left-3, w), max(body.End()-row-1, 0), parts.Ink, say.Ledger)
	return p
}

// resolutionPage is one resolution: its clauses, and how it stands.
type resolutionPage struct {
	id   session.ResolutionID
	read reading
}

func (x *resolutionPage) lines(v View) []line {
	say := v.Words.Resident.Consenting
	r, ok := askedOn(v, x.id)
	w := min(v.Size.Body().W, 76)
	if !ok {
		return wrapped(nil, 0, w, parts.Ink, v.Words.Common.ResolutionStatus[session.Withdrawn])
	}
	lines := append(tagged(nil, w, r.Issue.Code, title(v, r.Issue)), line{})
	lines = append(append(lines, agreed(v, r)...), line{})
	status := v.Words.Common.ResolutionStatus[r.Status]
	switch r.Status {
	case session.Draft:
		status += "   " + v.Words.Resident.Resolutions.Version(r.Version)
	default:
		status += "   " + say.Outcome(r.Agree, r.Abstain, r.Object)
	}
	lines = wrapped(lines, 0, w, parts.Ink|parts.Bold, status)
	if r.Status == session.Adopted && r.Posting == nil && r.Stage == session.StageAdopted {
		lines = wrapped(lines, 0, w, parts.Quiet, v.Words.Resident.Resolutions.Notice(v.Board.NoticeDays))
	}
	if r.Status == session.Adopted {
		lines = wrapped(lines, 0, w, parts.Ink, v.Words.After.Stage[r.Stage])
		return append(lines, afterOf(v, r, w)...)
	}
	return wrapped(lines, 0, w, parts.Quiet, say.Needed(r.Needed, r.Entitled))
}

func (x *resolutionPage) press(v View, k parts.Key) Act {
	rows, lines := v.Size.Body().H, x.lines(v)
	switch {
	case k.Kind == parts.Enter && x.read.more(lines, rows), k.Kind == parts.Down, k.Kind == parts.PageDown:
		x.read.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		x.read.back(rows)
	case k.Kind == parts.Enter, k.Is('Q'):
		return Act{Back: true}
	}
	return Act{}
}

func (x *resolutionPage) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(where(v, v.Words.Resident.Consenting.Header(x.id)), phaseOf(v))
	body := v.Size.Body()
	lines := x.lines(v)
	x.read.draw(v, p, body.Row, body.Col, body.H, lines)
	if x.read.more(lines, body.H) {
		p.Action(v.Words.Resident.Agenda.More)
	} else {
		p.Action(v.Words.Resident.Resolutions.Back)
	}
	foot(v, p, false)
	return p
}

// statusOf says how a resolution stands, and once it is adopted how far it has come.
func statusOf(v View, r session.BoardResolution) string {
	if r.Stage != session.StageNone && r.Stage != session.StageAdopted {
		return v.Words.After.Stage[r.Stage]
	}
	return v.Words.Common.ResolutionStatus[r.Status]
}
