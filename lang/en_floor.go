package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var enFloor = Floor{
	Stance: map[session.Stance]string{session.For: "for", session.Against: "against", session.Question: "question"},
	Nth:    func(n int) string { return enOrdinalFigure(n) + " turn" },

	Left:    func(time string) string { return time + " left" },
	Over:    func(time string) string { return "over by " + time },
	Nearly:  "nearly",
	TimeUp:  "time",
	Stopped: "clock stopped",

	Speaking: "Speaking",
	Next:     "Next",
	Nobody:   "Nobody is speaking",
	PressS:   "press S to speak",
	PressS2:  "to speak, press S on your phone",
	Shut:     "the list is closed",
	Raise:    "Who would like to speak?",
	Then:     func(names string) string { return "then " + names },
	Names:    func(names []string) string { return strings.Join(names, ", ") },

	Title: "Speaking",
	You:   "you",
	InAbout: func(minutes, each int) string {
		s := fmt.Sprintf("Your turn in about %d min", minutes)
		if each > 0 {
			s += fmt.Sprintf(", %d min each", each)
		}
		return s + "."
	},
	YouNext: "You are next; please get ready.",
	Fewest:  "Whoever has spoken least goes first.",
	Ahead: func(n int) string {
		if n == 0 {
			return "you are next"
		}
		return fmt.Sprintf("%d ahead", n)
	},
	Waiting:   func(n int) string { return fmt.Sprintf("%d waiting", n) },
	Yours:     "your turn",
	YourTurn:  "Your turn; please stand up and speak.",
	NotAsking: "Press Enter to join; press 5, 1 or 3 first if you like.",
	Keys: func(zero bool) string {
		if zero {
			return "5 for   1 against   3 question   0 none"
		}
		return "5 for   1 against   3 question"
	},
	Join:       "join the queue",
	JoinAs:     func(stance string) string { return "join the queue: " + stance },
	Leave:      "leave the queue",
	BackAction: "go back",
	Before:     "The discussion has not begun; then S puts you in the queue.",
	After:      "The discussion is over. Raise your hand to the chair instead.",
	NoIssue:    "No issue has been called yet; please wait for the chair.",
	Ended:      "The discussion is over.",

	Notes:       "Notes",
	Doubt:       "doubt",
	Noted:       "noted in the discussion",
	NoPoints:    "Nothing has been noted on this issue yet.",
	Signs:       map[session.Stance]string{session.For: "+", session.Against: "-", session.Question: "?"},
	NotesLater:  "When the discussion begins, points for and against and doubts are noted here, without names.",
	NotNoted:    "That point was not noted; come back to Notes to write it.",
	DropAsk:     "Press 0 once more to take this point out.",
	NoteIt:      "note it, and on to the next",
	NoteFor:     "note a point for it",
	RewordIt:    "put this point otherwise",
	KeysNotes:   []string{"5 + for", "1 - against", "3 doubt", "0 take out", "letter: issue", "Tab sheets", "S queue somebody"},
	KeysNoting:  []string{"+ - ? first: for, against, doubt", "empty Enter ends"},
	NotingFoot:  "Esc stop writing   Tab, then L or Q",
	SpokenSoFar: "Spoken tonight (for the desk only)",
	SpokenOf:    func(turns int, time string) string { return fmt.Sprintf("%d x %s", turns, time) },

	WhoSpeaks:  "Who would like to speak? Number or name",
	KeysSpeak:  []string{"up/down choose", "Tab stance", "empty Enter goes back"},
	IsWaiting:  "waiting",
	NobodyHere: "Nobody present fits; please check them in first.",
	PutOn:      func(member string) string { return "put " + member + " on the list" },
	TakeOff:    func(member string) string { return "take " + member + " off the list" },
	KioskHint:  "Now we talk: your code puts you in the speakers' queue.",
	KioskAsk:   "Would you like to speak on this issue?",
	KioskLeave: "Q no",

	LeftQueue: func(member string) string { return member + " has left the queue." },
	InQueue: func(member string, ahead int) string {
		if ahead == 0 {
			return member + " is in the queue, and next."
		}
		return fmt.Sprintf("%s is in the queue, %d ahead.", member, ahead)
	},

	IssueRow:  "issue",
	SpeakRow:  "speaker",
	LeftOf:    func(allowed string) string { return "left of " + allowed },
	KeyNext:   "S next speaker",
	KeyClock:  "Space clock",
	KeyMore:   "+ 1 min",
	KeyBack:   "Z take back",
	KeyAbsent: "0 not here",
	KeyList: func(shut bool) string {
		if shut {
			return "* open the list"
		}
		return "* close the list"
	},
	Called:     "Called. If that was wrong, Z takes it back.",
	CalledNone: "Done; nobody is waiting. If that was wrong, Z takes it back.",
	NotThere:   func(name string) string { return name + " is not here and goes last. Z takes it back." },
	OnWall:     func(code string) string { return "issue " + code + " and the speaking clock" },
	SideRow:    "spoken",
	SideOf: func(stance string, turns int, time string) string {
		return fmt.Sprintf("%s %d x %s", stance, turns, time)
	},
	NoStance: "no stance",
	ChairKeys: []KeyHelp{
		{"S", "in the discussion: call the next speaker"}, {"Space +", "stop or start the clock; one more minute"},
		{"0", "not here: goes last; twice, off the list"},
		{"*", "close or open the list"}, {"Z", "take the call back; else one step back"},
	},
	ResidentKey: KeyHelp{"S", "in the discussion: join the speakers' queue, or leave it"},
}

// enOrdinalFigure is 1st, 2nd, 3rd, 4th …
func enOrdinalFigure(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return fmt.Sprint(n) + end
}
