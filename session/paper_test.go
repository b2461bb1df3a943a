package session_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/session/burglar"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestASlipIsReadByTheRule(t *testing.T) {
	for _, row := range []struct {
		name, slip, points string
		voids              map[string]int
	}{
		{"a clean one", "A B C", "A=5 B=3 C=1 D=0", nil},
		{"a blank moves nothing up", "- - A", "A=1 B=0 C=0 D=0", nil},
		{"an empty one is cast", "- - -", "A=0 B=0 C=0 D=0", nil},
		{"two issues on one mark void that mark", "! B C", "A=0 B=3 C=1 D=0", map[string]int{"two-on-one-mark": 1}},
		{"one issue twice keeps the higher mark", "B A B", "A=3 B=5 C=0 D=0", map[string]int{"same-issue-twice": 1}},
		{"one issue three times", "D D D", "A=0 B=0 C=0 D=5", map[string]int{"same-issue-twice": 2}},
		{"an unknown code voids that mark", "A ? B", "A=5 B=1 C=0 D=0", map[string]int{"unknown-code": 1}},
		{"nothing of it can be read", "! ? !", "A=0 B=0 C=0 D=0", map[string]int{"two-on-one-mark": 2, "unknown-code": 1}},
	} {
		e := council(t, 4)
		opened(e)
		e.paper([]string{"r1"}, row.slip)
		if receipts := e.publish(); len(receipts) != 1 {
			t.Errorf("%s: %d receipts", row.name, len(receipts))
		}
		if got := e.published(); got != row.points {
			t.Errorf("%s: %s, want %s", row.name, got, row.points)
		}
		if got := e.poll().Voids; !reflect.DeepEqual(got, row.voids) {
			t.Errorf("%s: void %v, want %v", row.name, got, row.voids)
		}
	}
}

func TestWhereTwoEntriesDifferTheSlipInHandDecides(t *testing.T) {
	for _, row := range []struct {
		name          string
		first, second string
		keep          int // 0: they do not differ
		want          string
	}{
		{"alike", "A B C", "A B C", 0, "A=5 B=3 C=1 D=0"},
		{"the first is right", "A B C", "A B D", 1, "A=5 B=3 C=1 D=0"},
		{"the second is right", "A B C", "A B D", 2, "A=5 B=3 C=0 D=1"},
		{"a void mark and a blank differ", "! B C", "- B C", 2, "A=0 B=3 C=1 D=0"},
		{"as do two reasons for voiding", "! B C", "? B C", 1, "A=0 B=3 C=1 D=0"},
	} {
		e := council(t, 4)
		opened(e)
		e.handOut("r1")
		e.enter("secretary", 1, row.first)
		a := e.do("chair", e.entry(2, 1, row.second))
		if a.Changed != (row.keep > 0) {
			t.Errorf("%s: differs %v", row.name, a.Changed)
		}
		if _, _, err := e.seat("secretary").SlipEntries(t.Context(), e.poll().ID, 1); (err == nil) != (row.keep > 0) {
			t.Errorf("%s: the entries are shown: %v", row.name, err)
		}
		if row.keep > 0 {
			if _, _, err := e.seat("r2").SlipEntries(t.Context(), e.poll().ID, 1); !errors.Is(err, session.ErrNotAllowed) {
				t.Errorf("%s: a resident sees the entries: %v", row.name, err)
			}
			e.do("secretary", session.SettleSlip{Poll: e.poll().ID, Line: 1, Keep: row.keep, Reason: "看了原票"})
			if _, _, err := e.seat("secretary").SlipEntries(t.Context(), e.poll().ID, 1); !errors.Is(err, session.ErrNotAllowed) {
				t.Errorf("%s: a settled slip is still shown: %v", row.name, err)
			}
		}
		e.do("secretary", session.ClosePaper{Poll: e.poll().ID})
		e.publish()
		if got := e.published(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
}

func TestASlipHandedBackLetsItsHolderCast(t *testing.T) {
	e := council(t, 4)
	discussed(e)
	e.handOut("r1") // before the vote opens, at check-in
	e.walk(session.Vote)
	for range 2 {
		if _, err := e.try("r1", e.ballot("A B C")); !errors.Is(err, session.ErrHasSlip) {
			t.Errorf("with a slip in hand: %v", err)
		}
		e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r1"]})
		e.do("secretary", session.HandOut{Session: month, Member: e.ids["r1"]}) // in two minds
	}
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r1"]})
	e.cast("r1", "A B C")
	if _, err := e.try("secretary", session.HandOut{Session: month, Member: e.ids["r1"]}); !errors.Is(err, session.ErrVoted) {
		t.Errorf("a slip for who has voted: %v", err)
	}
	e.publish()
	if got := e.poll().Channels; got != (session.Channels{SSH: 1, NotVoted: 1}) {
		t.Errorf("%+v", got)
	}
}

func TestASlipHandedBackAfterClosingIsAVoteNotCast(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.handOut("r1")
	e.cast("r2", "A B C")
	if e.sitting().TooLateToVote() {
		t.Error("too late while the vote is open")
	}
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 1})
	if !e.sitting().TooLateToVote() {
		t.Error("not too late although the vote is closed")
	}
	if step := e.now().NextStep(e.sitting()); !errors.Is(step.Blocked, session.ErrPaperOpen) {
		t.Errorf("the chair's next step is %+v", step)
	}
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r1"]})
	e.do("chair", session.Count{Poll: e.poll().ID})
	if got := e.poll().Channels; got != (session.Channels{SSH: 1, NotVoted: 1}) || !e.poll().Balanced() {
		t.Errorf("%+v", got)
	}
}

