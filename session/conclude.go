package session

import "slices"

// Conclude closes a resolution of which every promise is over, and names who looks after
// what came of it (民享).
type Conclude struct {
	Resolution ResolutionID
	Keeper     string
}

func (Conclude) allows(r Roles) bool { return r.Has(keepers) }

func (c Conclude) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, err := s.adopted(c.Resolution)
	if err != nil {
		return Decision{}, err
	}
	keeper, err := CleanLine(c.Keeper, NameLimit)
	switch {
	case err != nil:
		return Decision{}, err
	case r.Shared != "":
		return Decision{}, ErrShared
	case s.StageOf(r) != StageJudged:
		return Decision{}, ErrUnfinished
	}
	return Decision{Events: []Event{&resolutionShared{Resolution: r.ID, Day: s.Council.Day(e.Time)},
		&keeperNamed{Resolution: r.ID, Keeper: keeper}}}, nil
}

type resolutionShared struct {
	Resolution ResolutionID `json:"resolution"`
	Day        Day          `json:"day"`
}

func (*resolutionShared) kind() string { return "resolution.shared" }

func (x *resolutionShared) apply(b *batch, _ Header) { b.resolution(x.Resolution).Shared = x.Day }

type keeperNamed struct {
	Resolution ResolutionID `json:"resolution"`
	Keeper     string       `json:"keeper"`
}

func (*keeperNamed) kind() string          { return "keeper.named" }
func (x *keeperNamed) about() string       { return string(x.Resolution) }
func (*keeperNamed) erased(a string) Event { return &keeperNamed{Resolution: ResolutionID(a)} }

func (x *keeperNamed) apply(b *batch, h Header) {
	r := b.resolution(x.Resolution)
	r.Keeper = x.Keeper
	r.later = append(slices.Clip(r.later), h.Seq)
}

// eraseAftermath blanks what people said of the resolutions on an issue after they
// were adopted. What was resolved itself stays: the council is bound by it.
func (b *batch) eraseAftermath(i IssueID) {
	for _, x := range b.Sessions {
		for _, old := range x.Resolutions {
			if old.Issue != i || len(old.later) == 0 {
				continue
			}
			r := b.resolution(old.ID)
			if r.Posting != nil {
				p := *r.Posting
				p.Places = nil
				r.Posting = &p
			}
			r.Objections = slices.Clone(r.Objections)
			for n := range r.Objections {
				o := &r.Objections[n]
				o.Text, o.From, o.Answer = "", "", ""
			}
			r.Keeper, r.later = "", nil
		}
	}
}

// aftermathRecords lists the records of what people said of the resolutions on an
// issue after they were adopted.
func (s *Snapshot) aftermathRecords(i IssueID) []uint64 {
	var all []uint64
	for _, x := range s.Sessions {
		for _, r := range x.Resolutions {
			if r.Issue == i {
				all = append(all, r.later...)
			}
		}
	}
	return all
}
