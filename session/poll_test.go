package session_test

import (
	"errors"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestBallotsAreCountedAsTheyStandAtClosing(t *testing.T) {
	for _, row := range []struct {
		name    string
		cast    []string // "r1: A B C", in order
		want    string
		numbers session.Numbers
	}{
		{"two full ballots", []string{"r1: A B C", "r2: A C B"}, "1.A=10 2.B=4 2.C=4 4.D=0", session.Numbers{Cast: 2, Full: 2}},
		{"a blank moves nothing up", []string{"r1: - - A"}, "1.A=1 2.B=0 2.C=0 2.D=0", session.Numbers{Cast: 1, Partial: 1}},
		{"a blank ballot is cast", []string{"r1: - - -", "r2: A - -"}, "1.A=5 2.B=0 2.C=0 2.D=0", session.Numbers{Cast: 2, Partial: 1, Blank: 1}},
		{"a change leaves one ballot", []string{"r1: A B C", "r1: D C B", "r1: D C -"}, "1.D=5 2.C=3 3.A=0 3.B=0", session.Numbers{Cast: 1, Partial: 1}},
		{"nobody votes", nil, "1.A=0 1.B=0 1.C=0 1.D=0", session.Numbers{}},
	} {
		e := council(t, 4)
		opened(e)
		for _, line := range row.cast {
			who, marks, _ := strings.Cut(line, ": ")
			e.cast(who, marks)
		}
		e.walk(session.Rank)
		if a := e.do("chair", session.Count{Poll: e.poll().ID}); a.Count != row.numbers || a.Result != nil {
			t.Errorf("%s: counted %+v", row.name, a)
		}
		if got := e.ranking(); got != "" {
			t.Errorf("%s: before publishing one sees %s", row.name, got)
		}
		e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
		if got := e.ranking(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		for _, check := range e.poll().Checks() {
			if !check.OK && check.Name == "points" {
				t.Errorf("%s: the sums do not agree", row.name)
			}
		}
	}
}

func TestWhoArrivesLateFindsTheBallotLit(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.arrive("r3")
	if me, _ := e.seat("r3").Me(); !me.Entitled || me.Voted {
		t.Errorf("r3 is told %+v", me)
	}
	e.cast("r3", "A B C")
	if b := e.now().Board().Poll; b.Entitled != 5 || b.Present != 3 || b.Voted != 1 {
		t.Errorf("the wall shows voted %d of %d, of %d entitled", b.Voted, b.Present, b.Entitled)
	}
}

func TestAWalkInVotesOnlyByAdmission(t *testing.T) {
	for _, row := range []struct {
		name     string
		before   func(*evening)
		admitted int // entitled afterwards
	}{
		{"admitted before the opening", discussed, 6},
		{"admitted after the opening", opened, 6},
	} {
		e := council(t, 4)
		row.before(e)
		e.do("secretary", session.WalkIn{Session: month, Name: "walk-in"})
		e.recall()
		e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "刚搬来"})
		e.walk(session.Vote)
		e.cast("walk-in", "A B C")
		if got := e.poll().Electorate(); got != row.admitted {
			t.Errorf("%s: %d entitled, want %d", row.name, got, row.admitted)
		}
	}
}

func TestByLawsAreFrozenAtOpening(t *testing.T) {
	e := council(t, 4)
	opened(e)
	for key, value := range map[string]string{"weights": "3,2,1", "ties": "breadth", "all-marks": "yes", "threshold": "1/2"} {
		e.do("secretary", session.Set{Key: key, Value: value})
	}
	e.do("secretary", session.Enroll{Members: []session.NewMember{{Name: "newcomer"}}})
	e.recall()
	e.arrive("newcomer")
	e.cast("r1", "A - -")
	if _, err := e.try("newcomer", e.ballot("A B C")); !errors.Is(err, session.ErrNotEntitled) {
		t.Errorf("who came on the roll after the opening: %v", err)
	}
	if b := e.poll().Bylaws; b.Weights[0] != 5 || b.Ties != "strength" || b.Complete || b.Threshold.String() != "2/3" {
		t.Errorf("the open poll has by-laws %+v", b)
	}
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "换规则"})
	e.walk(session.Vote)
	if b := e.poll().Bylaws; b.Weights[0] != 3 || b.Ties != "breadth" || !b.Complete || b.Threshold.String() != "1/2" {
		t.Errorf("the next poll has by-laws %+v", b)
	}
	e.cast("newcomer", "A B C")
	e.walk(session.Resolve)
	if got := e.ranking(); got != "1.A=3 2.B=2 3.C=1 4.D=0" {
		t.Errorf("counted %s", got)
	}
}

func TestAVoidedVoteLeadsBackToTheDiscussion(t *testing.T) {
	for _, row := range []struct {
		name   string
		before func(*evening)
	}{{"while open", opened}, {"when closed", closed}, {"when counted", counted}} {
		s := store.Memory()
		log, err := s.Create(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		keys := keyring.Memory()
		e := councilOn(t, log, keys, 4)
		row.before(e)
		e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "断电"})
		x := e.sitting()
		if x.Phase != session.Discuss || x.Poll() != nil || x.Polls[0].Status != session.Void || x.Polls[0].Reason != "断电" {
			t.Errorf("%s: in %s with %+v", row.name, x.Phase, x.Polls[0])
		}
		if kept, err := keys.Polls(); err != nil || len(kept) != 0 {
			t.Errorf("%s: keys %v (%v)", row.name, kept, err)
		}
		if boxes, err := log.Boxes(t.Context()); err != nil || len(boxes) != 0 {
			t.Errorf("%s: boxes %v (%v)", row.name, boxes, err)
		}
	}
}

func TestTheChairClosesOnTheNumberThatWasSaid(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.cast("r1", "A B C")
	var wrong *session.WrongCount
	if _, err := e.try("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 0}); !errors.As(err, &wrong) || wrong.Ballots != 1 {
		t.Errorf("%v", err)
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 1})
	if e.sitting().Phase != session.Rank {
		t.Errorf("in %s", e.sitting().Phase)
	}
}

func TestTheElectorateIsWhoHasAVoteOnTheRoll(t *testing.T) {
	e := council(t, 4)
	discussed(e)
	e.do("secretary", session.Leave{Member: e.ids["r4"]})
	e.do("secretary", session.Amend{Member: e.ids["r3"], Votes: ptr(false)})
	e.do("secretary", session.Amend{Member: e.ids["adviser"], Votes: ptr(true)})
	e.arrive("r3", "adviser")
	e.walk(session.Vote)
	for who, want := range map[string]bool{"r1": true, "chair": true, "adviser": true, "r3": false, "r4": false, "secretary": false, "observer": false} {
		if got := e.poll().Entitled(e.ids[who]); got != want {
			t.Errorf("%s is entitled: %v, want %v", who, got, want)
		}
	}
	e.cast("adviser", "A B C")
	if got := e.poll().Electorate(); got != 4 {
		t.Errorf("%d entitled, want 4", got)
	}
}
