package lang

import (
	"fmt"
	"strings"
)

var enLots = Lots{
	Head: "Lots", Seed: "seed",
	Drawn: func(place int, seed string, codes []string) string {
		return fmt.Sprintf("Lots drawn in the open for the shared %s place, seed %s: first %s.", enOrdinal(place), seed, strings.Join(codes, ", then "))
	},
	NoneShared: "No place is shared, or lots have been drawn for every place that is.",
	WhichPlace: func(places []int) string {
		return fmt.Sprintf("Several places are shared; say which with --place: %s.", enList(numbered(places)))
	},
	NoneDrawn: "No lots have been drawn.",
	Recipe:    "Anyone can draw again: the smallest number goes first. The long number is that of the receipts: receipts | sha256sum",
	First:     func(code string) string { return code + " goes first" },

	Straddles: func(place int, codes []string) string {
		return fmt.Sprintf("%s share %s place; the line would part them. Move it to take all or none, or draw lots in the open.", enList(codes), enOrdinal(place))
	},
	StraddlesShort: "It parts a shared place: lots, or move",
	Parted: func(place int) string {
		return fmt.Sprintf("The line parts the shared %s place as the lots fell.", enOrdinal(place))
	},
	Aloud: "These issues are level in everything. We can take all of them, or none; or we draw lots, here, before everybody.",
	Ask:   func(place int) string { return fmt.Sprintf("draw lots for %s place", enOrdinal(place)) },
	Title: func(place int) string { return fmt.Sprintf("Draw lots for the shared %s place", enOrdinal(place)) },
	Lines: []string{
		"Let six neighbours each throw a die, or call a digit.",
		"Everyone sees the digits on the wall as they are typed.",
		"The draw stands, whatever it gives; there is no second one.",
	},
	Type:      "Type the digits as they are called:",
	Waits:     func(more int) string { return count(more, "more digit, please", "more digits, please") },
	Action:    "draw the lots, for good",
	Foot:      "Q back, draw nothing",
	OnWall:    "the lots",
	Rule:      "The smallest number goes first. Anyone can work it out again: yuetan lots",
	Done:      func(place int) string { return fmt.Sprintf("Lots for %s place: so they fell", enOrdinal(place)) },
	WallParts: "here lots would decide",
	NotDrawn: func(place int) string {
		return fmt.Sprintf("Lots for %s place: the room calls the digits", enOrdinal(place))
	},
}
