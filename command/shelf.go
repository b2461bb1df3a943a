package command

import (
	"fmt"
	"sync"

	"yuetan/minutes"
	"yuetan/session"
)

// shelf holds what was drawn of one council, so that a listing and the fetching
// after it, or a hall full of residents, have a paper made once. With the next
// record of the log that changes a fact it is cleared: nothing erased stays on it.
type shelf struct {
	mu    sync.Mutex
	facts uint64
	docs  map[string]minutes.Document
	texts map[string][]byte
	names map[string]standing
	size  int
}

// standing are who and what stands in a print.
type standing struct {
	members []session.MemberID
	issues  []session.IssueID
}

// mostOnShelf is how many bytes a shelf holds before it is cleared.
const mostOnShelf = 32 << 20

// turn clears the shelf when facts have changed since; s.mu is held.
func (s *shelf) turn(facts uint64) {
	if facts > s.facts || s.docs == nil || s.size > mostOnShelf {
		s.facts, s.docs, s.texts, s.size = max(facts, s.facts), map[string]minutes.Document{}, map[string][]byte{}, 0
		s.names = map[string]standing{}
	}
}

// document gives a paper drawn from a state; facts is the newest that the caller saw.
func (s *shelf) document(facts uint64, from *session.Snapshot, o Order, draw func() (minutes.Document, error)) (minutes.Document, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn(facts)
	key := fmt.Sprint(from.Head.Seq, o.Session, o.Paper, o.Words.Tag)
	if d, ok := s.docs[key]; ok {
		return d, nil
	}
	d, err := draw()
	if err == nil {
		s.docs[key] = d
	}
	return d, err
}

// bytes gives what was written of a job; facts is the newest that the caller saw.
func (s *shelf) bytes(facts uint64, o Order, j job, write func() ([]byte, error)) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn(facts)
	key := fmt.Sprintf("%d %s %s %s %s %+v", j.at, o.Session, o.Paper, o.Words.Tag, o.Format, j.mark)
	if b, ok := s.texts[key]; ok {
		return b, nil
	}
	b, err := write()
	if err == nil {
		s.texts[key] = b
		s.size += len(b)
	}
	return b, err
}

// named finds who and what stands in a print: the same in every format of it.
func (s *shelf) named(facts uint64, o Order, j job, d minutes.Document) (standing, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn(facts)
	key := fmt.Sprintf("%d %s %s %s %+v", j.at, o.Session, o.Paper, o.Words.Tag, j.mark)
	if n, ok := s.names[key]; ok {
		return n, nil
	}
	text, err := d.Text()
	if err != nil {
		return standing{}, err
	}
	var n standing
	n.members, n.issues = j.then.Named(text)
	s.names[key] = n
	return n, nil
}
