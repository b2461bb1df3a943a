package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// These two are never prepared: SQLite obeys them while it compiles them.
const (
	waitLittle = "PRAGMA busy_timeout = 20"
	waitLong   = "PRAGMA busy_timeout = " + patience
)

const lastRecord = "SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1"

// preparer is a connection, or a handle that prepares on each of its connections.
type preparer interface {
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

// writeStatements are prepared once, on the writer's connection.
type writeStatements struct {
	begin, commit, rollback *sql.Stmt
	last, add, erase        *sql.Stmt
	set, unset, empty       *sql.Stmt
	keep, drop              *sql.Stmt
	rebuild, cut            *sql.Stmt
}

func (s *writeStatements) prepare(ctx context.Context, on preparer) error {
	return prepare(ctx, on, map[**sql.Stmt]string{
		&s.begin:    "BEGIN IMMEDIATE",
		&s.commit:   "COMMIT",
		&s.rollback: "ROLLBACK",
		&s.last:     lastRecord,
		&s.add:      "INSERT INTO record (seq, header, body, salt, digest, hash) VALUES (?, ?, ?, ?, ?, ?)",
		&s.erase:    "UPDATE record SET body = NULL, salt = NULL WHERE seq = ?",
		&s.set: "INSERT INTO box (poll, tag, sealed) VALUES (?, ?, ?)" +
			" ON CONFLICT (poll, tag) DO UPDATE SET sealed = excluded.sealed",
		&s.unset:   "DELETE FROM box WHERE poll = ? AND tag = ?",
		&s.empty:   "DELETE FROM box WHERE poll = ?",
		&s.keep:    "INSERT INTO kept (hash, text) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
		&s.drop:    "DELETE FROM kept WHERE hash = ?",
		&s.rebuild: "VACUUM",
		&s.cut:     "PRAGMA wal_checkpoint(TRUNCATE)",
	})
}

func (s *writeStatements) close() error {
	return closeAll(s.begin, s.commit, s.rollback, s.last, s.add, s.erase,
		s.set, s.unset, s.empty, s.keep, s.drop, s.rebuild, s.cut)
}

// readStatements are prepared once on each connection that reads.
type readStatements struct {
	last, page, box, ballot, boxes, kept *sql.Stmt
}

func (s *readStatements) prepare(ctx context.Context, on preparer) error {
	return prepare(ctx, on, map[**sql.Stmt]string{
		&s.last:   lastRecord,
		&s.page:   "SELECT seq, header, body, salt, digest, hash FROM record WHERE seq > ? ORDER BY seq LIMIT ?",
		&s.box:    "SELECT tag, sealed FROM box WHERE poll = ? ORDER BY tag",
		&s.ballot: "SELECT sealed FROM box WHERE poll = ? AND tag = ?",
		&s.boxes:  "SELECT DISTINCT poll FROM box ORDER BY poll",
		&s.kept:   "SELECT text FROM kept WHERE hash = ?",
	})
}

func (s *readStatements) close() error {
	return closeAll(s.last, s.page, s.box, s.ballot, s.boxes, s.kept)
}

func prepare(ctx context.Context, on preparer, queries map[**sql.Stmt]string) (err error) {
	for stmt, query := range queries {
		if *stmt, err = on.PrepareContext(ctx, query); err != nil {
			return err
		}
	}
	return nil
}

func closeAll(stmts ...*sql.Stmt) error {
	var errs []error
	for _, s := range stmts {
		if s != nil {
			errs = append(errs, s.Close())
		}
	}
	return errors.Join(errs...)
}
