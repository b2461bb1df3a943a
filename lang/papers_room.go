package lang

import "yuetan/tally"

// RoomPapers are the words of what is handed out before and in the meeting: the
// notice of meeting, the sign-in sheet, paper ballots and cards.
type RoomPapers struct {
	To          string                                          // whom the notice of meeting speaks to
	Invited     func(council, month, date, place string) string // date and place may be empty
	Agenda      string                                          // section
	Collecting  string                                          // no issues yet
	How         string                                          // section: how the evening goes
	Come        string                                          // section: how to take part
	Screen      string                                          // by phone or computer: what to type stands in the line below
	Without     string                                          // without a phone
	Bring       string
	Raise       string // issues may be raised until the vote opens
	IssuesMoved string // the list may still change

	Number, Name, Home, Role, Phone, Signature, Remark string // columns
	Private                                            string // this sheet holds personal details: not to be posted
	Arrived                                            func(clock, how string) string
	ByDesk, ByKiosk, BySSH                             string // how somebody checked in
	Came                                               func(due, voters, present int) string
	CameBlank                                          func(due int) string
	SignRoll                                           string // who kept the sheet

	CardsHow string             // above the cards: cut, hand to each, keep secret
	SlipsHow func(n int) string // above the sheet: print, cut, hand out
	// The record of sealing the used slips (选票封存单).
	SealHead, SealHow, Sealed, Sheets              string
	Printed, HandedOut, HandedBack, Returned, Left string

	Stub        string // on the stub
	StubKeep    string // the desk keeps it
	StubCount   string // nobody writes a name or number on it
	SlipMark    func(mark int, name string) string
	SlipLetters string
	SlipRules   func(w tally.Weights, all bool) []string
}
