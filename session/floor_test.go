package session_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// talk is an evening at which issue A is being discussed and r1 to r6 are present.
func talk(t testing.TB) *evening {
	t.Helper()
	e := council(t, 6)
	discussed(e)
	e.arrive("r3", "r4", "r5", "r6", "adviser")
	return e
}

// ask raises hands in that order: "r1 r2+ r3- r4?" with + for, - against, ? a question.
func (e *evening) ask(hands string) {
	e.t.Helper()
	for _, h := range strings.Fields(hands) {
		who, stance := h, session.NoStance
		switch h[len(h)-1] {
		case '+':
			stance = session.For
		case '-':
			stance = session.Against
		case '?':
			stance = session.Question
		}
		if stance != session.NoStance {
			who = h[:len(h)-1]
		}
		e.do(who, session.Raise{Session: month, Issue: e.sitting().Called, Member: e.ids[who], Stance: stance})
	}
}

// callNext calls who is first, the chair pressing so many times.
func (e *evening) callNext(times int) {
	e.t.Helper()
	for range times {
		e.do("chair", e.pressNext())
	}
}

func (e *evening) pressNext() session.Next {
	x := e.sitting()
	return session.Next{Session: month, Issue: x.Called, At: x.Floor.Moves}
}

func (e *evening) pressSkip() session.Skip {
	x := e.sitting()
	return session.Skip{Session: month, Issue: x.Called, At: x.Floor.Moves}
}

func (e *evening) takeBackTurn() session.TakeBackTurn {
	x := e.sitting()
	return session.TakeBackTurn{Session: month, Issue: x.Called, At: x.Floor.Moves}
}

func (e *evening) runClock(run bool) session.RunClock {
	x := e.sitting()
	return session.RunClock{Session: month, Issue: x.Called, At: x.Floor.Moves, Run: run}
}

func (e *evening) moreTime() session.MoreTime {
	x := e.sitting()
	t, _ := x.Speaker()
	return session.MoreTime{Session: month, Issue: x.Called, At: x.Floor.Moves, Allowed: t.Allowed}
}

// floor spells who speaks and who waits: "r1+ | r2- r3".
func (e *evening) floor() string {
	e.t.Helper()
	f := e.now().Board().Floor
	if f == nil {
		return "none"
	}
	sign := map[session.Stance]string{session.For: "+", session.Against: "-", session.Question: "?"}
	var waiting []string
	for _, h := range f.Queue {
		waiting = append(waiting, h.Name+sign[h.Stance])
	}
	speaker := "-"
	if f.Speaker != nil {
		speaker = f.Speaker.Name + sign[f.Speaker.Stance]
	}
	return speaker + " | " + strings.Join(waiting, " ")
}

func TestWhoeverHasSpokenLeastGoesFirstThenWhoeverAskedFirst(t *testing.T) {
	for _, row := range []struct{ name, hands, want string }{
		{"in the order of asking", "r1 r2 r3", "r1 r2 r3"},
		{"for and against take turns", "r1+ r2+ r3- r4-", "r1+ r3- r2+ r4-"},
		{"a question is a stance too", "r1+ r2+ r3? r4-", "r1+ r3? r2+ r4-"},
		{"with one stance it is the order of asking", "r1- r2- r3-", "r1- r2- r3-"},
		{"who gave none goes before the same stance again", "r1+ r2+ r3", "r1+ r3 r2+"},
		{"asking again with another stance keeps the place", "r1+ r2+ r3+ r2-", "r1+ r2- r3+"},
		{"an adviser may speak", "adviser r1", "adviser r1"},
	} {
		e := talk(t)
		e.ask(row.hands)
		if got, want := e.floor(), "- | "+row.want; got != want {
			t.Errorf("%s: %s, want %s", row.name, got, want)
		}
		var spoke []string
		for range strings.Fields(row.want) {
			e.callNext(1)
			spoke = append(spoke, strings.Fields(e.floor())[0])
		}
		if got := strings.Join(spoke, " "); got != row.want {
			t.Errorf("%s: they spoke in the order %s, want %s", row.name, got, row.want)
		}
	}
}

