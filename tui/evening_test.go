package tui

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// evening is the sitting that SCREENS.md draws: 48 due, 42 present, 39 ballots,
// 337 points. Its residents are simulated; nobody of these names is meant.
type evening struct {
	t       testing.TB
	lang    string
	clock   *clock
	hall    *session.Hall
	rooms   *Rooms
	session session.SessionID
	members []session.MemberID // by number, from 1
	voted   int                // ballots cast so far
}

// clock is a wall clock that stands until it is moved.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) step(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// strike moves the clock on to a time of the evening, such as 19:36.
func (c *clock) strike(hour, minute int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	at := time.Date(2026, 11, 23, hour, minute, 0, 0, shanghai)
	if at.After(c.at) {
		c.at = at
	}
}

var shanghai = time.FixedZone("CST", 8*3600)

// The numbers on the roll of those whom tests name.
const (
	chairNumber     = 1  // 周梅, chairs tonight, has a vote
	secretaryNumber = 2  // 何芳, secretary, has a vote
	residentNumber  = 17 // 李春花, the resident of the mock-ups; casts the last ballot, C F A
	adviserNumber   = 49 // 陈工 of the property company, not checked in
)

// newEvening founds the council and brings it to the collecting phase, all eight
// issues raised. Language is zh or en and holds for the texts too.
func newEvening(t testing.TB, language string) *evening {
	t.Helper()
	e := &evening{t: t, lang: language, session: "2026-11",
		clock: &clock{at: time.Date(2026, 11, 20, 18, 0, 0, 0, shanghai)}}
	house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{Now: e.clock.now})
	t.Cleanup(func() { _ = house.Close() })
	name := map[string]string{"zh": "西桥议事会", "en": "Xiqiao council"}[language]
	hall, err := house.Found(context.Background(), session.Found{Slug: "xiqiao", Name: name, Zone: "Asia/Shanghai", Language: language})
	if err != nil {
		t.Fatal(err)
	}
	e.hall, e.rooms = hall, NewRooms(e.clock.now)
	e.enroll()
	e.operator(session.Set{Key: "address", Value: "192.168.43.1:2222"})
	e.operator(session.Set{Key: "wifi", Value: "yuetan  20261123"})
	units := map[string][]string{"zh": {"安友花园", "香樟苑", "桥北里"}, "en": {"Anyou Garden", "Camphor Court", "Bridge North"}}[language]
	for i, contact := range []int{chairNumber, 5, 0} {
		j := session.JoinRota{Name: units[i]}
		if contact != 0 {
			j.Contact = e.member(contact)
		}
		e.operator(j)
	}
	e.operator(session.Plan{Session: e.session, Date: "2026-11-23 19:00", Place: map[string]string{"zh": "1号楼架空层", "en": "Hall 1"}[language]})
	e.operator(session.Propose{Session: e.session, Issues: issues[language], Import: true})
	return e
}

// enroll puts 48 members with a vote on the roll, and five advisers.
func (e *evening) enroll() {
	e.t.Helper()
	surnames := map[string][]string{"zh": strings.Split("马高林罗宋谢韩唐", ""), "en": strings.Fields("Ma Gao Lin Luo Song Xie Han Tang")}[e.lang]
	given := map[string][]string{"zh": strings.Fields("建华 秀珍 志强 玉兰 国庆 海燕"), "en": strings.Fields("Jianhua Xiuzhen Zhiqiang Yulan Guoqing Haiyan")}[e.lang]
	sep := map[string]string{"zh": "", "en": " "}[e.lang]
	var roll []session.NewMember
	for n := 1; n <= 53; n++ {
		m := session.NewMember{Number: n, Name: people[e.lang][n], Language: e.lang, Roles: session.Resident}
		if m.Name == "" {
			m.Name = surnames[n%len(surnames)] + sep + given[n%len(given)]
		}
		unit := map[string]string{"zh": "栋1单元", "en": "-1"}[e.lang]
		m.Unit = map[string]string{"zh": "", "en": "block "}[e.lang] + string(rune('1'+n%8)) + unit
		switch {
		case n == secretaryNumber:
			m.Roles |= session.Secretary
		case n >= adviserNumber:
			m.Roles = session.Adviser
		}
		roll = append(roll, m)
	}
	e.operator(session.Enroll{Members: roll})
	for _, m := range e.hall.Snapshot().Roll() {
		e.members = append(e.members, m.ID)
	}
}

// operator gives a command from the machine's own seat, which may do what the
// chair and the secretary may.
func (e *evening) operator(c session.Command) session.Answer {
	e.t.Helper()
	return e.do(e.hall.OperatorSeat(), c)
}

// as gives a command in the name of the member of that number.
func (e *evening) as(number int, c session.Command) session.Answer {
	e.t.Helper()
	return e.do(e.hall.Seat(e.member(number)), c)
}

func (e *evening) do(s *session.Seat, c session.Command) session.Answer {
	e.t.Helper()
	a, err := s.Do(context.Background(), c)
	if err != nil {
		e.t.Fatalf("%T: %v", c, err)
	}
	return a
}

// member gives the id of a number on the roll.
func (e *evening) member(number int) session.MemberID { return e.members[number-1] }

// sitting is the session as it stands.
func (e *evening) sitting() *session.Session {
	x, _ := e.hall.Snapshot().Session(e.session)
	return x
}

func (e *evening) poll() *session.Poll { return e.sitting().Poll() }

