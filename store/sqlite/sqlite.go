// Package sqlite keeps each council's log in one SQLite file, so that a council is
// put away, backed up and scrubbed alone.
//
// It does not know what a record says or whose a ballot is. It does not keep a
// second program out of the folder (package folder does), though two openings of
// one file stay in order: the later one is told ErrConflict.
package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"yuetan/store"
)

const (
	councilsDir = "councils" // the files of the councils, in the data folder
	backupsDir  = "backups"  // what a migration found, in the data folder
	suffix      = ".db"
)

// Open returns the councils kept in the data folder dir, which it makes if it is
// not there. Files are for their owner alone (0600, folders 0700).
func Open(ctx context.Context, dir string) (store.Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	councils := filepath.Join(dir, councilsDir)
	if err := os.MkdirAll(councils, 0o700); err != nil {
		return nil, fmt.Errorf("make the councils folder: %w", err)
	}
	if err := os.Chmod(councils, 0o700); err != nil {
		return nil, fmt.Errorf("close the councils folder to others: %w", err)
	}
	return &councilFolder{dir: dir, logs: map[*log]bool{}}, nil
}

type councilFolder struct {
	dir    string
	mu     sync.Mutex // also keeps two openings from migrating one file at once
	closed bool
	logs   map[*log]bool
}

func pathOf(dir, slug string) string {
	return filepath.Join(dir, councilsDir, slug+suffix)
}

func (c *councilFolder) Councils(ctx context.Context) ([]string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.enter(ctx); err != nil {
		return nil, err
	}
	files, err := os.ReadDir(filepath.Join(c.dir, councilsDir))
	if err != nil {
		return nil, fmt.Errorf("list the councils: %w", err)
	}
	var slugs []string
	for _, f := range files {
		slug, ok := strings.CutSuffix(f.Name(), suffix)
		if ok && store.CheckSlug(slug) == nil {
			slugs = append(slugs, slug)
		}
	}
	slices.Sort(slugs) // a file name sorts apart from its slug: "a-b.db" < "a.db"
	return slugs, nil
}

func (c *councilFolder) Create(ctx context.Context, slug string) (store.Log, error) {
	if err := store.CheckSlug(slug); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.enter(ctx); err != nil {
		return nil, err
	}
	path := pathOf(c.dir, slug)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, store.ErrCouncilExists
	}
	if err == nil {
		err = errors.Join(f.Close(), syncDir(filepath.Dir(path)))
	}
	if err != nil {
		return nil, fault("make the file of "+slug, err)
	}
	l, err := c.open(ctx, slug)
	if err != nil {
		for _, left := range []string{path, path + "-wal", path + "-shm"} {
			if gone := os.Remove(left); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
				err = errors.Join(err, gone)
			}
		}
		return nil, err
	}
	return l, nil
}

func (c *councilFolder) Open(ctx context.Context, slug string) (store.Log, error) {
	if err := store.CheckSlug(slug); err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.enter(ctx); err != nil {
		return nil, err
	}
	l, err := c.open(ctx, slug)
	if err != nil {
		return nil, err
	}
	return l, nil
}

// open is called with mu held.
func (c *councilFolder) open(ctx context.Context, slug string) (*log, error) {
	if err := migrate(ctx, c.dir, slug); err != nil {
		return nil, err
	}
	l, err := openLog(ctx, slug, pathOf(c.dir, slug))
	if err != nil {
		return nil, fault("open the log of "+slug, err)
	}
	l.forget = func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.logs, l)
	}
	c.logs[l] = true
	return l, nil
}

func (c *councilFolder) Close() error {
	c.mu.Lock()
	c.closed = true
	var open []*log
	for l := range c.logs {
		open = append(open, l)
	}
	c.mu.Unlock()
	var errs []error
	for _, l := range open {
		errs = append(errs, l.Close())
	}
	return errors.Join(errs...)
}

func (c *councilFolder) enter(ctx context.Context) error {
	if c.closed {
		return store.ErrClosed
	}
	return ctx.Err()
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