func TestTurnsAreCountedOverTheWholeEvening(t *testing.T) {
	e := talk(t)
	e.ask("r1 r2")
	e.callNext(3)
	e.do("chair", session.Call{Session: month, Issue: e.issue("B")})
	e.ask("r1 r2 r3+")
	if got := e.floor(); got != "- | r3+ r1 r2" {
		t.Errorf("%s: who has not spoken goes first, whatever the issue", got)
	}
	e.callNext(2)
	e.ask("r3-")
	if got := e.floor(); got != "r1 | r2 r3-" {
		t.Errorf("%s: r2 and r3 have had one turn each, r2 asked first", got)
	}
	f := e.now().Board().Floor
	if f.Speaker.Nth != 2 || f.Queue[0].Nth != 2 || f.Queue[1].Nth != 2 {
		t.Errorf("%+v %+v: all of these are second turns", f.Speaker, f.Queue)
	}
}

func TestEachIssueHasAListOfItsOwn(t *testing.T) {
	e := talk(t)
	e.ask("r1 r2")
	e.callNext(1)
	e.do("chair", session.ShutList{Session: month, Issue: e.issue("A"), Shut: true})
	e.do("chair", session.Call{Session: month, Issue: e.issue("B")})
	if got := e.floor(); got != "- | " {
		t.Errorf("on another issue the floor is free: %s", got)
	}
	e.ask("r3")
	e.do("chair", session.Call{Session: month, Issue: e.issue("A")})
	if got := e.floor(); got != "- | r2" {
		t.Errorf("back on the first, r2 still waits and r1 has spoken: %s", got)
	}
	if !e.now().Board().Floor.Shut {
		t.Error("the list was closed, and opened by itself")
	}
	e.walk(session.Vote)
	if got := e.floor(); got != "none" {
		t.Errorf("outside the discussion: %s", got)
	}
	e.do("chair", e.move(session.Discuss))
	if got := e.floor(); got != "- | r2" {
		t.Errorf("stepping back from the vote loses nobody: %s", got)
	}
}

