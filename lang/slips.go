package lang

// Slips are the words of the desk's paper: handing slips out, entering them twice,
// and voting for somebody who typed their own code.
type Slips struct {
	Name string // of the sheet

	// At the door and on the card.
	Take, TakeShort string // the key that checks in with a slip
	WhoFirst        string
	Took            func(label string) string
	TookBack        func(label string, late bool) string // late: the vote is closed
	HasOne          func(label string) string
	Holds           string // beside a name
	OfThem          string // the count
	HandOut         string
	HandBack        string
	ByKiosk         string
	Kiosk           string // the count

	// The sheet.
	Nobody        string
	NotYet        func(out int) string
	SheetTitle    func(pass int, name string) string
	FirstNote     func(name string, n int) string
	CountOf       func(out int) string
	Slip          string // head of the column
	Heads         [3]string
	There, Same   string
	Differs, Now  string
	Agreed        func(n int) string
	DiffersN      func(line int) string
	Progress      func(first, second, out int) string
	TypeThem      func(three string) string
	Keys          []string // -, *, Backspace
	KeysShort     []string
	KeysSettle    []string
	Marks         [3]string // how a mark stands: blank, two, no such code
	WaitsFor      func(worth int) string
	EnterIt       func(line int) string
	NextLine      func(line int) string
	AllFirst      func(n int) string // Enter on an empty slip
	FirstBy       func(name string) string
	FirstOf       func(name string, n int) string
	BeginSecond   string
	NeedsOther    func(name string) string
	Sit           string
	SatDown       func(name string) string
	GotUp         string
	Look          func(line int) string
	Recorded      string
	Entry         func(pass int, name string) string
	WhyTitle      func(line, pass int) string
	Why           string
	Keep          func(line, pass int) string
	Kept          func(line int) string
	SoFar         func(present, voted, slips, rest int) string
	StillTo       func(n int) string
	Together      string
	TogetherTitle string

	// The end of the batch.
	Close       string
	CloseTitle  string
	CloseIn     func(in, out int) string
	WhoIsOut    func(n int) string
	Means       []string
	CloseDoes   func(in, out int) string
	Mark        func(missing int) string
	KeysClose   []string
	Done        func(in, out int) string
	Restart     string
	RestartNote string

	// Typing a code at somebody else's desk.
	SitTitle    string
	SitNote     string
	VoteTitle   func(label string) string
	VoteNote    string
	Code        string
	CodeWaits   string
	CodeDoes    string
	CodeSlow    func(seconds int) string
	OtherCode   func(label string) string
	KeysCode    []string
	VoteFor     string
	BallotNote  string
	Taken       func(code string, worth int) string
	NoIssue     func(code string) string
	SeeBallot   string
	CastIt      func(label string) string
	Receipt     string
	ReceiptFor  func(label string) string
	Written     string
	KeysBallot  []string
	KeysReview  []string
	ReviewTitle func(label string) string
}
