package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

var enKiosk = Kiosk{
	Header: "Shared voting screen",
	Voted:  func(voted, present int) string { return fmt.Sprintf("voted %d of %d", voted, present) },
	Who: func(number int, name string) string {
		return strings.TrimSpace(fmt.Sprintf("no. %03d  %s", number, name))
	},
	CheckedIn: "You are checked in.",
	Next:      "done; next person, please",
	Forgets:   func(seconds int) string { return fmt.Sprintf("untouched, it clears in %d s", seconds) },
	VotedBy: func(by session.Mouth) string {
		how := "You have voted"
		switch by {
		case session.MouthSSH:
			how = "You voted by phone"
		case session.MouthKiosk:
			how = "You voted at the kiosk"
		case session.MouthAssisted:
			how = "You voted at the desk, with the secretary"
		case session.MouthPaper:
			how = "You voted on paper"
		}
		return how + "; voting here replaces that ballot."
	},
	Again:     "vote again",
	LeaveIt:   "Q leave it as it is",
	NothingIn: "Until you cast a new one, your old ballot counts.",
	Code: KioskCode{
		Type:    "Type the six digits on your card",
		Correct: "Backspace to correct.",
		Unseen:  "Nobody will see your ballot.",
		NoCard:  "No card? Give your name at the desk.",
		Desk:    "Please give your name at the desk.",
		Missing: func(n int, letters bool) string {
			what := "digit"
			if letters {
				what = "character"
			}
			if n != 1 {
				what += "s"
			}
			return fmt.Sprintf("%d more %s", n, what)
		},
		Go:      "this is my code",
		Looking: "looking up the code",
		Wait:    func(seconds int) string { return fmt.Sprintf("please wait %d s, or ask at the desk", seconds) },
		Idle:    "goes back here after 30 seconds untouched",
		NotYet: func(phase string) string {
			return "Now: " + phase + ". The vote is not open yet; you may check in here."
		},
		Over:   "The vote is closed. If you come late you may check in here.",
		NotNow: "Nobody is meeting now.",
	},
	Ballot: KioskBallot{
		Step:     func(n, of int) string { return fmt.Sprintf("step %d of %d", n, of) },
		Which:    func(mark int) string { return fmt.Sprintf("Which one gets %d? Press its letter.", mark) },
		Has:      func(mark int) string { return fmt.Sprintf("has your %d", mark) },
		Give:     func(mark int, code string) string { return fmt.Sprintf("%d to %s, next step", mark, code) },
		GiveLast: func(mark int, code string) string { return fmt.Sprintf("%d to %s, then check", mark, code) },
		Pick:     "press a letter first",
		None:     "0 give it to none",
		Back:     "Q one step back",
		Leave:    "Q do not vote now",
		Afresh:   "Z start again",
		Short:    [4]string{"0 none", "Q back", "Q leave", "Z again"},
		NotCast:  "not cast yet",
		OtherNow: func(mark int) string {
			return fmt.Sprintf("Now the %d is given. Q goes one step back.", mark)
		},
		Check:    "Check it; if it is right, cast it.",
		Checking: "your ballot",
		To:       func(mark int, code string) string { return fmt.Sprintf("%d to %s", mark, code) },
		Cast:     func(marks []string) string { return "cast: " + strings.Join(marks, ", ") },
		Blank:    "cast a blank ballot",
	},
	Receipt: KioskReceipt{
		Header:   "Cast",
		Thanks:   "Your ballot is in, thank you.",
		Replaced: "Changed; this one counts.",
		Receipt:  "Your receipt: take a photo or copy it",
		Posted:   "All receipts are posted with the result; if this one is there, your ballot was counted.",
		Next:     "done; next person, please",
		Clears:   func(seconds int) string { return fmt.Sprintf("clears by itself in %d s", seconds) },
	},
}
