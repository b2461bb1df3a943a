package lang

import (
	"fmt"
	"strings"

	"yuetan/tally"
)

var enFirmScreens = FirmScreens{
	Flow: func(said []string) string { return strings.Join(said, " ") },
	Gap: func(points, replace int, word string) string {
		if replace == 1 { // the word says the number
			return fmt.Sprintf("%d, %s", points, word)
		}
		return fmt.Sprintf("%d, %d ballots, %s", points, replace, word)
	},
	LineCover: func(k, voters, ballots int) string {
		these := "at least one of these"
		if k == 1 {
			these = "this one"
		}
		return fmt.Sprintf("Line here: %d of %d voters (%s) marked %s.", voters, ballots, percent(voters, ballots), these)
	},
	LineSet: func(k, top int, word string, by tally.Weights, same bool) string {
		return fmt.Sprintf("%s: %s to change it, %s; %s.", enUpper(enTopShort(k)), count(top, "ballot", "ballots"), word, enSame(by, same))
	},
	TopToo: func(k, top int, word string) string {
		return fmt.Sprintf("%d would change %s: %s.", top, enTop(k), word)
	},
	Holds: func(weights tally.Weights, _ int, same bool) string { return enUpper(enSame(weights, same)) + "." },
	Cover: func(k, voters, ballots int) string {
		if k == 1 {
			return fmt.Sprintf("%d of %d people marked this one.", voters, ballots)
		}
		return fmt.Sprintf("%d of %d people marked at least one of the %s.", voters, ballots, enNumber(k))
	},
	CoverShort: func(k, voters, ballots int) string {
		if k == 1 {
			return fmt.Sprintf("%d of %d marked this one.", voters, ballots)
		}
		return fmt.Sprintf("%d of %d marked one or more of these.", voters, ballots)
	},
	Ranking: func(winner, k, top int, word string) string {
		first := fmt.Sprintf("Firm? %s would change place 1", enReplaced(winner))
		if top < 1 || k < 2 {
			return first + ". " + enUpper(word) + "."
		}
		return fmt.Sprintf("%s, %d %s. %s.", first, top, enTop(k), enUpper(word))
	},
	RankShort: func(k, top int, word string) string {
		if top == 1 {
			return fmt.Sprintf("Top %d: %s.", k, word)
		}
		return fmt.Sprintf("Top %d: %d ballots to change. %s", k, top, enUpper(word))
	},
}

// enTopShort names the first k without an article: top three.
func enTopShort(k int) string { return strings.TrimPrefix(enTop(k), "the ") }

// enUpper begins a sentence.
func enUpper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func enSame(by tally.Weights, same bool) string {
	under := "same under " + strings.ReplaceAll(by.String(), ",", "/")
	if !same {
		return "not the " + under
	}
	return under
}
