// Package store keeps the event log of a council: records in one order, added at
// the end, never changed; beside it the ballot boxes of the polls that are not yet
// published, and texts under their hashes.
//
// It knows bytes, sequence numbers and digests, not meetings: what a record
// says, and who may add one, is decided by whoever calls it.
package store

import (
	"context"
	"errors"
	"iter"
)

// ErrConflict is returned by Append when the log has grown past Batch.After:
// somebody else wrote first. Read what came, and decide again.
var ErrConflict = errors.New("the log has moved on")

// ErrFull is returned by Append when the disk is full. Nothing of the batch was
// kept; everything answered earlier is safe.
var ErrFull = errors.New("the disk is full")

// ErrNoRecord is returned by Append when Batch.Erase names a record that the log
// did not hold before the batch.
var ErrNoRecord = errors.New("no such record")

// ErrClosed is returned by a log or a store after its Close.
var ErrClosed = errors.New("the log is closed")

// ErrNoCouncil is returned by Open for a council that was never created.
var ErrNoCouncil = errors.New("no such council")

// ErrCouncilExists is returned by Create for a slug already taken.
var ErrCouncilExists = errors.New("the council exists already")

// Batch is what one Append makes durable: all of it or nothing.
type Batch struct {
	// After is the number of the last record the writer has seen.
	After uint64
	// Records follow After without a gap, already sealed into the chain.
	Records []Record
	// Box holds the changes to ballot boxes, in order.
	Box []BoxWrite
	// Empty names the polls whose boxes lose every row, those of Box included.
	Empty []string
	// Erase names earlier records whose body and salt are dropped for good.
	// Header and digest stay, so the chain stays whole.
	Erase []uint64
	// Keep holds texts to be kept beside the log. One whose hash is kept already
	// changes nothing.
	Keep []Kept
	// Drop names hashes whose texts go for good, those of Keep included. One that is
	// not there is no error.
	Drop [][32]byte
}

// BoxRow is one sealed ballot (or half-filled ballot). The tag says whose it is
// only to a holder of the poll's key. Rows carry no time and no order.
type BoxRow struct {
	Tag    [32]byte
	Sealed []byte
}

// BoxWrite sets the row under Tag in the box of Poll, or removes it when Sealed is nil.
type BoxWrite struct {
	Poll   string
	Tag    [32]byte
	Sealed []byte
}

// Log is one council's records and boxes. Its methods are safe for concurrent use.
type Log interface {
	// Head returns the number and hash of the last record: 0 and zeros when empty.
	Head(ctx context.Context) (Head, error)
	// Read yields the records after number after, in order, and those that are
	// appended meanwhile as far as it meets them. It stops at the first error.
	// Nothing is locked while the caller holds a record.
	Read(ctx context.Context, after uint64) iter.Seq2[Record, error]
	// Append makes b durable before it returns. ErrConflict and ErrFull mean that
	// nothing was written; any other error leaves it open, and Head tells. A
	// cancelled ctx keeps a batch from being begun; one begun is finished.
	Append(ctx context.Context, b Batch) error
	// Box yields the rows of a poll's box, in order of tag.
	Box(ctx context.Context, poll string) ([]BoxRow, error)
	// Ballot returns the row under tag; ok is false when there is none.
	Ballot(ctx context.Context, poll string, tag [32]byte) (row BoxRow, ok bool, err error)
	// Boxes names the polls whose boxes hold at least one row.
	Boxes(ctx context.Context) ([]string, error)
	// Kept returns the text kept under hash, as it is stored: whether it still
	// gives the hash is for the caller to see (Whole). ok is false when there is none.
	Kept(ctx context.Context, hash [32]byte) (text Kept, ok bool, err error)
	// Scrub drops every trace of removed rows, dropped texts and erased bodies that the driver
	// keeps in its own files (free pages, write-ahead log), and returns only when
	// it has seen that they are gone.
	Scrub(ctx context.Context) error
	// Close releases the log; later calls fail.
	Close() error
}

// Store holds the logs of many councils, each under its slug (see CheckSlug).
type Store interface {
	// Councils lists the slugs, sorted.
	Councils(ctx context.Context) ([]string, error)
	// Create makes an empty log for slug, or returns ErrCouncilExists.
	Create(ctx context.Context, slug string) (Log, error)
	// Open returns the log of slug, or ErrNoCouncil.
	Open(ctx context.Context, slug string) (Log, error)
	// Close releases the store and every log opened from it.
	Close() error
}

// Head is the end of a log: what a reader compares with the one printed on paper.
type Head struct {
	Seq  uint64
	Hash [32]byte
}
