package crowd

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// pause waits for a share of a span; it ends early with ctx.
func pause(ctx context.Context, share float64, span time.Duration) error {
	d := time.Duration(share * float64(span))
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Behave comes, votes and consents as the evening goes, until it is adjourned or
// ctx ends. Being too late for something is no error: the room moves on.
func (r *Resident) Behave(ctx context.Context, room *Room) error {
	b := &behaviour{Resident: r, room: room, answered: map[string]bool{}}
	for ctx.Err() == nil {
		s, moved := room.now()
		if s.Phase == "adjourned" {
			return nil
		}
		act := b.next(s)
		if act == nil {
			select {
			case <-moved:
			case <-ctx.Done():
			}
			continue
		}
		if err := b.try(ctx, s, act); err != nil {
			return fmt.Errorf("%s: %w", r.Name, err)
		}
	}
	return nil
}

// behaviour is what a person has done this evening.
type behaviour struct {
	*Resident
	room                 *Room
	here, voted, changed bool
	answered             map[string]bool
}

// next is what the person wants to do now; nil: nothing.
func (b *behaviour) next(s Status) func(context.Context) error {
	asked, asking := s.asked()
	switch {
	case b.Temper.Away || !s.sitting():
		return nil
	case !b.here:
		return func(ctx context.Context) error {
			if err := pause(ctx, b.Arrives, b.pace.Arrive); err != nil {
				return err
			}
			err := b.Arrive(ctx)
			b.here = err == nil
			return err
		}
	case s.Phase == "vote" && !b.Temper.StaysOut && (!b.voted || b.Temper.Wavers && !b.changed):
		return func(ctx context.Context) error { return b.ballot(ctx, s.Issues) }
	case asking && !b.answered[asked.ID]:
		return func(ctx context.Context) error {
			if err := pause(ctx, b.Thinks, b.pace.Consent); err != nil {
				return err
			}
			err := b.Agree(ctx, asked)
			b.answered[asked.ID] = err == nil
			return err
		}
	}
	return nil
}

func (b *behaviour) ballot(ctx context.Context, issues []Issue) error {
	span := b.pace.Vote
	if b.Temper.Late {
		span += b.pace.Late
	}
	if err := pause(ctx, b.Thinks, span); err != nil {
		return err
	}
	err := b.Vote(ctx, issues, b.voted)
	if err == nil {
		b.voted, b.changed = true, b.voted
	}
	return err
}

// try does something as long as the room is where it was when it was begun.
func (b *behaviour) try(ctx context.Context, s Status, act func(context.Context) error) error {
	asked, _ := s.asked()
	inner, cancel := b.room.during(ctx, func(now Status) bool {
		question, _ := now.asked()
		return now.Phase == s.Phase && question.ID == asked.ID || !b.here && now.sitting()
	})
	err := act(inner)
	over := inner.Err() != nil
	cancel()
	var refused *Refusal
	switch {
	case err == nil || over || ctx.Err() != nil:
		return nil
	case errors.As(err, &refused):
		// Refused because the room has just moved on, which is seen a moment later?
		if lookErr := b.room.Look(ctx); lookErr != nil {
			return lookErr
		}
		if now := b.room.Now(); now.Phase != s.Phase {
			return nil
		}
	}
	return err
}
