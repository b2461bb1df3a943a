package lang

import (
	"fmt"
	"strconv"
	"strings"

	"yuetan/tally"
)

// sum writes the points of a check as a pocket calculator takes them: 5x38 + 3x37 + 36.
func sum(c tally.Check) string {
	var parts []string
	for i, n := range []int{c.Fives, c.Threes, c.Ones} {
		if c.Weights[i] == 1 {
			parts = append(parts, strconv.Itoa(n))
			continue
		}
		parts = append(parts, fmt.Sprintf("%dx%d", c.Weights[i], n))
	}
	return strings.Join(parts, " + ")
}

// plus writes numbers with a plus between them.
func plus(numbers ...int) string {
	return strings.Join(numbered(numbers), " + ")
}

// pairs writes each code with its number: F 8, D 7.
func pairs(codes []string, values []int, between string) string {
	parts := make([]string, len(codes))
	for i := range codes {
		parts[i] = fmt.Sprintf("%s %d", codes[i], values[i])
	}
	return strings.Join(parts, between)
}

// numbered writes each number by itself.
func numbered(numbers []int) []string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(n)
	}
	return parts
}
