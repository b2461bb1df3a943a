package session

import "time"

// How says by which way somebody checked in.
type How string

const (
	BySSH   How = "ssh"
	AtDesk  How = "desk"
	AtKiosk How = "kiosk"
)

// Arrival is a member's check-in.
type Arrival struct {
	How  How
	Time time.Time
}

// CheckIn notes that a member is present. Members check themselves in; the desk
// checks in anyone. Checking in twice is harmless.
type CheckIn struct {
	Session SessionID
	Member  MemberID
	How     How
}

func (CheckIn) allows(r Roles) bool { return r != 0 }

func (c CheckIn) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if e.By != c.Member && !e.Roles.Has(keepers) {
		return Decision{}, ErrSecretaryOnly
	}
	m, ok := s.members[c.Member]
	if !ok || m.Left {
		return Decision{}, ErrNoMember
	}
	if !x.Phase.Sitting() {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: CheckInPhase}
	}
	if _, here := x.Present[c.Member]; here || !m.Votes && !m.Roles.Has(Resident|Secretary|Adviser) {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&memberArrived{Session: x.ID, Member: c.Member, How: c.How}}}, nil
}

type memberArrived struct {
	Session SessionID `json:"session"`
	Member  MemberID  `json:"member"`
	How     How       `json:"how"`
}

func (*memberArrived) kind() string { return "member.arrived" }

func (x *memberArrived) apply(b *batch, h Header) {
	b.sitting(x.Session).Present[x.Member] = Arrival{How: x.How, Time: h.Time}
}

// UndoCheckIn takes a check-in back. A member who has voted stays present.
type UndoCheckIn struct {
	Session SessionID
	Member  MemberID
}

func (UndoCheckIn) allows(r Roles) bool { return r.Has(keepers) }

func (c UndoCheckIn) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase == Adjourned {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: CheckInPhase}
	}
	if _, here := x.Present[c.Member]; !here {
		return Decision{}, ErrNothingToUndo
	}
	if s.holdsSlip(c.Member) {
		return Decision{}, ErrSlipOut
	}
	if p := x.Poll(); p != nil && p.HasVoted(c.Member) {
		return Decision{}, ErrBallotsIn
	}
	return Decision{Events: []Event{&arrivalUndone{Session: x.ID, Member: c.Member}}}, nil
}

type arrivalUndone struct {
	Session SessionID `json:"session"`
	Member  MemberID  `json:"member"`
}

func (*arrivalUndone) kind() string { return "arrival.undone" }

func (x *arrivalUndone) apply(b *batch, _ Header) {
	delete(b.sitting(x.Session).Present, x.Member)
	b.forgetAnswers(x.Member)
	b.lowerHands(x.Member)
}

// WalkIn puts somebody who is not on the roll on it and checks them in. They may
// speak at once; a vote they get only by Admit.
type WalkIn struct {
	Session    SessionID
	Name, Unit string
}

func (WalkIn) allows(r Roles) bool { return r.Has(keepers) }

func (c WalkIn) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if !x.Phase.Sitting() {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: CheckInPhase}
	}
	id := MemberID(e.id(e.rand(), "m"))
	number := 1
	if n := len(s.roll); n > 0 {
		number = s.members[s.roll[n-1]].Number + 1
	}
	events, bad := enroll(NewMember{Name: c.Name, Unit: c.Unit, Number: number}, id, true)
	if bad != nil {
		return Decision{}, bad.Err
	}
	events = append(events, &memberArrived{Session: x.ID, Member: id, How: AtDesk})
	return Decision{Events: events, Answer: Answer{ID: string(id)}}, nil
}
