package crowd

import (
	"cmp"
	"slices"
)

// Person is one simulated resident.
type Person struct {
	Name   string // says that the person is simulated
	Home   string
	Mouth  Mouth
	Ticket Ticket
	Temper Temper
	// Arrives and Thinks say how quick the person is to come and to act, from 0
	// to 1 of what the room takes.
	Arrives, Thinks float64

	taste []float64 // of each subject
}

// Mouth is how a person speaks to the program.
type Mouth int

const (
	Phone  Mouth = iota // a small screen, and key presses
	Laptop              // a screen of 80x24
	Typing              // verbs, without a screen
)

// Ticket is how a person is let in.
type Ticket int

const (
	ByKey     Ticket = iota // a public key on the roll
	ByCode                  // the join code on the card
	ByEvening               // the member's number and the evening code
)

// Temper is how a person behaves; most have none of these ways.
type Temper struct {
	Wavers      bool // casts, and changes the ballot once
	LeavesBlank bool // gives no 3
	Late        bool // votes when the others have
	StaysOut    bool // comes, and does not vote
	Away        bool // does not come at all
	Objects     bool
	Abstains    bool
}

// Issue is one issue of tonight, as the program names it.
type Issue struct {
	Code  string `json:"code"`
	Title string `json:"title"`
}

// Ballot returns the codes that a person gives 5, 3 and 1; empty: left blank. When
// second is set it is the ballot of somebody who has thought again. The order of
// the issues does not matter.
func (c *Crowd) Ballot(p Person, issues []Issue, second bool) [3]string {
	ranked := slices.Clone(issues)
	slices.SortFunc(ranked, func(a, b Issue) int {
		return cmp.Or(cmp.Compare(c.liking(p, b.Title), c.liking(p, a.Title)), cmp.Compare(a.Title, b.Title))
	})
	var b [3]string
	for i := range min(len(b), len(ranked)) {
		b[i] = ranked[i].Code
	}
	if second {
		b[0], b[1] = b[1], b[0]
	}
	if p.Temper.LeavesBlank {
		b[1] = ""
	}
	return b
}

// liking is how much a person cares for an issue; what visitors raise is worth a
// middling amount to everybody.
func (c *Crowd) liking(p Person, title string) float64 {
	if liking, ok := c.own[p.Name+"\n"+title]; ok {
		return liking
	}
	if s := c.words.subject(title); s >= 0 {
		return p.taste[s]
	}
	return 2.5
}

// Consent returns what a person answers to a resolution on the issue, and the
// reason when it is an objection.
func (c *Crowd) Consent(p Person, title string) (answer, reason string) {
	s := c.words.subject(title)
	switch {
	case p.Temper.Objects && s%2 == 0:
		return "object", c.words.objection
	case p.Temper.Abstains:
		return "abstain", ""
	}
	return "agree", ""
}
