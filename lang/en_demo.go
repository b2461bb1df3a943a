package lang

import (
	"fmt"
	"strings"
)

var enDemo = Demo{
	NeedsTerminal: "The demonstration seats you in the chair, which needs a terminal; without one use: yuetan demo --headless",
	Residents:     func(most int) string { return fmt.Sprintf("--residents takes 3 to %d.", most) },

	Begin: func(residents int, seed uint64) string {
		return fmt.Sprintf("A demonstration with %d simulated residents (seed %d). All of them are made up.", residents, seed)
	},
	Listening: func(address string) string {
		return "The council meets on " + address + "; everybody comes over SSH."
	},
	Raised: func(n int) string { return "collect: " + count(n, "issue was", "issues were") + " raised" },
	Merged: func(n int) string {
		return "collect: the secretary merged " + fmt.Sprint(n) + " that said the same as another"
	},
	Came: func(n, due int) string { return fmt.Sprintf("check-in: %d of %d came", n, due) },
	Opened: func(issues int) string {
		return fmt.Sprintf("vote: 5, 3 and 1 to three of %s", count(issues, "issue", "issues"))
	},
	Cast: func(n, present int) string {
		return fmt.Sprintf("vote: %s in, %d present", count(n, "ballot", "ballots"), present)
	},
	Published: func(first []string) string { return "rank: published; first " + strings.Join(first, ", then ") },
	LineDrawn: func(n int) string { return "rank: the line is drawn, " + count(n, "issue", "issues") + " for tonight" },
	Written: func(issue string, clauses int) string {
		return fmt.Sprintf("resolve: %s, %s written", issue, count(clauses, "clause", "clauses"))
	},
	Settled: func(issue string, agree, asked int, adopted bool) string {
		if adopted {
			return fmt.Sprintf("resolve: %s adopted, %d of %d agree", issue, agree, asked)
		}
		return fmt.Sprintf("resolve: %s not adopted, %d of %d agree", issue, agree, asked)
	},
	Agrees: "checked: the ranking is the sum of the ballots, and every receipt is on the list",
	Closed: "adjourned",
	PapersIn: func(n int, dir string) string {
		return fmt.Sprintf("%s in %s", count(n, "paper", "papers"), dir)
	},
	Troubled:     "The demonstration broke off:",
	ResidentSays: func(what string) string { return "a simulated resident had trouble: " + what },

	Joining:    "To join from another terminal:",
	JoinAs:     func(name, code string) string { return "as " + name + ", with the code " + code },
	JoinWall:   "the wall (same code)",
	YouChair:   "You sit in the chair. One key, Enter, is always the next legal step; Q leaves.",
	PressEnter: "Press Enter to begin.",
	LeftAt:     func(phase string) string { return "You left in the phase: " + phase + "." },
	Gone:       "The residents were simulated; the council and its ballots are gone.",
	NoPapers:   "No result was published, so there are no papers.",
}
