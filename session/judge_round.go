package session

import (
	"cmp"
	"slices"
)

// Reviewing is how a session looks back: the promises due, one after the other.
type Reviewing struct {
	Actions []ActionID // tonight's, in the order they are looked at
	At      ActionID   // on the wall; empty before the first
	Asking  bool       // of the one on the wall, until the chair ends it
	Hands   Hands      // raised for the one on the wall

	answers map[MemberID]Satisfaction // to the one on the wall
	records []uint64                  // of these answers
}

// DueForReview lists the action items that the room is to look at on a day: those said to be
// done, those whose day has come or is not known, and those that were to be looked at
// again by now. The longest overdue come first, then those said to be done, then in
// the order of their days, those without one last.
func (s *Snapshot) DueForReview(day Day) []Action {
	var all []Action
	for _, id := range s.promised {
		a := s.actions[id]
		again := a.Again != "" && a.Again <= day
		waits := a.Again > day
		if again || !waits && !a.Over() && (a.Status == ActionDone || a.Due <= day) {
			all = append(all, *a)
		}
	}
	SortByUrgency(all, day)
	return all
}

// SortByUrgency puts action items in the order in which they want looking at: the
// longest overdue first, then those said to be done, then by their days, those
// without one after them, those that are over last.
func SortByUrgency(all []Action, day Day) {
	class := func(a Action) int {
		switch {
		case a.Over():
			return 4
		case a.Overdue(day) > 0:
			return 0
		case a.Status == ActionDone:
			return 1
		case a.Due != "":
			return 2
		}
		return 3
	}
	slices.SortStableFunc(all, func(a, b Action) int {
		return cmp.Or(cmp.Compare(class(a), class(b)), cmp.Compare(b.Overdue(day), a.Overdue(day)), cmp.Compare(a.Due, b.Due))
	})
}

// lookedAt tells whether the room has judged an action item in a session.
func (a Action) lookedAt(x SessionID) (Look, bool) {
	if n := len(a.Looks); n > 0 && a.Looks[n-1].Session == x {
		return a.Looks[n-1], true
	}
	return Look{}, false
}

// beginReview are the events with which a session begins to look back: those due
// that it has not judged yet, the first one before the room.
func (s *Snapshot) beginReview(x *Session, day Day) []Event {
	var list []ActionID
	for _, id := range x.Review.Actions {
		if _, judged := s.actions[id].lookedAt(x.ID); judged {
			list = append(list, id)
		}
	}
	next := ActionID("")
	for _, a := range s.DueForReview(day) {
		if !slices.Contains(list, a.ID) {
			list = append(list, a.ID)
			if next == "" {
				next = a.ID
			}
		}
	}
	switch {
	case len(list) == 0:
		return nil
	case next == "":
		return []Event{&reviewListed{Session: x.ID, Actions: list}}
	}
	return []Event{&reviewListed{Session: x.ID, Actions: list}, &actionAsked{Session: x.ID, Action: next}}
}

type reviewListed struct {
	Session SessionID  `json:"session"`
	Actions []ActionID `json:"actions"`
}

func (*reviewListed) kind() string { return "review.listed" }

func (x *reviewListed) apply(b *batch, _ Header) {
	b.sitting(x.Session).Review = Reviewing{Actions: x.Actions}
}

// LookAt brings a promise of tonight's list before the room; from is the one that was
// on the wall. One that was judged already is asked about anew.
type LookAt struct {
	Session      SessionID
	From, Action ActionID
}

func (LookAt) allows(r Roles) bool { return r.Has(leaders) }

func (c LookAt) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	switch {
	case !ok:
		return Decision{}, ErrNoSession
	case x.Phase != Review:
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Review}
	case !slices.Contains(x.Review.Actions, c.Action):
		return Decision{}, ErrNoAction
	case x.Review.At != c.From:
		return Decision{}, ErrStale
	case x.Review.At == c.Action && x.Review.Asking:
		return Decision{}, nil
	}
	d := s.endAsking(x, s.Council.Day(e.Time))
	d.Events = append(d.Events, &actionAsked{Session: x.ID, Action: c.Action})
	return d, nil
}

type actionAsked struct {
	Session SessionID `json:"session"`
	Action  ActionID  `json:"action"`
}

func (*actionAsked) kind() string { return "action.asked" }

func (x *actionAsked) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Review = Reviewing{Actions: s.Review.Actions, At: x.Action, Asking: true}
}

// EndAsking ends the answers to the promise on the wall and says what they come to.
// More than half not satisfied reopens it: the issue comes to the agenda again, and
// the room looks at the promise again after as many weeks as the council has set. The answers themselves are erased; the
// numbers stay. Where nobody answered it stays as it was and comes again.
type EndAsking struct {
	Session SessionID
	Action  ActionID
}

func (EndAsking) allows(r Roles) bool { return r.Has(leaders) }

