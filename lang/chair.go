package lang

// Chair are the words of the chair's screen. It is often mirrored on the wall, so
// none of them tells more than the room may know.
type Chair struct {
	Chair     func(name string) string
	Present   func(present, due int) string // 到场 42 / 应到 48
	Steps     [8]string                     // the phase line
	ReadAloud string
	Below     func(present, needed int) string // below the quorum, which only warns
	Carried   string

	// Labels of the rows.
	WallRow, NextRow, DateRow, PlaceRow, HostRow, IssuesRow, QuorumRow, BallotsRow string
	WallNow                                                                        string // heading of the preview
	Counts                                                                         string // heading of the numbers

	// What the action strip says, and the row beneath the script.
	OpenCheckIn  string
	StartReview  string
	StartDiscuss func(code string) string // code is empty without an agenda
	OpenVote     string
	OpenVoteNext func(voters, present int) string
	OpenVoteBack string // when it may be taken back
	CloseAsk     string
	CloseNext    string
	CountNow     string
	PublishAsk   string
	Reveal       func(place int) string
	SeeRanking   string
	LineHere     string
	Writing      func(code string) string
	PutAsk       func(code string) string
	SettleAsk    func(agree, needed int) string
	AdjournAsk   string
	Finished     string
	NoSession    string
	NoSessionDo  string

	// The key line.
	KeyWall    string
	KeyBack    string
	KeyBackNo  string // ballots are in
	KeyLetter  string
	KeyUpDown  string
	KeyLine    string
	KeyDefer   func(code string) string // leaves the issue for next month
	LeaveTaken string                   // foot: leaving, the secretary may take over

	// The vote.
	NotVoted       func(n int) string
	NamesElsewhere string
	CloseTitle     string
	CloseAfter     string
	CloseLines     func(notVoted int) [3]string
	CloseType      string
	CloseIn        func(ballots int) string
	CloseWrong     string
	CloseAction    string
	LineHereShort  string // on a phone
	CloseWaits     string // no number typed yet
	CloseFoot      string
	StillOpen      string

	// Publishing.
	PublishTitle  string
	PublishLines  []string
	PublishAction string
	BalanceAloud  func(present int, terms string, fits bool) string
	Balances      string // ends the sum
	BalancesNot   string

	// Paper, and numbers that do not come out.
	VoteAloud     string             // where the ballot is not secret; the level's sentence follows
	OnScreen      func(n int) string // of those who have not voted
	SlipsOut      func(n int) string
	CloseSlips    func(n int) string
	PaperOpen     func(in, out int) string
	PaperAloud    string
	ExplainAsk    string
	ExplainTitle  string
	ExplainLines  []string
	ExplainWaits  string
	ExplainAction string
	ExplainFoot   string

	// The line.
	LineTitle  string
	LineFar    string
	LineHead   [4]string // place, issue, points, gap to the next
	GapHead    string    // the last of them where there is little room
	Gap        func(points int) string
	SettleSo   func(n int) string
	WidestGap  string
	LineAloud  func(above int) string // where it is not the widest gap
	PlaceAloud func(place, code, title string, points int) string

	// Resolving.
	NotYet, LeftOver            string
	ClosedAloud                 string // read aloud between closing and counting
	NothingCarried              string // read aloud when no promise is left to look back at
	Keys                        []KeyHelp
	Clauses                     func(n int) string
	Answers                     func(agree, abstain, object, silent int) string
	PutTitle                    func(code string) string
	PutLines                    func(needed, entitled int) []string
	PutAction                   string
	SettleTitle                 func(code string) string
	SettleSums                  func(agree, needed int, adopted bool) string
	SettleDo                    func(adopted bool, next string) string
	AdjournTitle, AdjournAction string
	AdjournLines                func(adopted, rejected, open int) []string
	ReviewFoot                  string // Q: do nothing

	// What the wall shows.
	ShowTitle   string
	ShowFollow  string
	ShowAgenda  string
	ShowJoin    string
	ShowRanking string
	ShowAction  func(what string) string
	ShowKeys    string
	OnWall      OnWall
}

// OnWall names what can be seen on the wall.
type OnWall struct {
	Nothing, Invitation, Join, LookBack, Agenda, Voting, Counting, Balance, Soon, Ranking, Outcome, Thanks string
	Issue, Resolution, Consent                                                                             func(code string) string
	Place                                                                                                  func(n int) string
}
