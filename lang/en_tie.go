package lang

import (
	"fmt"

	"yuetan/tally"
)

var enTies = Ties{
	Head: "The tie", Lead: "Tie: ", CheckHead: "Check", CheckLead: "Check: ",
	MoreMarks: func(points int, c []string, mark int, v []int) string {
		return fmt.Sprintf("Tie: %s and %s have %d each; %s has more %ds (%d to %d) and goes first.", c[0], c[1], points, c[0], mark, v[0], v[1])
	},
	MoreSupporters: func(points int, c []string, v []int) string {
		return fmt.Sprintf("Tie: %s and %s have %d each; %s has more supporters (%d to %d) and goes first.", c[0], c[1], points, c[0], v[0], v[1])
	},
	HeadToHead: func(points int, c []string, v []int) string {
		return fmt.Sprintf("Tie: %s and %s have %d each and all else is level; head to head on the ballots %s is higher (%d to %d) and goes first.",
			c[0], c[1], points, c[0], v[0], v[1])
	},
	SharedPair: func(points int, c []string, place int, v []int) string {
		return fmt.Sprintf("Tie: %s and %s have %d each, all else is level, head to head too (%d to %d); they share %s place.",
			c[0], c[1], points, v[0], v[1], enOrdinal(place))
	},
	ByMarks: func(points int, c []string, mark int, v []int) string {
		return fmt.Sprintf("Tie: %s have %d each; the number of %ds decides: %s.", enList(c), points, mark, pairs(c, v, ", "))
	},
	BySupporters: func(points int, c []string, v []int) string {
		return fmt.Sprintf("Tie: %s have %d each; the number of supporters decides: %s.", enList(c), points, pairs(c, v, ", "))
	},
	Shared: func(points int, c []string, place int) string {
		return fmt.Sprintf("Tie: %s have %d each and all else is level; they share %s place.", enList(c), points, enOrdinal(place))
	},
	NoPoints: func(c []string, place int) string {
		return fmt.Sprintf("%s have no points and share %s place.", enList(c), enOrdinal(place))
	},
	Sum: func(points int, sum string, ok bool) string {
		return fmt.Sprintf("Check: %d = %s. %s", points, sum, enAddsUp(ok))
	},
	Full: func(w tally.Weights, ballots int, ok bool) string {
		if !ok {
			return fmt.Sprintf("Check: all %d ballots are full, yet there are not as many %ds, %ds and %ds. It does not add up.", ballots, w[0], w[1], w[2])
		}
		return fmt.Sprintf("Check: all %d ballots are full: %d each of %ds, %ds and %ds. It adds up.", ballots, ballots, w[0], w[1], w[2])
	},
	FullSum: func(sum string, marks int, ok bool) string {
		return fmt.Sprintf("Check: all ballots are full: %s = %d marks. %s", sum, marks, enAddsUp(ok))
	},
}

func enAddsUp(ok bool) string {
	if ok {
		return "It adds up."
	}
	return "It does not add up; please check."
}
