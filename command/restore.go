package command

import (
	"archive/tar"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/store"
	"yuetan/store/folder"
)

func restoreVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "restore", args: "FILE", need: alone, min: 1, max: 1, machine: true,
		example: "restore yuetan-2026-11-20.tar --data /srv/yuetan", run: restore})
}

// errNotABackup says that a file is not what backup wrote.
var errNotABackup = errors.New("not a backup of yuetan")

// restore unpacks a backup into an empty data folder, and opens every council of
// it once, which checks its chain. What it has unpacked goes again if that fails.
func restore(c *call) error {
	w := c.Words.Commands
	if c.Data == "" {
		return ErrNoFolder
	}
	in, err := os.Open(c.path(c.args[0]))
	if err != nil {
		return c.fileFault(c.args[0], err)
	}
	defer in.Close()
	held, err := folder.Lock(c.Data)
	if err != nil {
		return err
	}
	empty, err := onlyLock(c.Data)
	if err != nil || !empty {
		err = errors.Join(err, held.Close())
		if err == nil {
			err = refused(w.DataNotEmpty(c.Data))
		}
		return err
	}
	councils, err := unpack(tar.NewReader(in), c.Data)
	if err = errors.Join(err, held.Close()); err == nil {
		err = c.openAll(councils)
	}
	if err != nil {
		err = errors.Join(err, os.RemoveAll(filepath.Join(c.Data, "councils")), os.RemoveAll(filepath.Join(c.Data, secretFolder)))
		if errors.Is(err, errNotABackup) {
			return refused(w.NotABackup(c.args[0]))
		}
		return err
	}
	c.print(w.Restored(len(councils), c.Data))
	return nil
}

// onlyLock tells whether the folder holds nothing but its lock.
func onlyLock(dir string) (bool, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false, fmt.Errorf("read the data folder: %w", err)
	}
	for _, e := range entries {
		if e.Name() != "lock" {
			return false, nil
		}
	}
	return true, nil
}

// unpack writes the files of a backup below dir, and names its councils. Only the
// names that backup gives are taken.
func unpack(r *tar.Reader, dir string) ([]string, error) {
	var about backupManifest
	first, err := r.Next()
	if err != nil || first.Name != manifest || json.NewDecoder(io.LimitReader(r, 1<<20)).Decode(&about) != nil || about.Format != 1 {
		return nil, errNotABackup
	}
	for {
		h, err := r.Next()
		if err == io.EOF {
			return about.Councils, nil
		}
		if err != nil {
			return nil, errNotABackup
		}
		folder, name := path.Split(h.Name)
		slug, isCouncil := strings.CutSuffix(name, ".db")
		switch {
		case h.Typeflag != tar.TypeReg:
			return nil, errNotABackup
		case folder == "councils/" && isCouncil && store.CheckSlug(slug) == nil:
		case folder == secretFolder+"/" && filepath.IsLocal(name) && !strings.ContainsAny(name, `/\:`):
		default:
			return nil, errNotABackup
		}
		if err := unpackFile(filepath.Join(dir, filepath.FromSlash(folder)), name, r); err != nil {
			return nil, err
		}
	}
}

func unpackFile(dir, name string, from io.Reader) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("unpack %s: %w", name, err)
	}
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("unpack %s: %w", name, err)
	}
	_, err = io.Copy(f, from)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errNotABackup
	}
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("unpack %s: %w", name, err)
	}
	return nil
}

// openAll opens every council once; reading a log verifies it.
func (c *call) openAll(councils []string) error {
	h, closer, err := OpenHouse(c.ctx, c.Data, c.Keys)
	if err != nil {
		return err
	}
	for _, slug := range councils {
		if _, openErr := h.Hall(c.ctx, slug); openErr != nil {
			err = errors.Join(err, openErr)
		}
	}
	return errors.Join(err, closer.Close())
}
