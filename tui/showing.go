package tui

import (
	"sync"

	"yuetan/session"
)

// Shown names a picture that the chair may put on the wall.
type Shown int

const (
	Following   Shown = iota // whatever the evening is at
	ShowAgenda               // tonight's issues
	ShowJoin                 // how to come in, and how many are here
	ShowRanking              // every place, once all may be seen
	ShowLot                  // lots for a place that issues share
	ShowBallots              // the ballots of a checkable vote, a page at a time
)

// Showing is what the wall of a council shows. The zero value follows the evening.
type Showing struct {
	What  Shown
	Above int    // of the ranking: where the line is being drawn; 0: nowhere yet
	Page  int    // of ballots, from 1
	Place int    // of lots
	Seed  string // of lots: the digits typed so far
}

// showings remembers what each council's wall shows. A choice holds for the phase
// it was made in, so that a wall never stays behind; it lives as long as the server.
type showings struct {
	mu      sync.Mutex
	choices map[string]*choice
}

type choice struct {
	showing Showing
	session session.SessionID
	phase   session.Phase
	changed chan struct{} // closed when another choice is made
}

func newShowings() *showings { return &showings{choices: map[string]*choice{}} }

// of gives a council's choice; the caller holds the lock.
func (s *showings) of(council string) *choice {
	c := s.choices[council]
	if c == nil {
		c = &choice{changed: make(chan struct{})}
		s.choices[council] = c
	}
	return c
}

// put makes a choice for the phase that a board is in.
func (s *showings) put(b *session.Board, showing Showing) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.of(b.Slug)
	if c.showing == showing && c.session == b.Session && c.phase == b.Phase {
		return
	}
	close(c.changed)
	c.showing, c.session, c.phase, c.changed = showing, b.Session, b.Phase, make(chan struct{})
}

// get gives the choice as far as it still holds.
func (s *showings) get(b *session.Board) Showing {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.of(b.Slug)
	if c.session != b.Session || c.phase != b.Phase {
		return Showing{}
	}
	return c.showing
}

// changed gives a channel that closes at the next choice.
func (s *showings) changed(council string) <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.of(council).changed
}
