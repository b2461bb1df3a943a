package tui

import (
	"slices"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// agendaRow is one issue of the agenda with all that the desk knows of it.
type agendaRow struct {
	session.Entry
	session.Issue
}

// agendaRows lists the agenda: what is on it first, then what was merged or declined.
func agendaRows(v View, x *session.Session) []agendaRow {
	var on, off []agendaRow
	for _, e := range x.Agenda {
		i, ok := v.Snapshot.Issue(e.Issue)
		switch {
		case !ok:
		case i.Status == session.Merged, i.Status == session.Declined, i.Status == session.Referred:
			off = append(off, agendaRow{e, i})
		default:
			on = append(on, agendaRow{e, i})
		}
	}
	return append(on, off...)
}

// agendaList is a list of issues with a focus: letters go to a code, `/` finds.
type agendaList struct {
	at      session.IssueID
	letters string
	find    parts.Input
	finding bool
}

// found gives the rows that the search leaves, and which has the focus.
func (l *agendaList) found(rows []agendaRow) ([]agendaRow, int) {
	if text := plainText(l.find.Value()); text != "" {
		rows = slices.DeleteFunc(slices.Clone(rows), func(r agendaRow) bool {
			return !strings.Contains(plainText(r.Title+" "+r.Detail+" "+r.Category+" "+r.Source), text) &&
				plainText(string(r.Code)) != text
		})
	}
	at := slices.IndexFunc(rows, func(r agendaRow) bool { return r.ID == l.at })
	return rows, max(at, 0)
}

// press moves the focus; it reports false for a key that means something else.
func (l *agendaList) press(v View, k parts.Key, all []agendaRow) (Act, bool) {
	rows, at := l.found(all)
	page := max(1, v.Size.Below().H-2)
	letter, isLetter := k.Letter()
	switch {
	case k.Kind == parts.Up:
		at--
	case k.Kind == parts.Down:
		at++
	case k.Kind == parts.PageUp:
		at -= page
	case k.Kind == parts.PageDown:
		at += page
	case l.finding && (k.Kind == parts.Enter || k.Is('Q') && k.Text == ""):
		l.finding = false
		return Act{}, true
	case l.finding:
		l.find.Press(k)
		return Act{}, true
	case k.Kind == parts.Space && len(rows) > 0:
		at = (at + 1) % len(rows)
	case k.Is('/'):
		l.finding = true
		return Act{}, true
	case isLetter && !strings.ContainsRune("ILOQSZ", letter):
		return l.letter(v, string(letter), rows), true
	default:
		return Act{}, false
	}
	l.letters = ""
	if len(rows) > 0 {
		l.at = rows[min(max(at, 0), len(rows)-1)].ID
	}
	return Act{}, true
}

// letter goes to the issue of that code; letters in succession narrow it (A, then AA).
func (l *agendaList) letter(v View, letter string, rows []agendaRow) Act {
	for _, typed := range []string{l.letters + letter, letter} {
		at := slices.IndexFunc(rows, func(r agendaRow) bool { return string(r.Code) == typed })
		if at < 0 {
			at = slices.IndexFunc(rows, func(r agendaRow) bool { return strings.HasPrefix(string(r.Code), typed) })
		}
		if at >= 0 {
			l.letters, l.at = typed, rows[at].ID
			return Act{}
		}
	}
	l.letters = ""
	return Act{Say: v.Words.Refusal(&session.NoSuchCode{Code: letter})}
}

// draw draws the list; beside words are said at the right of a row. In a narrow
// window the whole title in focus stands below.
func (l *agendaList) draw(v View, p *parts.Page, r parts.Region, all []agendaRow, beside func(agendaRow) string) {
	rows, at := l.found(all)
	if l.finding || !l.find.Empty() {
		p.Field(r.Row, r.Col, min(r.W, 60), &l.find, l.finding)
		r.Row, r.H = r.Row+1, r.H-1
	}
	if len(rows) == 0 {
		words := v.Words.Desk.NothingFound
		if len(all) == 0 {
			words = v.Words.Desk.NoIssues
		}
		p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink, words)
		return
	}
	tag := 3
	for _, row := range rows {
		tag = max(tag, len(row.Code)+2)
	}
	if v.Size.Class() == parts.Narrow && r.H > 9 {
		p.Wrapped(r.End()-2, r.Col, r.W, 2, parts.Quiet, issueTitle(v, rows[at].Issue))
		r.H -= 3
	}
	seen := parts.Window(len(rows), r.H, 1, at)
	for i, row := range rows[seen.From:seen.To] {
		y := r.Row + i
		if seen.From+i == at {
			p.FocusRow(y, r.Col, r.W)
		}
		p.Tag(y, r.Col+2, string(row.Code))
		end := r.Right()
		if words := beside(row); words != "" {
			words = parts.Cut(words, r.W/3)
			end = p.Right(y, end, parts.Quiet, words) - 2
		}
		col := r.Col + 3 + tag
		p.TextIn(y, col, end-col, parts.Ink, issueTitle(v, row.Issue))
	}
	if seen.More > 0 {
		p.Text(r.End()-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
}

func issueTitle(v View, i session.Issue) string {
	if i.Erased {
		return v.Words.Common.Erased
	}
	return i.Title
}

// codeOf is the code under which an issue stands on the agenda; `-` when it does not.
func codeOf(v View, x *session.Session, id session.IssueID) string {
	for _, e := range x.Agenda {
		if e.Issue == id {
			return string(e.Code)
		}
	}
	return v.Words.Common.Unknown
}

// frozen tells that the agenda's issues cannot be changed now.
func issuesFrozen(x *session.Session) bool {
	return x.Phase >= session.Vote && x.Phase <= session.Resolve
}
