package main

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"yuetan/command"
	"yuetan/crowd"
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
	s, err := newStage(ctx, people, demonstrated(people), listen, 0, w)
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

// export fetches the whole folder of papers, as the secretary would over SSH, with
// results and resolutions as JSON, and returns how many files there are.
func (d *demo) export(ctx context.Context, evening *crowd.Evening) (int, error) {
	files := map[string][]byte{}
	for name, verb := range map[string][]string{
		"results.json":     {"results", "--session", demoSession, "--json"},
		"resolutions.json": {"resolutions", "--session", demoSession, "--json"},
	} {
		text, err := evening.Ask(ctx, verb...)
		if err != nil {
			return 0, fmt.Errorf("fetching %s: %w", name, err)
		}
		files[name] = []byte(text)
	}
	packed, err := evening.Ask(ctx, "export", demoSession, "--format", "zip")
	if err != nil {
		return 0, fmt.Errorf("fetching the papers: %w", err)
	}
	folder, err := zip.NewReader(strings.NewReader(packed), int64(len(packed)))
	if err != nil {
		return 0, fmt.Errorf("unpacking the papers: %w", err)
	}
	for _, f := range folder.File {
		_, name, _ := strings.Cut(f.Name, "/")
		if files[name], err = fs.ReadFile(folder, f.Name); err != nil {
			return 0, fmt.Errorf("unpacking %s: %w", name, err)
		}
	}
	for name, text := range files {
		path := filepath.Join(d.out, filepath.FromSlash(name))
		if len(text) == 0 || !filepath.IsLocal(name) {
			return 0, fmt.Errorf("paper %s is not as it should be", name)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return 0, fmt.Errorf("making the folder of papers: %w", err)
		}
		if err := os.WriteFile(path, text, 0o600); err != nil {
			return 0, fmt.Errorf("writing a paper: %w", err)
		}
	}
	return len(files), nil
}
