package tui

import (
	"sync"

	"yuetan/session"
)

// Name says which screen a connection holds. Each member may hold one of each.
type Name string

const (
	ResidentScreen  Name = "resident"
	ChairScreen     Name = "chair"
	DeskScreen      Name = "desk"
	ProjectorScreen Name = "projector"
	KioskScreen     Name = "kiosk"
)

// Places remembers where each member was, so that whoever comes back is there
// again with all they had typed. It lives as long as the server; what must
// outlive the server (a half-filled ballot) is in the store.
type Places struct {
	mu     sync.Mutex
	places map[placeKey]*place
	gone   map[placeKey]bool // chairs who were there and are not
	moved  chan struct{}     // closed when a chair comes or goes
}

type placeKey struct {
	council string
	member  session.MemberID
	name    Name
}

// place is one screen of one member: held by a connection, or waiting for one.
type place struct {
	stack []screen
	light *bool
	taken chan struct{} // closed when another connection takes over; nil: nobody holds it
}

// NewPlaces returns an empty memory.
func NewPlaces() *Places {
	return &Places{places: map[placeKey]*place{}, gone: map[placeKey]bool{}, moved: make(chan struct{})}
}

// note remembers whether a chair is there; the caller holds the lock.
func (p *Places) note(key placeKey, gone bool) {
	if key.name != ChairScreen || p.gone[key] == gone {
		return
	}
	delete(p.gone, key)
	if gone {
		p.gone[key] = true
	}
	close(p.moved)
	p.moved = make(chan struct{})
}

// left tells whether a member had the chair's screen open and has it no more.
func (p *Places) left(council string, member session.MemberID) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return member != "" && p.gone[placeKey{council, member, ChairScreen}]
}

// changed gives a channel that closes when a chair next comes or goes.
func (p *Places) changed() <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.moved
}

// take claims a place. The connection that held it is told by the closing of its
// channel. left are the screens kept there, nil if there are none.
func (p *Places) take(key placeKey) (left []screen, light *bool, over bool, taken chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	old := p.places[key]
	taken = make(chan struct{})
	next := &place{taken: taken}
	if old != nil {
		next.stack, next.light = old.stack, old.light
		if over = old.taken != nil; over {
			close(old.taken)
		}
	}
	p.places[key] = next
	p.note(key, false)
	return next.stack, next.light, over, taken
}

// keep notes the screens of a place, if the connection still holds it.
func (p *Places) keep(key placeKey, taken chan struct{}, stack []screen, light *bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now := p.places[key]; now != nil && now.taken == taken {
		now.stack, now.light = stack, light
	}
}

// leave gives a place up; its screens wait for the member's return unless they
// left by themselves.
func (p *Places) leave(key placeKey, taken chan struct{}, byThemselves bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.places[key]
	if now == nil || now.taken != taken {
		return
	}
	p.note(key, true)
	if byThemselves {
		delete(p.places, key)
		return
	}
	now.taken = nil
}
