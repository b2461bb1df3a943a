package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

// enBack names each phase as a place to go back to.
var enBack = [9]string{"", "collecting", "the check-in", "last month's promises", "the discussion", "the vote", "the ranking", "the resolutions", "the end"}

var enScript = Script{
	EveningRow: "evening",
	StepRow:    "step",
	PlanRow:    "plan",
	Used:       func(n int) string { return fmt.Sprintf("%d min so far", n) },
	Against:    enAgainst,
	Standing:   func(used, behind int) string { return fmt.Sprintf("%d min so far, %s", used, enAgainst(behind)) },
	Ends:       func(clock string) string { return "ends about " + clock },
	Planned: func(n int, end string) string {
		if end == "" {
			return fmt.Sprintf("about %d min", n)
		}
		return fmt.Sprintf("about %d min, until %s", n, end)
	},
	InStep: func(used, planned int) string { return fmt.Sprintf("%d / %d min", used, planned) },
	About:  func(n int) string { return fmt.Sprintf("about %d minutes", n) },
	Room: func(issues, each int, all bool) string {
		if all {
			return fmt.Sprintf("One lower adds 1 issue, about %d min; the plan has room for all of them.", each)
		}
		return fmt.Sprintf("One lower adds 1 issue, about %d min; the plan has room for %d.", each, issues)
	},

	SteppedBack:    func(to session.Phase) string { return "The chair has stepped back to " + enBack[to] },
	LineBack:       "The chair has stepped back: the line is drawn again",
	ResolutionBack: "The chair has stepped back: the clauses are written again",
	FewAnswered: func(answered, room int) string {
		return fmt.Sprintf("Answered: %d of %d with a vote. Enter again shows it as it is.", answered, room)
	},
	FewConsent: func(answered, asked int) string {
		return fmt.Sprintf("Only %d of %d have answered. Wait a little, or press Enter again.", answered, asked)
	},
	Uncalled: func(codes []string) string {
		return "Not talked over yet: " + strings.Join(codes, " ") + ". A letter goes there; Enter again opens the vote."
	},
	MayTakeBack: func(now session.Phase) string {
		return fmt.Sprintf("Now %s. Too early? Z: back to %s", enBack[now], enBack[max(0, now-1)])
	},
	MayTakeItBack:   "It is before the room. Too early? Z takes it back until somebody answers",
	MayTakeLineBack: "The line is drawn. Wrong? Z takes it back until clauses are written",

	ChairGone:   "The chair has dropped out; the secretary may take over with Enter.",
	ChairGoneAt: "The chair has dropped out; the secretary may take over: Enter, on the page \"chair\".",
	Leads:       func(name string) string { return name + " is leading" },
	LeadsFor:    func(name, named string) string { return "chair " + name + " (for " + named + ")" },
	TakeBackAsk: "take the chair back... (asks first)",
	TakeBack:    "take the chair back",
	TakeBackSay: "You will hold the chair's keys again; the evening goes on from the step it is at.",
	HandBack:    func(name string) string { return "hand the chair back to " + name },
	HandedBack:  func(name string) string { return name + " has the chair back." },
	ChairOrBack: "Give a number or a name, or --back to hand the chair back.",
	NowLeads: func(name string) string {
		if name == "" {
			return "Nobody is named to lead now; the secretary holds the chair's keys."
		}
		return name + " leads now."
	},
	YouLead: "You lead now; the evening goes on from the step it is at.",

	Rehearse:    "how to rehearse (made-up people, nothing is kept)",
	RehearseHow: func(line string) string { return "To rehearse, type in a terminal: " + line },
	RehearseNow: func(n int, slug string) string {
		return fmt.Sprintf("Rehearsal: the issues of %s, %d simulated residents. Made-up people; nothing is kept.", slug, n)
	},
	RehearseOver:     "The server is running. Type ssh -t … rehearse in a terminal, as the secretary or the chair.",
	RehearsalOver:    "The rehearsal is over; nothing of it is left.",
	RehearsalBusy:    "A rehearsal is going on; please wait until it is over.",
	RehearsalSitting: "The meeting is going on; rehearse at another time.",
	RehearsalNone:    "No session is planned, so there is nothing to rehearse. Plan one first with session add.",
	RehearsalHall:    "Rehearsal",

	DateToCome: func(month session.SessionID) string { return enMonth(month) + "; the day will be posted" },
	Comma:      ",",

	Goodbye: func(days int, next string) string {
		said := fmt.Sprintf("That is all for tonight. The resolutions are posted for %d days; tell the secretary if you object. ", days)
		if next != "" {
			said += next + " hosts next. "
		}
		return said + "Thank you, neighbours."
	},
}

func enAgainst(behind int) string {
	switch {
	case behind > 0:
		return fmt.Sprintf("%d behind plan", behind)
	case behind < 0:
		return fmt.Sprintf("%d ahead of plan", -behind)
	}
	return "on plan"
}
