package tally

import (
	"cmp"
	"slices"
)

// Line is the row of one issue in the ranking.
type Line struct {
	// Place counts from 1; of two that share place 2 the next is place 4.
	Place int `json:"place"`
	// Joint says that another issue has the same place.
	Joint bool `json:"joint"`
	// Issue is the issue's number, from 1.
	Issue  int `json:"issue"`
	Points int `json:"points"`
	// Fives, Threes and Ones are the numbers of top, middle and low marks,
	// whatever these are worth.
	Fives  int `json:"fives"`
	Threes int `json:"threes"`
	Ones   int `json:"ones"`
	// Supporters is the number of ballots with any mark for the issue.
	Supporters int `json:"supporters"`
}

// Result is all that a count says. It is stored for ever as JSON: fields may
// be added, never renamed or given another meaning.
type Result struct {
	Issues  int     `json:"issues"`
	Weights Weights `json:"weights"`
	Ties    Ties    `json:"ties"`
	// Ballots is the number cast: Full, Partial and Blank together. A full
	// ballot has three marks, or one an issue where there are fewer.
	Ballots int `json:"ballots"`
	Full    int `json:"full"`
	Partial int `json:"partial"`
	Blank   int `json:"blank"`
	// Ranking has every issue once, by place. Issues that share a place stand
	// by number for display only; nothing may hang on their order.
	Ranking []Line `json:"ranking"`
	// TieSteps are the steps in settling ties, from the first place down.
	TieSteps []Tie `json:"steps"`
	// Checks are the sums for the tellers.
	Checks []Check `json:"checks"`
}

// Count counts ballots over issues numbered from 1. The order of the ballots
// does not matter. Marks that a ballot cannot have count as in Tick.
func Count(issues int, ballots []Ballot, rules Rules) Result {
	if rules.Weights == (Weights{}) {
		rules.Weights = Weights531()
	}
	sheet := Tick(issues, ballots)
	r := Result{
		Issues: len(sheet.Marks), Weights: rules.Weights, Ties: rules.Ties,
		Ballots: sheet.Ballots, Full: sheet.Full, Partial: sheet.Partial, Blank: sheet.Blank,
	}
	r.Ranking, r.TieSteps = rank(sheet.lines(rules.Weights), ballots, rules.Ties)
	r.Checks = checks(r)
	return r
}

// rank puts the lines in order, gives places and tells how ties were settled.
func rank(lines []Line, ballots []Ballot, ties Ties) ([]Line, []Tie) {
	steps := ties.steps()
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(
			cmp.Compare(b.Points, a.Points),
			cmp.Compare(steps[0].value(b), steps[0].value(a)),
			cmp.Compare(steps[1].value(b), steps[1].value(a)),
			cmp.Compare(a.Issue, b.Issue))
	})
	same := func(a, b Line) bool {
		return a.Points == b.Points &&
			steps[0].value(a) == steps[0].value(b) && steps[1].value(a) == steps[1].value(b)
	}
	wins := duels(lines, runs(lines, same), ballots)
	for at, group := range runs(lines, same) {
		if len(group) == 2 && wins[group[0].Issue] < wins[group[1].Issue] {
			group[0], group[1] = group[1], group[0]
		}
		settled := len(group) == 2 && wins[group[0].Issue] != wins[group[1].Issue]
		for i := range group {
			group[i].Place, group[i].Joint = at+1, len(group) > 1
			if settled {
				group[i].Place, group[i].Joint = at+1+i, false
			}
		}
	}
	return lines, explain(lines, steps[:], wins)
}
