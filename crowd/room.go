package crowd

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"
)

// Status is how far an evening has come, as everybody in the room can see.
type Status struct {
	Session  string `json:"session"`
	Phase    string `json:"phase"`
	Due      int    `json:"due"`
	Present  int    `json:"present"`
	Entitled int    `json:"entitled"`
	Voted    int    `json:"voted"`
	Version  uint64 `json:"version"`

	Issues      []Issue      `json:"-"` // tonight's that are open
	Called      string       `json:"-"` // the code of the issue being talked about
	Resolutions []Resolution `json:"-"`
}

// Resolution is a resolution as the room hears it.
type Resolution struct {
	ID     string `json:"id"`
	Code   string `json:"code"`
	Title  string `json:"title"`
	Status string `json:"status"`

	Agree, Object, Abstain int
}

// sitting tells whether people are together.
func (s Status) sitting() bool {
	switch s.Phase {
	case "checkin", "review", "discuss", "vote", "rank", "resolve":
		return true
	}
	return false
}

// asked is the resolution that consent is asked for now, if there is one.
func (s Status) asked() (Resolution, bool) {
	for _, r := range s.Resolutions {
		if r.Status == "proposed" {
			return r, true
		}
	}
	return Resolution{}, false
}

// Room is what the whole crowd sees and hears of the evening, by the eyes of one
// of them: the status verb, asked again and again.
type Room struct {
	line  *Line
	every time.Duration

	mu     sync.Mutex
	status Status
	moved  chan struct{}
}

// NewRoom looks around once, by somebody's line, and looks again every so often
// while Watch runs.
func NewRoom(ctx context.Context, line *Line, every time.Duration) (*Room, error) {
	r := &Room{line: line, every: every, moved: make(chan struct{})}
	return r, r.Look(ctx)
}

// Watch keeps looking until ctx ends, which is no error.
func (r *Room) Watch(ctx context.Context) error {
	tick := time.NewTicker(r.every)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil
		}
		if err := r.Look(ctx); err != nil && ctx.Err() == nil {
			return err
		}
	}
}

// Look asks how things stand.
func (r *Room) Look(ctx context.Context) error {
	var s Status
	if err := ask(ctx, r.line, &s, "status"); err != nil {
		return err
	}
	old := r.Now()
	if s.Version == old.Version && s.Phase == old.Phase && s.Voted == old.Voted {
		return nil
	}
	var agenda struct {
		Agenda []struct {
			Issue  // its code and title
			Called bool
		}
	}
	if err := ask(ctx, r.line, &agenda, "agenda"); err != nil {
		return err
	}
	for _, e := range agenda.Agenda {
		s.Issues = append(s.Issues, e.Issue)
		if e.Called {
			s.Called = e.Code
		}
	}
	if s.Phase == "resolve" {
		var list struct{ Resolutions []Resolution }
		if err := ask(ctx, r.line, &list, "resolutions"); err != nil {
			return err
		}
		s.Resolutions = list.Resolutions
	}
	r.mu.Lock()
	r.status = s
	close(r.moved)
	r.moved = make(chan struct{})
	r.mu.Unlock()
	return nil
}

// close tells everybody that nobody looks any more.
func (r *Room) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.status.Phase = "adjourned"
	close(r.moved)
	r.moved = make(chan struct{})
}

// Now is how things stood when somebody last looked.
func (r *Room) Now() Status { s, _ := r.now(); return s }

func (r *Room) now() (Status, <-chan struct{}) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.status, r.moved
}

// Until waits until the room is as meant; what names it. It looks again every so
// often, since not all that people do is to be seen in the room.
func (r *Room) Until(ctx context.Context, what string, seen func(Status) bool) (Status, error) {
	tick := time.NewTicker(r.every)
	defer tick.Stop()
	for {
		s, moved := r.now()
		if seen(s) {
			return s, nil
		}
		select {
		case <-moved:
		case <-tick.C:
		case <-ctx.Done():
			return s, fmt.Errorf("waiting for %s in phase %s (present %d, voted %d): %w", what, s.Phase, s.Present, s.Voted, context.Cause(ctx))
		}
	}
}

// during gives a context that ends when the room is not any more as meant.
func (r *Room) during(ctx context.Context, still func(Status) bool) (context.Context, context.CancelFunc) {
	inner, cancel := context.WithCancel(ctx)
	go func() {
		defer cancel()
		for {
			s, moved := r.now()
			if !still(s) {
				return
			}
			select {
			case <-moved:
			case <-inner.Done():
				return
			}
		}
	}()
	return inner, cancel
}

// ask gives a verb with --json and reads the answer into to.
func ask(ctx context.Context, l *Line, to any, verb ...string) error {
	out, err := l.Run(ctx, append(verb, "--json")...)
	if err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(out), to); err != nil {
		return fmt.Errorf("reading what %s answered: %w", verb[0], err)
	}
	return nil
}
