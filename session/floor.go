package session

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// Stance is what somebody who asks to speak will speak for (赞成、反对、提问).
type Stance string

const (
	NoStance Stance = ""
	For      Stance = "for"
	Against  Stance = "against"
	Question Stance = "question"
)

// Stances lists those that can be given, in the order of the keys 5, 3 and 1.
func Stances() []Stance { return []Stance{For, Question, Against} }

// Floor is who speaks, who waits to, and who has spoken, over one evening (发言).
// Each issue has a list of its own; turns are counted over all of them.
type Floor struct {
	Hands []Hand   // in the order of asking
	Turns []Speech // in order; the last may be going on
	Moves int      // how often the floor has changed hands: what a command was pressed on

	shut   map[IssueID]bool
	talked map[IssueID]time.Duration // before the present call
	since  time.Time                 // the issue called is being discussed since; zero: none is
	steps  []step                    // on the present issue, that can be taken back
}

func (f Floor) clone() Floor {
	f.Hands, f.Turns, f.steps = slices.Clone(f.Hands), slices.Clone(f.Turns), slices.Clone(f.steps)
	f.shut, f.talked = maps.Clone(f.shut), maps.Clone(f.talked)
	return f
}

// Hand is one raised to speak on an issue.
type Hand struct {
	Issue   IssueID
	Member  MemberID
	Stance  Stance
	Skipped int // times called and not there

	asked uint64 // the record in which they asked: the order of Hands
}

// ListShut tells whether no more hands are taken on an issue.
func (x *Session) ListShut(id IssueID) bool { return x.Floor.shut[id] }

// hand finds the hand of a member on an issue; -1 when it is not raised.
func (f *Floor) hand(issue IssueID, id MemberID) int {
	return slices.IndexFunc(f.Hands, func(h Hand) bool { return h.Issue == issue && h.Member == id })
}

// putBack puts a hand where it stood in the order of asking.
func (f *Floor) putBack(h Hand) {
	f.lower(h.Issue, h.Member)
	at, _ := slices.BinarySearchFunc(f.Hands, h, func(a, b Hand) int { return cmp.Compare(a.asked, b.asked) })
	f.Hands = slices.Insert(f.Hands, at, h)
}

func (f *Floor) lower(issue IssueID, id MemberID) {
	if i := f.hand(issue, id); i >= 0 {
		f.Hands = slices.Delete(f.Hands, i, i+1)
	}
}

// talking gives the session while the issue named is being discussed; ErrStale when
// another one has been called meanwhile.
func (s *Snapshot) talking(id SessionID, issue IssueID) (*Session, error) {
	x, ok := s.Session(id)
	switch {
	case !ok:
		return nil, ErrNoSession
	case x.Phase != Discuss:
		return nil, &WrongPhase{Now: x.Phase, Want: Discuss}
	case x.Called == "" || x.Called != issue:
		return nil, ErrStale
	}
	return x, nil
}

// Raise asks to speak on the issue being discussed: anyone present for themselves,
// the desk for anyone present. Asking again changes the stance and keeps the place.
type Raise struct {
	Session SessionID
	Issue   IssueID
	Member  MemberID
	Stance  Stance
}

func (Raise) allows(r Roles) bool { return r != 0 }

func (c Raise) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, err := s.talking(c.Session, c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if e.By != c.Member && !e.Roles.Has(keepers) {
		return Decision{}, ErrSecretaryOnly
	}
	if err := s.present(c.Member); err != nil {
		return Decision{}, err
	}
	if c.Stance != NoStance && !slices.Contains(Stances(), c.Stance) {
		return Decision{}, &BadSetting{Key: "stance", Value: string(c.Stance), Known: []string{"for", "against", "question"}}
	}
	if _, here := x.Present[c.Member]; !here {
		return Decision{}, ErrNotCheckedIn
	}
	if t, ok := x.Speaker(); ok && t.Member == c.Member {
		return Decision{}, ErrSpeaking
	}
	switch i := x.Floor.hand(c.Issue, c.Member); {
	case i >= 0 && x.Floor.Hands[i].Stance == c.Stance:
		return Decision{}, nil
	case i < 0 && x.ListShut(c.Issue):
		return Decision{}, ErrListShut
	}
	return Decision{Events: []Event{&handRaised{Session: x.ID, Issue: c.Issue, Member: c.Member, Stance: c.Stance}}}, nil
}

type handRaised struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Member  MemberID  `json:"member"`
	Stance  Stance    `json:"stance,omitempty"`
}

func (*handRaised) kind() string { return "hand.raised" }

func (x *handRaised) apply(b *batch, h Header) {
	f := &b.sitting(x.Session).Floor
	if i := f.hand(x.Issue, x.Member); i >= 0 {
		f.Hands[i].Stance = x.Stance
		return
	}
	f.Hands = append(f.Hands, Hand{Issue: x.Issue, Member: x.Member, Stance: x.Stance, asked: h.Seq})
}

// Lower takes a hand down: one's own, or at the desk anybody's. Taking down one that
// is not raised is harmless.
type Lower struct {
	Session SessionID
	Issue   IssueID
	Member  MemberID
}

func (Lower) allows(r Roles) bool { return r != 0 }

func (c Lower) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, err := s.talking(c.Session, c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if e.By != c.Member && !e.Roles.Has(keepers) {
		return Decision{}, ErrSecretaryOnly
	}
	if x.Floor.hand(c.Issue, c.Member) < 0 {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&handLowered{Session: x.ID, Issue: c.Issue, Member: c.Member}}}, nil
}

type handLowered struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Member  MemberID  `json:"member"`
}

func (*handLowered) kind() string { return "hand.lowered" }

func (x *handLowered) apply(b *batch, _ Header) {
	b.sitting(x.Session).Floor.lower(x.Issue, x.Member)
}

// lowerHands takes down what somebody raised who is not present any more.
func (b *batch) lowerHands(id MemberID) {
	for _, x := range b.Sessions {
		if x.Phase != Adjourned && slices.ContainsFunc(x.Floor.Hands, func(h Hand) bool { return h.Member == id }) {
			f := &b.sitting(x.ID).Floor
			f.Hands = slices.DeleteFunc(f.Hands, func(h Hand) bool { return h.Member == id })
		}
	}
}

// ShutList closes or opens the list of an issue: those on it still speak, and
// nobody else asks. Shut is what is wanted, so that pressing twice is harmless.
type ShutList struct {
	Session SessionID
	Issue   IssueID
	Shut    bool
}

func (ShutList) allows(r Roles) bool { return r.Has(keepers) }

func (c ShutList) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, err := s.talking(c.Session, c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if x.ListShut(c.Issue) == c.Shut {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&listShut{Session: x.ID, Issue: c.Issue, Shut: c.Shut}}}, nil
}

type listShut struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Shut    bool      `json:"shut"`
}

func (*listShut) kind() string { return "list.shut" }

func (x *listShut) apply(b *batch, _ Header) {
	f := &b.sitting(x.Session).Floor
	if f.shut == nil {
		f.shut = map[IssueID]bool{}
	}
	f.shut[x.Issue] = x.Shut
}
