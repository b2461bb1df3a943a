package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"yuetan/store"
)

// log is one opening of a council's file: one connection that writes, some that read.
type log struct {
	slug, path string
	forget     func()

	mu     sync.RWMutex // held for writing by Close alone
	closed bool

	turn    chan struct{} // holds one token while somebody writes
	writing *sql.DB
	pen     *sql.Conn
	write   writeStatements

	reading *sql.DB
	read    readStatements
}

func openLog(ctx context.Context, slug, path string) (l *log, err error) {
	l = &log{slug: slug, path: path, forget: func() {}, turn: make(chan struct{}, 1)}
	defer func() {
		if err != nil {
			err = errors.Join(err, l.release())
		}
	}()
	if l.writing, err = connect(path, 1, nil); err != nil {
		return nil, err
	}
	if l.pen, err = l.writing.Conn(ctx); err != nil {
		return nil, err
	}
	if err = l.write.prepare(ctx, l.pen); err != nil {
		return nil, err
	}
	if l.reading, err = connect(path, readers, map[string]string{"_query_only": "on"}); err != nil {
		return nil, err
	}
	return l, l.read.prepare(ctx, l.reading)
}

// enter begins a call; leave ends it. Close waits for calls under way.
func (l *log) enter(ctx context.Context) error {
	l.mu.RLock()
	err := ctx.Err()
	if l.closed {
		err = store.ErrClosed
	}
	if err != nil {
		l.mu.RUnlock()
	}
	return err
}

func (l *log) leave() { l.mu.RUnlock() }

// take waits for the turn to write.
func (l *log) take(ctx context.Context) error {
	select {
	case l.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l *log) give() { <-l.turn }

func (l *log) Close() error {
	l.forget()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil
	}
	l.closed = true
	if err := l.release(); err != nil {
		return fault("close the log of "+l.slug, err)
	}
	return nil
}

// release lets the writer go last: the last connection to leave removes the
// write-ahead log.
func (l *log) release() error {
	var errs []error
	if l.reading != nil {
		errs = append(errs, l.read.close(), l.reading.Close())
	}
	if l.pen != nil {
		errs = append(errs, l.write.close(), l.pen.Close())
	}
	if l.writing != nil {
		errs = append(errs, l.writing.Close())
	}
	return errors.Join(errs...)
}