func (c EndAsking) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	switch {
	case !ok:
		return Decision{}, ErrNoSession
	case x.Phase != Review:
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Review}
	case x.Review.At != c.Action || !x.Review.Asking:
		return Decision{}, ErrStale
	}
	return s.endAsking(x, s.Council.Day(e.Time)), nil
}

// endAsking is what follows when the room is no longer asked about what is on the
// wall; nothing when it is not asked.
func (s *Snapshot) endAsking(x *Session, day Day) Decision {
	if !x.Review.Asking {
		return Decision{}
	}
	h := s.answered(x).plus(x.Review.Hands)
	judged := &actionJudged{Session: x.ID, Action: x.Review.At, Day: day, Hands: h, Raised: x.Review.Hands.All(), Verdict: h.Verdict()}
	d := Decision{Events: []Event{judged}, Erase: x.Review.records}
	if judged.Verdict == Unsatisfied {
		judged.Again = day.Plus(7 * s.Settings.ReviewWeeks)
		if _, r, ok := s.Resolution(s.actions[x.Review.At].Resolution); ok {
			d.Events = append(d.Events, s.reopen(r.Issue, "")...)
		}
	}
	d.Events = append(d.Events, s.settledAfterAll(x.Review.At, judged.Verdict)...)
	if len(d.Erase) > 0 {
		d.Events = append(d.Events, &recordsErased{Records: d.Erase})
	}
	return d
}

// settledAfterAll is what follows when the room is content with the last promise on an
// issue that had been taken up again: it is settled.
func (s *Snapshot) settledAfterAll(id ActionID, v Satisfaction) []Event {
	_, r, ok := s.Resolution(s.actions[id].Resolution)
	if !ok || v == "" || v == Unsatisfied {
		return nil
	}
	i := s.issues[r.Issue]
	if i == nil || i.Status != Open {
		return nil
	}
	for _, other := range s.promised {
		if _, of, ok := s.Resolution(s.actions[other].Resolution); ok && of.Issue == r.Issue && other != id && !s.actions[other].Over() {
			return nil
		}
	}
	return []Event{&issueSettled{Issue: r.Issue, Resolution: r.ID}}
}

// issueSettled says that an issue is settled by a resolution adopted earlier.
type issueSettled struct {
	Issue      IssueID      `json:"issue"`
	Resolution ResolutionID `json:"resolution"`
}

func (*issueSettled) kind() string { return "issue.settled" }

func (x *issueSettled) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	i.Status = Settled
	i.turn(b.now(Turn{Kind: TurnSettled, At: h.Time, Resolution: x.Resolution}))
}

type actionJudged struct {
	Session SessionID    `json:"session"`
	Action  ActionID     `json:"action"`
	Day     Day          `json:"day"`
	Hands   Hands        `json:"answers"` // by key and by hand
	Raised  int          `json:"raised,omitempty"`
	Verdict Satisfaction `json:"verdict,omitempty"` // empty: nobody answered
	Again   Day          `json:"again,omitempty"`   // when the room looks at it next, if it was reopened
}

func (*actionJudged) kind() string { return "action.judged" }

// apply keeps the numbers. What is asked anew in one session counts once: the last time.
func (x *actionJudged) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Review = Reviewing{Actions: s.Review.Actions, At: x.Action}
	if x.Verdict == "" {
		return
	}
	a := b.action(x.Action)
	if last, again := a.lookedAt(x.Session); again {
		a.Looks = a.Looks[:len(a.Looks)-1]
		if last.Verdict == Unsatisfied {
			a.Reopenings--
		}
	}
	a.Looks = append(slices.Clip(a.Looks), Look{Session: x.Session, Day: x.Day, Hands: x.Hands, Raised: x.Raised, Verdict: x.Verdict})
	a.Again, a.Closed = x.Again, ""
	switch x.Verdict {
	case Unsatisfied:
		a.Status, a.Done = ActionReopened, ""
		a.Reopenings++
	default:
		a.Status, a.Closed = ActionJudged, x.Day
		if a.Done == "" {
			a.Done = x.Day
		}
	}
}

// reviewStep is the chair's next step while the room looks back; false when there is
// nothing more to look at.
func (s *Snapshot) reviewStep(x *Session) (Step, bool) {
	v := x.Review
	at := slices.Index(v.Actions, v.At)
	if v.Asking {
		return Step{Kind: StepJudge, Action: v.At, At: at + 1, Of: len(v.Actions),
			Command: EndAsking{Session: x.ID, Action: v.At}}, true
	}
	for n := at + 1; n < len(v.Actions); n++ {
		if _, judged := s.actions[v.Actions[n]].lookedAt(x.ID); judged {
			continue
		}
		return Step{Kind: StepReview, Action: v.Actions[n], At: n + 1, Of: len(v.Actions),
			Command: LookAt{Session: x.ID, From: v.At, Action: v.Actions[n]}}, true
	}
	return Step{}, false
}
