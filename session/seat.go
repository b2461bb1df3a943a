package session

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"

	"yuetan/tally"
)

// Seat is one person's place at the table: what they ask is asked in their name,
// with the roles they hold at that moment.
type Seat struct {
	hall    *Hall
	member  MemberID
	machine bool
	mouth   Mouth // 0: their own terminal
}

// Seat gives a member's seat. Whether they may do a thing is decided each time.
func (h *Hall) Seat(member MemberID) *Seat { return &Seat{hall: h, member: member} }

// OperatorSeat is the seat of whoever sits at the server's machine: may do what
// chair and secretary may, never vote or consent.
func (h *Hall) OperatorSeat() *Seat { return &Seat{hall: h, machine: true} }

// Member says whose seat it is; empty for the operator.
func (s *Seat) Member() MemberID { return s.member }

// Operator tells whether it is the operator's seat.
func (s *Seat) Operator() bool { return s.machine }

// Roles adds up what the seat's holder is now.
func (s *Seat) Roles() Roles {
	if s.machine {
		return Operator
	}
	now := s.Snapshot()
	x, _ := now.Current()
	return now.RolesOf(s.member, x)
}

// Snapshot returns the council's latest state.
func (s *Seat) Snapshot() *Snapshot { return s.hall.Snapshot() }

// Watch returns the latest state and a channel that closes when a newer one is there.
func (s *Seat) Watch() (*Snapshot, <-chan struct{}) { return s.hall.Watch() }

// Me gives the holder's own part; false for the operator and for who has left.
func (s *Seat) Me() (Me, bool) { return s.Snapshot().Me(s.member) }

// Do gives a command and waits until what follows from it is durable, or refused.
// If ctx ends first the command may still take effect; giving it again is harmless.
func (s *Seat) Do(ctx context.Context, c Command) (Answer, error) {
	answer := make(chan reply, 1)
	r := &request{command: c, by: s.member, mouth: s.Mouth(), machine: s.machine, answer: answer}
	if _, err := rand.Read(r.seed[:]); err != nil {
		return Answer{}, fmt.Errorf("drawing random numbers: %w", err)
	}
	select {
	case s.hall.requests <- r:
	case <-ctx.Done():
		return Answer{}, ctx.Err()
	case <-s.hall.done:
		return Answer{}, ErrClosing
	}
	select {
	case got := <-answer:
		return got.answer, got.err
	case <-ctx.Done():
		return Answer{}, ctx.Err()
	case <-s.hall.done:
		select {
		case got := <-answer:
			return got.answer, got.err
		default:
			return Answer{}, ErrClosing
		}
	}
}

// OwnBallot is what a voter may see of their own ballot while the poll is open.
type OwnBallot struct {
	Marks   Marks
	Cast    bool // false: half-filled
	Mouth   Mouth
	Receipt string
}

// Ballot returns the holder's half-filled ballot if there is one, else the one
// they cast; false when there is neither or the poll is not open.
func (s *Seat) Ballot(ctx context.Context, poll PollID) (OwnBallot, bool, error) {
	return s.ballot(ctx, poll, true)
}

// CastBallot returns the ballot that the holder cast; false when there is none or
// the poll is not open.
func (s *Seat) CastBallot(ctx context.Context, poll PollID) (OwnBallot, bool, error) {
	return s.ballot(ctx, poll, false)
}

func (s *Seat) ballot(ctx context.Context, poll PollID, drafts bool) (OwnBallot, bool, error) {
	now := s.Snapshot()
	_, p, err := now.pollOf(poll)
	if err != nil || p.Status != PollOpen || !p.Entitled(s.member) {
		return OwnBallot{}, false, nil
	}
	sealer, err := s.hall.sealer(now.Council.Slug, p.ID)
	if err != nil {
		return OwnBallot{}, false, err
	}
	for _, draft := range []bool{true, false} {
		if draft && !drafts {
			continue
		}
		row, ok, err := s.hall.log.Ballot(ctx, string(p.ID), sealer.label(s.member, draft))
		if err != nil {
			return OwnBallot{}, false, fmt.Errorf("reading one's own ballot: %w", err)
		}
		if !ok {
			continue
		}
		b, _, err := sealer.read(row)
		if err != nil {
			return OwnBallot{}, false, err
		}
		return OwnBallot{Marks: p.marks(b.marks), Cast: !draft, Mouth: b.mouth, Receipt: b.receipt}, true, nil
	}
	return OwnBallot{}, false, nil
}

// Numbers turns marks into the poll's own issue numbers, as tally counts them.
func (p *Poll) Ballot(m Marks) (tally.Ballot, error) { return p.read(m) }

// SlipEntries returns the two entries of a paper slip on which they differ, for
// whoever settles it with the slip in hand. Of other slips nothing is shown.
func (s *Seat) SlipEntries(ctx context.Context, poll PollID, line int) (first, second Slip, err error) {
	now := s.Snapshot()
	_, p, err := now.pollOf(poll)
	if err != nil {
		return first, second, err
	}
	if !s.Roles().Has(keepers) || !slices.Contains(p.Paper.Differ, line) {
		return first, second, ErrNotAllowed
	}
	sealer, err := s.hall.sealer(now.Council.Slug, p.ID)
	if err != nil {
		return first, second, err
	}
	for i, to := range []*Slip{&first, &second} {
		row, ok, err := s.hall.log.Ballot(ctx, string(p.ID), sealer.slipLabel(slipAt{line, i + 1}))
		if err != nil || !ok {
			return first, second, errors.Join(ErrStale, err)
		}
		b, _, _, err := sealer.readRow(row)
		if err != nil {
			return first, second, err
		}
		*to = p.written(b.marks)
	}
	return first, second, nil
}
