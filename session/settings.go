package session

import (
	"net"
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
	Address        string // host:port that neighbours type
	Wifi           string // line for the wall
	Quorum         Share  // of those due; only warns
	TurnSeconds    int    // of one turn to speak, 10 to 1800
	IssueMinutes   int    // for talking one issue over, 1 to 120
	EveningMinutes int    // for the whole evening, 10 to 480
	NoticeDays     int    // how long a resolution is posted, 1 to 60
	ObjectionDays  int    // within how many days an objection is answered, 1 to 30
	ReviewWeeks    int    // until a promise is looked at again, 1 to 52
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
		Quorum:      Share{1, 2},
		TurnSeconds: 120, IssueMinutes: 8, EveningMinutes: 90,
		NoticeDays: 7, ObjectionDays: 3, ReviewWeeks: 4,
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
