package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"net/url"
	"path/filepath"

	"github.com/mattn/go-sqlite3"
)

// patience is how many milliseconds a connection waits for another's lock.
const patience = "5000"

// readers is how many connections of one log may read at once.
const readers = 4

// connector opens connections to one file without a registered driver name.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// connect returns a handle on an existing file, with at most conns connections.
// Every connection syncs each commit, overwrites what it deletes, and keeps its
// temporary tables (VACUUM's copy of everything) in memory, out of /tmp.
func connect(path string, conns int, settings map[string]string) (*sql.DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	values := url.Values{
		"mode":           {"rw"},
		"_journal_mode":  {"WAL"},
		"_synchronous":   {"FULL"},
		"_secure_delete": {"on"},
		"_foreign_keys":  {"on"},
		"_busy_timeout":  {patience},
		"_txlock":        {"immediate"},
	}
	for name, value := range settings {
		values.Set(name, value)
	}
	dsn := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: values.Encode()}
	inMemory := func(c *sqlite3.SQLiteConn) error {
		_, err := c.Exec("PRAGMA temp_store = MEMORY", nil)
		return err
	}
	db := sql.OpenDB(connector{&sqlite3.SQLiteDriver{ConnectHook: inMemory}, dsn.String()})
	db.SetMaxOpenConns(conns)
	return db, nil
}
