package minutes_test

import (
	"sync/atomic"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// evening is a small council's sitting, played through the core.
type evening struct {
	testing.TB
	hall    *session.Hall
	members map[string]session.MemberID
}

// council founds a council of seven with a vote, an adviser and a secretary
// without one. Its clock goes on a minute with every command.
func council(t testing.TB, name string) *evening {
	t.Helper()
	var minutes atomic.Int64
	start := time.Date(2026, 11, 20, 10, 30, 0, 0, time.UTC)
	house := session.NewHouse(store.Memory(), keyring.Memory(), session.Options{CodeKey: []byte("test"),
		Now: func() time.Time { return start.Add(time.Duration(minutes.Add(1)) * time.Minute) }})
	hall, err := house.Found(t.Context(), session.Found{Slug: "dongyuan", Name: name, Zone: "Asia/Shanghai", Language: "zh"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	e := &evening{TB: t, hall: hall, members: map[string]session.MemberID{}}
	var roll []session.NewMember
	for _, n := range []string{"甲", "乙", "丙", "丁", "戊", "己", "庚"} {
		roll = append(roll, session.NewMember{Name: n})
	}
	roll = append(roll, session.NewMember{Name: "物业", Roles: session.Adviser}, session.NewMember{Name: "书记员", Roles: session.Secretary})
	e.do(session.Enroll{Members: roll})
	for _, m := range hall.Snapshot().Roll() {
		e.members[m.Name] = m.ID
	}
	e.do(session.JoinRota{Name: "东楼", Contact: e.members["甲"]})
	e.do(session.JoinRota{Name: "西楼"})
	return e
}

func (e *evening) do(c session.Command) session.Answer {
	e.Helper()
	a, err := e.hall.OperatorSeat().Do(e.Context(), c)
	if err != nil {
		e.Fatalf("%T: %v", c, err)
	}
	return a
}

func (e *evening) as(name string, c session.Command) {
	e.Helper()
	if _, err := e.hall.Seat(e.members[name]).Do(e.Context(), c); err != nil {
		e.Fatalf("%s, %T: %v", name, c, err)
	}
}

func (e *evening) now() (*session.Snapshot, *session.Session) {
	s := e.hall.Snapshot()
	x, _ := s.Current()
	return s, x
}

// move goes on to the next phase.
func (e *evening) move() {
	e.Helper()
	_, x := e.now()
	e.do(session.Move{Session: x.ID, From: x.Phase, To: x.Phase + 1})
}

// issues are what is raised, unless a test brings its own.
var issues = []session.NewIssue{
	{Title: "路灯坏了一整排", Detail: "1栋到活动室，六盏都不亮。", Category: "照明", Source: "楼栋长", Department: "物业"},
	{Title: "想加装电梯", Detail: "五楼以上老人多。", Category: "改造", Source: "居民", Level: session.Owners},
	{Title: "充电桩不够用", Category: "停车", Source: "居民", Department: "供电所", Level: session.Permit},
	{Title: "广场舞音响太大", Category: "噪音"},
	{Title: "晚上灯不亮", Category: "照明"},
	{Title: "换一个市长", Category: "其他"},
}

// collected plans the session and lists the issues: one is merged, one declined.
func (e *evening) collected(raised []session.NewIssue) {
	e.Helper()
	e.do(session.Plan{Session: "2026-11", Date: "2026-11-20 19:00", Place: "活动室"})
	e.do(session.Propose{Session: "2026-11", Issues: raised, Import: true})
	if len(raised) == len(issues) {
		e.do(session.Merge{Issue: "2026-11/5", Into: "2026-11/1"})
		e.do(session.Decline{Issue: "2026-11/6", Reason: "不归议事会管"})
	}
}

// voted checks in six and the adviser, and fills the box: five cast, one of them
// with a mark left blank.
func (e *evening) voted() {
	e.Helper()
	e.move()
	for _, name := range []string{"甲", "乙", "丙", "丁", "戊", "己"} {
		e.as(name, session.CheckIn{Session: "2026-11", Member: e.members[name], How: session.BySSH})
	}
	e.do(session.CheckIn{Session: "2026-11", Member: e.members["物业"], How: session.AtDesk})
	e.move()
	e.move()
	for _, p := range []session.NotePoint{{Stance: session.For, Text: "晚上看不见台阶"}, {Stance: session.Against, Text: "先修漏水的"},
		{Stance: session.Question, Text: "电费谁出"}, {Stance: session.For, Text: "老人摔过两次"}} {
		p.Session, p.Issue = "2026-11", "2026-11/1"
		e.do(p)
	}
	e.move()
	_, x := e.now()
	cast := func(name string, marks ...string) {
		e.Helper()
		var m session.Marks
		for i, n := range marks {
			if n != "" {
				m[i] = session.IssueID("2026-11/" + n)
			}
		}
		e.as(name, session.Cast{Poll: x.Poll().ID, Marks: m})
	}
	cast("甲", "1", "3", "2")
	cast("乙", "3", "1", "2")
	cast("丙", "1", "3", "4")
	cast("丁", "3", "1", "4")
	cast("戊", "2", "", "4")
}

func (e *evening) closed() {
	e.Helper()
	_, x := e.now()
	e.do(session.ClosePoll{Poll: x.Poll().ID, Typed: x.Poll().Voted()})
}

func (e *evening) counted() {
	e.Helper()
	_, x := e.now()
	e.do(session.Count{Poll: x.Poll().ID})
}

// published shows so many places, or all of them where shown is negative.
func (e *evening) published(shown int) {
	e.Helper()
	_, x := e.now()
	e.do(session.Publish{Poll: x.Poll().ID, All: shown < 0})
	for n := range max(0, shown) {
		e.do(session.Reveal{Poll: x.Poll().ID, Shown: n})
	}
}

// resolved settles three issues: all are adopted with one objecting, but for the
// second, which is not adopted.
func (e *evening) resolved() {
	e.Helper()
	_, x := e.now()
	e.do(session.DrawLine{Poll: x.Poll().ID, Above: 3})
	_, x = e.now()
	for i, above := range x.AboveLine() {
		id := session.ResolutionID(e.do(session.Write{Session: "2026-11", Issue: above.Issue, Clauses: []session.Clause{
			{What: "修好六盏灯，换 LED", Lead: "物业", Help: "楼栋长", By: "12月10日前", Funds: "公共收益，最多 3600 元"},
			{What: "每月 1 日晚上查一次", Lead: "东楼楼长"},
		}}).ID)
		_, r, _ := e.hall.Snapshot().Resolution(id)
		e.do(session.PutToConsent{Resolution: id, Version: r.Version()})
		answers := map[string]session.ConsentAnswer{"甲": session.Agree, "乙": session.Agree, "丙": session.Agree, "丁": session.Agree,
			"戊": session.Abstain, "己": session.Object}
		if i == 1 {
			answers = map[string]session.ConsentAnswer{"甲": session.Agree, "乙": session.Object, "丙": session.Object}
		}
		for _, name := range []string{"甲", "乙", "丙", "丁", "戊", "己"} {
			if a := answers[name]; a == session.Object {
				e.as(name, session.GiveConsent{Resolution: id, Answer: a, Reason: "钱花得太多"})
			} else if a != "" {
				e.as(name, session.GiveConsent{Resolution: id, Answer: a})
			}
		}
		e.do(session.Settle{Resolution: id})
	}
	e.move()
}

// whole plays an evening to its end.
func whole(t testing.TB) *evening {
	t.Helper()
	e := council(t, "东苑议事会")
	e.collected(issues)
	e.voted()
	e.closed()
	e.counted()
	e.published(-1)
	e.resolved()
	return e
}
