package session

import (
	"fmt"
	"slices"
	"time"
)

// seniority orders the rota: never hosted first, then least recently hosted; of
// those that never did, who joined first. No two units hold the same.
type seniority struct{ hosted, joined int }

// swapped is a place in the rota that a unit took over from another, until it hosts.
type swapped struct {
	change int
	place  seniority
}

func (u Unit) own() seniority { return seniority{u.hosted, u.joined} }

// place is what the unit goes by now.
func (u Unit) place() seniority {
	if n := len(u.swaps); n > 0 {
		return u.swaps[n-1].place
	}
	return u.own()
}

// Rota lists the units in the order of their coming turns: least recently hosted
// first, those that never hosted before them, otherwise in the order they joined.
// Units that swapped stand in each other's place. A unit whose turn is skipped stays
// where it is; it is passed over, and comes up again after the one that hosts instead.
func (s *Snapshot) Rota() []Unit {
	units := slices.DeleteFunc(slices.Clone(s.Units), func(u Unit) bool { return u.Left })
	slices.SortFunc(units, func(a, b Unit) int {
		x, y := a.place(), b.place()
		if x.hosted != y.hosted {
			return x.hosted - y.hosted
		}
		return x.joined - y.joined
	})
	return units
}

// HostTurn is a coming turn: whose it is, and who hosts.
type HostTurn struct {
	Month  SessionID
	Turn   Unit     // whose turn it is
	Host   UnitID   // the same, or the unit that stands in; empty when a person does
	Person MemberID // stands in
	Passed []UnitID // whose turn is skipped before it
}

// Lent tells whether another hosts in the unit's turn.
func (t HostTurn) Lent() bool { return t.Host != t.Turn.ID }

// next says who hosts next; false when the rota is empty. If every unit is to be
// skipped, all are passed over once and the first comes up again.
func (s *Snapshot) next() (HostTurn, bool) {
	order := s.Rota()
	if len(order) == 0 {
		return HostTurn{}, false
	}
	t := HostTurn{Turn: order[0]}
	for _, u := range order {
		if u.Skip == 0 {
			t.Turn = u
			break
		}
		t.Passed = append(t.Passed, u.ID)
	}
	t.Host = t.Turn.ID
	if t.Turn.Lent == 0 {
		return t, true
	}
	c := s.change(t.Turn.Lent)
	if _, ok := s.Unit(c.With); ok {
		t.Host = c.With
	}
	if c.Person != "" && s.present(c.Person) == nil {
		t.Host, t.Person = "", c.Person
	}
	return t, true
}

// NextHost is the unit that hosts next; false when the rota is empty. When a person
// stands in it is the unit whose turn it is.
func (s *Snapshot) NextHost() (Unit, bool) {
	t, ok := s.next()
	if u, found := s.Unit(t.Host); found {
		return u, true
	}
	return t.Turn, ok
}

// Forecast says who hosts in the months to come if nothing else is decided: the
// next n months after the last session planned, none of them before now's.
func (s *Snapshot) Forecast(now time.Time, n int) []HostTurn {
	local := now.In(s.Council.Location())
	year, month := local.Year(), int(local.Month())
	if len(s.Sessions) > 0 {
		y, m := s.Sessions[len(s.Sessions)-1].ID.month()
		if m++; m > 12 {
			y, m = y+1, 1
		}
		if y > year || y == year && m > month {
			year, month = y, m
		}
	}
	b := newBatch(s)
	var turns []HostTurn
	for i := range n {
		t, ok := b.next()
		if !ok {
			break
		}
		t.Month = SessionID(fmt.Sprintf("%04d-%02d", year+(month-1+i)/12, (month-1+i)%12+1))
		turns = append(turns, t)
		b.hosts(t, len(s.Sessions)+i+1)
	}
	return turns
}

// month reads the year and month of a session's name; zeros if it is none.
func (id SessionID) month() (year, month int) {
	if sessionName.MatchString(string(id)) {
		fmt.Sscanf(string(id[:7]), "%d-%d", &year, &month)
	}
	return year, month
}

// hosts takes a turn: the skips before it and the stand-in are used, and the unit
// that hosts goes to the end of the rota. at is the session's number, from 1.
func (b *batch) hosts(t HostTurn, at int) {
	for _, id := range t.Passed {
		b.unit(id, func(u *Unit) { b.used(u.Skip, t.Month); u.Skip = 0 })
	}
	if t.Lent() {
		b.unit(t.Turn.ID, func(u *Unit) { b.used(u.Lent, t.Month); u.Lent = 0 })
	}
	b.credit(t.Host, t.Month, at)
}

// credit notes that a unit hosts; what was decided of its coming turn is over.
func (b *batch) credit(id UnitID, in SessionID, at int) {
	b.unit(id, func(u *Unit) {
		for _, w := range u.swaps {
			b.used(w.change, in)
		}
		b.void(u.Skip)
		b.void(u.Lent)
		u.Last, u.hosted, u.swaps, u.Skip, u.Lent = in, at, nil, 0, 0
		u.Times++
	})
}
