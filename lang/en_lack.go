package lang

import (
	"fmt"

	"yuetan/session"
)

var enLack = Lack{
	Sheet:    "Missing",
	Complete: "Nothing is missing: the folder is complete.",
	Now:      "To see to",
	Advice:   "Would be good to have",
	Later:    "Comes as the evening goes on",
	Says: map[session.LackKind]string{
		session.LackDate:       "when the session is held",
		session.LackPlace:      "where it is held",
		session.LackHost:       "the host",
		session.LackChair:      "the chair",
		session.LackVote:       "the ranking, shown to all",
		session.LackLine:       "how far the session goes: the line",
		session.LackResolution: "a resolution, or leave it for next month",
		session.LackConsent:    "the room's answer to the resolution",
		session.LackLead:       "who leads",
		session.LackDeadline:   "by when",
		session.LackEnd:        "the session is not adjourned yet",
		session.LackPoint:      "was talked about, and nothing of it is noted",
	},
	Where: map[session.LackKind]string{
		session.LackHost:    "A host joins by the rota: yuetan rota add NAME; then it stands on the next session.",
		session.LackChair:   "Name the chair on the card of the member: sheet Roll, then Enter.",
		session.LackVote:    "The chair opens, closes and shows the vote.",
		session.LackLine:    "The chair draws the line.",
		session.LackConsent: "The chair ends the consent with Enter.",
		session.LackPoint:   "From the command line: point CODE for TEXT --session SESSION.",
		session.LackEnd:     "The chair adjourns as the last step.",
	},
	Print: func(paper string) string { return "Reprint, corrected: " + paper },
	Reprint: func(session, paper string) string {
		return "A new print that says what changed: export " + session + " " + paper + " --correct --reason WHY"
	},
	Amend:   func(id string) string { return "Adopted clauses change by amend " + id + " --file clauses.json." },
	Clause:  func(n int) string { return fmt.Sprintf("clause %d:", n) },
	Open:    func(what string) string { return "see to it: " + what },
	Arrange: "When and where",
	Keep:    "keep date and place",
	Kept:    "Kept. What stood there before is in the record.",
	Keys:    []string{"up/down choose", "Space next", "Tab sheets"},
}
