package lang

import "fmt"

var enSlips = Slips{
	Name: "Paper",
	Take: "* check in with a paper slip (then no vote by phone)", TakeShort: "* with a slip",
	WhoFirst: "Type a number or a name first, then press *.",
	Took:     func(label string) string { return label + " took a paper slip." },
	TookBack: func(label string, late bool) string {
		if late {
			return label + " handed the slip back; the vote is closed, so this counts as not voted."
		}
		return label + " handed the slip back and may vote on a screen."
	},
	HasOne:   func(label string) string { return label + " holds a paper slip already." },
	Holds:    "took paper",
	OfThem:   "of them with a paper slip",
	HandOut:  "hand out a slip (then no vote by phone)",
	HandBack: "slip handed back",
	ByKiosk:  "kiosk",
	Kiosk:    "kiosk",

	Nobody: "Nobody took a paper slip tonight. * at check-in hands one out.",
	NotYet: func(out int) string {
		return count(out, "paper slip is", "paper slips are") + " out. They are entered here once the vote is open."
	},
	SheetTitle: func(pass int, name string) string { return enPass(pass) + " entry (by " + name + ")" },
	FirstNote: func(name string, n int) string {
		return "First entry: " + name + ", " + count(n, "ballot", "ballots") + ". Two people enter them; differences are shown."
	},
	CountOf: func(out int) string { return count(out, "paper ballot", "paper ballots") },
	Slip:    "slip",
	Heads:   [3]string{"slip", "first", "second"},
	There:   "done", Same: "same", Differs: "differs !", Now: "now",
	Agreed:   func(n int) string { return count(n, "slip agrees", "slips agree") },
	DiffersN: func(line int) string { return fmt.Sprintf("Slip %02d: the two entries differ", line) },
	Progress: func(first, second, out int) string {
		return fmt.Sprintf("%d out   first entry %d   second %d", out, first, second)
	},
	TypeThem: func(three string) string {
		return "Type the three letters in the order 5 3 1: " + three + ", then Enter."
	},
	Keys:      []string{"- blank", "* two issues or unreadable (voids it)", "Backspace back"},
	KeysShort: []string{"- blank", "* unreadable", "Backspace"},
	KeysSettle: []string{
		"5 keep the first", "1 keep the second", "up/down another"},
	Marks:       [3]string{"blank", "void", "unknown"},
	WaitsFor:    func(worth int) string { return fmt.Sprintf("waits for the %d (- for blank)", worth) },
	EnterIt:     func(line int) string { return fmt.Sprintf("enter slip %02d, then the next", line) },
	NextLine:    func(line int) string { return fmt.Sprintf("waits for slip %02d", line) },
	AllFirst:    func(n int) string { return fmt.Sprintf("only these %d in the box: another enters them again", n) },
	FirstBy:     func(name string) string { return name + " is at the first entry." },
	FirstOf:     func(name string, n int) string { return fmt.Sprintf("First entry by %s: %d so far.", name, n) },
	BeginSecond: "the first entry is complete; I make the second",
	NeedsOther: func(name string) string {
		return "Somebody other than " + name + " makes the second entry: they sit down and type their own join code, or their number and tonight's six digits."
	},
	Sit:     "somebody else sits down and types their code",
	SatDown: func(name string) string { return name + " has sat down; please make the second entry." },
	GotUp:   "Whoever made the second entry got up; to go on, type the code again.",
	Look: func(line int) string {
		return fmt.Sprintf("Take out slip %02d and look together. 5 keeps the first, 1 the second.", line)
	},
	Recorded: "Old, new and who are recorded. Counting waits until this is settled.",
	Entry: func(pass int, name string) string {
		if pass == 2 {
			return "second, " + name
		}
		return "first, " + name
	},
	WhyTitle: func(line, pass int) string { return fmt.Sprintf("Slip %02d as entry %d has it", line, pass) },
	Why:      "why",
	Keep: func(line, pass int) string {
		return fmt.Sprintf("keep entry %d of slip %02d, with the reason", pass, line)
	},
	Kept: func(line int) string { return fmt.Sprintf("Slip %02d is settled.", line) },
	SoFar: func(present, voted, slips, rest int) string {
		return fmt.Sprintf("%d = cast %d + paper %d + not yet %d", present, voted, slips, rest)
	},
	StillTo:       func(n int) string { return count(n, "paper ballot", "paper ballots") + " still to settle" },
	Together:      "Both entries are complete and agree.",
	TogetherTitle: "Does it balance?",

	Close:      "end the paper entry... (asks first)",
	CloseTitle: "Ending paper entry can't be undone",
	CloseIn: func(in, out int) string {
		return fmt.Sprintf("%d in the box were entered twice; %d were handed out.", in, out)
	},
	WhoIsOut: func(n int) string {
		return count(n, "slip", "slips") + " did not come back. Whose? Choose with Space."
	},
	Means: []string{"The others who took a slip count as having voted.", "Those not back are \"slips out\", apart in the balance.",
		"Nothing can be entered or handed back later; the chair may count."},
	CloseDoes: func(in, out int) string {
		return fmt.Sprintf("end it: %d in, %d out", in, out)
	},
	Mark:        func(missing int) string { return fmt.Sprintf("%d more to choose whose slip is out", missing) },
	KeysClose:   []string{"up/down", "Space choose or not", "Q don't end"},
	Done:        func(in, out int) string { return fmt.Sprintf("The paper is done with: %d in, %d out.", in, out) },
	Restart:     "0 start both entries again",
	RestartNote: "Only if a slip was left out or typed twice, or who typed has gone: both entries are thrown away, the slips stay out.",

	SitTitle:  "Second entry: sit down",
	SitNote:   "Please type your own join code, or your own number and tonight's six digits.",
	VoteTitle: func(label string) string { return "Vote for " + label },
	VoteNote:  "They give their own code, then name three issues. Only their code casts this ballot.",
	Code:      "code",
	CodeWaits: "waits for the code",
	CodeDoes:  "see whose code it is",
	CodeSlow: func(seconds int) string {
		return fmt.Sprintf("That was not it. Please wait %d s before the next try.", seconds)
	},
	OtherCode:  func(label string) string { return "This is not the code of " + label + "." },
	KeysCode:   []string{"Backspace back", "Esc back"},
	VoteFor:    "vote for them, with their code",
	BallotNote: "Ask: which matters most, which next, which third? - for none.",
	Taken:      func(code string, worth int) string { return fmt.Sprintf("%s has the %d already.", code, worth) },
	NoIssue:    func(code string) string { return "There is no issue " + code + "." },
	SeeBallot:  "look at it once more",
	CastIt:     func(label string) string { return "cast for " + label },
	Receipt:    "receipt",
	ReceiptFor: func(label string) string { return "The ballot of " + label + " is in" },
	Written:    "they wrote it down; back",
	KeysBallot: []string{"letter: issue", "- blank", "Backspace back", "Q back"},
	KeysReview: []string{"read it to them", "Q change it"},
	ReviewTitle: func(label string) string {
		return "Not cast yet: " + label
	},
}

func enPass(pass int) string {
	if pass == 2 {
		return "Second"
	}
	return "First"
}
