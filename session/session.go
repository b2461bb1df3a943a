// Package session keeps a council's monthly sessions: the roll, the rota, the
// eight phases, issues, polls and resolutions, with the rules that lead from one
// state to the next and the one writer that applies them.
//
// The rules are pure. The package does not know screens, words, SSH or
// databases: it hands records to a store.Log and keys to a keyring, both given
// to it, and says what happened in Snapshots that whoever wants may read.
package session

import (
	"regexp"
	"slices"
	"time"
)

// SessionID names one month's sitting, such as 2026-11, or 2026-11.2 for the second.
type SessionID string

// Session is one month's sitting of the council (一期).
type Session struct {
	ID          SessionID
	Date        string // as announced: 2026-11-20 19:00 in the council's zone; may be empty
	Place       string
	Host        UnitID   // empty when nobody was named, or a person hosts
	HostPerson  MemberID // stands in for a unit
	TurnOf      UnitID   // whose turn it was; Host, unless another stands in
	Chair       MemberID // who leads now; empty: the secretary holds the chair's keys
	Named       MemberID // who was named to lead, and is handed the chair back
	Phase       Phase
	Present     map[MemberID]Arrival
	Agenda      []Entry
	Called      IssueID // the issue being discussed or settled
	Polls       []*Poll // the last is the present one
	Line        int     // places above the line; 0: not drawn
	Resolutions []*Resolution
	Slips       map[MemberID]SlipState
	Editions    []Edition // of papers, in the order of their first prints
	Moods       []*Mood   // questions on how the room feels, and shows of hands
	Deferred    []IssueID // above the line, but left for next month
	Corrections []Correction
	Review      Reviewing
	Floor       Floor
	Points      []Point   // noted of the discussion, in order
	Began       time.Time // of check-in
	Ended       time.Time
	Back        *SteppedBack // the chair's last step, if it was one back

	before  *Unit                    // the host, as it stood before it was credited
	entered [Adjourned + 1]time.Time // when each phase was first entered
	raised  int                      // issues raised in this session so far
	noted   int                      // points noted in it so far
	drafts  map[string]IssueID
	evening map[string]MemberID // by hash of the evening code
}

func (s *Session) fill() {
	s.Present, s.drafts, s.evening = map[MemberID]Arrival{}, map[string]IssueID{}, map[string]MemberID{}
	s.Slips = map[MemberID]SlipState{}
}

// Poll returns the session's present poll: the last that was not voided, or nil.
func (s *Session) Poll() *Poll {
	for _, p := range slices.Backward(s.Polls) {
		if p.Status != Void {
			return p
		}
	}
	return nil
}

// Quorum counts those due who are present, and how many the council asks for.
func (s *Snapshot) Quorum(x *Session) (present, needed int) {
	for id := range x.Present {
		if m, ok := s.members[id]; ok && m.Votes && !m.Left {
			present++
		}
	}
	return present, s.Settings.Quorum.Needed(s.Due())
}

var sessionName = regexp.MustCompile(`^[0-9]{4}-(0[1-9]|1[0-2])(\.[2-9])?$`)

// Plan adds a session. Without a host the next unit of the rota takes it; without
// a chair the host unit's contact does. Issues still open come in by themselves.
type Plan struct {
	Session     SessionID
	Date, Place string
	Host        UnitID
	Chair       MemberID
}

