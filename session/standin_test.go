package session_test

import (
	"errors"
	"sync"
	"testing"

	"yuetan/session"
)

// hand gives the chair to another, in somebody's name.
func (e *evening) hand(by, to string) {
	e.t.Helper()
	e.do(by, e.handing(to))
}

func (e *evening) handing(to string) session.HandChair {
	e.t.Helper()
	x := e.sitting()
	return session.HandChair{Session: x.ID, From: x.Chair, To: e.ids[to]}
}

func TestChairIsHandedOverAndBackWhereTheEveningStands(t *testing.T) {
	e := council(t, 3)
	e.open(3, "灯", "路", "车")
	e.cast("r1", "A B C")
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 1})
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID})
	e.do("chair", session.Reveal{Poll: e.poll().ID}) // third place; then the chair's line drops
	e.hand("secretary", "secretary")
	if b := e.now().Board(); b.Chair != "secretary" || b.StandsFor != "chair" {
		t.Errorf("%q leads for %q", b.Chair, b.StandsFor)
	}
	if _, err := e.try("chair", session.Reveal{Poll: e.poll().ID, Shown: 1}); err == nil {
		t.Error("the chair who was stood in for still moves the meeting")
	}
	e.do("secretary", session.Reveal{Poll: e.poll().ID, Shown: 1}) // the next place, not the first again
	if e.poll().Shown != 2 {
		t.Errorf("%d places are shown", e.poll().Shown)
	}
	e.hand("chair", "chair") // back, by the chair's own hand
	e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: 2})
	if b := e.now().Board(); b.Chair != "chair" || b.StandsFor != "" || !b.Poll.AllShown {
		t.Errorf("%q leads for %q, all shown %v", b.Chair, b.StandsFor, b.Poll.AllShown)
	}
}

func TestChairIsHandedOnlyByThoseWhoMay(t *testing.T) {
	e := council(t, 3)
	e.walk(session.CheckInPhase)
	for _, r := range []struct {
		who, to string
		want    error
	}{
		{"r1", "r1", session.ErrChairOnly},
		{"r1", "chair", session.ErrChairOnly},
		{"adviser", "adviser", session.ErrChairOnly},
		{"secretary", "nobody", session.ErrNoMember},
		{"chair", "r2", nil}, // names a stand-in
		{"r2", "r3", nil},    // who leads now, and may hand on
		{"r2", "r2", session.ErrChairOnly},
		{"r1", "chair", session.ErrChairOnly}, // back by another's hand
		{"chair", "chair", nil},
		{"operator", "secretary", nil},
	} {
		if _, err := e.try(r.who, e.handing(r.to)); !errors.Is(err, r.want) {
			t.Errorf("%s hands the chair to %s: %v, want %v", r.who, r.to, err, r.want)
		}
	}
	stale := session.HandChair{Session: month, From: e.ids["chair"], To: e.ids["r1"]}
	if _, err := e.try("secretary", stale); !errors.Is(err, session.ErrStale) {
		t.Errorf("handed over from somebody who does not lead any more: %v", err)
	}
}

// Naming another chair for the session is not standing in.
func TestNamingTheChairAnewLeavesNobodyToHandBackTo(t *testing.T) {
	e := council(t, 3)
	e.hand("secretary", "r1")
	e.do("secretary", session.Arrange{Session: month, Place: ptr("活动室")})
	if !e.sitting().StoodIn() {
		t.Error("another place made the stand-in the chair")
	}
	e.do("secretary", session.Arrange{Session: month, Chair: ptr(e.ids["r2"])})
	if e.sitting().StoodIn() {
		t.Error("somebody stands in for a chair just named")
	}
}

// Two hands on the chair's key move the meeting once, and the second is told.
func TestTwoChairsPressingAtOnceMoveTheMeetingOnce(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路", "车")
	for phase := session.Collect; phase < session.Vote; phase++ {
		if phase == session.CheckInPhase {
			e.arrive("r1", "r2", "r3")
		}
		move := session.Move{Session: month, From: phase, To: phase + 1}
		errs := make([]error, 2)
		var hands sync.WaitGroup
		for i, who := range []string{"chair", "operator"} {
			hands.Go(func() { _, errs[i] = e.try(who, move) })
		}
		hands.Wait()
		moved, told := errs[0], errs[1]
		if moved != nil {
			moved, told = told, moved
		}
		if moved != nil || !errors.Is(told, session.ErrStale) {
			t.Errorf("in %v: %v and %v, want one to move and one told", phase, errs[0], errs[1])
		}
		if e.sitting().Phase != phase+1 {
			t.Fatalf("the meeting is in %v after %v", e.sitting().Phase, phase)
		}
	}
}

// A poll closed with one voter mid-ballot: what was kept of the ballot is not counted,
// and casting it is refused in so many words.
func TestClosingWithAVoterMidBallot(t *testing.T) {
	e := council(t, 3)
	e.open(3, "灯", "路", "车", "水")
	e.cast("r1", "A B C")
	e.cast("r2", "B A C")
	e.do("r3", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("C A -")})
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 2})
	for _, c := range []session.Command{e.ballot("C A B"), session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("C A B")}} {
		if _, err := e.try("r3", c); !errors.Is(err, session.ErrPollClosed) {
			t.Errorf("%T after closing: %v", c, err)
		}
	}
	e.walk(session.Resolve)
	if got := e.ranking(); got != "1.A=8 1.B=8 3.C=2 4.D=0" {
		t.Errorf("ranking %s", got)
	}
}
