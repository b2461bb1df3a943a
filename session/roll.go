package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/crypto/ssh"
)

// MemberID names a member in the log; it is random and says nothing of the person.
type MemberID string

// Member is one entry of the roll. Name, Unit and Keys are empty once erased.
type Member struct {
	ID       MemberID
	Number   int // from 1; shown with three digits
	Name     string
	Unit     string // where the person lives
	Language string // zh, en or empty: not chosen
	Roles    Roles
	Votes    bool
	Walkin   bool // added in the room
	Left     bool
	Erased   bool
	Keys     []string // public keys as authorized_keys writes them, without comment
	HasCode  bool

	code    string   // keyed hash of the join code
	records []uint64 // those that hold personal details
}

// Label is how a member is named where names may stand: number and name.
func (m Member) Label() string { return strings.TrimSpace(fmt.Sprintf("%03d %s", m.Number, m.Name)) }

// NewMember is one row of a roll to import; zero Number is given in order.
type NewMember struct {
	Name     string
	Roles    Roles // none: resident
	Unit     string
	Number   int
	Votes    *bool // nil: yes for residents, else no
	Key      string
	Language string
}

// Enroll adds members to the roll, all or none.
type Enroll struct{ Members []NewMember }

func (Enroll) allows(r Roles) bool { return r.Has(Secretary | Operator) }

// BadRow says which member of an Enroll is wrong, counted from 0, and which field.
type BadRow struct {
	Row   int
	Field string // name, role, unit, number, votes, ssh_key, language
	Err   error
}

func (e *BadRow) Error() string { return fmt.Sprintf("row %d, %s: %v", e.Row, e.Field, e.Err) }

func (e *BadRow) Unwrap() error { return e.Err }

// TakenNumber says that a number on the roll is somebody else's.
type TakenNumber struct{ Number int }

func (e *TakenNumber) Error() string { return fmt.Sprintf("number %d is taken", e.Number) }

// BadKey says that a text is no public key as authorized_keys writes it.
type BadKey struct{ Text string }

func (e *BadKey) Error() string { return "not a public key" }

func (c Enroll) decide(s *Snapshot, e Envelope) (Decision, error) {
	var d Decision
	taken := map[int]bool{}
	for _, m := range s.members {
		taken[m.Number] = true
	}
	for i, n := range c.Members {
		if n.Number != 0 {
			if taken[n.Number] || n.Number < 0 || n.Number > 99999 {
				return Decision{}, &BadRow{Row: i, Field: "number", Err: &TakenNumber{n.Number}}
			}
			taken[n.Number] = true
		}
	}
	r, next := e.rand(), 1
	for i, n := range c.Members {
		events, err := enroll(n, MemberID(e.id(r, "m")), false)
		if err != nil {
			err.Row = i
			return Decision{}, err
		}
		first := events[0].(*memberEnrolled)
		for first.Number == 0 {
			if !taken[next] {
				first.Number = next
				taken[next] = true
			}
			next++
		}
		d.Events = append(d.Events, events...)
		d.Answer.ID = string(first.Member)
	}
	return d, nil
}

// enroll gives the events that put one person on the roll.
func enroll(n NewMember, id MemberID, walkin bool) ([]Event, *BadRow) {
	name, err := CleanLine(n.Name, NameLimit)
	if err != nil {
		return nil, &BadRow{Field: "name", Err: err}
	}
	unit, err := Clean(n.Unit, NameLimit)
	if err != nil {
		return nil, &BadRow{Field: "unit", Err: err}
	}
	if n.Language != "" && n.Language != "zh" && n.Language != "en" {
		return nil, &BadRow{Field: "language", Err: &BadSetting{Key: "language", Value: n.Language, Known: []string{"zh", "en"}}}
	}
	roles := onRoll(n.Roles)
	votes := roles.Has(Resident) && !walkin
	if n.Votes != nil {
		votes = *n.Votes
	}
	events := []Event{
		&memberEnrolled{Member: id, Number: n.Number, Roles: roles.Names(), Votes: votes, Walkin: walkin},
		&memberNamed{Member: id, Name: name, Unit: unit, Language: n.Language},
	}
	if strings.TrimSpace(n.Key) != "" {
		key, err := publicKey(n.Key)
		if err != nil {
			return nil, &BadRow{Field: "ssh_key", Err: err}
		}
		events = append(events, &memberKeyed{Member: id, Key: key})
	}
	return events, nil
}

// onRoll gives the roles that a roll may hold: a resident's if none is left.
func onRoll(r Roles) Roles {
	if r &^= Chair | Operator; r == 0 {
		return Resident
	}
	return r
}