func (Plan) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Plan) decide(s *Snapshot, _ Envelope) (Decision, error) {
	if !sessionName.MatchString(string(c.Session)) {
		return Decision{}, &BadSetting{Key: "session", Value: string(c.Session), Known: []string{"2026-11", "2026-11.2"}}
	}
	for _, x := range s.Sessions {
		if x.ID == c.Session {
			return Decision{}, ErrSessionExists
		}
		if x.ID > c.Session {
			return Decision{}, &BadSetting{Key: "session", Value: string(c.Session), Known: []string{"> " + string(x.ID)}}
		}
		if x.Phase != Adjourned {
			return Decision{}, ErrSessionRunning
		}
	}
	date, err := Clean(c.Date, ShortLimit)
	if err != nil {
		return Decision{}, err
	}
	place, err := Clean(c.Place, PlaceLimit)
	if err != nil {
		return Decision{}, err
	}
	turn, _ := s.next()
	if c.Host != "" && c.Host != turn.Host { // out of turn: nobody's turn is over but its own
		u, ok := s.Unit(c.Host)
		if !ok {
			return Decision{}, ErrNoUnit
		}
		turn = HostTurn{Turn: u, Host: u.ID}
	}
	host, _ := s.Unit(turn.Host)
	chair := c.Chair
	if chair == "" && turn.Person != "" {
		chair = turn.Person
	}
	if chair == "" && s.present(host.Contact) == nil {
		chair = host.Contact
	}
	if chair != "" {
		if err := s.present(chair); err != nil {
			return Decision{}, err
		}
	}
	planned := &sessionPlanned{Session: c.Session, Date: date, Place: place, Host: turn.Host, Person: turn.Person, Chair: chair, Passed: turn.Passed}
	if turn.Lent() {
		planned.Turn = turn.Turn.ID
	}
	d := Decision{Events: []Event{planned}}
	for i, id := range s.open() {
		d.Events = append(d.Events, &issueCarried{Issue: id, Session: c.Session, Code: codeAt(i)})
	}
	d.Answer.ID = string(c.Session)
	return d, nil
}

type sessionPlanned struct {
	Session SessionID `json:"session"`
	Date    string    `json:"date,omitempty"`
	Place   string    `json:"place,omitempty"`
	Host    UnitID    `json:"host,omitempty"`
	Person  MemberID  `json:"person,omitempty"` // stands in
	Turn    UnitID    `json:"turn,omitempty"`   // whose turn it was, where another hosts
	Passed  []UnitID  `json:"passed,omitempty"` // skipped
	Chair   MemberID  `json:"chair,omitempty"`
}

func (*sessionPlanned) kind() string { return "session.planned" }

func (x *sessionPlanned) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Date, s.Place, s.Chair, s.Phase = x.Date, x.Place, x.Chair, Collect
	s.Named = x.Chair
	s.Host, s.HostPerson, s.TurnOf, s.before = x.Host, x.Person, x.Turn, b.asIs(x.Host)
	if x.Turn == "" {
		s.TurnOf = x.Host
	}
	b.RotaStep++
	b.hosts(HostTurn{Month: x.Session, Turn: Unit{ID: s.TurnOf}, Host: x.Host, Person: x.Person, Passed: x.Passed}, b.number(x.Session))
}

// Arrange changes a session's date, place or chair; nil fields stay. Date and place
// may be corrected after it was adjourned, too.
type Arrange struct {
	Session     SessionID
	Date, Place *string
	Chair       *MemberID
}

func (Arrange) allows(r Roles) bool { return r.Has(Secretary | Operator) }

func (c Arrange) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok || x.Phase == Adjourned && c.Chair != nil {
		return Decision{}, ErrNoSession
	}
	e := &sessionChanged{Session: x.ID, Date: x.Date, Place: x.Place, Chair: x.Chair}
	var err error
	if c.Date != nil {
		if e.Date, err = Clean(*c.Date, ShortLimit); err != nil {
			return Decision{}, err
		}
	}
	if c.Place != nil {
		if e.Place, err = Clean(*c.Place, PlaceLimit); err != nil {
			return Decision{}, err
		}
	}
	if c.Chair != nil {
		e.Chair = *c.Chair
		if e.Chair != "" {
			if err := s.present(e.Chair); err != nil {
				return Decision{}, err
			}
		}
	}
	return Decision{Events: []Event{e}}, nil
}

type sessionChanged struct {
	Session SessionID `json:"session"`
	Date    string    `json:"date,omitempty"`
	Place   string    `json:"place,omitempty"`
	Chair   MemberID  `json:"chair,omitempty"`
}

func (*sessionChanged) kind() string { return "session.changed" }

func (x *sessionChanged) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	b.corrected(s, h, Correction{What: CorrectedDate, Old: s.Date, New: x.Date})
	b.corrected(s, h, Correction{What: CorrectedPlace, Old: s.Place, New: x.Place})
	if s.Date, s.Place = x.Date, x.Place; s.Chair != x.Chair {
		s.Chair, s.Named = x.Chair, x.Chair
	}
}
