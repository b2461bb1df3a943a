package lang

import (
	"fmt"

	"yuetan/tally"
)

var enRoomPapers = RoomPapers{
	To: "To all neighbours and everyone concerned",
	Invited: func(council, month, date, place string) string {
		text := council + " invites you to its monthly talk of " + month
		if date != "" {
			text += ", " + date
		}
		if place != "" {
			text += ", at: " + place
		}
		text += "."
		if date == "" || place == "" {
			text += " What is missing here will be announced."
		}
		return text
	},
	Agenda: "Issues", Collecting: "Issues are still being collected.", How: "How the evening goes", Come: "How to take part",
	Screen:      "By phone or computer: type the line below in a terminal, then the code on your card.",
	Without:     "Without a phone: vote at the kiosk in the room, with the secretary's help, or on paper.",
	Bring:       "Please bring your card and check in on time.",
	Raise:       "Issues may be raised until the vote opens, by yourself or through the secretary.",
	IssuesMoved: "Issues may still be added or merged; the list counts as it stands when the vote opens.",

	Number: "no.", Name: "name", Home: "home", Role: "as", Phone: "phone (optional)", Signature: "signature", Remark: "remark",
	Private: "This sheet holds personal details. It is for checking in and for the file; do not post it.",
	Arrived: func(clock, how string) string { return clock + " " + how },
	ByDesk:  "desk", ByKiosk: "kiosk", BySSH: "phone",
	Came: func(due, voters, present int) string {
		return fmt.Sprintf("%d due, %d of them came; %d in the room in all.", due, voters, present)
	},
	CameBlank: func(due int) string { return fmt.Sprintf("%d due, ______ came.", due) },
	SignRoll:  "Kept by",

	CardsHow: "Cut along the dashed lines and hand each to its owner. The codes are printed this once and stand nowhere else; printing again makes new ones and ends the old.",
	SlipsHow: func(n int) string {
		return count(n, "slip", "slips") + ". Cut along the dashed lines. When handing one out, tear off the stub and tick the member on the roll; no name or number goes on a slip."
	},
	SealHead: "Record of sealing", SealHow: "After the count, pack the slips that came back, the stubs and the unused slips apart, seal and sign them; the secretary keeps them until the time for objections is over. No more slips may come back than were handed out.",
	Sealed: "slips", Sheets: "how many",
	Printed: "printed", HandedOut: "handed out", HandedBack: "handed back unused", Returned: "in the ballot box", Left: "left over, destroyed before all",
	Stub: "Stub", StubKeep: "Torn off when handed out; stays at the desk. As many stubs as slips handed out.", StubCount: "No name or number on stub or slip.",
	SlipMark:    func(mark int, name string) string { return fmt.Sprintf("%s: %d", name, mark) },
	SlipLetters: "Letters of the issues: ",
	SlipRules: func(w tally.Weights, all bool) []string {
		rules := []string{
			fmt.Sprintf("Write an issue's letter into each box: %d to what matters most, %d to the next, %d to a third, three different ones.", w[0], w[1], w[2]),
			"A box may stay blank; it scores nothing and nothing moves up. Two letters in a box void that box; a letter written twice counts once, at the higher mark; an unknown or unreadable letter voids its box.",
			"No name. Fold it and put it into the ballot box.",
		}
		if all {
			rules[1] = "All boxes must be filled. Two letters in a box void that box; a letter written twice counts once, at the higher mark; an unknown or unreadable letter voids its box."
		}
		return rules
	},
}
