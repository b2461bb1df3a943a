package session

import (
	"cmp"
	"slices"

	"yuetan/tally"
)

// compared lists what tells issues of equal points apart, in order.
func compared(t tally.Ties) [2]tally.Step {
	if t == tally.Breadth {
		return [2]tally.Step{tally.BySupporters, tally.ByFives}
	}
	return [2]tally.Step{tally.ByFives, tally.ByThrees}
}

func valueOf(s tally.Step, l tally.Line) int {
	switch s {
	case tally.ByFives:
		return l.Fives
	case tally.ByThrees:
		return l.Threes
	}
	return l.Supporters
}

// ranked recomputes places and ties from the marks. Of two issues that the marks
// leave level, only the ballots can tell whether one beat the other.
func (p *audited) ranked() {
	r := p.published.Result
	steps := compared(r.Ties)
	order := func(a, b tally.Line) int {
		return cmp.Or(cmp.Compare(b.Points, a.Points), cmp.Compare(valueOf(steps[0], b), valueOf(steps[0], a)),
			cmp.Compare(valueOf(steps[1], b), valueOf(steps[1], a)))
	}
	rows := r.Ranking
	for i := 1; i < len(rows); i++ {
		if order(rows[i-1], rows[i]) > 0 {
			p.row(CheckPlaces, rows[i], rows[i].Place, rows[i-1].Place)
			return
		}
	}
	duels := 0
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && order(rows[from], rows[to]) == 0 {
			to++
		}
		pair := to-from == 2 && rows[from].Points > 0
		if pair {
			duels++
		}
		for i, l := range rows[from:to] {
			place, joint := from+1, to-from > 1
			if pair && !rows[from].Joint {
				place, joint = from+1+i, false
			}
			switch {
			case l.Place != place:
				p.row(CheckPlaces, l, l.Place, place)
			case l.Joint != joint:
				p.flaws = append(p.flaws, Finding{Check: CheckPlaces, State: Bad, Flaw: WrongJoint, Code: p.code(l.Issue), Numbers: []int{place}})
			}
		}
		from = to
	}
	want := p.ties(rows, steps[:])
	if !sameTies(want, r.TieSteps) {
		p.bad(CheckPlaces, WrongTies, 0)
	}
	p.fine(Finding{Check: CheckPlaces, State: OK, Numbers: []int{len(rows), len(want)}})
	if duels > 0 && p.bylaws.Secrecy == Secret {
		p.flaws = append(p.flaws, Finding{Check: CheckDuels, State: Attested, Flaw: Secretly, Numbers: []int{duels}})
	}
}

// ties gives the steps that the rows lead to: by points first, then by what is
// compared. The numbers of a head to head are those that the council states.
func (p *audited) ties(rows []tally.Line, steps []tally.Step) (told []tally.Tie) {
	var within func(group []tally.Line, steps []tally.Step)
	within = func(group []tally.Line, steps []tally.Step) {
		if len(group) < 2 {
			return
		}
		t := tally.Tie{Place: group[0].Place, Points: group[0].Points}
		for _, l := range group {
			t.Issues = append(t.Issues, l.Issue)
		}
		if len(steps) == 0 {
			told = append(told, p.stated(t, group))
			return
		}
		if valueOf(steps[0], group[0]) != valueOf(steps[0], group[len(group)-1]) {
			t.Step = steps[0]
			for _, l := range group {
				t.Values = append(t.Values, valueOf(t.Step, l))
			}
			told = append(told, t)
		}
		for _, g := range level(group, func(l tally.Line) int { return valueOf(steps[0], l) }) {
			within(g, steps[1:])
		}
	}
	for _, g := range level(rows, func(l tally.Line) int { return l.Points }) {
		within(g, steps)
	}
	return told
}

// level parts rows into stretches of equal value.
func level(rows []tally.Line, value func(tally.Line) int) (parts [][]tally.Line) {
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && value(rows[from]) == value(rows[to]) {
			to++
		}
		parts = append(parts, rows[from:to])
		from = to
	}
	return parts
}

func sameTies(a, b []tally.Tie) bool {
	return slices.EqualFunc(a, b, func(a, b tally.Tie) bool {
		return a.Place == b.Place && a.Points == b.Points && a.Step == b.Step && slices.Equal(a.Issues, b.Issues) && slices.Equal(a.Values, b.Values)
	})
}

// stated fills in the last step of a tie: a shared place, or a head to head with
// the numbers that the council states, so far as they can be true.
func (p *audited) stated(t tally.Tie, group []tally.Line) tally.Tie {
	t.Step = tally.Shared
	if len(group) != 2 {
		return t
	}
	t.Values = []int{0, 0}
	i := slices.IndexFunc(p.published.Result.TieSteps, func(o tally.Tie) bool {
		return (o.Step == tally.Shared || o.Step == tally.HeadToHead) && slices.Equal(o.Issues, t.Issues) && len(o.Values) == 2
	})
	if i < 0 || t.Points == 0 {
		return t
	}
	v := p.published.Result.TieSteps[i].Values
	possible := v[1] >= 0 && v[0] >= v[1] && v[0] <= group[0].Supporters && v[1] <= group[1].Supporters &&
		v[0]+v[1] <= p.published.Result.Ballots && (v[0] > v[1]) == !group[0].Joint
	if possible {
		t.Values = slices.Clone(v)
	}
	if t.Values[0] != t.Values[1] {
		t.Step = tally.HeadToHead
	}
	return t
}
