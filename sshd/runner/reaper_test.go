package runner_test

import (
	"errors"
	"io"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/sshd/runner"
)

// stuck is a terminal that takes the first frame and then nothing until it is
// hung up.
type stuck struct {
	takes int
	hung  chan struct{}
	once  sync.Once
}

func newStuck(takes int) *stuck { return &stuck{takes: takes, hung: make(chan struct{})} }

func (s *stuck) Write(p []byte) (int, error) {
	if s.takes > 0 {
		s.takes--
		return len(p), nil
	}
	<-s.hung
	return 0, io.ErrClosedPipe
}

func (s *stuck) hangup() { s.once.Do(func() { close(s.hung) }) }

func TestAHungTerminalIsCut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var reaper runner.Reaper
		quick, p := dial(t), newProbe()
		quick.sit(p, runner.Options{Reaper: &reaper})

		slow := dial(t)
		out := newStuck(1)
		slow.term.Out, slow.term.Hangup = out, out.hangup
		slow.sit(newProbe(), runner.Options{Reaper: &reaper})
		slow.press("5")
		if got := reaper.Writing(); got != 1 {
			t.Errorf("%d writes under way", got)
		}
		pass(runner.StuckAfter - time.Millisecond)
		quick.press("5")
		if got := quick.Row(0); got != "seen 4" || reaper.Cut() != 0 {
			t.Errorf("before the time: the quick one shows %q, %d cut", got, reaper.Cut())
		}
		pass(time.Millisecond)
		if err := slow.end(); !errors.Is(err, runner.ErrGone) {
			t.Errorf("ended with %v", err)
		}
		if reaper.Cut() != 1 || reaper.Writing() != 0 {
			t.Errorf("%d cut, %d writes under way", reaper.Cut(), reaper.Writing())
		}
		quick.press("3")
		if got := quick.Row(0); got != "seen 5" {
			t.Errorf("the quick one shows %q", got)
		}
		quick.cancel()
		quick.end()
	})
}

func TestEachHungTerminalHasItsOwnTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		reaper := runner.Reaper{After: 10 * time.Second}
		var lines []*far
		for range 3 {
			f := dial(t)
			out := newStuck(0)
			f.term.Out, f.term.Hangup = out, out.hangup
			f.sit(newProbe(), runner.Options{Reaper: &reaper})
			lines = append(lines, f)
			pass(3 * time.Second)
		}
		for i, f := range lines {
			if got := reaper.Cut(); got != uint64(i) {
				t.Fatalf("%d cut, want %d", got, i)
			}
			pass(3 * time.Second)
			if err := f.end(); !errors.Is(err, runner.ErrGone) {
				t.Errorf("line %d ended with %v", i, err)
			}
		}
	})
}

// A slow terminal that takes its frames is left alone, however long it takes
// them all.
func TestASlowTerminalIsNotCut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var reaper runner.Reaper
		f, p := dial(t), newProbe()
		p.react = func(tea.Msg) tea.Cmd { return nil }
		f.term.Out = delay{f.Grid}
		f.sit(p, runner.Options{Reaper: &reaper})
		for range 10 {
			f.press("5")
			pass(9 * time.Second)
		}
		pass(time.Minute)
		if got := f.Row(0); got != "seen 13" || reaper.Cut() != 0 {
			t.Errorf("shows %q, %d cut", got, reaper.Cut())
		}
		f.cancel()
		pass(time.Minute)
		f.end()
	})
}

// delay takes nine seconds a frame.
type delay struct{ io.Writer }

func (d delay) Write(p []byte) (int, error) {
	<-time.After(9 * time.Second)
	return d.Writer.Write(p)
}
