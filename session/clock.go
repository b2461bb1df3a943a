package session

import "time"

// NearlyUp is how long before a time is up the figures on the screens turn.
const NearlyUp = 15 * time.Second

// TurnTime is what the council gives somebody who speaks.
func (s *Snapshot) TurnTime() time.Duration {
	return time.Duration(s.Settings.TurnSeconds) * time.Second
}

// IssueBudget is what the council gives an issue.
func (s *Snapshot) IssueBudget() time.Duration {
	return time.Duration(s.Settings.IssueMinutes) * time.Minute
}

// IssueTime is how long an issue has been before the room in discussion, over all
// its calls, at a time of the server's clock.
func (x *Session) IssueTime(id IssueID, now time.Time) time.Duration {
	talked := x.Floor.talked[id]
	if id == x.Called && !x.Floor.since.IsZero() {
		talked += max(0, now.Sub(x.Floor.since))
	}
	return talked
}

// pause ends the turn going on and stops the time of the issue: another one is
// called, or the phase is left.
func (f *Floor) pause(called IssueID, now time.Time) {
	f.leave(now)
	f.steps = nil
	f.Moves++
	if f.since.IsZero() {
		return
	}
	if f.talked == nil {
		f.talked = map[IssueID]time.Duration{}
	}
	f.talked[called] += max(0, now.Sub(f.since))
	f.since = time.Time{}
}

// talk begins the time of the issue called, where issues are being discussed.
func (x *Session) talk(now time.Time) {
	if x.Phase == Discuss && x.Called != "" {
		x.Floor.since = now
	}
}

// Elapsed is how long the clock of a turn has run at a time of the server's.
func (t Speech) Elapsed(now time.Time) time.Duration {
	if t.Since.IsZero() {
		return t.Spoken
	}
	return t.Spoken + max(0, now.Sub(t.Since))
}

// Left is what remains of a turn; below zero by how much it is over.
func (t Speech) Left(now time.Time) time.Duration { return t.Allowed - t.Elapsed(now) }

func (t *Speech) stop(now time.Time) { t.Spoken, t.Since = t.Elapsed(now), time.Time{} }

// RunClock stops the clock of the turn going on, or lets it run on. Run is what is
// wanted, so that pressing twice is harmless.
type RunClock struct {
	Session SessionID
	Issue   IssueID
	At      int // Floor.Moves
	Run     bool
}

func (RunClock) allows(r Roles) bool { return r.Has(keepers) }

func (c RunClock) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, err := s.moved(c.Session, c.Issue, c.At)
	if err != nil {
		return Decision{}, err
	}
	t, ok := x.Speaker()
	switch {
	case !ok:
		return Decision{}, ErrNoSpeaker
	case t.Since.IsZero() != c.Run:
		return Decision{}, nil
	case c.Run:
		return Decision{Events: []Event{&clockStarted{Session: x.ID, Issue: c.Issue}}}, nil
	}
	return Decision{Events: []Event{&clockStopped{Session: x.ID, Issue: c.Issue, Elapsed: t.Elapsed(e.Time).Milliseconds()}}}, nil
}

type clockStarted struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
}

func (*clockStarted) kind() string { return "clock.started" }

func (x *clockStarted) apply(b *batch, h Header) {
	if t := b.sitting(x.Session).Floor.speaker(); t != nil {
		t.Since = h.Time
	}
}

type clockStopped struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Elapsed int64     `json:"elapsed"` // milliseconds of the turn
}

func (*clockStopped) kind() string { return "clock.stopped" }

func (x *clockStopped) apply(b *batch, _ Header) {
	if t := b.sitting(x.Session).Floor.speaker(); t != nil {
		t.Spoken, t.Since = time.Duration(x.Elapsed)*time.Millisecond, time.Time{}
	}
}

// MoreTime gives the speaker one more minute: on top of what is left, or from now on
// where the time is up. Allowed is what they had when it was pressed, so that two
// hands that press at once give one.
type MoreTime struct {
	Session SessionID
	Issue   IssueID
	At      int // Floor.Moves
	Allowed time.Duration
}

func (MoreTime) allows(r Roles) bool { return r.Has(keepers) }

func (c MoreTime) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, err := s.moved(c.Session, c.Issue, c.At)
	if err != nil {
		return Decision{}, err
	}
	t, ok := x.Speaker()
	switch {
	case !ok:
		return Decision{}, ErrNoSpeaker
	case t.Allowed != c.Allowed:
		return Decision{}, ErrStale
	}
	return Decision{Events: []Event{&clockExtended{Session: x.ID, Issue: c.Issue, Added: (time.Minute + max(0, -t.Left(e.Time))).Milliseconds()}}}, nil
}

type clockExtended struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Added   int64     `json:"added"` // milliseconds
}

func (*clockExtended) kind() string { return "clock.extended" }

func (x *clockExtended) apply(b *batch, _ Header) {
	if t := b.sitting(x.Session).Floor.speaker(); t != nil {
		t.Allowed += time.Duration(x.Added) * time.Millisecond
	}
}
