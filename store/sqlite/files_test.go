package sqlite_test

import (
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yuetan/store"
	"yuetan/store/sqlite"
	"yuetan/store/storetest"
)

func TestASecondOpeningOfTheFolderReadsItAll(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data 100% #1?")
	first := openIn(t, dir)
	l, err := first.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	write(t, l, store.Batch{}, "a", "b")
	for _, when := range []string{"beside the first", "after the first is closed"} {
		again, err := openIn(t, dir).Open(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		if got := readAll(t, again); !slices.Equal(got, []string{"a", "b"}) {
			t.Errorf("%s: %q", when, got)
		}
		if err := first.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFilesAreForTheirOwnerAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	write(t, createIn(t, dir, "xiqiao"), store.Batch{}, "a")
	seen := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is %o", path, info.Mode().Perm())
		}
		seen++
		return err
	})
	if err != nil || seen != 5 { // two folders; the file, its -wal and its -shm
		t.Errorf("%d files and folders seen (%v), want 5", seen, err)
	}
}

func TestAFullDiskKeepsNothingOfTheBatch(t *testing.T) {
	l := createIn(t, t.TempDir(), "xiqiao")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: storetest.Tag(1), Sealed: []byte("kept")}}}, "a")
	if err := sqlite.LimitPages(t.Context(), l, 20); err != nil {
		t.Fatal(err)
	}
	head, err := l.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = l.Append(t.Context(), store.Batch{
		After:   1,
		Records: storetest.Chain(head, "b", strings.Repeat("too much", 100_000)),
		Empty:   []string{"p1"},
	})
	if !errors.Is(err, store.ErrFull) {
		t.Fatalf("append to a full disk: %v, want ErrFull", err)
	}
	if got := readAll(t, l); !slices.Equal(got, []string{"a"}) {
		t.Errorf("after it: %q", got)
	}
	if box, err := l.Box(t.Context(), "p1"); err != nil || len(box) != 1 {
		t.Errorf("after it %d ballots (%v), want 1", len(box), err)
	}
	write(t, l, store.Batch{}, "room for a short one")
}

func TestABackupIsAWholeCouncil(t *testing.T) {
	dir, into := t.TempDir(), t.TempDir()
	l := createIn(t, dir, "xiqiao")
	text := store.Keep([]byte("minutes"))
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: storetest.Tag(1), Sealed: []byte("x")}}, Keep: []store.Kept{text}}, "a", "b")
	copied := filepath.Join(into, "councils", "xiqiao.db")
	if err := os.Mkdir(filepath.Dir(copied), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := sqlite.Backup(t.Context(), dir, "xiqiao", copied); err != nil {
		t.Fatal(err)
	}
	write(t, l, store.Batch{}, "after the backup")
	if info, err := os.Stat(copied); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the backup is %v (%v)", info, err)
	}
	old, err := openIn(t, into).Open(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	if got := readAll(t, old); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("the backup holds %q", got)
	}
	if box, err := old.Box(t.Context(), "p1"); err != nil || len(box) != 1 {
		t.Errorf("the backup holds %d ballots (%v), want 1", len(box), err)
	}
	if got, ok, err := old.Kept(t.Context(), text.Hash); err != nil || !ok || string(got.Bytes) != "minutes" {
		t.Errorf("the backup holds the kept text %q %v (%v)", got.Bytes, ok, err)
	}
}

func TestABackupThatCannotBeMadeLeavesNothing(t *testing.T) {
	dir, into := t.TempDir(), t.TempDir()
	createIn(t, dir, "xiqiao")
	taken := filepath.Join(into, "taken.db")
	if err := os.WriteFile(taken, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	rows := []struct {
		name, slug, path string
		want             error
	}{
		{"the council is not there", "nobody", filepath.Join(into, "a.db"), store.ErrNoCouncil},
		{"the name is taken", "xiqiao", taken, fs.ErrExist},
		{"the folder is not there", "xiqiao", filepath.Join(into, "none", "a.db"), fs.ErrNotExist},
	}
	for _, row := range rows {
		if err := sqlite.Backup(t.Context(), dir, row.slug, row.path); !errors.Is(err, row.want) {
			t.Errorf("%s: %v, want %v", row.name, err, row.want)
		}
	}
	if b, err := os.ReadFile(taken); err != nil || string(b) != "mine" {
		t.Errorf("the file that was there holds %q (%v)", b, err)
	}
	if files, err := os.ReadDir(into); err != nil || len(files) != 1 {
		t.Errorf("left behind: %v (%v)", files, err)
	}
}

// alter runs SQL on the file of xiqiao, as an older or later program would have.
func alter(t *testing.T, dir, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(dir, "councils", "xiqiao.db"))
	if err == nil {
		_, err = db.Exec(query)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestAnOlderFileIsBackedUpBeforeItIsMigrated(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	for n, want := range []string{"xiqiao.v0.db", "xiqiao.v0-2.db"} {
		path := filepath.Join(dir, "councils", "xiqiao.db")
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		alter(t, dir, "CREATE TABLE older (said TEXT); INSERT INTO older VALUES ('an old word')")
		l, err := s.Open(t.Context(), "xiqiao")
		if err != nil {
			t.Fatal(err)
		}
		write(t, l, store.Batch{}, "a")
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		backups := filepath.Join(dir, "backups")
		if files, err := os.ReadDir(backups); err != nil || len(files) != n+1 {
			t.Fatalf("backups %v (%v), want %d", files, err, n+1)
		}
		if b, err := os.ReadFile(filepath.Join(backups, want)); err != nil || !strings.Contains(string(b), "an old word") {
			t.Errorf("%s does not hold what the file held (%v)", want, err)
		}
	}
}

func TestAFileFromBeforePrintsWereKeptLearnsToKeepThem(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	l, err := s.Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	write(t, l, store.Batch{}, "a", "b")
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	alter(t, dir, "DROP TABLE kept; DELETE FROM goose_db_version WHERE version_id > 1")
	if l, err = s.Open(t.Context(), "xiqiao"); err != nil {
		t.Fatal(err)
	}
	text := store.Keep([]byte("minutes"))
	write(t, l, store.Batch{Keep: []store.Kept{text}}, "printed")
	if _, ok, err := l.Kept(t.Context(), text.Hash); err != nil || !ok {
		t.Errorf("the text is not there: %v", err)
	}
	if got := readAll(t, l); !slices.Equal(got, []string{"a", "b", "printed"}) {
		t.Errorf("the log says %q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "backups", "xiqiao.v1.db")); err != nil {
		t.Errorf("what the migration found is not kept: %v", err)
	}
}

func TestAFileOfALaterProgramIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	l, err := s.Create(t.Context(), "xiqiao")
	if err == nil {
		err = l.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	alter(t, dir, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)")
	_, err = s.Open(t.Context(), "xiqiao")
	if late, ok := errors.AsType[*sqlite.TooNew](err); !ok || late.Found != 99 || late.Slug != "xiqiao" {
		t.Errorf("open: %v, want a file that is too new", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "backups")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a backup was made of it (%v)", err)
	}
}
