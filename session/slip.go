package session

import (
	"slices"

	"yuetan/tally"
)

// Spoil is why a mark on a slip cannot be read.
type Spoil string

const (
	TwoOnMark Spoil = "two"     // two issues on one mark, or unreadable
	NoSuch    Spoil = "unknown" // a code that no issue has
)

// Slip is what stands on a paper slip, as typed: for each mark an issue, nothing, or a spoil.
type Slip [3]SlipMark

// SlipMark is one mark of a slip; both empty: left blank.
type SlipMark struct {
	Issue IssueID
	Spoil Spoil
}

// slipAt is where a slip's entry lies in the box.
type slipAt struct {
	line int // from 1; 0: not a slip
	pass int // 1, 2; 3: settled
}

// The numbers that stand for a spoil in a sealed row.
const (
	sealedTwo     = 1<<32 - 1
	sealedUnknown = 1<<32 - 2
)

// slip turns what was typed into a row's numbers.
func (p *Poll) slip(s Slip) (tally.Ballot, error) {
	var b tally.Ballot
	for i, m := range s {
		switch {
		case m.Spoil == TwoOnMark:
			b[i] = sealedTwo
		case m.Spoil == NoSuch:
			b[i] = sealedUnknown
		case m.Issue != "":
			n := slices.IndexFunc(p.Issues, func(e Entry) bool { return e.Issue == m.Issue })
			if n < 0 {
				return b, ErrNotOnAgenda
			}
			b[i] = uint32(n + 1)
		}
	}
	return b, nil
}

// written turns a row's numbers back into what was typed.
func (p *Poll) written(b tally.Ballot) (s Slip) {
	for i, n := range b {
		switch {
		case n == sealedTwo:
			s[i].Spoil = TwoOnMark
		case n == sealedUnknown:
			s[i].Spoil = NoSuch
		case n >= 1 && int(n) <= len(p.Issues):
			s[i].Issue = p.Issues[n-1].Issue
		}
	}
	return s
}

// settledSlip reads a slip by the rule for paper and makes the ballot that counts.
func (p *Poll) settledSlip(line int, marks tally.Ballot, e Envelope) boxChange {
	read := func(n uint32) []int {
		switch n {
		case 0:
			return nil
		case sealedTwo:
			return []int{1, 2}
		case sealedUnknown:
			return []int{-1}
		}
		return []int{int(n)}
	}
	counted, voids := tally.Written{Top: read(marks[0]), Middle: read(marks[1]), Low: read(marks[2])}.Read(len(p.Issues))
	return boxChange{poll: p.ID, slip: slipAt{line, 3}, ballot: ballot{marks: counted, mouth: MouthPaper,
		receipt: e.receipt(), voids: voids}}
}
