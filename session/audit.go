package session

import (
	"errors"
	"io"
	"iter"
	"maps"
	"time"

	"yuetan/store"
)

// State says what an audit found of one thing.
type State string

const (
	OK       State = "ok"       // recomputed from the records
	Bad      State = "bad"      // the records contradict themselves or each other
	Attested State = "attested" // said by the council; the records alone cannot show it
)

// CheckName is one thing that an audit looks at.
type CheckName string

const (
	CheckFile       CheckName = "file"       // an export's own lines
	CheckChain      CheckName = "chain"      // each record follows from the one before
	CheckTexts      CheckName = "texts"      // bodies that are not there
	CheckHead       CheckName = "head"       // the log's end, held against paper
	CheckCourse     CheckName = "course"     // a poll was opened, closed, counted, published
	CheckElectorate CheckName = "electorate" // who might vote, and who did
	CheckReceipts   CheckName = "receipts"
	CheckSums       CheckName = "sums"
	CheckPlaces     CheckName = "places"  // places, and ties as far as marks settle them
	CheckBalance    CheckName = "balance" // ballots by mouth
	CheckDuels      CheckName = "head-to-head"
	CheckRecount    CheckName = "recount"  // the whole result, from published ballots
	CheckFirmness   CheckName = "firmness" // and second looks, coverage among them
	CheckLots       CheckName = "lots"     // draws among issues that share a place
	CheckPrints     CheckName = "prints"   // kept prints, held against their logged hashes; on the council's machine
)

// Flaw says in a word why a finding is not plainly in order.
type Flaw string

const (
	Unreadable Flaw = "unreadable" // Record, or Numbers[0] a line of the file
	NewerKind  Flaw = "newer"      // Record is of a later program
	WrongHead  Flaw = "wrong-head" // the first line does not fit the records
	Altered    Flaw = "altered"    // Record
	Dropped    Flaw = "dropped"    // Record up to At
	Swapped    Flaw = "swapped"    // Record stands where At belongs
	Added      Flaw = "added"      // Record
	TextGone   Flaw = "text-gone"  // Record lost its body, and the log does not say why
	TextKept   Flaw = "text-kept"  // Record has a body that should be gone

	NoHead    Flaw = "no-head"   // nothing to compare with
	Short     Flaw = "short"     // the head on paper was given by its first digits
	CutOff    Flaw = "cut-off"   // the head on paper is At, the log ends at Record
	Rewritten Flaw = "rewritten" // Record is another than on paper

	OutOfTurn   Flaw = "out-of-turn"  // Record
	NotOnRoll   Flaw = "not-on-roll"  // Numbers: how many in the list had no vote
	LeftOut     Flaw = "left-out"     // Numbers: how many with a vote are not in the list
	NoRight     Flaw = "no-right"     // Record: somebody voted who might not
	VotedTwice  Flaw = "voted-twice"  // Record
	WrongNumber Flaw = "wrong-number" // Numbers: what it says, what it should be
	Twice       Flaw = "twice"        // the same receipt, or the same ballot's voter
	Unsorted    Flaw = "unsorted"
	Misspelled  Flaw = "misspelled"  // no receipt, or no issue's code
	WrongRow    Flaw = "wrong-row"   // Code, Numbers: what it says, what it should be
	WrongJoint  Flaw = "wrong-joint" // Code, Numbers: the place, shared or not where it should be the other
	WrongTies   Flaw = "wrong-ties"
	Unequal     Flaw = "unbalanced"  // Numbers: present, total, voted, ballots
	Explained   Flaw = "explained"   // the same, with an explanation in the log
	Secretly    Flaw = "secretly"    // only the ballots could show it, and they are gone
	Stated      Flaw = "stated"      // worked out from ballots that are gone
	NotSecret   Flaw = "not-secret"  // ballots of a secret poll are published
	WrongLot    Flaw = "wrong-lot"   // Record, Numbers: the place whose draw comes out otherwise
	NoLot       Flaw = "no-lot"      // Record, Numbers: the place that a line parts without a draw
	WrongPrint  Flaw = "wrong-print" // Record: the kept bytes are not those whose hash it names
	NoPrint     Flaw = "no-print"    // Record: the kept bytes are not there
	Differs     Flaw = "differs"     // the recount gives another result; Code where a row does
)

// Finding is one line of an audit, as data that a language puts into a sentence.
type Finding struct {
	Check   CheckName `json:"check"`
	State   State     `json:"state"`
	Flaw    Flaw      `json:"flaw,omitempty"`
	Poll    PollID    `json:"poll,omitempty"`
	Record  uint64    `json:"record,omitempty"`
	At      uint64    `json:"at,omitempty"`
	Code    Code      `json:"code,omitempty"`
	Numbers []int     `json:"numbers,omitempty"`
}

// Report is what an audit found.
type Report struct {
	Council  string
	Head     store.Head // of the last record, as it says
	Time     time.Time
	Public   bool
	Findings []Finding

	hashes map[uint64][32]byte
}

// OK tells that nothing is bad.
func (r Report) OK() bool {
	for _, f := range r.Findings {
		if f.State == Bad {
			return false
		}
	}
	return true
}

