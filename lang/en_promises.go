package lang

import (
	"fmt"
	"time"

	"yuetan/session"
)

var enPromises = Promises{
	Status: map[session.ActionStatus]string{session.ActionOpen: "open", session.ActionInHand: "in hand", session.ActionDone: "said done",
		session.ActionJudged: "judged", session.ActionReopened: "reopened", session.ActionDropped: "dropped"},
	Answers: map[session.Satisfaction]string{session.Satisfied: "satisfied", session.Partly: "partly", session.Unsatisfied: "not satisfied"},
	Say:     [3]string{"satisfied", "partly", "not satisfied (reopens it)"},

	Header: "Promises kept?",
	OfN:    func(at, of int) string { return fmt.Sprintf("%d of %d", at, of) },
	Promised: func(month, due string) string {
		if due == "" {
			return "Promised in " + month + ", no day given"
		}
		return "Promised in " + month + ", due " + due
	},
	Overdue:   func(days int) string { return enCount(days, "day", "days") + " overdue" },
	Lead:      "By",
	Says:      "Says",
	Seen:      "See",
	SaidDone:  func(day string) string { return "done " + day },
	Question:  "Are you satisfied?",
	Answered:  func(n int) string { return enHave(n) + " answered. You may change it." },
	Counted:   "Kept as numbers only, never by name.",
	Action:    [3]string{"answer: satisfied", "answer: partly", "answer: not satisfied"},
	Given:     func(answer string) string { return "Your answer: " + answer },
	Room:      func(answered, room int) string { return fmt.Sprintf("answered %d of %d with a vote", answered, room) },
	Tonight:   "Tonight's promises",
	Nothing:   "Nothing is due.",
	NoneYet:   func(n int) string { return enCount(n, "promise", "promises") + "; please wait for the chair." },
	Count:     func(n int) string { return fmt.Sprint(n) },
	Lobby:     func(at, of int) string { return fmt.Sprintf("Promise %d of %d: are you satisfied", at, of) },
	LobbyMore: func(n int) string { return enHave(n) + " answered." },
	Wait:      "please wait for the chair",
	NextSoon:  "The chair reads out the next one.",
	ListEmpty: "What was promised is done, or not due yet.",

	Result: func(verdict string) string { return "The room says: " + verdict },
	Outcome: map[session.Satisfaction]string{session.Satisfied: "satisfied; closed", session.Partly: "partly satisfied; closed",
		session.Unsatisfied: "more than half not satisfied; reopened"},
	Nobody:    "Nobody answered; it comes again.",
	Numbers:   func(s, p, n int) string { return fmt.Sprintf("satisfied %d   partly %d   not %d", s, p, n) },
	Raised:    func(n int) string { return fmt.Sprintf("%d of these by raised hand", n) },
	Rule:      "More than half not satisfied reopens it.",
	People:    func(n int) string { return fmt.Sprint(n) },
	WallCount: func(answered, room int) string { return fmt.Sprintf("%d answered of %d with a vote", answered, room) },
	Keys:      "5 satisfied   3 partly   1 not",
	OnPhone:   "Press a key on your phone, or raise a hand. Only numbers are kept.",

	End:       func(at, of int) string { return fmt.Sprintf("show what was answered to no. %d", at) },
	Next:      func(at, of int) string { return fmt.Sprintf("look at promise %d of %d", at, of) },
	Start:     func(n int) string { return fmt.Sprintf("start with last month's promises (%d)", n) },
	EndRow:    "Once shown, answers are final; more than half not satisfied reopens it.",
	Aloud:     enPromiseAloud,
	AloudDone: func(answer string) string { return "The answers: " + answer + "." },
	OnWall:    func(at int) string { return fmt.Sprintf("promise no. %d", at) },

	Dated: func(id, day string) string { return id + " is due " + day + "." },
	Noted: func(id string) string { return "The report on " + id + " is noted." },
	Finished: func(id, day string) string {
		return id + " is said to be done since " + day + "; the room will judge it."
	},
	Dropped:    func(id string) string { return id + " is dropped; the reason is noted." },
	AgainOn:    func(id, day string) string { return "The room looks at " + id + " again on " + day + "." },
	NeverAgain: func(id string) string { return "No day is set any more to look at " + id + "." },
	Judged: func(id, answer string) string {
		return "Your answer to " + id + ": " + answer + ". You may change it until it is shown; then only numbers are kept."
	},
	Hands:     func(id, numbers string) string { return "Hands for " + id + ": " + numbers },
	HandsForm: "Hands are three numbers, satisfied,partly,not, such as 10,3,1.",
	NothingOn: "The room is not asked about a promise now. Name one, or wait until the chair reads it out.",
	ReadAs:    func(words, day string) string { return "\"" + words + "\" is read as " + day },
	NotRead: func(words string) string {
		return "\"" + words + "\" names no day that can be read; give one with: action ITEM due 2026-12-10"
	},
	NoWords: "No day is given.",
	Labels: PromiseLabels{What: "promise", Lead: "lead", Help: "help", Due: "due", Funds: "funds", Status: "state", Says: "says", Done: "done",
		Seen: "see", Reason: "reason", Again: "again", Judged: "judged", Issue: "issue"},
}

func enDay(year int, month time.Month, day int, withYear bool) string {
	if withYear {
		return fmt.Sprintf("%d %s %d", day, month.String()[:3], year)
	}
	return fmt.Sprintf("%d %s", day, month.String()[:3])
}

func enCount(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func enHave(n int) string {
	if n == 1 {
		return "1 has"
	}
	return fmt.Sprintf("%d have", n)
}

// enPromiseAloud is what the chair reads of a promise.
func enPromiseAloud(what, lead, due string) string {
	text := "This was promised: " + what + "."
	if lead != "" {
		text += " " + lead + " leads."
	}
	if due != "" {
		text += " It is due " + due + "."
	}
	return text + " Whoever leads says in a sentence how it stands. Then everyone presses one key: 5 satisfied, 3 partly, 1 not. No phone? Raise a hand."
}
