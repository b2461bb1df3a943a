package session

import "slices"

// UnitID names a host unit in the log.
type UnitID string

// Unit is a compound, building or branch that takes its turn as host (轮值).
type Unit struct {
	ID      UnitID
	Name    string
	Contact MemberID // chairs unless another is named; may be empty
	Last    SessionID
	Times   int
	Left    bool
}

// JoinRota adds a host unit at the end of the rota.
type JoinRota struct {
	Name    string
	Contact MemberID
}

func (JoinRota) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c JoinRota) decide(s *Snapshot, e Envelope) (Decision, error) {
	name, err := CleanLine(c.Name, NameLimit)
	if err != nil {
		return Decision{}, err
	}
	for _, u := range s.Units {
		if u.Name == name && !u.Left {
			return Decision{}, ErrUnitExists
		}
	}
	if c.Contact != "" {
		if err := s.present(c.Contact); err != nil {
			return Decision{}, err
		}
	}
	id := UnitID(e.id(e.rand(), "u"))
	return Decision{Events: []Event{&unitJoined{Unit: id, Name: name, Contact: c.Contact}}, Answer: Answer{ID: string(id)}}, nil
}

type unitJoined struct {
	Unit    UnitID   `json:"unit"`
	Name    string   `json:"name"`
	Contact MemberID `json:"contact,omitempty"`
}

func (*unitJoined) kind() string { return "unit.joined" }

func (x *unitJoined) apply(b *batch, _ Header) {
	b.Units = append(slices.Clip(b.Units), Unit{ID: x.Unit, Name: x.Name, Contact: x.Contact})
}

// LeaveRota takes a host unit off the rota.
type LeaveRota struct{ Unit UnitID }

func (LeaveRota) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c LeaveRota) decide(s *Snapshot, _ Envelope) (Decision, error) {
	if _, ok := s.Unit(c.Unit); !ok {
		return Decision{}, ErrNoUnit
	}
	return Decision{Events: []Event{&unitLeft{Unit: c.Unit}}}, nil
}

type unitLeft struct {
	Unit UnitID `json:"unit"`
}

func (*unitLeft) kind() string { return "unit.left" }

func (x *unitLeft) apply(b *batch, _ Header) {
	b.unit(x.Unit, func(u *Unit) { u.Left = true })
}

func (b *batch) unit(id UnitID, change func(*Unit)) {
	if !b.owned("units") {
		b.Units = slices.Clone(b.Units)
	}
	for i := range b.Units {
		if b.Units[i].ID == id {
			change(&b.Units[i])
		}
	}
}

// Unit returns the host unit of that id, or false if it is not on the rota.
func (s *Snapshot) Unit(id UnitID) (Unit, bool) {
	for _, u := range s.Units {
		if u.ID == id && !u.Left {
			return u, true
		}
	}
	return Unit{}, false
}

// FindUnit returns the unit on the rota that bears the name, or ErrNoUnit.
func (s *Snapshot) FindUnit(name string) (Unit, error) {
	for _, u := range s.Units {
		if u.Name == name && !u.Left {
			return u, nil
		}
	}
	return Unit{}, ErrNoUnit
}

// Rota lists the units in the order of their coming turns: least recently hosted
// first, those that never hosted before them, otherwise in the order they joined.
func (s *Snapshot) Rota() []Unit {
	var units []Unit
	for _, u := range s.Units {
		if !u.Left {
			units = append(units, u)
		}
	}
	at := map[SessionID]int{}
	for i, x := range s.Sessions {
		at[x.ID] = i + 1
	}
	slices.SortStableFunc(units, func(a, b Unit) int { return at[a.Last] - at[b.Last] })
	return units
}

// NextHost is the unit whose turn comes next; false when the rota is empty.
func (s *Snapshot) NextHost() (Unit, bool) {
	rota := s.Rota()
	if len(rota) == 0 {
		return Unit{}, false
	}
	return rota[0], true
}
