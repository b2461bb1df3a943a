package session_test

import (
	"errors"
	"strings"
	"testing"

	"yuetan/session"
)

func TestTheEveningGoesThroughItsPhases(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路")
	seen := []string{e.sitting().Phase.String()}
	for _, to := range session.Phases()[1:] {
		e.walk(to)
		if to == session.CheckInPhase {
			e.arrive("r1")
		}
		seen = append(seen, e.sitting().Phase.String())
	}
	if got := strings.Join(seen, " "); got != "collect checkin review discuss vote rank resolve adjourned" {
		t.Error(got)
	}
	if x := e.sitting(); x.Began.IsZero() || !x.Ended.After(x.Began) {
		t.Errorf("began %v, ended %v", x.Began, x.Ended)
	}
}

func TestSteppingBack(t *testing.T) {
	for _, row := range []struct {
		name   string
		before func(*evening)
		to     session.Phase
		ok     bool
	}{
		{"from check-in to collecting", sitting, session.Collect, true},
		{"from review to check-in", func(e *evening) { sitting(e); e.walk(session.Review) }, session.CheckInPhase, true},
		{"from discussion to review", discussed, session.Review, true},
		{"from a vote without ballots to discussion", opened, session.Discuss, true},
		{"from a vote with a half-filled ballot to discussion", func(e *evening) {
			opened(e)
			e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
		}, session.Discuss, true},
		{"from a closed vote, never", closed, session.Vote, false},
		{"from a published result, never", shown, session.Vote, false},
		{"from the line, while nothing is drafted", resolving, session.Rank, true},
		{"from a draft, never", drafted, session.Rank, false},
		{"from the end, never", func(e *evening) { resolving(e); e.walk(session.Adjourned) }, session.Resolve, false},
	} {
		e := council(t, 3)
		row.before(e)
		from := e.sitting().Phase
		_, err := e.try("chair", e.move(row.to))
		if (err == nil) != row.ok || row.ok && e.sitting().Phase != row.to || !row.ok && e.sitting().Phase != from {
			t.Errorf("%s: %v, now in %s", row.name, err, e.sitting().Phase)
		}
	}
}

func TestAVoteSteppedBackFromIsVoidAndTheNextIsAnother(t *testing.T) {
	e := council(t, 3)
	opened(e)
	first := e.poll().ID
	e.do("chair", e.move(session.Discuss))
	if p := e.sitting().Poll(); p != nil {
		t.Fatalf("poll %s is still there, %s", p.ID, p.Status)
	}
	e.walk(session.Vote)
	e.cast("r1", "A B C")
	if got := e.poll(); got.ID == first || got.Voted() != 1 {
		t.Errorf("the second vote is %s with %d ballots", got.ID, got.Voted())
	}
}

func TestTwoHandsOnTheSameKeyMoveTheMeetingOnce(t *testing.T) {
	e := council(t, 3)
	opened(e)
	e.cast("r1", "A B C")
	e.cast("r2", "B A C")
	for e.sitting().Phase < session.Resolve {
		step := e.now().NextStep(e.sitting())
		c := step.Command
		if step.Kind == session.StepClose {
			c = session.ClosePoll{Poll: e.poll().ID, Typed: 2}
		}
		if step.Kind == session.StepCount {
			e.do("chair", c) // repeatable: it moves nothing
		}
		errs := make(chan error)
		for range 2 {
			go func() {
				_, err := e.try("chair", c)
				errs <- err
			}()
		}
		one, other := <-errs, <-errs
		if step.Kind != session.StepCount && (one == nil) == (other == nil) {
			t.Fatalf("%s, pressed by two: %v, %v", step.Kind, one, other)
		}
	}
}

func TestQuorumCountsThoseWithAVote(t *testing.T) {
	e := council(t, 7) // with the chair: eight due
	e.walk(session.CheckInPhase)
	for _, row := range []struct {
		name            string
		do              func()
		present, needed int
	}{
		{"an empty room", func() {}, 0, 5},
		{"advisers do not count", func() { e.arrive("adviser", "secretary") }, 0, 5},
		{"residents do", func() { e.arrive("r1", "r2", "r3") }, 3, 5},
		{"who checks in twice counts once", func() { e.arrive("r1") }, 3, 5},
		{"a walk-in has no vote", func() { e.do("chair", session.WalkIn{Session: month, Name: "walk-in"}) }, 3, 5},
		{"until admitted", func() {
			e.recall()
			e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "新住户"})
		}, 4, 5},
		{"a check-in undone", func() { e.do("secretary", session.UndoCheckIn{Session: month, Member: e.ids["r1"]}) }, 3, 5},
		{"the council asks for a third", func() { e.do("secretary", session.Set{Key: "quorum", Value: "1/3"}) }, 3, 3},
		{"who leaves the roll is not due", func() { e.do("secretary", session.Leave{Member: e.ids["r7"]}) }, 3, 3},
	} {
		row.do()
		if present, needed := e.now().Quorum(e.sitting()); present != row.present || needed != row.needed {
			t.Errorf("%s: %d of %d, want %d of %d", row.name, present, needed, row.present, row.needed)
		}
	}
	e.walk(session.Review) // quorum only warns
}

func TestPeopleCheckInThemselvesAtTheDeskOrAsWalkIns(t *testing.T) {
	e := council(t, 3)
	if _, err := e.try("r1", session.CheckIn{Member: e.ids["r1"], How: session.BySSH}); !same(err, wrongPhase) {
		t.Errorf("checking in before check-in: %v", err)
	}
	e.walk(session.CheckInPhase)
	e.do("r1", session.CheckIn{Member: e.ids["r1"], How: session.BySSH})
	e.do("projector", session.CheckIn{Member: e.ids["projector"], How: session.BySSH})
	id := session.MemberID(e.do("secretary", session.WalkIn{Session: month, Name: "walk-in", Unit: "3-2-101"}).ID)
	x := e.sitting()
	if len(x.Present) != 2 || x.Present[e.ids["r1"]].How != session.BySSH || x.Present[id].How != session.AtDesk {
		t.Errorf("present: %+v", x.Present)
	}
	if m, _ := e.now().Member(id); !m.Walkin || m.Votes || m.Number != 10 {
		t.Errorf("the walk-in stands on the roll as %+v", m)
	}
}

// A month that lies before the last one planned is a slip of the hand.
func TestAMonthIsNotPlannedBeforeTheLast(t *testing.T) {
	e := council(t, 4)
	over(e)
	var bad *session.BadSetting
	if _, err := e.try("secretary", session.Plan{Session: "2026-10"}); !errors.As(err, &bad) || bad.Key != "session" {
		t.Errorf("got %v", err)
	}
	e.do("secretary", session.Plan{Session: "2026-11.2"})
}