// issue gives the id behind a code of tonight; empty for `-`.
func (e *evening) issue(code string) session.IssueID {
	for _, x := range e.sitting().Agenda {
		if string(x.Code) == code {
			return x.Issue
		}
	}
	return ""
}

// to takes the evening to the beginning of a phase, with all that belongs before it:
// those present checked in, 39 ballots before the ranking, the result shown and
// the line drawn before resolving, three resolutions adopted before adjourning.
func (e *evening) to(p session.Phase) *evening {
	e.t.Helper()
	for e.sitting().Phase < p {
		switch now := e.sitting().Phase; now {
		case session.Collect:
			e.clock.strike(18, 50)
			e.move()
			e.arrive(now + 1)
		case session.Vote:
			e.vote(39)
			e.close()
		case session.Rank:
			e.publish()
			e.reveal(3)
			e.clock.strike(20, 4)
			e.operator(session.DrawLine{Poll: e.poll().ID, Above: 3})
			e.clock.strike(20, 12)
		case session.Resolve:
			for _, code := range []string{"C", "F", "D"} {
				e.adopt(code)
			}
			e.clock.strike(20, 31)
			e.move()
		default:
			e.move()
			e.arrive(now + 1)
		}
	}
	return e
}

// move goes on by one phase.
func (e *evening) move() {
	e.t.Helper()
	now := e.sitting().Phase
	e.operator(session.Move{Session: e.session, From: now, To: now + 1})
}

// arrive sets the clock and checks in those who are there by a phase: 36, in the
// discussion 42.
func (e *evening) arrive(p session.Phase) {
	e.t.Helper()
	times := map[session.Phase][2]int{session.CheckInPhase: {18, 52}, session.Review: {19, 10}, session.Discuss: {19, 36}, session.Vote: {19, 55}}
	if at, ok := times[p]; ok {
		e.clock.strike(at[0], at[1])
	}
	for n := 1; n <= 48; n++ {
		if absent[n] || late[n] && p < session.Discuss {
			continue
		}
		if _, here := e.sitting().Present[e.member(n)]; here {
			continue
		}
		how := session.AtDesk
		if n%2 == 1 {
			how = session.BySSH
		}
		e.operator(session.CheckIn{Session: e.session, Member: e.member(n), How: how})
	}
	if p == session.CheckInPhase {
		e.clock.strike(19, 4)
	}
}

// voters are the numbers of those present, in the order their ballots come: 017 last
// of the 39, and three who never vote.
func voters() []int {
	var order []int
	for n := 1; n <= 48 && len(order) < 38; n++ {
		if !absent[n] && n != residentNumber {
			order = append(order, n)
		}
	}
	return append(order, residentNumber)
}

// marks reads a ballot in shorthand, such as CFA or D--.
func (e *evening) marks(short string) (m session.Marks) {
	for i, r := range short {
		m[i] = e.issue(string(r))
	}
	return m
}

// vote casts ballots until n are in; the phase must be Vote. 39 is all of them,
// 38 leaves 017 to vote.
func (e *evening) vote(n int) *evening {
	e.t.Helper()
	all, order := strings.Fields(ballots), voters()
	for ; e.voted < n; e.voted++ {
		e.as(order[e.voted], session.Cast{Poll: e.poll().ID, Marks: e.marks(all[e.voted])})
	}
	return e
}

// close ends the vote; the count is for publish.
func (e *evening) close() {
	e.t.Helper()
	e.clock.strike(19, 58)
	e.operator(session.ClosePoll{Poll: e.poll().ID, Confirmed: true})
}

// publish counts and publishes; no place is shown yet.
func (e *evening) publish() {
	e.t.Helper()
	if e.poll().Status == session.PollClosed {
		e.operator(session.Count{Poll: e.poll().ID})
	}
	if e.poll().Status == session.PollCounted {
		e.operator(session.Publish{Poll: e.poll().ID})
	}
}

// reveal shows places until so many are shown, third first.
func (e *evening) reveal(n int) {
	e.t.Helper()
	for e.poll().Shown < n {
		e.operator(session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
	}
}

// draft writes a resolution's clauses, and propose puts it before the room.
func (e *evening) draft(code string) session.ResolutionID {
	e.t.Helper()
	version := 0
	if r := e.sitting().ResolutionOn(e.issue(code)); r != nil {
		version = r.Version()
	}
	return session.ResolutionID(e.operator(session.Write{Session: e.session, Issue: e.issue(code), Version: version, Clauses: clauses[e.lang]}).ID)
}

func (e *evening) propose(code string) session.ResolutionID {
	e.t.Helper()
	id := e.draft(code)
	e.operator(session.PutToConsent{Resolution: id, Version: e.sitting().ResolutionOn(e.issue(code)).Version()})
	return id
}

// adopt takes an issue through consent: 36 agree, two abstain, one objects.
func (e *evening) adopt(code string) session.ResolutionID {
	e.t.Helper()
	id := e.propose(code)
	for i, n := range voters() {
		g := session.GiveConsent{Resolution: id, Answer: session.Agree}
		switch i {
		case 3, 4:
			g.Answer = session.Abstain
		case 5:
			g.Answer, g.Reason = session.Object, map[string]string{"zh": "去年修过，三个月又坏", "en": "mended last year, broken again"}[e.lang]
		}
		e.as(n, g)
	}
	e.operator(session.Settle{Resolution: id})
	return id
}
