package lang

import (
	"fmt"
	"strings"

	"yuetan/session"
)

// Months are the words of issues over the months: seconding, referring, and what
// became of an issue.
type Months struct {
	// The history of an issue.
	Header    string // of its page
	Open      string // what Enter does where there is one
	Key       string // in the key line
	BackTo    func(code string) string
	ToDesk    string // a row of the desk: look at the history
	Status    string // labels
	Raised    string
	RaisedIn  func(session string, proposers int) string // proposers 0: from a list
	Keepers   string
	Sat       string
	Turned    string
	Ranked    func(place string, of, points int) string
	NoPlace   string // on that agenda, and no place is shown
	Waits     string // on the agenda at hand, before the vote
	Deferred  string
	Agreement func(id, status string) string
	Turns     map[session.TurnKind]func(what string) string // what: session, issue, resolution or to whom
	Reason    func(reason string) string

	// Seconding.
	Support   func(n int) string
	SupportBy func(n int) string // short, beside an issue in a list
	Second    func(code string) string
	KeySecond string
	KeyBack   string // take it back
	Seconded  func(code string, n int) string
	TookBack  func(code string) string
	OwnIssue  string // beside an issue that the reader raised
	Mine      string // beside one that the reader seconds
	Instead   string // while proposing: that it can be seconded instead
	InsteadBy func(code string) string
	KeyWish   string // the desk: order the agenda by how many second
	Wished    string

	// Referring.
	ReferIt    string
	ReferTitle func(code string) string
	ReferTo    string
	ReferNote  string
	ReferDoes  string
	ReferredTo func(to, reason string) string
	Referred   func(code, to string) string // by command

	// Pairs that may be one issue.
	PairsNote string
	NoPairs   string
	Pairs     func(n int) string // on the sheet of issues
	KeysPairs []string
	OpenPair  func(code, into string) string
	BothSay   func(words string) string
	BothMark  func(session string, shared int, chance string) string
	KeptApart func(a, b string) string
	AlikeHead string // of the command's list; empty list
	AlikeNone string

	// Taking up again.
	ReopenIt    string
	ReopenTitle func(code string) string
	ReopenNote  string
	ReopenDoes  string
	Reopened    func(code string) string
}

// Turn says what became of an issue once; named gives another issue its name.
func (w *Words) Turn(t session.Turn, named func(session.IssueID) string) string {
	what := string(t.Session)
	switch t.Kind {
	case session.TurnMerged, session.TurnTookIn, session.TurnGaveBack:
		what = named(t.Other)
	case session.TurnReferred:
		if what = t.To; what == "" {
			what = w.Common.Erased
		}
	case session.TurnSettled:
		what = string(t.Resolution)
	}
	return w.Months.Turns[t.Kind](what)
}

// Fared says how an issue fared in one session.
func (w *Words) Fared(x session.Sitting) string {
	say := w.Months
	words := say.NoPlace
	switch {
	case x.Of > 0 && x.Joint:
		words = say.Ranked(w.Common.JointPlace(x.Place), x.Of, x.Points)
	case x.Of > 0:
		words = say.Ranked(w.Common.Place(x.Place), x.Of, x.Points)
	case x.Waits:
		words = say.Waits
	}
	if x.Deferred {
		words += "   " + say.Deferred
	}
	return words
}

// Because says why two issues may be one.
func (w *Words) Because(l session.Likeness) string {
	var why []string
	if len(l.Words) > 0 {
		said := make([]string, len(l.Words))
		for i, word := range l.Words {
			said[i] = w.Common.Quote(word)
		}
		why = append(why, w.Months.BothSay(strings.Join(said, " ")))
	}
	if l.Shared > 0 {
		why = append(why, w.Months.BothMark(string(l.Poll), l.Shared, fmt.Sprintf("%d.%d", l.Chance/100, l.Chance%100/10)))
	}
	return strings.Join(why, "   ")
}