func TestWhoIsNotThereGoesToTheEndAndTheSecondTimeOffTheList(t *testing.T) {
	e := talk(t)
	e.ask("r1 r2")
	e.callNext(3)
	e.ask("r3 r1 r2")
	e.callNext(1)
	for _, row := range []struct{ name, want string }{
		{"r3 was called", "r3 | r1 r2"},
		{"not there: to the end, though others have spoken more", "r1 | r2 r3"},
	} {
		if got := e.floor(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		if strings.HasPrefix(row.want, "r3") {
			e.do("chair", e.pressSkip())
		}
	}
	if n := e.sitting().TurnsOf(e.ids["r3"]); n != 0 {
		t.Errorf("who was not there had %d turns", n)
	}
	e.callNext(2)
	if got := e.floor(); got != "r3 | " {
		t.Fatalf("%s", got)
	}
	e.do("chair", e.pressSkip())
	if got := e.floor(); got != "- | " {
		t.Errorf("the second time they are off the list: %s", got)
	}
	e.do("chair", e.takeBackTurn())
	if got := e.floor(); got != "r3 | " {
		t.Errorf("taken back, r3 has the floor again: %s", got)
	}
}

// standing is what undoing must restore: everything but how often the floor moved.
func (e *evening) standing() string {
	f := e.sitting().Floor
	f.Moves = 0
	return session.Spell(f)
}

func TestTakingBackRestoresTheFloorAsItWas(t *testing.T) {
	for _, row := range []struct {
		name  string
		begin func(*evening)
		press func(*evening) session.Command
	}{
		{"the first speaker", func(e *evening) { e.ask("r1+ r2- r3") }, func(e *evening) session.Command { return e.pressNext() }},
		{"a later one", func(e *evening) { e.ask("r1+ r2- r3+"); e.callNext(1); e.do("chair", e.runClock(false)) },
			func(e *evening) session.Command { return e.pressNext() }},
		{"the end of the last turn", func(e *evening) { e.ask("r1"); e.callNext(1); e.do("chair", e.runClock(false)) },
			func(e *evening) session.Command { return e.pressNext() }},
		{"one who was not there", func(e *evening) { e.ask("r1+ r2+ r3-"); e.callNext(2); e.do("chair", e.runClock(false)) },
			func(e *evening) session.Command { return e.pressSkip() }},
		{"one who was not there twice", func(e *evening) {
			e.ask("r1 r2")
			e.callNext(1)
			e.do("chair", e.pressSkip())
			e.callNext(1)
			e.do("chair", e.runClock(false))
		}, func(e *evening) session.Command { return e.pressSkip() }},
	} {
		e := talk(t)
		row.begin(e)
		before := e.standing()
		e.do("chair", row.press(e))
		if e.standing() == before {
			t.Errorf("%s: pressing changed nothing", row.name)
		}
		e.do("chair", e.takeBackTurn())
		if after := e.standing(); after != before {
			t.Errorf("%s:\n%s\nis not\n%s", row.name, after, before)
		}
	}
}

func TestWhatOthersDidMeanwhileStaysWhenATurnIsTakenBack(t *testing.T) {
	e := talk(t)
	e.ask("r1+ r2- r3")
	e.callNext(2) // r2 speaks
	e.ask("r4+ r1-")
	e.do("r3", session.Lower{Session: month, Issue: e.issue("A"), Member: e.ids["r3"]})
	e.do("chair", e.takeBackTurn())
	if got := e.floor(); got != "r1+ | r2- r4+" {
		t.Errorf("%s: r4 asked, r3 left, and r1, who speaks again, asks no more", got)
	}
	e.do("chair", e.takeBackTurn())
	if got := e.floor(); got != "- | r1+ r2- r4+" {
		t.Errorf("%s", got)
	}
	if _, err := e.try("chair", e.takeBackTurn()); !errors.Is(err, session.ErrNothingToUndo) {
		t.Errorf("%v", err)
	}
}

func TestWhoGoesHomeIsOffTheList(t *testing.T) {
	e := talk(t)
	e.ask("r1 r2 r3")
	e.callNext(1)
	e.do("secretary", session.UndoCheckIn{Session: month, Member: e.ids["r2"]})
	e.do("secretary", session.Leave{Member: e.ids["r3"]})
	if got := e.floor(); got != "r1 | " {
		t.Errorf("%s", got)
	}
}

func TestTwoChairsPressingAtOnceMoveTheFloorOnce(t *testing.T) {
	for _, press := range []func(*evening) session.Command{
		func(e *evening) session.Command { return e.pressNext() },
		func(e *evening) session.Command { return e.pressSkip() },
		func(e *evening) session.Command { return e.takeBackTurn() },
		func(e *evening) session.Command { return e.moreTime() },
	} {
		e := talk(t)
		e.ask("r1 r2 r3 r4")
		e.callNext(1)
		c := press(e)
		var wait sync.WaitGroup
		errs := make([]error, 2)
		for i, who := range []string{"chair", "operator"} {
			wait.Go(func() { _, errs[i] = e.try(who, c) })
		}
		wait.Wait()
		slices.SortFunc(errs, func(a, b error) int {
			if a == nil {
				return -1
			}
			return 1
		})
		if errs[0] != nil || !errors.Is(errs[1], session.ErrStale) {
			t.Errorf("%T: %v, want one done and one stale", c, errs)
		}
	}
}

// floorEvening is the log of an evening at which all was done that the floor knows.
func floorEvening(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 6)
	discussed(e)
	e.arrive("r3", "r4", "adviser")
	e.ask("r1+ r2- r3 r4+ adviser?")
	e.do("r3", session.Lower{Session: month, Issue: e.issue("A"), Member: e.ids["r3"]})
	e.callNext(1)
	e.do("chair", e.runClock(false))
	e.do("chair", e.runClock(true))
	e.do("chair", e.moreTime())
	e.callNext(1)
	e.do("chair", e.pressSkip())
	e.do("chair", e.takeBackTurn())
	e.do("chair", session.ShutList{Session: month, Issue: e.issue("A"), Shut: true})
	e.callNext(3)
	for i, stance := range session.Stances() {
		e.do("secretary", session.NotePoint{Session: month, Issue: e.issue("A"), Stance: stance, Text: fmt.Sprintf("第%d条", i+1)})
	}
	e.do("secretary", session.NotePoint{Session: month, Issue: e.issue("B"), Stance: session.For, Text: "省电"})
	p := e.sitting().Points[0]
	e.do("secretary", session.RewordPoint{Point: p.ID, Version: p.Version(), Text: "老人晚上看不清路"})
	e.do("secretary", session.DropPoint{Point: e.sitting().Points[1].ID})
	e.do("operator", session.Erase{Issue: e.issue("B")})
	e.do("chair", session.Call{Session: month, Issue: e.issue("C")})
	e.ask("r2+ r1-")
	e.callNext(1)
	return log
}

