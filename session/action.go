package session

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// ActionID names an action item by its resolution and the number of its clause,
// from 1: 2026-11-1/2.
type ActionID string

// ActionStatus is how far an action item has come.
type ActionStatus string

const (
	ActionOpen     ActionStatus = "open"
	ActionInHand   ActionStatus = "in-hand" // something has been reported
	ActionDone     ActionStatus = "done"    // said to be done; the room has not judged it
	ActionJudged   ActionStatus = "judged"  // the room is satisfied, wholly or partly
	ActionReopened ActionStatus = "reopened"
	ActionDropped  ActionStatus = "dropped" // with a reason
)

// Action is one promise of an adopted resolution (任务): what a clause says will be
// done. Its words are the clause's and are read there.
type Action struct {
	ID         ActionID
	Resolution ResolutionID
	Clause     int // from 1
	Status     ActionStatus
	Promised   Day
	Due        Day  // empty: the words name no day that can be read, and nobody has said one
	Read       bool // Due was read from the words; nobody has typed it
	Notes      []ActionNote
	Done       Day // since when it is said to be done
	Evidence   string
	Reason     string       // when dropped
	Into       ResolutionID // a later resolution on the issue that took its place
	Closed     Day          // when judged or dropped
	Again      Day          // when the room is to look at it again
	Looks      []Look       // what the room said, once a session at the most
	Reopenings int

	records []uint64 // of people's words on it
}

// ActionNote is one report of progress. Text is empty once erased.
type ActionNote struct {
	Day  Day
	Text string
}

// Over tells whether nothing more is expected of it.
func (a Action) Over() bool { return a.Status == ActionJudged || a.Status == ActionDropped }

// Overdue is by how many days its day has passed; 0 when it has not, when none is
// known, and when it is said to be done.
func (a Action) Overdue(asOf Day) int {
	if a.Over() || a.Status == ActionDone || a.Due == "" {
		return 0
	}
	return max(0, a.Due.Until(asOf))
}

// Says is the last report; false when there is none.
func (a Action) Says() (ActionNote, bool) {
	for _, n := range slices.Backward(a.Notes) {
		if n.Text != "" {
			return n, true
		}
	}
	return ActionNote{}, false
}

// Action returns the action item of that id, or false.
func (s *Snapshot) Action(id ActionID) (Action, bool) {
	a, ok := s.actions[id]
	if !ok {
		return Action{}, false
	}
	return *a, true
}

// Actions lists all action items, in the order they were promised.
func (s *Snapshot) Actions() []Action {
	all := make([]Action, 0, len(s.promised))
	for _, id := range s.promised {
		all = append(all, *s.actions[id])
	}
	return all
}

// ActionsOf lists the action items of one resolution.
func (s *Snapshot) ActionsOf(id ResolutionID) []Action {
	var all []Action
	for _, at := range s.promised {
		if a := s.actions[at]; a.Resolution == id {
			all = append(all, *a)
		}
	}
	return all
}

// ClauseOf gives the words of an action item, those of the last wording where its
// clause was struck since; blank once erased.
func (s *Snapshot) ClauseOf(a Action) Clause {
	_, r, ok := s.Resolution(a.Resolution)
	if !ok || r.Erased {
		return Clause{}
	}
	at := func(clauses []Clause) Clause {
		if a.Clause > len(clauses) {
			return Clause{}
		}
		return clauses[a.Clause-1]
	}
	c := at(r.Clauses)
	for _, v := range slices.Backward(r.Versions) {
		if c.What != "" {
			break
		}
		c = at(v.Clauses)
	}
	return c
}

// action gives a copy of an action item to change, put in place at once.
func (b *batch) action(id ActionID) *Action {
	if !b.owned("actions") {
		b.actions = maps.Clone(b.actions)
		if b.actions == nil {
			b.actions = map[ActionID]*Action{}
		}
	}
	a := &Action{ID: id}
	if old, ok := b.actions[id]; ok {
		*a = *old
	} else {
		b.promised = append(slices.Clip(b.promised), id)
	}
	b.actions[id] = a
	return a
}

// actionOf names the action item of a resolution's n-th clause, from 1.
func actionOf(r ResolutionID, n int) ActionID { return ActionID(fmt.Sprintf("%s/%d", r, n)) }

// promises lists the clauses that say what will be done, from 1.
func promises(clauses []Clause) []int {
	var all []int
	for i, c := range clauses {
		if c.What != "" {
			all = append(all, i+1)
		}
	}
	return all
}

// promise makes the action items of a resolution that is adopted. Logs written
// before there were any do not say which clauses; then it is all that say what.
func (b *batch) promise(r *Resolution, clauses []int, day Day) {
	if clauses == nil {
		clauses = promises(r.Clauses)
	}
	for _, n := range clauses {
		a := b.action(actionOf(r.ID, n))
		a.Resolution, a.Clause, a.Status, a.Promised = r.ID, n, ActionOpen, day
	}
}

// dated are the events that give action items the days that their words name.
func dated(r *Resolution, day Day) []Event {
	var events []Event
	for _, n := range promises(r.Clauses) {
		if due, ok := ReadDay(r.Clauses[n-1].By, day); ok {
			events = append(events, &actionDated{Action: actionOf(r.ID, n), Due: due, Read: true})
		}
	}
	return events
}

// SetDue says by which day something was promised. Was is the day that the writer
// saw, so that two hands do not overwrite each other unseen.
type SetDue struct {
	Action   ActionID
	Was, Due Day
}

func (SetDue) allows(r Roles) bool { return r.Has(keepers) }

func (c SetDue) decide(s *Snapshot, _ Envelope) (Decision, error) {
	a, err := s.unfinished(c.Action)
	switch {
	case err != nil:
		return Decision{}, err
	case !c.Due.Valid():
		return Decision{}, &BadDay{Text: string(c.Due)}
	case c.Due < a.Promised:
		return Decision{}, &BadDay{Text: string(c.Due), From: a.Promised}
	case a.Due == c.Due && !a.Read:
		return Decision{}, nil
	case a.Due != c.Was:
		return Decision{}, ErrStale
	}
	return Decision{Events: []Event{&actionDated{Action: a.ID, Due: c.Due}}}, nil
}

// unfinished returns an action item of which something is still expected.
func (s *Snapshot) unfinished(id ActionID) (*Action, error) {
	a, ok := s.actions[id]
	switch {
	case !ok:
		return nil, ErrNoAction
	case a.Over():
		return nil, ErrActionOver
	}
	return a, nil
}

// leads tells whether a member is named as leading an action item. A name that is
// part of another neighbour's longer name is not meant by that.
func (s *Snapshot) leads(id MemberID, a *Action) bool {
	m, ok := s.members[id]
	if !ok || m.Left || len([]rune(m.Name)) < 2 {
		return false
	}
	lead := s.ClauseOf(*a).Lead
	for _, other := range s.members {
		if other.Name != m.Name && strings.Contains(other.Name, m.Name) {
			lead = strings.ReplaceAll(lead, other.Name, "|")
		}
	}
	return strings.Contains(lead, m.Name)
}

type actionDated struct {
	Action ActionID `json:"action"`
	Due    Day      `json:"due"`
	Read   bool     `json:"read,omitempty"` // from the clause's words
}

func (*actionDated) kind() string { return "action.dated" }

func (x *actionDated) apply(b *batch, _ Header) {
	a := b.action(x.Action)
	a.Due, a.Read = x.Due, x.Read
}
