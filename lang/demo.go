package lang

// Demo are the words of the demonstration: the crowd is made up, and every one of
// these says so where it could be taken for real.
type Demo struct {
	NeedsTerminal string
	Residents     func(most int) string // how many there may be

	// The story of an evening that plays itself.
	Begin        func(residents int, seed uint64) string
	Listening    func(address string) string
	Raised       func(n int) string
	Merged       func(n int) string
	Came         func(n, due int) string
	Opened       func(issues int) string
	Cast         func(n, present int) string
	Published    func(first []string) string
	LineDrawn    func(n int) string
	Written      func(issue string, clauses int) string
	Settled      func(issue string, agree, asked int, adopted bool) string
	Agrees       string // what was published is what was cast
	Closed       string
	PapersIn     func(n int, dir string) string
	Troubled     string // before what went wrong
	ResidentSays func(what string) string

	// Around the chair's screen.
	Joining    string
	JoinAs     func(name, code string) string
	JoinWall   string
	YouChair   string
	PressEnter string
	LeftAt     func(phase string) string
	Gone       string // nothing is kept
	NoPapers   string // nothing was decided yet
}
