package tally

import (
	"errors"
	"fmt"
	"strings"
)

// ErrWeights says that weights are none of those a council can choose.
var ErrWeights = errors.New("weights are 5,3,1 or 3,2,1")

// Weights are the points of the top, the middle and the low mark.
type Weights [3]int

// Weights531 returns the weights of the 531 rule, the default.
func Weights531() Weights { return Weights{5, 3, 1} }

// Weights321 returns the other weights that a council may choose.
func Weights321() Weights { return Weights{3, 2, 1} }

// ParseWeights reads "5,3,1" or "3,2,1"; slashes may stand for the commas.
// Anything else is ErrWeights.
func ParseWeights(text string) (Weights, error) {
	plain := strings.ReplaceAll(strings.ReplaceAll(text, " ", ""), "/", ",")
	for _, w := range []Weights{Weights531(), Weights321()} {
		if plain == w.String() {
			return w, nil
		}
	}
	return Weights{}, fmt.Errorf("%q: %w", text, ErrWeights)
}

// String returns the weights as ParseWeights reads them, such as "5,3,1".
func (w Weights) String() string { return fmt.Sprintf("%d,%d,%d", w[0], w[1], w[2]) }

// Points returns what so many top, middle and low marks are worth.
func (w Weights) Points(fives, threes, ones int) int {
	return w[0]*fives + w[1]*threes + w[2]*ones
}
