package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"yuetan/store"
)

// maxInput is the most that a file argument may hold.
const maxInput = 16 << 20

// path is where a file argument lies on the machine.
func (c *call) path(name string) string {
	if filepath.IsAbs(name) || c.Dir == "" {
		return name
	}
	return filepath.Join(c.Dir, name)
}

// read returns the bytes of a file argument; "-" is standard input, which is all
// there is over SSH.
func (c *call) read(name string) ([]byte, error) {
	from := c.In
	if name != "-" {
		if c.Remote {
			return nil, refused(c.Words.Commands.OnlyStdin)
		}
		f, err := os.Open(c.path(name))
		if err != nil {
			return nil, c.fileFault(name, err)
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, maxInput+1))
	if err != nil {
		return nil, c.fileFault(name, err)
	}
	if len(data) > maxInput {
		return nil, refused(c.Words.Commands.FileTooLarge(name, maxInput>>20))
	}
	return data, nil
}

// write puts bytes where --output says, else on standard output. A file that is
// there already is kept.
func (c *call) write(data []byte) error {
	name := c.text("output")
	if name == "" || name == "-" {
		_, err := io.Copy(c.Out, bytes.NewReader(data))
		return err
	}
	return c.save(c.path(name), data)
}

// free refuses a file that is there already or cannot be made.
func (c *call) free(name string) error {
	if name == "" || name == "-" {
		return nil
	}
	if _, err := os.Lstat(c.path(name)); err == nil {
		return refused(c.Words.Commands.FileExists(name))
	}
	path := c.path(name)
	if err := c.save(path, nil); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil {
		return c.fileFault(name, err)
	}
	return nil
}

// save writes a new file for its owner alone.
func (c *call) save(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrNotExist) {
		dir := filepath.Dir(path)
		if near, err := filepath.Rel(c.Dir, dir); err == nil && filepath.IsLocal(near) {
			dir = near
		}
		return refused(c.Words.Commands.NoFile(dir))
	}
	if err != nil {
		return c.fileFault(path, err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return c.fileFault(path, errors.Join(err, os.Remove(path)))
	}
	return nil
}

// fileFault puts what the system says about a file into words.
func (e *Env) fileFault(name string, err error) error {
	w := e.Words.Commands
	switch {
	case errors.Is(err, os.ErrNotExist):
		return refused(w.NoFile(name))
	case errors.Is(err, os.ErrExist):
		return refused(w.FileExists(name))
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS):
		return refused(w.FileDenied(name))
	case errors.Is(err, syscall.EISDIR):
		return refused(w.IsFolder(name))
	case errors.Is(err, syscall.ENOTDIR):
		return refused(w.NotFolder(name))
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("file %s: %w (%w)", name, store.ErrFull, err)
	}
	return fmt.Errorf("file %s: %w", name, err)
}

// inside tells whether path lies in dir or is it.
func inside(path, dir string) bool {
	path, dir = settled(path), settled(dir)
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// settled is path without links, as far as it exists.
func settled(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	rest := ""
	for at := abs; ; at = filepath.Dir(at) {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		if at == filepath.Dir(at) {
			return abs
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}
