package ballotfile

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// coded is an election whose issues are known by the codes that occur in it.
type coded struct {
	Election
	codes map[string]uint32
}

func newCoded() coded { return coded{codes: map[string]uint32{}} }

// issue returns the number of a code, a new one at its first appearance, or
// reports that there is no room for another.
func (c *coded) issue(code string) (uint32, bool) {
	if number, ok := c.codes[code]; ok {
		return number, true
	}
	if len(c.Issues) == MaxIssues {
		return 0, false
	}
	code = strings.Clone(code)
	c.Issues = append(c.Issues, Alternative{ID: code, Name: code})
	c.codes[code] = uint32(len(c.Issues))
	return c.codes[code], true
}

// number numbers the issues after the first listed ones by their codes instead
// of by first appearance: shorter codes first, then by alphabet.
func (c *coded) number(listed int) {
	slices.SortFunc(c.Issues[listed:], func(a, b Alternative) int {
		return cmp.Or(
			cmp.Compare(utf8.RuneCountInString(a.ID), utf8.RuneCountInString(b.ID)),
			cmp.Compare(a.ID, b.ID))
	})
	numbers := make([]uint32, len(c.Issues)+1)
	for i, issue := range c.Issues {
		numbers[c.codes[issue.ID]] = uint32(i + 1)
	}
	for i := range c.Ballots {
		for mark, issue := range c.Ballots[i] {
			c.Ballots[i][mark] = numbers[issue]
		}
	}
}
