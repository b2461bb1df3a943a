package tally

import (
	"errors"
	"fmt"
)

// ErrTies says that a setting for ties is neither strength nor breadth.
var ErrTies = errors.New("ties are settled by strength or by breadth")

// Ties is how issues with equal points are told apart, chosen before the vote.
// Both ways end with the comparison head to head where two issues are left,
// and what is still tied then shares its place.
type Ties int

const (
	// Strength asks for more top marks, then for more middle marks.
	Strength Ties = iota
	// Breadth asks for more supporters, then for more top marks.
	Breadth
)

// steps returns what is compared, in order. After these two nothing else on
// the count sheet can differ: with equal points they leave equal low marks.
func (t Ties) steps() [2]Step {
	if t == Breadth {
		return [2]Step{BySupporters, ByFives}
	}
	return [2]Step{ByFives, ByThrees}
}

// ParseTies reads "strength" or "breadth"; anything else is ErrTies.
func ParseTies(text string) (Ties, error) {
	for _, t := range []Ties{Strength, Breadth} {
		if text == t.String() {
			return t, nil
		}
	}
	return Strength, fmt.Errorf("%q: %w", text, ErrTies)
}

// String returns "strength" or "breadth".
func (t Ties) String() string {
	if t == Breadth {
		return "breadth"
	}
	return "strength"
}

// MarshalText writes the word of String, so that records outlive the numbers.
func (t Ties) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the word of String; anything else is ErrTies.
func (t *Ties) UnmarshalText(text []byte) (err error) {
	*t, err = ParseTies(string(text))
	return err
}
