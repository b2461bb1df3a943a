package keyring

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// unfinished begins the name of a key file that is still being written.
const unfinished = ".new-"

// Ring is a folder of keys. One program at a time may work in it; the lock of the
// data folder that the keys belong to sees to that.
type Ring struct {
	dir string
	mu  sync.Mutex
}

var _ Keys = (*Ring)(nil)

// Open returns the keys in dir, which it makes and keeps for its owner alone
// (0700). What a crash left half-written is destroyed.
func Open(dir string) (*Ring, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the keys folder: %w", err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return nil, fmt.Errorf("close the keys folder to others: %w", err)
	}
	r := &Ring{dir: dir}
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("look for unfinished keys: %w", err)
	}
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), unfinished) {
			continue
		}
		if err := r.wipe(filepath.Join(dir, f.Name())); err != nil {
			return nil, fmt.Errorf("destroy an unfinished key: %w", err)
		}
	}
	return r, nil
}

// Create draws the key of poll. When it returns, the key survives a power cut.
func (r *Ring) Create(poll string) (Key, error) {
	name, err := fileName(poll)
	if err != nil {
		return Key{}, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	path := filepath.Join(r.dir, name)
	switch _, err := os.Lstat(path); {
	case err == nil:
		return Key{}, ErrKeyExists
	case !errors.Is(err, fs.ErrNotExist):
		return Key{}, fmt.Errorf("look for a poll key: %w", err)
	}
	k := draw()
	if err := r.write(path, k); err != nil {
		return Key{}, fmt.Errorf("write a poll key: %w", err)
	}
	return k, nil
}

// Key returns the key of poll, or ErrNoKey. A key whose destruction a crash cut
// short counts as gone.
func (r *Ring) Key(poll string) (Key, error) {
	name, err := fileName(poll)
	if err != nil {
		return Key{}, ErrNoKey
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	b, err := os.ReadFile(filepath.Join(r.dir, name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Key{}, ErrNoKey
	case err != nil:
		return Key{}, fmt.Errorf("read a poll key: %w", err)
	case len(b) != len(Key{}):
		return Key{}, fmt.Errorf("the key file of %s has %d bytes, not %d", poll, len(b), len(Key{}))
	case Key(b) == Key{}:
		return Key{}, ErrNoKey
	}
	return Key(b), nil
}

// Destroy overwrites the key of poll and removes its file; see the package comment
// for what that cannot promise.
func (r *Ring) Destroy(poll string) error {
	name, err := fileName(poll)
	if err != nil {
		return nil // never had one
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.wipe(filepath.Join(r.dir, name)); err != nil {
		return fmt.Errorf("destroy a poll key: %w", err)
	}
	return nil
}

// Polls names the polls that have a key file, half-destroyed ones included, so
// that they can be destroyed again.
func (r *Ring) Polls() ([]string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	files, err := os.ReadDir(r.dir)
	if err != nil {
		return nil, fmt.Errorf("list the poll keys: %w", err)
	}
	var polls []string
	for _, f := range files {
		if poll, ok := pollOf(f.Name()); ok {
			polls = append(polls, poll)
		}
	}
	slices.Sort(polls)
	return polls, nil
}

func (r *Ring) write(path string, k Key) (err error) {
	f, err := os.CreateTemp(r.dir, unfinished+"*") // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, r.wipe(f.Name()))
		}
	}()
	_, err = f.Write(k[:])
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncDir(r.dir)
}

// wipe overwrites a file with zeros where it lies, then removes it.
func (r *Ring) wipe(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return syncDir(r.dir) // an earlier removal may not have reached the disk
	}
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		_, err = f.WriteAt(make([]byte, info.Size()), 0)
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil {
		return err
	}
	return syncDir(r.dir)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
