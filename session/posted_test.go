package session_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

const resolved = session.ResolutionID("2026-11-1")

func posted(e *evening) {
	promised(e)
	e.do("secretary", session.Post{Resolution: resolved, Places: []string{"1栋公示栏", "活动室门口"}})
}

func objected(e *evening) {
	posted(e)
	e.do("r2", session.Dissent{Resolution: resolved, Text: "费用太高"})
}

func inForce(e *evening) {
	posted(e)
	e.later(8)
	e.do("secretary", session.Enforce{Resolution: resolved})
}

// afterwards is a council whose log holds all that can become of a resolution.
func afterwards(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	objected(e)
	e.do("secretary", session.AnswerObjection{Objection: "2026-11-1/o1", Text: "公共收益出，不用各户掏"})
	e.later(8)
	e.do("secretary", session.Enforce{Resolution: resolved})
	e.do("secretary", session.Revise{Resolution: resolved, Version: 1, Clauses: []session.Clause{three()[0], {}, {What: "修好雨棚", By: "12月20日前"}, {What: "加一盏灯"}},
		Reason: "车主自己开走了", Decided: "11月28日征求意见，无人反对"})
	for _, n := range []int{1, 3, 4} {
		e.do("secretary", session.Drop{Action: session.ActionID(fmt.Sprintf("2026-11-1/%d", n)), Reason: "已并到大修"})
	}
	e.do("secretary", session.Conclude{Resolution: resolved, Keeper: "3栋楼长"})
	return log
}

// closedForGood is a resolution that nothing more is expected of.
func closedForGood(e *evening) {
	promised(e)
	for n := range 3 {
		e.do("secretary", session.Drop{Action: session.ActionID(fmt.Sprintf("2026-11-1/%d", n+1)), Reason: "已并到大修"})
	}
	e.do("secretary", session.Conclude{Resolution: resolved, Keeper: "3栋楼长"})
}

func TestFromAdoptionIntoForce(t *testing.T) {
	e := council(t, 4)
	promised(e)
	stage := func(want session.Stage) {
		t.Helper()
		if got := e.now().StageOf(e.resolution()); got != want {
			t.Errorf("it is %s, not %s", got, want)
		}
	}
	stage(session.StageAdopted)
	e.do("secretary", session.Post{Resolution: resolved, Places: []string{" 1栋公示栏 ", "活动室门口", "1栋公示栏"}})
	if p := e.resolution().Posting; p.Day != "2026-11-21" || p.From != "2026-11-22" || p.Until != "2026-11-28" || len(p.Places) != 2 {
		t.Errorf("seven days from the day after it was put up: %+v", p)
	}
	if !e.resolution().Posting.OnRestDay() {
		t.Error("the period ends on a Saturday, and nobody says so")
	}
	stage(session.StagePosted)
	e.do("r2", session.Dissent{Resolution: resolved, Text: "费用太高", Draft: "d1"})
	e.do("r2", session.Dissent{Resolution: resolved, Text: "费用太高", Draft: "d1"}) // the line dropped in between
	e.do("secretary", session.Dissent{Resolution: resolved, Text: "灯太亮", From: "5栋一位老人"})
	if o := e.resolution().Objections; len(o) != 2 || o[0].Due != "2026-11-24" || o[1].From != "5栋一位老人" {
		t.Errorf("objections %+v", o)
	}
	e.later(3)
	e.do("secretary", session.AnswerObjection{Objection: "2026-11-1/o1", Text: "公共收益出"})
	if o := e.resolution().Objections[0]; o.Answered != "2026-11-24" || o.Answer != "公共收益出" {
		t.Errorf("answered: %+v", o)
	}
	e.later(7)
	var open *session.Unanswered
	if _, err := e.try("secretary", session.Enforce{Resolution: resolved}); !errors.As(err, &open) || open.Objection != "2026-11-1/o2" {
		t.Errorf("with an objection left it is refused: %v", err)
	}
	stage(session.StagePosted) // never by the clock
	e.do("secretary", session.AnswerObjection{Objection: "2026-11-1/o2", Text: "换暖光"})
	e.do("secretary", session.Enforce{Resolution: resolved})
	if e.resolution().InForce != "2026-12-01" {
		t.Errorf("in force since %s", e.resolution().InForce)
	}
	stage(session.StageInForce)
	for n := range 3 {
		e.do("secretary", session.Finish{Action: session.ActionID(fmt.Sprintf("2026-11-1/%d", n+1))})
	}
	stage(session.StageDone)
	e.do("secretary", session.Plan{Session: "2026-12", Chair: e.ids["chair"]})
	e.walk(session.CheckInPhase)
	e.arrive("r1", "r2", "r3")
	e.walk(session.Review)
	for range 3 {
		e.judge("+++")
		e.next(1)
		if e.now().NextStep(e.sitting()).Kind == session.StepReview {
			e.next(1)
		}
	}
	stage(session.StageJudged)
	e.do("secretary", session.Conclude{Resolution: resolved, Keeper: "3栋楼长"})
	stage(session.StageShared)
	e.replays()
}

