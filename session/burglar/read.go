package burglar

import (
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3" // the burglar has SQLite too
)

// Files reads every file under the folders, by path.
func Files(t testing.TB, dirs ...string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || d.Type()&fs.ModeSocket != 0 {
				return err
			}
			all[path], err = os.ReadFile(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// Copy copies a folder's files, as `cp -r` would, but for sockets.
func Copy(t testing.TB, from, to string) string {
	t.Helper()
	for path, b := range Files(t, from) {
		name, err := filepath.Rel(from, path)
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o700)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// Row is a row of a ballot box.
type Row struct{ Tag, Sealed []byte }

// Databases are the files that SQLite can read, WAL and all.
func (l Loot) Databases(t testing.TB) (found []string) {
	t.Helper()
	for path := range Files(t, append([]string{l.Now}, l.Older...)...) {
		if strings.HasSuffix(path, ".db") {
			found = append(found, path)
		}
	}
	slices.Sort(found)
	return found
}

// query reads columns of bytes out of a copy of a database, so that looking leaves
// no trace.
func query(t testing.TB, path, text string) (rows [][][]byte) {
	t.Helper()
	dir := t.TempDir()
	for _, ending := range []string{"", "-wal"} {
		if b, err := os.ReadFile(path + ending); err == nil {
			if err := os.WriteFile(filepath.Join(dir, "copy.db"+ending), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, "copy.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	found, err := db.Query(text)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for found.Next() {
		row, into := make([][]byte, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// Box reads the rows of a database's ballot boxes.
func Box(t testing.TB, path string) (rows []Row) {
	t.Helper()
	for _, r := range query(t, path, "SELECT tag, sealed FROM box") {
		rows = append(rows, Row{r[0], r[1]})
	}
	return rows
}
