package session

import "slices"

// UnitID names a host unit in the log.
type UnitID string

// Unit is a compound, building or branch that takes its turn as host (轮值).
type Unit struct {
	ID      UnitID
	Name    string
	Contact MemberID  // chairs unless another is named; may be empty
	Last    SessionID // hosted; empty: never
	Times   int       // hosted
	Left    bool
	Skip    int // the change of the rota by which its coming turn is skipped; 0: it is not
	Lent    int // the change by which another hosts in its coming turn; 0: it hosts itself

	hosted int // Last among the sessions, from 1; 0: never
	joined int // among the units, from 1
	swaps  []swapped
}

// JoinRota adds a host unit. It has never hosted, so its turn comes before all that
// have.
type JoinRota struct {
	Name    string
	Contact MemberID
}

func (JoinRota) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c JoinRota) decide(s *Snapshot, e Envelope) (Decision, error) {
	name, err := s.unitName(c.Name, "")
	if err != nil {
		return Decision{}, err
	}
	if c.Contact != "" {
		if err := s.present(c.Contact); err != nil {
			return Decision{}, err
		}
	}
	id := UnitID(e.id(e.rand(), "u"))
	return Decision{Events: []Event{&unitJoined{Unit: id, Name: name, Contact: c.Contact}}, Answer: Answer{ID: string(id)}}, nil
}

// unitName cleans the name of a unit; no two on the rota bear one name.
func (s *Snapshot) unitName(name string, of UnitID) (string, error) {
	clean, err := CleanLine(name, NameLimit)
	if err != nil {
		return "", err
	}
	if u, err := s.FindUnit(clean); err == nil && u.ID != of {
		return "", ErrUnitExists
	}
	return clean, nil
}

type unitJoined struct {
	Unit    UnitID   `json:"unit"`
	Name    string   `json:"name"`
	Contact MemberID `json:"contact,omitempty"`
}

func (*unitJoined) kind() string { return "unit.joined" }

func (x *unitJoined) apply(b *batch, _ Header) {
	b.Units = append(slices.Clip(b.Units), Unit{ID: x.Unit, Name: x.Name, Contact: x.Contact, joined: len(b.Units) + 1})
	b.RotaStep++
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
	b.RotaStep++
}

// ChangeUnit gives a host unit another name or contact; nil fields stay. An empty
// contact takes it away.
type ChangeUnit struct {
	Unit    UnitID
	Name    *string
	Contact *MemberID
}

func (ChangeUnit) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c ChangeUnit) decide(s *Snapshot, _ Envelope) (Decision, error) {
	u, ok := s.Unit(c.Unit)
	if !ok {
		return Decision{}, ErrNoUnit
	}
	e := &unitChanged{Unit: u.ID, Name: u.Name, Contact: u.Contact}
	if c.Name != nil {
		name, err := s.unitName(*c.Name, u.ID)
		if err != nil {
			return Decision{}, err
		}
		e.Name = name
	}
	if c.Contact != nil {
		e.Contact = *c.Contact
		if e.Contact != "" {
			if err := s.present(e.Contact); err != nil {
				return Decision{}, err
			}
		}
	}
	if e.Name == u.Name && e.Contact == u.Contact {
		return Decision{}, nil
	}
	return Decision{Events: []Event{e}}, nil
}

type unitChanged struct {
	Unit    UnitID   `json:"unit"`
	Name    string   `json:"name"`
	Contact MemberID `json:"contact,omitempty"`
}

func (*unitChanged) kind() string { return "unit.changed" }

func (x *unitChanged) apply(b *batch, _ Header) {
	b.unit(x.Unit, func(u *Unit) { u.Name, u.Contact = x.Name, x.Contact })
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

// UnitName is a unit's name, also when it has left; empty for none.
func (s *Snapshot) UnitName(id UnitID) string {
	for _, u := range s.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

// HostOf names whoever hosts a session: a unit, or the person who stands in for one.
// It is empty when nobody was named.
func (s *Snapshot) HostOf(x *Session) string {
	if x.HostPerson == "" {
		return s.UnitName(x.Host)
	}
	if m, ok := s.members[x.HostPerson]; ok {
		return m.Name
	}
	return ""
}
