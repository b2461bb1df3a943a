package session

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"yuetan/store"
	"yuetan/store/keyring"
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
}

// request is a command on its way, with what it was drawn.
type request struct {
	command Command
	by      MemberID
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
	case opener, Erase, VoidPoll, Move, ClosePoll:
		return true
	}
	return false
}

// settled is a command decided but not yet durable.
type settled struct {
	request *request
	answer  Answer
	err     error
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

// aftermath is what must happen once a group is durable.
type aftermath struct {
	ended []PollID
	scrub bool
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
		if e := w.keys.Destroy(w.keyName(w.current.Council.Slug, p)); e != nil {
			err = errors.Join(err, fmt.Errorf("destroying a poll's key: %w", e))
		}
	}
	return err
}

// decideAll decides a group, each command on the state left by the one before.
func (w *writer) decideAll(ctx context.Context, group []*request) (*batch, store.Batch, []settled, aftermath) {
	b := newBatch(w.current)
	mix(group)
	out := store.Batch{After: w.current.Head.Seq}
	var after aftermath
	done := make([]settled, 0, len(group))
	for _, r := range group {
		answer, err := w.decideOne(ctx, b, &out, &after, r)
		done = append(done, settled{r, answer, err})
	}
	return b, out, done, after
}

// mix orders casts that came in a row by member, so that the log does not tell
// which of those written together came first.
func mix(group []*request) {
	casting := func(r *request) bool { _, ok := r.command.(Cast); return ok }
	for from := 0; from < len(group); from++ {
		to := from
		for to < len(group) && casting(group[to]) {
			to++
		}
		if to > from {
			slices.SortStableFunc(group[from:to], func(a, b *request) int { return strings.Compare(string(a.by), string(b.by)) })
			from = to
		}
	}
}

func (w *writer) decideOne(ctx context.Context, b *batch, out *store.Batch, after *aftermath, r *request) (Answer, error) {
	e := Envelope{Time: w.now().UTC().Truncate(time.Millisecond), By: r.by, Seed: r.seed, CodeKey: w.code}
	if e.Time.Before(b.Time) {
		e.Time = b.Time
	}
	x, _ := b.Current()
	if e.Roles = b.RolesOf(r.by, x); r.machine {
		e.Roles = Operator
	}
	if _, founding := r.command.(Found); b.Head.Seq == 0 && !founding {
		return Answer{}, store.ErrNoCouncil
	}
	if !r.command.allows(e.Roles) {
		return Answer{}, refusal(r.command)
	}
	sealer, err := w.unlock(ctx, b, r.command, &e)
	if err != nil {
		return Answer{}, err
	}
	d, err := r.command.decide(b.Snapshot, e)
	if err != nil {
		return Answer{}, err
	}
	if d.Key != "" {
		// A key that lies there is of an opening that was not logged, or that
		// somebody else is logging now.
		_, err := w.keys.Create(w.keyName(b.Council.Slug, d.Key))
		if err != nil && !errors.Is(err, keyring.ErrKeyExists) {
			return Answer{}, fmt.Errorf("making a poll's key: %w", err)
		}
	}
	for _, c := range d.Box {
		if c.clear && sealer.aead == nil {
			continue // the key is gone; the rows go with the poll
		}
		row, err := sealer.write(c)
		if err != nil {
			return Answer{}, err
		}
		out.Box = append(out.Box, row)
	}
	if err := w.record(b, out, d.Events, e); err != nil {
		return Answer{}, err
	}
	if d.Ended != "" {
		out.Empty = append(out.Empty, string(d.Ended))
		after.ended = append(after.ended, d.Ended)
		after.scrub = true
	}
	if len(d.Erase) > 0 {
		if d.Answer.Left, err = w.mentions(ctx, d.name, d.Erase); err != nil {
			return Answer{}, err
		}
		out.Erase = append(out.Erase, d.Erase...)
		after.scrub = true
	}
	return d.Answer, nil
}

// unlock fetches what a command on a live poll needs: whether the key is there,
// and for an opener the opened ballots.
func (w *writer) unlock(ctx context.Context, b *batch, c Command, e *Envelope) (envelopeKeys, error) {
	o, opening := c.(opener)
	_, p, err := b.pollOf("")
	if err != nil || p.Status == PollPublished || !opening && !sealing(c) {
		return envelopeKeys{}, nil
	}
	sealer, err := w.sealer(b.Council.Slug, p.ID)
	if errors.Is(err, ErrKeyGone) {
		return envelopeKeys{}, nil
	}
	if err != nil {
		return envelopeKeys{}, err
	}
	w.sealers.Store(p.ID, sealer)
	e.Sealable = true
	if !opening || o.opens(b.Snapshot) != p.ID || p.Status == PollOpen {
		return sealer, nil
	}
	rows, err := w.log.Box(ctx, string(p.ID))
	if err != nil {
		return sealer, fmt.Errorf("opening the ballot box: %w", err)
	}
	e.Opened, err = sealer.open(rows)
	return sealer, err
}

// sealing tells whether a command may write to the ballot box. The others go on
// where a key cannot be read.
func sealing(c Command) bool {
	switch c.(type) {
	case Cast, KeepDraft, ClosePoll:
		return true
	}
	return false
}

// stamped is an event whose record bears another time than the writing's.
type stamped interface{ stamp(*Snapshot) time.Time }

// record seals events into the chain and applies them to the state being made.
func (w *writer) record(b *batch, out *store.Batch, events []Event, e Envelope) error {
	for _, event := range events {
		h := Header{Seq: b.Head.Seq + 1, Time: e.Time, By: e.By}
		if s, ok := event.(stamped); ok {
			h.Time = s.stamp(b.Snapshot)
		}
		header, body, err := encode(event, h)
		if err != nil {
			return err
		}
		salt := make([]byte, 32)
		if _, err := rand.Read(salt); err != nil {
			return fmt.Errorf("drawing a salt: %w", err)
		}
		r := store.Seal(b.Head, header, salt, body)
		out.Records = append(out.Records, r)
		b.follow(event, h, r.Head())
	}
	return nil
}

// stamp is the poll's opening: the log does not tell when a member voted.
func (x *voted) stamp(s *Snapshot) time.Time {
	if _, p, err := s.pollOf(x.Poll); err == nil {
		return p.Opened
	}
	return s.Time
}

// refusal says who could have given the command.
func refusal(c Command) error {
	switch {
	case c.allows(Chair) && !c.allows(Secretary):
		return ErrChairOnly
	case c.allows(Secretary) && !c.allows(Resident):
		return ErrSecretaryOnly
	case c.allows(Operator) && !c.allows(Secretary) && !c.allows(Resident):
		return ErrOperatorOnly
	}
	return ErrNotAllowed
}
