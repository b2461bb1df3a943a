package tally

// Check is a sum that a teller can do with a pocket calculator, with the
// numbers to print it: "337 = 5x38 + 3x37 + 36".
type Check struct {
	// Name is "points" or "full".
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	// Points is the sum of all points in the ranking.
	Points int `json:"points"`
	// Weights are the points of the three marks.
	Weights Weights `json:"weights"`
	// Fives, Threes and Ones are the sums of all top, middle and low marks.
	Fives  int `json:"fives"`
	Threes int `json:"threes"`
	Ones   int `json:"ones"`
	// Ballots is the number cast.
	Ballots int `json:"ballots"`
}

// checks does the sums on the ranking as it will be printed, and holds them
// against the number of ballots.
//
// "points" is always there. "full" is there only when there are ballots and
// all are full: then each mark was given as often as there are ballots or,
// with fewer than three issues, one mark an issue and ballot in all.
func checks(r Result) []Check {
	c := Check{Name: "points", Weights: r.Weights, Ballots: r.Ballots}
	for _, line := range r.Ranking {
		c.Points += line.Points
		c.Fives += line.Fives
		c.Threes += line.Threes
		c.Ones += line.Ones
	}
	c.OK = c.Points == r.Weights.Points(c.Fives, c.Threes, c.Ones)
	done := []Check{c}
	if r.Ballots == 0 || r.Full != r.Ballots {
		return done
	}
	c.Name = "full"
	if r.Issues >= 3 {
		c.OK = c.Fives == c.Ballots && c.Threes == c.Ballots && c.Ones == c.Ballots
	} else {
		c.OK = c.Fives+c.Threes+c.Ones == c.Ballots*fullMarks(r.Issues)
	}
	return append(done, c)
}
