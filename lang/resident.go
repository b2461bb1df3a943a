package lang

import "yuetan/session"

// Resident are the words of the residents' screens.
type Resident struct {
	Lobby       Lobby
	Agenda      Agenda
	Proposing   Proposing
	Voting      Voting
	Waiting     Waiting
	Result      Result
	Consenting  Consenting
	Resolutions Posted
}

// Lobby are the words of the first screen: who one is, what to do now, where to go.
type Lobby struct {
	Greeting    func(name string, number, votes int) string // votes 0: none
	Visitor     string                                      // somebody whose name was erased
	Now         string
	Keys        string
	Status      Status
	Vote        Way
	Voted       Way
	Issues      Way
	Propose     Way
	Awaited     Way // the ranking, before it is published
	Result      Way
	Consent     Way
	Speak       Way
	Promises    Way
	Resolutions Way
	IssueCount  func(n int) string
	Draft       string // beside the row that leads to a half-written proposal
	SpeakLater  string // what the queue will hold, until it is there
}

// Way is a row of the lobby: its name, and what Enter does on it.
type Way struct{ Name, Action string }

// Status are the two lines under "now": what goes on, and what it means for the member.
type Status struct {
	NoSession, NoSessionMore string
	Collect                  string
	CollectMore              func(date string) string // date may be empty
	CheckIn                  string
	CheckInMore              func(present, due int) string
	Away, AwayMore           string
	Review, ReviewMore       string
	Discuss                  func(code string) string // empty: none called yet
	DiscussMore              string
	Vote, VoteMore           string
	Voted, VotedMore         string
	Adviser, AdviserMore     string
	NoVote, NoVoteMore       string
	Closed, ClosedMore       string
	Revealing, RevealingMore string
	Ranked, RankedMore       string
	Drafting                 func(code string) string
	DraftingMore             string
	Consent                  func(code string) string
	ConsentMore              string
	Answered                 func(answer string) string
	Resolved, ResolvedMore   string
	Adjourned                string
	AdjournedMore            func(days int) string
}

// Agenda are the words of the list of issues and of one issue.
type Agenda struct {
	Title       string
	Count       func(n int) string
	Empty       string
	EmptyAction string
	None        string // no issue, and none can be raised
	Back        string
	Keys        string
	KeysPropose string
	Open        func(code string) string
	Find        string // label of the field
	FindKeys    string
	FindDone    string
	NotFound    string
	One         string // header of one issue
	PageKeys    string
	Gone        string
	ToList      string
	More        string // Enter shows the rest of a long text
	From, With  string // labels: source, department
	Kind        string // label: category
	Carried     string
	NoIssue     func(code string) string
}

// Proposing are the words of the screen on which an issue is raised.
type Proposing struct {
	Header      string
	What        string
	Detail      string
	Category    string
	NoCategory  string
	Categories  []string
	Count       func(used, limit int) string // in characters or columns, as the language counts
	Over        func(over int) string
	Columns     int // what one unit of Count takes on the screen
	Similar     string
	Second      string
	Keys        string
	KeysDetail  string
	KeysChoice  string
	Next        string
	Back        string
	Send        string
	NeedTitle   string
	Kept        string
	Sent        func(code string) string
	TooLongHere string
	Late        string // the vote is open: raise it next month
	LateShort   string
}

// Voting are the words of the ballot, its review and its receipt.
type Voting struct {
	Header       string
	Question     string
	Rule         func(top, middle, low int) string
	Free         string
	NotGiven     string
	NotCast      string
	Kept         string
	KeptLong     string
	Unsent       string // in the header, where there is no room for a sentence
	Unchanged    string // the same, when an older ballot counts
	CastStands   string
	Keys         func(top, middle, low int) string
	KeysLong     func(top, middle, low int) string
	Give         func(code string, mark int) string
	Review       string
	Moved        func(mark int, from, to string) string
	Changed      func(code string, before, after int) string
	Only         func(top, middle, low int) string
	Taken        func(code string, mark int) string
	NoMark       func(code string) string
	TakenBack    string
	Nothing      string
	Closed       string
	YourBallot   string
	MayChange    string
	Secret       string
	Blank        func(marks []int) string
	AllMarks     func(marks []int) string
	Missing      func(marks []int) string // Enter goes back, for these
	ReviewKeys   string
	Cast         string
	CastHeader   string
	Received     string
	Replaced     string
	Receipt      string
	Photo        string
	NotYourMarks string
	Posted       string
	ReceiptKeys  string
	Done         string
}

// Waiting are the words while others vote, and until the result is shown.
type Waiting struct {
	Header      string
	Caption     string
	Yours       func(receipt string) string // empty: not known here
	Hidden      string
	Keys        string
	Action      string
	ClosedTitle string
	Ballots     func(n int) string
	Counting    string
	ForChair    string
	NotIn       string // closed, and the member had not cast
}

// Result are the words of the ranking and of one issue's points.
type Result struct {
	Header      string
	Ballots     func(n int) string
	Place       string
	Issue       string
	Points      string
	People      string
	Line        func(above int) string
	Hidden      string // what is not shown yet comes from the chair
	NoneYet     string // no place is shown yet
	AskedNow    string // a resolution has come before the room meanwhile
	FindHeader  string // looking for a receipt
	FindLabel   string
	FindLook    string
	HowMany     func(code string) string
	Legend      func(mark int) string
	Back        string
	PointsOf    func(code string) string
	Sum         func(people, mark, points int) string
	Total       func(points int) string
	Supporters  func(n, ballots int) string
	TieShort    func(places [2]int, code string, mark, more int) string
	Keys        string
	BackToRanks string
}

// Consenting are the words of the question whether a resolution is agreed to.
type Consenting struct {
	Header   func(id session.ResolutionID) string
	Question string
	Say      [3]string // beside the chips: agree, abstain, object
	Action   [3]string
	Names    string
	Given    func(answer string) string
	Lead     func(name string) string
	Help     func(name string) string
	Between  string // between who, when and who pays
	Reason   string
	Keys     string
	Send     string
	NeedWhy  string
	NotAsked string
	Outcome  func(agree, abstain, object int) string
	Needed   func(agree, asked int) string
	Done     string
	Erased   string
}

// Posted are the words of the list of resolutions.
type Posted struct {
	Header  string
	Empty   string
	Ledger  string
	Open    func(code string) string
	Back    string
	Notice  func(days int) string
	Keys    string
	Version func(n int) string
}
