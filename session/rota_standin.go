package session

import (
	"slices"
	"strconv"
)

// StandIn lets another unit, or a person, host in a unit's coming turn, or in a
// session that is planned already. Whoever hosts is credited: a unit that stands in
// goes to the end of the rota; one that did not host keeps its place and comes up
// next.
type StandIn struct {
	Session SessionID // empty: the coming turn of Unit
	Unit    UnitID    // who was to host; empty: nobody, or a person who stands in already
	By      UnitID    // hosts instead; or
	Person  MemberID
	Reason  string
	Step    int
}

func (StandIn) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c StandIn) decide(s *Snapshot, e Envelope) (Decision, error) {
	u, onRota := s.Unit(c.Unit)
	by, known := s.Unit(c.By)
	switch {
	case c.Person != "" && c.By == "":
		if err := s.present(c.Person); err != nil {
			return Decision{}, err
		}
	case !known || c.Person != "":
		return Decision{}, ErrNoUnit
	case c.By == c.Unit:
		return Decision{}, ErrSameUnit
	}
	n := len(s.RotaChanges) + 1
	reasoned, err := s.rotaReason(n, u, c.Reason, e)
	if err != nil {
		return Decision{}, err
	}
	if c.Step != s.RotaStep {
		return Decision{}, ErrStale
	}
	d := Decision{Answer: Answer{ID: strconv.Itoa(n)}}
	if c.Session == "" {
		switch {
		case !onRota:
			return Decision{}, ErrNoUnit
		case u.Lent != 0:
			d.Events = append(d.Events, &rotaUndone{Change: u.Lent})
		}
		d.Events = append(d.Events, &rotaLent{Change: n, Unit: u.ID, By: c.By, Person: c.Person}, reasoned)
		return d, nil
	}
	x, ok := s.Session(c.Session)
	switch {
	case !ok || x.Phase == Adjourned:
		return Decision{}, ErrNoSession
	case x.Host != c.Unit || c.Person != "" && x.HostPerson == c.Person:
		return Decision{}, ErrStale
	case s.lastSwap(x.Host) != 0:
		return Decision{}, ErrSwapFirst
	}
	lent := &sessionHosted{Session: x.ID, Change: n, Unit: x.TurnOf, By: c.By, Person: c.Person}
	d.Events = append(d.Events, lent, reasoned)
	if old, _ := s.Unit(x.Host); x.Phase == Collect && (x.Chair == "" || x.Chair == old.Contact || x.Chair == x.HostPerson) {
		chair := by.Contact
		if c.Person != "" {
			chair = c.Person
		}
		if s.present(chair) != nil {
			chair = ""
		}
		if chair != x.Chair {
			d.Events = append(d.Events, &sessionChanged{Session: x.ID, Date: x.Date, Place: x.Place, Chair: chair})
		}
	}
	return d, nil
}

// rotaLent says who stands in when a unit's turn comes.
type rotaLent struct {
	Change int      `json:"change"`
	Unit   UnitID   `json:"unit"`
	By     UnitID   `json:"by,omitempty"`
	Person MemberID `json:"person,omitempty"`
}

func (*rotaLent) kind() string { return "rota.lent" }

func (x *rotaLent) apply(b *batch, h Header) {
	b.addChange(RotaChange{What: RotaStandIn, Unit: x.Unit, With: x.By, Person: x.Person, By: h.By})
	b.unit(x.Unit, func(u *Unit) { u.Lent = x.Change })
}

// sessionHosted says who hosts a session instead of whoever it was planned with.
type sessionHosted struct {
	Session SessionID `json:"session"`
	Change  int       `json:"change"`
	Unit    UnitID    `json:"unit,omitempty"` // whose turn it is
	By      UnitID    `json:"by,omitempty"`
	Person  MemberID  `json:"person,omitempty"`
}

func (*sessionHosted) kind() string { return "session.hosted" }

func (x *sessionHosted) apply(b *batch, h Header) {
	b.addChange(RotaChange{What: RotaStandIn, Unit: x.Unit, With: x.By, Person: x.Person, By: h.By, Used: x.Session})
	s := b.sitting(x.Session)
	if was := s.before; was != nil {
		b.unit(was.ID, func(u *Unit) { u.Last, u.Times, u.hosted, u.swaps = was.Last, was.Times, was.hosted, was.swaps })
	}
	s.Host, s.HostPerson, s.before = x.By, x.Person, b.asIs(x.By)
	b.credit(x.By, s.ID, b.number(s.ID))
}

// asIs is a unit as it stands before it is credited with a session; nil for none.
func (b *batch) asIs(id UnitID) *Unit {
	if u, ok := b.Unit(id); ok {
		return &u
	}
	return nil
}

// number counts the sessions up to that one.
func (b *batch) number(id SessionID) int {
	return 1 + slices.IndexFunc(b.Sessions, func(x *Session) bool { return x.ID == id })
}
