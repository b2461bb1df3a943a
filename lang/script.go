package lang

import "yuetan/session"

// Script are the words of the evening's clock, and of steps taken back.
type Script struct {
	// The evening against its plan.
	EveningRow string
	StepRow    string
	PlanRow    string                        // before check-in
	Used       func(minutes int) string      // 用了 46 分钟
	Against    func(behind int) string       // in minutes; ahead if negative
	Standing   func(used, behind int) string // both in one line
	Ends       func(clock string) string     // if the rest goes by the plan
	Planned    func(minutes int, end string) string
	InStep     func(used, planned int) string          // minutes of those planned
	About      func(minutes int) string                // 约 90 分钟
	Room       func(issues, each int, all bool) string // how many the plan has room for; all: as many as there are

	// Steps taken back.
	SteppedBack     func(to session.Phase) string
	LineBack        string
	ResolutionBack  string
	MayTakeBack     func(now session.Phase) string  // within ten seconds of a step
	FewAnswered     func(answered, room int) string // Enter again shows the answers to a promise
	FewConsent      func(answered, asked int) string
	Uncalled        func(codes []string) string // Enter again opens the vote
	MayTakeItBack   string                      // a resolution put to the room
	MayTakeLineBack string

	// Standing in for the chair.
	ChairGone   string // the secretary may take over
	ChairGoneAt string // where
	Leads       func(name string) string
	LeadsFor    func(name, named string) string // in the header
	TakeBackAsk string                          // of whoever was named; asks first
	TakeBack    string
	TakeBackSay string // what it means
	HandBack    func(name string) string
	HandedBack  func(name string) string
	ChairOrBack string // wrong arguments
	NowLeads    func(name string) string
	YouLead     string

	// Rehearsing.
	Rehearse         string                                  // the chair's choice
	RehearseHow      func(line string) string                // where it is started
	RehearseNow      func(residents int, slug string) string // first line of the verb
	RehearseOver     string                                  // the server holds the folder
	RehearsalOver    string                                  // when it is left
	RehearsalBusy    string                                  // another one is going on
	RehearsalSitting string                                  // not while people are together
	RehearsalNone    string                                  // no session is planned
	RehearsalHall    string                                  // where it meets

	DateToCome func(month session.SessionID) string // the day is not known yet
	Comma      string                               // within a sentence

	Goodbye func(days int, nextHost string) string // read aloud at the end; nextHost may be empty
}
