package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"yuetan/store"
	"yuetan/store/storetest"
)

func TestAfterScrubNoFileHoldsWhatWasErasedOrEmptied(t *testing.T) {
	rows := []struct {
		name   string
		secret func(n int) string
	}{
		{"short texts between others in one page", func(n int) string { return fmt.Sprintf("SECRET-%03d", n) }},
		{"long texts that fill pages of their own", func(n int) string { return strings.Repeat(fmt.Sprintf("SECRET-%03d", n), 2000) }},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			dir := t.TempDir()
			l := createIn(t, dir, "xiqiao")
			var erase []uint64
			var drop [][32]byte
			for n := range 60 {
				text := store.Keep([]byte("a print that names " + row.secret(n)))
				drop = append(drop, text.Hash)
				write(t, l, store.Batch{Keep: []store.Kept{text, store.Keep([]byte("a print that stays"))}, Box: []store.BoxWrite{
					{Poll: "p1", Tag: storetest.Tag(uint64(n * 7919 % 60)), Sealed: []byte(row.secret(n))},
					{Poll: "p2", Tag: storetest.Tag(uint64(n)), Sealed: []byte("KEPT")},
				}}, "a word that stays", row.secret(n))
				erase = append(erase, uint64(2*n+2))
			}
			if filesWith(t, dir, "SECRET") == "" {
				t.Fatal("nothing is found before erasing: the search proves nothing")
			}
			write(t, l, store.Batch{Erase: erase, Empty: []string{"p1"}, Drop: drop}, "erased and emptied")
			if filesWith(t, dir, "SECRET") == "" {
				t.Fatal("erasing alone leaves no trace: the search proves nothing about Scrub")
			}
			if err := l.Scrub(t.Context()); err != nil {
				t.Fatal(err)
			}
			if left := filesWith(t, dir, "SECRET"); left != "" {
				t.Errorf("left in %s", left)
			}
			if info, err := os.Stat(filepath.Join(dir, "councils", "xiqiao.db-wal")); err != nil || info.Size() != 0 {
				t.Errorf("the write-ahead log is not empty: %v (%v)", info, err)
			}
			if n := len(readAll(t, l)); n != 121 {
				t.Errorf("%d records, want 121", n)
			}
			if _, ok, err := l.Kept(t.Context(), store.Keep([]byte("a print that stays")).Hash); err != nil || !ok {
				t.Errorf("the print that stays is gone (%v)", err)
			}
			if box, err := l.Box(t.Context(), "p2"); err != nil || len(box) != 60 {
				t.Errorf("%d ballots in the box of another poll (%v), want 60", len(box), err)
			}
		})
	}
}

// reader holds a read transaction on the file, as another program might.
func reader(t *testing.T, dir string) (letGo func()) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "councils", "xiqiao.db")+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err == nil {
		err = tx.QueryRow("SELECT count(*) FROM record").Scan(new(int))
	}
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := errors.Join(tx.Rollback(), db.Close()); err != nil {
			t.Error(err)
		}
	}
}

func TestScrubGivesUpWithItsCallerWhileAReaderHoldsOn(t *testing.T) {
	dir := t.TempDir()
	l := createIn(t, dir, "xiqiao")
	write(t, l, store.Batch{}, "SECRET")
	letGo := reader(t, dir)
	write(t, l, store.Batch{Erase: []uint64{1}}, "erased")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if err := l.Scrub(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("scrub under a reader: %v, want the deadline", err)
	}
	write(t, l, store.Batch{}, "the log goes on")
	letGo()
	if err := l.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	if left := filesWith(t, dir, "SECRET"); left != "" {
		t.Errorf("left in %s", left)
	}
}

func TestScrubWaitsForAReaderToLetGo(t *testing.T) {
	dir := t.TempDir()
	l := createIn(t, dir, "xiqiao")
	write(t, l, store.Batch{}, "SECRET")
	letGo := reader(t, dir)
	write(t, l, store.Batch{Erase: []uint64{1}}, "erased")
	done := make(chan error)
	go func() { done <- l.Scrub(t.Context()) }()
	select {
	case err := <-done:
		t.Fatalf("scrub returned under a reader: %v", err)
	case <-time.After(100 * time.Millisecond):
	}
	letGo()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if left := filesWith(t, dir, "SECRET"); left != "" {
		t.Errorf("left in %s", left)
	}
}
