package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"yuetan/store"
)

// writer is the one hand that writes a council's log. It takes commands in the
// order they come, decides each on the state left by the one before, and makes
// durable in one transaction all that queued up meanwhile; only then are they
// applied for everyone, and answered.
type writer struct {
	*Hall
	current *Snapshot
	newer   bool // the log was written by a newer program
	owed    bool // a scrub failed and is to be tried again

	receipts map[PollID]map[string]bool // given in live polls
}

// request is a command on its way, with what it was drawn.
type request struct {
	command Command
	by      MemberID
	mouth   Mouth
	machine bool // given on the server's own machine
	seed    [32]byte
	answer  chan<- reply
}

type reply struct {
	answer Answer
	err    error
}

// largestGroup bounds how many commands share one transaction.
const largestGroup = 512

func (w *writer) run(ending context.Context) {
	defer close(w.done)
	for {
		select {
		case <-ending.Done():
			w.refuse()
			return
		case first := <-w.requests:
			w.take(first)
		}
	}
}

// refuse answers what still waits when the council is put away.
func (w *writer) refuse() {
	for {
		select {
		case r := <-w.requests:
			r.answer <- reply{err: ErrClosing}
		default:
			return
		}
	}
}

// take gathers what has queued up and writes it. A command that opens the box or
// ends a poll is written alone, after all before it are durable.
func (w *writer) take(first *request) {
	for first != nil {
		group := []*request{first}
		var next *request
		for next == nil && len(group) < largestGroup && !alone(first.command) {
			select {
			case r := <-w.requests:
				if alone(r.command) {
					next = r
				} else {
					group = append(group, r)
				}
				continue
			default:
			}
			break
		}
		w.write(group)
		first = next
	}
}

func alone(c Command) bool {
	switch c.(type) {
	case opener, slipReader, Erase, VoidPoll, Move, ClosePoll, ClosePaper, EndAsking, LookAt, EndMood:
		return true
	}
	return false
}

// write decides a group and makes it durable. When somebody else has written
// meanwhile it reads that and decides again, with the same envelopes.
func (w *writer) write(group []*request) {
	ctx := context.WithoutCancel(w.ending)
	for {
		if w.newer {
			for _, r := range group {
				r.answer <- reply{err: ErrNewer}
			}
			return
		}
		b, batch, done, after := w.decideAll(ctx, group)
		err := w.append(ctx, batch)
		if errors.Is(err, store.ErrConflict) {
			clear(w.receipts) // somebody else may have given some
			next, readErr := w.replay(ctx, w.current)
			if errors.Is(readErr, ErrNewer) {
				w.newer, readErr = true, nil
			}
			if readErr == nil {
				w.current = next
				w.publish(next)
				continue
			}
			err = readErr
		}
		if err != nil {
			for _, s := range done {
				s.request.answer <- reply{err: err}
			}
			return
		}
		if len(batch.Records) > 0 {
			w.current = b.Snapshot
			w.publish(b.Snapshot)
		}
		err = w.end(ctx, after)
		for _, s := range done {
			if s.err == nil {
				s.err = err
			}
			s.request.answer <- reply{answer: s.answer, err: s.err}
		}
		return
	}
}

// append makes a batch durable. Where the store cannot say whether it is, the
// log's head tells.
func (w *writer) append(ctx context.Context, b store.Batch) error {
	if len(b.Records)+len(b.Box)+len(b.Empty)+len(b.Erase) == 0 {
		return nil
	}
	err := w.log.Append(ctx, b)
	if err == nil || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrFull) || len(b.Records) == 0 {
		return err
	}
	if head, e := w.log.Head(ctx); e == nil && head == b.Records[len(b.Records)-1].Head() {
		return nil
	}
	return err
}

// longestScrub is how long the council waits for a reader of its store that is in
// the way of scrubbing; after that it is tried again with the next writing.
const longestScrub = 30 * time.Second

// end scrubs what was emptied or erased, then destroys the keys of ended polls. The
// keys go even where scrubbing fails: without them the rows say nothing.
func (w *writer) end(ctx context.Context, a aftermath) error {
	var err error
	if a.scrub || w.owed {
		ctx, cancel := context.WithTimeout(ctx, longestScrub)
		err = w.log.Scrub(ctx)
		cancel()
		w.owed = err != nil
		switch {
		case err != nil && a.scrub:
			err = fmt.Errorf("scrubbing the store: %w", err)
		default:
			err = nil // whose command it was has been told
		}
	}
	for _, p := range a.ended {
		w.sealers.Delete(p)
		delete(w.receipts, p)
		if e := w.keys.Destroy(w.keyName(w.current.Council.Slug, p)); e != nil {
			err = errors.Join(err, fmt.Errorf("destroying a poll's key: %w", e))
		}
	}
	return err
}
