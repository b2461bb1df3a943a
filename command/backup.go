package command

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"yuetan/store/sqlite"
)

// manifest is the first entry of a backup.
const manifest = "yuetan-backup.json"

// copies begins the name of a folder in the data folder where a backup gathers
// what it packs.
const copies = ".backup-"

type backupManifest struct {
	Format   int       `json:"format"` // 1
	Made     time.Time `json:"made"`
	Councils []string  `json:"councils"`
}

func backupVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "backup", args: "FILE", need: house, min: 1, max: 1, machine: true,
		example: "backup yuetan-2026-11-20.tar", run: backup})
}

// backup writes a tar of consistent copies of every council and the lasting
// secrets. Poll keys are never part of it, so a backup opens no ballot.
func backup(c *call) error {
	if c.Data == "" {
		return ErrNoFolder
	}
	target := c.path(c.args[0])
	if inside(target, c.Data) {
		return refused(c.Words.Commands.BackupInside)
	}
	if inside(target, c.Keys) {
		return refused(c.Words.Commands.BackupInside)
	}
	if err := c.free(c.args[0]); err != nil {
		return err
	}
	councils, err := c.House.Councils(c.ctx)
	if err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(target), ".yuetan-backup-*")
	if err != nil {
		return c.fileFault(c.args[0], err)
	}
	err = c.pack(part, councils)
	err = errors.Join(err, part.Sync(), part.Close())
	if err == nil {
		err = os.Link(part.Name(), target)
		if err != nil && !errors.Is(err, os.ErrExist) {
			err = os.Rename(part.Name(), target)
		}
	}
	if gone := os.Remove(part.Name()); gone != nil && !errors.Is(gone, os.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	if err != nil {
		return c.fileFault(c.args[0], err)
	}
	c.print(c.Words.Commands.BackedUp(len(councils), c.args[0]))
	return nil
}

func (c *call) pack(out io.Writer, councils []string) error {
	w := tar.NewWriter(out)
	about, err := json.Marshal(backupManifest{Format: 1, Made: c.Now().UTC(), Councils: councils})
	if err != nil {
		return fmt.Errorf("write the backup's contents: %w", err)
	}
	if err := pack(w, manifest, int64(len(about)), bytes.NewReader(about)); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(c.Data, copies)
	if err != nil {
		return fmt.Errorf("make room for copies: %w", err)
	}
	defer os.RemoveAll(temp)
	for _, slug := range councils {
		copied := filepath.Join(temp, slug+".db")
		if err := sqlite.Backup(c.ctx, c.Data, slug, copied); err != nil {
			return err
		}
		if err := packFile(w, "councils/"+slug+".db", copied); err != nil {
			return err
		}
		if err := os.Remove(copied); err != nil {
			return fmt.Errorf("remove a copy: %w", err)
		}
	}
	secrets, err := os.ReadDir(filepath.Join(c.Data, secretFolder))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("read the secrets: %w", err)
	}
	for _, s := range secrets {
		if s.Type().IsRegular() {
			if err := packFile(w, secretFolder+"/"+s.Name(), filepath.Join(c.Data, secretFolder, s.Name())); err != nil {
				return err
			}
		}
	}
	return w.Close()
}

func packFile(w *tar.Writer, name, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	return pack(w, name, info.Size(), f)
}

func pack(w *tar.Writer, name string, size int64, from io.Reader) error {
	err := w.WriteHeader(&tar.Header{Name: name, Size: size, Mode: 0o600, Format: tar.FormatPAX})
	if err == nil {
		_, err = io.Copy(w, from)
	}
	if err != nil {
		return fmt.Errorf("pack %s: %w", name, err)
	}
	return nil
}
