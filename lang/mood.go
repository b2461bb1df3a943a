package lang

import "yuetan/session"

// Mood are the words of a question on how the room feels, and of a show of hands.
type Mood struct {
	Section   string // of the minutes
	Header    string // of the page on which one answers
	Way       Way    // the row of the lobby
	Names     map[session.MoodAnswer]string
	Say       [3]string // by the keys 5, 3 and 1
	Action    [3]string
	Keys      string
	Given     func(answer string) string
	Yours     func(answer string) string
	Answered  func(answered, present int) string
	Counts    func(f session.Feeling) string
	NotSecret string // what becomes of the answers
	Over      string
	Told      string // to whoever is on another page
	ByHand    string // a show of hands
	ByKey     string
	Nobody    string
	Decides   string // it decides nothing

	// The chair and the desk.
	Ask      string // rows and keys
	AskKey   string
	End      string
	EndKey   func(answered, present int) string
	Away     string
	AwayKey  string
	Hands    string
	HandsKey string
	AskTitle string
	AskNote  string
	Question string // label
	AskDoes  string
	Needs    string
	Foot     string
	HandNote string
	HandDoes string
	Recorded string
	Ended    func(f session.Feeling) string
	None     string // by command: nothing was asked
	NotANum  func(text string) string
}
