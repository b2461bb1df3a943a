package session

import "yuetan/tally"

// code is the code of an issue by its number; empty for one that is not there.
func (p *audited) code(n int) Code {
	if n < 1 || n > len(p.issues) {
		return ""
	}
	return p.issues[n-1].Code
}

func (p *audited) row(check CheckName, line tally.Line, says, should int) {
	p.flaws = append(p.flaws, Finding{Check: check, State: Bad, Flaw: WrongRow, Code: p.code(line.Issue), Numbers: []int{says, should}})
}

// sums does what a teller does with a pencil: rows, columns, and the number of
// ballots that can have borne so many marks.
func (p *audited) sums() {
	r := p.published.Result
	w := p.bylaws.Weights
	if r.Weights != w || r.Ties != p.bylaws.Rules().Ties || r.Issues != len(p.issues) || len(r.Ranking) != r.Issues {
		p.bad(CheckSums, Differs, 0)
		return
	}
	var all tally.Line
	seen := map[int]bool{}
	for _, l := range r.Ranking {
		if p.code(l.Issue) == "" || seen[l.Issue] || l.Fives < 0 || l.Threes < 0 || l.Ones < 0 {
			p.bad(CheckSums, Differs, 0)
			return
		}
		seen[l.Issue] = true
		if want := w.Points(l.Fives, l.Threes, l.Ones); l.Points != want {
			p.row(CheckSums, l, l.Points, want)
		}
		if want := l.Fives + l.Threes + l.Ones; l.Supporters != want {
			p.row(CheckSums, l, l.Supporters, want)
		} else if want > r.Ballots {
			p.row(CheckSums, l, want, r.Ballots)
		}
		all.Points, all.Fives, all.Threes, all.Ones = all.Points+l.Points, all.Fives+l.Fives, all.Threes+l.Threes, all.Ones+l.Ones
	}
	p.columns(r, all)
	p.fine(Finding{Check: CheckSums, State: OK, Numbers: []int{all.Points, all.Fives, all.Threes, all.Ones, r.Ballots}})
}

func (p *audited) columns(r tally.Result, all tally.Line) {
	if want := p.bylaws.Weights.Points(all.Fives, all.Threes, all.Ones); all.Points != want {
		p.bad(CheckSums, WrongNumber, 0, all.Points, want)
	}
	if got := r.Full + r.Partial + r.Blank; got != r.Ballots {
		p.bad(CheckSums, WrongNumber, 0, got, r.Ballots)
	}
	if p.counted != nil && p.counted.Numbers != numbers(r) {
		p.bad(CheckSums, WrongNumber, 0, r.Ballots, p.counted.Numbers.Cast)
	}
	full := min(3, r.Issues)
	marks := all.Fives + all.Threes + all.Ones
	low, high := r.Full*full+r.Partial, r.Full*full+r.Partial*(full-1)
	if marks < low || marks > high || max(all.Fives, all.Threes, all.Ones) > r.Ballots {
		p.bad(CheckSums, WrongNumber, 0, marks, low)
	}
	if full == 3 && min(all.Fives, all.Threes, all.Ones) < r.Full {
		p.bad(CheckSums, WrongNumber, 0, min(all.Fives, all.Threes, all.Ones), r.Full)
	}
	for _, c := range r.Checks {
		want := tally.Check{Name: c.Name, OK: true, Points: all.Points, Weights: r.Weights, Fives: all.Fives,
			Threes: all.Threes, Ones: all.Ones, Ballots: r.Ballots}
		if c != want {
			p.bad(CheckSums, WrongNumber, 0, c.Points, all.Points)
		}
	}
}
