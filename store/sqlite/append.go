package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"yuetan/store"
)

// Append writes b in one transaction. ctx is heeded until it begins: a batch cut
// off in the middle of its commit would leave the caller guessing.
func (l *log) Append(ctx context.Context, b store.Batch) error {
	if err := l.enter(ctx); err != nil {
		return err
	}
	defer l.leave()
	if err := l.take(ctx); err != nil {
		return err
	}
	defer l.give()
	err := l.transact(context.WithoutCancel(ctx), b)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrConflict):
		return store.ErrConflict
	}
	return fault(fmt.Sprintf("append to %s after record %d", l.slug, b.After), err)
}

func (l *log) transact(ctx context.Context, b store.Batch) error {
	if _, err := l.write.begin.ExecContext(ctx); err != nil {
		return err
	}
	err := l.put(ctx, b)
	if err == nil {
		_, err = l.write.commit.ExecContext(ctx)
	}
	if err == nil {
		return nil
	}
	// SQLite has rolled back by itself after some faults, a full disk among them.
	if _, undo := l.write.rollback.ExecContext(ctx); undo != nil && !full(err) {
		return errors.Join(err, undo)
	}
	return err
}

func (l *log) put(ctx context.Context, b store.Batch) error {
	head, err := head(l.write.last.QueryRowContext(ctx))
	if err != nil {
		return err
	}
	if err := b.Check(head); err != nil {
		return err
	}
	do := func(stmt *sql.Stmt, args ...any) {
		if err == nil {
			_, err = stmt.ExecContext(ctx, args...)
		}
	}
	for _, r := range b.Records {
		do(l.write.add, r.Seq, solid(r.Header), r.Body, r.Salt, r.Digest[:], r.Hash[:])
	}
	for _, w := range b.Box {
		if w.Sealed == nil {
			do(l.write.unset, w.Poll, w.Tag[:])
		} else {
			do(l.write.set, w.Poll, w.Tag[:], w.Sealed)
		}
	}
	for _, poll := range b.Empty {
		do(l.write.empty, poll)
	}
	for _, k := range b.Keep {
		do(l.write.keep, k.Hash[:], solid(k.Bytes))
	}
	for _, hash := range b.Drop {
		do(l.write.drop, hash[:])
	}
	for _, seq := range b.Erase {
		do(l.write.erase, seq)
	}
	return err
}

// solid makes an empty value of nil, which SQLite would take for NULL.
func solid(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
