package sshd

import (
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"
)

// promptTime is how long a caller may take for typing one code; allTime is for
// everything before they are known.
const (
	promptTime = 2 * time.Minute
	allTime    = 6 * time.Minute
)

// caller is a connection: first on the porch, then inside.
type caller struct {
	net.Conn
	porch    *porch
	addr     netip.Addr
	order    uint64
	start    time.Time
	prompted bool        // is typing a code; guarded by the porch's lock
	spoke    atomic.Bool // has sent something
	through  atomic.Bool // the key exchange is done: the gate is behind them
	busy     atomic.Bool // holds a place at the gate
	once     sync.Once
	gone     chan struct{}
	channels atomic.Int32
	tried    int // codes; one goroutine authenticates
}

type callerKey struct{}

// network is the address that tries and callers are counted by: IPv6 by /64, which
// is what one household is given.
func network(a net.Addr) netip.Addr {
	if a == nil {
		return netip.Addr{}
	}
	at, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return netip.Addr{}
	}
	addr := at.Addr().Unmap().WithZone("")
	if addr.Is6() {
		if p, err := addr.Prefix(64); err == nil {
			return p.Addr()
		}
	}
	return addr
}

// progress is how far a caller has got; the porch's lock is held.
func (c *caller) progress() int {
	switch {
	case c.prompted:
		return 3
	case c.through.Load():
		return 2
	case c.spoke.Load():
		return 1
	}
	return 0
}

// enter notes that it is known now who calls.
func (c *caller) enter() {
	c.porch.mu.Lock()
	if c.porch.drop(c) {
		c.porch.inside[c] = struct{}{}
	}
	c.porch.mu.Unlock()
	c.exchanged()
}

// exchanged notes that the key exchange is done.
func (c *caller) exchanged() {
	c.through.Store(true)
	c.pass()
}

// typing notes that the caller is being asked for a code and gives them time for it.
func (c *caller) typing() {
	c.exchanged()
	c.porch.mu.Lock()
	if _, here := c.porch.stands[c]; here && !c.prompted {
		c.prompted = true
		c.porch.asked++
	}
	c.porch.mu.Unlock()
	until := time.Now().Add(promptTime)
	if last := c.start.Add(allTime); last.Before(until) {
		until = last
	}
	_ = c.SetDeadline(until) // fails on a closed connection only
}

// Read lets at most so many key exchanges be computed at once: a place at the gate
// is held from when a stranger's bytes come until more are asked for, so that who
// stays silent holds none.
func (c *caller) Read(p []byte) (int, error) {
	if c.through.Load() {
		return c.Conn.Read(p)
	}
	c.pass()
	n, err := c.Conn.Read(p)
	if err == nil {
		c.spoke.Store(true)
		select {
		case c.porch.gate <- struct{}{}:
			c.busy.Store(true)
			select {
			case <-c.gone:
				c.pass()
			default:
				if c.through.Load() {
					c.pass()
				}
			}
		case <-c.gone:
		}
	}
	return n, err
}

// pass gives the place at the gate back, if one is held.
func (c *caller) pass() {
	if c.busy.CompareAndSwap(true, false) {
		<-c.porch.gate
	}
}

// Close hangs up, from any goroutine and any number of times.
func (c *caller) Close() error {
	c.once.Do(func() {
		close(c.gone)
		c.porch.mu.Lock()
		c.porch.drop(c)
		delete(c.porch.inside, c)
		c.porch.left()
		c.porch.mu.Unlock()
		c.pass()
	})
	return c.Conn.Close()
}
