package lang

import (
	"fmt"

	"yuetan/session"
)

var enMonths = Months{
	Header:  "What became of it",
	Open:    "see what became of it",
	Key:     "Tab history",
	BackTo:  func(code string) string { return "back to " + code },
	ToDesk:  "see what became of it",
	Status:  "Now",
	Raised:  "Raised",
	Keepers: "Kept by",
	Sat:     "Sessions",
	Turned:  "What happened",
	RaisedIn: func(session string, proposers int) string {
		switch proposers {
		case 0:
			return session + ", from a list"
		case 1:
			return session + ", by one person"
		}
		return fmt.Sprintf("%s, by %d people", session, proposers)
	},
	Ranked: func(place string, of, points int) string {
		return fmt.Sprintf("%s of %d, %s", place, of, enPoints(points))
	},
	NoPlace:   "no place",
	Waits:     "not voted on yet",
	Deferred:  "above the line, left for next month",
	Agreement: func(id, status string) string { return "resolution " + id + " " + status },
	Turns: map[session.TurnKind]func(string) string{
		session.TurnRaised:   func(string) string { return "raised" },
		session.TurnCarried:  func(session string) string { return "carried to " + session },
		session.TurnMerged:   func(into string) string { return "merged into " + into },
		session.TurnTookIn:   func(issue string) string { return "took in " + issue },
		session.TurnGaveBack: func(issue string) string { return "parted again from " + issue },
		session.TurnDeclined: func(string) string { return "not taken up" },
		session.TurnReferred: func(to string) string { return "referred to " + to },
		session.TurnRestored: func(string) string { return "brought back" },
		session.TurnSettled:  func(resolution string) string { return "settled by " + resolution },
		session.TurnReopened: func(string) string { return "taken up again" },
	},
	Reason: func(reason string) string { return "Reason: " + reason },

	Support: func(n int) string {
		if n == 1 {
			return "1 person asks for this"
		}
		return fmt.Sprintf("%d people ask for this", n)
	},
	SupportBy: func(n int) string { return fmt.Sprintf("%d ask", n) },
	Second:    func(code string) string { return "second " + code },
	KeySecond: "+ second",
	KeyBack:   "Z unsecond",
	Seconded: func(code string, n int) string {
		if n == 1 {
			return "You second " + code + "; you are the first."
		}
		return fmt.Sprintf("You second %s; %d ask for it now.", code, n)
	},
	TookBack:  func(code string) string { return "You no longer second " + code + "." },
	OwnIssue:  "You raised it",
	Mine:      "You second it",
	Instead:   "You may second it instead.",
	InsteadBy: func(code string) string { return "+ second " + code },
	KeyWish:   "= by seconds",
	Wished:    "In order of how many ask for them.",

	ReferIt:    "refer elsewhere (with a reason)",
	ReferTitle: func(code string) string { return "Refer " + code },
	ReferTo:    "to whom",
	ReferNote:  "Such as 12345, mediation, a department. Whoever raised it can read this.",
	ReferDoes:  "refer it",
	ReferredTo: func(to, reason string) string { return "referred to " + to + ": " + reason },
	Referred:   func(code, to string) string { return code + " is referred to " + to + ", with its reason." },

	PairsNote: "These may be one issue. People decide: look at both, ask both proposers, then merge or not.",
	NoPairs:   "No two issues look like one.",
	Pairs: func(n int) string {
		if n == 1 {
			return "One pair of issues may be the same; # shows it"
		}
		return fmt.Sprintf("%d pairs of issues may be the same; # shows them", n)
	},
	KeysPairs: []string{"Space next pair", "- not the same", "Q back"},
	OpenPair:  func(code, into string) string { return "see whether " + code + " goes into " + into },
	BothSay:   func(words string) string { return "both say: " + words },
	BothMark: func(session string, shared int, chance string) string {
		return fmt.Sprintf("in %s %d ballots marked both; chance gives %s", session, shared, chance)
	},
	KeptApart: func(a, b string) string { return a + " and " + b + " are two issues; noted." },
	AlikeHead: "Perhaps the same; people decide:",
	AlikeNone: "No two issues look like one.",

	ReopenIt:    "take up again (with a reason)",
	ReopenTitle: func(code string) string { return "Take up " + code + " again" },
	ReopenNote:  "What was agreed did not settle it.",
	ReopenDoes:  "take it up again",
	Reopened:    func(code string) string { return code + " is among the issues again." },
}
