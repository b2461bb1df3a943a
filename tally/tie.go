package tally

import "iter"

// runs yields each longest stretch of neighbouring lines that are the same,
// with the index of its first.
func runs(lines []Line, same func(a, b Line) bool) iter.Seq2[int, []Line] {
	return func(yield func(int, []Line) bool) {
		for from := 0; from < len(lines); {
			to := from + 1
			for to < len(lines) && same(lines[from], lines[to]) {
				to++
			}
			if !yield(from, lines[from:to]) {
				return
			}
			from = to
		}
	}
}

// duels compares every tied pair head to head in one walk over the ballots. It
// returns by issue number on how many ballots the issue has a higher mark than
// the one it is tied with; an issue without a mark is below any with one.
func duels(lines []Line, groups iter.Seq2[int, []Line], ballots []Ballot) []int {
	wins := make([]int, len(lines)+1)
	rival := make([]uint32, len(lines)+1)
	pairs := false
	for _, group := range groups {
		if len(group) == 2 && group[0].Points > 0 {
			a, b := group[0].Issue, group[1].Issue
			rival[a], rival[b] = uint32(b), uint32(a)
			pairs = true
		}
	}
	if !pairs {
		return wins
	}
	last := uint32(len(lines))
	for _, b := range ballots {
		if b[0] > last || b[1] > last || b[2] > last {
			b = b.within(len(lines))
		}
		// rival[0] is 0, so this skips every ballot without a tied issue.
		if rival[b[0]]|rival[b[1]]|rival[b[2]] == 0 {
			continue
		}
		for mark, issue := range b {
			if rival[issue] != 0 && !b.above(issue, mark) && !b.above(rival[issue], mark) {
				wins[issue]++
			}
		}
	}
	return wins
}

// explain returns the steps that settled each tie on points.
func explain(lines []Line, steps []Step, wins []int) []Tie {
	told := []Tie{}
	for _, group := range runs(lines, func(a, b Line) bool { return a.Points == b.Points }) {
		told = settle(told, group, steps, wins)
	}
	return told
}

// settle tells how one group came apart: by the first step where its numbers
// differ, then the same for those still together.
func settle(told []Tie, group []Line, steps []Step, wins []int) []Tie {
	if len(group) < 2 {
		return told
	}
	tie := Tie{Place: group[0].Place, Points: group[0].Points}
	for _, line := range group {
		tie.Issues = append(tie.Issues, line.Issue)
	}
	if len(steps) == 0 {
		tie.Step = Shared
		if len(group) == 2 {
			tie.Values = []int{wins[group[0].Issue], wins[group[1].Issue]}
			if tie.Values[0] != tie.Values[1] {
				tie.Step = HeadToHead
			}
		}
		return append(told, tie)
	}
	step := steps[0]
	if first, last := group[0], group[len(group)-1]; step.value(first) != step.value(last) {
		tie.Step = step
		for _, line := range group {
			tie.Values = append(tie.Values, step.value(line))
		}
		told = append(told, tie)
	}
	for _, rest := range runs(group, func(a, b Line) bool { return step.value(a) == step.value(b) }) {
		told = settle(told, rest, steps[1:], wins)
	}
	return told
}
