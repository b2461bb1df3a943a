package lang

import (
	"time"

	"yuetan/session"
	"yuetan/tally"
)

// Common are the words that every screen, paper and command shares.
type Common struct {
	// The strips of a screen.
	Product string // the program's name as people know it
	Enter   string // in the action strip, before what Enter does
	Help    string // foot: the key ? and what it does
	Back    string // foot: the key Q on an inner screen
	Leave   string // foot: the key Q on the first screen
	Swap    string // foot: the key L, naming the other language
	Light   string // the key I
	Cancel  string // leaves a question without doing anything
	Yes     string
	No      string
	Unknown string // a value that is not known: a dash
	Erased  string // stands where a text or name was erased
	None    string // an empty list
	Loading string

	// Saving.
	Saving    string
	Saved     string
	Unsaved   string // with its ! : not saved yet, please stay
	BackAgain string // after a lost line: the choices are still here
	TakenOver string // this seat continues here
	Elsewhere string // this seat was opened elsewhere; said on the screen left behind
	Closing   string // the server is going down; all accepted is safe
	Dropped   string // the line is lost; trying again
	Rehearsal string // the stamp of a rehearsal
	Made      string // a rehearsal's sentence: made-up people, nothing kept

	// The window and the keyboard.
	TooSmall       string // the one sentence below 40x15
	SwitchKeyboard string // Chinese words came where a key is meant
	ZoomWall       string // once, on the chair's screen at 100 columns or more
	MoreBelow      func(n int) string
	MoreAbove      func(n int) string
	LeaveUnsent    string // asked once before leaving with something unsent

	// Numbers with their words.
	Present   func(n int) string            // present 42
	PresentOf func(present, due int) string // 42 of 48 present
	Ballots   func(n int) string            // 39 ballots
	People    func(n int) string            // 3 people
	Voters    func(n int) string            // 48 may vote
	Issues    func(n int) string            // 8 issues
	Points    func(n int) string            // 64 points
	Marks     func(mark, n int) string      // 8 x 5: n marks worth so many points
	Days      func(n int) string
	Minutes   func(n int) string
	Seconds   func(n int) string
	TimeLeft  func(seconds int) string // 3 min left, 40 s left
	VotedOf   func(voted, present int) string
	NotVoted  func(n int) string                                    // 3 have not voted
	Below     func(present, needed int, share session.Share) string // below the quorum: you may go on
	Quorum    func(present, needed int) string                      // what the quorum is and that it is reached
	Share     func(s session.Share) string                          // two thirds

	// Places of the ranking, as names: the first place, the second place.
	Place      func(n int) string
	JointPlace func(n int) string
	PlaceShort func(n int, joint bool) string // 1, 2=

	// Words of the meeting.
	Phases    [9]Phase                           // by session.Phase; 0 is no phase
	CloseLine func(ballots, notVoted int) string // read aloud a minute before closing
	DrawnLine func(above int) string             // read aloud when the line is drawn
	LineRow   func(above int) string             // on the line itself
	Mark      [3]string                          // first, next, third: what 5, 3 and 1 mean
	Levels    Levels
	Consent   Three // 5 agree, 3 abstain, 1 object
	Roles     RoleNames
	Words     Nouns

	// Help: what each key does everywhere, key first.
	BackThere string // from the help
	Keys      []KeyHelp

	// Numbers by themselves.
	Number  func(n int) string                // 017, as on the card
	Percent func(part, whole int) string      // 88%
	List    func(parts []string) string       // A, B and C
	Quote   func(text string) string          // in quotation marks
	Join    func(before, after string) string // two sentences one after the other

	// Dates and times, given in the council's zone.
	Date      func(t time.Time) string          // Monday 23 November 2026
	ShortDate func(t time.Time) string          // 23 Nov
	Clock     func(t time.Time) string          // 19:05
	DateTime  func(t time.Time) string          // Monday 23 November 2026, 19:05
	Announced func(date string) string          // a session's date as it was announced, spelled out where it can be read
	Month     func(id session.SessionID) string // a session by its month: November

	Refusals Refusals
	Ties     Ties
	Secrecy  map[session.Secrecy]string // the sentence said at opening
	TieRules map[tally.Ties]string      // how ties are settled
	Mouths   Mouths

	IssueStatus      map[session.IssueStatus]string
	ResolutionStatus map[session.ResolutionStatus]string
	PollStatus       map[session.PollStatus]string
}

