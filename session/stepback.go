package session

import "time"

// SteppedBack says that the chair has taken the last step back. The whole room is
// told, until the next step forward.
type SteppedBack struct {
	At       time.Time
	From, To Phase
	// Resolution is set when a resolution was taken back from the room, still within
	// the same phase.
	Resolution ResolutionID `json:",omitempty"`
}

// BackShown is how long the room is told of a step back.
const BackShown = 2 * time.Minute

// Shown tells whether the room is still to be told.
func (b *SteppedBack) Shown(now time.Time) bool {
	return b != nil && now.Sub(b.At) < BackShown
}

// moved notes a step, in either direction, on a session being changed.
func (x *Session) moved(from, to Phase, at time.Time) {
	x.Back = nil
	if to < from {
		x.Back = &SteppedBack{At: at, From: from, To: to}
		for p := to + 1; p <= from; p++ {
			x.entered[p] = time.Time{} // it will be entered anew
		}
		return
	}
	if x.entered[to].IsZero() {
		x.entered[to] = at
	}
}
