package session_test

import (
	"testing"
	"time"

	"yuetan/session"
)

func TestHowAnEveningStandsAgainstItsPlan(t *testing.T) {
	at := func(clock string) time.Time {
		at, err := time.Parse("15:04", clock)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	// Ninety minutes: check-in 10, review 6, discuss 34 (eight issues), vote 10, rank 5, resolve 25.
	plan := func(p session.Phase, entered string, done, all int) session.Timetable {
		return session.Timetable{Start: at("19:00"), Began: at("18:50"), Phase: p, Entered: at(entered), Done: done, All: all, Each: 8 * time.Minute,
			Parts: [9]time.Duration{session.CheckInPhase: 10 * time.Minute, session.Review: 6 * time.Minute, session.Discuss: 34 * time.Minute,
				session.Vote: 10 * time.Minute, session.Rank: 5 * time.Minute, session.Resolve: 25 * time.Minute}}
	}
	over := plan(session.Adjourned, "20:31", 0, 0)
	over.Ended = at("20:31")
	for _, r := range []struct {
		name   string
		plan   session.Timetable
		now    string
		behind time.Duration
		end    string
	}{
		{"before the announced hour nobody is ahead", plan(session.CheckInPhase, "18:50", 0, 0), "18:55", 0, "20:30"},
		{"within the step all is well", plan(session.CheckInPhase, "18:50", 0, 0), "19:09", 0, "20:30"},
		{"beyond it each minute counts", plan(session.CheckInPhase, "18:50", 0, 0), "19:14", 4 * time.Minute, "20:34"},
		{"begun early, ahead", plan(session.Review, "19:07", 0, 0), "19:09", -3 * time.Minute, "20:27"},
		{"still at the fourth issue when it should be over", plan(session.Discuss, "19:16", 3, 8), "19:37", 4 * time.Minute, "20:34"},
		{"at the last issue before its time", plan(session.Discuss, "19:16", 7, 8), "19:36", -9*time.Minute - 45*time.Second, "20:20"},
		{"begun late, behind from the first minute", plan(session.Vote, "19:55", 0, 0), "19:58", 5 * time.Minute, "20:35"},
		{"all settled is as far as it goes", plan(session.Resolve, "20:05", 3, 3), "20:25", -5 * time.Minute, "20:25"},
		{"over", over, "22:00", time.Minute, "20:31"},
	} {
		t.Run(r.name, func(t *testing.T) {
			now := at(r.now)
			if got := r.plan.Behind(now); got != r.behind {
				t.Errorf("behind %v, want %v", got, r.behind)
			}
			if got := r.plan.End(now).Format("15:04"); got != r.end {
				t.Errorf("ends %s, want %s", got, r.end)
			}
		})
	}
}

func TestPlanOfTheEveningFillsItsMinutes(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路", "车", "水")
	sum := func() (all time.Duration) {
		for _, d := range e.now().Timetable(e.sitting()).Parts {
			all += d
		}
		return all
	}
	if got := sum(); got != 90*time.Minute {
		t.Errorf("the plan takes %v", got)
	}
	plan := e.now().Timetable(e.sitting())
	if plan.Running(e.clock.now()) {
		t.Error("the evening runs before check-in")
	}
	if got := plan.Parts[session.Discuss]; got != 32*time.Minute {
		t.Errorf("four issues take %v", got)
	}
	e.walk(session.Discuss)
	e.do("chair", session.Call{Session: month, Issue: e.issue("C")})
	if plan := e.now().Timetable(e.sitting()); plan.Done != 2 || plan.All != 4 || !plan.Running(e.clock.now()) {
		t.Errorf("at C: %+v", plan)
	}
	if plan := e.now().Timetable(e.sitting()); plan.Running(plan.Began.Add(13 * time.Hour)) {
		t.Error("the clock of an evening that nobody adjourned is believed")
	}
}

func TestRoomIsToldOfAStepBackUntilTheNext(t *testing.T) {
	e := council(t, 3)
	e.open(3, "灯", "路", "车")
	e.do("chair", e.move(session.Discuss))
	back := e.now().Board().Back
	if back == nil || back.From != session.Vote || back.To != session.Discuss {
		t.Fatalf("told %+v", back)
	}
	if !back.Shown(back.At.Add(time.Minute)) || back.Shown(back.At.Add(session.BackShown)) {
		t.Error("shown too long or too short")
	}
	e.walk(session.Vote)
	if got := e.now().Board().Back; got != nil {
		t.Errorf("still told %+v", got)
	}
	resolution := council(t, 3)
	resolution.open(3, "灯", "路", "车")
	resolution.cast("r1", "A B C")
	resolution.walk(session.Resolve)
	resolution.do("secretary", session.Write{Session: month, Issue: resolution.issue("A"), Clauses: []session.Clause{{What: "换灯"}}})
	resolution.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
	resolution.do("chair", session.Withdraw{Resolution: "2026-11-1"})
	if back := resolution.now().Board().Back; back == nil || back.Resolution != "2026-11-1" {
		t.Errorf("told %+v", back)
	}
	resolution.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
	if back := resolution.now().Board().Back; back != nil {
		t.Errorf("still told %+v", back)
	}
}
