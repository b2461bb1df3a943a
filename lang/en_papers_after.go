package lang

import (
	"fmt"

	"yuetan/session"
)

var enAfterPapers = AfterPapers{
	Problems: "Problems", Duties: "Duties", Closing: "Closing",
	No: "number", Code: "code", Source: "source", Raised: "raised", Category: "category", Content: "issue", Households: "households", Points: "points",
	Place: "place", Taken: "taken up?", Measure: "measure", Lead: "leads", Help: "helps", Due: "due", Funds: "paid by", Status: "status",
	Progress: "progress", ClosedOn: "closed on", Evidence: "evidence", Opinion: "satisfaction", ClosedBy: "closed by", CheckedBy: "checked by", Again: "look again",
	Objections: "Objections", ObjectedOn: "raised on", Objection: "objection", AnswerBy: "answer by", AnsweredOn: "answered on", Answer: "answer",
	NoProblems: "There are no issues in this session.", NoDuties: "No resolution was adopted in this session.", NoClosing: "There is nothing to be done.",
	Note:    func(day, text string) string { return day + ": " + text },
	Overdue: func(days int) string { return count(days, "day", "days") + " overdue" },
	Opinions: func(satisfied, partly, not int) string {
		return fmt.Sprintf("satisfied %d, partly %d, not %d", satisfied, partly, not)
	},

	Promise: "promise", Satisfied: "satisfied", Partly: "partly", Not: "not", Answered: "in all", Rate: "rate", Verdict: "verdict",
	JudgedHow: "Those present with a vote said of each what they think; only numbers are kept, not who said what. The rate is satisfied and partly together of all who answered.",
	Few:       "Where fewer than five answered, the answers are not told apart.", NothingJudged: "There was nothing to judge in this session.",
	CallBack: "Nothing was judged in this session. The table below is to be filled in by hand when those concerned are asked.",

	Course: "The course of the evening", Time: "time", Event: "what", Talk: "The talk", HandNotes: "Notes by hand", Speaker: "speaker", Said: "in short", Speeches: "Who spoke", Stance: "stance", Long: "time taken",
	Began: "check-in began", Opened: "the vote was opened", Ended: "adjourned",
	Arrivals: func(n int) string { return count(n, "person", "people") + " checked in" },
	Adopted: func(title string, adopted bool) string {
		if adopted {
			return "the resolution on “" + title + "” was adopted"
		}
		return "the resolution on “" + title + "” was not adopted"
	},
	Inside: "This record tells what was said. It is kept inside: not posted, not passed on.",

	Corrections: "Corrections", Fact: "what", Was: "before", Is: "now", By: "by",
	Facts: map[session.Corrected]string{session.CorrectedName: "name", session.CorrectedHome: "home", session.CorrectedTitle: "title",
		session.CorrectedDetail: "detail", session.CorrectedDate: "date of the session", session.CorrectedPlace: "place of the session"},
	FactOf: func(fact, of string) string { return fact + " of " + of },

	Paper: "paper", File: "file", Formats: "formats", Sheets: "pages", Remark: "remark", Ready: "ready", NotYet: "not yet", ByHand: "by hand",
	IndexHow:  "Bind in this order; the numbers of pages are filled in when filing. The file's name with its format is the file exported.",
	Extras:    []string{"Sign-in sheet, signed", "Paper ballots and the record of their sealing", "Count sheet, signed by the tellers", "Photos of the notice on the board", "Objections and answers in writing", "Photos before and after"},
	SignFiled: "Filed by", SignTaken: "Received by", HandsOver: "Handed over by", TakesOver: "Taken over by",
}
