package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
)

// firmness is what a poll that is shown whole says of how firm its ranking is. It
// says nothing of polls counted before firmness was worked out.
type firmness struct {
	words *lang.Words
	poll  *session.BoardPoll
	r     tally.Result
}

func firmnessOf(words *lang.Words, p *session.BoardPoll) firmness {
	return firmness{words, p, tally.Result{Issues: len(p.Issues), Weights: p.Bylaws.Weights, Ballots: p.Numbers.Cast, Ranking: p.Ranking}}
}

func (f firmness) known() bool { return f.poll.Firm != nil && f.poll.Looks != nil && f.r.Ballots > 0 }

func (f firmness) code(n int) string { return string(f.poll.Issue(n).Code) }

// word says how firm something is that so many ballots would change.
func (f firmness) word(replace int) string { return f.words.FirmWord(replace, f.r.Ballots) }

// pair is the fewest ballots that swap the row at an index with the next; 0 is unknown.
func (f firmness) pair(at int) int {
	if !f.known() || at+1 >= len(f.r.Ranking) {
		return 0
	}
	above, below := f.r.Ranking[at], f.r.Ranking[at+1]
	for _, p := range f.poll.Firm.Pairs {
		if p.Above == above.Issue && p.Below == below.Issue {
			return p.Replace
		}
	}
	return 0 // lots have made others neighbours than it was worked out for
}

// top is the fewest ballots that change the set of the first k; 0 where none can.
func (f firmness) top(k int) int {
	for _, t := range f.poll.Firm.Top {
		if t.K == k {
			return t.Replace
		}
	}
	return 0
}

// holds tells whether other weights give the same first k issues. It is not asked of
// all issues, where it says nothing.
func (f firmness) holds(k int) (by tally.Weights, same, asked bool) {
	if k < 1 || k >= len(f.r.Ranking) {
		return by, false, false
	}
	for _, c := range f.poll.Looks.Recounts {
		if c.By == tally.ByOtherWeights {
			return c.Weights, c.SameSet(f.r, k), true
		}
	}
	return by, false, false
}

// voters counts those with a mark among the first k.
func (f firmness) voters(k int) (n int, known bool) {
	if k < 1 || k > len(f.poll.Looks.Covers) || f.poll.Looks.Covers[k-1].Above != k {
		return 0, false
	}
	return f.poll.Looks.Covers[k-1].Voters, true
}

// line says what a line after the first k issues would mean: whom it covers, how
// firm the set is, and which issue would cover most of the others.
func (f firmness) line(k int) []string {
	if !f.known() {
		return nil
	}
	say := f.words.Firm.Screens
	var said []string
	if n, ok := f.voters(k); ok {
		said = append(said, say.LineCover(k, n, f.r.Ballots))
	}
	if by, same, ok := f.holds(k); ok && f.top(k) > 0 {
		said = append(said, say.LineSet(k, f.top(k), f.word(f.top(k)), by, same))
	}
	if cover := f.words.LookCover(*f.poll.Looks, f.r, k, f.code); len(cover) > 1 {
		said = append(said, cover[1])
	}
	return said
}

// short is the coverage where there is room for little; empty where it is unknown.
func (f firmness) short(k int) string {
	if f.known() {
		if n, ok := f.voters(k); ok {
			return f.words.Firm.Screens.CoverShort(k, n, f.r.Ballots)
		}
	}
	return ""
}

// afar are the wall's sentences, with a line after the first k or none (0).
func (f firmness) afar(k int, far bool) []string {
	if !f.known() {
		return nil
	}
	var said []string
	add := func(s string) {
		if s != "" {
			said = append(said, s)
		}
	}
	add(f.words.FirmWinner(*f.poll.Firm, f.r.Ballots))
	if top := f.top(k); k > 1 && top > 0 {
		add(f.words.Firm.Screens.TopToo(k, top, f.word(top)))
	}
	if by, same, ok := f.holds(k); ok && far {
		add(f.words.Firm.Screens.Holds(by, k, same))
	}
	if n, ok := f.voters(k); ok {
		add(f.words.Firm.Screens.Cover(k, n, f.r.Ballots))
	}
	return said
}

// ranking is the resident's sentence on the first place and the first k.
func (f firmness) ranking(k int, short bool) string {
	if !f.known() || f.poll.Firm.Winner < 1 {
		return ""
	}
	top, say := f.top(k), f.words.Firm.Screens
	held := top
	if top < 1 || k < 2 {
		held = f.poll.Firm.Winner
	}
	if !short {
		return say.Ranking(f.poll.Firm.Winner, k, top, f.word(held))
	}
	if held != top {
		k = 1
	}
	return say.RankShort(k, held, f.word(held))
}

// otherwise is one sentence where the ballots, looked at another way, say something
// else than the ranking: the first place loses a duel, or a recount has other issues
// above the line. It is empty where they agree.
func (f firmness) otherwise(k int) string {
	if !f.known() {
		return ""
	}
	for _, d := range f.poll.Looks.Duels.Lost {
		return f.words.Firm.BeatsFirst(f.code(d.For), f.code(d.Against), d.Ahead, d.Behind)
	}
	if k < 1 || k >= len(f.r.Ranking) {
		return ""
	}
	for _, c := range f.poll.Looks.Recounts {
		if c.SameSet(f.r, k) {
			continue
		}
		one := *f.poll.Looks
		one.Recounts = []tally.Recount{c}
		for _, s := range f.words.LookRecounts(one, f.r, k) {
			return s
		}
	}
	return ""
}
