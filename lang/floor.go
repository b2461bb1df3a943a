package lang

import "yuetan/session"

// Floor are the words of the discussion: the speakers' queue, the clock, and what is
// noted of it. Times come as 1:24, minutes and seconds.
type Floor struct {
	Stance map[session.Stance]string // for, against, question
	Nth    func(n int) string        // 2nd turn

	// The clock.
	Left    func(time string) string // 1:24 left
	Over    func(time string) string // over by 0:40
	Nearly  string                   // the last quarter of a minute
	TimeUp  string
	Stopped string

	// Who speaks.
	Speaking string
	Next     string
	Nobody   string // nobody speaks
	PressS   string // on the wall
	PressS2  string // the same, with room
	Shut     string // the list is closed
	Raise    string // nobody waits: who wishes to speak?
	Then     func(names string) string
	Names    func(names []string) string

	// The resident's screen.
	Title      string
	You        string
	InAbout    func(minutes, each int) string // each 0: turns are not whole minutes
	YouNext    string
	Fewest     string
	Ahead      func(n int) string // beside the row of the lobby; in the queue
	Waiting    func(n int) string // the same, for those who are not
	Yours      string             // the same, for whoever speaks
	YourTurn   string
	NotAsking  string // not in the queue
	Keys       func(zero bool) string
	Join       string
	JoinAs     func(stance string) string
	Leave      string
	BackAction string
	Before     string // the key S before the discussion
	After      string // and after it
	NoIssue    string // no issue is called
	Ended      string // the discussion went on while the screen was open

	// What is noted of the discussion.
	Notes       string // the desk's sheet
	Doubt       string
	Noted       string // above the points, beside a resolution being written
	NoPoints    string
	Signs       map[session.Stance]string // + - ? before a point
	NotesLater  string                    // before the discussion
	NotNoted    string                    // another sheet was taken up with a point half-typed
	DropAsk     string                    // press 0 once more
	NoteIt      string                    // what Enter does
	NoteFor     string
	RewordIt    string
	KeysNotes   []string // the last one is about the queue
	KeysNoting  []string
	NotingFoot  string // `?` marks a doubt there
	SpokenSoFar string // above the list by person
	SpokenOf    func(turns int, time string) string

	// Who speaks, put on the list at the desk or at the kiosk.
	WhoSpeaks  string
	KeysSpeak  []string
	IsWaiting  string
	NobodyHere string
	PutOn      func(member string) string
	TakeOff    func(member string) string
	KioskHint  string // beside the code, in the discussion
	KioskAsk   string
	KioskLeave string // the key Q

	LeftQueue func(member string) string
	InQueue   func(member string, ahead int) string

	// The chair's screen.
	IssueRow    string
	SpeakRow    string
	LeftOf      func(allowed string) string // beside the big figures
	KeyNext     string
	KeyClock    string
	KeyMore     string
	KeyBack     string // take the call back
	KeyAbsent   string
	KeyList     func(shut bool) string
	Called      string // said after the key S: Z takes it back
	CalledNone  string // the same, while nobody waits
	NotThere    func(name string) string
	OnWall      func(code string) string
	SideRow     string
	SideOf      func(stance string, turns int, time string) string
	NoStance    string // in a sum, those who gave none
	ChairKeys   []KeyHelp
	ResidentKey KeyHelp
}

// Sign is what stands before a point: + for, - against, ? a doubt.
func (f *Floor) Sign(s session.Stance) string { return f.Signs[s] }
