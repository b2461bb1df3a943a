package lang

import "yuetan/tally"

// Firm are the sentences about how firm a ranking is and about second looks at
// it. Codes are issues', replace is a number of ballots to be replaced, word is
// one of the four words below.
type Firm struct {
	// The four words, of one ballot, of up to three, of less than a fifth of all
	// ballots, and of more.
	One    string
	Close  string
	Fairly string
	Firm   string

	// The first places and neighbours; k is how many issues are at the top.
	Winner func(replace int, word string) string
	Top    func(k, replace int, word string) string
	// Level: the two have equal points. Gap: level and replace are the same number
	// of ballots. Steps: one ballot more passes than brings level.
	Level func(above, below string, replace int, word string) string
	Gap   func(above, below string, points, replace int, word string) string
	Steps func(above, below string, points, level, replace int, word string) string

	// Other counts of the same ballots: whether the first k are the same, and in
	// the same order.
	OtherWeights   func(weights tally.Weights, k int, set, order bool) string
	Mentions       func(k int, set, order bool) string
	WithoutSingles func(dropped, k int, set, order bool) string

	BeatsAll   func(code string) string
	LosesAll   func(code string) string
	NoneBeats  string
	BeatsFirst func(winner, first string, ahead, behind int) string
	Majority   func(marks []int, codes []string, voters, ballots int, over bool) string
	NoMajority func(marks []int) string
	Cover      func(k, voters, ballots int) string
	CoverMore  func(codes []string, adds int) string
	Divided    func(code string, top, fives, unmarked int) string
	Alike      func(a, b string, shared, chance int) string
	FirmHead   string
	LooksHead  string

	Screens FirmScreens
}

// FirmScreens are the shorter sentences of the chair's line, the wall and the
// resident's ranking. Top is the number of ballots that hold the first k issues; 0
// says nothing of it.
type FirmScreens struct {
	Flow       func(said []string) string // sentences one after the other
	Gap        func(points, replace int, word string) string
	LineCover  func(k, voters, ballots int) string
	LineSet    func(k, top int, word string, by tally.Weights, same bool) string // same is of a count by other weights
	TopToo     func(k, top int, word string) string                              // after what holds the first place
	Holds      func(weights tally.Weights, k int, same bool) string
	Cover      func(k, voters, ballots int) string // from afar
	CoverShort func(k, voters, ballots int) string
	Ranking    func(winner, k, top int, word string) string
	RankShort  func(k, top int, word string) string
}

// FirmWord says how firm a place is that so many of all ballots would change;
// empty where none can.
func (w *Words) FirmWord(replace, ballots int) string {
	switch {
	case replace < 1:
		return ""
	case replace == 1:
		return w.Firm.One
	case replace <= 3:
		return w.Firm.Close
	case 5*replace < ballots:
		return w.Firm.Fairly
	}
	return w.Firm.Firm
}

// FirmWinner says how many ballots hold the first place; empty where there are
// no ballots or there is nothing to hold it against.
func (w *Words) FirmWinner(f tally.Firmness, ballots int) string {
	if f.Winner < 1 {
		return ""
	}
	return w.Firm.Winner(f.Winner, w.FirmWord(f.Winner, ballots))
}

// FirmTop says how many ballots hold the set of the first k issues; empty where
// FirmWinner is, and for all issues.
func (w *Words) FirmTop(f tally.Firmness, k, ballots int) string {
	for _, top := range f.Top {
		if top.K == k && top.Replace > 0 {
			return w.Firm.Top(k, top.Replace, w.FirmWord(top.Replace, ballots))
		}
	}
	return ""
}

// FirmPair says how many ballots bring two neighbours level and how many swap
// them; points are between them. It is empty without ballots.
func (w *Words) FirmPair(p tally.Pair, points, ballots int, code func(int) string) string {
	above, below, word := code(p.Above), code(p.Below), w.FirmWord(p.Replace, ballots)
	switch {
	case p.Replace < 1:
		return ""
	case p.Level == 0:
		return w.Firm.Level(above, below, p.Replace, word)
	case p.Level == p.Replace:
		return w.Firm.Gap(above, below, points, p.Replace, word)
	}
	return w.Firm.Steps(above, below, points, p.Level, p.Replace, word)
}

// FirmPairs says it of all neighbours of a ranking, from the top down.
func (w *Words) FirmPairs(f tally.Firmness, r tally.Result, code func(int) string) []string {
	var said []string
	for i, p := range f.Pairs {
		if i+1 >= len(r.Ranking) {
			break
		}
		if line := w.FirmPair(p, r.Ranking[i].Points-r.Ranking[i+1].Points, r.Ballots, code); line != "" {
			said = append(said, line)
		}
	}
	return said
}
