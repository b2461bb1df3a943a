package session

// SlipState says where a member's paper slip is.
type SlipState string

const (
	SlipOut  SlipState = "out"  // handed out; it will come back in the box, or not at all
	SlipBack SlipState = "back" // handed back unused: the member may vote on a screen again
)

// HandOut notes that a member took a paper slip. Which slip is noted nowhere.
// Whoever holds one cannot cast on a screen.
type HandOut struct {
	Session SessionID
	Member  MemberID
}

func (HandOut) allows(r Roles) bool { return r.Has(keepers) }

func (c HandOut) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	p := x.Poll()
	switch {
	case p != nil && p.Status != PollOpen:
		return Decision{}, ErrPollClosed
	case !x.Phase.Sitting() || x.Phase > Vote:
		return Decision{}, &WrongPhase{Now: x.Phase, Want: CheckInPhase}
	}
	m, ok := s.members[c.Member]
	if !ok || m.Left {
		return Decision{}, ErrNoMember
	}
	entitled := m.Votes
	if p != nil {
		entitled = p.Entitled(c.Member)
	}
	switch _, here := x.Present[c.Member]; {
	case !entitled:
		return Decision{}, ErrNotEntitled
	case !here:
		return Decision{}, ErrNotCheckedIn
	case x.Slips[c.Member] == SlipOut:
		return Decision{}, nil
	case p != nil && p.Paper.Done:
		return Decision{}, ErrPaperDone
	case p != nil && p.HasVoted(c.Member):
		return Decision{}, ErrVoted
	}
	return Decision{Events: []Event{&slipHandedOut{Session: x.ID, Member: c.Member}}}, nil
}

type slipHandedOut struct {
	Session SessionID `json:"session"`
	Member  MemberID  `json:"member"`
}

func (*slipHandedOut) kind() string { return "slip.issued" }

func (x *slipHandedOut) apply(b *batch, _ Header) { b.sitting(x.Session).Slips[x.Member] = SlipOut }

// TakeBack notes that a member handed a slip back unused. As many slips stay out as
// were entered: those are in the box.
type TakeBack struct {
	Session SessionID
	Member  MemberID
}

func (TakeBack) allows(r Roles) bool { return r.Has(keepers) }

func (c TakeBack) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Slips[c.Member] != SlipOut {
		return Decision{}, ErrNoSlip
	}
	if p := x.Poll(); p != nil {
		out := x.SlipsOut() - 1
		switch {
		case p.Paper.Done || p.Status == PollCounted || p.Status == PollPublished:
			return Decision{}, ErrPaperDone
		case out < p.Paper.First:
			return Decision{}, &SlipCount{Out: out, Entered: p.Paper.First}
		}
	}
	return Decision{Events: []Event{&slipTakenBack{Session: x.ID, Member: c.Member}}}, nil
}

// TooLateToVote tells whether the vote of the session is closed: whoever hands a
// slip back now has not voted.
func (x *Session) TooLateToVote() bool {
	p := x.Poll()
	return p != nil && p.Status != PollOpen && p.Status != Void
}

type slipTakenBack struct {
	Session SessionID `json:"session"`
	Member  MemberID  `json:"member"`
}

func (*slipTakenBack) kind() string { return "slip.returned" }

func (x *slipTakenBack) apply(b *batch, _ Header) { b.sitting(x.Session).Slips[x.Member] = SlipBack }

// holdsSlip tells whether a member has a slip that may still be in the box: they
// stay on the roll, with their vote, and present.
func (s *Snapshot) holdsSlip(id MemberID) bool {
	x, ok := s.Current()
	if !ok || x.Slips[id] != SlipOut {
		return false
	}
	p := x.Poll()
	return p == nil || p.Status != PollPublished
}

// SlipsOut counts the slips that were handed out and not handed back.
func (x *Session) SlipsOut() int {
	n := 0
	for _, state := range x.Slips {
		if state == SlipOut {
			n++
		}
	}
	return n
}
