package lang

import (
	"yuetan/session"
	"yuetan/tally"
)

// Papers are the words of the papers: minutes, resolutions, count sheets and lists.
type Papers struct {
	Names   map[string]string // by the paper's name in commands
	Page    string            // under each page: # is its number, ## how many there are
	Room    RoomPapers
	Posted  PostedPapers
	After   AfterPapers
	Section func(n int, title string) string
	Stop    string // ends a sentence
	Head    func(seq uint64, short, full string) string

	Discussed string                                    // section: points of the discussion
	Stood     func(stance string, said []string) string // what was said for, against or doubted

	// Headings of the minutes.
	Meeting, Vote, Ranking, Decided, Rest, Next string

	// The meeting.
	Held     string // label: from when to when
	Presence func(due, voters, present int, ratio string) string
	Quorum   func(share session.Share, needed, voters int) string
	Attended func(names []string) string
	Advised  func(names []string) string
	NextHost func(host string) string

	// The vote.
	NoVote     string
	NotShown   string
	Voided     func(poll, reason string) string
	Weights    func(w tally.Weights, all bool) string
	Threshold  func(s session.Share) string
	Electorate func(entitled, present int) string
	Balance    func(present, cast, notVoted int) string
	Ballots    func(cast, full, partial, blank int) string
	Line       func(above int) string
	MoreRanked func(n int) string              // so many more stand on the count sheet
	Times      func(text string, n int) string // said by so many
	Place      string                          // column
	MarkHead   func(mark int) string

	// Resolutions.
	NoneDecided  string
	ResolutionNo func(id, status string) string
	No           string // label of a resolution's number
	AdoptedOn    string
	ClauseNo     string
	Consent      func(asked, agree, abstain, object, needed int, share session.Share) string
	Signers      func(names []string) string
	Reasons      string
	Caution      func(level, caution string) string
	Chosen       func(ballots, points, place int, joint bool, supporters int) string
	Posting      func(days int, more bool) string // more: the law asks for another decision
	HowToObject  string

	// Issues.
	Became, Declined, KeptOn, Carried, Level, NoIssues, NoRest string
	MergedInto                                                 func(code string) string

	// The count sheet.
	PollNo, FillIn, Numbers, MayVote, MayVotePresent, Cast, ReceiptsNote string
	Receipts                                                             func(n int) string

	// Lines to sign on.
	SignCounter, SignChair, SignSecretary, SignPosted, SignCouncil string
	SignTeller                                                     func(n int) string
}
