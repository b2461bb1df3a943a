// Package tally is the arithmetic of the vote: each ballot gives its top,
// middle and low mark (5, 3 and 1 points) to three different issues, and the
// points make the ranking. Every tie that is settled, or is not, and the sums
// that a teller can check by hand are part of the result.
//
// It does not know who voted, what an issue says, where ballots come from or
// how a result is put into words; issues are numbers from 1. It keeps no
// counters: a result is always worked out from the ballots.
package tally

// Ballot holds the numbers of the issues (from 1) that got the top, the middle
// and the low mark; 0 is a mark left blank. Blanks score nothing and nothing
// moves up: a ballot with only a low mark gives 1 point.
type Ballot [3]uint32

// Marks returns the number of marks given, 0 for a blank ballot.
func (b Ballot) Marks() int {
	n := 0
	for _, issue := range b {
		if issue != 0 {
			n++
		}
	}
	return n
}

// Fits reports whether all marks are on different issues from 1 to issues.
func (b Ballot) Fits(issues int) bool { return b == b.within(issues) }

// within returns the ballot as it counts: a mark on an issue that does not
// exist is blank, and an issue marked twice keeps the higher mark.
func (b Ballot) within(issues int) Ballot {
	for mark, issue := range b {
		if int64(issue) > int64(issues) || b.above(issue, mark) {
			b[mark] = 0
		}
	}
	return b
}

// above reports whether issue has a higher mark on the ballot than mark.
func (b Ballot) above(issue uint32, mark int) bool {
	for _, higher := range b[:mark] {
		if higher == issue {
			return true
		}
	}
	return false
}

// fullMarks is the number of marks of a full ballot: three, or one an issue
// where there are fewer.
func fullMarks(issues int) int { return max(0, min(3, issues)) }

// Rules are the by-laws of the count, frozen before the vote. The zero value
// counts 5, 3, 1 and settles ties by strength.
type Rules struct {
	Weights Weights `json:"weights"`
	Ties    Ties    `json:"ties"`
}
