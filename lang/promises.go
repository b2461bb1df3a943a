package lang

import "yuetan/session"

// Promises are the words of what was promised: the review, and how an action item
// gets on. Days are given as the calendar writes them and spelled out by DayWords.
type Promises struct {
	Status  map[session.ActionStatus]string
	Answers map[session.Satisfaction]string
	Say     [3]string // the three answers, as they are asked

	// The resident's screen.
	Header    string
	OfN       func(at, of int) string
	Promised  func(month, due string) string // due is empty where no day is known
	Overdue   func(days int) string
	Lead      string
	Says      string
	Seen      string // how one can see that it is done
	SaidDone  func(day string) string
	Question  string
	Answered  func(n int) string
	Counted   string // how the answers are kept
	Action    [3]string
	Given     func(answer string) string
	Room      func(answered, room int) string
	Tonight   string
	Nothing   string
	NoneYet   func(at int) string // before the first is on the wall
	Count     func(n int) string  // beside the way to them
	Lobby     func(at, of int) string
	LobbyMore func(answered int) string
	Wait      string
	NextSoon  string
	ListEmpty string

	// What the room said.
	Result    func(verdict string) string
	Outcome   map[session.Satisfaction]string
	Nobody    string
	Numbers   func(satisfied, partly, not int) string
	Raised    func(n int) string
	Rule      string
	People    func(n int) string
	WallCount func(answered, room int) string
	Keys      string // on the wall: which key is which answer
	OnPhone   string

	// The chair.
	End       func(at, of int) string
	Next      func(at, of int) string
	Start     func(n int) string
	EndRow    string
	Aloud     func(what, lead, due string) string
	AloudDone func(answer string) string
	OnWall    func(at int) string

	// The verbs.
	Dated      func(id, day string) string
	Noted      func(id string) string
	Finished   func(id, day string) string
	Dropped    func(id string) string
	AgainOn    func(id, day string) string
	NeverAgain func(id string) string
	Judged     func(id, answer string) string
	Hands      func(id, numbers string) string
	HandsForm  string
	NothingOn  string
	ReadAs     func(words, day string) string
	NotRead    func(words string) string
	NoWords    string
	Labels     PromiseLabels
}

// PromiseLabels name the facts of an action item.
type PromiseLabels struct {
	What, Lead, Help, Due, Funds, Status, Says, Done, Seen, Reason, Again, Judged, Issue string
}

// DayWords spells out a day, with its year where that is not the year of another day.
func (w *Words) DayWords(d, now session.Day) string {
	year, m, day := d.Date()
	if year == 0 {
		return string(d)
	}
	this, _, _ := now.Date()
	if w.Tag == "zh" {
		return zhDay(year, int(m), day, year != this)
	}
	return enDay(year, m, day, year != this)
}

// MonthPromised names the month in which something was promised.
func (w *Words) MonthPromised(x session.SessionID) string {
	_, m, _, ok := month(x)
	switch {
	case !ok:
		return string(x)
	case w.Tag == "zh":
		return zhMonthName(int(m))
	}
	return m.String()
}

// LedgerWords are the words of the ledger: what was promised over the years, what
// became of it, and the figures.
type LedgerWords struct {
	Name     string
	Title    string
	Empty    string
	EmptyDo  string
	Order    string // how the rows are sorted
	Heads    []string
	Rate     func(kept, judged, percent int) string // percent is -1 where none is judged
	Median   func(days int) string                  // -1 where none is done
	Solved   func(n int) string
	CameBack func(n int) string
	Open     func(open, overdue int) string
	Undated  func(n int) string
	Times    func(n int) string
	Into     func(resolution string) string
	NoDay    string

	// The screens.
	Tabs      [4]string // promises, resolutions, solved, months
	Adopted   func(n int) string
	Object    string // how to object to one that is posted
	Keys      string
	Row       string // Enter on a row
	NextTab   func(tab string) string
	SolvedOn  func(day string) string
	ReturnedN func(n int) string
	MonthHead []string
	MonthRow  func(month string) string
	Trend     string
	Bars      [3]string // promised, done, kept
	Between   string
}
