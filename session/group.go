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

// settled is a command decided but not yet durable.
type settled struct {
	request *request
	answer  Answer
	err     error
}

// aftermath is what must happen once a group is durable.
type aftermath struct {
	ended []PollID
	scrub bool
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
	e := Envelope{Time: w.now().UTC().Truncate(time.Millisecond), By: r.by, Seed: r.seed, CodeKey: w.code, Mouth: r.mouth}
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
		if e.Taken != nil && c.ballot.receipt != "" {
			e.Taken[c.ballot.receipt] = true
		}
	}
	if err := w.record(b, out, d.Events, e); err != nil {
		return Answer{}, err
	}
	if d.Ended != "" {
		out.Empty = append(out.Empty, string(d.Ended))
		after.ended = append(after.ended, d.Ended)
		after.scrub = true
	}
	out.Keep, out.Drop = append(out.Keep, d.Keep...), append(out.Drop, d.Drop...)
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
	if e.Taken, err = w.taken(ctx, c, p.ID, sealer); err != nil {
		return sealer, err
	}
	if r, reading := c.(slipReader); reading && r.slips(b.Snapshot) == p.ID {
		rows, err := w.log.Box(ctx, string(p.ID))
		if err != nil {
			return sealer, fmt.Errorf("reading the slips entered: %w", err)
		}
		e.Slips, err = sealer.entries(rows)
		return sealer, err
	}
	if !opening || o.opens(b.Snapshot) != p.ID || p.Status == PollOpen {
		return sealer, nil
	}
	rows, err := w.log.Box(ctx, string(p.ID))
	if err != nil {
		return sealer, fmt.Errorf("opening the ballot box: %w", err)
	}
	var whose map[[32]byte]MemberID
	if p.Bylaws.Secrecy == Named {
		whose = make(map[[32]byte]MemberID, len(p.electorate))
		for id := range p.electorate {
			whose[sealer.label(id, false)] = id
		}
	}
	e.Opened, err = sealer.open(rows, whose)
	return sealer, err
}

// sealing tells whether a command may write to the ballot box. The others go on
// where a key cannot be read.
func sealing(c Command) bool {
	switch c.(type) {
	case Cast, KeepDraft, ClosePoll, EnterSlip, SettleSlip, ClosePaper, RestartPaper:
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