func TestTheClockOfATurn(t *testing.T) {
	e := talk(t)
	e.ask("r1 r2")
	at := func() time.Time { return e.now().Time }
	left := func(after time.Duration) time.Duration {
		return e.now().Board().Floor.Speaker.Left(at().Add(after)).Round(time.Second)
	}
	e.do("operator", session.Set{Key: "turn-seconds", Value: "120"})
	e.callNext(1)
	if got := left(30 * time.Second); got != 90*time.Second {
		t.Errorf("after half a minute %v are left", got)
	}
	if got := left(160 * time.Second); got != -40*time.Second {
		t.Errorf("nothing ends a turn by itself; after 160 s %v are left", got)
	}
	e.do("chair", e.runClock(false))
	stopped := left(0)
	if got := left(time.Hour); got != stopped {
		t.Errorf("a stopped clock went on from %v to %v", stopped, got)
	}
	e.do("chair", e.runClock(false)) // twice is harmless
	e.do("chair", e.runClock(true))
	if got := left(20 * time.Second); got != stopped-20*time.Second {
		t.Errorf("it went on at %v, from %v", got, stopped)
	}
	was := e.now().Board().Floor.Speaker.Deadline
	e.do("chair", e.moreTime())
	if got := e.now().Board().Floor.Speaker.Deadline; got != was.Add(time.Minute) {
		t.Errorf("one more minute moved the deadline by %v", got.Sub(was))
	}
	e.clock.ticks.Add(600)
	e.do("chair", e.moreTime())
	if got := left(0); got != time.Minute {
		t.Errorf("when the time is up one more minute begins now; %v are left", got)
	}
}

func TestTheTimeOfAnIssueAddsUpOverItsCalls(t *testing.T) {
	e := talk(t)
	spent := func(code string, after time.Duration) int {
		return int(e.sitting().IssueTime(e.issue(code), e.now().Time.Add(after)).Seconds())
	}
	call := func(code string) {
		e.do("chair", session.Call{Session: month, Issue: e.issue(code)})
	}
	call("B")
	a := spent("A", 0)
	if got := spent("A", time.Hour); got != a {
		t.Errorf("A's time went on after it was left: %d s, %d s", a, got)
	}
	if got := spent("B", 5*time.Minute); got != 300 {
		t.Errorf("B has been discussed for %d s", got)
	}
	e.clock.ticks.Add(100)
	call("A")
	if got := spent("B", time.Hour); got < 100 || got > 103 {
		t.Errorf("B was discussed for %d s", got)
	}
	if got := spent("A", time.Minute); got != a+60 {
		t.Errorf("A goes on from %d s, not to %d s", a, got)
	}
	e.walk(session.Vote)
	a = spent("A", 0)
	e.clock.ticks.Add(100)
	e.do("chair", e.move(session.Discuss))
	if got := spent("A", 0); got != a {
		t.Errorf("the vote is no discussion: %d s became %d s", a, got)
	}
	if got := spent("A", time.Second); got != a+1 {
		t.Errorf("after stepping back A goes on: %d s became %d s", a, got)
	}
}

func TestTurnsAndTimeByPersonAndBySide(t *testing.T) {
	e := talk(t)
	e.ask("r1+ r2- r3+")
	for _, seconds := range []int64{30, 60, 90, 0} {
		e.callNext(1)
		e.clock.ticks.Add(seconds)
	}
	now := e.now().Time
	var sides []string
	for _, s := range e.sitting().Sides(e.issue("A"), now) {
		sides = append(sides, fmt.Sprintf("%s %d %d", s.Stance, s.Turns, int(s.Spoken.Seconds())))
	}
	if got := strings.Join(sides, ", "); got != "for 2 122, against 1 61" {
		t.Errorf("by side: %s", got)
	}
	e.ask("r4-")
	e.callNext(1)
	for _, s := range e.now().Board().Floor.SidesAt(e.now().Time.Add(20 * time.Second)) {
		if s.Stance == session.Against && (s.Turns != 2 || s.Spoken.Truncate(time.Second) != 81*time.Second) {
			t.Errorf("with 20 s of the turn going on: %+v", s)
		}
	}
	var people []string
	for _, s := range e.sitting().Spoken(now) {
		m, _ := e.now().Member(s.Member)
		people = append(people, fmt.Sprintf("%s %d %d", m.Name, s.Turns, int(s.Spoken.Seconds())))
	}
	if got := strings.Join(people, ", "); got != "r3 1 91, r2 1 61, r1 1 31, r4 1 0" {
		t.Errorf("by person: %s", got)
	}
}

