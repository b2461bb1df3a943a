package session_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestAVoterHasOneRightToVoteAndSeesTheirOwnBallot(t *testing.T) {
	e := council(t, 4)
	opened(e)
	own := func(who string) session.OwnBallot {
		t.Helper()
		b, _, err := e.seat(who).Ballot(t.Context(), e.poll().ID)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if b := own("r1"); b != (session.OwnBallot{}) {
		t.Errorf("before: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("- B")})
	if b := own("r1"); b.Cast || b.Marks != e.marks("- B") || b.Receipt != "" || e.poll().Voted() != 0 {
		t.Errorf("half-filled: %+v", b)
	}
	first := e.cast("r1", "A B C")
	if b := own("r1"); !b.Cast || b.Marks != e.marks("A B C") || b.Receipt != first.Receipt || b.Mouth != session.MouthSSH || first.Changed {
		t.Errorf("cast: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("D")})
	if b := own("r1"); b.Cast || b.Marks != e.marks("D") {
		t.Errorf("half-changed: %+v", b)
	}
	if b, ok, err := e.seat("r1").CastBallot(t.Context(), e.poll().ID); err != nil || !ok || b.Marks != e.marks("A B C") {
		t.Errorf("what stands: %+v", b)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID})
	if b := own("r1"); !b.Cast {
		t.Errorf("the half-filled one emptied: %+v", b)
	}
	second := e.cast("r1", "D C B")
	if b := own("r1"); b.Receipt != second.Receipt || !second.Changed || second.Receipt == first.Receipt {
		t.Errorf("changed: %+v", b)
	}
	if me, _ := e.seat("r1").Me(); !me.Voted || !me.Entitled || !me.Here {
		t.Errorf("r1 is told %+v", me)
	}
	if me, _ := e.seat("r2").Me(); me.Voted || !me.Entitled {
		t.Errorf("r2 is told %+v", me)
	}
	if got := strings.Trim(first.Receipt, "2346789ACEFHJKPTUXY"); got != "" || len(first.Receipt) != 6 {
		t.Errorf("a receipt looks like %s", first.Receipt)
	}
	e.do("r2", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	shownTo := e.poll().ID
	e.walk(session.Resolve)
	if got := e.poll().Receipts; !slices.Equal(got, []string{second.Receipt}) {
		t.Errorf("receipts %v, want the one of the ballot that stood", got)
	}
	if _, ok, err := e.seat("r1").Ballot(t.Context(), shownTo); ok || err != nil {
		t.Errorf("after closing a ballot is still to be seen (%v)", err)
	}
}

func TestACompleteBallotHasAsManyMarksAsThereAreIssues(t *testing.T) {
	e := council(t, 2)
	e.do("secretary", session.Set{Key: "all-marks", Value: "yes"})
	e.open(2, "灯", "路")
	if _, err := e.try("r1", e.ballot("A - -")); !errors.Is(err, session.ErrAllMarks) {
		t.Errorf("one mark: %v", err)
	}
	e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
	e.cast("r1", "A B -")
	e.cast("r2", "- B A")
}

func TestTheLogSaysThatAMemberVotedAndNeitherWhatNorWhen(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	opened(e)
	receipt := e.cast("r1", "A B C").Receipt
	e.cast("r1", "C B A")
	e.cast("r2", "C B A")
	voted := 0
	for r, err := range log.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(r.Body), receipt) {
			t.Errorf("the receipt stands in %s", r.Body)
		}
		if !strings.Contains(string(r.Header), `"member.voted"`) {
			continue
		}
		voted++
		stamp := e.poll().Opened.Format(`"2006-01-02T15:04:05Z07:00"`)
		if !strings.Contains(string(r.Header), stamp) || strings.Count(string(r.Body), `":`) != 2 {
			t.Errorf("it says %s %s", r.Header, r.Body)
		}
	}
	if voted != 2 {
		t.Errorf("%d said to have voted, want 2", voted)
	}
}

func TestNoKeyOfAnEndedPollStaysInMemory(t *testing.T) {
	e := council(t, 4)
	counted(e)
	if session.Unsealed(e.hall) != 1 {
		t.Fatal("no key is held while the poll lives: the test proves nothing")
	}
	p := e.poll().ID
	e.do("chair", session.Publish{Poll: p})
	if _, _, err := e.seat("r1").Ballot(t.Context(), p); err != nil {
		t.Error(err)
	}
	if got := session.Unsealed(e.hall); got != 0 {
		t.Errorf("%d held", got)
	}
}

func TestABoxThatDoesNotHoldWhatWasCastIsNotPublished(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	closed(e)
	p := string(e.poll().ID)
	rows, err := log.Box(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	stolen := []store.BoxWrite{{Poll: p, Tag: rows[0].Tag}}
	if err := log.Append(t.Context(), store.Batch{After: e.now().Head.Seq, Box: stolen}); err != nil {
		t.Fatal(err)
	}
	e.do("chair", session.Count{Poll: e.poll().ID})
	var unbalanced *session.Unbalanced
	if _, err := e.try("chair", session.Publish{Poll: e.poll().ID}); !errors.As(err, &unbalanced) || unbalanced.Voted != 2 || unbalanced.Ballots != 1 {
		t.Errorf("%v", err)
	}
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "票数不符"})
}
