package session

import (
	"fmt"
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
	x, p, err := s.pollOf(c.Poll)
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
	if !p.Paper.Done && (x.SlipsOut() > 0 || p.Paper.First > 0) {
		return Decision{}, ErrPaperOpen
	}
	n := numbers(p.count(e.Opened))
	channels, present := s.balance(x, p, e.Opened)
	d := Decision{Answer: Answer{Count: n}}
	if p.Status != PollCounted || p.Numbers != n || p.Channels != channels || p.Present != present {
		d.Events = []Event{&pollCounted{Poll: p.ID, Numbers: n, Channels: &channels, Present: present}}
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

// firmness says how firm the result is, and what else the same ballots say.
func (p *Poll) firmness(all []opened, r tally.Result) (tally.Firmness, tally.Looks) {
	ballots := make([]tally.Ballot, len(all))
	for i, o := range all {
		ballots[i] = o.marks
	}
	return tally.Firm(len(p.Issues), ballots, r), tally.Look(len(p.Issues), ballots, r)
}

func numbers(r tally.Result) Numbers {
	return Numbers{Cast: r.Ballots, Full: r.Full, Partial: r.Partial, Blank: r.Blank}
}

type pollCounted struct {
	Poll    PollID  `json:"poll"`
	Numbers Numbers `json:"numbers"`
	// Channels are missing in logs of the first version, which knew one mouth.
	Channels *Channels `json:"channels,omitempty"`
	Present  int       `json:"present,omitempty"` // entitled and present
}

func (*pollCounted) kind() string { return "poll.counted" }

func (x *pollCounted) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Status, p.Numbers, p.Explanation = PollCounted, x.Numbers, "" // what was explained were other numbers
	if x.Channels != nil {
		p.Channels, p.Present = *x.Channels, x.Present
	}
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
	if numbers(result) != p.Numbers {
		return Decision{}, ErrPollNotCounted // the box has changed since; count again
	}
	if !p.Balanced() && p.Explanation == "" {
		return Decision{}, &Unbalanced{Present: p.Present, Total: p.Channels.Total(), Voted: p.Voted(), Ballots: len(e.Opened)}
	}
	x := &pollPublished{Poll: p.ID, Result: result, Receipts: make([]string, len(e.Opened))}
	for i, o := range e.Opened {
		x.Receipts[i] = o.receipt
		if p.Bylaws.Secrecy != Secret {
			x.Ballots = append(x.Ballots, p.publish(o))
		}
	}
	for _, o := range e.Opened {
		for _, v := range o.voids {
			if x.Voids == nil {
				x.Voids = map[string]int{}
			}
			x.Voids[v.Reason.String()]++
		}
	}
	firm, looks := p.firmness(e.Opened, result)
	x.Firm, x.Looks = &firm, &looks
	d := Decision{Events: []Event{x}, Ended: p.ID, Answer: Answer{Count: p.Numbers}}
	if c.All {
		d.Answer.Result = &result
		d.Events = append(d.Events, &placeShown{Poll: p.ID, Shown: len(groups(result))})
	}
	return d, nil
}

// Unbalanced says that the numbers do not come out: those present, or the ballots
// in the box. Explain lets the result be published all the same.
type Unbalanced struct{ Present, Total, Voted, Ballots int }

func (e *Unbalanced) Error() string {
	return fmt.Sprintf("%d present, total %d; %d voted, %d ballots", e.Present, e.Total, e.Voted, e.Ballots)
}

type pollPublished struct {
	Poll     PollID       `json:"poll"`
	Result   tally.Result `json:"result"`
	Receipts []string     `json:"receipts"` // sorted
	// Ballots are published in named and checkable polls only, in order of receipts.
	Ballots []PublishedBallot `json:"ballots,omitempty"`
	// Voids counts the marks on paper that were void, by reason.
	Voids map[string]int `json:"voids,omitempty"`
	// Firm and Looks are worked out now, for a secret poll's ballots are gone
	// after this; nobody can recompute them then, so they are only attested.
	Firm  *tally.Firmness `json:"firmness,omitempty"`
	Looks *tally.Looks    `json:"looks,omitempty"`
}

// PublishedBallot is a ballot that everyone may see: with its voter in a named
// poll, with its receipt in a checkable one.
type PublishedBallot struct {
	Member  MemberID `json:"member,omitempty"`
	Receipt string   `json:"receipt,omitempty"`
	Marks   [3]Code  `json:"marks"` // empty: blank
}

func (p *Poll) publish(o opened) PublishedBallot {
	b := PublishedBallot{Member: o.member, Receipt: o.receipt}
	for i, n := range o.marks {
		b.Marks[i] = p.Code(int(n))
	}
	return b
}

func (*pollPublished) kind() string { return "poll.published" }

func (x *pollPublished) apply(b *batch, h Header) {
	b.dropped = h.Seq
	p := b.poll(x.Poll)
	p.Status, p.Receipts, p.Ballots, p.Voids = PollPublished, x.Receipts, x.Ballots, x.Voids
	result := x.Result
	p.result, p.firm, p.looks = &result, x.Firm, x.Looks
}
