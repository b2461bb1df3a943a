package session

import "fmt"

// Phase is one of the eight steps of a session, in order (PRODUCT §3).
type Phase int

const (
	Collect Phase = iota + 1
	CheckInPhase
	Review
	Discuss
	Vote
	Rank
	Resolve
	Adjourned
)

// Phases lists all eight in order.
func Phases() []Phase {
	return []Phase{Collect, CheckInPhase, Review, Discuss, Vote, Rank, Resolve, Adjourned}
}

var phaseNames = [...]string{Collect: "collect", CheckInPhase: "checkin", Review: "review",
	Discuss: "discuss", Vote: "vote", Rank: "rank", Resolve: "resolve", Adjourned: "adjourned"}

// String is the phase's name in commands and JSON.
func (p Phase) String() string {
	if p < Collect || p > Adjourned {
		return fmt.Sprintf("phase %d", int(p))
	}
	return phaseNames[p]
}

// ParsePhase reads the name that String writes.
func ParsePhase(name string) (Phase, bool) {
	for _, p := range Phases() {
		if p.String() == name {
			return p, true
		}
	}
	return 0, false
}

// Sitting tells whether people are together: check-in to resolve.
func (p Phase) Sitting() bool { return p >= CheckInPhase && p <= Resolve }
