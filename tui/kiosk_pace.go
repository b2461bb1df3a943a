package tui

import (
	"sync"
	"time"
)

// pace slows the guessing of codes at one kiosk or desk. Each wrong try makes the wait before
// the next longer, up to slowest; a quiet minute forgives one. Nobody is locked out,
// and a right code in between does not make it short again, or whoever guesses
// could use their own.
type pace struct {
	mu    sync.Mutex
	wrong int
	since time.Time // the last wrong try
}

const (
	firstWait = 2 * time.Second
	slowest   = 32 * time.Second
	forgiven  = time.Minute
)

// miss counts a wrong try.
func (p *pace) miss(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wrong = max(0, p.wrong-int(now.Sub(p.since)/forgiven))
	p.wrong, p.since = min(p.wrong+1, 5), now
}

// wait is how many seconds the next try has to wait.
func (p *pace) wait(now time.Time) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.wrong == 0 {
		return 0
	}
	until := p.since.Add(min(firstWait<<(p.wrong-1), slowest))
	return max(0, int((until.Sub(now)+time.Second-1)/time.Second))
}

// paces are those of all screens at which codes are typed: hanging up and coming back does not make it short.
type paces struct {
	mu sync.Mutex
	at map[placeKey]*pace
}

func newPaces() *paces { return &paces{at: map[placeKey]*pace{}} }

func (all *paces) of(key placeKey) *pace {
	all.mu.Lock()
	defer all.mu.Unlock()
	if all.at[key] == nil {
		all.at[key] = &pace{}
	}
	return all.at[key]
}