func TestAnAmendmentKeepsTheOldWordingAndIsPostedAnew(t *testing.T) {
	e := council(t, 4)
	inForce(e)
	e.do("secretary", session.Revise{Resolution: resolved, Version: 1, Reason: "车主自己开走了", Decided: "12月月谈，42 人中 35 人同意",
		Clauses: []session.Clause{three()[0], {}, {What: "修好雨棚", By: "12月20日前"}, {What: "加一盏灯", Lead: "楼长", By: "1月10日"}}})
	r := e.resolution()
	if len(r.Versions) != 1 || r.Versions[0].Clauses[1].What != "清走僵尸车" || r.Versions[0].Reason == "" || r.Version() != 2 {
		t.Errorf("the old wording: %+v", r.Versions)
	}
	if r.Posting != nil || r.InForce != "" || e.now().StageOf(r) != session.StageAdopted {
		t.Error("the new wording was never posted, and yet it is")
	}
	var changed []int
	for _, c := range session.Changes(r.Versions[0].Clauses, r.Clauses) {
		changed = append(changed, c.Number)
	}
	if !slices.Equal(changed, []int{2, 3, 4}) {
		t.Errorf("changed clauses %v", changed)
	}
	if a := e.action("2026-11-1/2"); a.Status != session.ActionDropped || a.Reason != "车主自己开走了" {
		t.Errorf("the struck clause: %+v", a)
	}
	if a := e.action("2026-11-1/3"); a.Due != "2026-12-20" || !a.Read {
		t.Errorf("the clause with a new day: %+v", a)
	}
	if a := e.action("2026-11-1/4"); a.Due != "2027-01-10" || a.Promised != "2026-11-29" || e.now().ClauseOf(a).Lead != "楼长" {
		t.Errorf("the new clause: %+v", a)
	}
	if c := e.now().ClauseOf(e.action("2026-11-1/2")); c.What != "清走僵尸车" {
		t.Errorf("the ledger has lost what the struck clause promised: %+v", c)
	}
	var bad *session.BadDay
	if _, err := e.try("secretary", session.Post{Resolution: resolved, Day: "2026-11-28", Places: []string{"1栋公示栏"}}); !errors.As(err, &bad) || bad.From != "2026-11-29" {
		t.Errorf("the new wording was put up the day before there was one: %v", err)
	}
	if got := e.now().Reminders("2026-11-30"); got[0].Kind != session.RemindPost || !got[0].Amended || got[0].Late != 1 {
		t.Errorf("the new wording is not posted since a day: %+v", got[0])
	}
	e.do("operator", session.Erase{Issue: "2026-11/1"})
	e.replays()
}

func TestOnlyWhoIsNamedLeads(t *testing.T) {
	e := council(t, 4)
	e.do("operator", session.Enroll{Members: []session.NewMember{{Name: "李明"}, {Name: "李明华"}}})
	promised(e)
	e.do("secretary", session.Revise{Resolution: resolved, Version: 1, Reason: "换人", Decided: "群里同意", Clauses: []session.Clause{{What: "修灯", Lead: "物业、李明华"}}})
	by := func(name string) error {
		m, err := e.now().FindMember(name)
		if err != nil {
			t.Fatal(err)
		}
		_, err = e.hall.Seat(m.ID).Do(t.Context(), session.Finish{Action: "2026-11-1/1"})
		return err
	}
	if err := by("李明"); !errors.Is(err, session.ErrNotLead) {
		t.Errorf("李明 reports for 李明华: %v", err)
	}
	if err := by("李明华"); err != nil {
		t.Errorf("李明华 leads it: %v", err)
	}
}

func TestSaidDoneAgainIsDoneSinceTheSameDay(t *testing.T) {
	e := council(t, 4)
	promised(e)
	e.do("secretary", session.Finish{Action: "2026-11-1/1", Evidence: "看过了"})
	done := e.action("2026-11-1/1").Done
	e.later(3)
	e.do("secretary", session.Finish{Action: "2026-11-1/1"})
	if a := e.action("2026-11-1/1"); a.Done != done || a.Evidence != "看过了" {
		t.Errorf("done since %s with %q, before since %s", a.Done, a.Evidence, done)
	}
	var bad *session.BadDay
	if _, err := e.try("secretary", session.SetDue{Action: "2026-11-1/2", Was: e.action("2026-11-1/2").Due, Due: "1999-01-01"}); !errors.As(err, &bad) {
		t.Errorf("it is due before it was promised: %v", err)
	}
}

func TestWhatWantsDoingBetweenTheSittings(t *testing.T) {
	for _, row := range []struct {
		name  string
		stage func(*evening)
		days  int
		want  []string
	}{
		{"nobody has posted it", promised, 2, []string{"post 2026-11-1 2", "undated 2026-11-1/3 0"}},
		{"posted, and all is well", posted, 7, []string{"undated 2026-11-1/3 0"}},
		{"the period ended yesterday", posted, 8, []string{"enforce 2026-11-1 1", "undated 2026-11-1/3 0"}},
		{"an answer is due tomorrow", objected, 2, []string{"answer 2026-11-1/o1 -1", "undated 2026-11-1/3 0"}},
		{"an answer is late, and the period over", objected, 8, []string{"answer 2026-11-1/o1 5", "enforce 2026-11-1 1", "undated 2026-11-1/3 0"}},
		{"in force, and a promise overdue", inForce, 24, []string{"overdue 2026-11-1/1 13", "undated 2026-11-1/3 0"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			row.stage(e)
			asOf := session.Day("2026-11-21").Plus(row.days)
			if row.days == 24 {
				asOf = "2026-12-23"
			}
			var got []string
			for _, r := range e.now().Reminders(asOf) {
				about := string(r.Resolution)
				switch r.Kind {
				case session.RemindAnswer:
					about = string(r.Objection)
				case session.RemindOverdue, session.RemindUndated:
					about = string(r.Action)
				}
				got = append(got, fmt.Sprintf("%s %s %d", r.Kind, about, r.Late))
			}
			if !slices.Equal(got, row.want) {
				t.Errorf("%q, want %q", got, row.want)
			}
		})
	}
}
