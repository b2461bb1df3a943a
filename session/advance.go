package session

import "time"

// Move takes a session to the next phase or one step back. It names the phase it
// was pressed in; pressed on another, it is refused as stale. Opening the vote
// freezes by-laws, issues and electorate; closing it is ClosePoll, and from the
// ranking to the resolutions leads DrawLine.
type Move struct {
	Session  SessionID
	From, To Phase
}

func (Move) allows(r Roles) bool { return r.Has(leaders) }

func (c Move) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase != c.From {
		return Decision{}, ErrStale
	}
	switch c.To {
	case c.From + 1:
		return s.forward(x, s.Council.Day(e.Time))
	case c.From - 1:
		return s.back(x, s.Council.Day(e.Time))
	}
	return Decision{}, &WrongPhase{Now: x.Phase, Want: c.To - 1}
}

func (s *Snapshot) forward(x *Session, today Day) (Decision, error) {
	moved := &sessionMoved{Session: x.ID, From: x.Phase, To: x.Phase + 1}
	switch x.Phase {
	case Collect:
		return Decision{Events: []Event{moved}}, nil
	case CheckInPhase:
		return Decision{Events: append([]Event{moved}, s.beginReview(x, today)...)}, nil
	case Review:
		d := s.endAsking(x, today)
		d.Events = append(d.Events, moved)
		if tonight := s.Tonight(x); len(tonight) > 0 {
			d.Events = append(d.Events, &issueCalled{Session: x.ID, Issue: tonight[0].Issue})
		}
		return d, nil
	case Discuss:
		opened, err := s.openPoll(x)
		if err != nil {
			return Decision{}, err
		}
		return Decision{Events: []Event{opened, moved}, Key: opened.Poll}, nil
	case Vote:
		return Decision{}, ErrPollNotClosed
	case Rank:
		if p := x.Poll(); p == nil || !p.AllShown() {
			return Decision{}, ErrRevealing
		}
		return Decision{}, ErrNoLine
	case Resolve:
		d := Decision{}
		for _, r := range x.Resolutions {
			switch r.Status {
			case Proposed:
				return Decision{}, ErrDrafting
			case Draft:
				d.Events = append(d.Events, &resolutionWithdrawn{Resolution: r.ID})
			}
		}
		ended := x.endMood(x.openMood())
		d.Events, d.Erase = append(append(d.Events, moved), ended.Events...), ended.Erase
		return d, nil
	}
	return Decision{}, ErrNoWayBack
}

func (s *Snapshot) back(x *Session, today Day) (Decision, error) {
	moved := &sessionMoved{Session: x.ID, From: x.Phase, To: x.Phase - 1}
	switch x.Phase {
	case Review:
		d := s.endAsking(x, today)
		d.Events = append(d.Events, moved)
		return d, nil
	case CheckInPhase, Discuss:
		return Decision{Events: []Event{moved}}, nil
	case Vote:
		p := x.Poll()
		if p != nil && (p.Voted() > 0 || p.Paper.First > 0) {
			return Decision{}, ErrBallotsIn
		}
		d := Decision{Events: []Event{moved}}
		if p != nil {
			d.Events = []Event{&pollVoided{Poll: p.ID, Reason: "stepped back; no ballot was in"}, moved}
			d.Ended = p.ID
		}
		return d, nil
	case Resolve:
		if len(x.Resolutions) > 0 {
			return Decision{}, ErrNoWayBack
		}
		return Decision{Events: []Event{moved, &lineDrawn{Session: x.ID, Line: 0}}}, nil
	}
	return Decision{}, ErrNoWayBack
}

type sessionMoved struct {
	Session SessionID `json:"session"`
	From    Phase     `json:"from"`
	To      Phase     `json:"to"`
}

func (*sessionMoved) kind() string { return "session.moved" }

func (x *sessionMoved) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	s.Floor.pause(s.Called, h.Time)
	s.Phase = x.To
	s.moved(x.From, x.To, h.Time)
	s.talk(h.Time)
	switch {
	case x.To == CheckInPhase && s.Began.IsZero():
		s.Began = h.Time
	case x.To == Adjourned:
		s.Ended = h.Time
	case x.To == Collect:
		s.Began = time.Time{}
	}
}

// DrawLine settles how far tonight goes: the places above the line are resolved.
// Where issues share a place it takes all of them or none, so it must lie between
// two places, unless lots were drawn among them.
type DrawLine struct {
	Poll  PollID
	Above int // rows above the line
}

func (DrawLine) allows(r Roles) bool { return r.Has(leaders) }

func (c DrawLine) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, p, err := s.pollOf(c.Poll)
	if err != nil {
		return Decision{}, err
	}
	if x.Phase != Rank {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Rank}
	}
	if !p.AllShown() {
		return Decision{}, ErrRevealing
	}
	rows := p.result.Ranking
	if c.Above < 1 || c.Above > len(rows) {
		return Decision{}, ErrLine
	}
	if c.Above < len(rows) && rows[c.Above-1].Place == rows[c.Above].Place {
		if _, drawn := p.LotAt(rows[c.Above].Place); !drawn {
			return Decision{}, ErrLineSplits
		}
	}
	return Decision{Events: []Event{
		&lineDrawn{Session: x.ID, Line: c.Above},
		&sessionMoved{Session: x.ID, From: Rank, To: Resolve},
		&issueCalled{Session: x.ID, Issue: p.Issues[rows[0].Issue-1].Issue},
	}}, nil
}

type lineDrawn struct {
	Session SessionID `json:"session"`
	Line    int       `json:"line"`
}

func (*lineDrawn) kind() string { return "line.drawn" }

// apply draws the line; one drawn anew begins with nothing left over.
func (x *lineDrawn) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Line, s.Deferred = x.Line, nil
}

// WidestGap proposes a line: the row after which most points separate two
// neighbours, of the places that can be settled in an evening (at most five), the
// higher one of equal gaps. Where so many share a place that none of these rows
// ends one, it is the row that ends the first place.
func (p *Poll) WidestGap() int {
	r, ok := p.Result()
	if !ok || len(r.Ranking) == 0 {
		return 0
	}
	best, gap := groups(r)[0][1], -1
	for k := 1; k <= min(5, len(r.Ranking)); k++ {
		g := r.Ranking[k-1].Points
		if k < len(r.Ranking) {
			g -= r.Ranking[k].Points
			if r.Ranking[k-1].Place == r.Ranking[k].Place {
				continue
			}
		}
		if g > gap && r.Ranking[k-1].Points > 0 {
			best, gap = k, g
		}
	}
	return best
}
