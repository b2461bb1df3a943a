package session

import (
	"maps"
	"slices"
)

// ConsentAnswer is what one of those present says to a resolution.
type ConsentAnswer string

const (
	Agree   ConsentAnswer = "agree"
	Object  ConsentAnswer = "object"
	Abstain ConsentAnswer = "abstain"
)

// PutToConsent brings a drafted resolution before the room. Nobody rewrites it from then on.
type PutToConsent struct {
	Resolution ResolutionID
	Version    int // the clauses that were read aloud
}

func (PutToConsent) allows(r Roles) bool { return r.Has(keepers) }

func (c PutToConsent) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, r, ok := s.Resolution(c.Resolution)
	switch {
	case !ok:
		return Decision{}, ErrNoResolution
	case x.Phase != Resolve:
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Resolve}
	case r.Status != Draft:
		return Decision{}, ErrNotDraft
	case r.version != c.Version:
		return Decision{}, ErrStale
	case !slices.ContainsFunc(r.Clauses, func(c Clause) bool { return !c.unsaid() }):
		return Decision{}, ErrNoClauses
	case slices.ContainsFunc(r.Clauses, Clause.unsaid):
		return Decision{}, ErrEmptyClause
	}
	for _, other := range x.Resolutions {
		if other.Status == Proposed {
			return Decision{}, ErrDrafting
		}
	}
	threshold := s.Settings.Threshold
	if p := x.Poll(); p != nil {
		threshold = p.Bylaws.Threshold
	}
	return Decision{Events: []Event{&resolutionProposed{Resolution: r.ID, Threshold: threshold}}}, nil
}

type resolutionProposed struct {
	Resolution ResolutionID `json:"resolution"`
	Threshold  Share        `json:"threshold"`
}

func (*resolutionProposed) kind() string { return "resolution.proposed" }

func (x *resolutionProposed) apply(b *batch, _ Header) {
	r := b.resolution(x.Resolution)
	r.Status, r.Threshold = Proposed, x.Threshold
	r.Answers, r.Reasons, r.Mouths = map[MemberID]ConsentAnswer{}, map[MemberID]string{}, nil
	b.sitting(r.Session).Back = nil
}

// Answer to consent: those entitled and present agree, object with a reason, or
// abstain, and may change it until it is settled. Consent is open, not secret. The
// secretary enters what a member says aloud at the desk, as that member's own answer.
type GiveConsent struct {
	Resolution ResolutionID
	Member     MemberID // whose it is, where the secretary enters it; else empty
	Answer     ConsentAnswer
	Reason     string
}

func (GiveConsent) allows(r Roles) bool { return r != 0 && r != Operator }

func (c GiveConsent) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, r, ok := s.Resolution(c.Resolution)
	if !ok {
		return Decision{}, ErrNoResolution
	}
	if r.Status != Proposed {
		return Decision{}, ErrNoConsent
	}
	who, by := e.By, e.Mouth
	if c.Member != "" && c.Member != e.By {
		if !e.Roles.Has(Secretary) {
			return Decision{}, ErrSecretaryOnly
		}
		who, by = c.Member, MouthAssisted
	}
	if by == MouthSSH {
		by = 0 // their own terminal goes without saying
	}
	if err := s.MayConsent(x, who); err != nil {
		return Decision{}, err
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	switch {
	case err != nil:
		return Decision{}, err
	case c.Answer != Agree && c.Answer != Object && c.Answer != Abstain:
		return Decision{}, &BadSetting{Key: "consent", Value: string(c.Answer), Known: []string{"agree", "object", "abstain"}}
	case c.Answer == Object && reason == "":
		return Decision{}, ErrReasonMissing
	}
	d := Decision{Events: []Event{&consentGiven{Resolution: r.ID, Member: who, Answer: c.Answer, Mouth: by}}}
	if c.Answer == Object {
		d.Events = append(d.Events, &consentReasoned{Resolution: r.ID, Member: who, Reason: reason})
	}
	if r.Answers[who] == c.Answer && r.Reasons[who] == reason {
		return Decision{}, nil
	}
	return d, nil
}

// MayConsent tells whether a member is asked: entitled in the session's poll (or
// on the roll with a vote, where none was held) and present.
func (s *Snapshot) MayConsent(x *Session, id MemberID) error {
	m, ok := s.members[id]
	if !ok || m.Left {
		return ErrNotEntitled
	}
	entitled := m.Votes
	if p := x.Poll(); p != nil {
		entitled = p.Entitled(id)
	}
	if !entitled {
		if m.Roles.Has(Adviser) {
			return ErrAdviser
		}
		return ErrNotEntitled
	}
	if _, here := x.Present[id]; !here {
		return ErrNotCheckedIn
	}
	return nil
}

// Asked counts those whose consent is asked: entitled and present.
func (s *Snapshot) Asked(x *Session) int {
	n := 0
	for id := range x.Present {
		if s.MayConsent(x, id) == nil {
			n++
		}
	}
	return n
}

