package sqlite

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"yuetan/store"
)

// fault wraps err with what was being done, and names a full disk as such.
func fault(doing string, err error) error {
	if full(err) {
		return fmt.Errorf("%s: %w (%w)", doing, store.ErrFull, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// full tells whether a write found no room. A failed sync is not counted: what it
// was to make durable may be on the disk or not, and ErrFull promises that it is not.
func full(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return true
	}
	e, ok := errors.AsType[sqlite3.Error](err)
	if !ok {
		return false
	}
	noRoom := e.SystemErrno == syscall.ENOSPC || e.SystemErrno == syscall.EDQUOT
	switch {
	case e.Code == sqlite3.ErrFull:
		return true
	case e.ExtendedCode == sqlite3.ErrIoErrFsync, e.ExtendedCode == sqlite3.ErrIoErrDirFsync:
		return false
	case e.Code == sqlite3.ErrIoErr, e.Code == sqlite3.ErrCantOpen:
		return noRoom
	}
	return false
}

// busy tells whether another connection was in the way.
func busy(err error) bool {
	e, ok := errors.AsType[sqlite3.Error](err)
	return ok && (e.Code == sqlite3.ErrBusy || e.Code == sqlite3.ErrLocked)
}
