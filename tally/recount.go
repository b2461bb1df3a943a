package tally

import "fmt"

// RecountBy is another way to count the same ballots.
type RecountBy int

const (
	// ByOtherWeights counts 3, 2, 1, or 5, 3, 1 where the rule is 3, 2, 1.
	ByOtherWeights RecountBy = iota
	// ByMentions counts every mark as one point.
	ByMentions
	// WithoutSingles leaves out the ballots that have only one mark.
	WithoutSingles
)

var recountWords = [...]string{"other-weights", "mentions", "without-singles"}

// String returns a short word for the way, such as "mentions".
func (by RecountBy) String() string {
	if by < 0 || int(by) >= len(recountWords) {
		return fmt.Sprintf("recount %d", int(by))
	}
	return recountWords[by]
}

// MarshalText writes the word of String, so that records outlive the numbers.
func (by RecountBy) MarshalText() ([]byte, error) { return []byte(by.String()), nil }

// UnmarshalText reads the word of String and refuses any other.
func (by *RecountBy) UnmarshalText(text []byte) error {
	for i, word := range recountWords {
		if string(text) == word {
			*by = RecountBy(i)
			return nil
		}
	}
	return fmt.Errorf("unknown recount %q", text)
}

// Recount is the ballots counted another way; ties are settled by the same rule.
type Recount struct {
	By      RecountBy `json:"by"`
	Weights Weights   `json:"weights"`
	// Dropped is the number of ballots left out.
	Dropped int `json:"dropped"`
	// Places are the places in the recount, in the order of the result's ranking.
	Places []int `json:"places"`
}

// SameSet reports whether the first k issues of the result are the first k of
// the recount too. Where the recount shares a place across the end of the set,
// or the result does, it must do so for the same issues.
func (c Recount) SameSet(r Result, k int) bool {
	return c.holds(r, k, k, len(r.Ranking))
}

// SameOrder reports whether they are the same set in the same order.
func (c Recount) SameOrder(r Result, k int) bool {
	return c.SameSet(r, k) && c.holds(r, k, 0, k)
}

// holds reports whether each of the first k lines stands to each line from
// index from up to to as it does in the result: ahead, behind or level.
func (c Recount) holds(r Result, k, from, to int) bool {
	n := min(len(r.Ranking), len(c.Places))
	for i := range min(k, n) {
		for j := max(from, i+1); j < min(to, n); j++ {
			if (r.Ranking[i].Place == r.Ranking[j].Place) != (c.Places[i] == c.Places[j]) || c.Places[i] > c.Places[j] {
				return false
			}
		}
	}
	return true
}

func recounts(issues int, ballots []Ballot, r Result) []Recount {
	other := Weights321()
	if r.Weights == other {
		other = Weights531()
	}
	var several []Ballot
	for _, b := range ballots {
		if b.Marks() != 1 {
			several = append(several, b)
		}
	}
	done := []Recount{
		{By: ByOtherWeights, Weights: other},
		{By: ByMentions, Weights: Weights{1, 1, 1}},
		{By: WithoutSingles, Weights: r.Weights, Dropped: len(ballots) - len(several)},
	}
	for i := range done {
		box := ballots
		if done[i].By == WithoutSingles {
			box = several
		}
		places := make([]int, issues+1)
		for _, l := range Count(issues, box, Rules{Weights: done[i].Weights, Ties: r.Ties}).Ranking {
			places[l.Issue] = l.Place
		}
		done[i].Places = make([]int, len(r.Ranking))
		for row, l := range r.Ranking {
			done[i].Places[row] = places[l.Issue]
		}
	}
	return done
}
