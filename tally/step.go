package tally

import "fmt"

// Step is what a tie on points was settled by.
type Step int

const (
	// ByFives compares the numbers of top marks.
	ByFives Step = iota
	// ByThrees compares the numbers of middle marks.
	ByThrees
	// BySupporters compares the numbers of ballots with any mark.
	BySupporters
	// HeadToHead compares two issues on each ballot: which has the higher mark.
	HeadToHead
	// Shared says that nothing was left to compare: the place is shared.
	Shared
)

var stepWords = [...]string{"fives", "threes", "supporters", "head-to-head", "shared"}

// String returns a short word for the step, such as "fives".
func (s Step) String() string {
	if s < 0 || int(s) >= len(stepWords) {
		return fmt.Sprintf("step %d", int(s))
	}
	return stepWords[s]
}

// MarshalText writes the word of String, so that records outlive the numbers.
func (s Step) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word of String and refuses any other.
func (s *Step) UnmarshalText(text []byte) error {
	for i, word := range stepWords {
		if string(text) == word {
			*s = Step(i)
			return nil
		}
	}
	return fmt.Errorf("unknown tie step %q", text)
}

// Tie is one step in settling a tie, as data that a language puts into a
// sentence: who had equal points, what was compared, and the numbers.
type Tie struct {
	// Place is the highest place that the tied issues compete for.
	Place int `json:"place"`
	// Points is what each of them has.
	Points int `json:"points"`
	// Step says what was compared, or that the place is shared.
	Step Step `json:"step"`
	// Issues are the tied issues, in the order of the ranking.
	Issues []int `json:"issues"`
	// Values are the compared numbers of Issues, one each and not all equal.
	// Where a place is shared, two issues have the level numbers of their
	// comparison head to head, and more than two have none.
	Values []int `json:"values,omitempty"`
}

// value returns what the step compares of a line on the count sheet.
func (s Step) value(l Line) int {
	switch s {
	case ByFives:
		return l.Fives
	case ByThrees:
		return l.Threes
	case BySupporters:
		return l.Supporters
	}
	return 0
}
