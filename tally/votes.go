package tally

// votes is a box of sound ballots with, for each issue, the ballots that mark
// it; most questions about a pair of issues need only these.
type votes struct {
	ballots []Ballot
	// of has the indexes of the ballots that mark an issue, by issue number.
	of [][]uint32
}

func newVotes(issues int, ballots []Ballot) *votes {
	issues = max(0, issues)
	v := &votes{ballots: make([]Ballot, len(ballots)), of: make([][]uint32, issues+1)}
	marked := make([]int, issues+1)
	for i, b := range ballots {
		v.ballots[i] = b.within(issues)
		for _, issue := range v.ballots[i] {
			marked[issue]++
		}
	}
	marked[0] = 0
	for issue, n := range marked {
		v.of[issue] = make([]uint32, 0, n)
	}
	for i, b := range v.ballots {
		for _, issue := range b {
			if issue != 0 {
				v.of[issue] = append(v.of[issue], uint32(i))
			}
		}
	}
	return v
}

// knows reports whether every line is about an issue of these votes.
func (v *votes) knows(lines []Line) bool {
	for _, l := range lines {
		if l.Issue < 1 || l.Issue >= len(v.of) {
			return false
		}
	}
	return true
}

// unmarked stands for "no mark" where marks are 0, 1 and 2.
const unmarked = 3

// mark returns which mark the ballot gives the issue, or unmarked.
func (b Ballot) mark(issue int) int {
	for mark, on := range b {
		if int(on) == issue {
			return mark
		}
	}
	return unmarked
}

// joint counts the ballots by the mark they give to a and the mark they give
// to b, unmarked included.
func (v *votes) joint(a, b Line) (n [4][4]int) {
	first, second, swap := a.Issue, b.Issue, len(v.of[b.Issue]) < len(v.of[a.Issue])
	if swap {
		first, second = second, first
	}
	for _, i := range v.of[first] {
		x, y := v.ballots[i].mark(first), v.ballots[i].mark(second)
		if swap {
			x, y = y, x
		}
		n[x][y]++
	}
	// What the walk did not see marks only the other, or neither.
	if swap {
		for mark, all := range [3]int{a.Fives, a.Threes, a.Ones} {
			n[mark][unmarked] = all - n[mark][0] - n[mark][1] - n[mark][2]
		}
	} else {
		for mark, all := range [3]int{b.Fives, b.Threes, b.Ones} {
			n[unmarked][mark] = all - n[0][mark] - n[1][mark] - n[2][mark]
		}
	}
	seen := 0
	for _, row := range n {
		for _, count := range row {
			seen += count
		}
	}
	n[unmarked][unmarked] = len(v.ballots) - seen
	return n
}
