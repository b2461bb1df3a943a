package sshd

import (
	"net/netip"
	"sync"
	"time"
)

// tries slows the guessing of codes, per address and altogether. Wrong codes count,
// keys and right codes do not: sixty people with their cards may come in at once.
// Nobody is locked out; whoever guesses makes the next wait longer, up to a limit,
// and quiet makes it short again.
type tries struct {
	now func() time.Time

	mu  sync.Mutex
	all pace
	by  map[netip.Addr]*pace
}

// pace is how fast codes may be tried.
type pace struct {
	rule *paceRule
	heat float64 // wrong tries, cooling with time
	at   time.Time
	next time.Time // earliest check of the next try
}

// paceRule: so many wrong tries are free, each further one doubles the gap between
// checks from step to most, and one is forgiven after each cool.
type paceRule struct {
	free             float64
	step, most, cool time.Duration
}

// An address comes down to one check in three seconds: in an evening of three hours
// a guesser has a chance of one in 280 on six digits. All addresses together come
// down to five a second.
var (
	perAddress = paceRule{free: 10, step: 250 * time.Millisecond, most: 3 * time.Second, cool: 6 * time.Second}
	altogether = paceRule{free: 300, step: time.Millisecond, most: 200 * time.Millisecond, cool: time.Second}
)

// longest is how long one try is made to wait; who would wait longer is asked to
// come again, unchecked.
const longest = 30 * time.Second

// kept is how many addresses are remembered before those that have cooled are dropped.
const kept = 4096

func newTries(now func() time.Time) *tries {
	return &tries{now: now, all: pace{rule: &altogether}, by: map[netip.Addr]*pace{}}
}

// take says how long the next try from addr has to wait; false: too long.
func (t *tries) take(addr netip.Addr) (time.Duration, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	p := t.of(addr, now)
	wait := max(p.wait(now), t.all.wait(now))
	if wait > longest {
		return wait, false
	}
	p.book(now)
	t.all.book(now)
	return wait, true
}

// wrong counts a wrong try.
func (t *tries) wrong(addr netip.Addr) {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	t.of(addr, now).warm(now)
	t.all.warm(now)
}

func (t *tries) of(addr netip.Addr, now time.Time) *pace {
	if p, ok := t.by[addr]; ok {
		return p
	}
	if len(t.by) >= kept {
		for a, p := range t.by {
			if p.cooled(now) == 0 && !p.next.After(now) {
				delete(t.by, a)
			}
		}
		if len(t.by) >= kept {
			return &t.all // a swarm: all that are new wait in one line
		}
	}
	p := &pace{rule: &perAddress, at: now}
	t.by[addr] = p
	return p
}

func (p *pace) cooled(now time.Time) float64 {
	return max(0, p.heat-float64(now.Sub(p.at))/float64(p.rule.cool))
}

// gap is the time between two checks at the present heat.
func (p *pace) gap(now time.Time) time.Duration {
	over := p.cooled(now) - p.rule.free
	if over < 0 {
		return 0
	}
	gap := p.rule.step
	for ; over >= 1 && gap < p.rule.most; over-- {
		gap *= 2
	}
	return min(gap, p.rule.most)
}

func (p *pace) wait(now time.Time) time.Duration {
	gap := p.gap(now)
	if gap == 0 {
		return 0
	}
	return max(0, p.next.Sub(now)) + gap
}

func (p *pace) book(now time.Time) { p.next = now.Add(p.wait(now)) }

// warm counts one more, and never so many that cooling takes more than a minute or so.
func (p *pace) warm(now time.Time) {
	p.heat, p.at = min(p.cooled(now)+1, p.rule.free+10), now
}
