package session

import (
	"slices"
	"strings"
)

// audited is a poll as an audit follows it.
type audited struct {
	id         PollID
	issues     []Entry
	bylaws     Bylaws
	status     PollStatus
	session    SessionID
	electorate map[MemberID]bool
	admitted   int
	voted      map[MemberID]bool
	settled    int // paper slips that count
	paperDone  bool
	out        int
	counted    *pollCounted
	here       int // entitled and present when it was counted
	idle       int // of them, neither voted nor holding a slip
	explained  bool
	published  *pollPublished
	places     int // shown
	lots       []*lotsDrawn
	lotsAt     []uint64 // their records
	flaws      []Finding
}

func (p *audited) bad(check CheckName, flaw Flaw, record uint64, numbers ...int) {
	p.flaws = append(p.flaws, Finding{Check: check, State: Bad, Flaw: flaw, Record: record, Numbers: numbers})
}

// turn notes a record that comes when it may not.
func (p *audited) turn(ok bool, record uint64) {
	if !ok {
		p.bad(CheckCourse, OutOfTurn, record)
	}
}

// polled follows the polls.
func (a *auditor) polled(at uint64, e Event) {
	if x, ok := e.(*pollOpened); ok {
		a.opened(at, x)
		return
	}
	if x, ok := e.(*lineDrawn); ok {
		if p := a.last(x.Session); p != nil {
			p.lined(at, x.Line)
		}
		return
	}
	p := a.poll(pollNamed(e))
	if p == nil {
		return
	}
	switch x := e.(type) {
	case *voted:
		p.takes(at, x.Member)
	case *memberAdmitted:
		p.turn(p.status == PollOpen, at)
		if !p.electorate[x.Member] {
			p.electorate[x.Member] = true
			p.admitted++
		}
	case *slipEntered:
		p.turn(p.status == PollOpen || p.status == PollClosed, at)
		if x.Pass == 2 && !x.Differs {
			p.settled++
		}
	case *slipSettled:
		p.turn(p.status == PollOpen || p.status == PollClosed, at)
		p.settled++
	case *paperRestarted:
		p.turn(!p.paperDone && (p.status == PollOpen || p.status == PollClosed), at)
		p.settled = 0
	case *paperClosed:
		p.turn(!p.paperDone && (p.status == PollOpen || p.status == PollClosed), at)
		p.paperDone, p.out = true, x.Out
	case *pollClosed:
		p.turn(p.status == PollOpen, at)
		p.status = PollClosed
	case *pollCounted:
		p.turn(p.status == PollClosed || p.status == PollCounted, at)
		p.status, p.counted, p.explained = PollCounted, x, false
		a.count(p)
	case *imbalanceExplained:
		p.turn(p.status == PollCounted, at)
		p.explained = true
	case *pollPublished:
		p.turn(p.status == PollCounted, at)
		p.status, p.published = PollPublished, x
	case *pollVoided:
		p.turn(p.status != PollPublished && p.status != Void, at)
		p.status = Void
		delete(a.slips, p.session) // they were slips of this poll
	case *placeShown:
		p.turn(p.status == PollPublished && x.Shown > p.places, at)
		p.places = x.Shown
	case *lotsDrawn:
		p.drawn(at, x)
	}
}

// pollNamed is the poll that an event is about; empty for others.
func pollNamed(e Event) PollID {
	switch x := e.(type) {
	case *voted:
		return x.Poll
	case *memberAdmitted:
		return x.Poll
	case *slipEntered:
		return x.Poll
	case *slipSettled:
		return x.Poll
	case *paperClosed:
		return x.Poll
	case *paperRestarted:
		return x.Poll
	case *pollClosed:
		return x.Poll
	case *pollCounted:
		return x.Poll
	case *imbalanceExplained:
		return x.Poll
	case *pollPublished:
		return x.Poll
	case *pollVoided:
		return x.Poll
	case *placeShown:
		return x.Poll
	case *lotsDrawn:
		return x.Poll
	}
	return ""
}

// poll gives the poll of an id. One that was never opened is followed too, and
// found wanting.
func (a *auditor) poll(id PollID) *audited {
	if id == "" {
		return nil
	}
	for _, p := range a.polls {
		if p.id == id {
			return p
		}
	}
	p := &audited{id: id, electorate: map[MemberID]bool{}, voted: map[MemberID]bool{}}
	a.polls = append(a.polls, p)
	return p
}

// last gives the last poll of a session that was not voided; nil if there is none.
func (a *auditor) last(id SessionID) *audited {
	for _, p := range slices.Backward(a.polls) {
		if p.session == id && p.status != Void {
			return p
		}
	}
	return nil
}

