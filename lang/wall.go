package lang

import "yuetan/session"

// Wall are the words of the projector. It is read from afar: short lines, no keys.
type Wall struct {
	Phases  [9]string                        // by session.Phase
	PhaseOf func(phase string, n int) string // 打分 5/8
	Late    string                           // before the ssh line, for those who come late
	AskDesk string                           // in its place when no address is set

	// Collecting and check-in.
	When        string
	Where       string
	Host        string
	SoFar       func(issues int) string
	PleaseIn    string // please check in
	Wifi        string
	TypeThis    string // or scan
	ScanThis    string
	CardHint    string
	NoPhone     string
	HereOfDue   string
	Here        string
	Due         func(n int) string
	TonightN    func(issues int) string
	HostedBy    func(unit string) string
	LookBack    string // one calm line
	StillOpen   string // heading over what is carried over
	NothingLeft string // when nothing is
	NothingYet  string

	// Agenda and discussion.
	Agenda     string
	HowMany    func(issues int) string
	Rules      string // first talk, then mark
	Calm       string // no interrupting …
	IssueOf    func(n, all int) string
	Carried    string
	Department func(name string) string

	// The vote and the balance.
	Secrecy  map[session.Secrecy]string // one word
	Question string
	MarkIs   func(word string, points int) string
	NoPeek   string
	MayAlter string
	Closed   string
	Balance  string // what is being done
	MustSum  string
	BySSH    string
	NotVoted string
	Total    string
	Fits     string
	FitsNot  string
	Sum      func(present int, terms []string, total int) string
	Counting string
	PaperIn  func(slips int) string // in its place while slips are entered

	// The ranking.
	Soon       func(places int) string
	PlaceTitle func(n int, joint bool) string
	Marked     func(n, ballots int) string
	PointsWord string
	From       func(people int) string
	FromWorth  func(people, points int) string
	Worth      func(points int) string // came from fives

	// Resolving and the end.
	Resolution func(id session.ResolutionID) string
	Writing    string
	Deciding   string
	Lead       func(name string) string
	Help       func(names string) string
	Answers    string // 5 agree, 3 abstain, 1 object
	Needed     func(needed, entitled int, share string) string
	Counts     func(agree, abstain, object int) string
	Adopted    string
	Rejected   string
	ThenNext   func(code, title string) string
	Thanks     string
	SumUp      func(issues, resolutions, minutes int) string
	Posted     func(days int) string
	NextHost   string
	AfterNext  string
	PapersDone string
	LogHead    func(head string) string
}
