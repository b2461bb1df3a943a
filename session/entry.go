package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// EnterSlip types one slip. The first pass gives numbers to the slips as they come
// out of the mixed box; the second, by another person, is compared with it.
type EnterSlip struct {
	Poll PollID
	Pass int // 1 or 2
	Line int // from 1: the next one of its pass
	Slip Slip
}

func (EnterSlip) allows(r Roles) bool { return r != 0 }

func (c EnterSlip) slips(s *Snapshot) PollID {
	if c.Pass == 2 {
		return opensPoll(s, c.Poll)
	}
	return ""
}

func (c EnterSlip) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, p, err := s.entering(c.Poll, e)
	if err != nil {
		return Decision{}, err
	}
	marks, err := p.slip(c.Slip)
	if err != nil {
		return Decision{}, err
	}
	now := p.Paper
	row := boxChange{poll: p.ID, slip: slipAt{c.Line, c.Pass}, ballot: ballot{marks: marks, mouth: MouthPaper}}
	d := Decision{Box: []boxChange{row}}
	entered := &slipEntered{Poll: p.ID, Pass: c.Pass, Line: c.Line}
	switch {
	case c.Pass != 1 && c.Pass != 2, c.Pass == 1 && c.Line != now.First+1, c.Pass == 2 && c.Line != now.Second+1:
		return Decision{}, ErrStale
	case c.Pass == 1 && now.Second > 0:
		return Decision{}, ErrSecondPass
	case c.Pass == 1 && c.Line > x.SlipsOut():
		return Decision{}, &SlipCount{Out: x.SlipsOut(), Entered: c.Line}
	case c.Pass == 1 && now.First > 0 && now.FirstBy != e.By:
		return Decision{}, ErrOtherHand
	case c.Pass == 1:
		d.Events = []Event{entered}
		return d, nil
	case c.Line > now.First:
		return Decision{}, &SlipCount{Out: now.First, Entered: c.Line}
	case now.FirstBy == e.By:
		return Decision{}, ErrSameHand
	case now.Second > 0 && now.SecondBy != e.By:
		return Decision{}, ErrOtherHand
	}
	if first, ok := e.Slips[slipAt{c.Line, 1}]; !ok || first != marks {
		entered.Differs = true
	} else {
		d.Box = append(d.Box, p.settledSlip(c.Line, marks, e))
	}
	d.Events = []Event{entered}
	d.Answer.Changed = entered.Differs
	return d, nil
}

// entering checks that slips may be entered, and by whom: the desk, or a person
// who sits down there with their own code.
func (s *Snapshot) entering(id PollID, e Envelope) (*Session, *Poll, error) {
	x, p, err := s.pollOf(id)
	switch {
	case err != nil:
		return nil, nil, err
	case !e.Roles.Has(keepers) && e.Mouth != MouthAssisted:
		return nil, nil, ErrSecretaryOnly
	case p.Status != PollOpen && p.Status != PollClosed:
		return nil, nil, ErrPaperDone
	case p.Paper.Done:
		return nil, nil, ErrPaperDone
	case !e.Sealable:
		return nil, nil, ErrKeyGone
	}
	return x, p, nil
}

// slipEntered says that a slip was typed, never what it says.
type slipEntered struct {
	Poll    PollID `json:"poll"`
	Pass    int    `json:"pass"`
	Line    int    `json:"line"`
	Differs bool   `json:"differs,omitempty"`
}

func (*slipEntered) kind() string { return "slip.entered" }

func (x *slipEntered) apply(b *batch, h Header) {
	p := b.poll(x.Poll)
	if x.Pass == 1 {
		p.Paper.First, p.Paper.FirstBy = x.Line, h.By
		return
	}
	p.Paper.Second, p.Paper.SecondBy = x.Line, h.By
	if x.Differs {
		p.Paper.Differ = append(slices.Clip(p.Paper.Differ), x.Line)
	} else {
		p.Paper.Settled++
	}
}

// SettleSlip settles a slip on which the two passes differ, with the slip in hand.
type SettleSlip struct {
	Poll   PollID
	Line   int
	Keep   int // the pass that read it right
	Reason string
}

func (SettleSlip) allows(r Roles) bool { return r.Has(keepers) }

func (c SettleSlip) slips(s *Snapshot) PollID { return opensPoll(s, c.Poll) }

func (c SettleSlip) decide(s *Snapshot, e Envelope) (Decision, error) {
	_, p, err := s.entering(c.Poll, e)
	if err != nil {
		return Decision{}, err
	}
	if !slices.Contains(p.Paper.Differ, c.Line) || c.Keep != 1 && c.Keep != 2 {
		return Decision{}, ErrStale
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	marks, ok := e.Slips[slipAt{c.Line, c.Keep}]
	if !ok {
		return Decision{}, ErrStale
	}
	return Decision{Box: []boxChange{p.settledSlip(c.Line, marks, e)},
		Events: []Event{&slipSettled{Poll: p.ID, Line: c.Line, Keep: c.Keep, Reason: reason}}}, nil
}

type slipSettled struct {
	Poll   PollID `json:"poll"`
	Line   int    `json:"line"`
	Keep   int    `json:"keep"`
	Reason string `json:"reason"`
}

func (*slipSettled) kind() string    { return "slip.settled" }
func (x *slipSettled) about() string { return fmt.Sprintf("%s %d", x.Poll, x.Line) }

func (*slipSettled) erased(a string) Event {
	x := &slipSettled{}
	poll, line, _ := strings.Cut(a, " ")
	x.Poll = PollID(poll)
	x.Line, _ = strconv.Atoi(line)
	return x
}

func (x *slipSettled) apply(b *batch, _ Header) {
	p := b.poll(x.Poll)
	p.Paper.Settled++
	p.Paper.Settlings = append(slices.Clip(p.Paper.Settlings), Settling{x.Line, x.Keep, x.Reason})
	p.Paper.Differ = slices.DeleteFunc(slices.Clone(p.Paper.Differ), func(n int) bool { return n == x.Line })
}
