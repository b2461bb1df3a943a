package store

import (
	"crypto/sha256"
	"fmt"
)

// Record is one entry of a log, as its bytes are stored.
//
// The chain is hash = SHA-256(previous hash ‖ header ‖ digest), with digest =
// SHA-256(salt ‖ body). An erased record has neither body nor salt; its digest
// keeps the chain whole, and the salt's 32 random bytes, gone too, keep anyone
// from guessing a short body out of the digest.
type Record struct {
	Seq    uint64
	Header []byte
	Body   []byte
	Salt   []byte
	Digest [32]byte
	Hash   [32]byte
}

// Erased tells whether the record's body has been dropped.
func (r Record) Erased() bool { return len(r.Salt) == 0 }

// Seal makes the record that follows prev. salt is 32 bytes from a random source.
func Seal(prev Head, header, salt, body []byte) Record {
	r := Record{Seq: prev.Seq + 1, Header: header, Body: body, Salt: salt}
	r.Digest = digest(salt, body)
	r.Hash = link(prev.Hash, header, r.Digest)
	return r
}

// Head is the end of the log as it was when r was its last record.
func (r Record) Head() Head { return Head{Seq: r.Seq, Hash: r.Hash} }

// BrokenChain says which record does not follow from those before it, and how.
type BrokenChain struct {
	Seq    uint64
	Reason ChainFault
}

// ChainFault is one way in which a record may fail to fit the chain.
type ChainFault string

const (
	FaultNumber ChainFault = "number" // not the next sequence number
	FaultBody   ChainFault = "body"   // body and salt do not give the digest
	FaultHash   ChainFault = "hash"   // the hash does not follow
)

func (e *BrokenChain) Error() string {
	return fmt.Sprintf("record %d breaks the chain: %s", e.Seq, e.Reason)
}

// Verify checks that r follows prev, and returns a *BrokenChain if it does not.
func Verify(prev Head, r Record) error {
	switch {
	case r.Seq != prev.Seq+1:
		return &BrokenChain{Seq: r.Seq, Reason: FaultNumber}
	case !r.Erased() && digest(r.Salt, r.Body) != r.Digest:
		return &BrokenChain{Seq: r.Seq, Reason: FaultBody}
	case link(prev.Hash, r.Header, r.Digest) != r.Hash:
		return &BrokenChain{Seq: r.Seq, Reason: FaultHash}
	}
	return nil
}

func digest(salt, body []byte) [32]byte {
	h := sha256.New()
	h.Write(salt)
	h.Write(body)
	var d [32]byte
	h.Sum(d[:0])
	return d
}

func link(prev [32]byte, header []byte, digest [32]byte) [32]byte {
	h := sha256.New()
	h.Write(prev[:])
	h.Write(header)
	h.Write(digest[:])
	var d [32]byte
	h.Sum(d[:0])
	return d
}
