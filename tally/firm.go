package tally

import (
	"cmp"
	"slices"
)

// Firmness says how many ballots hold a ranking up, on points alone: how ties
// are settled does not come into it. All numbers are of ballots replaced by
// others, the same number as before. PRODUCT.md §4 is the rule.
type Firmness struct {
	// Winner is the fewest to put another issue ahead of the first; 0 with fewer
	// than two issues or without ballots, where nothing can change.
	Winner int `json:"winner"`
	// Top has every set of the first K issues, from K = 1, but for all of them.
	Top []TopK `json:"top"`
	// Pairs has every two neighbours of the ranking, from the top down.
	Pairs []Pair `json:"pairs"`
}

// TopK is how firm the set of the first K issues is.
type TopK struct {
	K int `json:"k"`
	// Replace is the fewest ballots that put an issue from outside the set ahead
	// of one inside; 0 without ballots. Where a shared place lies across the end
	// of the set it is 1, whichever of the sharers is taken as inside.
	Replace int `json:"replace"`
}

// Pair is how firm the order of two neighbours is.
type Pair struct {
	// Above and Below are issue numbers.
	Above int `json:"above"`
	Below int `json:"below"`
	// Level is the fewest ballots that give both the same points: 0 if they have.
	Level int `json:"level"`
	// Replace is the fewest ballots that put Below strictly ahead; 0 without
	// ballots.
	Replace int `json:"replace"`
}

// Firm returns how firm a ranking is. The result is what Count made of the same
// issues and ballots; one that cannot be has an empty Firmness.
//
// It is exact. The best ballot to put in for another has the top weight for the
// lower issue and nothing for the higher. That gains what the old ballot gave
// the higher, less what it gave the lower, plus the top weight. Gains add, so
// the largest first need the fewest; and a set changes when any one from
// outside passes any one inside.
func Firm(issues int, ballots []Ballot, r Result) Firmness {
	f := Firmness{Top: []TopK{}, Pairs: []Pair{}}
	v := newVotes(issues, ballots)
	lines := r.Ranking
	if !v.knows(lines) {
		return f
	}
	order := gainOrder(r.Weights)
	for k := 1; k < len(lines); k++ {
		level, replace := v.firm(lines[k-1], lines[k], order)
		f.Pairs = append(f.Pairs, Pair{lines[k-1].Issue, lines[k].Issue, level, replace})
		f.Top = append(f.Top, TopK{k, v.firmest(lines, k, replace, order)})
	}
	if len(f.Top) > 0 {
		f.Winner = f.Top[0].Replace
	}
	return f
}

// firmest returns the fewest ballots that change the set of the first k lines,
// where its last and the next after it need best. Only pairs whose gap could
// be closed with fewer are looked at.
func (v *votes) firmest(lines []Line, k, best int, order []gain) int {
	most := order[0].points
	hopeful := func(i, j int) bool { return (lines[i].Points-lines[j].Points)/most+1 < best }
	for i := k - 1; i >= 0 && hopeful(i, k); i-- {
		for j := k; j < len(lines) && hopeful(i, j); j++ {
			if _, replace := v.firm(lines[i], lines[j], order); replace < best {
				best = replace
			}
		}
	}
	return best
}

// firm returns the fewest ballots to bring two lines level and to swap them.
func (v *votes) firm(above, below Line, order []gain) (level, replace int) {
	n, gap := v.joint(above, below), above.Points-below.Points
	return fewest(&n, order, gap), fewest(&n, order, gap+1)
}

// gain is what replacing a ballot is worth that gives these marks to the higher
// and to the lower of two issues.
type gain struct{ points, above, below int }

// gainOrder lists the gains that are worth anything, the largest first.
func gainOrder(w Weights) []gain {
	worth := [4]int{w[0], w[1], w[2], 0}
	var order []gain
	for above := range worth {
		for below := range worth {
			if points := worth[above] - worth[below] + worth[0]; points > 0 {
				order = append(order, gain{points, above, below})
			}
		}
	}
	slices.SortStableFunc(order, func(a, b gain) int { return cmp.Compare(b.points, a.points) })
	return order
}

// fewest returns how many of the ballots counted in n must be replaced to gain
// points, or 0 if all together do not.
func fewest(n *[4][4]int, order []gain, points int) int {
	replaced := 0
	for _, g := range order {
		there := n[g.above][g.below]
		if there*g.points >= points {
			return replaced + (points+g.points-1)/g.points
		}
		replaced += there
		points -= there * g.points
	}
	return 0
}

// WidestGap returns the row after which most points separate two neighbours, of
// the first most rows, the higher one of equal gaps: the natural place for a
// line. A row in the middle of a shared place is none; 0 where all are level.
func WidestGap(r Result, most int) int {
	best, widest := 0, 0
	for k := 1; k < len(r.Ranking) && k <= most; k++ {
		above, below := r.Ranking[k-1], r.Ranking[k]
		if gap := above.Points - below.Points; above.Place != below.Place && gap > widest {
			best, widest = k, gap
		}
	}
	return best
}
