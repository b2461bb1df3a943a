package session

import (
	"cmp"
	"slices"
)

// Paper is how far the entry of a poll's paper slips has come: one mixed batch,
// entered by one person and again by another, numbered only now. What the slips say
// is sealed in the box.
type Paper struct {
	First, Second     int // slips entered so far in each pass
	FirstBy, SecondBy MemberID
	Differ            []int // slips, from 1, on which the two passes differ and nobody has settled
	Settled           int
	Done              bool
	Out               int // slips confirmed as still out when the batch was closed
	Settlings         []Settling
	Restarts          []string // why it was begun again; empty where erased
}

// Settling tells how a slip on which the two entries differed was settled, and why.
type Settling struct {
	Line   int    `json:"line"`
	Keep   int    `json:"keep"` // the entry that read it right: 1 or 2; 0 where erased
	Reason string `json:"reason"`
}

// ClosePaper ends the entry: every slip in the box was entered twice and settled,
// and Out names those whose slips never came back. The others' ballots are in.
type ClosePaper struct {
	Poll PollID
	Out  []MemberID
}

func (ClosePaper) allows(r Roles) bool { return r.Has(keepers) }

func (c ClosePaper) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, p, err := s.entering(c.Poll, e)
	if err != nil {
		return Decision{}, err
	}
	holders := x.holders()
	var in []MemberID
	for _, id := range holders {
		if !slices.Contains(c.Out, id) {
			in = append(in, id)
		}
	}
	switch {
	case len(p.Paper.Differ) > 0:
		return Decision{}, &SlipsDiffer{Lines: p.Paper.Differ}
	case p.Paper.Second < p.Paper.First:
		return Decision{}, &SlipCount{Out: p.Paper.First, Entered: p.Paper.Second}
	case len(in) != p.Paper.First || len(in)+len(c.Out) != len(holders):
		return Decision{}, &SlipCount{Out: len(holders) - len(c.Out), Entered: p.Paper.First, Unnamed: p.Paper.First < len(in)}
	}
	d := Decision{Events: []Event{&paperClosed{Poll: p.ID, Out: len(c.Out)}}}
	for _, id := range in {
		d.Events = append(d.Events, &voted{Poll: p.ID, Member: id})
	}
	return d, nil
}

// RestartPaper throws both entries away, to begin again with the first slip: one
// was left out or typed twice, or whoever typed has gone home. The slips stay out.
type RestartPaper struct {
	Poll          PollID
	First, Second int // slips entered in each pass when it was pressed
	Reason        string
}

func (RestartPaper) allows(r Roles) bool { return r.Has(keepers) }

func (c RestartPaper) decide(s *Snapshot, e Envelope) (Decision, error) {
	_, p, err := s.entering(c.Poll, e)
	switch {
	case err != nil:
		return Decision{}, err
	case p.Paper.First == 0:
		return Decision{}, ErrNothingToUndo
	case p.Paper.First != c.First || p.Paper.Second != c.Second:
		return Decision{}, ErrStale
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	d := Decision{Events: []Event{&paperRestarted{Poll: p.ID, Reason: reason}}}
	for line := range p.Paper.First {
		for pass := rowFirst - rowDraft; pass <= rowSettled-rowDraft; pass++ {
			d.Box = append(d.Box, boxChange{poll: p.ID, slip: slipAt{line + 1, pass}, clear: true})
		}
	}
	return d, nil
}

type paperRestarted struct {
	Poll   PollID `json:"poll"`
	Reason string `json:"reason"`
}

func (*paperRestarted) kind() string          { return "paper.restarted" }
func (x *paperRestarted) about() string       { return string(x.Poll) }
func (*paperRestarted) erased(a string) Event { return &paperRestarted{Poll: PollID(a)} }

func (x *paperRestarted) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Paper = Paper{Restarts: append(slices.Clip(p.Paper.Restarts), x.Reason)}
}

// holders lists those who took a slip and did not hand it back, in order of their ids.
func (x *Session) holders() []MemberID {
	var ids []MemberID
	for id, state := range x.Slips {
		if state == SlipOut {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b MemberID) int { return cmp.Compare(a, b) })
	return ids
}

type paperClosed struct {
	Poll PollID `json:"poll"`
	Out  int    `json:"out"`
}

func (*paperClosed) kind() string { return "paper.closed" }

func (x *paperClosed) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Paper.Done, p.Paper.Out = true, x.Out
}
