package session_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// month is the session of every evening here.
const month = session.SessionID("2026-11")

// clock moves on by a second each time it is read.
type clock struct{ ticks atomic.Int64 }

func (c *clock) now() time.Time {
	return time.Date(2026, 11, 20, 19, 0, 0, 0, time.UTC).Add(time.Duration(c.ticks.Add(1)) * time.Second)
}

// evening is a council with people who are called by what they are: secretary,
// chair, adviser, observer, projector, kiosk, and residents r1, r2 … It is asked in
// the words of the meeting.
type evening struct {
	t     testing.TB
	hall  *session.Hall
	clock *clock
	ids   map[string]session.MemberID
}

// council founds one in memory, with so many residents beside the others, and a
// session in which nobody has arrived.
func council(t testing.TB, residents int) *evening {
	t.Helper()
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	return councilOn(t, log, keyring.Memory(), residents)
}

func enter(t testing.TB, log store.Log, keys keyring.Keys, c *clock) *session.Hall {
	t.Helper()
	hall, err := session.Enter(t.Context(), log, keys, session.Options{Now: c.now, CodeKey: []byte("a key for codes in tests")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := hall.Close(); err != nil {
			t.Error(err)
		}
	})
	return hall
}

func councilOn(t testing.TB, log store.Log, keys keyring.Keys, residents int) *evening {
	t.Helper()
	c := &clock{}
	e := &evening{t: t, hall: enter(t, log, keys, c), clock: c}
	e.populate(residents)
	return e
}

// populate founds the council, fills its roll and plans the session.
func (e *evening) populate(residents int) {
	e.t.Helper()
	e.do("operator", session.Found{Slug: "xiqiao", Name: "溪桥议事会"})
	e.enroll(residents)
}

// enroll fills the roll and plans the session.
func (e *evening) enroll(residents int) {
	e.t.Helper()
	roll := []session.NewMember{
		{Name: "secretary", Roles: session.Secretary}, {Name: "chair"},
		{Name: "adviser", Roles: session.Adviser}, {Name: "observer", Roles: session.Observer},
		{Name: "projector", Roles: session.Projector}, {Name: "kiosk", Roles: session.Kiosk},
	}
	for i := range residents {
		roll = append(roll, session.NewMember{Name: fmt.Sprintf("r%d", i+1)})
	}
	e.do("operator", session.Enroll{Members: roll})
	e.recall()
	e.do("secretary", session.Plan{Session: month, Date: "2026-11-20 19:00", Place: "架空层", Chair: e.ids["chair"]})
}

// recall learns who is who from the roll.
func (e *evening) recall() {
	e.ids = map[string]session.MemberID{}
	for _, m := range e.now().Roll() {
		e.ids[m.Name] = m.ID
	}
}

func (e *evening) now() *session.Snapshot { return e.hall.Snapshot() }

// sitting is the session at hand.
func (e *evening) sitting() *session.Session {
	e.t.Helper()
	x, ok := e.now().Current()
	if !ok {
		e.t.Fatal("no session is planned")
	}
	return x
}

func (e *evening) poll() *session.Poll {
	e.t.Helper()
	p := e.sitting().Poll()
	if p == nil {
		e.t.Fatal("no poll")
	}
	return p
}

func (e *evening) seat(who string) *session.Seat {
	if who == "operator" {
		return e.hall.OperatorSeat()
	}
	return e.hall.Seat(e.ids[who])
}

func (e *evening) try(who string, c session.Command) (session.Answer, error) {
	return e.seat(who).Do(e.t.Context(), c)
}

func (e *evening) do(who string, c session.Command) session.Answer {
	e.t.Helper()
	a, err := e.try(who, c)
	if err != nil {
		e.t.Fatalf("%s: %T: %v", who, c, err)
	}
	return a
}

// raise proposes issues by the secretary's hand, with titles of those names.
func (e *evening) raise(titles ...string) {
	e.t.Helper()
	p := session.Propose{Session: month, Import: true}
	for _, title := range titles {
		p.Issues = append(p.Issues, session.NewIssue{Title: title})
	}
	e.do("secretary", p)
}

// arrive checks people in at the desk.
func (e *evening) arrive(who ...string) {
	e.t.Helper()
	for _, name := range who {
		e.do("secretary", session.CheckIn{Session: e.sitting().ID, Member: e.ids[name], How: session.AtDesk})
	}
}

// walk takes the session from phase to phase until it is in the one named, the
// chair pressing the one key. It closes, counts, shows all and draws the line.
func (e *evening) walk(to session.Phase) {
	e.t.Helper()
	for e.sitting().Phase < to {
		step := e.now().NextStep(e.sitting())
		switch {
		case step.Kind == session.StepClose:
			e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: e.poll().Voted()})
		case step.Kind == session.StepPublish:
			e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		case step.Kind == session.StepDraft:
			e.do("chair", session.Move{Session: e.sitting().ID, From: session.Resolve, To: session.Adjourned})
		default:
			e.do("chair", step.Command)
		}
	}
}

// open prepares issues A, B, C … of those titles, brings in residents r1 to rN and
// opens the vote.
func (e *evening) open(residents int, titles ...string) {
	e.t.Helper()
	e.raise(titles...)
	e.walk(session.CheckInPhase)
	for i := range residents {
		e.arrive(fmt.Sprintf("r%d", i+1))
	}
	e.walk(session.Vote)
}

// marks reads the shorthand of a ballot: "A - C" gives 5 to A and 1 to C.
func (e *evening) marks(shorthand string) (m session.Marks) {
	e.t.Helper()
	for i, code := range strings.Fields(shorthand) {
		if code == "-" {
			continue
		}
		for _, entry := range e.sitting().Agenda {
			if string(entry.Code) == code {
				m[i] = entry.Issue
			}
		}
		if m[i] == "" {
			m[i] = session.IssueID(code)
		}
	}
	return m
}

func (e *evening) ballot(shorthand string) session.Cast {
	e.t.Helper()
	return session.Cast{Poll: e.poll().ID, Marks: e.marks(shorthand)}
}

func (e *evening) cast(who, shorthand string) session.Answer {
	e.t.Helper()
	return e.do(who, e.ballot(shorthand))
}

// ranking spells the places shown: "1.A=5 2.B=3".
func (e *evening) ranking() string {
	e.t.Helper()
	p := e.poll()
	var rows []string
	for _, line := range p.Ranking() {
		rows = append(rows, fmt.Sprintf("%d.%s=%d", line.Place, p.Code(line.Issue), line.Points))
	}
	return strings.Join(rows, " ")
}

func ptr[T any](v T) *T { return &v }
