package session

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"yuetan/store"
	"yuetan/store/keyring"
)

// Hall is one council at work: its log, the one writer that adds to it, and the
// latest Snapshot for whoever watches.
type Hall struct {
	log   store.Log
	keys  keyring.Keys
	code  []byte
	now   func() time.Time
	known map[string]func() Event

	latest   atomic.Pointer[published]
	requests chan *request
	done     chan struct{} // closed when the writer has ended
	stop     context.CancelFunc
	ending   context.Context

	// sealers holds the derived keys of live polls (PollID -> envelopeKeys). Only the
	// writer adds to it, so that none comes back after its poll has ended.
	sealers sync.Map
	past    earlier
}

// published is a snapshot and the channel that closes when the next one is there.
type published struct {
	snapshot *Snapshot
	newer    chan struct{}
}

// Options are what a Hall can be given besides its log and keys; the zero value works.
type Options struct {
	CodeKey []byte           // keys the hashes of join codes; empty: codes of other runs do not fit
	Now     func() time.Time // the clock; nil: the machine's
}

// Enter reads a council's log, verifies its chain, and starts its writer. Boxes and
// keys of polls that have ended are cleared again, in case a crash came between. A
// broken chain is an error (*store.BrokenChain); a log of a newer program opens,
// shows its last known state, and decides nothing.
func Enter(ctx context.Context, log store.Log, keys keyring.Keys, o Options) (*Hall, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if len(o.CodeKey) == 0 {
		o.CodeKey = make([]byte, 32)
		if _, err := rand.Read(o.CodeKey); err != nil {
			return nil, fmt.Errorf("drawing a code key: %w", err)
		}
	}
	h := &Hall{log: log, keys: keys, code: o.CodeKey, now: o.Now, known: kinds(),
		requests: make(chan *request, 256), done: make(chan struct{})}
	h.ending, h.stop = context.WithCancel(context.Background())
	first := empty()
	h.latest.Store(&published{first, make(chan struct{})})
	newer := false
	snapshot, err := h.replay(ctx, first)
	if errors.Is(err, ErrNewer) {
		newer, err = true, nil
	}
	if err != nil {
		h.stop()
		return nil, err
	}
	h.publish(snapshot)
	if !newer {
		if err := h.sweep(ctx, snapshot); err != nil {
			h.stop()
			return nil, err
		}
	}
	w := &writer{Hall: h, current: snapshot, newer: newer}
	go w.run(h.ending)
	return h, nil
}

// replay reads and applies what the log holds after a snapshot.
func (h *Hall) replay(ctx context.Context, from *Snapshot) (*Snapshot, error) {
	b := newBatch(from)
	for r, err := range h.log.Read(ctx, from.Head.Seq) {
		if err != nil {
			return b.Snapshot, fmt.Errorf("reading the log: %w", err)
		}
		if err := store.Verify(b.Head, r); err != nil {
			return b.Snapshot, err
		}
		header, event, err := decode(h.known, r.Header, r.Body, r.Erased())
		if err != nil {
			return b.Snapshot, err
		}
		b.follow(event, header, r.Head())
	}
	return b.Snapshot, nil
}

// follow applies one event that is, or will be, record head.Seq.
func (b *batch) follow(e Event, h Header, head store.Head) {
	e.apply(b, h)
	if _, print := e.(*paperPrinted); !print {
		b.facts = head.Seq
	}
	b.Head = head
	if h.Time.After(b.Time) {
		b.Time = h.Time
	}
}

// sweep empties the boxes and destroys the keys of polls that have ended.
func (h *Hall) sweep(ctx context.Context, s *Snapshot) error {
	live := map[string]bool{}
	for _, x := range s.Sessions {
		for _, p := range x.Polls {
			if p.Status != PollPublished && p.Status != Void {
				live[string(p.ID)] = true
			}
		}
	}
	boxes, err := h.log.Boxes(ctx)
	if err != nil {
		return fmt.Errorf("listing ballot boxes: %w", err)
	}
	var ended []string
	for _, poll := range boxes {
		if !live[poll] {
			ended = append(ended, poll)
		}
	}
	if len(ended) > 0 {
		if err := h.log.Append(ctx, store.Batch{After: s.Head.Seq, Empty: ended}); err != nil {
			return fmt.Errorf("emptying boxes of ended polls: %w", err)
		}
	}
	kept, err := h.keys.Polls()
	if err != nil {
		return fmt.Errorf("listing poll keys: %w", err)
	}
	stale := slices.DeleteFunc(kept, func(name string) bool {
		poll, ours := h.pollOfKey(name, s)
		return !ours || live[string(poll)]
	})
	// Whoever stopped right after emptying or erasing may not have scrubbed.
	if len(ended) > 0 || len(stale) > 0 || s.dropped > 0 && s.Head.Seq-s.dropped < longestEnding {
		if err := h.log.Scrub(ctx); err != nil {
			return fmt.Errorf("scrubbing what was dropped: %w", err)
		}
	}
	for _, name := range stale {
		if err := h.keys.Destroy(name); err != nil {
			return fmt.Errorf("destroying the key of an ended poll: %w", err)
		}
	}
	return nil
}

// longestEnding is more than the records that one command adds after the one that
// drops something.
const longestEnding = 4

// keyName is where a poll's key lies in the key ring shared by all councils.
func (h *Hall) keyName(slug string, poll PollID) string { return slug + "/" + string(poll) }

func (h *Hall) pollOfKey(name string, s *Snapshot) (PollID, bool) {
	prefix := s.Council.Slug + "/"
	if s.Council.Slug == "" || len(name) <= len(prefix) || name[:len(prefix)] != prefix {
		return "", false
	}
	return PollID(name[len(prefix):]), true
}

// sealer gives the derived keys of a live poll; ErrKeyGone when its key is not there.
func (h *Hall) sealer(slug string, poll PollID) (envelopeKeys, error) {
	if k, ok := h.sealers.Load(poll); ok {
		return k.(envelopeKeys), nil
	}
	key, err := h.keys.Key(h.keyName(slug, poll))
	if errors.Is(err, keyring.ErrNoKey) {
		return envelopeKeys{}, ErrKeyGone
	}
	if err != nil {
		return envelopeKeys{}, fmt.Errorf("reading a poll's key: %w", err)
	}
	return deriveKeys(key, poll)
}

func (h *Hall) publish(s *Snapshot) {
	old := h.latest.Swap(&published{s, make(chan struct{})})
	if old != nil {
		close(old.newer)
	}
}

// Snapshot returns the latest state.
func (h *Hall) Snapshot() *Snapshot { return h.latest.Load().snapshot }

// Watch returns the latest state, and a channel that closes when a newer one is
// there. Nothing is pushed: a watcher that is slow skips states and hinders nobody.
func (h *Hall) Watch() (*Snapshot, <-chan struct{}) {
	p := h.latest.Load()
	return p.snapshot, p.newer
}

// Close ends the writer after what it has taken in is answered, and the log.
func (h *Hall) Close() error {
	h.stop()
	<-h.done
	return h.log.Close()
}

// ByCode returns the member whose join code, or number and evening code, was typed.
func (h *Hall) ByCode(typed string) (Member, bool) { return h.Snapshot().ByCode(h.code, typed) }
