package session

import (
	"fmt"
	"slices"
	"time"
)

// ResolutionID names a resolution, such as 2026-11-1.
type ResolutionID string

// ResolutionStatus is how far a resolution has come.
type ResolutionStatus string

const (
	Draft     ResolutionStatus = "draft"
	Proposed  ResolutionStatus = "proposed" // put to consent
	Adopted   ResolutionStatus = "adopted"
	Rejected  ResolutionStatus = "rejected"
	Withdrawn ResolutionStatus = "withdrawn"
)

// Clause says one thing that will be done: what, who leads, who helps, by when,
// and who pays. All but What may be empty; all are empty once erased.
type Clause struct {
	What  string `json:"what"`
	Lead  string `json:"lead,omitempty"`
	Help  string `json:"help,omitempty"`
	By    string `json:"by,omitempty"`
	Funds string `json:"funds,omitempty"`
}

// unsaid tells whether a clause leaves out what is to be done.
func (c Clause) unsaid() bool { return c.What == "" }

// Resolution is what the parties agree on for one issue (解题规约).
type Resolution struct {
	ID        ResolutionID
	Session   SessionID
	Issue     IssueID
	Status    ResolutionStatus
	Clauses   []Clause
	Answers   map[MemberID]ConsentAnswer
	Reasons   map[MemberID]string // of those who object
	Mouths    map[MemberID]Mouth  // of those who did not answer on their own terminal
	Threshold Share               // frozen when put to consent
	Entitled  int                 // entitled present when it was settled
	Adopted   time.Time
	Erased    bool

	// After it was adopted.
	Posting    *Posting // nil: not posted
	Objections []Objection
	InForce    Day       // since when; empty: not yet
	Versions   []Version // earlier wordings, the first one first
	Shared     Day       // closed
	Keeper     string    // who looks after what came of it

	version int
	records []uint64
	later   []uint64 // of what people said of it since
}

// Count says how many gave an answer.
func (r *Resolution) Count(a ConsentAnswer) int {
	n := 0
	for _, x := range r.Answers {
		if x == a {
			n++
		}
	}
	return n
}

// Resolution returns the resolution of that id with its session, or false.
func (s *Snapshot) Resolution(id ResolutionID) (*Session, *Resolution, bool) {
	for _, x := range s.Sessions {
		for _, r := range x.Resolutions {
			if r.ID == id {
				return x, r, true
			}
		}
	}
	return nil, nil, false
}

// ResolutionOn returns the session's live resolution on an issue, or nil.
func (x *Session) ResolutionOn(id IssueID) *Resolution {
	for _, r := range slices.Backward(x.Resolutions) {
		if r.Issue == id && r.Status != Withdrawn {
			return r
		}
	}
	return nil
}

// AboveLine lists the issues to be settled tonight, best place first.
func (x *Session) AboveLine() []Entry {
	p := x.Poll()
	if p == nil || x.Line == 0 || p.result == nil {
		return nil
	}
	var above []Entry
	for _, line := range p.result.Ranking[:min(x.Line, len(p.result.Ranking))] {
		above = append(above, p.Issues[line.Issue-1])
	}
	return above
}

// MostClauses is how many clauses one resolution may have: what a room can hear
// read aloud.
const MostClauses = 50

// Write drafts a resolution on an issue above the line, or rewrites its clauses
// while it is a draft. Version is the one the writer saw (0: none yet), so that
// two hands do not overwrite each other unseen.
type Write struct {
	Session SessionID
	Issue   IssueID
	Version int
	Clauses []Clause
}

func (Write) allows(r Roles) bool { return r.Has(keepers) }

