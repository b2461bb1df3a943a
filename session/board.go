package session

import (
	"slices"
	"time"

	"yuetan/tally"
)

// Board is what the whole room may see of a session. It holds no roll, no join
// codes and no ballots; its only names are those said aloud (the chair's, who
// leads a clause, the next host), so a screen that is given a Board cannot leak.
type Board struct {
	of      *Snapshot // for the ledger, which is drawn up when asked for
	Version uint64    // of the log; boards of one version are alike
	Council string
	Slug    string
	Address string
	Wifi    string
	Zone    *time.Location

	Session   SessionID
	Date      string
	Place     string
	Phase     Phase
	Began     time.Time
	Ended     time.Time
	Timetable Timetable    `json:"-"`          // follows from the rest
	Back      *SteppedBack `json:",omitempty"` // the chair's last step, if it was one back
	Chair     string       // name of whoever leads now
	StandsFor string       `json:",omitempty"` // name of who was named to lead, while somebody else does
	Host      string       // unit
	NextHost  string       // unit and contact
	AfterNext string
	Rota      []BoardUnit `json:",omitempty"` // in the order of their turns
	Ahead     []BoardHost `json:",omitempty"` // who hosts in the months to come
	RotaStep  int         `json:"-"`
	Bases     []Basis     `json:"-"` // legal bases in force

	Due     int // members with a vote
	Present int // checked in, all roles
	Voters  int // of the present, those with a vote
	Quorum  int // voters needed; only warns
	Step    Step

	Review      *BoardReview `json:",omitempty"` // nil when there is nothing to look back at
	Issues      []BoardIssue
	Called      IssueID
	Floor       *BoardFloor `json:",omitempty"` // nil outside the discussion
	Poll        *BoardPoll  // nil before a vote
	Line        int
	Mood        *BoardMood `json:",omitempty"` // nil: nothing is asked
	Resolutions []BoardResolution
	NoticeDays  int
	Head        [32]byte
	Threshold   Share
	Asked       int // entitled present: whose consent is asked
}

// BoardIssue is an issue as the wall shows it.
type BoardIssue struct {
	Entry
	Title, Detail, Category, Source, Department string
	Level                                       Level
	Carried                                     bool // from an earlier month
	Deferred                                    bool `json:",omitempty"` // above the line, but left for next month
	Support                                     int  `json:",omitempty"` // residents who raised or seconded it
}

// BoardPoll is a poll as the room may see it: numbers until it is published, then
// the places shown.
type BoardPoll struct {
	ID        PollID
	Status    PollStatus
	Bylaws    Bylaws
	Issues    []BoardIssue
	Entitled  int // electorate, with those admitted
	Present   int // entitled and present
	Voted     int
	Numbers   Numbers
	Ranking   []tally.Line
	Latest    []tally.Line
	TieSteps  []tally.Tie
	Checks    []tally.Check
	AllShown  bool
	NextPlace int
	Receipts  []string
	Firm      *tally.Firmness // once all is shown
	Looks     *tally.Looks
	// After counting: the ballots by mouth, and whether they come out.
	Channels    Channels
	Balanced    bool
	Explanation string
	SlipsOut    int // handed out and not handed back
	SlipsIn     int // entered and settled so far
	PaperDone   bool
	Voids       map[string]int // void marks on paper, by reason, once published
	Warnings    []Warning      // said at opening
	Ballots     []PublishedBallot
	Lots        []Lot `json:",omitempty"`
}

// Issue returns the poll's issue with the number that tally uses, from 1.
func (p *BoardPoll) Issue(n int) BoardIssue {
	if n < 1 || n > len(p.Issues) {
		return BoardIssue{}
	}
	return p.Issues[n-1]
}

// BoardResolution is a resolution as it is read aloud.
type BoardResolution struct {
	ID        ResolutionID
	Issue     BoardIssue
	Status    ResolutionStatus
	Clauses   []Clause
	Agree     int
	Object    int
	Abstain   int
	Threshold Share
	Needed    int
	Entitled  int
	Version   int
	// Once it is adopted.
	Stage      Stage       `json:",omitempty"`
	Posting    *Posting    `json:",omitempty"`
	Objections []Objection `json:",omitempty"` // without who says so
	InForce    Day         `json:",omitempty"`
	Versions   []Version   `json:",omitempty"` // earlier wordings, the first one first
	Shared     Day         `json:",omitempty"`
	Keeper     string      `json:",omitempty"`
}

// Board gives the public view of the current session, made once a snapshot.
func (s *Snapshot) Board() *Board {
	s.board.once.Do(func() {
		x, _ := s.Current()
		s.board.board = s.BoardOf(x)
	})
	return s.board.board
}

