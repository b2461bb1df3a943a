package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"yuetan/store"
)

// pageSize is how many records one query fetches. Between pages no read
// transaction is open, so a slow reader never keeps Scrub from finishing.
const pageSize = 500

func (l *log) Head(ctx context.Context) (store.Head, error) {
	if err := l.enter(ctx); err != nil {
		return store.Head{}, err
	}
	defer l.leave()
	head, err := head(l.read.last.QueryRowContext(ctx))
	if err != nil {
		return store.Head{}, fault("read the head of "+l.slug, err)
	}
	return head, nil
}

func head(row *sql.Row) (store.Head, error) {
	var h store.Head
	var hash []byte
	switch err := row.Scan(&h.Seq, &hash); {
	case errors.Is(err, sql.ErrNoRows):
		return store.Head{}, nil
	case err != nil:
		return store.Head{}, err
	}
	return h, fill(&h.Hash, hash)
}

func (l *log) Read(ctx context.Context, after uint64) iter.Seq2[store.Record, error] {
	return func(yield func(store.Record, error) bool) {
		for at := after; ; {
			page, err := l.page(ctx, at)
			if err != nil {
				yield(store.Record{}, err)
				return
			}
			for _, r := range page {
				if !yield(r, nil) {
					return
				}
				at = r.Seq
			}
			if len(page) < pageSize {
				return
			}
		}
	}
}

func (l *log) page(ctx context.Context, after uint64) ([]store.Record, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	defer l.leave()
	var page []store.Record
	err := each(ctx, l.read.page, []any{after, pageSize}, func(rows *sql.Rows) error {
		var r store.Record
		var digest, hash []byte
		if err := rows.Scan(&r.Seq, &r.Header, &r.Body, &r.Salt, &digest, &hash); err != nil {
			return err
		}
		page = append(page, r)
		last := &page[len(page)-1]
		return errors.Join(fill(&last.Digest, digest), fill(&last.Hash, hash))
	})
	if err != nil {
		return nil, fault(fmt.Sprintf("read %s after record %d", l.slug, after), err)
	}
	return page, nil
}

func (l *log) Box(ctx context.Context, poll string) ([]store.BoxRow, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	defer l.leave()
	var box []store.BoxRow
	err := each(ctx, l.read.box, []any{poll}, func(rows *sql.Rows) error {
		var row store.BoxRow
		var tag []byte
		if err := rows.Scan(&tag, &row.Sealed); err != nil {
			return err
		}
		err := fill(&row.Tag, tag)
		box = append(box, row)
		return err
	})
	if err != nil {
		return nil, fault("read a box of "+l.slug, err)
	}
	return box, nil
}

func (l *log) Ballot(ctx context.Context, poll string, tag [32]byte) (store.BoxRow, bool, error) {
	if err := l.enter(ctx); err != nil {
		return store.BoxRow{}, false, err
	}
	defer l.leave()
	row := store.BoxRow{Tag: tag}
	switch err := l.read.ballot.QueryRowContext(ctx, poll, tag[:]).Scan(&row.Sealed); {
	case errors.Is(err, sql.ErrNoRows):
		return store.BoxRow{}, false, nil
	case err != nil:
		return store.BoxRow{}, false, fault("read a ballot of "+l.slug, err)
	}
	return row, true, nil
}

func (l *log) Boxes(ctx context.Context) ([]string, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	defer l.leave()
	var polls []string
	err := each(ctx, l.read.boxes, nil, func(rows *sql.Rows) error {
		var poll string
		err := rows.Scan(&poll)
		polls = append(polls, poll)
		return err
	})
	if err != nil {
		return nil, fault("list the boxes of "+l.slug, err)
	}
	return polls, nil
}

func (l *log) Kept(ctx context.Context, hash [32]byte) (store.Kept, bool, error) {
	if err := l.enter(ctx); err != nil {
		return store.Kept{}, false, err
	}
	defer l.leave()
	text := store.Kept{Hash: hash}
	switch err := l.read.kept.QueryRowContext(ctx, hash[:]).Scan(&text.Bytes); {
	case errors.Is(err, sql.ErrNoRows):
		return text, false, nil
	case err != nil:
		return text, false, fault("read a kept text of "+l.slug, err)
	}
	return text, true, nil
}

func each(ctx context.Context, query *sql.Stmt, args []any, row func(*sql.Rows) error) (err error) {
	rows, err := query.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func fill(to *[32]byte, from []byte) error {
	if copy(to[:], from) != len(to) || len(from) != len(to) {
		return fmt.Errorf("%d bytes stored where 32 belong", len(from))
	}
	return nil
}
