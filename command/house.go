package command

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"yuetan/session"
	"yuetan/store/folder"
	"yuetan/store/keyring"
	"yuetan/store/sqlite"
)

// secretFolder lies in the data folder and holds the lasting secrets: the key of
// join codes, and the host key that sshd makes.
const secretFolder = "secret"

// ErrKeysInside says that the folder of poll keys lies in the data folder, where
// a backup would take it along.
var ErrKeysInside = errors.New("the keys folder lies inside the data folder")

// ErrNoFolder says that no data folder is named and the environment names none.
var ErrNoFolder = errors.New("no data folder")

// SecretFile is where a lasting secret of a data folder lies.
func SecretFile(data, name string) string { return filepath.Join(data, secretFolder, name) }

// OpenHouse takes the lock of a data folder and opens its councils with the poll
// keys in keys; both folders are made if they are not there. Closing the second
// value puts the councils away and lets the folder go. Errors are
// folder.ErrLocked, ErrKeysInside, ErrNoFolder and faults of the disk.
func OpenHouse(ctx context.Context, data, keys string) (*session.House, io.Closer, error) {
	if data == "" {
		return nil, nil, ErrNoFolder
	}
	if inside(keys, data) {
		return nil, nil, ErrKeysInside
	}
	held, err := folder.Lock(data)
	if err != nil {
		return nil, nil, err
	}
	open := opened{held: held}
	if err := sweep(data); err != nil {
		return nil, nil, errors.Join(err, open.Close())
	}
	codeKey, err := secret(SecretFile(data, "code.key"))
	if err != nil {
		return nil, nil, errors.Join(err, open.Close())
	}
	ring, err := keyring.Open(keys)
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("open the poll keys: %w", err), open.Close())
	}
	councils, err := sqlite.Open(ctx, data)
	if err != nil {
		return nil, nil, errors.Join(err, open.Close())
	}
	open.house = session.NewHouse(councils, ring, session.Options{CodeKey: codeKey})
	return open.house, open, nil
}

// sweep removes the copies that a backup left when it was cut off: they would keep
// what is erased later.
func sweep(data string) error {
	left, err := os.ReadDir(data)
	if err != nil {
		return fmt.Errorf("look for copies of a backup: %w", err)
	}
	for _, dir := range left {
		if !strings.HasPrefix(dir.Name(), copies) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(data, dir.Name())); err != nil {
			return fmt.Errorf("remove copies of a backup: %w", err)
		}
	}
	return nil
}

// opened is a house with its folder's lock.
type opened struct {
	house *session.House
	held  *folder.Held
}

func (o opened) Close() error {
	var err error
	if o.house != nil {
		err = o.house.Close()
	}
	return errors.Join(err, o.held.Close())
}

// secret returns the 32 random bytes in a file, which are drawn the first time.
func secret(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err == nil && len(data) == 32 {
		return data, nil
	}
	if err == nil {
		return nil, fmt.Errorf("secret %s holds %d bytes, not 32: put it back from a backup", path, len(data))
	}
	if !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("read a secret: %w", err)
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of secrets: %w", err)
	}
	data = make([]byte, 32)
	if _, err := rand.Read(data); err != nil {
		return nil, fmt.Errorf("draw a secret: %w", err)
	}
	part, err := os.CreateTemp(dir, ".new-*") // 0600
	if err != nil {
		return nil, fmt.Errorf("write a secret: %w", err)
	}
	_, err = part.Write(data)
	if err = errors.Join(err, part.Sync(), part.Close()); err == nil {
		err = os.Rename(part.Name(), path)
	}
	if err == nil {
		err = syncFolder(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("write a secret: %w", errors.Join(err, gone(part.Name())))
	}
	return data, nil
}

// gone removes a file that may have been removed or renamed.
func gone(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// syncFolder makes the names in a folder survive a power cut.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
