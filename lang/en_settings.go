package lang

import "yuetan/session"

var enSettings = Settings{
	Table: map[string]Setting{
		"name":            {"name", "name of the council, on every screen and paper", "text"},
		"language":        {"language", "for those who have not chosen one", "zh, en"},
		"address":         {"address", "what neighbours type; on wall and cards", "host:port"},
		"wifi":            {"Wi-Fi", "a line for the wall: network and password", "text"},
		"weights":         {"three marks", "points for first, next and third", "5,3,1 or 3,2,1"},
		"ties":            {"equal points", "told apart by more high marks (strength) or by more supporters (breadth)", "strength, breadth"},
		"secrecy":         {"secrecy", "whom the ballot protects: nobody sees who gave what, or it is on record by name, or anyone can recount", "secret, named, checkable"},
		"all-marks":       {"all three marks", "whether a ballot must give all three", "yes, no"},
		"threshold":       {"to adopt a resolution", "share of the entitled present who must agree", "a fraction such as 2/3; 1/2 is more than half"},
		"quorum":          {"enough present", "share of those due who should be here; only warns", "a fraction such as 1/2, 1/3"},
		"turn-seconds":    {"one turn to speak", "how long a person speaks at a time", "seconds, 10 to 1800"},
		"issue-minutes":   {"one issue", "how long an issue is talked over", "minutes, 1 to 120"},
		"evening-minutes": {"the whole evening", "how long the meeting takes in all", "minutes, 10 to 480"},
		"notice-days":     {"days of notice", "how long a resolution is posted", "1 to 60"},
		"objection-days":  {"days to answer", "within how many days an objection is answered", "1 to 30"},
		"review-weeks":    {"weeks to the next look", "after how many weeks a promise is looked at again", "1 to 52"},
	},
	Values: map[string]string{"zh": "Chinese", "en": "English", "strength": "more high marks", "breadth": "more supporters",
		"secret": "secret", "named": "by name", "checkable": "checkable", "yes": "yes", "no": "no"},
	Holds: map[session.Holds]string{session.AtOnce: "holds at once", session.NextPoll: "holds from the next vote"},
	Heads: []string{"setting", "default", "takes", "from when", "meaning"},

	Title:     "Settings",
	Count:     func(n int) string { return count(n, "setting", "settings") },
	Weeks:     func(n int) string { return count(n, "week", "weeks") },
	Default:   func(value string) string { return "default " + value },
	NoDefault: "no default; each council has its own",
	Tonight:   func(value string) string { return "tonight's vote keeps " + value },
	Takes:     func(takes string) string { return "takes: " + takes },
	Edit:      func(name string) string { return "change: " + name },
	Save:      func(name string) string { return "save: " + name },
	Saved:     func(name, value string) string { return "Saved: " + name + " " + value + "." },
	Unset:     "(not set)",
	Keys:      []string{"up/down another"},
	KeysText:  []string{"Backspace deletes", "Esc leaves it"},
	KeysPick:  []string{"Space another", "Q leaves it"},

	Sheet:       "Council",
	OpenRow:     func(name string) string { return "open: " + name },
	KeysCouncil: []string{"up/down another", "Tab sheets"},
}