// floorRefusals are what is refused while an issue is talked over.
func floorRefusals() []refused {
	raise := func(who string, stance session.Stance) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.Raise{Session: month, Issue: e.sitting().Called, Member: e.ids[who], Stance: stance}
		}
	}
	speaks := func(e *evening) { discussed(e); e.ask("r1 r2"); e.callNext(1) }
	next := func(e *evening) session.Command { return e.pressNext() }
	note := func(code, stance, text string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.NotePoint{Session: month, Issue: e.issue(code), Stance: session.Stance(stance), Text: text}
		}
	}
	return []refused{
		{"a hand before the discussion", sitting, "r1", raise("r1", ""), wrongPhase},
		{"a hand by who is at home", discussed, "r3", raise("r3", ""), session.ErrNotCheckedIn},
		{"a hand for a neighbour", discussed, "r1", raise("r2", ""), session.ErrSecretaryOnly},
		{"the desk raises one for who is at home", discussed, "secretary", raise("r3", ""), session.ErrNotCheckedIn},
		{"the desk raises one for nobody", discussed, "secretary", raise("nobody", ""), session.ErrNoMember},
		{"a hand for something else", discussed, "r1", raise("r1", "loudly"), badSetting},
		{"a hand on an issue that is not called", discussed, "r1", func(e *evening) session.Command {
			return session.Raise{Session: month, Issue: e.issue("B"), Member: e.ids["r1"]}
		}, session.ErrStale},
		{"a hand by who has the floor", speaks, "r1", raise("r1", ""), session.ErrSpeaking},
		{"a hand on a closed list", func(e *evening) {
			discussed(e)
			e.do("chair", session.ShutList{Session: month, Issue: e.issue("A"), Shut: true})
		}, "r1", raise("r1", ""), session.ErrListShut},
		{"a neighbour's hand taken down", speaks, "r1", func(e *evening) session.Command {
			return session.Lower{Session: month, Issue: e.issue("A"), Member: e.ids["r2"]}
		}, session.ErrSecretaryOnly},
		{"a resident calls the next", speaks, "r1", next, session.ErrSecretaryOnly},
		{"the next of nobody", discussed, "chair", next, session.ErrNobodyWaits},
		{"the next, pressed on the speaker before", speaks, "chair", func(e *evening) session.Command {
			c := e.pressNext()
			e.callNext(1)
			return c
		}, session.ErrStale},
		{"the next, pressed on the issue before", speaks, "chair", func(e *evening) session.Command {
			c := e.pressNext()
			e.do("chair", session.Call{Session: month, Issue: e.issue("B")})
			return c
		}, session.ErrStale},
		{"skipping nobody", discussed, "chair", func(e *evening) session.Command { return e.pressSkip() }, session.ErrNoSpeaker},
		{"taking back nothing", discussed, "chair", func(e *evening) session.Command { return e.takeBackTurn() }, session.ErrNothingToUndo},
		{"taking back after another issue was called", func(e *evening) {
			speaks(e)
			e.do("chair", session.Call{Session: month, Issue: e.issue("B")})
		}, "chair", func(e *evening) session.Command { return e.takeBackTurn() }, session.ErrNothingToUndo},
		{"stopping the clock of nobody", discussed, "chair", func(e *evening) session.Command { return e.runClock(false) }, session.ErrNoSpeaker},
		{"a minute for nobody", discussed, "chair", func(e *evening) session.Command { return e.moreTime() }, session.ErrNoSpeaker},
		{"a point before the discussion", func(e *evening) { e.raise("灯"); sitting(e) }, "secretary", note("A", "for", "灯"), wrongPhase},
		{"a point of no stance", discussed, "secretary", note("A", "", "灯"), badSetting},
		{"an empty point", discussed, "secretary", note("A", "for", " "), session.ErrNoText},
		{"a point on nothing", discussed, "secretary", note("Z", "for", "灯"), session.ErrNotOnAgenda},
		{"a point by a resident", discussed, "r1", note("A", "for", "灯"), session.ErrSecretaryOnly},
		{"a point that is not there reworded", discussed, "secretary", func(*evening) session.Command { return session.RewordPoint{Point: "none"} }, session.ErrNoPoint},
		{"a point that is not there taken out", discussed, "secretary", func(*evening) session.Command { return session.DropPoint{Point: "none"} }, session.ErrNoPoint},
	}
}
