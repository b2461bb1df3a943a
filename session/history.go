package session

import (
	"slices"
	"time"
)

// TurnKind is a kind of thing that becomes of an issue.
type TurnKind string

const (
	TurnRaised   TurnKind = "raised"
	TurnCarried  TurnKind = "carried" // to a later session
	TurnMerged   TurnKind = "merged"  // into Other
	TurnTookIn   TurnKind = "took_in" // Other was merged into it
	TurnGaveBack TurnKind = "gave_back"
	TurnDeclined TurnKind = "declined"
	TurnReferred TurnKind = "referred"
	TurnRestored TurnKind = "restored"
	TurnSettled  TurnKind = "settled"
	TurnReopened TurnKind = "reopened"
)

// TurnKinds lists all kinds.
func TurnKinds() []TurnKind {
	return []TurnKind{TurnRaised, TurnCarried, TurnMerged, TurnTookIn, TurnGaveBack, TurnDeclined, TurnReferred,
		TurnRestored, TurnSettled, TurnReopened}
}

// Turn is one thing that became of an issue. To and Reason are empty once erased.
type Turn struct {
	Kind       TurnKind
	At         time.Time
	Session    SessionID // at hand then; of a carrying, the one it came to
	Other      IssueID
	Resolution ResolutionID
	To, Reason string
}

func (i *Issue) turn(t Turn) { i.Turns = append(slices.Clip(i.Turns), t) }

// now names the session at hand in a turn.
func (b *batch) now(t Turn) Turn {
	if x, ok := b.Current(); ok {
		t.Session = x.ID
	}
	return t
}

// blank takes the words out of an issue's turns.
func (i *Issue) blank() {
	i.Turns = slices.Clone(i.Turns)
	for n := range i.Turns {
		i.Turns[n].To, i.Turns[n].Reason = "", ""
	}
}

// History is what became of an issue over the months, as the whole room may know
// it: it holds no name but of those who lead a clause, which was read aloud.
type History struct {
	Issue     BoardIssue // as the last session had it
	Status    IssueStatus
	Into      IssueID
	To        string
	Reason    string
	Proposers int // 0: it came from a list
	Sittings  []Sitting
	Turns     []Turn
	Merged    []IssueID
	Keepers   []string // who leads a clause of what was adopted on it
}

// Sitting is how an issue fared in one session.
type Sitting struct {
	Session     SessionID
	Date        string
	Phase       Phase
	Waits       bool // for the vote of this session
	Code        Code
	Of          int // issues in the poll; 0: no place of it is shown
	Place       int
	Joint       bool
	Points      int
	Supporters  int // ballots that gave it a mark
	Deferred    bool
	Resolutions []BoardResolution
}

// History gives the history of an issue, or false. Of a poll it tells only places
// that were shown.
func (s *Snapshot) History(id IssueID) (History, bool) {
	i, ok := s.issues[id]
	if !ok {
		return History{}, false
	}
	h := History{Status: i.Status, Into: i.Into, To: i.To, Reason: i.Reason, Proposers: len(i.By),
		Turns: i.Turns, Merged: i.Merged}
	for _, x := range s.Sessions {
		at := slices.IndexFunc(x.Agenda, func(e Entry) bool { return e.Issue == id })
		if at < 0 {
			continue
		}
		h.Issue = s.boardIssue(x, x.Agenda[at])
		h.Sittings = append(h.Sittings, s.sittingOf(x, x.Agenda[at]))
	}
	for _, x := range h.Sittings {
		for _, r := range x.Resolutions {
			if !r.Status.adopted() {
				continue
			}
			for _, c := range r.Clauses {
				if c.Lead != "" && !slices.Contains(h.Keepers, c.Lead) {
					h.Keepers = append(h.Keepers, c.Lead)
				}
			}
		}
	}
	return h, true
}

// adopted tells whether the room agreed, whatever became of it since.
func (r ResolutionStatus) adopted() bool {
	switch r {
	case Draft, Proposed, Rejected, Withdrawn:
		return false
	}
	return true
}

func (s *Snapshot) sittingOf(x *Session, e Entry) Sitting {
	sat := Sitting{Session: x.ID, Date: x.Date, Phase: x.Phase, Code: e.Code, Waits: x.Phase < Rank && s.issues[e.Issue].Status == Open, Deferred: slices.Contains(x.Deferred, e.Issue)}
	for _, r := range x.Resolutions {
		if r.Issue == e.Issue && r.Status != Withdrawn {
			sat.Resolutions = append(sat.Resolutions, s.boardResolution(x, r))
		}
	}
	p := x.Poll()
	if p == nil || p.Status != PollPublished {
		return sat
	}
	for _, line := range p.Ranking() {
		if p.Issues[line.Issue-1].Issue == e.Issue {
			sat.Of, sat.Place, sat.Joint = len(p.Issues), line.Place, line.Joint
			sat.Points, sat.Supporters = line.Points, line.Supporters
		}
	}
	return sat
}
