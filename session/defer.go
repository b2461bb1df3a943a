package session

import "slices"

// Defer leaves an issue above the line for next month: nothing is settled on it
// tonight, and it comes to the next session by itself. Its draft is withdrawn.
// Writing on it again takes it up again.
type Defer struct {
	Session SessionID
	Issue   IssueID
}

func (Defer) allows(r Roles) bool { return r.Has(leaders) }

func (c Defer) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase != Resolve {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Resolve}
	}
	if !slices.ContainsFunc(x.AboveLine(), func(e Entry) bool { return e.Issue == c.Issue }) {
		return Decision{}, ErrBelowLine
	}
	if slices.Contains(x.Deferred, c.Issue) {
		return Decision{}, nil
	}
	var d Decision
	if r := x.ResolutionOn(c.Issue); r != nil {
		if r.Status != Draft {
			return Decision{}, ErrNotDraft
		}
		d.Events = append(d.Events, &resolutionWithdrawn{Resolution: r.ID})
	}
	d.Events = append(d.Events, &issueDeferred{Session: x.ID, Issue: c.Issue})
	for _, e := range x.AboveLine() {
		if e.Issue != c.Issue && x.ResolutionOn(e.Issue) == nil && !slices.Contains(x.Deferred, e.Issue) {
			d.Events = append(d.Events, &issueCalled{Session: x.ID, Issue: e.Issue})
			break
		}
	}
	return d, nil
}

type issueDeferred struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
}

func (*issueDeferred) kind() string { return "issue.deferred" }

func (x *issueDeferred) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Deferred = append(slices.Clip(s.Deferred), x.Issue)
}
