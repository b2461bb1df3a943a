package lang

// ByMouth are the words of consent at the kiosk and at the desk.
type ByMouth struct {
	Thanks   func(answer string) string // at the kiosk
	Settled  string                     // the kiosk: it was settled meanwhile
	Invite   string                     // the kiosk, where it asks for the code
	Why      string                     // what to type for an objection
	WhyKeys  string
	Desk     string // the desk: its key
	Title    func(resolution string) string
	Note     string
	NotYet   string // beside somebody who has not answered
	OnPhone  string // by which way
	AtKiosk  string
	AtDesk   string
	Pick     func(label string) string
	Ask      func(label string) string
	Enter    func(label, answer string) string
	Entered  func(label, answer string) string
	Nobody   string
	Keys     []string
	KeysPick []string
}
