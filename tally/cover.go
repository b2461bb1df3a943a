package tally

// Cover says how many voters find an issue of theirs above a line.
type Cover struct {
	// Above is how many issues of the ranking stand above the line.
	Above int `json:"above"`
	// Voters is the number of ballots with a mark for at least one of them, of
	// all ballots, blank ones too.
	Voters int `json:"voters"`
	// Fives is the number of ballots whose top mark is among them.
	Fives int `json:"fives"`
	// More are the issues below the line of which one more would cover most of
	// the voters left out, more than one if level, and Adds how many. There are
	// none where no issue adds any.
	More []int `json:"more"`
	Adds int   `json:"adds"`
}

// covers works out each line from the one above it: an issue that comes in
// covers those of its voters who were still left out.
func (v *votes) covers(lines []Line) []Cover {
	left := make([]int, len(v.of)) // by issue: its voters not covered yet
	for issue := range v.of {
		left[issue] = len(v.of[issue])
	}
	covered := make([]bool, len(v.ballots))
	c, all := Cover{}, []Cover{}
	for row, l := range lines[:min(MostCovers, len(lines))] {
		c.Above, c.Fives = row+1, c.Fives+l.Fives
		for _, i := range v.of[l.Issue] {
			if covered[i] {
				continue
			}
			covered[i] = true
			c.Voters++
			for _, issue := range v.ballots[i] {
				left[issue]--
			}
		}
		c.More, c.Adds = []int{}, 0
		for _, below := range lines[row+1:] {
			adds := left[below.Issue]
			if adds > c.Adds {
				c.More, c.Adds = c.More[:0], adds
			}
			if adds > 0 && adds == c.Adds {
				c.More = append(c.More, below.Issue)
			}
		}
		all = append(all, c)
	}
	return all
}