// Audit recomputes a council's whole log from its records alone, with nothing of
// what the program that wrote it would say: the chain, who might vote, receipts,
// sums, places, ties as far as marks settle them, and the balance; where ballots
// are published, everything. It never fails; what cannot be read is a finding.
func Audit(records iter.Seq2[store.Record, error]) Report {
	a := newAuditor()
	a.read(records)
	return a.report()
}

// AuditExport is Audit of an export, with its head.
func AuditExport(r io.Reader) Report {
	a := newAuditor()
	head, records, err := ReadExport(r)
	if err != nil {
		a.add(Finding{Check: CheckFile, State: Bad, Flaw: Unreadable, Numbers: []int{1}})
		return a.result
	}
	a.lines = 1
	a.result.Public = head.Public
	a.read(records)
	seen := ExportHead{Format: exportFormat, Public: head.Public}
	for _, r := range a.records {
		seen.note(r)
	}
	if file := (Finding{Check: CheckFile, State: OK, Numbers: []int{len(a.records)}}); !a.broken {
		if seen != head {
			file = Finding{Check: CheckFile, State: Bad, Flaw: WrongHead}
		}
		a.result.Findings = append(a.result.Findings, file)
	}
	return a.report()
}

// auditor walks through a log.
type auditor struct {
	known   map[string]func() Event
	records []store.Record
	broken  bool // reading ended early
	lines   int  // before the first record, in an export
	result  Report

	votes   map[MemberID]bool // with a vote on the roll; false: none, or has left
	left    map[MemberID]bool
	present map[SessionID]map[MemberID]bool
	slips   map[SessionID]map[MemberID]bool
	polls   []*audited
	gone    map[uint64]bool // without a body
	erased  map[uint64]bool // as the log says
}

func newAuditor() *auditor {
	return &auditor{known: kinds(), votes: map[MemberID]bool{}, left: map[MemberID]bool{},
		present: map[SessionID]map[MemberID]bool{}, slips: map[SessionID]map[MemberID]bool{},
		gone: map[uint64]bool{}, erased: map[uint64]bool{}, result: Report{hashes: map[uint64][32]byte{}}}
}

func (a *auditor) add(f Finding) { a.result.Findings = append(a.result.Findings, f) }

func (a *auditor) read(records iter.Seq2[store.Record, error]) {
	for r, err := range records {
		if err != nil {
			a.broken = true
			f := Finding{Check: CheckFile, State: Bad, Flaw: Unreadable, Record: uint64(len(a.records) + 1)}
			if a.lines > 0 {
				f.Record, f.Numbers = 0, []int{len(a.records) + a.lines + 1}
			}
			a.add(f)
			return
		}
		a.records = append(a.records, r)
	}
}

func (a *auditor) report() Report {
	a.chain()
	for i, r := range a.records {
		a.follow(uint64(i+1), r)
	}
	a.texts()
	for _, p := range a.polls {
		for _, f := range p.findings() {
			f.Poll = p.id
			a.add(f)
		}
	}
	return a.result
}

// follow takes one record in; at is its place in the log.
func (a *auditor) follow(at uint64, r store.Record) {
	a.result.Head = r.Head()
	a.result.hashes[r.Seq] = r.Hash
	if r.Erased() {
		a.gone[at] = true
	}
	h, e, err := decode(a.known, r.Header, r.Body, r.Erased())
	if err != nil && r.Erased() && private(a.known, r.Header) {
		return // a body that no check needs
	}
	if err != nil {
		flaw := Unreadable
		if errors.Is(err, ErrNewer) {
			flaw = NewerKind
		}
		a.add(Finding{Check: CheckChain, State: Bad, Flaw: flaw, Record: at})
		return
	}
	if h.Time.After(a.result.Time) {
		a.result.Time = h.Time
	}
	if a.meeting(at, e) || a.roll(e) {
		return
	}
	a.polled(at, e)
}

// roll follows who has a vote.
func (a *auditor) roll(e Event) bool {
	switch x := e.(type) {
	case *memberEnrolled:
		a.votes[x.Member] = x.Votes
	case *memberChanged:
		a.votes[x.Member] = x.Votes
	case *memberLeft:
		a.left[x.Member] = true
	case *memberAdmitted:
		if x.Poll != "" {
			return false
		}
		a.votes[x.Member] = true
	default:
		return false
	}
	return true
}

// meeting follows who is there, who holds a slip, and what was erased.
func (a *auditor) meeting(at uint64, e Event) bool {
	note := func(of map[SessionID]map[MemberID]bool, x SessionID, m MemberID, in bool) {
		if of[x] == nil {
			of[x] = map[MemberID]bool{}
		}
		of[x][m] = in
	}
	switch x := e.(type) {
	case *councilFounded:
		if at == 1 {
			a.result.Council = x.Slug
		}
	case *memberArrived:
		note(a.present, x.Session, x.Member, true)
	case *arrivalUndone:
		note(a.present, x.Session, x.Member, false)
	case *slipHandedOut:
		note(a.slips, x.Session, x.Member, true)
	case *slipTakenBack:
		note(a.slips, x.Session, x.Member, false)
	case *recordsErased:
		for _, n := range x.Records {
			a.erased[n] = true
		}
	default:
		return false
	}
	return true
}

// entitled lists those with a vote on the roll.
func (a *auditor) entitled() map[MemberID]bool {
	all := maps.Clone(a.votes)
	maps.DeleteFunc(all, func(id MemberID, votes bool) bool { return !votes || a.left[id] })
	return all
}
