package lang

import "strings"

func enBecause(said, reason string) string {
	if reason == "" {
		return said
	}
	return said + " (" + reason + ")"
}

var enRota = Rota{
	LastHosted: func(month string) string { return "last hosted " + month },
	Hosts:      func(month string) string { return "hosts " + month },
	Never:      "never hosted",
	Times:      func(n int) string { return "hosted " + count(n, "time", "times") },
	SkipNext:   func(reason string) string { return enBecause("skips its next turn", reason) },
	SkippedIn:  func(month, reason string) string { return enBecause("skipped in "+month, reason) },
	SwapWith:   func(unit string) string { return "swapped with " + unit },
	SwappedIn:  func(month, unit string) string { return "swapped with " + unit + " (" + month + ")" },
	LentTo:     func(who, reason string) string { return enBecause(who+" stands in next time", reason) },
	LentIn:     func(month, who, reason string) string { return enBecause(who+" stood in for it in "+month, reason) },
	StandsIn:   func(unit string) string { return "stands in for " + unit + " next time" },
	TookOver:   func(month string) string { return "stepped in for " + month },
	StoodIn:    func(month, unit string) string { return "stood in for " + unit + " in " + month },
	AfterAll:   func(month string) string { return "hosted in " + month + " after all" },
	Sentence:   func(unit string, why []string) string { return unit + ": " + strings.Join(why, "; ") },

	Passes:    func(units string) string { return "passes over " + units },
	InPlaceOf: func(unit string) string { return "in place of " + unit },
	Contact:   func(name string) string { return "contact " + name },
	NoContact: "no contact",

	Heads:      []string{"turn", "unit", "contact", "last", "times", "why it stands here"},
	AheadTitle: "The twelve months ahead",
	AheadHeads: []string{"month", "host", "contact", "note"},
	Coming:     "Still to come; rota undo NUMBER takes one back",
	Empty:      "No host unit is on the rota yet. Add one: rota add NAME",
	Ways:       []string{"add NAME", "leave UNIT", "contact UNIT MEMBER", "name UNIT NAME", "skip UNIT", "swap UNIT UNIT", "standin UNIT|SESSION", "undo [NUMBER]"},
	Done:       func(change string) string { return "Noted. To take it back: rota undo " + change },
	NoTurn: func(month string) string {
		return "No unit's next turn is in " + month + "; name the unit, or a month of the first round that rota lists."
	},

	Way:         Way{"Rota and hosts", "read the rota"},
	Title:       "Rota",
	Order:       "Order of turns",
	How:         "Who hosted longest ago comes first, and who never did before them. A skipped turn keeps its place: it comes up right after the next host. Whoever really hosts is credited.",
	EmptyScreen: "No host unit is on the rota yet.",
	Stands:      func(next string) string { return "next " + next },
	Keys:        []string{"up/down another"},
	Back:        "back",
	Open:        func(unit string) string { return "open " + unit },
	Add:         "add a unit",
	AddDoes:     "put it on the rota",
	Added: func(unit string) string {
		return "Added: " + unit + ". It never hosted, so it comes before those that did."
	},
	Name:       "name",
	ContactIs:  "contact (number or name; may be empty)",
	Skip:       "skip its next turn, say why",
	SkipTitle:  func(unit string) string { return unit + ": skip the next turn" },
	SkipNote:   "Once only. It comes up again right after the next host. Everybody sees the reason.",
	SkipDoes:   "skip this turn",
	Swap:       "swap with another unit",
	SwapTitle:  func(unit string) string { return "With whom does " + unit + " swap?" },
	SwapDoes:   func(unit, with string) string { return unit + " and " + with + " swap their next turns" },
	Lend:       "somebody stands in next time",
	LendNow:    func(month string) string { return "somebody stands in this time, " + month },
	LendTitle:  func(unit string) string { return "Who hosts in place of " + unit + "?" },
	LendNote:   "Another unit's name, or a member's number or name. Whoever hosts is credited; the unit that did not comes up next.",
	LendWho:    "who stands in",
	LendDoes:   "let them stand in",
	Change:     "change name or contact",
	ChangeDoes: "save",
	Leave:      "leave the rota",
	LeaveAgain: "It gets no turns any more; to come back it is added anew. Enter once more takes it off.",
	Left:       func(unit string) string { return unit + " has left the rota." },
	TakeBack:   func(what string) string { return "take back: " + what },
	TookBack:   "Taken back.",
	Reason:     "reason",
	Saved:      "Noted.",
	Home:       "back to the rota",
}
