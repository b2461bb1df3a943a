package session

import (
	"slices"
	"time"
)

// Speech is one person's speaking on an issue. The clock runs from the call; it never
// acts by itself.
type Speech struct {
	Issue   IssueID
	Member  MemberID
	Stance  Stance
	Began   time.Time
	Ended   time.Time     // zero: going on
	Allowed time.Duration // with the minutes given on top
	Spoken  time.Duration // while the clock ran, before Since
	Since   time.Time     // the clock runs since; zero: it is stopped

	hand Hand // the one it came from
}

// Speaker is whoever has the floor; false when nobody has.
func (x *Session) Speaker() (Speech, bool) {
	if n := len(x.Floor.Turns); n > 0 && x.Floor.Turns[n-1].Ended.IsZero() {
		return x.Floor.Turns[n-1], true
	}
	return Speech{}, false
}

// step is what a change of the floor did, so that it can be taken back.
type step struct {
	before Speech // who had the floor, as the turn stood; no Member: nobody
	ran    bool   // its clock ran
	hand   Hand   // what was taken off the list; no Member: nothing
	skip   bool   // before was called and not there
	joined bool   // the same press did the step before it
}

// speaker is the turn going on, to change; nil when there is none.
func (f *Floor) speaker() *Speech {
	if n := len(f.Turns); n > 0 && f.Turns[n-1].Ended.IsZero() {
		return &f.Turns[n-1]
	}
	return nil
}

// leave ends the turn going on and says how it stood.
func (f *Floor) leave(now time.Time) (st step) {
	t := f.speaker()
	if t == nil {
		return step{}
	}
	st.ran = !t.Since.IsZero()
	t.stop(now)
	st.before = *t
	t.Ended = now
	return st
}

// resume puts a turn back as it stood; its clock runs on if it ran.
func (st step) resume(now time.Time) Speech {
	t := st.before
	if st.ran {
		t.Since = now
	}
	return t
}

// moved is a command about whoever has the floor: At is Floor.Moves as it was when
// the key was pressed.
func (s *Snapshot) moved(id SessionID, issue IssueID, at int) (*Session, error) {
	x, err := s.talking(id, issue)
	if err == nil && x.Floor.Moves != at {
		err = ErrStale
	}
	return x, err
}

// Next ends the turn going on and calls who is first on the list. With nobody
// waiting it ends the turn.
type Next struct {
	Session SessionID
	Issue   IssueID
	At      int // Floor.Moves; pressed on an earlier speaker it is stale
}

func (Next) allows(r Roles) bool { return r.Has(keepers) }

func (c Next) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, err := s.moved(c.Session, c.Issue, c.At)
	if err != nil {
		return Decision{}, err
	}
	t, speaking := x.Speaker()
	if waiting := x.Waiting(); len(waiting) > 0 {
		return Decision{Events: []Event{s.call(x, waiting[0])}}, nil
	}
	if !speaking {
		return Decision{}, ErrNobodyWaits
	}
	return Decision{Events: []Event{&speakerFinished{Session: x.ID, Issue: c.Issue, Member: t.Member}}}, nil
}

func (s *Snapshot) call(x *Session, h Hand) *speakerCalled {
	return &speakerCalled{Session: x.ID, Issue: x.Called, Member: h.Member, Stance: h.Stance, Seconds: int(s.TurnTime() / time.Second)}
}

type speakerCalled struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Member  MemberID  `json:"member"`
	Stance  Stance    `json:"stance,omitempty"`
	Seconds int       `json:"seconds"`          // of the clock
	Joined  bool      `json:"joined,omitempty"` // because the one before was not there
}

func (*speakerCalled) kind() string { return "speaker.called" }

func (x *speakerCalled) apply(b *batch, h Header) {
	f := &b.sitting(x.Session).Floor
	st := f.leave(h.Time)
	st.hand, st.joined = Hand{Issue: x.Issue, Member: x.Member, Stance: x.Stance}, x.Joined
	if i := f.hand(x.Issue, x.Member); i >= 0 {
		st.hand = f.Hands[i]
		f.Hands = slices.Delete(f.Hands, i, i+1)
	}
	f.Turns = append(f.Turns, Speech{Issue: x.Issue, Member: x.Member, Stance: x.Stance, Began: h.Time, Since: h.Time,
		Allowed: time.Duration(x.Seconds) * time.Second, hand: st.hand})
	f.steps = append(f.steps, st)
	f.Moves++
}

