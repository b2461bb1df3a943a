package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var enAfter = After{
	Stage: map[session.Stage]string{session.StageAdopted: "adopted, not posted yet", session.StagePosted: "posted", session.StageInForce: "in force",
		session.StageDone: "all said done", session.StageJudged: "judged", session.StageShared: "closed and looked after"},
	Posted: func(day, from, until string, places []string) string {
		at := ""
		if len(places) > 0 {
			at = " at " + strings.Join(places, ", ")
		}
		return fmt.Sprintf("posted %s%s; the period runs from %s to %s", day, at, from, until)
	},
	RestDay:  "The period ends on a day of rest, when nobody takes objections; please leave one more working day before it is in force.",
	Objects:  func(id, day, text string) string { return fmt.Sprintf("objection %s (%s): %s", id, day, text) },
	AnswerBy: func(day string) string { return "to be answered by " + day },
	Answered: func(day, text string) string { return "answered " + day + ": " + text },
	InForce:  func(day string) string { return "in force since " + day },
	Version:  func(n int, until string) string { return fmt.Sprintf("version %d, until %s", n, until) },
	Why:      func(reason, decided string) string { return "why: " + reason + "; agreed: " + decided },
	Struck:   func(n int) string { return fmt.Sprintf("clause %d is struck", n) },
	NoMore:   "(struck)",
	Added:    func(n int, what string) string { return fmt.Sprintf("clause %d is new: %s", n, what) },
	Changed: func(n int, from, to string) string {
		return fmt.Sprintf("clause %d was \"%s\", now \"%s\"", n, from, to)
	},
	Keeper: func(name string) string { return "looked after by " + name },
	NotYet: "no objection so far",

	PostedNow: func(id, until string) string {
		return id + " is posted until " + until + "; then see whether there are objections, and put it into force."
	},
	Objected: func(id, due string) string {
		return "The objection is noted as " + id + "; please answer it by " + due + "."
	},
	AnswerSent: func(id string) string { return "The answer to " + id + " is noted." },
	Enforced:   func(id string) string { return id + " is in force from today." },
	Revised: func(id string, v int) string {
		return fmt.Sprintf("%s is now in version %d. The old wording stays readable; the new one must be posted.", id, v)
	},
	Unrevised:  func(id string) string { return "Nothing is changed: " + id + " reads like this already." },
	SharedNow:  func(id string) string { return id + " is closed." },
	NeedsFlags: func(flags string) string { return "It also needs " + flags + "." },

	Head: "To do",
	None: "Nothing wants doing.",
	Remind: func(r session.Reminder) string {
		switch r.Kind {
		case session.RemindPost:
			since := "adopted"
			if r.Amended {
				since = "amended"
			}
			if r.Late == 0 {
				return fmt.Sprintf("%s was %s today and is not posted.", r.Resolution, since)
			}
			return fmt.Sprintf("%s was %s %s ago and is not posted.", r.Resolution, since, enCount(r.Late, "day", "days"))
		case session.RemindAnswer:
			switch {
			case r.Late > 0:
				return fmt.Sprintf("Objection %s should have been answered %s ago.", r.Objection, enCount(r.Late, "day", "days"))
			case r.Late == 0:
				return fmt.Sprintf("Objection %s is to be answered today.", r.Objection)
			case r.Late == -1:
				return fmt.Sprintf("Objection %s is to be answered tomorrow.", r.Objection)
			}
			return fmt.Sprintf("Objection %s is to be answered in %d days.", r.Objection, -r.Late)
		case session.RemindEnforce:
			what := "put it into force"
			if r.Objection != "" {
				what = "answer objection " + string(r.Objection) + " and put it into force"
			}
			if r.Late == 1 {
				return fmt.Sprintf("The period of %s ended yesterday: %s.", r.Resolution, what)
			}
			return fmt.Sprintf("The period of %s ended %d days ago: %s.", r.Resolution, r.Late, what)
		case session.RemindOverdue:
			return fmt.Sprintf("Item %s is overdue by %s.", r.Action, enCount(r.Late, "day", "days"))
		case session.RemindUndated:
			return fmt.Sprintf("Item %s has no day; please give one.", r.Action)
		}
		return fmt.Sprintf("All of %s is judged: close it, and name who looks after it.", r.Resolution)
	},
}

var enDeskLedger = DeskLedger{
	Keys: []string{"up/down choose", "Tab next sheet"}, KeysDeeds: []string{"up/down choose", "Q back"},
	Open:       func(id string) string { return "open " + id },
	HandsNow:   "asked now",
	HandsTitle: func(id string) string { return id + "   raised hands" },
	HandsNote:  "Count only those present with a vote who have not pressed a key. Entered again, the new numbers stand.",
	CountHands: "enter the raised hands",
	Progress:   "note how it stands",
	Finish:     "note that it is done",
	SetDue:     "set the day it is due",
	Again:      "set the day of the next look",
	Drop:       "drop it, with a reason",
	NotRead: func(words string) string {
		return "\"" + words + "\" names no day that can be read; please set the day."
	},
	Post:      "note the posting",
	PostNote:  "Several places are parted by semicolons. The period is counted from the day after.",
	Places:    "where",
	Day:       "which day",
	Object:    "record an objection",
	Answer:    func(id string) string { return "answer objection " + id },
	Enforce:   "put it into force",
	Conclude:  "close it, and name who looks after it",
	Text:      "text",
	From:      "who says so",
	FromNote:  "The name may be left out; it is on no public page.",
	Amend:     func(n int) string { return fmt.Sprintf("amend clause %d", n) },
	Revise:    "amend its clauses",
	AddClause: "add a clause",
	Strike:    func(n int) string { return fmt.Sprintf("strike clause %d", n) },
	AmendNote: "The old wording stays readable; the new one is posted again.",
	Decided:   "who agreed, when",
}
