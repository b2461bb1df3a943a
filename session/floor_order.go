package session

import (
	"cmp"
	"slices"
)

// TurnsOf counts the turns that a member has had this evening, over all issues, the
// one going on with them. Who was called and not there had none.
func (x *Session) TurnsOf(id MemberID) int { return turnsOf(x.Floor.Turns, id) }

func turnsOf(turns []Speech, id MemberID) int {
	n := 0
	for _, t := range turns {
		if t.Member == id {
			n++
		}
	}
	return n
}

// Waiting lists who asks to speak on the issue called, in the order in which they
// will be called if nobody else asks. Each place goes to the one who
//
//  1. was called and not there the fewest times,
//  2. of those, has had the fewest turns this evening,
//  3. of those, has not the stance of whoever speaks before them: a hand with the
//     same stance lets one with another stance, or with none, go first,
//  4. of those, asked first.
func (x *Session) Waiting() []Hand { return x.waiting(x.Floor.Turns) }

// part tells whether a member has the floor, and their place in the queue from 1.
func (x *Session) part(id MemberID) (speaking bool, place int) {
	if x.Phase != Discuss {
		return false, 0
	}
	if x.Floor.hand(x.Called, id) >= 0 {
		place = slices.IndexFunc(x.Waiting(), func(h Hand) bool { return h.Member == id }) + 1
	}
	t, ok := x.Speaker()
	return ok && t.Member == id, place
}

// waiting is Waiting, had there been those turns.
func (x *Session) waiting(turns []Speech) []Hand {
	var left []Hand
	for _, h := range x.Floor.Hands {
		if h.Issue == x.Called {
			left = append(left, h)
		}
	}
	last := NoStance
	for _, t := range turns {
		if t.Issue == x.Called {
			last = t.Stance
		}
	}
	order := make([]Hand, 0, len(left))
	for len(left) > 0 {
		first := 0
		for i := range left {
			if before(left[i], left[first], turns, last) {
				first = i
			}
		}
		last = left[first].Stance
		order = append(order, left[first])
		left = append(left[:first], left[first+1:]...)
	}
	return order
}

// before tells whether hand a, asked later than b, is called before it all the same.
func before(a, b Hand, turns []Speech, last Stance) bool {
	again := func(h Hand) int {
		if h.Stance != NoStance && h.Stance == last {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.Skipped, b.Skipped),
		cmp.Compare(turnsOf(turns, a.Member), turnsOf(turns, b.Member)),
		cmp.Compare(again(a), again(b))) < 0
}