type consentGiven struct {
	Resolution ResolutionID  `json:"resolution"`
	Member     MemberID      `json:"member"`
	Answer     ConsentAnswer `json:"answer"`
	Mouth      Mouth         `json:"mouth,omitempty"` // 0: their own terminal
}

func (*consentGiven) kind() string { return "consent.given" }

func (x *consentGiven) apply(b *batch, _ Header) {
	r := b.resolution(x.Resolution)
	r.Answers = maps.Clone(r.Answers)
	if r.Answers == nil {
		r.Answers = map[MemberID]ConsentAnswer{}
	}
	r.Answers[x.Member] = x.Answer
	r.Mouths = maps.Clone(r.Mouths)
	if r.Mouths == nil {
		r.Mouths = map[MemberID]Mouth{}
	}
	delete(r.Mouths, x.Member)
	if x.Mouth != 0 {
		r.Mouths[x.Member] = x.Mouth
	}
	if _, said := r.Reasons[x.Member]; said {
		r.Reasons = maps.Clone(r.Reasons)
		delete(r.Reasons, x.Member)
	}
}

// forgetAnswers drops what somebody who is not present any more has said to a
// resolution before the room, so that those who agree are among those asked.
func (b *batch) forgetAnswers(id MemberID) {
	for _, x := range b.Sessions {
		for _, r := range x.Resolutions {
			if _, said := r.Answers[id]; said && r.Status == Proposed {
				c := b.resolution(r.ID)
				c.Answers, c.Reasons = maps.Clone(c.Answers), maps.Clone(c.Reasons)
				c.Mouths = maps.Clone(c.Mouths)
				delete(c.Mouths, id)
				delete(c.Answers, id)
				delete(c.Reasons, id)
			}
		}
	}
}

type consentReasoned struct {
	Resolution ResolutionID `json:"resolution"`
	Member     MemberID     `json:"member"`
	Reason     string       `json:"reason"`
}

func (*consentReasoned) kind() string    { return "consent.reasoned" }
func (x *consentReasoned) about() string { return string(x.Resolution) + " " + string(x.Member) }

func (*consentReasoned) erased(a string) Event {
	x := &consentReasoned{}
	for i := range a {
		if a[i] == ' ' {
			x.Resolution, x.Member = ResolutionID(a[:i]), MemberID(a[i+1:])
		}
	}
	return x
}

func (x *consentReasoned) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	r.Reasons = maps.Clone(r.Reasons)
	if r.Reasons == nil {
		r.Reasons = map[MemberID]string{}
	}
	r.Reasons[x.Member] = x.Reason
	m := b.member(x.Member)
	m.records = append(slices.Clip(m.records), h.Seq)
}

// Settle ends a consent: adopted when enough of the entitled present agree.
type Settle struct{ Resolution ResolutionID }

func (Settle) allows(r Roles) bool { return r.Has(leaders) }

func (c Settle) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, r, ok := s.Resolution(c.Resolution)
	if !ok {
		return Decision{}, ErrNoResolution
	}
	if r.Status != Proposed {
		return Decision{}, ErrStale
	}
	asked := s.Asked(x)
	adopted := r.Count(Agree) >= r.Threshold.Needed(asked)
	settled := &resolutionSettled{Resolution: r.ID, Adopted: adopted,
		Agree: r.Count(Agree), Object: r.Count(Object), Abstain: r.Count(Abstain), Entitled: asked}
	d := Decision{Events: []Event{settled}}
	if adopted {
		settled.Promises = promises(r.Clauses)
		today := s.Council.Day(e.Time)
		d.Events = append(append(d.Events, dated(r, today)...), s.replaced(r, today)...)
	}
	for _, next := range x.AboveLine() {
		if next.Issue != r.Issue && x.ResolutionOn(next.Issue) == nil && !slices.Contains(x.Deferred, next.Issue) {
			d.Events = append(d.Events, &issueCalled{Session: x.ID, Issue: next.Issue})
			break
		}
	}
	return d, nil
}

type resolutionSettled struct {
	Resolution ResolutionID `json:"resolution"`
	Adopted    bool         `json:"adopted"`
	Agree      int          `json:"agree"`
	Object     int          `json:"object"`
	Abstain    int          `json:"abstain"`
	Entitled   int          `json:"entitled"` // and present
	// Promises are the clauses that become action items, from 1; missing in older logs.
	Promises []int `json:"promises,omitempty"`
}

func (*resolutionSettled) kind() string { return "resolution.settled" }

func (x *resolutionSettled) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	r.Entitled = x.Entitled
	if !x.Adopted {
		r.Status = Rejected
		return
	}
	r.Status, r.Adopted = Adopted, h.Time
	i := b.issue(r.Issue)
	i.Status = Settled
	i.turn(b.now(Turn{Kind: TurnSettled, At: h.Time, Resolution: r.ID}))
	b.promise(r, x.Promises, b.Council.Day(h.Time))
}
