package lang

import (
	"fmt"
	"strings"
	"time"

	"yuetan/session"
	"yuetan/tally"
)

var enCommon = Common{
	Product: "yuetan",
	Enter:   "Enter",
	Help:    "? help",
	Back:    "Q back",
	Leave:   "Q leave",
	Swap:    "L 中文",
	Light:   "I light/dark",
	Cancel:  "Q do nothing",
	Yes:     "yes",
	No:      "no",
	Unknown: "-",
	Erased:  "(erased)",
	None:    "none",
	Loading: "one moment",

	Saving:    "saving",
	Saved:     "saved",
	Unsaved:   "! not saved yet, please stay",
	BackAgain: "Back again; your choices are still here.",
	TakenOver: "You were connected elsewhere; it continues here.",
	Elsewhere: "You opened this elsewhere; it stops here. Your choices are safe.",
	Closing:   "The server is closing; all that was accepted is safe. Please connect again soon.",
	Dropped:   "The line is down; trying again. All ballots cast are safe.",
	Rehearsal: "REHEARSAL",
	Made:      "This is a rehearsal with made-up people; nothing is kept.",

	TooSmall:       "Please enlarge the window to 40x15",
	SwitchKeyboard: "Switch the keyboard to English, or use Space and Enter",
	ZoomWall:       "Zoom the wall to about 60 columns",
	MoreBelow:      func(n int) string { return fmt.Sprintf("+ %d more", n) },
	MoreAbove:      func(n int) string { return fmt.Sprintf("- %d more above", n) },
	LeaveUnsent:    "Something is not sent. Press Q again to leave without it.",

	Present:   func(n int) string { return fmt.Sprintf("present %d", n) },
	PresentOf: func(present, due int) string { return fmt.Sprintf("%d of %d present", present, due) },
	Ballots:   func(n int) string { return count(n, "ballot", "ballots") },
	People:    func(n int) string { return count(n, "person", "people") },
	Voters:    func(n int) string { return fmt.Sprintf("%d may vote", n) },
	Issues:    func(n int) string { return count(n, "issue", "issues") },
	Points:    func(n int) string { return count(n, "point", "points") },
	Marks:     func(mark, n int) string { return fmt.Sprintf("%d x %d", n, mark) },
	Days:      func(n int) string { return count(n, "day", "days") },
	Minutes:   func(n int) string { return count(n, "minute", "minutes") },
	Seconds:   func(n int) string { return count(n, "second", "seconds") },
	TimeLeft: func(seconds int) string {
		if seconds < 60 {
			return fmt.Sprintf("%d s left", max(0, seconds))
		}
		return fmt.Sprintf("%d min left", (seconds+59)/60)
	},
	VotedOf: func(voted, present int) string { return fmt.Sprintf("voted %d of %d", voted, present) },
	NotVoted: func(n int) string {
		if n == 1 {
			return "1 has not voted"
		}
		return fmt.Sprintf("%d have not voted", n)
	},
	Below: func(present, needed int, share session.Share) string {
		return fmt.Sprintf("%d present, below %s (%d). You may go on; the minutes will say so.", present, enShare(share), needed)
	},
	Quorum: func(present, needed int) string {
		if present < needed {
			return fmt.Sprintf("%d needed, %d short", needed, needed-present)
		}
		return fmt.Sprintf("%d needed, reached", needed)
	},
	Share: enShare,

	Place:      func(n int) string { return enOrdinal(n) + " place" },
	JointPlace: func(n int) string { return "shared " + enOrdinal(n) + " place" },
	PlaceShort: func(n int, joint bool) string {
		if joint {
			return fmt.Sprintf("%d=", n)
		}
		return fmt.Sprint(n)
	},

	Phases: enPhases,
	CloseLine: func(ballots, notVoted int) string {
		in := count(ballots, "ballot is", "ballots are") + " in"
		switch {
		case notVoted <= 0:
			return in + "; everybody present has voted. In one minute we close."
		case notVoted == 1:
			return in + ", one person has not voted. Please vote now; in one minute we close."
		}
		return in + ", " + enNumber(notVoted) + " people have not voted. Please vote now; in one minute we close."
	},
	DrawnLine: func(above int) string {
		if above == 1 {
			return "The widest gap is after the first; tonight we settle this one. The rest stay on the list for next month."
		}
		return fmt.Sprintf("The widest gap is after the %s; tonight we settle these %s. The rest stay on the list for next month.",
			enOrdinal(above), enNumber(above))
	},
	LineRow: func(above int) string {
		if above == 1 {
			return "settled tonight: the one above"
		}
		return "settled tonight: the " + enNumber(above) + " above"
	},
	Mark: [3]string{"first", "next", "third"},
	Levels: Levels{
		TalkIsEnough: Level{"talk is enough", "It can be done as soon as we agree.", "It can be done now that it is adopted."},
		Assembly: Level{"residents' assembly", "Tonight may talk it through; it counts once the residents' assembly has voted{law}.",
			"This counts only once the residents' assembly has voted{law}; the resolution cannot replace that."},
		Owners: Level{"owners' joint vote", "Tonight may talk it through; it can't replace the owners' vote{law}.",
			"The owners must decide this together by law{law}; the resolution cannot replace their vote."},
		Permit: Level{"a department's permit", "Tonight may talk it through; work can begin once the department permits it{law}.",
			"Work can begin only once the department permits it{law}; the resolution is no permit."},
		Consent: Level{"consent of those concerned", "Tonight may talk it through; it needs the consent of the households concerned{law}.",
			"This needs the consent of the households concerned{law}; the resolution cannot replace it."},
	},
	Consent: Three{"agree", "abstain", "object"},
	Roles: RoleNames{Resident: "resident", Secretary: "secretary", Adviser: "adviser", Observer: "observer", Projector: "wall",
		Kiosk: "kiosk", Chair: "chair", Operator: "operator", Host: "host"},
	Words: Nouns{Council: "council", Session: "session", Date: "time", Place: "place", Host: "host", NextHost: "next host", Agenda: "agenda",
		Issue: "issue", Issues: "issues", Code: "code", Title: "title", Detail: "details", Category: "category", Source: "source",
		Department: "department", Status: "status", Roll: "roll", Member: "member", Name: "name", Unit: "home or unit", Phase: "phase",
		Chair: "chair", Secretary: "secretary", Present: "present", Due: "due", Ranking: "ranking", Points: "points", Fives: "5s",
		Threes: "3s", Ones: "1s", Supporters: "supporters", Receipt: "receipt", Receipts: "receipts", Resolution: "resolution",
		Resolutions: "resolutions", Clause: "clause", What: "what", Lead: "leads", Help: "helps", By: "by when", Funds: "paid by",
		Agree: "agree", Abstain: "abstain", Object: "object", Reason: "reason", Total: "total", Ballots: "ballots", Full: "full",
		Partial: "partial", Blank: "blank", Line: "line", Rota: "rota", Poll: "vote", Wall: "wall", Desk: "desk"},
	BackThere: "back to where you were",
	Keys: []KeyHelp{
		{"Enter", "what the coloured strip says"},
		{"Space", "next row, round and round"},
		{"A B C", "go to that issue; no change"},
		{"5 3 1", "give the mark, or the answer"},
		{"0", "take the mark off"},
		{"Z", "take back the last thing"},
		{"Q", "back"},
		{"/", "find"},
		{"Tab", "next field"},
		{"L I", "Chinese; light or dark"},
	},

	Number:  func(n int) string { return fmt.Sprintf("%03d", n) },
	Percent: percent,
	List:    enList,
	Quote:   func(text string) string { return "\"" + text + "\"" },
	Join:    func(before, after string) string { return strings.TrimSpace(before + " " + after) },

	Date:      enDate,
	ShortDate: func(t time.Time) string { return t.Format("2 Jan") },
	Clock:     func(t time.Time) string { return t.Format("15:04") },
	DateTime:  func(t time.Time) string { return enDate(t) + ", " + t.Format("15:04") },
	Announced: func(date string) string { return announced(date, enDate) },
	Month:     enMonth,

	Refusals: enRefusals,
	Ties:     enTies,
	Secrecy: map[session.Secrecy]string{
		session.Secret:    "Secret: nobody can find out what you gave.",
		session.Named:     "This council votes by name: everyone will see what you gave.",
		session.Checkable: "The shuffled ballots are published for recounting. If your three are unusual, others may recognise them.",
	},
	TieRules: map[tally.Ties]string{
		tally.Strength: "ties go by the number of top marks, then of middle marks, then head to head; what is still level shares its place",
		tally.Breadth:  "ties go by the number of supporters, then of top marks, then head to head; what is still level shares its place",
	},
	Mouths: Mouths{SSH: "phone", Kiosk: "kiosk", Assisted: "assisted", Paper: "paper", NotVoted: "not voted"},

	IssueStatus: map[session.IssueStatus]string{session.Open: "open", session.Merged: "merged", session.Declined: "not taken up",
		session.Settled: "settled", session.Referred: "referred"},
	ResolutionStatus: map[session.ResolutionStatus]string{session.Draft: "draft", session.Proposed: "being decided",
		session.Adopted: "adopted", session.Rejected: "not adopted", session.Withdrawn: "withdrawn"},
	PollStatus: map[session.PollStatus]string{session.PollOpen: "open", session.PollClosed: "closed", session.PollCounted: "counted",
		session.PollPublished: "published", session.Void: "void"},
}

// count writes a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

var enSmall = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// enNumber writes small numbers as words, as they are read aloud.
func enNumber(n int) string {
	if n >= 0 && n < len(enSmall) {
		return enSmall[n]
	}
	return fmt.Sprint(n)
}

func enOrdinal(n int) string {
	words := [...]string{1: "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	if n >= 1 && n < len(words) {
		return words[n]
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

func enShare(s session.Share) string {
	switch s {
	case session.Share{Part: 1, Of: 1}:
		return "all"
	case session.Share{Part: 1, Of: 2}:
		return "half"
	case session.Share{Part: 1, Of: 3}:
		return "one third"
	case session.Share{Part: 2, Of: 3}:
		return "two thirds"
	case session.Share{Part: 3, Of: 4}:
		return "three quarters"
	}
	return s.String()
}

func enList(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
