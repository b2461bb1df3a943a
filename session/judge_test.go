package session_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store/keyring"
)

// replays holds that the log leads to the state that was reached.
func (e *evening) replays() {
	e.t.Helper()
	again := enter(e.t, keep{e.hall.Records(e.t.Context())}.log(e.t), keyring.Memory(), e.clock)
	if live, replayed := session.Fingerprint(e.now()), session.Fingerprint(again.Snapshot()); live != replayed {
		e.t.Errorf("live\n%s\nreplayed\n%s", live, replayed)
	}
}

func TestTheMostUrgentPromiseIsLookedAtFirst(t *testing.T) {
	for _, row := range []struct {
		name string
		days int
		also func(*evening)
		want string
	}{
		{"a week later nothing is due but what has no day", 7, nil, "/3"},
		{"a day reached", 20, nil, "/1 /3"},
		{"the longest overdue first", 45, nil, "/1 /2 /3"},
		{"what is said to be done, before its day", 7, func(e *evening) { e.do("secretary", session.Finish{Action: "2026-11-1/2"}) }, "/2 /3"},
		{"overdue before done", 25, func(e *evening) { e.do("secretary", session.Finish{Action: "2026-11-1/2"}) }, "/1 /2 /3"},
		{"what was dropped is not asked about", 45, func(e *evening) {
			e.do("secretary", session.Drop{Action: "2026-11-1/1", Reason: "不做了"})
		}, "/2 /3"},
		{"one that is to be looked at again later waits", 45, func(e *evening) {
			e.do("secretary", session.LookAgain{Action: "2026-11-1/1", Day: "2027-03-01"})
		}, "/2 /3"},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			promised(e)
			if row.also != nil {
				row.also(e)
			}
			e.later(row.days)
			e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
			e.walk(session.CheckInPhase)
			e.walk(session.Review)
			var got []string
			for _, id := range e.sitting().Review.Actions {
				got = append(got, strings.TrimPrefix(string(id), "2026-11-1"))
			}
			if strings.Join(got, " ") != row.want {
				t.Errorf("looked at %v, want %s", got, row.want)
			}
			if at := e.sitting().Review; at.At != at.Actions[0] || !at.Asking {
				t.Errorf("the first is not before the room: %+v", at)
			}
		})
	}
}

func TestWhatTheAnswersComeTo(t *testing.T) {
	for _, row := range []struct {
		hands session.Hands
		want  session.Satisfaction
	}{
		{session.Hands{}, ""},
		{session.Hands{Satisfied: 1}, session.Satisfied},
		{session.Hands{Not: 1}, session.Unsatisfied},
		{session.Hands{Satisfied: 5, Not: 5}, session.Partly},
		{session.Hands{Satisfied: 4, Not: 5}, session.Unsatisfied},
		{session.Hands{Satisfied: 30, Partly: 10, Not: 2}, session.Satisfied},
		{session.Hands{Satisfied: 10, Partly: 20, Not: 12}, session.Partly},
		{session.Hands{Satisfied: 10, Partly: 10, Not: 20}, session.Partly},
		{session.Hands{Satisfied: 10, Partly: 10, Not: 21}, session.Unsatisfied},
	} {
		if got := row.hands.Verdict(); got != row.want {
			t.Errorf("%+v comes to %q, want %q", row.hands, got, row.want)
		}
	}
}

func TestTheRoomJudgesWhatWasPromised(t *testing.T) {
	e := council(t, 4)
	lookingBack(45)(e)
	step := e.now().NextStep(e.sitting())
	if step.Kind != session.StepJudge || step.At != 1 || step.Of != 3 {
		t.Errorf("the chair's step %+v", step)
	}
	e.judge("+~+")
	e.do("r2", session.Judge{Action: "2026-11-1/1", Answer: session.Unsatisfied}) // thinks again
	if r := e.now().Board().Review; r.Answered != 3 || !r.Asking || r.Room != 3 {
		t.Errorf("the wall before the end: %+v", r)
	}
	if me, _ := e.now().Me(e.ids["r2"]); me.Judged != session.Unsatisfied || !me.Judging {
		t.Errorf("r2 sees %+v", me)
	}
	e.next(1)
	if a := e.action("2026-11-1/1"); a.Status != session.ActionJudged || a.Looks[0].Hands != (session.Hands{Satisfied: 2, Not: 1}) ||
		a.Closed != "2027-01-05" || a.Done != "2027-01-05" {
		t.Errorf("judged: %+v", a)
	}
	if step = e.now().NextStep(e.sitting()); step.Kind != session.StepReview || step.At != 2 {
		t.Errorf("then %+v", step)
	}
	e.next(1)
	e.judge("--")
	e.do("secretary", session.CountHands{Action: "2026-11-1/2", Hands: session.Hands{Satisfied: 1}})
	e.next(1)
	if a := e.action("2026-11-1/2"); a.Status != session.ActionReopened || a.Reopenings != 1 || a.Looks[0].Raised != 1 ||
		a.Looks[0].Hands != (session.Hands{Satisfied: 1, Not: 2}) {
		t.Errorf("reopened: %+v", a)
	}
	e.next(2) // nobody answers the third
	if a := e.action("2026-11-1/3"); a.Status != session.ActionOpen || len(a.Looks) != 0 {
		t.Errorf("nobody answered: %+v", a)
	}
	if step = e.now().NextStep(e.sitting()); step.Kind != session.StepMove || step.To != session.Discuss {
		t.Errorf("at the end %+v", step)
	}
	e.replays()
}

