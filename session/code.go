package session

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// codeLetters are the 31 characters of a join code: 2-9 and A-Z without I, L, O.
const codeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

// receiptLetters are the nineteen characters of a receipt, which nobody misreads (SCREENS §4).
const receiptLetters = "2346789ACEFHJKPTUXY"

// IssuedCode is a code in clear, told once to whoever issued it and never kept.
type IssuedCode struct {
	Member  MemberID
	Code    string // eight characters
	Evening string // six digits, good while the session runs; empty without a session
}

// IssueCodes makes new join codes for members (and evening codes for the session,
// if one is named); older ones stop working.
type IssueCodes struct {
	Members []MemberID
	Session SessionID
}

func (IssueCodes) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c IssueCodes) decide(s *Snapshot, e Envelope) (Decision, error) {
	var d Decision
	r := e.rand()
	evenings := map[string]bool{}
	for _, id := range c.Members {
		if err := s.present(id); err != nil {
			return Decision{}, err
		}
		code := draw(r, codeLetters, 8)
		issued := IssuedCode{Member: id, Code: code[:4] + "-" + code[4:]}
		d.Events = append(d.Events, &codeIssued{Member: id, Hash: e.hash("join", code)})
		if c.Session != "" {
			x, ok := s.Session(c.Session)
			if !ok {
				return Decision{}, ErrNoSession
			}
			for issued.Evening == "" || evenings[issued.Evening] || x.evening[e.hash("evening", string(x.ID), issued.Evening)] != "" {
				issued.Evening = draw(r, "0123456789", 6)
			}
			evenings[issued.Evening] = true
			d.Events = append(d.Events, &eveningCodeIssued{Session: x.ID, Member: id,
				Hash: e.hash("evening", string(x.ID), issued.Evening)})
		}
		d.Answer.Codes = append(d.Answer.Codes, issued)
	}
	return d, nil
}

// draw picks n characters evenly.
func draw(source *rand.ChaCha8, letters string, n int) string {
	r := rand.New(source)
	var b strings.Builder
	for range n {
		b.WriteByte(letters[r.IntN(len(letters))])
	}
	return b.String()
}

type codeIssued struct {
	Member MemberID `json:"member"`
	Hash   string   `json:"hash"` // keyed; the code itself is nowhere
}

func (*codeIssued) kind() string { return "code.issued" }

func (x *codeIssued) apply(b *batch, _ Header) {
	m := b.member(x.Member)
	b.dropCode(m)
	m.code, m.HasCode = x.Hash, true
	b.codes[x.Hash] = x.Member
}

func (b *batch) dropCode(m *Member) {
	if !b.owned("codes") {
		next := make(map[string]MemberID, len(b.codes)+1)
		for k, v := range b.codes {
			next[k] = v
		}
		b.codes = next
	}
	delete(b.codes, m.code)
	m.code, m.HasCode = "", false
}

// RevokeCode makes a member's join code and evening codes useless.
type RevokeCode struct{ Member MemberID }

func (RevokeCode) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c RevokeCode) decide(s *Snapshot, _ Envelope) (Decision, error) {
	if err := s.present(c.Member); err != nil {
		return Decision{}, err
	}
	return Decision{Events: []Event{&codeRevoked{Member: c.Member}}}, nil
}

type codeRevoked struct {
	Member MemberID `json:"member"`
}

func (*codeRevoked) kind() string { return "code.revoked" }

func (x *codeRevoked) apply(b *batch, _ Header) {
	b.dropCode(b.member(x.Member))
	for _, old := range slices.Clone(b.Sessions) {
		b.sitting(old.ID).dropEvening(x.Member)
	}
}

type eveningCodeIssued struct {
	Session SessionID `json:"session"`
	Member  MemberID  `json:"member"`
	Hash    string    `json:"hash"`
}

func (*eveningCodeIssued) kind() string { return "code.evening" }

func (x *eveningCodeIssued) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.dropEvening(x.Member)
	s.evening[x.Hash] = x.Member
}

func (s *Session) dropEvening(id MemberID) {
	for hash, m := range s.evening {
		if m == id {
			delete(s.evening, hash)
		}
	}
}

// ByCode returns the member whose code people typed: eight characters, or the
// member's number and the evening code (`017 482716`). Spaces and hyphens do not
// matter, nor does case. key is the council's code key.
func (s *Snapshot) ByCode(key []byte, typed string) (Member, bool) {
	text := strings.ToUpper(typed)
	fields := strings.FieldsFunc(text, func(r rune) bool { return !('0' <= r && r <= '9' || 'A' <= r && r <= 'Z') })
	joined := strings.Join(fields, "")
	if len(joined) == 8 {
		if id, ok := s.codes[codeHash(key, "join", joined)]; ok && s.present(id) == nil {
			return *s.members[id], true
		}
	}
	if len(joined) < 7 || len(joined) > 11 {
		return Member{}, false
	}
	number, err := strconv.Atoi(joined[:len(joined)-6])
	current, ok := s.Current()
	if err != nil || !ok || current.Phase == Adjourned {
		return Member{}, false
	}
	id := current.evening[codeHash(key, "evening", string(current.ID), joined[len(joined)-6:])]
	if m, ok := s.members[id]; ok && !m.Left && m.Number == number {
		return *m, true
	}
	return Member{}, false
}

// byEvening returns the member whose evening code was typed alone, as at the kiosk.
func (s *Snapshot) byEvening(key []byte, typed string) (Member, bool) {
	digits := strings.NewReplacer(" ", "", "-", "").Replace(typed)
	x, ok := s.Current()
	if !ok || x.Phase == Adjourned || len(digits) != 6 {
		return Member{}, false
	}
	id := x.evening[codeHash(key, "evening", string(x.ID), digits)]
	if m, ok := s.members[id]; ok && !m.Left {
		return *m, true
	}
	return Member{}, false
}
