package lang

import "yuetan/tally/ballotfile"

// Commands are the words of the command tree: its help, its answers and its
// refusals. Texts that people typed are made fit to show before they stand in one.
type Commands struct {
	// Help.
	About             string
	AboutRemote       string
	MoreHelp          func(typed string) string
	Options           string
	EverywhereOptions string
	Example           string
	Verbs             map[string]string // by path, "roll import": what a verb does, in a line
	Notes             map[string]string // by path: what else to know of it
	Flags             map[string]string // by name, or by path and name, "erase --yes": what an option is

	// Wrong usage.
	SeeHelp        func(typed string) string
	NoVerb         func(verb string) string
	DidYouMean     func(verb string) string
	WhichVerb      func(verbs []string) string
	TooFewArgs     string
	TooManyArgs    func(arg string) string
	NoFlag         func(flag string) string
	FlagNeedsValue func(flag string) string
	FlagValue      func(flag, value string) string
	NeedsFlag      func(flags string) string
	NotAPair       func(text string) string
	NoPaper        func(paper string, known []string) string
	NoFormat       func(format string, known []string) string

	// Councils and folders.
	NoCouncilYet string
	NoCouncil    func(slug string, known []string) string
	WhichCouncil func(known []string) string
	CouncilAdded func(name, slug string) string
	NoFolder     string
	KeysInside   string
	Locked       func(data string) string
	TooNew       func(slug string) string
	CutOff       string
	WhatNow      string

	FullStop    string
	LongPath    func(path string) string
	Interrupted string

	// Files.
	OnlyStdin    string
	NoFile       func(name string) string
	FileExists   func(name string) string
	FileDenied   func(name string) string
	IsFolder     func(name string) string
	NotFolder    func(name string) string
	FileTooLarge func(name string, megabytes int) string
	OldWorkbook  string
	BrokenBook   string
	Encoding     string
	NoRows       string
	NoColumn     func(column string) string
	TwoColumns   func(column string) string
	BadLine      func(line int) string
	BadClauses   func(line int, field string) string // where the list cannot be read; 0 and "" where that is not known
	Weights      string
	Ties         string
	BallotNote   func(kind ballotfile.NoteKind, line, ballots, declared int) string
	BallotLoss   func(kind ballotfile.LossKind, n int) string

	// Imports.
	NotANumber      string
	SameKey         func(who string) string
	UnusedColumns   func(columns []string) string
	NothingImported func(bad, rows int) string
	DryRun          func(good, bad int) string
	Skipped         func(rows int) string
	RollImported    func(n int) string
	IssuesImported  func(n int) string

	// The roll.
	RollHeads   []string // number, name, unit, role, vote, keys, code
	CardHeads   []string // number, name, unit, code, evening code
	EmptyRoll   string
	CodeIssued  func(member, code, evening string) string
	CodeRevoked func(member string) string
	KeyAdded    func(member string) string

	// Sessions, rota, issues.
	SessionPlanned func(id, date, place, host, chair string) string
	NoSessionYet   string
	NoIssues       string
	Proposed       func(code, title string) string
	Merged         func(code, into string) string
	Declined       func(code string) string

	// The evening.
	Whoami        func(council, name, role string, votes, here bool) string
	CheckedIn     func(member string) string
	WalkedIn      func(member string) string
	Admitted      func(member string) string
	NowPhase      func(id string, n int, title string) string
	NextVerb      func(typed string) string
	SessionOver   string
	CloseWantsYes func(voted, notVoted, slipsOut int) string
	Counted       func(cast, full, partial, blank int) string
	Voided        string
	Voted         func(marks, receipt string, changed bool) string
	OwnBallot     func(marks, receipt string) string
	NotVotedYet   string
	VoteOver      func(voted bool) string
	Deferred      func(code string) string
	ResolutionIs  func(id, code, status string, clauses int) string
	NoResolutions string
	Consented     func(id, answer string) string
	ConsentOf     func(who, id, answer string) string

	// Papers, erasing, backups.
	NoPapers        string
	Exported        func(n int, dir string) string
	NotYetPapers    func(papers []string) string
	EraseWantsYes   func(what string) string
	Erased          func(records int) string
	NameStillStands func(where []string) string
	BackupInside    string
	BackedUp        func(councils int, file string) string
	DataNotEmpty    func(data string) string
	NotABackup      func(file string) string
	Restored        func(councils int, data string) string

	// The first run.
	WizardHello string
	WizardLeft  string
	AskName     string
	AskSlug     string
	AskUnits    string
	AskRoll     string
	AskAddress  string
	WizardDone  func(slug string) string
}

// Flag says what an option of a verb is; empty for one it does not know.
func (c Commands) Flag(path, name string) string {
	if text, ok := c.Flags[path+" --"+name]; ok {
		return text
	}
	return c.Flags[name]
}
