package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var enWall = Wall{
	Phases:  [9]string{"", "collect", "check-in", "review", "discuss", "vote", "ranking", "resolve", "adjourned"},
	PhaseOf: func(phase string, n int) string { return fmt.Sprintf("%s %d/8", phase, n) },
	Late:    "If you come late:",
	AskDesk: "If you come late: check in at the desk",

	When:        "When",
	Where:       "Where",
	Host:        "Host",
	SoFar:       func(n int) string { return count(n, "issue", "issues") + " so far" },
	PleaseIn:    "Please check in",
	Wifi:        "join the Wi-Fi",
	TypeThis:    "type this line",
	ScanThis:    "scan, or type this line",
	CardHint:    "type the number and six digits on your card",
	NoPhone:     "No phone: come to the desk",
	HereOfDue:   "present / due",
	Here:        "present",
	Due:         func(n int) string { return fmt.Sprintf("of %d due", n) },
	TonightN:    func(n int) string { return count(n, "issue", "issues") + " tonight" },
	HostedBy:    func(unit string) string { return "host " + unit },
	LookBack:    "First, what was promised last month",
	StillOpen:   "Still open from last month",
	NothingLeft: "No issue is left from last month",
	NothingYet:  "No issues yet",

	Agenda:     "Tonight's issues",
	HowMany:    func(n int) string { return count(n, "issue", "issues") },
	Rules:      "First we talk, then we mark: first 5, next 3, third 1",
	Calm:       "One by one. No interrupting, no straying.",
	IssueOf:    func(n, all int) string { return fmt.Sprintf("issue %d of %d", n, all) },
	Carried:    "from last month",
	Department: func(name string) string { return "needs " + name },

	Secrecy:  map[session.Secrecy]string{session.Secret: "secret", session.Named: "by name", session.Checkable: "checkable"},
	Question: "Which three matter most?",
	MarkIs:   func(word string, points int) string { return fmt.Sprintf("%s %d", word, points) },
	NoPeek:   "Nobody sees any marks before the end",
	MayAlter: "Nobody sees any marks before the end. Until we close you may change yours; the last one counts.",
	Closed:   "Vote closed",
	Balance:  "balancing",
	MustSum:  "All ballots together must equal those present",
	BySSH:    "ssh",
	NotVoted: "not voted",
	Total:    "total",
	Fits:     "It balances: the ranking can be shown",
	FitsNot:  "It does not balance: chair and secretary, please check",
	Sum: func(present int, terms []string, total int) string {
		if present != total {
			return fmt.Sprintf("%d present, %s = %d", present, strings.Join(terms, " + "), total)
		}
		return fmt.Sprintf("%d = %s", present, strings.Join(terms, " + "))
	},
	Counting: "The box is being opened; one moment",
	PaperIn: func(n int) string {
		return "And " + count(n, "paper slip", "paper slips") + ": two people enter them, one moment"
	},

	Soon: func(places int) string { return "The ranking, from " + enOrdinal(places) + " place" },
	PlaceTitle: func(n int, joint bool) string {
		if joint {
			return "Shared " + enOrdinal(n)
		}
		o := enOrdinal(n)
		if o[0] >= 'a' && o[0] <= 'z' {
			return string(o[0]-'a'+'A') + o[1:]
		}
		return o
	},
	Marked: func(n, ballots int) string {
		return fmt.Sprintf("%d of %s marked it", n, count(ballots, "person", "people"))
	},
	PointsWord: "points",
	From:       func(n int) string { return fmt.Sprintf("from %d", n) },
	FromWorth:  func(n, points int) string { return fmt.Sprintf("from %d  %s", n, count(points, "point", "points")) },
	Worth:      func(points int) string { return fmt.Sprintf("from %ds", points) },

	Resolution: func(id session.ResolutionID) string { return "Resolution " + string(id) },
	Writing:    "being written",
	Deciding:   "please decide",
	Lead:       func(name string) string { return "leads " + name },
	Help:       func(names string) string { return "helps " + names },
	Answers:    "Then you decide: 5 agree  3 abstain  1 object",
	Needed: func(needed, entitled int, share string) string {
		return fmt.Sprintf("%d of the %d present must agree (%s)", needed, entitled, share)
	},
	Counts: func(agree, abstain, object int) string {
		return fmt.Sprintf("agree %d    abstain %d    object %d", agree, abstain, object)
	},
	Adopted:  "Adopted",
	Rejected: "Not adopted",
	ThenNext: func(code, title string) string { return "Next: " + code + " " + title },
	Thanks:   "Thank you, neighbours",
	SumUp: func(issues, resolutions, minutes int) string {
		s := count(issues, "issue", "issues") + ", " + count(resolutions, "resolution", "resolutions")
		if minutes <= 0 {
			return s
		}
		return s + ", " + count(minutes, "minute", "minutes")
	},
	Posted: func(days int) string {
		return "Posted for " + count(days, "day", "days") + "; objections to the secretary"
	},
	NextHost:   "Next host",
	AfterNext:  "Then",
	PapersDone: "Papers are ready at the desk",
	LogHead:    func(head string) string { return "log " + head },
}
