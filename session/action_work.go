package session

import (
	"slices"
	"strings"
)

// Progress notes how an action item stands. The secretary and the chair may, and a
// member whose name stands in the clause as leading it.
type Progress struct {
	Action ActionID
	Text   string
}

func (Progress) allows(r Roles) bool { return r != 0 }

func (c Progress) decide(s *Snapshot, e Envelope) (Decision, error) {
	a, err := s.reported(c.Action, e)
	if err != nil {
		return Decision{}, err
	}
	text, err := CleanLine(c.Text, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	day := s.Council.Day(e.Time)
	if n := len(a.Notes); n > 0 && a.Notes[n-1] == (ActionNote{Day: day, Text: text}) {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&actionNoted{Action: a.ID, Day: day, Text: text}}}, nil
}

// reported returns an action item on which whoever asks may report.
func (s *Snapshot) reported(id ActionID, e Envelope) (*Action, error) {
	a, ok := s.actions[id]
	switch {
	case !ok:
		return nil, ErrNoAction
	case !e.Roles.Has(keepers) && !s.leads(e.By, a):
		return nil, ErrNotLead
	case a.Over():
		return nil, ErrActionOver
	}
	return a, nil
}

type actionNoted struct {
	Action ActionID `json:"action"`
	Day    Day      `json:"day"`
	Text   string   `json:"text"`
}

func (*actionNoted) kind() string    { return "action.noted" }
func (x *actionNoted) about() string { return string(x.Action) + " " + string(x.Day) }

func (*actionNoted) erased(a string) Event {
	id, day, _ := strings.Cut(a, " ")
	return &actionNoted{Action: ActionID(id), Day: Day(day)}
}

func (x *actionNoted) apply(b *batch, h Header) {
	a := b.action(x.Action)
	if a.Status == ActionOpen {
		a.Status = ActionInHand
	}
	a.Notes = append(slices.Clip(a.Notes), ActionNote{Day: x.Day, Text: x.Text})
	a.records = append(slices.Clip(a.records), h.Seq)
}

// Finish says that an action item is done, since when (empty: today) and how one can
// see it. The room still judges it.
type Finish struct {
	Action   ActionID
	Day      Day
	Evidence string
}

func (Finish) allows(r Roles) bool { return r != 0 }

