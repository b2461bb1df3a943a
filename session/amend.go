package session

import (
	"strings"
)

// AddKey lets one more public key in as the member.
type AddKey struct {
	Member MemberID
	Key    string
}

func (AddKey) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c AddKey) decide(s *Snapshot, _ Envelope) (Decision, error) {
	if err := s.present(c.Member); err != nil {
		return Decision{}, err
	}
	key, err := publicKey(c.Key)
	if err != nil {
		return Decision{}, err
	}
	return Decision{Events: []Event{&memberKeyed{Member: c.Member, Key: key}}}, nil
}

// Amend corrects a member's entry; nil fields stay as they are.
type Amend struct {
	Member               MemberID
	Name, Unit, Language *string
	Roles                *Roles
	Votes                *bool
}

func (Amend) allows(r Roles) bool { return r != 0 } // own language; the rest in decide

func (c Amend) decide(s *Snapshot, e Envelope) (Decision, error) {
	m, ok := s.members[c.Member]
	if !ok || m.Erased || m.Left {
		return Decision{}, ErrNoMember
	}
	own := e.By == c.Member && c.Name == nil && c.Unit == nil && c.Roles == nil && c.Votes == nil
	if !own && !e.Roles.Has(Secretary|Operator) {
		return Decision{}, ErrSecretaryOnly
	}
	switch {
	case c.Votes != nil && s.polling():
		return Decision{}, ErrFrozen
	case c.Votes != nil && !*c.Votes && s.holdsSlip(c.Member):
		return Decision{}, ErrSlipOut
	}
	pick := func(p *string, old string) string {
		if p != nil {
			return *p
		}
		return old
	}
	n := NewMember{Name: pick(c.Name, m.Name), Unit: pick(c.Unit, m.Unit), Language: pick(c.Language, m.Language)}
	events, bad := enroll(n, c.Member, false)
	if bad != nil {
		return Decision{}, bad.Err
	}
	var d Decision
	if named := events[1].(*memberNamed); named.Name != m.Name || named.Unit != m.Unit || named.Language != m.Language {
		d.Events = append(d.Events, named)
	}
	if c.Roles != nil || c.Votes != nil {
		x := &memberChanged{Member: c.Member, Roles: m.Roles.Names(), Votes: m.Votes}
		if c.Roles != nil {
			x.Roles = onRoll(*c.Roles).Names()
		}
		if c.Votes != nil {
			x.Votes = *c.Votes
		}
		d.Events = append(d.Events, x)
	}
	return d, nil
}

type memberChanged struct {
	Member MemberID `json:"member"`
	Roles  []string `json:"roles"`
	Votes  bool     `json:"votes"`
}

func (*memberChanged) kind() string { return "member.changed" }

func (x *memberChanged) apply(b *batch, _ Header) {
	m := b.member(x.Member)
	m.Roles, _ = ParseRoles(strings.Join(x.Roles, ";"))
	m.Votes = x.Votes
}

// Leave takes a member off the roll; what they did stays.
type Leave struct{ Member MemberID }

func (Leave) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Leave) decide(s *Snapshot, _ Envelope) (Decision, error) {
	if err := s.present(c.Member); err != nil {
		return Decision{}, err
	}
	switch {
	case s.polling():
		return Decision{}, ErrFrozen
	case s.holdsSlip(c.Member):
		return Decision{}, ErrSlipOut
	}
	return Decision{Events: []Event{&memberLeft{Member: c.Member}}}, nil
}

type memberLeft struct {
	Member MemberID `json:"member"`
}

func (*memberLeft) kind() string { return "member.left" }

func (x *memberLeft) apply(b *batch, _ Header) {
	b.member(x.Member).Left = true
	b.forgetAnswers(x.Member)
	b.lowerHands(x.Member)
}
