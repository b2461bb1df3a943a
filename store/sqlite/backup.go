package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"yuetan/store"
)

// Backup writes a consistent copy of one council's file in the data folder dir to
// path (0600), which must not exist yet (fs.ErrExist). The council may be in use,
// by another program too. Errors are those of Open and, on a full disk, ErrFull;
// after one, path is not there. The copy holds the boxes of open polls, sealed;
// their keys it does not hold.
func Backup(ctx context.Context, dir, slug, path string) (err error) {
	if err := store.CheckSlug(slug); err != nil {
		return err
	}
	from := pathOf(dir, slug)
	switch _, err := os.Stat(from); {
	case errors.Is(err, fs.ErrNotExist):
		return store.ErrNoCouncil
	case err != nil:
		return fmt.Errorf("look at the file of %s: %w", slug, err)
	}
	// The name is taken first, so that two backups never write one file.
	if err := take(path); err != nil {
		return fault("make the backup file", err)
	}
	part := path + ".part"
	defer func() {
		if err != nil {
			err = errors.Join(fault("back up "+slug, err), remove(part), remove(path))
		}
	}()
	if err := remove(part); err != nil {
		return err
	}
	if err := take(part); err != nil {
		return err
	}
	if err := copyInto(ctx, from, part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func copyInto(ctx context.Context, from, to string) (err error) {
	db, err := connect(from, 1, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func take(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
