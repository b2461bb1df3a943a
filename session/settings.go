package session

import (
	"net"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"yuetan/tally"
)

// Secrecy says whom the ballot protects (PRODUCT §5).
type Secrecy string

const (
	Secret    Secrecy = "secret"
	Named     Secrecy = "named"
	Checkable Secrecy = "checkable"
)

// Settings are what a council has chosen. The part that rules a poll is frozen
// into the log when the poll opens.
type Settings struct {
	Bylaws
	Address    string // host:port that neighbours type
	Wifi       string // line for the wall
	Quorum     Share  // of those due; only warns
	NoticeDays int    // how long a resolution is posted
}

// Bylaws rule a poll and what follows from it.
type Bylaws struct {
	Weights   tally.Weights `json:"weights"`
	Ties      string        `json:"ties"`      // strength or breadth
	Secrecy   Secrecy       `json:"secrecy"`   // shown to every voter, never weakened afterwards
	Complete  bool          `json:"complete"`  // all marks must be given
	Threshold Share         `json:"threshold"` // of the entitled present who must agree
}

// Rules are the part of the by-laws that package tally needs.
func (b Bylaws) Rules() tally.Rules {
	ties, err := tally.ParseTies(b.Ties)
	if err != nil {
		ties = tally.Strength
	}
	return tally.Rules{Weights: b.Weights, Ties: ties}
}

// Share is a fraction such as two thirds; it is reached by n of all when n/all >=
// share, but for a half, which means more than half (过半数).
type Share struct {
	Part int `json:"part"`
	Of   int `json:"of"`
}

func (s Share) String() string { return strconv.Itoa(s.Part) + "/" + strconv.Itoa(s.Of) }

// Needed is the fewest people of all that reach the share; at least one.
func (s Share) Needed(all int) int {
	switch {
	case s.Of <= 0:
		return 1
	case 2*s.Part == s.Of:
		return all/2 + 1
	}
	return max(1, (all*s.Part+s.Of-1)/s.Of)
}

// ParseShare reads "2/3". Part runs from 1 to Of, Of to 100.
func ParseShare(text string) (Share, bool) {
	part, of, found := strings.Cut(text, "/")
	p, err1 := strconv.Atoi(strings.TrimSpace(part))
	q, err2 := strconv.Atoi(strings.TrimSpace(of))
	ok := found && err1 == nil && err2 == nil && 1 <= p && p <= q && q <= 100
	return Share{p, q}, ok
}

func defaults() Settings {
	return Settings{
		Bylaws: Bylaws{Weights: tally.Weights{5, 3, 1}, Ties: "strength", Secrecy: Secret,
			Threshold: Share{2, 3}},
		Quorum:     Share{1, 2},
		NoticeDays: 7,
	}
}

// typable tells whether an address can stand in a line that neighbours type: a
// name or number, with or without a port. Nothing takes the address away.
func typable(address string) bool {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		host, port = address, "22"
	}
	n, err := strconv.ParseUint(port, 10, 16)
	return err == nil && n > 0 && (host != "" || address == "") && !strings.HasPrefix(host, "-") &&
		!strings.ContainsFunc(host, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-.:_%[]", r)
		})
}

// setting is one entry of the table that `council set` offers.
type setting struct {
	key   string
	known []string // the values it takes, or examples of them
	read  func(s *Settings, c *Council, value string) bool
	show  func(s Settings, c Council) string
}

func settings() []setting {
	flag := func(value string) (bool, bool) {
		switch strings.ToLower(value) {
		case "yes", "true", "on", "是":
			return true, true
		case "no", "false", "off", "否":
			return false, true
		}
		return false, false
	}
	return []setting{
		{"name", []string{"…"},
			func(_ *Settings, c *Council, v string) bool {
				clean, err := CleanLine(v, NameLimit)
				c.Name = clean
				return err == nil
			},
			func(_ Settings, c Council) string { return c.Name }},
		{"language", []string{"zh", "en"},
			func(_ *Settings, c *Council, v string) bool { c.Language = v; return v == "zh" || v == "en" },
			func(_ Settings, c Council) string { return c.Language }},
		{"address", []string{"192.168.43.1:2222", "yuetan.example.org:2222"},
			func(s *Settings, _ *Council, v string) bool {
				clean, err := Clean(v, PlaceLimit)
				s.Address = clean
				return err == nil && typable(clean)
			},
			func(s Settings, _ Council) string { return s.Address }},
		{"wifi", []string{"NAME  PASSWORD"},
			func(s *Settings, _ *Council, v string) bool {
				clean, err := Clean(v, ShortLimit)
				s.Wifi = clean
				return err == nil
			},
			func(s Settings, _ Council) string { return s.Wifi }},
		{"weights", []string{"5,3,1", "3,2,1"},
			func(s *Settings, _ *Council, v string) bool {
				w, err := tally.ParseWeights(v)
				s.Weights = w
				return err == nil
			},
			func(s Settings, _ Council) string { return s.Weights.String() }},
		{"ties", []string{"strength", "breadth"},
			func(s *Settings, _ *Council, v string) bool {
				s.Ties = v
				_, err := tally.ParseTies(v)
				return err == nil
			},
			func(s Settings, _ Council) string { return s.Ties }},
		{"secrecy", []string{"secret", "named", "checkable"},
			func(s *Settings, _ *Council, v string) bool {
				s.Secrecy = Secrecy(v)
				return s.Secrecy == Secret || s.Secrecy == Named || s.Secrecy == Checkable
			},
			func(s Settings, _ Council) string { return string(s.Secrecy) }},
		{"all-marks", []string{"yes", "no"},
			func(s *Settings, _ *Council, v string) bool { b, ok := flag(v); s.Complete = b; return ok },
			func(s Settings, _ Council) string {
				if s.Complete {
					return "yes"
				}
				return "no"
			}},
		{"threshold", []string{"2/3", "1/2"},
			func(s *Settings, _ *Council, v string) bool { x, ok := ParseShare(v); s.Threshold = x; return ok },
			func(s Settings, _ Council) string { return s.Threshold.String() }},
		{"quorum", []string{"1/2", "1/3"},
			func(s *Settings, _ *Council, v string) bool { x, ok := ParseShare(v); s.Quorum = x; return ok },
			func(s Settings, _ Council) string { return s.Quorum.String() }},
		{"notice-days", []string{"3", "5", "7", "15"},
			func(s *Settings, _ *Council, v string) bool {
				n, err := strconv.Atoi(v)
				s.NoticeDays = n
				return err == nil && 1 <= n && n <= 60
			},
			func(s Settings, _ Council) string { return strconv.Itoa(s.NoticeDays) }},
	}
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
