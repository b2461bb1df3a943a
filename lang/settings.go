package lang

import "yuetan/session"

// Settings are the words of what a council chooses: the table, and the desk's
// screen of it.
type Settings struct {
	Table  map[string]Setting // by key
	Values map[string]string  // of the values that are plain words
	Holds  map[session.Holds]string
	Heads  []string // setting and value, default, takes, from when, meaning

	Title     string // of the screen
	Count     func(n int) string
	Weeks     func(n int) string
	Default   func(value string) string
	NoDefault string
	Tonight   func(value string) string // an open poll keeps what it opened with
	Takes     func(takes string) string
	Edit      func(name string) string // what Enter does
	Save      func(name string) string
	Saved     func(name, value string) string
	Unset     string // no value
	Keys      []string
	KeysText  []string
	KeysPick  []string

	// The desk's sheet of the council's affairs between sittings.
	Sheet       string
	OpenRow     func(name string) string
	KeysCouncil []string
}

// Setting is what a council can choose: its name on a screen, what it means, and
// what it may be set to.
type Setting struct{ Name, Means, Takes string }
