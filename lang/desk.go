package lang

// Desk are the words of the secretary's desk.
type Desk struct {
	Ledger DeskLedger

	Title string // the header, before the council's name

	// The sheets, and getting from one to the next.
	CheckIn, Issues, Resolutions, Roll, Papers, Chair string
	NextSheet                                         string // at the right of the tabs
	NextShort                                         string // in the key line, where the tabs are short of room
	Slips                                             Slips
	TypingFoot                                        string // foot while letters are text
	FormFoot                                          string
	NoSession                                         string

	// Check-in.
	Find          string // label of the search field
	FindFirst     string // Enter waits: nothing typed
	ChecksIn      string // beside a candidate in focus
	CheckInOf     func(label string) string
	CheckedIn     func(label string) string
	OpenCardOf    func(label string) string
	Here          string
	HereAt        func(clock, how string) string
	ByPhone       string // by which way they came
	ByDesk        string
	NotOnRoll     string // what to do about somebody who is not on the roll
	Nobody        func(text string) string
	AddsWalkIn    func(name string) string // Enter waits, + adds
	AskWalkIn     func(name string, fits int) string
	TypeFullName  string
	WalkedIn      func(name string) string
	NumberAsName  string
	Undone        func(label string) string
	JustNow       string
	WalkIn        string // beside somebody added in the room
	PresentDue    string
	PresentDueOf  func(present, due int) string
	CountPhone    string
	CountDesk     string
	CountNoVote   string
	NotHere       func(n int) string
	AllHere       string
	NobodyYet     string
	CheckInClosed string
	KeysCheckIn   []string
	KeysScroll    []string

	// A member's card.
	Language       string
	Roles          string
	Votes          string
	HasVote        string
	NoVote         string
	Admitted       string
	Attendance     string
	NotHereYet     string
	JoinCode       string
	HasCode        string
	NoCode         string
	KeysOf         func(n int) string
	GoneFromRoll   string
	AmendIt        string
	NewCodes       string
	Revoke         string
	RevokeAgain    string // asked once
	Revoked        string
	UndoCheckIn    string
	Admit          string
	AdmitChairOnly string
	AdmitTitle     func(label string) string
	AdmitWhy       string
	AdmitDoes      string
	AdmitDone      func(label string) string
	CodesTitle     string
	CodesOnce      string
	CodesOld       string
	Evening        string
	EveningHow     func(number string) string
	CodesNoSession string
	CodesWritten   string
	KeysCard       []string
	ChineseWord    string // names of the languages in a choice
	EnglishWord    string
	NoLanguage     string

	// Forms.
	NextField   string
	NextFieldOf func(label string) string
	SaveIt      string
	LeaveField  string // Enter on an empty first field
	Choose      string
	Letters     func(n, most int) string
	KeysForm    []string
	KeysChoice  []string

	// Issues.
	NoIssues     string
	NothingFound string
	OpenIssue    func(code string) string
	AddIssue     string
	AddNote      string
	AddDoes      string
	Added        string
	Reword       string
	RewordTitle  func(code string) string
	MergeIt      string
	MergeTitle   func(code string) string
	MergeInto    func(code, into string) string
	MergeAsk     string // both proposers' consent
	Merged       func(code, into string) string
	NoOther      string
	DeclineIt    string
	DeclineTitle func(code string) string
	DeclineWhy   string
	DeclineNote  string
	DeclineDoes  string
	RestoreIt    string
	Restored     func(code string) string
	MoveUp       string
	MoveDown     string
	Frozen       string
	RaisedBy     func(names string) string
	FromList     string
	MergedInto   func(code string) string
	DeclinedFor  func(reason string) string
	TookIn       func(codes string) string
	Level        string
	EmptyTitle   string
	KeysIssues   []string
	KeysMerge    []string
	KeysIssue    []string
	KeysFinding  []string
	FindingDone  string

	// The roll.
	RollEmpty   string
	RollCount   func(all, votes int) string
	OpenCard    func(label string) string
	AddMember   string
	AddMemberIt string
	Enrolled    func(label string) string
	RollImport  func(slug string) string
	Role        string
	KeysRoll    []string

	// Resolutions.
	NoLineYet    string
	NotWritten   string
	Clauses      func(n int) string
	AgreeOf      func(agree, needed int) string
	WriteOn      func(code string) string
	LookAt       func(code string) string
	NoResolution string
	OnTheWall    string
	FundsCaution string
	FundWords    []string
	ClauseHints  [5]string
	FinishClause string
	StopWriting  string
	GoOnWriting  string
	PutForward   string
	PutMeans     func(asked, needed int, share string) string
	StillSaving  string
	WithdrawAsk  string
	TakeBackAsk  string
	Withdrawn    string
	Counts       func(agree, abstain, object, asked int) string
	NeedsAgree   func(needed int, share string) string
	WhyNot       string
	SettleAs     func(adopted bool) string
	Keys         []KeyHelp
	SettleFirst  string // Enter, the first time
	ChairSettles string
	BackToList   string
	KeysResolve  []string
	KeysWriting  []string
	KeysDraft    []string
	KeysDeciding []string

	// Papers.
	PapersHow                                                      string
	PapersWait                                                     string
	Ready                                                          string
	PaperLacks                                                     [3]string // why there is none yet: issues, count and receipts, resolution
	OtherMonth                                                     string    // keys that take up another session
	PaperForm, PaperDraft, PaperUntilVote                          string    // how far a paper is
	PaperFor                                                       [3]string // who may have it, by session.Circle
	NoAddress                                                      string
	KeysPapers                                                     []string
	ChairHere                                                      string
	ChairYou                                                       string
	ChairIs                                                        func(name string) string
	TakeOver, TakeOverFirst, TakeOverWhen, TakeOverMeans, TookOver string
	LetChair                                                       string
	Chairs                                                         func(member string) string
	ChairCall                                                      string
	ChairMirror                                                    string
}
