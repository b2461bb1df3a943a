package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"yuetan/tally"
)

// Holds says from when a changed setting holds.
type Holds string

const (
	AtOnce   Holds = "at-once"
	NextPoll Holds = "next-poll" // it rules a poll, and one that is open keeps what it opened with
)

// Setting is a setting as it stands. What it means is in package lang.
type Setting struct {
	Key     string
	Value   string
	Default string   // empty: a text that every council writes itself
	Known   []string // the values it takes, or examples of them
	Choice  bool     // it takes the known values and no others
	Holds   Holds
	Running string // the value that rules the poll of tonight, where that is another
}

// setting is one entry of the table that `council set` offers.
type setting struct {
	key    string
	known  []string
	choice bool
	holds  Holds
	read   func(s *Settings, c *Council, value string) bool
	show   func(s Settings, c Council) string
}

// settings is the table, in the order it is shown.
func settings() []setting {
	return []setting{
		{key: "name", known: []string{"…"}, holds: AtOnce,
			read: func(_ *Settings, c *Council, v string) bool {
				clean, err := CleanLine(v, NameLimit)
				c.Name = clean
				return err == nil
			},
			show: func(_ Settings, c Council) string { return c.Name }},
		{key: "language", known: []string{"zh", "en"}, choice: true, holds: AtOnce,
			read: func(_ *Settings, c *Council, v string) bool { c.Language = v; return v == "zh" || v == "en" },
			show: func(_ Settings, c Council) string { return c.Language }},
		{key: "address", known: []string{"192.168.43.1:2222", "yuetan.example.org:2222"}, holds: AtOnce,
			read: func(s *Settings, _ *Council, v string) bool {
				clean, err := Clean(v, PlaceLimit)
				s.Address = clean
				return err == nil && typable(clean)
			},
			show: func(s Settings, _ Council) string { return s.Address }},
		{key: "wifi", known: []string{"NAME  PASSWORD"}, holds: AtOnce,
			read: func(s *Settings, _ *Council, v string) bool {
				clean, err := Clean(v, ShortLimit)
				s.Wifi = clean
				return err == nil
			},
			show: func(s Settings, _ Council) string { return s.Wifi }},
		{key: "weights", known: []string{"5,3,1", "3,2,1"}, choice: true, holds: NextPoll,
			read: func(s *Settings, _ *Council, v string) bool {
				w, err := tally.ParseWeights(v)
				s.Weights = w
				return err == nil
			},
			show: func(s Settings, _ Council) string { return s.Weights.String() }},
		{key: "ties", known: []string{"strength", "breadth"}, choice: true, holds: NextPoll,
			read: func(s *Settings, _ *Council, v string) bool {
				s.Ties = v
				_, err := tally.ParseTies(v)
				return err == nil
			},
			show: func(s Settings, _ Council) string { return s.Ties }},
		{key: "secrecy", known: []string{"secret", "named", "checkable"}, choice: true, holds: NextPoll,
			read: func(s *Settings, _ *Council, v string) bool {
				s.Secrecy = Secrecy(v)
				return s.Secrecy == Secret || s.Secrecy == Named || s.Secrecy == Checkable
			},
			show: func(s Settings, _ Council) string { return string(s.Secrecy) }},
		{key: "all-marks", known: []string{"yes", "no"}, choice: true, holds: NextPoll,
			read: func(s *Settings, _ *Council, v string) bool { b, ok := yesOrNo(v); s.Complete = b; return ok },
			show: func(s Settings, _ Council) string {
				if s.Complete {
					return "yes"
				}
				return "no"
			}},
		share("threshold", NextPoll, []string{"2/3", "1/2"}, func(s *Settings) *Share { return &s.Threshold }),
		share("quorum", AtOnce, []string{"1/2", "1/3"}, func(s *Settings) *Share { return &s.Quorum }),
		number("turn-seconds", AtOnce, 10, 1800, func(s *Settings) *int { return &s.TurnSeconds }),
		number("issue-minutes", AtOnce, 1, 120, func(s *Settings) *int { return &s.IssueMinutes }),
		number("evening-minutes", AtOnce, 10, 480, func(s *Settings) *int { return &s.EveningMinutes }),
		number("notice-days", AtOnce, 1, 60, func(s *Settings) *int { return &s.NoticeDays }),
		number("objection-days", AtOnce, 1, 30, func(s *Settings) *int { return &s.ObjectionDays }),
		number("review-weeks", AtOnce, 1, 52, func(s *Settings) *int { return &s.ReviewWeeks }),
	}
}