func TestWhatIsReopenedComesAgainNextMonth(t *testing.T) {
	e := council(t, 4)
	lookingBack(45)(e)
	e.judge("+++")
	e.next(2)
	e.judge("---")
	e.walk(session.Discuss)
	due := func(day session.Day) (ids []session.ActionID) {
		for _, a := range e.now().DueForReview(day) {
			ids = append(ids, a.ID)
		}
		return ids
	}
	if got := due("2027-02-02"); !slices.Equal(got, []session.ActionID{"2026-11-1/2", "2026-11-1/3"}) {
		t.Errorf("next month %v", got)
	}
	e.do("secretary", session.LookAgain{Action: "2026-11-1/1", Day: "2027-02-10"})
	e.do("secretary", session.LookAgain{Action: "2026-11-1/2", Day: "2027-03-10"})
	if got := due("2027-02-11"); !slices.Equal(got, []session.ActionID{"2026-11-1/3", "2026-11-1/1"}) {
		t.Errorf("in February %v: what was kept is looked at again, what was reopened waits", got)
	}
}

func TestAnIssueThatCameBackIsSettledWhenTheRoomIsContent(t *testing.T) {
	e := council(t, 4)
	e.promise(session.Clause{What: "换 6 盏灯", By: "12月10日前"})
	status := func() session.IssueStatus { i, _ := e.now().Issue("2026-11/1"); return i.Status }
	for n, said := range []string{"---", "+++"} {
		e.later(30)
		x := session.SessionID(fmt.Sprintf("2027-0%d", n+1))
		e.do("secretary", session.Plan{Session: x, Chair: e.ids["chair"]})
		e.do("secretary", session.Propose{Session: x, Import: true, Issues: []session.NewIssue{{Title: "积水"}, {Title: "噪音"}}})
		e.walk(session.CheckInPhase)
		e.arrive("r1", "r2", "r3")
		e.walk(session.Review)
		e.judge(said)
		e.next(1)
		if want := []session.IssueStatus{session.Open, session.Settled}[n]; status() != want {
			t.Errorf("after %s the issue is %s", said, status())
		}
		e.walk(session.Adjourned)
	}
	e.replays()
}

func TestWhatDoesNotSatisfyComesToTonightsAgenda(t *testing.T) {
	e := council(t, 4)
	lookingBack(45)(e)
	e.judge("---")
	e.next(1)
	if i, _ := e.now().Issue("2026-11/1"); i.Status != session.Open {
		t.Errorf("the issue is %s", i.Status)
	}
	if e.action("2026-11-1/1").Again != "2027-02-02" {
		t.Errorf("it is looked at again on %s, not in four weeks", e.action("2026-11-1/1").Again)
	}
	e.settle(e.now().Tonight(e.sitting())[1], session.Clause{What: "换一家施工队"})
	a := e.action("2026-11-1/1")
	if a.Status != session.ActionDropped || a.Into != "2026-12-1" || e.action("2026-11-1/2").Over() {
		t.Errorf("the new resolution takes its place, and no other's: %+v", a)
	}
	e.replays()
}

func TestLeavingTheReviewEndsTheAsking(t *testing.T) {
	e := council(t, 4)
	lookingBack(45)(e)
	e.judge("---")
	e.do("chair", e.move(session.Discuss))
	if a := e.action("2026-11-1/1"); a.Status != session.ActionReopened {
		t.Errorf("answers given are lost: %+v", a)
	}
	e.do("chair", e.move(session.Review))
	if step := e.now().NextStep(e.sitting()); step.Kind != session.StepReview || step.Action != "2026-11-1/2" {
		t.Errorf("back again: %+v", step)
	}
	e.do("chair", session.LookAt{Session: "2026-12", From: "2026-11-1/1", Action: "2026-11-1/1"}) // once more
	e.judge("+++")
	e.next(1)
	if a := e.action("2026-11-1/1"); a.Status != session.ActionJudged || len(a.Looks) != 1 || a.Reopenings != 0 {
		t.Errorf("asked anew in one evening, the last time counts: %+v", a)
	}
	e.do("chair", e.move(session.CheckInPhase))
	e.do("chair", e.move(session.Review))
	if r := e.sitting().Review; fmt.Sprint(r.Actions) != "[2026-11-1/1 2026-11-1/2 2026-11-1/3]" || r.At != "2026-11-1/2" {
		t.Errorf("begun again: %+v", r)
	}
	e.replays()
}

// TestNobodyCanReadWhoWasSatisfied looks for the answers in the log once they are counted.
func TestNobodyCanReadWhoWasSatisfied(t *testing.T) {
	e := council(t, 4)
	lookingBack(45)(e)
	e.judge("+-~")
	logged := func() (n int) {
		for r, err := range e.hall.Records(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(r.Header, []byte(`"action.answered"`)) && len(r.Body) > 0 {
				n++
			}
		}
		return n
	}
	if logged() != 3 {
		t.Errorf("%d answers are kept while the room is asked", logged())
	}
	e.next(1)
	if logged() != 0 {
		t.Errorf("%d answers are kept after it", logged())
	}
	if look := e.action("2026-11-1/1").Looks[0]; look.Hands != (session.Hands{Satisfied: 1, Partly: 1, Not: 1}) {
		t.Errorf("the numbers stay: %+v", look)
	}
}
