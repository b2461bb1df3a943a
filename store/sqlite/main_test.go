package sqlite_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"yuetan/store"
	"yuetan/store/sqlite"
	"yuetan/store/storetest"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(writeIn); dir != "" {
		os.Exit(writeUntilKilled(dir))
	}
	goleak.VerifyTestMain(m)
}

func openIn(t testing.TB, dir string) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func createIn(t testing.TB, dir, slug string) store.Log {
	t.Helper()
	l, err := openIn(t, dir).Create(t.Context(), slug)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// write appends b after the head, with one record per body.
func write(t testing.TB, l store.Log, b store.Batch, bodies ...string) {
	t.Helper()
	head, err := l.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.After, b.Records = head.Seq, storetest.Chain(head, bodies...)
	if err := l.Append(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

// readAll verifies the chain and gives the bodies.
func readAll(t testing.TB, l store.Log) []string {
	t.Helper()
	var bodies []string
	var head store.Head
	for r, err := range l.Read(t.Context(), 0) {
		if err == nil {
			err = store.Verify(head, r)
		}
		if err != nil {
			t.Fatal(err)
		}
		head, bodies = r.Head(), append(bodies, string(r.Body))
	}
	return bodies
}

// filesWith names the files under dir that contain text, by their endings.
func filesWith(t testing.TB, dir, text string) string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(text)) {
			found = append(found, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(found, " ")
}
