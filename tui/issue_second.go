package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// maySecond tells whether the reader can second an issue now: a resident, while
// issues are collected, and not the one who raised it.
func maySecond(v View, id session.IssueID) bool {
	return v.Board.Phase == session.Collect && v.Me.Roles.Has(session.Resident) && !slices.Contains(v.Me.Raised, id)
}

// seconds tells whether the reader seconds the issue.
func seconds(v View, id session.IssueID) bool { return slices.Contains(v.Me.Seconded, id) }

// secondIt asks for an issue too; then goes where the words are said.
func secondIt(v View, id session.IssueID, then Act) Act {
	return Act{Ask: session.Second{Session: v.Board.Session, Issue: id}, Done: func(v View, _ session.Answer) Act {
		x := v.Board.Issues[at(v.Board.Issues, id)]
		then.Brief = v.Words.Months.Seconded(string(x.Code), x.Support)
		return then
	}}
}

// secondKey is + and Z on an issue; it reports false for other keys.
func secondKey(v View, id session.IssueID, k parts.Key) (Act, bool) {
	switch {
	case !maySecond(v, id):
	case k.Is('+') && !seconds(v, id):
		return secondIt(v, id, Act{}), true
	case k.Is('Z') && seconds(v, id):
		code := string(v.Board.Issues[at(v.Board.Issues, id)].Code)
		return Act{Ask: session.Unsecond{Session: v.Board.Session, Issue: id}, Done: func(v View, _ session.Answer) Act {
			return Act{Brief: v.Words.Months.TookBack(code)}
		}}, true
	}
	return Act{}, false
}

// secondWords are what the key line says of seconding an issue; empty when it cannot be.
func secondWords(v View, id session.IssueID) string {
	switch {
	case !maySecond(v, id):
		return ""
	case seconds(v, id):
		return v.Words.Months.KeyBack
	}
	return v.Words.Months.KeySecond
}

// supportWords say how many ask for an issue, and whether the reader is among them.
func supportWords(v View, x session.BoardIssue) string {
	if x.Support == 0 {
		return ""
	}
	words := v.Words.Months.Support(x.Support)
	switch {
	case slices.Contains(v.Me.Raised, x.Issue):
		words += "   " + v.Words.Months.OwnIssue
	case seconds(v, x.Issue):
		words += "   " + v.Words.Months.Mine
	}
	return words
}
