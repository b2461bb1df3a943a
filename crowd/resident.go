package crowd

import (
	"context"
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
const patienceOfAll = time.Minute

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
