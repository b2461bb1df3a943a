package lang

import "fmt"

var enHandover = Handover{
	Title:     "Handover card",
	Of:        func(host, month string) string { return host + "   " + month },
	InPlaceOf: func(unit string) string { return "(in place of " + unit + ")" },
	When:      "when", Where: "where", Host: "host", Chair: "chair", ContactIs: "contact",
	NotYet: "not arranged yet",
	Before: "Before", During: "On the evening", After: "Afterwards",
	BeforeDo: []string{
		"Settle day and place; book the room and the beamer. Tell the secretary, who sends the notice.",
		"Ask somebody to chair who has no stake in the issues. The host may speak, but does not chair its own case.",
		"Collect issues: ask around the stairs, empty the box; the secretary enters them.",
		"Invite in good time whoever has to answer: the property company, departments.",
		"Find two residents from elsewhere as tellers.",
		"Have check-in cards and slips printed, and bring a shared computer.",
	},
	DuringDo: func(evening int) []string {
		return []string{
			"Be there half an hour early: try the wall, the hotspot and the shared computer.",
			"Have somebody at the door help people check in, those without a phone above all.",
			fmt.Sprintf("Last time's promises first, then talk, then the vote; %s in all.", count(evening, "minute", "minutes")),
			"Whoever leads a clause says yes in the room.",
			"Before the end, say who hosts next, and hand this card over.",
		}
	},
	AfterDo: func(notice, answer int) []string {
		return []string{
			fmt.Sprintf("Post the resolutions for %s.", count(notice, "day", "days")),
			fmt.Sprintf("Answer objections within %s; the secretary writes them down.", count(answer, "day", "days")),
			"Sign the minutes and the count sheet.",
			"Remind whoever leads when the day comes; the room judges next time.",
		}
	},
	Open: func(before string) string {
		if before == "" {
			return "Left open by earlier months"
		}
		return "Left open by " + before + " and before"
	},
	OpenStill: "Still open, for the next host",
	NoneOpen:  "Nothing is left open.",
	Promise: func(what, lead, due string, overdue int) string {
		text := what
		if lead != "" {
			text += "   lead " + lead
		}
		if due != "" {
			text += "   by " + due
		}
		if overdue > 0 {
			text += "   " + count(overdue, "day", "days") + " over"
		}
		return text
	},
	Next: func(month, host, contact string) string {
		text := "Next: " + month + "   " + host
		if contact != "" {
			text += "   " + contact
		}
		return text
	},
	NoNext: "The next host is not settled.",
	Nobody: "There is no host yet. The secretary has to put units on the rota first.",
	Read:   "read the handover card",
	Row:    "handover card",
}
