package lang

import "yuetan/session"

// After are the words of what becomes of a resolution after the evening: posted,
// objected to, in force, amended, shared; and what wants doing.
type After struct {
	Stage    map[session.Stage]string
	Posted   func(day, from, until string, places []string) string
	RestDay  string
	Objects  func(id, day, text string) string
	AnswerBy func(day string) string
	Answered func(day, text string) string
	InForce  func(day string) string
	Version  func(n int, until string) string
	Why      func(reason, decided string) string
	Struck   func(n int) string
	NoMore   string // what stands where a clause was struck
	Added    func(n int, what string) string
	Changed  func(n int, from, to string) string
	Keeper   func(name string) string
	NotYet   string // no objection so far

	// Answers to the verbs.
	PostedNow  func(id, until string) string
	Objected   func(id, due string) string
	AnswerSent func(id string) string
	Enforced   func(id string) string
	Revised    func(id string, version int) string
	Unrevised  func(id string) string // amended to what it says already
	SharedNow  func(id string) string
	NeedsFlags func(flags string) string

	// Reminders.
	Head   string
	None   string
	Remind func(r session.Reminder) string
}

// DeskLedger are the words of the desk's sheet of promises.
type DeskLedger struct {
	Keys, KeysDeeds []string
	Open            func(id string) string
	HandsNow        string
	HandsTitle      func(id string) string
	HandsNote       string
	CountHands      string
	Progress        string
	Finish          string
	SetDue          string
	Again           string
	Drop            string
	NotRead         func(words string) string
	Post            string
	PostNote        string
	Places          string
	Day             string
	Object          string
	Answer          func(id string) string
	Enforce         string
	Conclude        string
	Text            string
	From            string
	FromNote        string
	Amend           func(clause int) string // one clause of an adopted resolution
	Revise          string                  // opens the page of its clauses
	AddClause       string
	Strike          func(clause int) string
	AmendNote       string
	Decided         string
}