// publicKey normalises a key as authorized_keys writes it: type and base64, no comment.
func publicKey(text string) (string, error) {
	key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(text))
	if err != nil {
		return "", &BadKey{Text: text}
	}
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key))), nil
}

// memberEnrolled gives a person a number and rights; who it is stands in memberNamed.
type memberEnrolled struct {
	Member MemberID `json:"member"`
	Number int      `json:"number"`
	Roles  []string `json:"roles"`
	Votes  bool     `json:"votes"`
	Walkin bool     `json:"walkin,omitempty"`
}

func (*memberEnrolled) kind() string { return "member.enrolled" }

func (x *memberEnrolled) apply(b *batch, _ Header) {
	m := b.member(x.Member)
	m.Number, m.Votes, m.Walkin = x.Number, x.Votes, x.Walkin
	m.Roles, _ = ParseRoles(strings.Join(x.Roles, ";"))
	if !b.owned("roll") {
		b.roll = slices.Clone(b.roll)
	}
	at, _ := slices.BinarySearchFunc(b.roll, x.Number, func(id MemberID, n int) int { return b.members[id].Number - n })
	b.roll = slices.Insert(b.roll, at, x.Member)
}

// memberNamed holds the personal details; a later one replaces the earlier.
type memberNamed struct {
	Member   MemberID `json:"member"`
	Name     string   `json:"name"`
	Unit     string   `json:"unit,omitempty"`
	Language string   `json:"language,omitempty"`
}

func (*memberNamed) kind() string { return "member.named" }

func (x *memberNamed) about() string { return string(x.Member) }

func (*memberNamed) erased(a string) Event { return &memberNamed{Member: MemberID(a)} }

func (x *memberNamed) apply(b *batch, h Header) {
	m := b.member(x.Member)
	b.corrected(b.begun(), h, Correction{What: CorrectedName, Member: m.ID, Old: m.Name, New: x.Name})
	b.corrected(b.begun(), h, Correction{What: CorrectedHome, Member: m.ID, Old: m.Unit, New: x.Unit})
	m.Name, m.Unit, m.Language = x.Name, x.Unit, x.Language
	m.Erased = x.Name == ""
	m.records = append(slices.Clip(m.records), h.Seq)
}

// memberKeyed lets a public key in as the member.
type memberKeyed struct {
	Member MemberID `json:"member"`
	Key    string   `json:"key"`
}

func (*memberKeyed) kind() string { return "member.keyed" }

func (x *memberKeyed) about() string { return string(x.Member) }

func (*memberKeyed) erased(a string) Event { return &memberKeyed{Member: MemberID(a)} }

func (x *memberKeyed) apply(b *batch, h Header) {
	m := b.member(x.Member)
	m.records = append(slices.Clip(m.records), h.Seq)
	if x.Key == "" || slices.Contains(m.Keys, x.Key) {
		return
	}
	m.Keys = append(slices.Clip(m.Keys), x.Key)
	b.ownKeys()
	b.keys[x.Key] = append(slices.Clip(b.keys[x.Key]), x.Member)
}

// present tells that the member is on the roll.
func (s *Snapshot) present(id MemberID) error {
	if m, ok := s.members[id]; !ok || m.Left {
		return ErrNoMember
	}
	return nil
}

// FindMember reads what people type for a member: a number, or a name that only
// one member has. It returns ErrNoMember or *ManyMembers.
func (s *Snapshot) FindMember(text string) (Member, error) {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil {
		for _, id := range s.roll {
			if m := s.members[id]; m.Number == n && !m.Left {
				return *m, nil
			}
		}
		return Member{}, ErrNoMember
	}
	var found []*Member
	for _, id := range s.roll {
		if m := s.members[id]; !m.Left && m.Name != "" && strings.EqualFold(m.Name, text) {
			found = append(found, m)
		}
	}
	switch len(found) {
	case 0:
		return Member{}, ErrNoMember
	case 1:
		return *found[0], nil
	}
	return Member{}, &ManyMembers{Name: text, Count: len(found)}
}

// ByKey returns the members that a public key, as authorized_keys writes it, lets in.
func (s *Snapshot) ByKey(key string) []Member {
	var found []Member
	for _, id := range s.keys[key] {
		if m := s.members[id]; !m.Left && slices.Contains(m.Keys, key) {
			found = append(found, *m)
		}
	}
	return found
}

// Due counts the members with a vote.
func (s *Snapshot) Due() int {
	n := 0
	for _, m := range s.members {
		if m.Votes && !m.Left {
			n++
		}
	}
	return n
}

func (b *batch) ownKeys() {
	if !b.owned("keys") {
		next := make(map[string][]MemberID, len(b.keys)+1)
		for k, v := range b.keys {
			next[k] = v
		}
		b.keys = next
	}
}
