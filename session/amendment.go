package session

import "slices"

// Version is an earlier wording of a resolution, kept readable for ever. Clauses,
// Reason and Decided are empty once erased.
type Version struct {
	Number  int
	Clauses []Clause
	Until   Day    // when the next one took its place
	Reason  string // why it was changed
	Decided string // who agreed to the change, and when
}

// ClauseChange is one clause that an amendment changed. An empty Old is a new
// clause, an empty New one that was struck.
type ClauseChange struct {
	Number   int // from 1; numbers never shift
	Old, New Clause
}

// Changes lists, clause by clause, what parts two wordings.
func Changes(old, new []Clause) []ClauseChange {
	at := func(all []Clause, i int) Clause {
		if i < len(all) {
			return all[i]
		}
		return Clause{}
	}
	var changes []ClauseChange
	for i := range max(len(old), len(new)) {
		if a, b := at(old, i), at(new, i); a != b {
			changes = append(changes, ClauseChange{Number: i + 1, Old: a, New: b})
		}
	}
	return changes
}

// Revise amends an adopted resolution (修订). Clauses keep their numbers: one that is
// left empty or out is struck, further ones come at the end. It says why, and who
// agreed to the change and when, for a resolution is not changed without consent. The
// old wording stays readable; the new one must be posted again before it is in force.
type Revise struct {
	Resolution ResolutionID
	Version    int // of the wording that was read
	Clauses    []Clause
	Reason     string
	Decided    string
}

func (Revise) allows(r Roles) bool { return r.Has(keepers) }

func (c Revise) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, err := s.adopted(c.Resolution)
	switch {
	case err != nil:
		return Decision{}, err
	case r.Shared != "":
		return Decision{}, ErrShared
	case c.Version != r.version:
		return Decision{}, ErrStale
	}
	if over := len(c.Clauses) - MostClauses; over > 0 {
		return Decision{}, &BadRow{Row: MostClauses, Field: "clause", Err: &TooLong{Limit: MostClauses, Over: over}}
	}
	clauses := make([]Clause, max(len(c.Clauses), len(r.Clauses)))
	for i, cl := range c.Clauses {
		if clauses[i], err = cl.clean(); err != nil {
			return Decision{}, &BadRow{Row: i, Field: "clause", Err: err}
		}
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	decided, err := Clean(c.Decided, ReasonLimit)
	switch {
	case err != nil:
		return Decision{}, err
	case len(promises(clauses)) == 0:
		return Decision{}, ErrNoClauses
	case reason == "" || decided == "":
		return Decision{}, ErrReasonMissing
	case len(Changes(r.Clauses, clauses)) == 0:
		return Decision{}, nil
	}
	today := s.Council.Day(e.Time)
	d := Decision{Events: []Event{&resolutionRevised{Resolution: r.ID, Day: today, Promises: promises(clauses)},
		&revisionWorded{Resolution: r.ID, Clauses: clauses, Reason: reason, Decided: decided}}}
	d.Events = append(d.Events, s.repromised(r, clauses, today, reason)...)
	d.Answer.ID = string(r.ID)
	return d, nil
}

// repromised are the events with which the action items follow an amendment: one that
// was struck is dropped, one whose day was worded anew gets the day that is read there.
func (s *Snapshot) repromised(r *Resolution, clauses []Clause, today Day, reason string) []Event {
	var events []Event
	for _, change := range Changes(r.Clauses, clauses) {
		id := actionOf(r.ID, change.Number)
		a, ok := s.actions[id]
		switch {
		case ok && a.Over():
		case ok && change.New.What == "":
			events = append(events, &actionDropped{Action: id, Day: today}, &dropReasoned{Action: id, Reason: reason})
		case change.New.What != "" && (!ok || change.Old.By != change.New.By):
			if due, read := ReadDay(change.New.By, today); read || ok {
				events = append(events, &actionDated{Action: id, Due: due, Read: read})
			}
		}
	}
	return events
}

type resolutionRevised struct {
	Resolution ResolutionID `json:"resolution"`
	Day        Day          `json:"day"`
	Promises   []int        `json:"promises"` // the clauses that say what is done, from 1
}

func (*resolutionRevised) kind() string { return "resolution.revised" }

// apply keeps the old wording; the new one is not posted and not in force.
func (x *resolutionRevised) apply(b *batch, _ Header) {
	r := b.resolution(x.Resolution)
	r.Versions = append(slices.Clip(r.Versions), Version{Number: r.version, Clauses: r.Clauses, Until: x.Day})
	r.version++
	r.Posting, r.InForce = nil, ""
	for _, n := range x.Promises {
		if _, ok := b.actions[actionOf(r.ID, n)]; !ok {
			b.promise(r, []int{n}, x.Day)
		}
	}
}

type revisionWorded struct {
	Resolution ResolutionID `json:"resolution"`
	Clauses    []Clause     `json:"clauses"`
	Reason     string       `json:"reason"`
	Decided    string       `json:"decided"`
}

func (*revisionWorded) kind() string          { return "revision.worded" }
func (x *revisionWorded) about() string       { return string(x.Resolution) }
func (*revisionWorded) erased(a string) Event { return &revisionWorded{Resolution: ResolutionID(a)} }

func (x *revisionWorded) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	r.Clauses = x.Clauses
	if n := len(r.Versions); n > 0 {
		r.Versions = slices.Clone(r.Versions)
		r.Versions[n-1].Reason, r.Versions[n-1].Decided = x.Reason, x.Decided
	}
	r.Erased = x.Clauses == nil
	r.records = append(slices.Clip(r.records), h.Seq)
}