func TestAnEntryThatWentWrongIsBegunAgain(t *testing.T) {
	e := council(t, 6)
	opened(e)
	e.arrive("r3", "r4")
	e.handOut("r1", "r2", "r3")
	e.enter("secretary", 1, "A B C", "B C D") // the third was left out
	e.enter("chair", 2, "A B C")
	e.do("secretary", session.RestartPaper{Poll: e.poll().ID, First: 2, Second: 1, Reason: "漏了一张"})
	if got := e.poll().Paper; !reflect.DeepEqual(got, session.Paper{Restarts: []string{"漏了一张"}}) {
		t.Errorf("left of the entry: %+v", got)
	}
	e.enter("chair", 1, "A B C", "C - -", "B C D")
	e.enter("secretary", 2, "A B C", "C - -", "B C D")
	e.do("secretary", session.ClosePaper{Poll: e.poll().ID})
	if got := e.publish(); len(got) != 3 || e.published() != "A=5 B=8 C=9 D=1" {
		t.Errorf("%d receipts, %s", len(got), e.published())
	}
}

func TestAVoidedVoteTakesItsSlipsWithIt(t *testing.T) {
	e := council(t, 4)
	opened(e)
	e.handOut("r1", "r2")
	e.enter("secretary", 1, "A B C")
	e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "印错了"})
	e.walk(session.Vote)
	e.cast("r1", "A B C")
	e.paper([]string{"r2"}, "B A C")
	e.publish()
	if got := e.poll().Channels; got != (session.Channels{SSH: 1, Paper: 1}) || e.published() != "A=8 B=8 C=2 D=0" {
		t.Errorf("%+v, %s", got, e.published())
	}
}

// openWithPaper is an open vote into which all mouths spoke, with a slip that differs.
func openWithPaper(e *evening) {
	e.open(10, "灯", "路", "车", "水")
	e.cast("r1", "A B C")
	e.castAt("kiosk", "r2", "B - -")
	e.castAt("secretary", "r3", "- - -")
	e.do("r4", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("D")})
	e.handOut(names(5, 8)...)
	e.do("secretary", session.TakeBack{Session: month, Member: e.ids["r8"]})
	e.enter("secretary", 1, "A B C", "! ? A", "- - -")
	e.enter("chair", 2, "A B C", "! ? B")
}

