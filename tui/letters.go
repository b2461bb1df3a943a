package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// letters are those of an issue's code typed so far: above twenty issues A leads
// to A, and a further A to AA.
type letters struct{ typed string }

// find takes a letter and returns which issue it leads to; false when no issue has
// that code.
func (l *letters) find(issues []session.BoardIssue, r rune) (int, bool) {
	for _, code := range []string{l.typed + string(r), string(r)} {
		for i, x := range issues {
			if string(x.Code) == code {
				l.typed = code
				return i, true
			}
		}
	}
	l.typed = ""
	return 0, false
}

// forget begins a code anew.
func (l *letters) forget() { l.typed = "" }

// at is the place of an issue in a list; 0 when it is not there any more.
func at(issues []session.BoardIssue, id session.IssueID) int {
	for i, x := range issues {
		if x.Issue == id {
			return i
		}
	}
	return 0
}

// codeWidth is how wide the tags of a list are.
func codeWidth(issues []session.BoardIssue) int {
	w := 1
	for _, x := range issues {
		w = max(w, len(x.Code))
	}
	return w + 2
}

// turned moves a place in a list of n by a key that goes on or back, round its ends.
func turned(at, n int, k parts.Key) (int, bool) {
	if n == 0 {
		return 0, false
	}
	switch k.Kind {
	case parts.Down, parts.Space, parts.Tab:
		return (at + 1) % n, true
	case parts.Up, parts.BackTab:
		return (at + n - 1) % n, true
	case parts.Home:
		return 0, true
	case parts.End:
		return n - 1, true
	case parts.PageDown:
		return min(at+8, n-1), true
	case parts.PageUp:
		return max(at-8, 0), true
	}
	return at, false
}

// title is an issue's title, or what stands there once it is erased.
func title(v View, x session.BoardIssue) string {
	if x.Title == "" {
		return v.Words.Common.Erased
	}
	return x.Title
}

// where is the left half of a header: what the screen is and, with room, whose.
func where(v View, name string) string {
	if v.Size.Class() == parts.Narrow {
		return name
	}
	return name + "   " + council(v)
}

// council names the council and its session.
func council(v View) string {
	if v.Board.Session == "" {
		return v.Board.Council
	}
	return v.Board.Council + " " + string(v.Board.Session)
}

// phaseOf is the phase and how far the evening is: vote 5/8.
func phaseOf(v View) string {
	if v.Board.Phase == 0 {
		return ""
	}
	return v.Words.PhaseWords(v.Board.Phase).Name + " " + string(rune('0'+int(v.Board.Phase))) + "/8"
}
