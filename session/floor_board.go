package session

import (
	"cmp"
	"slices"
	"time"
)

// BoardFloor is the discussion as the room hears it: names said aloud, in order.
type BoardFloor struct {
	Issue   IssueID
	Moves   int        // names the speaker that a key is pressed on
	Speaker *BoardTurn `json:",omitempty"` // nil: nobody has the floor
	Queue   []BoardHand
	Shut    bool
	Undo    bool          // the last change of the floor can be taken back
	Sides   []Side        // without the stretch that the clock runs now; SidesAt adds it
	TurnFor time.Duration // what a turn is given

	// The time of the issue called: so long before Since, and running from then on.
	Talked time.Duration
	Since  time.Time
	Budget time.Duration

	Uncalled []string `json:",omitempty"` // codes of tonight's issues not yet before the room
}

// IssueTime is how long the issue called has been before the room.
func (f *BoardFloor) IssueTime(now time.Time) time.Duration {
	if f.Since.IsZero() {
		return f.Talked
	}
	return f.Talked + max(0, now.Sub(f.Since))
}

// SidesAt sums up the turns by stance, with the one going on up to now.
func (f *BoardFloor) SidesAt(now time.Time) []Side {
	sides := slices.Clone(f.Sides)
	for i := range sides {
		if t := f.Speaker; t != nil && t.Running && t.Stance == sides[i].Stance {
			sides[i].Spoken += max(0, t.Allowed-t.Left(now)-t.Spoken)
		}
	}
	return sides
}

// BoardTurn is the turn going on. While the clock runs, screens count down to
// Deadline by the server's clock; while it is stopped, Stopped is what is left.
type BoardTurn struct {
	Name     string // empty: erased
	Stance   Stance
	Nth      int // the person's turn this evening, from 1
	Allowed  time.Duration
	Running  bool
	Deadline time.Time     `json:",omitzero"`
	Stopped  time.Duration `json:",omitempty"`
	Spoken   time.Duration `json:",omitempty"` // before the clock ran on
}

// Left is what remains of the turn; below zero by how much it is over.
func (t *BoardTurn) Left(now time.Time) time.Duration {
	if t.Running {
		return t.Deadline.Sub(now)
	}
	return t.Stopped
}

// BoardHand is somebody who waits to speak.
type BoardHand struct {
	Name   string // empty: erased
	Stance Stance
	Nth    int // the turn that it will be for them, from 1
}

// Side sums up the turns of one stance on an issue.
type Side struct {
	Stance Stance
	Turns  int
	Spoken time.Duration
}

// Spoke sums up the turns of one person.
type Spoke struct {
	Member MemberID
	Turns  int
	Spoken time.Duration
}

// Sides sums up the turns on an issue by stance, those with none last; stances that
// nobody has spoken to are left out. With an empty issue it is over the evening.
func (x *Session) Sides(id IssueID, now time.Time) []Side {
	var sides []Side
	for _, stance := range append(Stances(), NoStance) {
		side := Side{Stance: stance}
		for _, t := range x.Floor.Turns {
			if t.Stance == stance && (id == "" || t.Issue == id) {
				side.Turns++
				side.Spoken += t.Elapsed(now)
			}
		}
		if side.Turns > 0 {
			sides = append(sides, side)
		}
	}
	return sides
}

// Spoken sums up the turns by person, whoever spoke longest first. It is the desk's:
// it holds members, and no Board has it.
func (x *Session) Spoken(now time.Time) []Spoke {
	var all []Spoke
	for _, t := range x.Floor.Turns {
		i := slices.IndexFunc(all, func(s Spoke) bool { return s.Member == t.Member })
		if i < 0 {
			i = len(all)
			all = append(all, Spoke{Member: t.Member})
		}
		all[i].Turns++
		all[i].Spoken += t.Elapsed(now)
	}
	slices.SortStableFunc(all, func(a, b Spoke) int { return cmp.Compare(b.Spoken, a.Spoken) })
	return all
}

// boardFloor gives the public view of the discussion; nil outside it.
func (s *Snapshot) boardFloor(x *Session) *BoardFloor {
	if x.Phase != Discuss || x.Called == "" {
		return nil
	}
	b := &BoardFloor{Issue: x.Called, Moves: x.Floor.Moves, Shut: x.ListShut(x.Called), Undo: len(x.Floor.steps) > 0,
		TurnFor: s.TurnTime(), Talked: x.Floor.talked[x.Called], Since: x.Floor.since, Budget: s.IssueBudget()}
	for _, e := range s.Tonight(x) {
		if _, before := x.Floor.talked[e.Issue]; !before && e.Issue != x.Called {
			b.Uncalled = append(b.Uncalled, string(e.Code))
		}
	}
	for _, h := range x.Waiting() {
		b.Queue = append(b.Queue, BoardHand{Name: s.nameOf(h.Member), Stance: h.Stance, Nth: x.TurnsOf(h.Member) + 1})
	}
	b.Sides = x.Sides(x.Called, time.Time{})
	if t, ok := x.Speaker(); ok {
		b.Speaker = &BoardTurn{Name: s.nameOf(t.Member), Stance: t.Stance, Nth: x.TurnsOf(t.Member), Allowed: t.Allowed,
			Running: !t.Since.IsZero(), Spoken: t.Spoken}
		if b.Speaker.Running {
			b.Speaker.Deadline = t.Since.Add(t.Allowed - t.Spoken)
		} else {
			b.Speaker.Stopped = t.Allowed - t.Spoken
		}
	}
	return b
}

func (s *Snapshot) nameOf(id MemberID) string {
	if m, ok := s.members[id]; ok {
		return m.Name
	}
	return ""
}
