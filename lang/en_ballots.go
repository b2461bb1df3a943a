package lang

import "fmt"

var enBallots = Ballots{
	Secret: "The ballots of a secret vote are destroyed, so there is nothing to write. Only a checkable council keeps them.",
	Named:  "This vote was by name: its ballots stand in the minutes, each with its voter. Only a checkable vote is written as a file.",
	Unique: func(alone, ballots int) string {
		return fmt.Sprintf("Careful: %d of these %s the only one of its kind. Whoever knows part of a neighbour's choice can find the rest here; do not post this file.",
			alone, count(ballots, "ballot is", "ballots are each"))
	},

	OnWall: "the ballots, page by page",
	Title:  func(ballots int) string { return count(ballots, "ballot", "ballots") + ", shuffled" },
	Page:   func(page, of int) string { return fmt.Sprintf("page %d of %d", page, of) },
	Order:  "In the order of the receipts. Find yours; count along.",
	Counted: func(from, to, points, soFar int) string {
		return fmt.Sprintf("%d to %d: %s, %d so far", from, to, count(points, "point", "points"), soFar)
	},

	Turn:   "turn to the next page",
	First:  "back to the first page",
	Keys:   "up/down turn the pages",
	TurnTo: func(page, of int) string { return fmt.Sprintf("The wall shows page %d of %d.", page, of) },

	Sheet: func(from, to int) string { return fmt.Sprintf("Ballots %d to %d", from, to) },
}
