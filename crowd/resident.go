package crowd

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// Pace is how long a room takes for what it does; the zero value does not wait.
type Pace struct {
	Arrive, Vote, Late, Consent time.Duration // the slowest takes this long
	Write                       time.Duration // the secretary, between two clauses
}

// patienceOfAll is how long any one thing may take before it counts as broken.
const patienceOfAll = 30 * time.Second

// Resident is a person with a line to the program.
type Resident struct {
	Person
	crowd *Crowd
	door  Door
	pass  Pass
	pace  Pace

	mu       sync.Mutex
	line     *Line
	screen   *Screen
	receipts []string // of each ballot cast; the last one counts
}

// Visitor gives the person at a place in People a way in. They connect when they
// first have something to do.
func (c *Crowd) Visitor(at int, door Door, pass Pass, pace Pace) *Resident {
	return &Resident{Person: c.People[at], crowd: c, door: door, pass: pass, pace: pace}
}

// Receipt is the receipt of the ballot that counts; empty if none was cast.
func (r *Resident) Receipt() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.receipts) == 0 {
		return ""
	}
	return strings.ReplaceAll(r.receipts[len(r.receipts)-1], " ", "")
}

// Line connects, if that has not been done.
func (r *Resident) Line(ctx context.Context) (*Line, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.line == nil {
		line, err := Dial(ctx, r.door, r.pass, r.crowd.words.language)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Name, err)
		}
		r.line = line
	}
	return r.line, nil
}

// Run gives a verb.
func (r *Resident) Run(ctx context.Context, verb ...string) (string, error) {
	line, err := r.Line(ctx)
	if err != nil {
		return "", err
	}
	return line.Run(ctx, verb...)
}

// look opens the person's screen, if that has not been done.
func (r *Resident) look(ctx context.Context) (*Screen, error) {
	if r.screen != nil {
		return r.screen, nil
	}
	line, err := r.Line(ctx)
	if err != nil {
		return nil, err
	}
	w, h := 40, 20
	if r.Mouth == Laptop {
		w, h = 80, 24
	}
	screen, err := line.Open("", w, h)
	if err != nil {
		return nil, err
	}
	r.screen = screen
	_, err = screen.Wait(ctx, "the first picture", func(p Picture) bool { return p.Action() != "" })
	return screen, err
}

// Leave hangs up.
func (r *Resident) Leave() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.line == nil {
		return nil
	}
	line := r.line
	r.line, r.screen = nil, nil
	return line.Close()
}

// Propose raises a topic. Who has a screen types it there.
func (r *Resident) Propose(ctx context.Context, t Topic) error {
	ctx, cancel := context.WithTimeout(ctx, patienceOfAll)
	defer cancel()
	if r.Mouth == Laptop && t.Detail != "" {
		return r.fill(ctx, t)
	}
	verb := []string{"propose", t.Title}
	if t.Detail != "" {
		verb = append(verb, "--detail", t.Detail)
	}
	_, err := r.Run(ctx, append(verb, "--category", t.Category)...)
	return err
}

// Arrive comes in: opening a screen is enough, who has none says so.
func (r *Resident) Arrive(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, patienceOfAll)
	defer cancel()
	if r.Mouth == Typing {
		_, err := r.Run(ctx, "checkin")
		return err
	}
	_, err := r.look(ctx)
	return err
}

// Vote casts the person's ballot; second is the one of somebody who thought again.
func (r *Resident) Vote(ctx context.Context, issues []Issue, second bool) error {
	ctx, cancel := context.WithTimeout(ctx, patienceOfAll)
	defer cancel()
	marks := r.crowd.Ballot(r.Person, issues, second)
	cast := r.mark
	if r.Mouth == Typing {
		cast = r.type531
	}
	receipt, err := cast(ctx, marks, second)
	if err != nil {
		return err
	}
	r.mu.Lock()
	r.receipts = append(r.receipts, receipt)
	r.mu.Unlock()
	return nil
}

// type531 casts by the verb.
func (r *Resident) type531(ctx context.Context, marks [3]string, _ bool) (string, error) {
	line, err := r.Line(ctx)
	if err != nil {
		return "", err
	}
	verb := []string{"vote"}
	for _, code := range marks {
		if code == "" {
			code = "-"
		}
		verb = append(verb, code)
	}
	var answer struct{ Receipt string }
	err = ask(ctx, line, &answer, verb...)
	return answer.Receipt, err
}

// Agree answers a resolution.
func (r *Resident) Agree(ctx context.Context, x Resolution) error {
	ctx, cancel := context.WithTimeout(ctx, patienceOfAll)
	defer cancel()
	answer, reason := r.crowd.Consent(r.Person, x.Title)
	if r.Mouth == Typing {
		verb := []string{"consent", x.ID, answer}
		if reason != "" {
			verb = append(verb, "--reason", reason)
		}
		_, err := r.Run(ctx, verb...)
		return err
	}
	return r.answer(ctx, x, answer, reason)
}

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