// BoardOf gives the public view of one session; x may be nil when none is planned.
func (s *Snapshot) BoardOf(x *Session) *Board {
	b := &Board{of: s, Version: s.Head.Seq, Council: s.Council.Name, Slug: s.Council.Slug, Address: s.Settings.Address,
		Wifi: s.Settings.Wifi, Zone: s.Council.Location(), Due: s.Due(), NoticeDays: s.Settings.NoticeDays,
		Head: s.Head.Hash, Threshold: s.Settings.Threshold, RotaStep: s.RotaStep, Bases: s.BasesNow()}
	b.boardRota(s)
	if x == nil {
		return b
	}
	b.Session, b.Date, b.Place, b.Phase, b.Began, b.Ended = x.ID, x.Date, x.Place, x.Phase, x.Began, x.Ended
	b.Host = s.HostOf(x)
	if m, ok := s.members[x.Chair]; ok {
		b.Chair = m.Name
	}
	if m, ok := s.members[x.Named]; ok && x.StoodIn() {
		b.StandsFor = m.Name
	}
	b.Present = len(x.Present)
	b.Voters, b.Quorum = s.Quorum(x)
	b.Step, b.Timetable, b.Back = s.NextStep(x), s.Timetable(x), x.Back
	b.Called, b.Line, b.Asked = x.Called, x.Line, s.Asked(x)
	b.Mood = x.boardMood()
	b.Review = s.boardReview(x)
	for _, e := range s.Tonight(x) {
		b.Issues = append(b.Issues, s.boardIssue(x, e))
	}
	b.Floor = s.boardFloor(x)
	if p := x.Poll(); p != nil {
		b.Poll = s.boardPoll(x, p)
		b.Threshold = p.Bylaws.Threshold
	}
	for _, r := range x.Resolutions {
		if r.Status != Withdrawn {
			b.Resolutions = append(b.Resolutions, s.boardResolution(x, r))
		}
	}
	return b
}

func (s *Snapshot) boardIssue(x *Session, e Entry) BoardIssue {
	i := s.issues[e.Issue]
	if i == nil {
		return BoardIssue{Entry: e}
	}
	n := len(x.ID)
	return BoardIssue{Entry: e, Deferred: slices.Contains(x.Deferred, e.Issue), Title: i.Title, Detail: i.Detail, Category: i.Category, Source: i.Source,
		Department: i.Department, Level: i.Level, Support: s.Support(e.Issue), Carried: len(e.Issue) <= n || string(e.Issue[:n]) != string(x.ID) || e.Issue[n] != '/'}
}

func (s *Snapshot) boardPoll(x *Session, p *Poll) *BoardPoll {
	b := &BoardPoll{ID: p.ID, Status: p.Status, Bylaws: p.Bylaws, Entitled: p.Electorate(), Present: p.EntitledPresent(x),
		Voted: p.Voted(), Numbers: p.Numbers, Ranking: p.Ranking(), Latest: p.Latest(), TieSteps: p.TieSteps(),
		Checks: p.Checks(), AllShown: p.AllShown(), NextPlace: p.NextPlace()}
	b.Channels, b.Balanced, b.Explanation = p.Channels, p.Balanced(), p.Explanation
	b.SlipsOut, b.SlipsIn, b.PaperDone = x.SlipsOut(), p.Paper.Settled, p.Paper.Done
	b.Warnings = Warnings(p.Bylaws.Secrecy, b.Present)
	if p.Status == PollPublished {
		b.Receipts, b.Voids = p.Receipts, p.Voids
	}
	if p.AllShown() {
		b.Ballots, b.Firm, b.Looks, b.Lots = p.Ballots, p.firm, p.looks, p.Lots
	}
	for _, e := range p.Issues {
		b.Issues = append(b.Issues, s.boardIssue(x, e))
	}
	return b
}

func (s *Snapshot) boardResolution(x *Session, r *Resolution) BoardResolution {
	b := BoardResolution{ID: r.ID, Status: r.Status, Clauses: r.Clauses, Agree: r.Count(Agree), Object: r.Count(Object),
		Abstain: r.Count(Abstain), Threshold: r.Threshold, Entitled: r.Entitled, Version: r.version}
	if r.Status == Proposed || r.Status == Draft {
		b.Entitled = s.Asked(x)
	}
	b.Stage, b.Posting, b.InForce, b.Versions = s.StageOf(r), r.Posting, r.InForce, r.Versions
	b.Shared, b.Keeper = r.Shared, r.Keeper
	for _, o := range r.Objections {
		o.From = ""
		b.Objections = append(b.Objections, o)
	}
	if b.Threshold.Of == 0 {
		b.Threshold = s.Settings.Threshold
		if p := x.Poll(); p != nil {
			b.Threshold = p.Bylaws.Threshold
		}
	}
	b.Needed = b.Threshold.Needed(b.Entitled)
	for _, e := range x.Agenda {
		if e.Issue == r.Issue {
			b.Issue = s.boardIssue(x, e)
		}
	}
	return b
}
