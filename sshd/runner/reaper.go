package runner

import (
	"io"
	"sync"
	"time"
)

// StuckAfter is how long a write may hang before its connection is cut.
const StuckAfter = 10 * time.Second

// Reaper cuts connections whose terminal does not take what is written to it:
// a suspended client that keeps TCP alive and grants no window. One serves all
// connections of a server. It keeps the writes under way in the order they
// began and one timer for the oldest; while nothing is written it does nothing.
//
// The zero value waits for StuckAfter.
type Reaper struct {
	// After replaces StuckAfter when positive. It must not be changed later.
	After time.Duration

	mu      sync.Mutex
	oldest  *line
	newest  *line
	writing int
	cut     uint64
	armed   bool
}

// line is a connection's writer under a reaper's eye; it has at most one write
// under way.
type line struct {
	reaper     *Reaper
	out        io.Writer
	hangup     func()
	since      time.Time
	prev, next *line
	listed     bool
}

func (l *line) Write(p []byte) (int, error) {
	l.reaper.begin(l)
	defer l.reaper.end(l)
	return l.out.Write(p)
}

// Writing returns how many writes are under way.
func (r *Reaper) Writing() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.writing
}

// Cut returns how many connections were cut so far.
func (r *Reaper) Cut() uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cut
}

// watch returns out with its writes watched. A nil reaper watches nothing.
func (r *Reaper) watch(out io.Writer, hangup func()) io.Writer {
	if r == nil || hangup == nil {
		return out
	}
	return &line{reaper: r, out: out, hangup: hangup}
}

func (r *Reaper) after() time.Duration {
	if r.After > 0 {
		return r.After
	}
	return StuckAfter
}

func (r *Reaper) begin(l *line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	l.since = time.Now()
	l.prev, l.next, l.listed = r.newest, nil, true
	if r.newest == nil {
		r.oldest = l
	} else {
		r.newest.next = l
	}
	r.newest = l
	r.writing++
	if !r.armed {
		r.armed = true
		time.AfterFunc(r.after(), r.reap)
	}
}

func (r *Reaper) end(l *line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if l.listed {
		r.unlist(l)
	}
}

func (r *Reaper) unlist(l *line) {
	if l.prev == nil {
		r.oldest = l.next
	} else {
		l.prev.next = l.next
	}
	if l.next == nil {
		r.newest = l.prev
	} else {
		l.next.prev = l.prev
	}
	l.prev, l.next, l.listed = nil, nil, false
	r.writing--
}

// reap cuts what has hung too long and waits for the next.
func (r *Reaper) reap() {
	var hangups []func()
	r.mu.Lock()
	now := time.Now()
	for r.oldest != nil && now.Sub(r.oldest.since) >= r.after() {
		hangups = append(hangups, r.oldest.hangup)
		r.unlist(r.oldest)
		r.cut++
	}
	if r.armed = r.oldest != nil; r.armed {
		time.AfterFunc(r.oldest.since.Add(r.after()).Sub(now), r.reap)
	}
	r.mu.Unlock()
	for _, hangup := range hangups {
		hangup()
	}
}
