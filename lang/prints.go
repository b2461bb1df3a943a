package lang

// Prints are the words of printing: what a print says of itself, how files are
// called, and what is said while papers are fetched.
type Prints struct {
	Draft     string // stamped over a paper whose facts may still change
	Corrected func(number int, reason string) string
	Anew      func(number int) string // a living paper, told again
	Erased    func(number int) string // the print before went with somebody erased
	Before    func(line string) string
	Now       func(line string) string
	More      func(n int) string // changed lines that are not listed

	// File is what a paper's file is called, without its ending.
	File func(number int, paper, title string) string

	// What is said while papers are fetched.
	Progress     func(at, of int, name string) string
	Drafts       func(papers []string) string // only drafts so far
	PrintsGone   func(prints []string) string // kept prints that went with what was erased
	PrintNo      func(session, paper string, number int) string
	OnePaper     string // --correct and --print are of one paper
	WantsReason  string // --correct without --reason
	OnlyWith     string // --reason without --correct
	WholeFolder  string // over SSH: how to get the whole folder
	NotAFormat   func(format string) string
	ReadOnly     string // uploads, renames, removing
	NoFile       string
	TooManyFiles string
	WantsDeep    string // scp of a folder without -r
	DemoFetch    string // before the line that fetches the papers of a demonstration
	FoldersGone  string // folders written on the server went too
	FolderDrafts func(papers []string) string

	// The desk.
	WriteFolder string // action: write the whole folder
	WriteWhen   string // what it waits for
	Writing     string
	Written     func(n int, dir string) string
	FetchWith   string // before the line that fetches the folder
}
