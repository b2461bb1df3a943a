package session

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"yuetan/tally"
)

// PollID names a poll, such as 2026-11/p1. Its key lies under COUNCIL/2026-11/p1.
type PollID string

// PollStatus is how far a poll has come.
type PollStatus string

const (
	PollOpen      PollStatus = "open"
	PollClosed    PollStatus = "closed"
	PollCounted   PollStatus = "counted"
	PollPublished PollStatus = "published"
	Void          PollStatus = "void"
)

// Poll is one 5/3/1 vote. By-laws, issues and electorate are those frozen at opening.
type Poll struct {
	ID          PollID
	Session     SessionID
	Status      PollStatus
	Opened      time.Time
	Bylaws      Bylaws
	Issues      []Entry
	Numbers     Numbers // after counting
	Receipts    []string
	Shown       int // groups of places shown so far, counted from the last of the top three
	Reason      string
	Paper       Paper
	Channels    Channels          // after counting
	Present     int               // entitled and present, when counted
	Explanation string            // why the numbers do not come out
	Voids       map[string]int    // void marks on paper, by reason
	Ballots     []PublishedBallot // of a named or checkable poll, once published
	Lots        []Lot             // drawn among issues that share a place

	electorate map[MemberID]bool // true: admitted after opening
	voted      map[MemberID]bool
	result     *tally.Result
	firm       *tally.Firmness
	looks      *tally.Looks
}

// Numbers are what is known of the ballots before the result is published.
type Numbers struct {
	Cast    int `json:"cast"`
	Full    int `json:"full"`
	Partial int `json:"partial"`
	Blank   int `json:"blank"`
}

// Entitled tells whether the member may vote in the poll.
func (p *Poll) Entitled(id MemberID) bool { _, ok := p.electorate[id]; return ok }

// HasVoted tells whether the member's ballot is in. What it says is sealed.
func (p *Poll) HasVoted(id MemberID) bool { return p.voted[id] }

// Voted counts the ballots in.
func (p *Poll) Voted() int { return len(p.voted) }

// Electorate counts those who may vote.
func (p *Poll) Electorate() int { return len(p.electorate) }

// EntitledPresent counts those entitled who are checked in.
func (p *Poll) EntitledPresent(x *Session) int {
	n := 0
	for id := range p.electorate {
		if _, here := x.Present[id]; here {
			n++
		}
	}
	return n
}

// Code returns the code under which the poll knows an issue, counted from 1.
func (p *Poll) Code(issue int) Code {
	if issue < 1 || issue > len(p.Issues) {
		return ""
	}
	return p.Issues[issue-1].Code
}

// polling tells whether a poll of the current session is open.
func (s *Snapshot) polling() bool {
	x, ok := s.Current()
	if !ok {
		return false
	}
	p := x.Poll()
	return p != nil && p.Status == PollOpen
}

// openPoll decides the opening of a session's vote: what it freezes.
func (s *Snapshot) openPoll(x *Session) (*pollOpened, error) {
	issues := s.Tonight(x)
	issues = slices.DeleteFunc(slices.Clone(issues), func(e Entry) bool { return s.issues[e.Issue].Status != Open })
	if len(issues) < 2 {
		return nil, ErrTwoIssues
	}
	e := &pollOpened{Poll: PollID(fmt.Sprintf("%s/p%d", x.ID, len(x.Polls)+1)), Session: x.ID, Bylaws: s.Settings.Bylaws, Issues: issues}
	here := 0
	for _, id := range s.roll {
		m := s.members[id]
		if !m.Votes || m.Left {
			continue
		}
		e.Electorate = append(e.Electorate, id)
		if _, ok := x.Present[id]; ok {
			here++
		}
	}
	if here == 0 {
		return nil, ErrOneVoter
	}
	return e, nil
}

type pollOpened struct {
	Poll       PollID     `json:"poll"`
	Session    SessionID  `json:"session"`
	Bylaws     Bylaws     `json:"bylaws"`
	Issues     []Entry    `json:"issues"`
	Electorate []MemberID `json:"electorate"`
}

func (*pollOpened) kind() string { return "poll.opened" }

func (x *pollOpened) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	p := &Poll{ID: x.Poll, Session: x.Session, Status: PollOpen, Opened: h.Time, Bylaws: x.Bylaws, Issues: x.Issues,
		electorate: map[MemberID]bool{}, voted: map[MemberID]bool{}}
	for _, id := range x.Electorate {
		p.electorate[id] = false
	}
	s.Polls = append(s.Polls, p)
	b.polls[x.Poll] = true
}

// poll gives a poll to change, copied once a batch.
func (b *batch) poll(id PollID) *Poll {
	for _, x := range b.Sessions {
		for i, p := range x.Polls {
			if p.ID != id {
				continue
			}
			if b.polls[id] {
				return p
			}
			s := b.sitting(x.ID)
			c := *p
			c.electorate, c.voted = maps.Clone(p.electorate), maps.Clone(p.voted)
			b.polls[id] = true
			s.Polls[i] = &c
			return &c
		}
	}
	return &Poll{ID: id, electorate: map[MemberID]bool{}, voted: map[MemberID]bool{}}
}

// pollOf finds the poll a command names, and its session. An empty id names the
// present poll of the current session.
func (s *Snapshot) pollOf(id PollID) (*Session, *Poll, error) {
	if id == "" {
		if x, ok := s.Current(); ok {
			if p := x.Poll(); p != nil {
				return x, p, nil
			}
		}
		return nil, nil, ErrNoPoll
	}
	for _, x := range s.Sessions {
		for _, p := range x.Polls {
			if p.ID == id {
				if p.Status == Void {
					return nil, nil, ErrStale
				}
				return x, p, nil
			}
		}
	}
	return nil, nil, ErrNoPoll
}

// Void ends a poll unopened: nobody will ever know its ballots. It is the only way
// out for a poll whose key is gone.
type VoidPoll struct {
	Poll   PollID
	Reason string
}

func (VoidPoll) allows(r Roles) bool { return r.Has(leaders) }

func (c VoidPoll) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, p, err := s.pollOf(c.Poll)
	if err != nil {
		return Decision{}, err
	}
	if p.Status == PollPublished {
		return Decision{}, ErrPublished
	}
	reason, err := Clean(c.Reason, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if reason == "" {
		return Decision{}, ErrReasonMissing
	}
	d := Decision{Events: []Event{&pollVoided{Poll: p.ID, Reason: reason}}, Ended: p.ID}
	if x.Phase > Discuss {
		d.Events = append(d.Events, &sessionMoved{Session: x.ID, From: x.Phase, To: Discuss})
	}
	return d, nil
}

// pollVoided says that a poll ended unopened, and why.
type pollVoided struct {
	Poll   PollID `json:"poll"`
	Reason string `json:"reason"`
}

func (*pollVoided) kind() string          { return "poll.voided" }
func (x *pollVoided) about() string       { return string(x.Poll) }
func (*pollVoided) erased(a string) Event { return &pollVoided{Poll: PollID(a)} }

func (x *pollVoided) apply(b *batch, h Header) {
	b.dropped = h.Seq
	p := b.poll(x.Poll)
	p.Status, p.Reason = Void, x.Reason
	clear(b.sitting(p.Session).Slips) // they were slips of this poll
}
