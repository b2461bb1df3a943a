package session_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

func TestABatchThatFailsChangesNothing(t *testing.T) {
	broken := errors.New("the cable is out")
	for _, row := range []struct {
		name  string
		fault error
	}{{"the disk is full", store.ErrFull}, {"the disk is gone", broken}} {
		e, log := slow(t, 4)
		e.open(4, "灯", "路")
		before := session.Fingerprint(e.now())
		log.fault.Store(&row.fault)
		if _, err := e.try("r1", e.ballot("A B -")); !errors.Is(err, row.fault) {
			t.Errorf("%s: r1 is told %v", row.name, err)
		}
		if session.Fingerprint(e.now()) != before {
			t.Errorf("%s, and something has changed", row.name)
		}
		if a := e.cast("r1", "A B -"); a.Changed || e.poll().Voted() != 1 {
			t.Errorf("%s: afterwards %+v", row.name, a)
		}
	}
}

func TestAFailureAnswersEveryoneWhoWaited(t *testing.T) {
	e, log := slow(t, 20)
	e.open(20, "灯", "路")
	before := log.appends.Load()
	open := log.shut()
	answers := make(chan error, 20)
	c := e.ballot("A B -")
	go func() { _, err := e.try("operator", session.Set{Key: "wifi", Value: "x"}); answers <- err }()
	until(t, "the first is being written", func() bool { return log.appends.Load() == before+1 })
	for i := range 19 {
		go func() { _, err := e.try(fmt.Sprintf("r%d", i+1), c); answers <- err }()
	}
	until(t, "all wait", func() bool { return session.Queued(e.hall) == 19 })
	full := error(store.ErrFull)
	log.next.Store(&full)
	open()
	told := 0
	for range 20 {
		if err := <-answers; errors.Is(err, store.ErrFull) {
			told++
		} else if err != nil {
			t.Error(err)
		}
	}
	if got := e.poll().Voted(); told != 19 || got != 0 {
		t.Errorf("%d of the nineteen were told that the disk is full, %d ballots stand", told, got)
	}
}

func TestACommitOfUnknownOutcomeIsSettledByReading(t *testing.T) {
	e, log := slow(t, 4)
	e.raise("灯", "路")
	e.walk(session.CheckInPhase)
	e.arrive("r1")
	e.walk(session.Discuss)
	lost := errors.New("the line broke after the commit")
	log.lost.Store(&lost)
	e.do("chair", session.Move{Session: month, From: session.Discuss, To: session.Vote})
	log.lost.Store(&lost)
	if a := e.cast("r1", "A B -"); a.Receipt == "" || e.poll().Voted() != 1 {
		t.Errorf("answered %+v", a)
	}
}

func TestAnOpeningThatFailedCanBeTriedAgain(t *testing.T) {
	e, log := slow(t, 4)
	e.raise("灯", "路")
	e.walk(session.CheckInPhase)
	e.arrive("r1")
	e.walk(session.Discuss)
	full := error(store.ErrFull)
	log.fault.Store(&full)
	if _, err := e.try("chair", e.move(session.Vote)); !errors.Is(err, store.ErrFull) {
		t.Fatal(err)
	}
	e.do("chair", e.move(session.Vote))
	e.cast("r1", "A B -")
}

func TestClosingAnswersEveryone(t *testing.T) {
	inner, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	log := &slowLog{Log: inner}
	e := &evening{t: t, clock: &clock{}}
	if e.hall, err = session.Enter(t.Context(), log, keyring.Memory(), session.Options{Now: e.clock.now}); err != nil {
		t.Fatal(err)
	}
	e.populate(20)
	e.open(20, "灯", "路")
	before := log.appends.Load()
	open := log.shut()
	c := e.ballot("A B -")
	answers := make(chan error, 20)
	for i := range 20 {
		go func() { _, err := e.try(fmt.Sprintf("r%d", i+1), c); answers <- err }()
	}
	until(t, "the first is being written", func() bool { return log.appends.Load() == before+1 })
	closed := make(chan error)
	go func() { closed <- e.hall.Close() }()
	open()
	if err := <-closed; err != nil {
		t.Error(err)
	}
	done := 0
	for range 20 {
		switch err := <-answers; {
		case err == nil:
			done++
		case !errors.Is(err, session.ErrClosing):
			t.Errorf("told %v", err)
		}
	}
	if got := e.poll().Voted(); got != done {
		t.Errorf("%d answered, %d written", done, got)
	}
	if _, err := e.try("r1", c); !errors.Is(err, session.ErrClosing) {
		t.Errorf("after closing: %v", err)
	}
}

func TestWhoStopsWaitingHarmsNothing(t *testing.T) {
	e, log := slow(t, 4)
	e.open(4, "灯", "路")
	before := log.appends.Load()
	open := log.shut()
	ctx, cancel := context.WithCancel(t.Context())
	answer := make(chan error)
	c := e.ballot("A B -")
	go func() { _, err := e.seat("r1").Do(ctx, c); answer <- err }()
	until(t, "the ballot is being written", func() bool { return log.appends.Load() == before+1 })
	cancel()
	if err := <-answer; !errors.Is(err, context.Canceled) {
		t.Errorf("told %v", err)
	}
	open()
	if a := e.cast("r1", "A B -"); !a.Changed || e.poll().Voted() != 1 {
		t.Errorf("cast again: %+v, %d voted", a, e.poll().Voted())
	}
}
