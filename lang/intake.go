package lang

// Intake are the words of a list that is being brought in: what is wrong with a
// cell, and the desk's page on which a list is looked at first.
type Intake struct {
	At      func(line int, ref string) string // where a cell is: by its name in a workbook, else by line
	BadCell func(where, column, cell, why string) string

	// Why a cell is bad.
	NoRole       string
	NotANumber   string
	NumberTaken  string
	NumberTwice  func(where string) string
	NotYesNo     string
	NotALanguage string
	SamePerson   func(who string) string
	SameKey      func(who string) string
	SameIssue    func(where string) string
	IsDate       string
	SumLine      string
	NotAName     string // figures alone

	// The desk's page.
	Roll, Issues string                   // headings
	How          []string                 // what to do, a paragraph each
	File         func(verb string) string // how a file is brought in
	Column       func(name string) string
	Found        func(rows, good, bad int) string
	Marks        string // legend
	Was          func(text string) string
	Take         func(good, bad int) string
	Paste        string // what the strip waits for
	NothingGood  string
	CutOff       string
	Taken        func(n int) string
	Keys         []string
}
