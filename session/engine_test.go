package session_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// slowLog is a log whose Append can be made to wait, counted, and made to fail.
type slowLog struct {
	store.Log
	appends atomic.Int64
	gate    atomic.Pointer[chan struct{}] // Append waits until it is closed
	fault   atomic.Pointer[error]         // returned once, instead of appending
	lost    atomic.Pointer[error]         // returned once, after appending
	next    atomic.Pointer[error]         // becomes fault once the present Append is through
}

func (l *slowLog) Append(ctx context.Context, b store.Batch) error {
	l.appends.Add(1)
	if gate := l.gate.Load(); gate != nil {
		<-*gate
	}
	if fault := l.fault.Swap(nil); fault != nil {
		return *fault
	}
	if next := l.next.Swap(nil); next != nil {
		l.fault.Store(next)
	}
	err := l.Log.Append(ctx, b)
	if lost := l.lost.Swap(nil); lost != nil && err == nil {
		return *lost
	}
	return err
}

// shut makes Append wait until the returned function is called.
func (l *slowLog) shut() (open func()) {
	gate := make(chan struct{})
	l.gate.Store(&gate)
	return func() {
		l.gate.Store(nil)
		close(gate)
	}
}

// slow gives an evening on a log that can be held up.
func slow(t testing.TB, residents int) (*evening, *slowLog) {
	t.Helper()
	inner, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	log := &slowLog{Log: inner}
	return councilOn(t, log, keyring.Memory(), residents), log
}

// until waits for a condition.
func until(t testing.TB, what string, done func() bool) {
	t.Helper()
	for !done() {
		if t.Context().Err() != nil {
			t.Fatalf("waited in vain until %s", what)
		}
		runtime.Gosched()
	}
}

func TestWhatQueuesUpIsWrittenTogether(t *testing.T) {
	const voters = 100
	e, log := slow(t, voters)
	e.open(voters, "灯", "路", "车")
	before := log.appends.Load()
	open := log.shut()
	var wg sync.WaitGroup
	wg.Go(func() { e.do("secretary", session.Set{Key: "wifi", Value: "x"}) })
	until(t, "the first is being written", func() bool { return log.appends.Load() == before+1 })
	for i := range voters {
		c := e.ballot("A B C")
		wg.Go(func() {
			if _, err := e.try(fmt.Sprintf("r%d", i+1), c); err != nil {
				t.Error(err)
			}
		})
	}
	until(t, "all wait", func() bool { return session.Queued(e.hall) == voters })
	if got := e.poll().Voted(); got != 0 {
		t.Errorf("%d ballots are shown before they are durable", got)
	}
	open()
	wg.Wait()
	if got := log.appends.Load() - before; got != 2 {
		t.Errorf("%d casts took %d transactions", voters, got-1)
	}
	if got := e.poll().Voted(); got != voters {
		t.Errorf("%d voted, want %d", got, voters)
	}
}

func TestCastsWrittenTogetherAreLoggedByMember(t *testing.T) {
	const voters = 30
	e, log := slow(t, voters)
	e.open(voters, "灯", "路", "车")
	before := log.appends.Load()
	open := log.shut()
	var wg sync.WaitGroup
	wg.Go(func() { e.do("secretary", session.Set{Key: "wifi", Value: "x"}) })
	until(t, "the first is being written", func() bool { return log.appends.Load() == before+1 })
	for i := range voters {
		wg.Go(func() { e.cast(fmt.Sprintf("r%d", i+1), "A B C") })
	}
	until(t, "all wait", func() bool { return session.Queued(e.hall) == voters })
	open()
	wg.Wait()
	var order []string
	for r, err := range log.Read(t.Context(), e.now().Head.Seq-voters) {
		if err != nil {
			t.Fatal(err)
		}
		order = append(order, string(r.Body))
	}
	if len(order) != voters || !slices.IsSorted(order) {
		t.Errorf("%d casts of one transaction are logged in order %v", len(order), order)
	}
}

func TestTwoHallsOnOneLogDecideAgain(t *testing.T) {
	s := store.Memory()
	keys := keyring.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keys, 4)
	e.open(4, "灯", "路", "车")
	if log, err = s.Open(t.Context(), "xiqiao"); err != nil {
		t.Fatal(err)
	}
	other := &evening{t: t, hall: enter(t, log, keys, e.clock), clock: e.clock, ids: e.ids}
	e.cast("r1", "A B C")
	other.cast("r2", "B A C")
	e.cast("r3", "A C B")
	other.cast("r4", "A B C")
	other.cast("r4", "A C B") // changes the box alone
	e.do("r4", session.Cast{Poll: e.poll().ID, Marks: e.marks("A B C")})
	e.do("operator", session.Set{Key: "wifi", Value: "b"})
	if got := e.poll().Voted(); got != 4 {
		t.Errorf("%d voted, want 4", got)
	}
	// Closed in one hall and counted in the other, which learns of it when it writes.
	p := e.poll().ID
	other.do("operator", session.ClosePoll{Poll: p, Confirmed: true})
	e.do("operator", session.Set{Key: "wifi", Value: "c"})
	e.do("chair", session.Count{Poll: p})
	other.do("operator", session.Set{Key: "wifi", Value: "d"})
	other.do("operator", session.Publish{Poll: p, All: true})
	if got := other.ranking(); got != "1.A=18 2.B=12 3.C=6" {
		t.Errorf("published %s", got)
	}
}

func TestWatchersSkipStatesAndHinderNobody(t *testing.T) {
	e := council(t, 1)
	first, newer := e.hall.Watch()
	for i := range 10 {
		e.do("secretary", session.Set{Key: "wifi", Value: fmt.Sprint(i)})
	}
	<-newer
	latest, next := e.seat("r1").Watch()
	if latest.Head.Seq != first.Head.Seq+10 || latest.Settings.Wifi != "9" || first.Settings.Wifi != "" {
		t.Errorf("the watcher sees %d after %d", latest.Head.Seq, first.Head.Seq)
	}
	select {
	case <-next:
		t.Error("a state is announced that is not there")
	default:
	}
	if latest.Board() != latest.Board() {
		t.Error("the wall is made twice for one state")
	}
}

func TestTimeInTheLogNeverGoesBack(t *testing.T) {
	s := store.Memory()
	log, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 2)
	last := e.now().Time
	if log, err = s.Open(t.Context(), "xiqiao"); err != nil {
		t.Fatal(err)
	}
	again := enter(t, log, keyring.Memory(), &clock{}) // a clock that was set back
	if _, err := again.OperatorSeat().Do(t.Context(), session.Set{Key: "wifi", Value: "x"}); err != nil {
		t.Fatal(err)
	}
	if got := again.Snapshot().Time; got.Before(last) {
		t.Errorf("%v after %v", got, last)
	}
}
