package lang

import (
	"strings"

	"yuetan/session"
)

// Lack are the words for what a session's folder still misses.
type Lack struct {
	Sheet    string // the desk's sheet
	Complete string
	Now      string // heading of what somebody must see to
	Advice   string // heading of what would be good to have
	Later    string // heading of what the evening brings
	Says     map[session.LackKind]string
	Where    map[session.LackKind]string // where it is mended; empty: the sheet opens the page
	Clause   func(n int) string
	Print    func(paper string) string // a paper printed before something in it was put right
	Reprint  func(session, paper string) string
	Amend    func(resolution string) string // how adopted clauses are changed
	Open     func(what string) string       // what Enter does
	Arrange  string                         // heading of the form with date and place
	Keep     string                         // what Enter does there
	Kept     string
	Keys     []string
}

// Lack says what is missing, with the issue or clause it is about.
func (w *Words) LackOf(l session.Lack) string {
	switch l.Kind {
	case session.LackReminder:
		return w.After.Remind(l.Reminder)
	case session.LackPrint:
		return w.Lack.Print(w.Papers.Names[l.Paper])
	}
	parts := []string{}
	if l.Entry.Code != "" {
		parts = append(parts, "["+string(l.Entry.Code)+"]")
	}
	if l.Clause > 0 {
		parts = append(parts, w.Lack.Clause(l.Clause))
	}
	return strings.Join(append(parts, w.Lack.Says[l.Kind]), " ")
}