func (c Finish) decide(s *Snapshot, e Envelope) (Decision, error) {
	a, err := s.reported(c.Action, e)
	if err != nil {
		return Decision{}, err
	}
	evidence, err := Clean(c.Evidence, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	today := s.Council.Day(e.Time)
	if c.Day == "" {
		if c.Day = today; a.Status == ActionDone {
			c.Day = a.Done // said again, it is done since the same day
		}
	}
	switch {
	case !c.Day.Valid(), c.Day > today, c.Day < a.Promised:
		return Decision{}, &BadDay{Text: string(c.Day), From: a.Promised, To: today}
	case a.Status == ActionDone && a.Done == c.Day && (evidence == "" || a.Evidence == evidence):
		return Decision{}, nil
	}
	d := Decision{Events: []Event{&actionFinished{Action: a.ID, Day: c.Day}}}
	if evidence != "" {
		d.Events = append(d.Events, &actionEvidenced{Action: a.ID, Evidence: evidence})
	}
	return d, nil
}

type actionFinished struct {
	Action ActionID `json:"action"`
	Day    Day      `json:"day"`
}

func (*actionFinished) kind() string { return "action.finished" }

func (x *actionFinished) apply(b *batch, _ Header) {
	a := b.action(x.Action)
	a.Status, a.Done, a.Evidence = ActionDone, x.Day, ""
}

type actionEvidenced struct {
	Action   ActionID `json:"action"`
	Evidence string   `json:"evidence"`
}

func (*actionEvidenced) kind() string    { return "action.evidenced" }
func (x *actionEvidenced) about() string { return string(x.Action) }
func (*actionEvidenced) erased(a string) Event {
	return &actionEvidenced{Action: ActionID(a)}
}

func (x *actionEvidenced) apply(b *batch, h Header) {
	a := b.action(x.Action)
	a.Evidence = x.Evidence
	a.records = append(slices.Clip(a.records), h.Seq)
}

// Drop ends an action item that will not be done, and says why.
type Drop struct {
	Action ActionID
	Reason string
}

func (Drop) allows(r Roles) bool { return r.Has(keepers) }

func (c Drop) decide(s *Snapshot, e Envelope) (Decision, error) {
	a, err := s.unfinished(c.Action)
	if err != nil {
		return Decision{}, err
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	switch {
	case err != nil:
		return Decision{}, err
	case reason == "":
		return Decision{}, ErrReasonMissing
	}
	return Decision{Events: []Event{&actionDropped{Action: a.ID, Day: s.Council.Day(e.Time)},
		&dropReasoned{Action: a.ID, Reason: reason}}}, nil
}

type actionDropped struct {
	Action ActionID     `json:"action"`
	Day    Day          `json:"day"`
	Into   ResolutionID `json:"into,omitempty"` // the resolution that takes its place
}

func (*actionDropped) kind() string { return "action.dropped" }

func (x *actionDropped) apply(b *batch, _ Header) {
	a := b.action(x.Action)
	a.Status, a.Closed, a.Again, a.Into = ActionDropped, x.Day, "", x.Into
}

type dropReasoned struct {
	Action ActionID `json:"action"`
	Reason string   `json:"reason"`
}

func (*dropReasoned) kind() string          { return "action.reasoned" }
func (x *dropReasoned) about() string       { return string(x.Action) }
func (*dropReasoned) erased(a string) Event { return &dropReasoned{Action: ActionID(a)} }

func (x *dropReasoned) apply(b *batch, h Header) {
	a := b.action(x.Action)
	a.Reason = x.Reason
	a.records = append(slices.Clip(a.records), h.Seq)
}

// replaced are the events with which what was reopened on an issue gives way to a
// new resolution on it.
func (s *Snapshot) replaced(r *Resolution, day Day) []Event {
	var events []Event
	for _, id := range s.promised {
		a := s.actions[id]
		if _, old, ok := s.Resolution(a.Resolution); ok && old.Issue == r.Issue && old.ID != r.ID && a.Status == ActionReopened {
			events = append(events, &actionDropped{Action: id, Day: day, Into: r.ID})
		}
	}
	return events
}

// LookAgain says on which day the room is to look at an action item again, one that
// it has judged too; an empty day takes that back.
type LookAgain struct {
	Action ActionID
	Day    Day
}

func (LookAgain) allows(r Roles) bool { return r.Has(keepers) }

func (c LookAgain) decide(s *Snapshot, e Envelope) (Decision, error) {
	a, ok := s.actions[c.Action]
	today := s.Council.Day(e.Time)
	switch {
	case !ok:
		return Decision{}, ErrNoAction
	case a.Status == ActionDropped:
		return Decision{}, ErrActionOver
	case c.Day != "" && (!c.Day.Valid() || c.Day < today):
		return Decision{}, &BadDay{Text: string(c.Day), From: today}
	case a.Again == c.Day:
		return Decision{}, nil
	}
	return Decision{Events: []Event{&actionAgain{Action: a.ID, Day: c.Day}}}, nil
}

type actionAgain struct {
	Action ActionID `json:"action"`
	Day    Day      `json:"day,omitempty"`
}

func (*actionAgain) kind() string { return "action.again" }

func (x *actionAgain) apply(b *batch, _ Header) { b.action(x.Action).Again = x.Day }

// eraseActions blanks what people said of the action items on an issue.
func (b *batch) eraseActions(i IssueID) {
	for _, id := range b.promised {
		if _, r, ok := b.Resolution(b.actions[id].Resolution); !ok || r.Issue != i || len(b.actions[id].records) == 0 {
			continue
		}
		a := b.action(id)
		notes := slices.Clone(a.Notes)
		for n := range notes {
			notes[n].Text = ""
		}
		a.Notes, a.Evidence, a.Reason, a.records = notes, "", "", nil
	}
}

// actionRecords lists the records of what people said of the action items on an issue.
func (s *Snapshot) actionRecords(i IssueID) []uint64 {
	var all []uint64
	for _, id := range s.promised {
		if _, r, ok := s.Resolution(s.actions[id].Resolution); ok && r.Issue == i {
			all = append(all, s.actions[id].records...)
		}
	}
	return all
}
