package store

import (
	"crypto/sha256"
	"errors"
)

// ErrNotItsHash is returned by Append when the bytes of a Kept do not give its hash.
var ErrNotItsHash = errors.New("the bytes do not give the hash they are kept under")

// Kept is a text that lies beside the log, under the SHA-256 of its bytes: too
// long to be read each time the log is. A record says what it is.
type Kept struct {
	Hash  [32]byte
	Bytes []byte
}

// Keep puts bytes under their hash.
func Keep(bytes []byte) Kept { return Kept{Hash: sha256.Sum256(bytes), Bytes: bytes} }

// Whole tells whether the bytes still give the hash.
func (k Kept) Whole() bool { return sha256.Sum256(k.Bytes) == k.Hash }
