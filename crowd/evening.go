package crowd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// Passes let the crowd in.
type Passes struct {
	Residents []Pass // of each of Crowd.People, in order
	Secretary Pass
	Chair     Pass // the zero Pass: somebody else sits in the chair
}

// Evening is a crowd that has come to a council.
type Evening struct {
	crowd     *Crowd
	residents []*Resident
	secretary *Secretary
	lines     []*Line
	chair     *Line
	room      *Room
	pace      Pace
}

// Come lets the secretary in, and the chair when there is a pass for one; the
// residents connect when they have something to do. The room is looked at every
// so often. Leave must be called at the end.
func (c *Crowd) Come(ctx context.Context, door Door, passes Passes, pace Pace, every time.Duration) (*Evening, error) {
	if len(passes.Residents) != len(c.People) {
		return nil, fmt.Errorf("%d passes for %d residents", len(passes.Residents), len(c.People))
	}
	e := &Evening{crowd: c, pace: pace}
	for i, pass := range passes.Residents {
		e.residents = append(e.residents, c.Visitor(i, door, pass, pace))
	}
	eyes, err := e.connect(ctx, door, passes.Secretary)
	if err != nil {
		return nil, fmt.Errorf("the secretary: %w", err)
	}
	e.secretary = c.Secretary(eyes, pace)
	if passes.Chair != (Pass{}) {
		if e.chair, err = e.connect(ctx, door, passes.Chair); err != nil {
			return nil, errors.Join(fmt.Errorf("the chair: %w", err), e.Leave())
		}
	}
	if e.room, err = NewRoom(ctx, eyes, every); err != nil {
		return nil, errors.Join(err, e.Leave())
	}
	return e, nil
}

func (e *Evening) connect(ctx context.Context, door Door, pass Pass) (*Line, error) {
	line, err := Dial(ctx, door, pass, e.crowd.words.language)
	if err == nil {
		e.lines = append(e.lines, line)
	}
	return line, err
}

// Room is what everybody in the room sees.
func (e *Evening) Room() *Room { return e.room }

// Raise lets the topics be raised one after another, so that their codes are the
// same each time; in a room that takes its time, over span.
func (e *Evening) Raise(ctx context.Context, span time.Duration) error {
	for _, t := range e.crowd.Topics {
		if err := pause(ctx, 1/float64(len(e.crowd.Topics)), span); err != nil {
			return err
		}
		by := e.residents[t.By]
		err := by.Propose(ctx, t)
		if err == nil && by.Temper.Away {
			err = by.Leave() // an open screen would check them in
		}
		if err != nil {
			return fmt.Errorf("%s: %w", by.Name, err)
		}
	}
	return e.room.Look(ctx)
}

// Behave lets the residents, and with secretary the secretary too, do their part
// until the session is adjourned or ctx ends. What goes wrong for somebody is told
// to trouble at once; the others go on.
func (e *Evening) Behave(ctx context.Context, secretary bool, trouble func(error)) {
	watching, stop := context.WithCancel(ctx)
	var people, eyes sync.WaitGroup
	for _, r := range e.residents {
		people.Go(func() { tell(trouble, r.Behave(ctx, e.room)) })
	}
	if secretary {
		people.Go(func() { tell(trouble, e.secretary.Behave(ctx, e.room)) })
	}
	eyes.Go(func() {
		if err := e.room.Watch(watching); err != nil {
			trouble(err)
			e.room.close()
		}
	})
	people.Wait()
	stop()
	eyes.Wait()
}

func tell(trouble func(error), err error) {
	if err != nil {
		trouble(err)
	}
}

// Voters counts the people of the crowd who come, and those of them who vote.
func (e *Evening) Voters() (present, voting int) {
	for _, p := range e.crowd.People {
		if p.Temper.Away {
			continue
		}
		present++
		if !p.Temper.StaysOut {
			voting++
		}
	}
	return present, voting
}

// Check compares what was published with what the crowd did: the points of each
// issue are the sums of the ballots it cast, and each receipt is on the list. It
// holds only when nobody else has voted.
func (e *Evening) Check(ctx context.Context) error {
	var results struct {
		Ranking []struct {
			Issue  // its code and title
			Points int
		}
	}
	var list struct{ Receipts []string }
	line := e.lines[0]
	if err := errors.Join(ask(ctx, line, &results, "results"), ask(ctx, line, &list, "receipts")); err != nil {
		return err
	}
	var issues []Issue
	for _, row := range results.Ranking {
		issues = append(issues, row.Issue)
	}
	want := map[string]int{}
	for _, p := range e.crowd.People {
		if p.Temper.Away || p.Temper.StaysOut {
			continue
		}
		for i, code := range e.crowd.Ballot(p, issues, p.Temper.Wavers) {
			want[code] += [3]int{5, 3, 1}[i]
		}
	}
	var wrong []error
	for _, row := range results.Ranking {
		if row.Points != want[row.Code] {
			wrong = append(wrong, fmt.Errorf("issue %s has %d points, the ballots gave it %d", row.Code, row.Points, want[row.Code]))
		}
	}
	for _, r := range e.residents {
		if receipt := r.Receipt(); receipt != "" && !slices.Contains(list.Receipts, receipt) {
			wrong = append(wrong, fmt.Errorf("%s: receipt %s is not on the list", r.Name, receipt))
		}
	}
	return errors.Join(wrong...)
}

// Ask has the secretary give a verb, and returns what it printed.
func (e *Evening) Ask(ctx context.Context, verb ...string) (string, error) {
	return e.lines[0].Run(ctx, verb...)
}

// Leave hangs up for everybody.
func (e *Evening) Leave() error {
	var errs []error
	for _, r := range e.residents {
		errs = append(errs, r.Leave())
	}
	for _, l := range e.lines {
		errs = append(errs, l.Close())
	}
	return errors.Join(errs...)
}
