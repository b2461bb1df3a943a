package session

import (
	"slices"
)

// Merge takes an issue into another; its proposers count as the other's too. That
// both proposers agree is for the secretary to have asked, and is noted.
type Merge struct {
	Issue, Into IssueID
}

func (Merge) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Merge) decide(s *Snapshot, _ Envelope) (Decision, error) {
	from, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	into, err := s.changeable(c.Into)
	if err != nil {
		return Decision{}, err
	}
	if from.ID == into.ID {
		return Decision{}, ErrSameIssue
	}
	if from.Status != Open || into.Status != Open {
		return Decision{}, ErrNotOnAgenda
	}
	return Decision{Events: []Event{&issueMerged{Issue: c.Issue, Into: c.Into}}}, nil
}

type issueMerged struct {
	Issue IssueID `json:"issue"`
	Into  IssueID `json:"into"`
}

func (*issueMerged) kind() string { return "issue.merged" }

func (x *issueMerged) apply(b *batch, h Header) {
	from, into := b.issue(x.Issue), b.issue(x.Into)
	from.turn(b.now(Turn{Kind: TurnMerged, At: h.Time, Other: x.Into}))
	into.turn(b.now(Turn{Kind: TurnTookIn, At: h.Time, Other: x.Issue}))
	from.Status, from.Into = Merged, x.Into
	into.Merged = append(slices.Clip(into.Merged), x.Issue)
	b.addUp(into)
}

// addUp counts anew who raised an issue: its own proposer, then those of the ones
// merged into it.
func (b *batch) addUp(i *Issue) {
	var by []MemberID
	add := func(m MemberID) {
		if m != "" && !slices.Contains(by, m) {
			by = append(by, m)
		}
	}
	add(i.raiser)
	for _, id := range i.Merged {
		for _, m := range b.issues[id].By {
			add(m)
		}
	}
	i.By = by
}

// Decline takes an issue off the agenda, with a reason that its proposers can read.
type Decline struct {
	Issue  IssueID
	Reason string
}

func (Decline) allows(r Roles) bool { return r.Has(keepers) }

func (c Decline) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if i.Status != Open {
		return Decision{}, ErrNotOnAgenda
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	return Decision{Events: []Event{&issueDeclined{Issue: i.ID, Reason: reason}}}, nil
}

type issueDeclined struct {
	Issue  IssueID `json:"issue"`
	Reason string  `json:"reason"`
}

func (*issueDeclined) kind() string { return "issue.declined" }

func (x *issueDeclined) about() string { return string(x.Issue) }

func (*issueDeclined) erased(a string) Event { return &issueDeclined{Issue: IssueID(a)} }

func (x *issueDeclined) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	i.Status, i.Reason = Declined, x.Reason
	i.turn(b.now(Turn{Kind: TurnDeclined, At: h.Time, Reason: x.Reason}))
	i.records = append(slices.Clip(i.records), h.Seq)
}

// Restore brings back an issue that was merged, declined or referred.
type Restore struct{ Issue IssueID }

func (Restore) allows(r Roles) bool { return r.Has(keepers) }

func (c Restore) decide(s *Snapshot, _ Envelope) (Decision, error) {
	i, err := s.changeable(c.Issue)
	if err != nil {
		return Decision{}, err
	}
	if i.Status != Merged && i.Status != Declined && i.Status != Referred {
		return Decision{}, ErrNothingToUndo
	}
	return Decision{Events: append([]Event{&issueRestored{Issue: i.ID}}, s.bringIn(i.ID)...)}, nil
}

type issueRestored struct {
	Issue IssueID `json:"issue"`
}

func (*issueRestored) kind() string { return "issue.restored" }

func (x *issueRestored) apply(b *batch, h Header) {
	i := b.issue(x.Issue)
	into := i.Into
	i.Status, i.Into, i.To, i.Reason = Open, "", "", ""
	i.turn(b.now(Turn{Kind: TurnRestored, At: h.Time, Other: into}))
	for first := true; into != ""; first = false {
		t := b.issue(into)
		if first {
			t.turn(b.now(Turn{Kind: TurnGaveBack, At: h.Time, Other: x.Issue}))
			t.Merged = slices.DeleteFunc(slices.Clone(t.Merged), func(id IssueID) bool { return id == x.Issue })
		}
		b.addUp(t)
		into = t.Into
	}
}