func (c Write) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase != Resolve {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Resolve}
	}
	if !slices.ContainsFunc(x.AboveLine(), func(e Entry) bool { return e.Issue == c.Issue }) {
		return Decision{}, ErrBelowLine
	}
	if over := len(c.Clauses) - MostClauses; over > 0 {
		return Decision{}, &BadRow{Row: MostClauses, Field: "clause", Err: &TooLong{Limit: MostClauses, Over: over}}
	}
	clauses := []Clause{}
	for i, cl := range c.Clauses {
		clean, err := cl.clean()
		if err != nil {
			return Decision{}, &BadRow{Row: i, Field: "clause", Err: err}
		}
		if clean != (Clause{}) {
			clauses = append(clauses, clean)
		}
	}
	r := x.ResolutionOn(c.Issue)
	if r != nil && r.Status == Rejected && (c.Version == 0 || c.Version == r.version) {
		r, c.Version = nil, 0 // what the room turned down is written anew
	}
	var d Decision
	id := ResolutionID(fmt.Sprintf("%s-%d", x.ID, len(x.Resolutions)+1))
	switch {
	case r == nil && c.Version != 0:
		return Decision{}, ErrStale
	case r == nil:
		d.Events = append(d.Events, &resolutionDrafted{Resolution: id, Session: x.ID, Issue: c.Issue})
	case r.Status != Draft:
		return Decision{}, ErrNotDraft
	case r.version != c.Version:
		return Decision{}, ErrStale
	default:
		id = r.ID
		if slices.Equal(r.Clauses, clauses) {
			return Decision{Answer: Answer{ID: string(id)}}, nil
		}
	}
	d.Events = append(d.Events, &resolutionWorded{Resolution: id, Clauses: clauses})
	d.Answer.ID = string(id)
	return d, nil
}

// Version counts how often the clauses were rewritten.
func (r *Resolution) Version() int { return r.version }

func (c Clause) clean() (clean Clause, err error) {
	for _, f := range []struct {
		from string
		to   *string
	}{{c.What, &clean.What}, {c.Lead, &clean.Lead}, {c.Help, &clean.Help}, {c.By, &clean.By}, {c.Funds, &clean.Funds}} {
		if *f.to, err = Clean(f.from, ClauseLimit); err != nil {
			return Clause{}, err
		}
	}
	return clean, nil
}

type resolutionDrafted struct {
	Resolution ResolutionID `json:"resolution"`
	Session    SessionID    `json:"session"`
	Issue      IssueID      `json:"issue"`
}

func (*resolutionDrafted) kind() string { return "resolution.drafted" }

func (x *resolutionDrafted) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Deferred = slices.DeleteFunc(slices.Clone(s.Deferred), func(id IssueID) bool { return id == x.Issue })
	s.Resolutions = append(s.Resolutions, &Resolution{ID: x.Resolution, Session: x.Session, Issue: x.Issue, Status: Draft})
}

// resolution gives a resolution to change, copied each time: its maps are small.
func (b *batch) resolution(id ResolutionID) *Resolution {
	for _, x := range b.Sessions {
		for i, r := range x.Resolutions {
			if r.ID != id {
				continue
			}
			s := b.sitting(x.ID)
			c := *r
			s.Resolutions[i] = &c
			return &c
		}
	}
	return &Resolution{ID: id}
}

type resolutionWorded struct {
	Resolution ResolutionID `json:"resolution"`
	Clauses    []Clause     `json:"clauses"`
}

func (*resolutionWorded) kind() string    { return "resolution.worded" }
func (x *resolutionWorded) about() string { return string(x.Resolution) }
func (*resolutionWorded) erased(a string) Event {
	return &resolutionWorded{Resolution: ResolutionID(a)}
}

func (x *resolutionWorded) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	r.Clauses = x.Clauses
	r.Erased = x.Clauses == nil
	r.version++
	r.records = append(slices.Clip(r.records), h.Seq)
}

// Withdraw drops a draft, or takes a resolution back from consent.
type Withdraw struct{ Resolution ResolutionID }

func (Withdraw) allows(r Roles) bool { return r.Has(keepers) }

func (c Withdraw) decide(s *Snapshot, _ Envelope) (Decision, error) {
	_, r, ok := s.Resolution(c.Resolution)
	if !ok {
		return Decision{}, ErrNoResolution
	}
	if r.Status != Draft && r.Status != Proposed {
		return Decision{}, ErrNoWayBack
	}
	return Decision{Events: []Event{&resolutionWithdrawn{Resolution: r.ID}}}, nil
}

type resolutionWithdrawn struct {
	Resolution ResolutionID `json:"resolution"`
}

func (*resolutionWithdrawn) kind() string { return "resolution.withdrawn" }

// apply takes a draft away, and a resolution before the room back to a draft.
func (x *resolutionWithdrawn) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	if r.Status == Proposed {
		b.sitting(r.Session).Back = &SteppedBack{At: h.Time, From: Resolve, To: Resolve, Resolution: r.ID}
		r.Status, r.Answers, r.Reasons, r.Mouths = Draft, nil, nil, nil
		return
	}
	r.Status = Withdrawn
}
