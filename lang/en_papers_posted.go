package lang

import (
	"fmt"
	"time"
)

var enPostedPapers = PostedPapers{
	About: func(titles string) string { return "Public notice: resolution on “" + titles + "”" },
	Why: func(council, date, month, title string) string {
		when := "At its monthly talk of " + month
		if date != "" {
			when += " (" + date + ")"
		}
		return fmt.Sprintf("%s, %s agreed on a resolution about “%s”. It is posted here for everyone to read and to object to.", when, council, title)
	},
	Chosen: "The vote and the consent",
	Voters: func(present, cast int) string {
		return fmt.Sprintf("%d present with a vote; %s cast.", present, count(cast, "ballot", "ballots"))
	},
	Clauses: "The resolution in full", Who: "Who does it", Law: "What the law still asks for", Period: "How long it is posted",
	Days: func(days int) string { return count(days, "day", "days") },
	Blank: func(days int) string {
		return fmt.Sprintf("Posted for %s, counted from the day after it is put up: from ____-__-__ to ____-__-__.", count(days, "day", "days"))
	},
	FromTo: func(from, to time.Time, days int) string {
		return fmt.Sprintf("Posted for %s: from %s to %s.", count(days, "day", "days"), enPlainDay(from), enPlainDay(to))
	},
	InForce: func(more bool) string {
		if more {
			return "Without a substantial objection, and once the caution above is met, it is in force from the day after."
		}
		return "Without a substantial objection it is in force from the day after."
	},
	InForceOn: func(day time.Time, more bool) string {
		if more {
			return "Without a substantial objection, and once the caution above is met, it is in force from " + enPlainDay(day) + "."
		}
		return "Without a substantial objection it is in force from " + enPlainDay(day) + "."
	},
	Object: "How to object",
	ObjectHow: func(days int) string {
		return fmt.Sprintf("While this is posted, write down which clause, why, and what would be better, and give it to the secretary. You are answered within %s; objections and answers are recorded.", count(days, "day", "days"))
	},
	ObjectAt:  "Where: ________  Office telephone: ________  Hours: ________  Complaints: ________",
	DateBlank: "____-__-__",
	Strip:     "Posting record", PostedBy: "posted by", When: "when", Where: "where", TakenDown: "taken down",
	ReceiptsSheet: "Receipts", NoBallot: "No receipts have been published yet.",
	Day: enPlainDay,
}

func enPlainDay(t time.Time) string { return t.Format("2 January 2006") }
