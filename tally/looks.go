package tally

// Looks are second looks at a result: what else the same ballots say. None of
// them changes a place. They are worked out for every line that may be drawn
// later, as the ballots of a secret poll are gone by then.
type Looks struct {
	// Recounts are the same ballots counted three other ways.
	Recounts []Recount `json:"recounts"`
	// Duels is what comparing the issues two by two says.
	Duels Duels `json:"duels"`
	// Majorities are the three steps of Bucklin's method: top marks alone, then
	// with middle marks, then with low marks.
	Majorities [3]Majority `json:"majorities"`
	// Covers has an entry a line, after the first issue, after the second and so
	// on; at most MostCovers.
	Covers []Cover `json:"covers"`
	// Divided are the issues that split the voters, in the order of the ranking.
	Divided []Divided `json:"divided"`
	// Alike are pairs that may be one issue under two names, most striking first.
	Alike []Alike `json:"alike"`
}

// MostCovers is how many lines Look works coverage out for; no evening settles
// so many issues.
const MostCovers = 100

// Look returns second looks at a result, which is what Count made of the same
// issues and ballots; one that cannot be has empty Looks.
func Look(issues int, ballots []Ballot, r Result) Looks {
	issues = max(0, issues)
	v := newVotes(issues, ballots)
	if !v.knows(r.Ranking) {
		return Looks{}
	}
	return Looks{
		Recounts: recounts(issues, v.ballots, r), Duels: v.duels(r.Ranking), Majorities: majorities(r.Ranking, len(ballots)),
		Covers: v.covers(r.Ranking), Divided: divided(r.Ranking, len(ballots)), Alike: v.alike(r.Ranking),
	}
}

// Majority is one step of Bucklin's method: the most voters that one issue has
// with these marks. The first step that is over half tells the issue that a
// majority can live with soonest.
type Majority struct {
	// Voters is the number of ballots that give the leading issues such a mark.
	Voters int `json:"voters"`
	// Issues are those that lead, more than one if level; none without marks.
	Issues []int `json:"issues"`
	// OverHalf says that Voters are more than half of all ballots, blank ones too.
	OverHalf bool `json:"over_half"`
}

func majorities(lines []Line, ballots int) (steps [3]Majority) {
	for i := range steps {
		s := Majority{Issues: []int{}}
		for _, l := range lines {
			voters := l.Fives
			if i > 0 {
				voters += l.Threes
			}
			if i > 1 {
				voters += l.Ones
			}
			if voters > s.Voters {
				s.Voters, s.Issues = voters, s.Issues[:0]
			}
			if voters == s.Voters && voters > 0 {
				s.Issues = append(s.Issues, l.Issue)
			}
		}
		s.OverHalf = 2*s.Voters > ballots
		steps[i] = s
	}
	return steps
}

// Divided is an issue that many hold for the most important and many others do
// not mark at all.
type Divided struct {
	Issue int `json:"issue"`
	// Fives is the number of top marks, Unmarked of ballots without any mark for
	// the issue.
	Fives    int `json:"fives"`
	Unmarked int `json:"unmarked"`
	// Percent is 4 x the share of top marks x the share of ballots unmarked, in
	// percent: 100 where half say it matters most and half say nothing.
	Percent int `json:"percent"`
}

// divided returns the issues over 50 percent (reference/domain.md §2.4).
func divided(lines []Line, ballots int) []Divided {
	found := []Divided{}
	for _, l := range lines {
		without := ballots - l.Supporters
		if product := 4 * l.Fives * without; 2*product > ballots*ballots {
			found = append(found, Divided{l.Issue, l.Fives, without, 100 * product / (ballots * ballots)})
		}
	}
	return found
}