// opened holds the frozen electorate against the roll.
func (a *auditor) opened(at uint64, x *pollOpened) {
	p := a.poll(x.Poll)
	if p == nil {
		return
	}
	p.turn(p.status == "", at)
	p.status, p.session, p.issues, p.bylaws = PollOpen, x.Session, x.Issues, x.Bylaws
	roll, strangers := a.entitled(), 0
	for _, id := range x.Electorate {
		if !roll[id] || p.electorate[id] {
			strangers++
		}
		p.electorate[id] = true
		delete(roll, id)
	}
	if strangers > 0 {
		p.bad(CheckElectorate, NotOnRoll, at, strangers)
	}
	if len(roll) > 0 {
		p.bad(CheckElectorate, LeftOut, at, len(roll))
	}
}

// takes notes that a member has voted. Those whose slips are in are noted once the
// paper is done with.
func (p *audited) takes(at uint64, id MemberID) {
	switch {
	case !p.electorate[id]:
		p.bad(CheckElectorate, NoRight, at)
	case p.voted[id]:
		p.bad(CheckElectorate, VotedTwice, at)
	}
	p.turn(p.status == PollOpen || p.status == PollClosed && p.paperDone, at)
	p.voted[id] = true
}

// count notes who was there when the box was opened.
func (a *auditor) count(p *audited) {
	p.here, p.idle = 0, 0
	for id := range p.electorate {
		if !a.present[p.session][id] {
			continue
		}
		p.here++
		if !p.voted[id] && !a.slips[p.session][id] {
			p.idle++
		}
	}
}

// findings gives a poll's lines in the order in which one reads them.
func (p *audited) findings() []Finding {
	p.inTurn()
	if p.published != nil {
		p.receipts()
		p.sums()
		p.ranked()
		p.balanced()
		p.recounted()
	}
	p.lotteries()
	order := []CheckName{CheckCourse, CheckElectorate, CheckReceipts, CheckSums, CheckPlaces, CheckBalance, CheckDuels, CheckRecount, CheckFirmness, CheckLots}
	slices.SortStableFunc(p.flaws, func(a, b Finding) int { return slices.Index(order, a.Check) - slices.Index(order, b.Check) })
	return p.flaws
}

// fine adds a line that is in order unless something of it was found bad.
func (p *audited) fine(f Finding) {
	if !slices.ContainsFunc(p.flaws, func(o Finding) bool { return o.Check == f.Check && o.State == Bad }) {
		p.flaws = append(p.flaws, f)
	}
}

func (p *audited) inTurn() {
	p.fine(Finding{Check: CheckCourse, State: OK, Numbers: []int{len(p.issues)}})
	p.fine(Finding{Check: CheckElectorate, State: OK, Numbers: []int{len(p.electorate), p.admitted, len(p.voted)}})
}

// receipts must be as many as ballots, each once, sorted.
func (p *audited) receipts() {
	x := p.published
	if n := len(x.Receipts); n != x.Result.Ballots || p.counted == nil || p.counted.Numbers.Cast != n {
		p.bad(CheckReceipts, WrongNumber, 0, n, x.Result.Ballots)
	}
	for i, r := range x.Receipts {
		if len(r) != receiptLength || strings.Trim(r, receiptLetters) != "" {
			p.bad(CheckReceipts, Misspelled, 0, i+1)
			break
		}
	}
	if !slices.IsSorted(x.Receipts) {
		p.bad(CheckReceipts, Unsorted, 0)
	}
	sorted := slices.Sorted(slices.Values(x.Receipts))
	if len(slices.Compact(sorted)) != len(x.Receipts) {
		p.bad(CheckReceipts, Twice, 0)
	}
	switch n := len(x.Receipts); {
	case n == len(p.voted):
		p.fine(Finding{Check: CheckReceipts, State: OK, Numbers: []int{n}})
	case p.explained:
		p.fine(Finding{Check: CheckReceipts, State: Attested, Flaw: Explained, Numbers: []int{n, len(p.voted)}})
	default:
		p.bad(CheckReceipts, WrongNumber, 0, n, len(p.voted))
	}
}

// balanced holds the channels against the log: what follows from it alone must
// agree, and the rest must come out or be explained.
func (p *audited) balanced() {
	if p.counted == nil || p.counted.Channels == nil {
		return // a log of the first version, which knew one mouth
	}
	c, cast := *p.counted.Channels, p.counted.Numbers.Cast
	for _, pair := range [][2]int{{p.counted.Present, p.here}, {c.NotVoted, p.idle}, {c.Out, p.out}, {c.SSH + c.Kiosk + c.Assisted + c.Paper, cast}} {
		if pair[0] != pair[1] {
			p.bad(CheckBalance, WrongNumber, 0, pair[0], pair[1])
			return
		}
	}
	f := Finding{Check: CheckBalance, State: OK,
		Numbers: []int{p.counted.Present, c.SSH, c.Kiosk, c.Assisted, c.Paper, c.Out, c.NotVoted}}
	if c.Total() != p.counted.Present || cast != len(p.voted) || c.Paper != p.settled {
		f.State, f.Flaw, f.Numbers = Bad, Unequal, []int{p.counted.Present, c.Total(), len(p.voted), cast}
		if p.explained {
			f.State, f.Flaw = Attested, Explained
		}
	}
	p.flaws = append(p.flaws, f)
}
