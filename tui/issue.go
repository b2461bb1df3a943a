package tui

import (
	"fmt"
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// issuePage is one issue with all that is known of it.
type issuePage struct {
	issue   session.IssueID
	codes   letters
	read    reading
	list    *issueList      // to go back to; nil: a new one
	beneath bool            // it lies under this page
	looked  session.IssueID // whose history has been looked at from here
}

// find gives the issue; false when it is not on tonight's list any more.
func (i *issuePage) find(v View) (session.BoardIssue, int, bool) {
	for n, x := range v.Board.Issues {
		if x.Issue == i.issue {
			return x, n, true
		}
	}
	return session.BoardIssue{}, 0, false
}

func (i *issuePage) lines(v View) []line {
	say := v.Words.Resident.Agenda
	w := min(v.Size.Body().W, 76)
	x, _, ok := i.find(v)
	if !ok {
		return wrapped(nil, 0, w, parts.Ink, say.Gone)
	}
	lines := append(tagged(nil, w, x.Code, title(v, x)), line{})
	if x.Detail != "" {
		lines = append(wrapped(lines, 0, w, parts.Ink, x.Detail), line{})
	}
	label := max(parts.Width(say.From), parts.Width(say.With), parts.Width(say.Kind)) + 2
	before := len(lines)
	for _, f := range [][2]string{{say.From, x.Source}, {say.With, x.Department}, {say.Kind, x.Category}} {
		if f[1] == "" {
			continue
		}
		at := len(lines)
		lines = wrapped(lines, label, w, parts.Ink, f[1])
		lines[at].text = parts.PadRight(f[0], label) + lines[at].text
		lines[at].in = 0
	}
	if x.Carried {
		lines = wrapped(lines, 0, w, parts.Quiet, say.Carried)
	}
	lines = wrapped(lines, 0, w, parts.Ink, supportWords(v, x))
	if len(lines) > before {
		lines = append(lines, line{})
	}
	level := v.Words.LevelCited(x.Level, v.Board.Bases)
	if x.Level == session.TalkIsEnough {
		return wrapped(lines, 0, w, parts.Quiet, level.Caution)
	}
	lines = wrapped(lines, 0, w, parts.Warn, "! "+level.Name)
	return wrapped(lines, 2, w, parts.Ink, level.Caution)
}

func (i *issuePage) draw(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Agenda
	_, n, ok := i.find(v)
	right := ""
	if ok {
		right = fmt.Sprintf("%d / %d", n+1, len(v.Board.Issues))
	}
	p.Header(where(v, say.One), right)
	body := v.Size.Body()
	lines := i.lines(v)
	i.read.draw(v, p, body.Row, body.Col, body.H, lines)
	deskKeys(p, keyPhrases(say.PageKeys, secondWords(v, i.issue), v.Words.Months.Key)...)
	switch {
	case i.read.more(lines, body.H):
		p.Action(say.More)
	case i.onward(v):
		p.Action(v.Words.Months.Open)
	default:
		p.Action(say.ToList)
	}
	foot(v, p, false)
	return p
}

// onward tells whether Enter leads to the history: once, where there is one.
func (i *issuePage) onward(v View) bool {
	h, ok := v.Snapshot.History(i.issue)
	return ok && i.looked != i.issue && eventful(h)
}

// keyPhrases leaves out the empty ones.
func keyPhrases(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

func (i *issuePage) press(v View, k parts.Key) Act {
	rows, lines := v.Size.Body().H, i.lines(v)
	if act, mine := secondKey(v, i.issue, k); mine {
		return act
	}
	switch {
	case k.Kind == parts.Enter && i.read.more(lines, rows), k.Kind == parts.Down, k.Kind == parts.PageDown:
		i.read.on(lines, rows)
	case k.Kind == parts.Up, k.Kind == parts.PageUp:
		i.read.back(rows)
	case k.Kind == parts.Tab, k.Kind == parts.Enter && i.onward(v):
		i.looked = i.issue
		return Act{Open: &historyPage{issue: i.issue}}
	case k.Kind == parts.Enter:
		return i.toList()
	case k.Is('Q'):
		return Act{Back: true}
	case k.Kind == parts.Space && len(v.Board.Issues) > 0:
		_, n, _ := i.find(v)
		i.issue, i.read = v.Board.Issues[(n+1)%len(v.Board.Issues)].Issue, reading{}
	default:
		return i.letter(v, k)
	}
	return Act{}
}

// toList goes back to the list, the focus on this issue.
func (i *issuePage) toList() Act {
	if i.list == nil {
		i.list = &issueList{}
	}
	i.list.focus = i.issue
	if i.beneath {
		return Act{Back: true}
	}
	return Act{Replace: i.list}
}

func (i *issuePage) letter(v View, k parts.Key) Act {
	r, ok := k.Letter()
	if !ok {
		return Act{}
	}
	if n, found := i.codes.find(v.Board.Issues, r); found {
		i.issue, i.read = v.Board.Issues[n].Issue, reading{}
		return Act{}
	}
	return Act{Say: v.Words.Resident.Agenda.NoIssue(string(r))}
}
