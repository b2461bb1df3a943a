package lang

var enByMouth = ByMouth{
	Thanks:   func(answer string) string { return "Noted: " + answer + ". You may change it until it ends." },
	Settled:  "This resolution has been decided.",
	Invite:   "Consent to the resolution may be given here too.",
	Why:      "Say why you object",
	WhyKeys:  "empty line Enter: back",
	Desk:     "+ enter an answer",
	Title:    func(resolution string) string { return "Consent at the desk: " + resolution },
	Note:     "They say it aloud to you, you enter it. One answer each; it may change until it ends.",
	NotYet:   "not yet",
	OnPhone:  "on their own",
	AtKiosk:  "kiosk",
	AtDesk:   "desk",
	Pick:     func(label string) string { return "ask " + label },
	Ask:      func(label string) string { return "What does " + label + " say?" },
	Enter:    func(label, answer string) string { return label + ": " + answer },
	Entered:  func(label, answer string) string { return label + ": " + answer + ", noted." },
	Nobody:   "Nobody like that; or not checked in, or without a vote.",
	Keys:     []string{"type a number or a name", "up/down choose", "Esc back"},
	KeysPick: []string{"5 agree", "3 abstain", "1 object", "Q back"},
}