// number is a setting that takes whole numbers from low to high.
func number(key string, holds Holds, low, high int, of func(*Settings) *int) setting {
	return setting{key: key, holds: holds, known: []string{fmt.Sprintf("%d - %d", low, high)},
		read: func(s *Settings, _ *Council, v string) bool {
			n, err := strconv.Atoi(v)
			*of(s) = n
			return err == nil && low <= n && n <= high
		},
		show: func(s Settings, _ Council) string { return strconv.Itoa(*of(&s)) }}
}

// share is a setting that takes a fraction.
func share(key string, holds Holds, known []string, of func(*Settings) *Share) setting {
	return setting{key: key, holds: holds, known: known,
		read: func(s *Settings, _ *Council, v string) bool { x, ok := ParseShare(v); *of(s) = x; return ok },
		show: func(s Settings, _ Council) string { return of(&s).String() }}
}

func yesOrNo(value string) (yes, ok bool) {
	switch strings.ToLower(value) {
	case "yes", "true", "on", "是":
		return true, true
	case "no", "false", "off", "否":
		return false, true
	}
	return false, false
}

// SettingKeys lists the settings that Set takes, in the order they are shown.
func SettingKeys() []string {
	var keys []string
	for _, x := range settings() {
		keys = append(keys, x.key)
	}
	return keys
}

// Setting shows the present value of a setting; empty for an unknown key.
func (s *Snapshot) Setting(key string) string {
	for _, x := range settings() {
		if x.key == key {
			return x.show(s.Settings, s.Council)
		}
	}
	return ""
}

// AllSettings lists the settings as they stand, in the order they are shown.
func (s *Snapshot) AllSettings() []Setting {
	usual, running := defaults(), s.Settings
	if x, ok := s.Current(); ok && x.Phase != Adjourned {
		if p := x.Poll(); p != nil {
			running.Bylaws = p.Bylaws
		}
	}
	var all []Setting
	for _, x := range settings() {
		row := Setting{Key: x.key, Value: x.show(s.Settings, s.Council), Default: x.show(usual, Council{Language: "zh"}),
			Known: x.known, Choice: x.choice, Holds: x.holds}
		if ruling := x.show(running, s.Council); ruling != row.Value {
			row.Running = ruling
		}
		all = append(all, row)
	}
	return all
}

// Set changes one setting. What rules a poll holds from the next poll on.
type Set struct{ Key, Value string }

func (Set) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Set) decide(s *Snapshot, _ Envelope) (Decision, error) {
	all := settings()
	i := slices.IndexFunc(all, func(x setting) bool { return x.key == c.Key })
	if i < 0 {
		return Decision{}, &BadSetting{Key: c.Key}
	}
	next, council := s.Settings, s.Council
	if !all[i].read(&next, &council, strings.TrimSpace(c.Value)) {
		return Decision{}, &BadSetting{Key: c.Key, Value: c.Value, Known: all[i].known}
	}
	return Decision{Events: []Event{&councilSet{Key: c.Key, Value: all[i].show(next, council)}}}, nil
}

type councilSet struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

func (*councilSet) kind() string { return "council.set" }

func (x *councilSet) apply(b *batch, _ Header) {
	for _, s := range settings() {
		if s.key == x.Key {
			s.read(&b.Settings, &b.Council, x.Value)
		}
	}
}