type speakerFinished struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Member  MemberID  `json:"member"`
}

func (*speakerFinished) kind() string { return "speaker.finished" }

func (x *speakerFinished) apply(b *batch, h Header) {
	f := &b.sitting(x.Session).Floor
	f.steps = append(f.steps, f.leave(h.Time))
	f.Moves++
}

// Skip says that whoever was called is not there: they had no turn and go to the
// end of the list, the second time off it. The next one is called.
type Skip struct {
	Session SessionID
	Issue   IssueID
	At      int // Floor.Moves
}

func (Skip) allows(r Roles) bool { return r.Has(keepers) }

func (c Skip) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, err := s.moved(c.Session, c.Issue, c.At)
	if err != nil {
		return Decision{}, err
	}
	t, ok := x.Speaker()
	if !ok {
		return Decision{}, ErrNoSpeaker
	}
	d := Decision{Events: []Event{&speakerSkipped{Session: x.ID, Issue: c.Issue, Member: t.Member, Out: t.hand.Skipped > 0}}}
	if waiting := x.waiting(x.Floor.Turns[:len(x.Floor.Turns)-1]); len(waiting) > 0 {
		called := s.call(x, waiting[0])
		called.Joined = true
		d.Events = append(d.Events, called)
	}
	return d, nil
}

type speakerSkipped struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Member  MemberID  `json:"member"`
	Out     bool      `json:"out,omitempty"` // off the list
}

func (*speakerSkipped) kind() string { return "speaker.skipped" }

func (x *speakerSkipped) apply(b *batch, h Header) {
	f := &b.sitting(x.Session).Floor
	st := f.leave(h.Time)
	st.skip = true
	f.Turns = f.Turns[:max(0, len(f.Turns)-1)]
	if !x.Out {
		hand := st.before.hand
		hand.Skipped, hand.asked = hand.Skipped+1, h.Seq
		f.Hands = append(f.Hands, hand)
	}
	f.steps = append(f.steps, st)
	f.Moves++
}

// TakeBackTurn undoes the last change of the floor on the present issue: who was
// called stands on the list where they stood, and who spoke before goes on with the
// clock as it was. Hands raised or lowered meanwhile stay so.
type TakeBackTurn struct {
	Session SessionID
	Issue   IssueID
	At      int // Floor.Moves
}

func (TakeBackTurn) allows(r Roles) bool { return r.Has(keepers) }

func (c TakeBackTurn) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, err := s.moved(c.Session, c.Issue, c.At)
	if err != nil {
		return Decision{}, err
	}
	var d Decision
	for i := len(x.Floor.steps) - 1; i >= 0; i-- {
		d.Events = append(d.Events, &turnTakenBack{Session: x.ID, Issue: c.Issue})
		if !x.Floor.steps[i].joined {
			return d, nil
		}
	}
	return Decision{}, ErrNothingToUndo
}

// CanTakeBackTurn tells whether there is a change of the floor to undo.
func (x *Session) CanTakeBackTurn() bool { return len(x.Floor.steps) > 0 }

type turnTakenBack struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
}

func (*turnTakenBack) kind() string { return "turn.undone" }

func (x *turnTakenBack) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	f := &s.Floor
	f.Moves++
	if len(f.steps) == 0 {
		return
	}
	st := f.steps[len(f.steps)-1]
	f.steps = f.steps[:len(f.steps)-1]
	if st.hand.Member != "" && len(f.Turns) > 0 {
		f.Turns = f.Turns[:len(f.Turns)-1]
		if _, here := s.Present[st.hand.Member]; here {
			f.putBack(st.hand)
		}
	}
	if st.before.Member == "" {
		return
	}
	f.lower(x.Issue, st.before.Member)
	if !st.skip && len(f.Turns) > 0 {
		f.Turns = f.Turns[:len(f.Turns)-1]
	}
	f.Turns = append(f.Turns, st.resume(h.Time))
}
