package session

import "yuetan/tally"

// Marks are the issues to which a ballot gives its top, middle and low mark;
// empty: left blank.
type Marks [3]IssueID

// Cast puts a member's ballot into the box, or changes the one there.
type Cast struct {
	Poll  PollID
	Marks Marks
}

func (Cast) allows(r Roles) bool { return r != 0 && r != Operator }

func (c Cast) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, p, err := s.voting(c.Poll, e)
	if err != nil {
		return Decision{}, err
	}
	marks, err := p.read(c.Marks)
	if err != nil {
		return Decision{}, err
	}
	if p.Bylaws.Complete && marks.Marks() < min(3, len(p.Issues)) {
		return Decision{}, ErrAllMarks
	}
	if _, here := x.Present[e.By]; !here {
		return Decision{}, ErrNotCheckedIn
	}
	receipt := e.receipt()
	d := Decision{
		Box: []boxChange{
			{poll: p.ID, member: e.By, ballot: ballot{marks: marks, mouth: e.Mouth, receipt: receipt}},
			{poll: p.ID, member: e.By, draft: true, clear: true},
		},
		Answer: Answer{Receipt: receipt, Changed: p.HasVoted(e.By)},
	}
	if !p.HasVoted(e.By) {
		d.Events = []Event{&voted{Poll: p.ID, Member: e.By}}
	}
	return d, nil
}

// KeepDraft saves a half-filled ballot, so that no refresh, resize or lost line
// loses it. It is sealed like a ballot, never counted, and gone when cast or closed.
type KeepDraft struct {
	Poll  PollID
	Marks Marks
}

func (KeepDraft) allows(r Roles) bool { return r != 0 && r != Operator }

func (c KeepDraft) decide(s *Snapshot, e Envelope) (Decision, error) {
	_, p, err := s.voting(c.Poll, e)
	if err != nil {
		return Decision{}, err
	}
	marks, err := p.read(c.Marks)
	if err != nil {
		return Decision{}, err
	}
	return Decision{Box: []boxChange{{poll: p.ID, member: e.By, draft: true,
		clear: marks == tally.Ballot{}, ballot: ballot{marks: marks, mouth: e.Mouth}}}}, nil
}

// voting checks that the giver of a command may vote in the poll now.
func (s *Snapshot) voting(id PollID, e Envelope) (*Session, *Poll, error) {
	x, p, err := s.pollOf(id)
	if err == ErrNoPoll {
		if x, ok := s.Current(); ok && x.Phase < Vote {
			err = ErrPollNotOpen
		}
	}
	switch {
	case err != nil:
		return nil, nil, err
	case p.Status != PollOpen:
		return nil, nil, ErrPollClosed
	case e.By == "":
		return nil, nil, ErrNotEntitled
	case !p.Entitled(e.By) && s.RolesOf(e.By, x).Has(Adviser):
		return nil, nil, ErrAdviser
	case !p.Entitled(e.By) || s.present(e.By) != nil:
		return nil, nil, ErrNotEntitled
	case x.Slips[e.By] == SlipOut:
		return nil, nil, ErrHasSlip
	case !e.Sealable:
		return nil, nil, ErrKeyGone
	}
	return x, p, nil
}

// read turns marks into a ballot of the poll's own numbers.
func (p *Poll) read(marks Marks) (tally.Ballot, error) {
	var b tally.Ballot
	for i, id := range marks {
		if id == "" {
			continue
		}
		for n, e := range p.Issues {
			if e.Issue == id {
				b[i] = uint32(n + 1)
			}
		}
		if b[i] == 0 {
			return b, ErrNotOnAgenda
		}
		for j := range i {
			if b[j] == b[i] {
				return b, &TwiceMarked{Code: string(p.Code(int(b[i])))}
			}
		}
	}
	return b, nil
}

// marks turns a ballot back.
func (p *Poll) marks(b tally.Ballot) (m Marks) {
	for i, n := range b {
		if n >= 1 && int(n) <= len(p.Issues) {
			m[i] = p.Issues[n-1].Issue
		}
	}
	return m
}

// voted says that a member's ballot is in; its record bears the poll's opening
// time, so that the log does not tell when.
type voted struct {
	Poll   PollID   `json:"poll"`
	Member MemberID `json:"member"`
}

func (*voted) kind() string { return "member.voted" }

func (x *voted) apply(b *batch, _ Header) { b.poll(x.Poll).voted[x.Member] = true }
