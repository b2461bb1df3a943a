package lang

import "yuetan/session"

// Kiosk are the words of the shared voting screen, at which one person after the
// other votes with the code on their card.
type Kiosk struct {
	Header string
	Voted  func(voted, present int) string
	Who    func(number int, name string) string // name empty: erased

	Code    KioskCode
	Ballot  KioskBallot
	Receipt KioskReceipt

	// One sentence, and back to the code.
	CheckedIn string // before why there is no ballot now
	Next      string // Enter: back to the code
	Forgets   func(seconds int) string

	// Somebody whose ballot is in already.
	VotedBy   func(by session.Mouth) string
	Again     string // Enter: vote again
	LeaveIt   string // Q: leave it as it is
	NothingIn string // the ballot there keeps counting as long as nothing new is cast
}

// KioskCode are the words of the screen that asks for the code.
type KioskCode struct {
	Type    string
	Correct string // Backspace corrects
	Unseen  string // nobody sees the ballot; said in secret polls only
	NoCard  string
	Desk    string // please give your name at the desk
	Missing func(n int, letters bool) string
	Go      string // Enter: this is my code
	Looking string // the code is being looked up
	Wait    func(seconds int) string
	Idle    string // foot: after 30 seconds it is back here
	NotYet  func(phase string) string
	Over    string // the vote is closed
	NotNow  string // nobody is sitting
}

// KioskBallot are the words of the ballot in three steps and of its review.
type KioskBallot struct {
	Step     func(n, of int) string
	Which    func(mark int) string
	Has      func(mark int) string // beside an issue that has a mark
	Give     func(mark int, code string) string
	GiveLast func(mark int, code string) string
	Pick     string // nothing is in focus yet
	None     string // the key 0
	Back     string // the key Q
	Leave    string // the key Q on the first step
	Afresh   string // the key Z
	Short    [4]string
	NotCast  string
	OtherNow func(mark int) string // another mark's digit was pressed
	Check    string
	Checking string // header of the review
	To       func(mark int, code string) string
	Cast     func(marks []string) string
	Blank    string // Enter: cast a blank ballot
}

// KioskReceipt are the words of the receipt.
type KioskReceipt struct {
	Header   string
	Thanks   string
	Replaced string
	Receipt  string
	Posted   string
	Next     string
	Clears   func(seconds int) string
}
