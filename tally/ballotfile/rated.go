package ballotfile

import (
	"cmp"
	"slices"

	"yuetan/tally"
)

// given is what a ballot gives to one issue. Nothing or less is no support.
type given struct {
	issue  uint32
	points float64
}

// rated is a ballot, or so many like ones, that gives points to issues.
type rated struct {
	line, count int
	given       []given
}

// rate turns points into marks by the rule of PRODUCT.md §6: if every point
// given in the whole file is one of the weights, points are the marks, holes
// and all; else only their order counts. It returns the line with the ballot
// for which there is no room, or 0.
func (e *Election) rate(ballots []rated, w tally.Weights) (full int) {
	marks := areMarks(ballots, w)
	for _, r := range ballots {
		var ballot tally.Ballot
		if marks {
			ballot = e.marked(r, w)
		} else if len(r.given) > 0 {
			e.note(PointsAsOrder, r.line, r.count)
			ballot = e.order(r)
		}
		if !e.add(ballot, r.count) {
			return r.line
		}
	}
	return 0
}

func areMarks(ballots []rated, w tally.Weights) bool {
	for _, r := range ballots {
		for _, g := range r.given {
			if g.points != 0 && !slices.Contains(w[:], int(g.points)) || g.points != float64(int(g.points)) {
				return false
			}
		}
	}
	return true
}

// marked reads points as marks; two issues on one mark leave it blank, as on a
// paper slip.
func (e *Election) marked(r rated, w tally.Weights) tally.Ballot {
	var written [3][]int
	for _, g := range r.given {
		for mark := range w {
			if g.points == float64(w[mark]) {
				written[mark] = append(written[mark], int(g.issue))
			}
		}
	}
	slip := tally.Written{Top: written[0], Middle: written[1], Low: written[2]}
	ballot, voids := slip.Read(len(e.Issues))
	if len(voids) > 0 {
		e.note(TwoOnOneMark, r.line, r.count)
	}
	return ballot
}

// order reads points as a ranking, equal points as an equal ranking.
func (e *Election) order(r rated) tally.Ballot {
	slices.SortStableFunc(r.given, func(a, b given) int { return cmp.Compare(b.points, a.points) })
	var places [][]uint32
	last := 0.0
	for _, g := range r.given {
		if g.points <= 0 {
			break
		}
		if len(places) == 0 || g.points != last {
			places = append(places, nil)
		}
		last = g.points
		places[len(places)-1] = append(places[len(places)-1], g.issue)
	}
	return e.ranked(places, r.line, r.count)
}
