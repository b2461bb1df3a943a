package lang

import "yuetan/tally"

// Ties are the sentences that explain a result: how ties were settled, and the
// sums that a teller can repeat. Codes are the tied issues' in the order of the
// ranking, values the numbers compared, mark what the compared mark is worth.
type Ties struct {
	// The headings where these sentences stand in paragraphs, and what a sentence
	// begins with that stands alone.
	Head, Lead, CheckHead, CheckLead string

	// Fewer than three issues: two codes, two values.
	MoreMarks      func(points int, codes []string, mark int, values []int) string
	MoreSupporters func(points int, codes []string, values []int) string
	HeadToHead     func(points int, codes []string, values []int) string
	SharedPair     func(points int, codes []string, place int, values []int) string
	// Three issues or more.
	ByMarks      func(points int, codes []string, mark int, values []int) string
	BySupporters func(points int, codes []string, values []int) string
	Shared       func(points int, codes []string, place int) string
	NoPoints     func(codes []string, place int) string

	// A sum: the right side is written out, such as 5x38 + 3x37 + 36.
	Sum     func(points int, sum string, ok bool) string
	Full    func(weights tally.Weights, ballots int, ok bool) string
	FullSum func(sum string, marks int, ok bool) string
}

// Tie puts one step in settling a tie into a sentence. Weights are those of the
// result; code names an issue by its number from 1.
func (w *Words) Tie(t tally.Tie, weights tally.Weights, code func(int) string) string {
	say := w.Common.Ties
	codes := make([]string, len(t.Issues))
	for i, n := range t.Issues {
		codes[i] = code(n)
	}
	pair := len(codes) == 2 && len(t.Values) == 2
	switch {
	case t.Step == tally.Shared && t.Points == 0:
		return say.NoPoints(codes, t.Place)
	case t.Step == tally.Shared && pair:
		return say.SharedPair(t.Points, codes, t.Place, t.Values)
	case t.Step == tally.Shared || len(t.Values) != len(codes) || len(codes) < 2:
		return say.Shared(t.Points, codes, t.Place)
	case t.Step == tally.HeadToHead:
		return say.HeadToHead(t.Points, codes, t.Values)
	case t.Step == tally.BySupporters && pair:
		return say.MoreSupporters(t.Points, codes, t.Values)
	case t.Step == tally.BySupporters:
		return say.BySupporters(t.Points, codes, t.Values)
	}
	mark := weights[0]
	if t.Step == tally.ByThrees {
		mark = weights[1]
	}
	if pair {
		return say.MoreMarks(t.Points, codes, mark, t.Values)
	}
	return say.ByMarks(t.Points, codes, mark, t.Values)
}

// Check puts a sum that a teller can do by hand into a sentence, with its numbers.
func (w *Words) Check(c tally.Check) string {
	say := w.Common.Ties
	if c.Name != "full" {
		return say.Sum(c.Points, sum(c), c.OK)
	}
	if c.Fives == c.Ballots && c.Threes == c.Ballots && c.Ones == c.Ballots || !c.OK {
		return say.Full(c.Weights, c.Ballots, c.OK)
	}
	marks := c.Fives + c.Threes + c.Ones
	return say.FullSum(plus(c.Fives, c.Threes, c.Ones), marks, c.OK)
}
