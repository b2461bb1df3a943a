package sqlite

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/pressly/goose/v3"

	"yuetan/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// TooNew says that a council's file was written by a later program, whose tables
// this one does not know. Nothing was changed.
type TooNew struct {
	Slug         string
	Found, Known int64 // versions of the tables
}

func (e *TooNew) Error() string {
	return fmt.Sprintf("the file of %s has version %d; this program knows %d", e.Slug, e.Found, e.Known)
}

// migrate brings the file of slug to the tables of this program. An older file is
// first copied to backups/, where it stays until somebody removes it.
func migrate(ctx context.Context, dir, slug string) (err error) {
	path := pathOf(dir, slug)
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return store.ErrNoCouncil
	}
	if err == nil {
		err = os.Chmod(path, 0o600)
	}
	if err != nil {
		return fmt.Errorf("look at the file of %s: %w", slug, err)
	}
	db, err := connect(path, 1, nil)
	if err != nil {
		return fmt.Errorf("open the file of %s: %w", slug, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tables, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	steps, err := goose.NewProvider(goose.DialectSQLite3, db, tables, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	found, known, err := steps.GetVersions(ctx)
	switch {
	case err != nil:
		return fault("read the version of "+slug, err)
	case found > known:
		return &TooNew{Slug: slug, Found: found, Known: known}
	case found == known:
		return nil
	case info.Size() > 0:
		if err := keepOld(ctx, dir, slug, found); err != nil {
			return err
		}
	}
	if _, err := steps.Up(ctx); err != nil {
		return fault("migrate "+slug, err)
	}
	return nil
}

// keepOld copies a file that is about to be migrated, beside earlier such copies.
func keepOld(ctx context.Context, dir, slug string, version int64) error {
	backups := filepath.Join(dir, backupsDir)
	if err := os.MkdirAll(backups, 0o700); err != nil {
		return fmt.Errorf("make the backups folder: %w", err)
	}
	name := fmt.Sprintf("%s.v%d", slug, version)
	for n := 1; ; n++ {
		to := filepath.Join(backups, name+suffix)
		if n > 1 {
			to = filepath.Join(backups, fmt.Sprintf("%s-%d%s", name, n, suffix))
		}
		err := Backup(ctx, dir, slug, to)
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
}
