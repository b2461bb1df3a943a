package session

import "slices"

// Admit gives a vote to somebody present who has none: after opening it admits
// them to the electorate, before it sets their entry on the roll. It is logged
// with its reason.
type Admit struct {
	Session SessionID
	Member  MemberID
	Reason  string
}

func (Admit) allows(r Roles) bool { return r.Has(leaders) }

func (c Admit) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	m, ok := s.members[c.Member]
	if !ok || m.Left {
		return Decision{}, ErrNoMember
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	if _, here := x.Present[c.Member]; !here {
		return Decision{}, ErrNotCheckedIn
	}
	e := &memberAdmitted{Session: x.ID, Member: c.Member}
	if p := x.Poll(); p != nil {
		if p.Status != PollOpen {
			return Decision{}, ErrPollClosed
		}
		if p.Entitled(c.Member) {
			return Decision{}, ErrHasVote
		}
		e.Poll = p.ID
	} else if m.Votes {
		return Decision{}, ErrHasVote
	}
	return Decision{Events: []Event{e, &admissionReasoned{Member: c.Member, Reason: reason}}}, nil
}

type memberAdmitted struct {
	Session SessionID `json:"session"`
	Poll    PollID    `json:"poll,omitempty"`
	Member  MemberID  `json:"member"`
}

func (*memberAdmitted) kind() string { return "member.admitted" }

func (x *memberAdmitted) apply(b *batch, _ Header) {
	if x.Poll != "" {
		b.poll(x.Poll).electorate[x.Member] = true
		return
	}
	b.member(x.Member).Votes = true
}

// admissionReasoned says why somebody was admitted; it goes when they are erased.
type admissionReasoned struct {
	Member MemberID `json:"member"`
	Reason string   `json:"reason"`
}

func (*admissionReasoned) kind() string          { return "admission.reasoned" }
func (x *admissionReasoned) about() string       { return string(x.Member) }
func (*admissionReasoned) erased(a string) Event { return &admissionReasoned{Member: MemberID(a)} }

func (x *admissionReasoned) apply(b *batch, h Header) {
	m := b.member(x.Member)
	m.records = append(slices.Clip(m.records), h.Seq)
}
