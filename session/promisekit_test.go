package session_test

import (
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// later lets so many days go by.
func (e *evening) later(days int) { e.clock.ticks.Add(int64(days) * 24 * 60 * 60) }

// promise holds the session of a month up to its end: r1 to r4 are there and agree
// to those clauses on the issue that they mark first.
func (e *evening) promise(clauses ...session.Clause) {
	e.t.Helper()
	x := e.sitting().ID
	e.do("secretary", session.Propose{Session: x, Import: true, Issues: []session.NewIssue{{Title: "路灯坏了一整排"}, {Title: "没地方停车"}}})
	e.walk(session.CheckInPhase)
	e.arrive("r1", "r2", "r3", "r4")
	e.settle(e.now().Tonight(e.sitting())[0], clauses...)
}

// settle goes on from the review to the end: all who are there put an issue first,
// and agree to those clauses on it.
func (e *evening) settle(first session.Entry, clauses ...session.Clause) {
	e.t.Helper()
	x := e.sitting().ID
	e.walk(session.Vote)
	var here []string
	for _, who := range []string{"r1", "r2", "r3", "r4"} {
		if _, ok := e.sitting().Present[e.ids[who]]; ok {
			here = append(here, who)
		}
	}
	for _, who := range here {
		e.do(who, session.Cast{Poll: e.poll().ID, Marks: session.Marks{first.Issue}})
	}
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 1})
	id := session.ResolutionID(e.do("secretary", session.Write{Session: x, Issue: first.Issue, Clauses: clauses}).ID)
	e.do("chair", session.PutToConsent{Resolution: id, Version: 1})
	for _, who := range here {
		e.do(who, session.GiveConsent{Resolution: id, Answer: session.Agree})
	}
	e.do("chair", session.Settle{Resolution: id})
	e.walk(session.Adjourned)
}

// three are what most of these evenings promise.
func three() []session.Clause {
	return []session.Clause{{What: "换 6 盏灯", Lead: "物业 adviser", By: "12月10日前"}, {What: "清走僵尸车", Lead: "楼长", By: "12月底"},
		{What: "修好雨棚", By: "尽快"}}
}

// lookingBack is the next month's session, so many days later, with the first
// promise before r1, r2 and r3.
func lookingBack(days int) func(*evening) {
	return func(e *evening) {
		e.promise(three()...)
		e.later(days)
		e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
		e.walk(session.CheckInPhase)
		e.arrive("r1", "r2", "r3")
		e.walk(session.Review)
	}
}

func promised(e *evening) { e.promise(three()...) }

// judge gives answers in order: "+ ~ -" is r1 satisfied, r2 partly, r3 not.
func (e *evening) judge(answers string) {
	e.t.Helper()
	said := map[rune]session.Satisfaction{'+': session.Satisfied, '~': session.Partly, '-': session.Unsatisfied}
	for i, a := range answers {
		who := []string{"r1", "r2", "r3", "r4"}[i]
		e.do(who, session.Judge{Action: e.sitting().Review.At, Answer: said[a]})
	}
}

// next presses the chair's one key so many times.
func (e *evening) next(times int) {
	e.t.Helper()
	for range times {
		e.do("chair", e.now().NextStep(e.sitting()).Command)
	}
}

func (e *evening) action(id session.ActionID) session.Action {
	e.t.Helper()
	a, ok := e.now().Action(id)
	if !ok {
		e.t.Fatalf("no action item %s", id)
	}
	return a
}

// promisesOfAYear is a council whose log holds each kind of record about promises.
func promisesOfAYear(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	e.promise(three()...)
	e.later(5)
	e.do("secretary", session.SetDue{Action: "2026-11-1/3", Due: "2026-12-24"})
	e.do("secretary", session.Progress{Action: "2026-11-1/2", Text: "两辆已清，一辆等车主"})
	e.do("secretary", session.Finish{Action: "2026-11-1/1", Evidence: "照片在公示栏"})
	e.do("secretary", session.Drop{Action: "2026-11-1/3", Reason: "雨棚要拆"})
	e.do("secretary", session.LookAgain{Action: "2026-11-1/2", Day: "2026-12-01"})
	e.later(20)
	e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
	e.walk(session.CheckInPhase)
	e.arrive("r1", "r2", "r3")
	e.walk(session.Review)
	e.judge("+~-")
	e.do("secretary", session.CountHands{Action: "2026-11-1/1", Hands: session.Hands{}})
	e.next(2)
	e.judge("--")
	e.do("secretary", session.CountHands{Action: "2026-11-1/2", Hands: session.Hands{Satisfied: 1}})
	e.next(1)
	return log
}

// cameBack is a council in which an issue came back and was settled after all.
func cameBack(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	e.promise(session.Clause{What: "换 6 盏灯", By: "12月10日前"})
	for n, said := range []string{"---", "+++"} {
		e.later(30)
		e.do("secretary", session.Plan{Session: []session.SessionID{"2026-12", "2027-01"}[n], Chair: e.ids["chair"]})
		e.do("secretary", session.Propose{Import: true, Issues: []session.NewIssue{{Title: "积水"}, {Title: "噪音"}}})
		e.walk(session.CheckInPhase)
		e.arrive("r1", "r2", "r3")
		e.walk(session.Review)
		e.judge(said)
		e.next(1)
		if n == 0 {
			e.walk(session.Adjourned)
		}
	}
	return log
}
