package lang

import "yuetan/tally"

// Looks puts second looks at a result into sentences, with a line after the
// first k issues; without a line (k is 0) nothing is said of one. There are none
// without ballots.
func (w *Words) Looks(l tally.Looks, r tally.Result, k int, code func(int) string) []string {
	if r.Ballots == 0 {
		return nil
	}
	said := w.LookCover(l, r, k, code)
	said = append(said, w.LookRecounts(l, r, k)...)
	said = append(said, w.LookDuels(l, r, code)...)
	said = append(said, w.LookMajorities(l, r, code)...)
	for _, d := range l.Divided {
		said = append(said, w.Firm.Divided(code(d.Issue), r.Weights[0], d.Fives, d.Unmarked))
	}
	for _, a := range l.Alike {
		said = append(said, w.Firm.Alike(code(a.Issues[0]), code(a.Issues[1]), a.Shared, (a.Chance+50)/100))
	}
	return said
}

// LookCover says how many voters find an issue of theirs among the first k, and
// which one more would cover most.
func (w *Words) LookCover(l tally.Looks, r tally.Result, k int, code func(int) string) []string {
	if k < 1 || k > len(l.Covers) {
		return nil
	}
	c := l.Covers[k-1]
	if c.Above != k {
		return nil // lots have put other issues among them than it was worked out for
	}
	said := []string{w.Firm.Cover(k, c.Voters, r.Ballots)}
	if len(c.More) > 0 {
		said = append(said, w.Firm.CoverMore(coded(c.More, code), c.Adds))
	}
	return said
}

// LookRecounts says whether the first k hold when the ballots are counted
// another way; leaving out single marks where there are any.
func (w *Words) LookRecounts(l tally.Looks, r tally.Result, k int) []string {
	if k < 1 || k > len(r.Ranking) {
		return nil
	}
	var said []string
	for _, c := range l.Recounts {
		set, order := c.SameSet(r, k), c.SameOrder(r, k)
		switch {
		case c.By == tally.ByOtherWeights:
			said = append(said, w.Firm.OtherWeights(c.Weights, k, set, order))
		case c.By == tally.ByMentions:
			said = append(said, w.Firm.Mentions(k, set, order))
		case c.By == tally.WithoutSingles && c.Dropped > 0:
			said = append(said, w.Firm.WithoutSingles(c.Dropped, k, set, order))
		}
	}
	return said
}

// LookDuels says who beats whom when the issues are compared two by two.
func (w *Words) LookDuels(l tally.Looks, r tally.Result, code func(int) string) []string {
	if len(r.Ranking) < 2 {
		return nil
	}
	said := []string{w.Firm.NoneBeats}
	if l.Duels.Winner > 0 {
		said[0] = w.Firm.BeatsAll(code(l.Duels.Winner))
	}
	for _, d := range l.Duels.Lost {
		said = append(said, w.Firm.BeatsFirst(code(d.For), code(d.Against), d.Ahead, d.Behind))
	}
	if l.Duels.Loser > 0 {
		said = append(said, w.Firm.LosesAll(code(l.Duels.Loser)))
	}
	return said
}

// LookMajorities says which issue has the most voters with top marks, then with
// lower ones too, up to the first that more than half have marked.
func (w *Words) LookMajorities(l tally.Looks, r tally.Result, code func(int) string) []string {
	var said []string
	for i, m := range l.Majorities {
		marks := r.Weights[:i+1]
		if len(m.Issues) == 0 {
			said = append(said, w.Firm.NoMajority(marks))
			continue
		}
		said = append(said, w.Firm.Majority(marks, coded(m.Issues, code), m.Voters, r.Ballots, m.OverHalf))
		if m.OverHalf {
			break
		}
	}
	return said
}

func coded(issues []int, code func(int) string) []string {
	codes := make([]string, len(issues))
	for i, n := range issues {
		codes[i] = code(n)
	}
	return codes
}
