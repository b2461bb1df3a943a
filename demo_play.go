package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"yuetan/command"
	"yuetan/crowd"
	"yuetan/minutes"
)

// play lets an evening play itself and writes its papers. It is an error when
// anything did not work for anybody.
func (d *demo) play(ctx context.Context, people *crowd.Crowd) (err error) {
	w := d.machine.Words()
	ctx, stop := context.WithTimeout(ctx, longestEvening)
	defer stop()
	d.tell(w.Demo.Begin(d.residents, d.seed))
	listen := d.listen
	if listen == "" {
		listen = "127.0.0.1:0"
	}
	s, err := newStage(ctx, people, listen, 0, w)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	d.tell(w.Demo.Listening(s.door.Address))
	s.passes.Chair = s.chair
	evening, err := people.Come(ctx, s.door, s.passes, crowd.Pace{}, 50*time.Millisecond)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, evening.Leave()) }()
	if err := d.lead(ctx, evening); err != nil {
		return command.Refuse(w.Demo.Troubled + " " + err.Error())
	}
	n, err := d.export(ctx, evening)
	if err == nil {
		d.tell(w.Demo.PapersIn(n, d.out))
	}
	return err
}

// lead plays from the first issue to the end; what goes wrong for one ends it for all.
func (d *demo) lead(ctx context.Context, evening *crowd.Evening) error {
	ctx, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	if err := evening.Raise(ctx, 0); err != nil {
		return err
	}
	var room sync.WaitGroup
	var mu sync.Mutex
	var troubles []error
	trouble := func(err error) {
		mu.Lock()
		defer mu.Unlock()
		troubles = append(troubles, err)
		fail(err)
	}
	room.Go(func() { evening.Behave(ctx, false, trouble) })
	err := evening.Lead(ctx, d.moment)
	if err != nil {
		fail(err)
	}
	room.Wait()
	if len(troubles) > 0 {
		return errors.Join(troubles...)
	}
	return err
}

// moment tells what has happened in words.
func (d *demo) moment(m crowd.Moment) {
	w := d.machine.Words().Demo
	switch m.Kind {
	case crowd.Raised:
		d.tell(w.Raised(m.N))
	case crowd.Merged:
		d.tell(w.Merged(m.N))
	case crowd.Came:
		d.tell(w.Came(m.N, m.Of))
	case crowd.Opened:
		d.tell(w.Opened(m.N))
	case crowd.Cast:
		d.tell(w.Cast(m.N, m.Of))
	case crowd.Published:
		d.tell(w.Published(m.Texts))
	case crowd.LineDrawn:
		d.tell(w.LineDrawn(m.N))
	case crowd.Written:
		d.tell(w.Written(m.Texts[0], m.N))
	case crowd.Settled:
		d.tell(w.Settled(m.Texts[0], m.N, m.Of, m.Yes))
	case crowd.Everything:
		d.tell(w.Agrees)
	case crowd.Closed:
		d.tell(w.Closed)
	}
}

// export fetches every paper in every format, as the secretary would over SSH, with
// results and resolutions as JSON, and returns how many there are.
func (d *demo) export(ctx context.Context, evening *crowd.Evening) (int, error) {
	if err := os.MkdirAll(d.out, 0o700); err != nil {
		return 0, fmt.Errorf("making the folder of papers: %w", err)
	}
	verbs := map[string][]string{
		"results.json":     {"results", "--session", demoSession, "--json"},
		"resolutions.json": {"resolutions", "--session", demoSession, "--json"},
	}
	for _, paper := range minutes.Papers() {
		for _, format := range paper.Formats() {
			name := fmt.Sprintf("%s-%s.%s", demoSession, paper, format)
			verbs[name] = []string{"export", demoSession, string(paper), "--format", string(format)}
		}
	}
	written := 0
	for name, verb := range verbs {
		text, err := evening.Ask(ctx, verb...)
		var refused *crowd.Refusal
		if errors.As(err, &refused) && !d.headless {
			continue // an evening that was left early does not have every paper
		}
		if err != nil {
			return written, fmt.Errorf("paper %s: %w", name, err)
		}
		if strings.TrimSpace(text) == "" {
			return written, fmt.Errorf("paper %s is empty", name)
		}
		if err := os.WriteFile(filepath.Join(d.out, name), []byte(text), 0o600); err != nil {
			return written, fmt.Errorf("writing a paper: %w", err)
		}
		written++
	}
	return written, nil
}
