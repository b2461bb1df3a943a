package session

import (
	"maps"
	"slices"

	"yuetan/tally"
)

// ClosePoll ends the vote; it is irrevocable. Typed is the number of ballots that
// the chair said aloud and typed; Confirmed (of a command line) stands for it.
type ClosePoll struct {
	Poll      PollID
	Typed     int
	Confirmed bool
}

func (ClosePoll) allows(r Roles) bool { return r.Has(leaders) }

func (c ClosePoll) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, p, err := s.pollOf(c.Poll)
	switch {
	case err != nil:
		return Decision{}, err
	case p.Status != PollOpen:
		return Decision{}, ErrStale
	case !c.Confirmed && c.Typed != p.Voted():
		return Decision{}, &WrongCount{Typed: c.Typed, Ballots: p.Voted()}
	}
	d := Decision{Events: []Event{&pollClosed{Poll: p.ID}}}
	for _, id := range slices.Sorted(maps.Keys(p.electorate)) {
		d.Box = append(d.Box, boxChange{poll: p.ID, member: id, draft: true, clear: true})
	}
	if x.Phase == Vote {
		d.Events = append(d.Events, &sessionMoved{Session: x.ID, From: Vote, To: Rank})
	}
	return d, nil
}

type pollClosed struct {
	Poll PollID `json:"poll"`
}

func (*pollClosed) kind() string { return "poll.closed" }

func (x *pollClosed) apply(b *batch, _ Header) { b.poll(x.Poll).Status = PollClosed }

// Count opens the box in memory and notes how many ballots there are. It may be
// repeated; the ranking is kept nowhere.
type Count struct{ Poll PollID }

func (Count) allows(r Roles) bool { return r.Has(leaders) }

func (c Count) opens(s *Snapshot) PollID { return opensPoll(s, c.Poll) }

func opensPoll(s *Snapshot, id PollID) PollID {
	if _, p, err := s.pollOf(id); err == nil {
		return p.ID
	}
	return ""
}

func (c Count) decide(s *Snapshot, e Envelope) (Decision, error) {
	_, p, err := s.pollOf(c.Poll)
	switch {
	case err != nil:
		return Decision{}, err
	case p.Status == PollOpen:
		return Decision{}, ErrPollNotClosed
	case p.Status == PollPublished:
		return Decision{}, ErrPublished
	case !e.Sealable:
		return Decision{}, ErrKeyGone
	}
	n := numbers(p.count(e.Opened))
	d := Decision{Answer: Answer{Count: n}}
	if p.Status != PollCounted || p.Numbers != n {
		d.Events = []Event{&pollCounted{Poll: p.ID, Numbers: n}}
	}
	return d, nil
}

func (p *Poll) count(all []opened) tally.Result {
	ballots := make([]tally.Ballot, len(all))
	for i, o := range all {
		ballots[i] = o.marks
	}
	return tally.Count(len(p.Issues), ballots, p.Bylaws.Rules())
}

func numbers(r tally.Result) Numbers {
	return Numbers{Cast: r.Ballots, Full: r.Full, Partial: r.Partial, Blank: r.Blank}
}

type pollCounted struct {
	Poll    PollID  `json:"poll"`
	Numbers Numbers `json:"numbers"`
}

func (*pollCounted) kind() string { return "poll.counted" }

func (x *pollCounted) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Status, p.Numbers = PollCounted, x.Numbers
}

// Publish logs the result and the receipts; then the box is emptied and the key
// destroyed, and nobody will know any more who gave what. All shows every place at
// once; otherwise each Reveal shows one.
type Publish struct {
	Poll PollID
	All  bool
}

func (Publish) allows(r Roles) bool { return r.Has(leaders) }

func (c Publish) opens(s *Snapshot) PollID { return opensPoll(s, c.Poll) }

func (c Publish) decide(s *Snapshot, e Envelope) (Decision, error) {
	_, p, err := s.pollOf(c.Poll)
	switch {
	case err != nil:
		return Decision{}, err
	case p.Status == PollPublished:
		return Decision{}, ErrPublished
	case p.Status != PollCounted:
		return Decision{}, ErrPollNotCounted
	case !e.Sealable:
		return Decision{}, ErrKeyGone
	}
	result := p.count(e.Opened)
	if len(e.Opened) != p.Voted() || numbers(result) != p.Numbers {
		// Nothing a member can do: the box does not hold what the log says.
		return Decision{}, &Unbalanced{Voted: p.Voted(), Ballots: len(e.Opened)}
	}
	x := &pollPublished{Poll: p.ID, Result: result, Receipts: make([]string, len(e.Opened))}
	for i, o := range e.Opened {
		x.Receipts[i] = o.receipt
	}
	d := Decision{Events: []Event{x}, Ended: p.ID, Answer: Answer{Count: p.Numbers}}
	if c.All {
		d.Answer.Result = &result
		d.Events = append(d.Events, &placeShown{Poll: p.ID, Shown: len(groups(result))})
	}
	return d, nil
}

// Unbalanced says that the box holds another number of ballots than were cast.
type Unbalanced struct{ Voted, Ballots int }

func (*Unbalanced) Error() string { return "the box does not hold as many ballots as were cast" }

type pollPublished struct {
	Poll     PollID       `json:"poll"`
	Result   tally.Result `json:"result"`
	Receipts []string     `json:"receipts"` // sorted
}

func (*pollPublished) kind() string { return "poll.published" }

func (x *pollPublished) apply(b *batch, h Header) {
	b.dropped = h.Seq
	p := b.poll(x.Poll)
	p.Status, p.Receipts = PollPublished, x.Receipts
	result := x.Result
	p.result = &result
}
