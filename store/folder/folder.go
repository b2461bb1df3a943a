// Package folder keeps two programs from working in one data folder: whoever
// serves it holds its lock, and whoever comes second is told so.
//
// It does not know what lies in the folder, and it guards nothing from a program
// that does not ask.
package folder

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// ErrLocked is returned by Lock when another program holds the folder.
var ErrLocked = errors.New("the folder is in use by another program")

// lockName is the file that carries the lock. It is empty and stays.
const lockName = "lock"

// Held is a folder whose lock this program holds. The system releases the lock of
// a program that dies.
type Held struct{ file *flock.Flock }

// Lock takes dir, making it (0700) if it is not there, or returns ErrLocked at
// once when somebody else has it, another part of this program included.
func Lock(dir string) (*Held, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	file := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))
	ok, err := file.TryLock()
	switch {
	case err != nil:
		return nil, fmt.Errorf("lock the data folder: %w", err)
	case !ok:
		return nil, ErrLocked
	}
	return &Held{file: file}, nil
}

// Close lets the folder go. A second Close does nothing.
func (h *Held) Close() error {
	if err := h.file.Unlock(); err != nil {
		return fmt.Errorf("unlock the data folder: %w", err)
	}
	return nil
}
