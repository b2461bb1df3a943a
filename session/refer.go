package session

import "slices"

// Refer hands an issue on to somebody who can settle it, such as the 12345 line,
// a mediator or a department, with a reason that its proposers can read. It leaves
// the agenda and does not come in next month; Restore takes it back.
type Refer struct {
	Issue      IssueID
	To, Reason string
}

func (Refer) allows(r Roles) bool { return r.Has(keepers) }

func (c Refer) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if i.Status != Open {
		return Decision{}, ErrNotOnAgenda
	}
	to, err := CleanLine(c.To, PlaceLimit)
	if err != nil {
		return Decision{}, err
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	return Decision{Events: []Event{&issueReferred{Issue: i.ID, To: to, Reason: reason}}}, nil
}

type issueReferred struct {
	Issue  IssueID `json:"issue"`
	To     string  `json:"to"`
	Reason string  `json:"reason"`
}

func (*issueReferred) kind() string { return "issue.referred" }

func (x *issueReferred) about() string { return string(x.Issue) }

func (*issueReferred) erased(a string) Event { return &issueReferred{Issue: IssueID(a)} }

func (x *issueReferred) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	i.Status, i.To, i.Reason = Referred, x.To, x.Reason
	i.turn(b.now(Turn{Kind: TurnReferred, At: h.Time, To: x.To, Reason: x.Reason}))
	i.records = append(slices.Clip(i.records), h.Seq)
}

// Reopen takes up again an issue that was settled, when what was agreed on did not
// settle it.
type Reopen struct {
	Issue  IssueID
	Reason string
}

func (Reopen) allows(r Roles) bool { return r.Has(keepers) }

func (c Reopen) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if i.Status != Settled {
		return Decision{}, ErrNotSettled
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	return Decision{Events: s.reopen(i.ID, reason)}, nil
}

// reopen gives what follows when what was agreed on an issue did not settle it: it
// is open again and comes to the agenda at hand, or to the next one. Of an issue
// that is not settled nothing follows.
func (s *Snapshot) reopen(id IssueID, reason string) []Event {
	if i, ok := s.issues[id]; !ok || i.Status != Settled || i.Erased {
		return nil
	}
	return append([]Event{&issueReopened{Issue: id, Reason: reason}}, s.bringIn(id)...)
}

type issueReopened struct {
	Issue  IssueID `json:"issue"`
	Reason string  `json:"reason,omitempty"`
}

func (*issueReopened) kind() string { return "issue.reopened" }

func (x *issueReopened) about() string { return string(x.Issue) }

func (*issueReopened) erased(a string) Event { return &issueReopened{Issue: IssueID(a)} }

func (x *issueReopened) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	i.Status = Open
	i.turn(b.now(Turn{Kind: TurnReopened, At: h.Time, Reason: x.Reason}))
	i.records = append(slices.Clip(i.records), h.Seq)
}
