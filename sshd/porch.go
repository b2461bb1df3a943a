package sshd

import (
	"maps"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"

	"charm.land/ssh"
)

// fairShare is how many callers of one address may stand on a full porch before
// they are the first to be sent away. A hall shares one address.
const fairShare = 64

// porch is where connections stand until it is known who is calling. When it is
// full, a newcomer pushes out one that stands there, never a member inside: so
// silent sockets keep nobody away for long.
type porch struct {
	limits Limits
	gate   chan struct{} // one place per key exchange under way

	mu     sync.Mutex
	order  uint64
	stands map[*caller]struct{}
	from   map[netip.Addr]int
	asked  int // of those that stand here, how many are typing a code
	inside map[*caller]struct{}
	closed bool
	empty  chan struct{} // closes when nobody is left after close
}

func newPorch(l Limits) *porch {
	return &porch{limits: l, gate: make(chan struct{}, l.Handshakes), stands: map[*caller]struct{}{},
		from: map[netip.Addr]int{}, inside: map[*caller]struct{}{}, empty: make(chan struct{})}
}

// knock takes a new connection onto the porch. It is the server's ConnCallback;
// nil turns the connection away.
func (s *Server) knock(ctx ssh.Context, conn net.Conn) net.Conn {
	if tcp, ok := conn.(*net.TCPConn); ok {
		// A half-open line is noticed within two minutes; a refusal only means
		// that it is noticed later.
		_ = tcp.SetKeepAliveConfig(net.KeepAliveConfig{Enable: true, Idle: 60 * time.Second, Interval: 15 * time.Second, Count: 4})
	}
	c := &caller{Conn: conn, porch: s.porch, addr: network(conn.RemoteAddr()), start: time.Now(), gone: make(chan struct{})}
	if !s.porch.take(c) {
		return nil
	}
	ctx.SetValue(callerKey{}, c)
	return c
}

func (p *porch) take(c *caller) bool {
	p.mu.Lock()
	// Beyond the visits there is room for connections that are told so, and then no more.
	if p.closed || len(p.inside) >= p.limits.Visits+p.limits.Porch {
		p.mu.Unlock()
		return false
	}
	var out *caller
	if len(p.stands) >= p.limits.Porch {
		out = p.pushedOut()
		p.drop(out)
	}
	p.order++
	c.order = p.order
	p.stands[c] = struct{}{}
	p.from[c.addr]++
	p.mu.Unlock()
	if out != nil {
		_ = out.Close() // it may have left by itself
	}
	return true
}

// pushedOut picks who goes: of the address with most callers if it has more than
// its share, one who has got least far, the oldest of these. Only when those typing
// codes fill half the porch do they go first, or they would crowd out whoever comes.
func (p *porch) pushedOut() *caller {
	var worst *caller
	for c := range p.stands {
		if worst == nil || p.before(c, worst) {
			worst = c
		}
	}
	return worst
}

func (p *porch) before(a, b *caller) bool {
	if x, y := p.crowd(a), p.crowd(b); x != y {
		return x > y
	}
	if x, y := a.progress(), b.progress(); x != y {
		return x < y != (p.asked*2 > len(p.stands))
	}
	return a.order < b.order
}

// crowd is how many stand here from a caller's address, 0 up to its share.
func (p *porch) crowd(c *caller) int {
	if n := p.from[c.addr]; n > fairShare {
		return n
	}
	return 0
}

// drop takes a caller off the porch; p.mu is held.
func (p *porch) drop(c *caller) bool {
	if _, here := p.stands[c]; !here {
		return false
	}
	delete(p.stands, c)
	if c.prompted {
		p.asked--
	}
	if p.from[c.addr]--; p.from[c.addr] == 0 {
		delete(p.from, c.addr)
	}
	return true
}

// close lets nobody in any more and sends everybody away who is not known yet. The
// channel closes when all who are inside have left too.
func (p *porch) close() <-chan struct{} {
	p.mu.Lock()
	p.closed = true
	all := slices.Collect(maps.Keys(p.stands))
	p.left()
	p.mu.Unlock()
	for _, c := range all {
		_ = c.Close() // it may have left by itself
	}
	return p.empty
}

// cut hangs up on those who are still inside.
func (p *porch) cut() {
	p.mu.Lock()
	all := slices.Collect(maps.Keys(p.inside))
	p.mu.Unlock()
	for _, c := range all {
		_ = c.Close() // it may have left by itself
	}
}

// left notes that nobody is here any more, if so; p.mu is held.
func (p *porch) left() {
	if !p.closed || len(p.stands)+len(p.inside) > 0 {
		return
	}
	select {
	case <-p.empty:
	default:
		close(p.empty)
	}
}
