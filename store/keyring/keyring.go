// Package keyring keeps the key of each poll that is not yet published: 32 random
// bytes in a file of their own, in a folder that is never part of a backup.
//
// It does not know ballots or how they are sealed, nor when a poll ends. And it
// cannot promise that a destroyed key is gone from the medium: Destroy overwrites
// the file before unlinking it, but flash cells, journaling and copy-on-write file
// systems, snapshots and whoever copied the folder meanwhile may keep the old
// bytes. A folder in memory (tmpfs) has no such cells, and loses open polls in a
// power cut.
package keyring

import (
	"crypto/rand"
	"errors"
)

// ErrNoKey is returned for a poll that has no key, or has it no longer.
var ErrNoKey = errors.New("the poll has no key")

// ErrKeyExists is returned by Create for a poll that has a key already.
var ErrKeyExists = errors.New("the poll has a key already")

// ErrPoll is returned by Create for a poll id that is empty or longer than 80 bytes.
var ErrPoll = errors.New("not a poll id")

// Key is the secret of one poll.
type Key [32]byte

// String hides the key from logs and error messages.
func (Key) String() string { return "poll key" }

// GoString hides the key as String does.
func (Key) GoString() string { return "poll key" }

// Keys holds the keys of open polls. Its methods are safe for concurrent use.
type Keys interface {
	// Create draws the key of poll and makes it durable before it returns, or
	// returns ErrKeyExists or ErrPoll.
	Create(poll string) (Key, error)
	// Key returns the key of poll, or ErrNoKey.
	Key(poll string) (Key, error)
	// Destroy removes the key of poll for good; one already gone is no error.
	Destroy(poll string) error
	// Polls names the polls that have a key, sorted.
	Polls() ([]string, error)
}

// draw makes a new key; crypto/rand does not fail.
func draw() Key {
	var k Key
	rand.Read(k[:])
	return k
}