// Phase is what a phase of the evening is called, and what the chair reads aloud
// when it begins.
type Phase struct {
	Name  string // one word for the header: 打分, vote
	Title string // as a heading
	Aloud string // the chair's line; numbers and names of the evening not filled in
}

// Mouths are the ways by which ballots come.
type Mouths struct{ SSH, Kiosk, Assisted, Paper, NotVoted string }

// Three are the words of a question with three answers: the keys 5, 3 and 1.
type Three struct{ Upper, Middle, Lower string }

// Levels are who can decide an issue, and the caution that papers print.
type Levels struct {
	TalkIsEnough, Assembly, Owners, Permit, Consent Level
}

// Level is one of them: Name beside an issue, Caution on a screen before the
// evening, Paper on what is posted after it.
type Level struct{ Name, Caution, Paper string }

// RoleNames are what people are in a council.
type RoleNames struct {
	Resident, Secretary, Adviser, Observer, Projector, Kiosk, Chair, Operator, Host string
}

// Nouns are single words of the meeting, for headings and tables.
type Nouns struct {
	Council, Session, Date, Place, Host, NextHost, Agenda, Issue, Issues, Code, Title, Detail, Category, Source,
	Department, Status, Roll, Member, Name, Unit, Phase, Chair, Secretary, Present, Due, Ranking, Points, Fives, Threes,
	Ones, Supporters, Receipt, Receipts, Resolution, Resolutions, Clause, What, Lead, Help, By, Funds, Agree, Abstain,
	Object, Reason, Total, Ballots, Full, Partial, Blank, Line, Rota, Poll, Wall, Desk string
}

// KeyHelp is one row of the help: the key as it stands on the keyboard, and what it does.
type KeyHelp struct{ Key, Does string }

// LevelWords returns the words of a level of decision, without the law they rest on;
// LevelCited cites it.
func (w *Words) LevelWords(l session.Level) Level { return w.levelWords(l).cited("") }

func (w *Words) levelWords(l session.Level) Level {
	switch l {
	case session.Assembly:
		return w.Common.Levels.Assembly
	case session.Owners:
		return w.Common.Levels.Owners
	case session.Permit:
		return w.Common.Levels.Permit
	case session.Consent:
		return w.Common.Levels.Consent
	}
	return w.Common.Levels.TalkIsEnough
}

// PhaseWords returns the words of a phase; empty ones for no phase.
func (w *Words) PhaseWords(p session.Phase) Phase {
	if p < session.Collect || p > session.Adjourned {
		return w.Common.Phases[0]
	}
	return w.Common.Phases[p]
}

// Answer returns the word for an answer to a consent.
func (w *Words) Answer(a session.ConsentAnswer) string {
	switch a {
	case session.Agree:
		return w.Common.Consent.Upper
	case session.Abstain:
		return w.Common.Consent.Middle
	case session.Object:
		return w.Common.Consent.Lower
	}
	return w.Common.Unknown
}

// Role returns the weightiest of the roles in one word.
func (w *Words) Role(r session.Roles) string {
	names := w.Common.Roles
	for _, n := range []struct {
		role session.Roles
		name string
	}{
		{session.Operator, names.Operator}, {session.Chair, names.Chair}, {session.Secretary, names.Secretary},
		{session.Resident, names.Resident}, {session.Adviser, names.Adviser}, {session.Observer, names.Observer},
		{session.Projector, names.Projector}, {session.Kiosk, names.Kiosk},
	} {
		if r.Has(n.role) {
			return n.name
		}
	}
	return w.Common.Unknown
}
