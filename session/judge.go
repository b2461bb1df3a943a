package session

import (
	"maps"
	"slices"
	"strings"
)

// Satisfaction is what one of those present says to a promise: whether it was kept.
type Satisfaction string

const (
	Satisfied   Satisfaction = "satisfied"
	Partly      Satisfaction = "partly"
	Unsatisfied Satisfaction = "not"
)

// Satisfactions lists the three, the best first.
func Satisfactions() []Satisfaction { return []Satisfaction{Satisfied, Partly, Unsatisfied} }

// Hands are the answers of those who raise a hand instead of pressing a key.
type Hands struct {
	Satisfied int `json:"satisfied"`
	Partly    int `json:"partly"`
	Not       int `json:"not"`
}

// All counts them.
func (h Hands) All() int { return h.Satisfied + h.Partly + h.Not }

func (h Hands) plus(o Hands) Hands {
	return Hands{h.Satisfied + o.Satisfied, h.Partly + o.Partly, h.Not + o.Not}
}

// Verdict is what the answers come to: not satisfied when more than half say so,
// satisfied when more than half do, else partly; empty when nobody answered.
func (h Hands) Verdict() Satisfaction {
	switch all := h.All(); {
	case all == 0:
		return ""
	case 2*h.Not > all:
		return Unsatisfied
	case 2*h.Satisfied > all:
		return Satisfied
	}
	return Partly
}

// Look is one time that the room looked at a promise. Only numbers are kept.
type Look struct {
	Session SessionID
	Day     Day
	Hands       // by key and by raised hand together
	Raised  int // of these, by raised hand
	Verdict Satisfaction
}

// Judge answers whether a promise was kept. Those present with a vote may, while the
// room looks at it, and may change their answer until the chair ends the asking. Then
// only the numbers stay; who answered what is erased.
type Judge struct {
	Action ActionID
	Answer Satisfaction
}

func (Judge) allows(r Roles) bool { return r != 0 && r != Operator }

func (c Judge) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, err := s.asking(c.Action)
	if err != nil {
		return Decision{}, err
	}
	if err := s.mayJudge(x, e.By); err != nil {
		return Decision{}, err
	}
	switch {
	case !slices.Contains(Satisfactions(), c.Answer):
		return Decision{}, &BadSetting{Key: "judge", Value: string(c.Answer), Known: []string{"satisfied", "partly", "not"}}
	case x.Review.answers[e.By] == c.Answer:
		return Decision{}, nil
	}
	_, changed := x.Review.answers[e.By]
	return Decision{Events: []Event{&actionAnswered{Session: x.ID, Action: c.Action, Member: e.By, Answer: c.Answer}},
		Answer: Answer{Changed: changed}}, nil
}

// asking returns the session in which the room is asked about an action item now.
func (s *Snapshot) asking(id ActionID) (*Session, error) {
	x, ok := s.Current()
	if _, known := s.actions[id]; !ok || !known {
		return nil, ErrNoAction
	}
	switch {
	case x.Phase != Review:
		return nil, &WrongPhase{Now: x.Phase, Want: Review}
	case x.Review.At != id || !x.Review.Asking:
		return nil, ErrNotAsked
	}
	return x, nil
}

// mayJudge tells whether a member is asked: on the roll with a vote, and present.
func (s *Snapshot) mayJudge(x *Session, id MemberID) error {
	m, ok := s.members[id]
	switch {
	case !ok || m.Left:
		return ErrNotEntitled
	case !m.Votes && m.Roles.Has(Adviser):
		return ErrAdviser
	case !m.Votes:
		return ErrNotEntitled
	}
	if _, here := x.Present[id]; !here {
		return ErrNotCheckedIn
	}
	return nil
}

// answered counts the answers by key of those who may judge.
func (s *Snapshot) answered(x *Session) (h Hands) {
	for id, a := range x.Review.answers {
		if s.mayJudge(x, id) != nil {
			continue
		}
		switch a {
		case Satisfied:
			h.Satisfied++
		case Partly:
			h.Partly++
		case Unsatisfied:
			h.Not++
		}
	}
	return h
}

type actionAnswered struct {
	Session SessionID    `json:"session"`
	Action  ActionID     `json:"action"`
	Member  MemberID     `json:"member"`
	Answer  Satisfaction `json:"answer"`
}

func (*actionAnswered) kind() string { return "action.answered" }
func (x *actionAnswered) about() string {
	return string(x.Session) + " " + string(x.Action) + " " + string(x.Member)
}

func (*actionAnswered) erased(a string) Event {
	of := append(strings.Split(a, " "), "", "", "")
	return &actionAnswered{Session: SessionID(of[0]), Action: ActionID(of[1]), Member: MemberID(of[2])}
}

func (x *actionAnswered) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	s.Review.answers = maps.Clone(s.Review.answers)
	if s.Review.answers == nil {
		s.Review.answers = map[MemberID]Satisfaction{}
	}
	s.Review.answers[x.Member] = x.Answer
	s.Review.records = append(slices.Clip(s.Review.records), h.Seq)
}

// CountHands enters how many raised a hand for each answer: those without a screen.
// Entered again, the new numbers stand. Was is what the writer saw.
type CountHands struct {
	Action     ActionID
	Was, Hands Hands
}

func (CountHands) allows(r Roles) bool { return r.Has(keepers) }

func (c CountHands) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, err := s.asking(c.Action)
	if err != nil {
		return Decision{}, err
	}
	voters, _ := s.Quorum(x)
	keys := s.answered(x).All()
	h := c.Hands
	switch {
	case h.Satisfied < 0 || h.Partly < 0 || h.Not < 0 || max(h.Satisfied, h.Partly, h.Not) > voters || h.All()+keys > voters:
		return Decision{}, &ManyHands{Hands: h.All(), Room: max(0, voters-keys)}
	case x.Review.Hands == h:
		return Decision{}, nil
	case x.Review.Hands != c.Was:
		return Decision{}, ErrStale
	}
	return Decision{Events: []Event{&handsCounted{Session: x.ID, Action: c.Action, Hands: h}}}, nil
}

type handsCounted struct {
	Session SessionID `json:"session"`
	Action  ActionID  `json:"action"`
	Hands   Hands     `json:"hands"`
}

func (*handsCounted) kind() string { return "action.hands" }

func (x *handsCounted) apply(b *batch, _ Header) { b.sitting(x.Session).Review.Hands = x.Hands }