func TestSlipsLieInTheBoxLikeBallots(t *testing.T) {
	dir := t.TempDir()
	e, _ := settle(t, dir, 10)
	openWithPaper(e)
	rows := burglar.Box(t, filepath.Join(dir, "data", "councils", "xiqiao.db"))
	if len(rows) != 3+1+3+2+1 { // cast, half-filled, two passes, settled
		t.Errorf("%d rows", len(rows))
	}
	for _, r := range rows {
		if len(r.Sealed) != burglar.SealedSize {
			t.Errorf("a row of %d bytes", len(r.Sealed))
		}
	}
	e.do("secretary", session.RestartPaper{Poll: e.poll().ID, First: 3, Second: 2, Reason: "漏了"})
	if rows = burglar.Box(t, filepath.Join(dir, "data", "councils", "xiqiao.db")); len(rows) != 3+1 {
		t.Errorf("%d rows after beginning again", len(rows))
	}
}

func TestNoMarkIsLoggedBeforePublishing(t *testing.T) {
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 10)
	openWithPaper(e)
	receipts := []string{e.cast("r1", "A C B").Receipt, e.castAt("kiosk", "r2", "C - -").Receipt}
	e.enter("chair", 2, "- - -")
	e.do("secretary", session.SettleSlip{Poll: e.poll().ID, Line: 2, Keep: 1, Reason: "看了原票"})
	e.do("secretary", session.ClosePaper{Poll: e.poll().ID})
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	var secret []string
	for _, entry := range e.poll().Issues {
		secret = append(secret, `"`+string(entry.Issue)+`"`, `"`+string(entry.Code)+`"`)
	}
	secret = append(append(secret, receipts...), string(session.TwoOnMark)+`"`, string(session.NoSuch), "void", "mouth")
	open := false
	for r, err := range log.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(r.Header), `"poll.opened"`) {
			open = true // it names the issues
			continue
		}
		if !open {
			continue
		}
		for _, s := range secret {
			if strings.Contains(string(r.Body), s) || strings.Contains(string(r.Header), s) {
				t.Errorf("%s stands in %s %s", s, r.Header, r.Body)
			}
		}
	}
}

func TestAnEntryInterruptedByAPowerCutGoesOn(t *testing.T) {
	dir := t.TempDir()
	e, _ := settle(t, dir, 10)
	openWithPaper(e)
	before := e.poll().Paper
	// The folders as they are at this moment, with nothing closed or flushed.
	e, _ = settle(t, burglar.Copy(t, dir, filepath.Join(t.TempDir(), "after")), 0)
	if got := e.poll().Paper; !reflect.DeepEqual(got, before) {
		t.Errorf("after the cut %+v, before %+v", got, before)
	}
	first, second, err := e.seat("secretary").SlipEntries(t.Context(), e.poll().ID, 2)
	if err != nil || first != e.slip("! ? A") || second != e.slip("! ? B") {
		t.Errorf("slip 2 reads %v and %v (%v)", first, second, err)
	}
	if _, err := e.try("secretary", e.entry(2, 3, "- - -")); !errors.Is(err, session.ErrSameHand) {
		t.Errorf("who typed the first pass goes on with the second: %v", err)
	}
	e.enter("chair", 2, "- - -")
	e.do("secretary", session.SettleSlip{Poll: e.poll().ID, Line: 2, Keep: 1, Reason: "看了原票"})
	e.do("secretary", session.ClosePaper{Poll: e.poll().ID})
	receipts := e.publish()
	want := session.Channels{SSH: 1, Kiosk: 1, Assisted: 1, Paper: 3, NotVoted: 4}
	if got := e.poll().Channels; got != want || len(receipts) != 6 || slices.Contains(receipts, "") {
		t.Errorf("%+v with receipts %v", got, receipts)
	}
	if got := e.published(); got != "A=11 B=11 C=2 D=0" {
		t.Errorf("published %s", got)
	}
}
