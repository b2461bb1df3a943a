package session

import (
	"slices"
	"time"
)

// BoardUnit is a host unit as everybody may see it, in the order of the rota, with
// what explains its place.
type BoardUnit struct {
	ID      UnitID
	Name    string
	Contact string    `json:",omitempty"` // name, as it is said aloud with the next host
	Last    SessionID `json:",omitempty"`
	Hosts   bool      `json:",omitempty"` // Last is not over yet
	Times   int
	Changes []BoardChange `json:",omitempty"` // to come, or since it last hosted; the newest first
}

// BoardChange is a turn skipped, swapped or lent, by names.
type BoardChange struct {
	N      int
	What   RotaWhat
	Unit   string
	With   string    `json:",omitempty"` // a unit, or a person who stands in
	Reason string    `json:",omitempty"`
	Used   SessionID `json:",omitempty"` // empty: to come
}

// BoardHost is who hosts in a month to come, by names.
type BoardHost struct {
	Month   SessionID
	Host    string
	Contact string   `json:",omitempty"`
	Person  bool     `json:",omitempty"` // Host is a person who stands in
	Turn    string   `json:",omitempty"` // whose turn it is, where another hosts
	Passed  []string `json:",omitempty"` // skipped
}

// MonthsAhead is how far the rota is foretold.
const MonthsAhead = 12

// boardRota fills in the rota.
func (b *Board) boardRota(s *Snapshot) {
	for _, u := range s.Rota() {
		b.Rota = append(b.Rota, s.boardUnit(u))
	}
	b.Ahead = s.Ahead(s.Time)
	for i, t := range b.Ahead[:min(2, len(b.Ahead))] {
		said := t.Host
		if t.Contact != "" {
			said += "   " + t.Contact
		}
		*[]*string{&b.NextHost, &b.AfterNext}[i] = said
	}
}

// Ahead says by names who hosts in the twelve months to come.
func (s *Snapshot) Ahead(now time.Time) []BoardHost {
	var list []BoardHost
	for _, t := range s.Forecast(now, MonthsAhead) {
		list = append(list, s.boardHost(t))
	}
	return list
}

func (s *Snapshot) boardUnit(u Unit) BoardUnit {
	b := BoardUnit{ID: u.ID, Name: u.Name, Contact: s.saidName(u.Contact), Last: u.Last, Times: u.Times}
	if x, ok := s.Session(u.Last); ok && u.Last != "" {
		b.Hosts = x.Phase != Adjourned
	}
	for _, c := range s.RotaOf(u.ID) {
		if c.Coming() || !c.Undone && c.Used >= u.Last && !s.overtaken(c) {
			b.Changes = append(b.Changes, s.boardChange(c))
		}
	}
	return b
}

// overtaken tells whether somebody else stood in for that session in the end.
func (s *Snapshot) overtaken(c RotaChange) bool {
	return c.What == RotaStandIn && c.Used != "" && slices.ContainsFunc(s.RotaChanges, func(o RotaChange) bool {
		return o.What == RotaStandIn && o.Used == c.Used && o.N > c.N && !o.Undone
	})
}

func (s *Snapshot) boardChange(c RotaChange) BoardChange {
	b := BoardChange{N: c.N, What: c.What, Unit: s.UnitName(c.Unit), With: s.UnitName(c.With), Reason: c.Reason, Used: c.Used}
	if m, ok := s.members[c.Person]; ok {
		b.With = m.Name
	}
	return b
}

func (s *Snapshot) boardHost(t HostTurn) BoardHost {
	b := BoardHost{Month: t.Month, Host: s.UnitName(t.Host)}
	if u, ok := s.Unit(t.Host); ok {
		b.Contact = s.saidName(u.Contact)
	}
	if t.Person != "" {
		b.Host, b.Person = s.saidName(t.Person), true
	}
	if t.Lent() {
		b.Turn = t.Turn.Name
	}
	for _, id := range t.Passed {
		b.Passed = append(b.Passed, s.UnitName(id))
	}
	return b
}

// saidName is the name of a member who is on the roll, else empty.
func (s *Snapshot) saidName(id MemberID) string {
	if m, ok := s.members[id]; ok && !m.Left {
		return m.Name
	}
	return ""
}

// Coming lists the changes that are still to take effect, the newest first.
func (b *Board) Coming() []BoardChange {
	var list []BoardChange
	for _, u := range b.Rota {
		for _, c := range u.Changes {
			if c.Used == "" && !slices.ContainsFunc(list, func(o BoardChange) bool { return o.N == c.N }) {
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(x, y BoardChange) int { return y.N - x.N })
	return list
}
