package tally

import (
	"cmp"
	"math"
	"slices"
)

// Alike is a pair of issues that stand on the same ballots far more often than
// chance would have them: perhaps one issue under two names, which splits its
// points, or two that one group of neighbours asks for. Whether their texts say
// the same is for people to judge.
type Alike struct {
	// Issues are the two, the one higher in the ranking first.
	Issues [2]int `json:"issues"`
	// Shared is the number of ballots that mark both.
	Shared int `json:"shared"`
	// Chance is what to expect of two issues with as many marks each if marks
	// fell on ballots by chance, in hundredths of a ballot.
	Chance int `json:"chance"`
}

// mostAlike is how many pairs are told at most.
const mostAlike = 20

// alike returns the pairs that share at least three ballots, at least half of
// those that mark the rarer of the two, at least twice as many as by chance,
// and so many that chance alone does it to less than one pair in a hundred.
func (v *votes) alike(lines []Line) []Alike {
	// Of all ways to pick two marks of different issues, this share picks two of
	// one ballot; of marks that fall by chance each pair of issues gets that share.
	var marks, same, own float64
	for _, b := range v.ballots {
		n := float64(b.Marks())
		marks, same = marks+n, same+n*(n-1)
	}
	for _, l := range lines {
		own += float64(l.Supporters) * float64(l.Supporters)
	}
	if same == 0 {
		return []Alike{}
	}
	row := make([]int, len(v.of))
	for i, l := range lines {
		row[l.Issue] = i
	}
	type pair struct {
		Alike
		surprise float64
	}
	var found []pair
	shared := make([]int, len(v.of))
	for i, l := range lines {
		var met []uint32
		for _, ballot := range v.of[l.Issue] {
			for _, other := range v.ballots[ballot] {
				if other == 0 || row[other] <= i {
					continue
				}
				if shared[other] == 0 {
					met = append(met, other)
				}
				shared[other]++
			}
		}
		for _, other := range met {
			n, rarer := shared[other], min(l.Supporters, len(v.of[other]))
			chance := float64(l.Supporters) * float64(len(v.of[other])) * same / (marks*marks - own)
			if n >= 3 && 2*n >= rarer && float64(n) >= 2*chance && surprise(n, chance) > math.Log(100) {
				a := Alike{[2]int{l.Issue, int(other)}, n, int(math.Round(100 * chance))}
				found = append(found, pair{a, surprise(n, chance)})
			}
			shared[other] = 0
		}
	}
	slices.SortFunc(found, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.surprise, a.surprise),
			cmp.Compare(row[a.Issues[0]], row[b.Issues[0]]), cmp.Compare(row[a.Issues[1]], row[b.Issues[1]]))
	})
	pairs := []Alike{}
	for _, p := range found[:min(mostAlike, len(found))] {
		pairs = append(pairs, p.Alike)
	}
	return pairs
}

// surprise is how unlikely it is that chance gives n or more where mean are to
// be expected, as the logarithm of "one in so many": Chernoff's bound for
// Poisson's law, which never says too much.
func surprise(n int, mean float64) float64 {
	many := float64(n)
	if many <= mean {
		return 0
	}
	return many*math.Log(many/mean) - (many - mean)
}
