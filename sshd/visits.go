package sshd

import (
	"context"
	"errors"
	"sync"

	"yuetan/session"
)

var (
	errFull    = errors.New("the house is full")
	errTooMany = errors.New("the member has too many connections")
)

// who is a member of a council.
type who struct {
	council string
	member  session.MemberID
}

// visits are the screens and verbs under way.
type visits struct {
	limits Limits

	mu     sync.Mutex
	under  map[*visit]context.CancelCauseFunc
	of     map[who]int
	closed error
	all    sync.WaitGroup
}

func newVisits(l Limits) *visits {
	return &visits{limits: l, under: map[*visit]context.CancelCauseFunc{}, of: map[who]int{}}
}

// enter counts a visit in, or says why not.
func (v *visits) enter(x *visit, cancel context.CancelCauseFunc) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch {
	case v.closed != nil:
		return v.closed
	case len(v.under) >= v.limits.Visits:
		return errFull
	case v.of[x.who] >= v.limits.Member:
		return errTooMany
	}
	v.under[x] = cancel
	v.of[x.who]++
	v.all.Add(1)
	return nil
}

// leave counts a visit out that was counted in.
func (v *visits) leave(x *visit) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.under, x)
	if v.of[x.who]--; v.of[x.who] == 0 {
		delete(v.of, x.who)
	}
	v.all.Done()
}

// close lets nobody in any more and tells all why they must end. The channel
// closes when they have.
func (v *visits) close(why error) <-chan struct{} {
	v.mu.Lock()
	v.closed = why
	for _, cancel := range v.under {
		cancel(why)
	}
	v.mu.Unlock()
	gone := make(chan struct{})
	go func() {
		v.all.Wait()
		close(gone)
	}()
	return gone
}
