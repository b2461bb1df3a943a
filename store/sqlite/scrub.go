package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"
)

const (
	firstPause = 5 * time.Millisecond
	lastPause  = 250 * time.Millisecond
)

// Scrub rebuilds the file, so that no free page and no gap in a page keeps old
// bytes, then has the write-ahead log copied into it and cut to nothing, as often
// as it takes until no reader is in the way and the log is seen to be empty. The
// blocks given back to the file system are its own affair.
func (l *log) Scrub(ctx context.Context) error {
	if err := l.enter(ctx); err != nil {
		return err
	}
	defer l.leave()
	if err := l.take(ctx); err != nil {
		return err
	}
	defer l.give()
	err := l.scrub(ctx)
	// Unhurried again whatever happened, so that the next Append waits as it should.
	_, restored := l.pen.ExecContext(context.WithoutCancel(ctx), waitLong)
	if err := errors.Join(err, restored); err != nil {
		return fault("scrub "+l.slug, err)
	}
	return nil
}

func (l *log) scrub(ctx context.Context) error {
	// SQLite does not heed ctx while it waits for a lock: wait here instead.
	if _, err := l.pen.ExecContext(ctx, waitLittle); err != nil {
		return err
	}
	err := again(ctx, func() (bool, error) {
		_, err := l.write.rebuild.ExecContext(ctx)
		return err == nil, err
	})
	if err != nil {
		return err
	}
	return again(ctx, func() (bool, error) { return l.truncate(ctx) })
}

// truncate tells whether the write-ahead log is now empty.
func (l *log) truncate(ctx context.Context) (bool, error) {
	var inTheWay, frames, copied int
	err := l.write.cut.QueryRowContext(ctx).Scan(&inTheWay, &frames, &copied)
	if err != nil || inTheWay != 0 {
		return false, err
	}
	info, err := os.Stat(l.path + "-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return err == nil && info.Size() == 0, err
}

// again calls try, with growing pauses, until it is done, fails, or ctx ends.
// Another connection in the way is no failure.
func again(ctx context.Context, try func() (done bool, err error)) error {
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		done, err := try()
		switch {
		case err != nil && !busy(err):
			return err
		case done:
			return nil
		}
		timer := time.NewTimer(pause)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
}
