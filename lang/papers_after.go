package lang

import "yuetan/session"

// AfterPapers are the words of what is filed after the meeting: the ledgers,
// satisfaction, the record and the index of the file.
type AfterPapers struct {
	// The ledgers' sheets and columns.
	Problems, Duties, Closing                                                     string
	No, Code, Source, Raised, Category, Content, Households, Points, Place, Taken string
	Measure, Lead, Help, Due, Funds, Status                                       string
	Progress, ClosedOn, Evidence, Opinion, ClosedBy, CheckedBy, Again             string
	Objections, ObjectedOn, Objection, AnswerBy, AnsweredOn, Answer               string
	NoProblems, NoDuties, NoClosing                                               string
	Note                                                                          func(day, text string) string // one report of progress
	Overdue                                                                       func(days int) string
	Opinions                                                                      func(satisfied, partly, not int) string // figures of those who answered

	// Satisfaction.
	Promise, Satisfied, Partly, Not, Answered, Rate, Verdict string
	JudgedHow, Few, NothingJudged, CallBack                  string

	// The record.
	Course, Time, Event, Talk, HandNotes, Speaker, Said, Speeches, Stance, Long string
	Began, Opened, Ended                                                        string
	Arrivals                                                                    func(n int) string
	Adopted                                                                     func(title string, adopted bool) string
	Inside                                                                      string // the record is kept inside

	// Corrections: what was put right, and of whom or what.
	Corrections, Fact, Was, Is, By string
	Facts                          map[session.Corrected]string
	FactOf                         func(fact, of string) string

	// The index.
	Paper, File, Formats, Sheets, Remark, Ready, NotYet, ByHand string
	IndexHow                                                    string
	Extras                                                      []string // what is filed besides, by hand
	SignFiled, SignTaken, HandsOver, TakesOver                  string
}
