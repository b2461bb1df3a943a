package lang

import (
	"fmt"
	"strings"

	"yuetan/tally"
)

var enFirm = Firm{
	One: "one ballot decides", Close: "close", Fairly: "fairly firm", Firm: "firm",
	Winner: func(replace int, word string) string {
		return fmt.Sprintf("%s would change first place: %s.", enReplaced(replace), word)
	},
	Top: func(k, replace int, word string) string {
		return fmt.Sprintf("%s would change %s: %s.", enReplaced(replace), enTop(k), word)
	},
	Level: func(above, below string, replace int, word string) string {
		return fmt.Sprintf("%s and %s are level on points; %s %s ahead (%s).", above, below, enChanged(replace), enPuts(replace)+below, word)
	},
	Gap: func(above, below string, points, replace int, word string) string {
		return fmt.Sprintf("%s is %s ahead of %s; %s %s ahead (%s).", above, enPoints(points), below, enChanged(replace), enPuts(replace)+below, word)
	},
	Steps: func(above, below string, points, level, replace int, word string) string {
		bring := "bring"
		if level == 1 {
			bring = "brings"
		}
		return fmt.Sprintf("%s is %s ahead of %s; %s %s them level, %s %s ahead (%s).", above, enPoints(points), below,
			enChanged(level), bring, enNumber(replace), enPuts(replace)+below, word)
	},
	OtherWeights: func(weights tally.Weights, k int, set, order bool) string {
		return "Counted " + strings.ReplaceAll(weights.String(), ",", "/") + ": " + enHolds(k, set, order)
	},
	Mentions: func(k int, set, order bool) string {
		return "Every mark counted as one point: " + enHolds(k, set, order)
	},
	WithoutSingles: func(dropped, k int, set, order bool) string {
		if dropped == 1 {
			return "Without the one ballot that has a single mark: " + enHolds(k, set, order)
		}
		return fmt.Sprintf("Without the %d ballots that have a single mark: %s", dropped, enHolds(k, set, order))
	},
	BeatsAll:  func(code string) string { return "Two by two, " + code + " beats every other issue." },
	LosesAll:  func(code string) string { return "Two by two, " + code + " loses to every other issue." },
	NoneBeats: "Two by two, no issue beats all the others.",
	BeatsFirst: func(winner, first string, ahead, behind int) string {
		return fmt.Sprintf("Two by two, %s beats %s, which is first: %d to %d.", winner, first, ahead, behind)
	},
	Majority: func(marks []int, codes []string, voters, ballots int, over bool) string {
		half := "not over half"
		if over {
			half = "over half"
		}
		lead := "leads"
		if len(codes) > 1 {
			lead = "lead"
		}
		return fmt.Sprintf("%s: %s %s with %d of %d, %s.", enWorth(marks), enList(codes), lead, voters, ballots, half)
	},
	NoMajority: func(marks []int) string { return enWorth(marks) + ": there are none." },
	Cover: func(k, voters, ballots int) string {
		return fmt.Sprintf("Line after %s: %d of %d voters (%s) marked at least one above it.", enTop(k), voters, ballots, percent(voters, ballots))
	},
	CoverMore: func(codes []string, adds int) string {
		which := "One more, " + codes[0] + ","
		if len(codes) > 1 {
			which = "One more of " + enList(codes)
		}
		return fmt.Sprintf("%s would cover most of the others: %d.", which, adds)
	},
	Divided: func(code string, top, fives, unmarked int) string {
		return fmt.Sprintf("%s divides the room: %d gave it the %d, %d gave it nothing.", code, fives, top, unmarked)
	},
	Alike: func(a, b string, shared, chance int) string {
		usual := fmt.Sprintf("chance would make about %d", chance)
		if chance == 0 {
			usual = "chance would make less than one"
		}
		return fmt.Sprintf("%s and %s stand together on %d ballots, %s: perhaps one issue under two names, or the wishes of one group.", a, b, shared, usual)
	},
	FirmHead: "How firm", LooksHead: "Second looks",
	Screens: enFirmScreens,
}

func enReplaced(n int) string {
	if n == 1 {
		return "1 replaced ballot"
	}
	return fmt.Sprintf("%d replaced ballots", n)
}

func enChanged(n int) string {
	if n == 1 {
		return "one changed ballot"
	}
	return enNumber(n) + " changed ballots"
}

func enPuts(n int) string {
	if n == 1 {
		return "puts "
	}
	return "put "
}

func enPoints(n int) string {
	if n == 1 {
		return "1 point"
	}
	return fmt.Sprintf("%d points", n)
}

func enTop(k int) string {
	if k == 1 {
		return "first place"
	}
	return "the top " + enNumber(k)
}

func enHolds(k int, set, order bool) string {
	same, other := "the same "+enNumber(k)+" at the top", "another set of "+enNumber(k)+" at the top"
	if k == 1 {
		same, other = "the same first place", "another first place"
	}
	switch {
	case !set:
		return other + "."
	case k > 1 && order:
		return same + ", in the same order."
	case k > 1:
		return same + ", in another order."
	}
	return same + "."
}

// enWorth names marks by what they are worth: 5s alone, 5s and 3s.
func enWorth(marks []int) string {
	if len(marks) == 1 {
		return fmt.Sprintf("%ds alone", marks[0])
	}
	words := make([]string, len(marks))
	for i, m := range marks {
		words[i] = fmt.Sprintf("%ds", m)
	}
	return enList(words)
}
