// Package storetest holds what every driver of package store promises, as tests
// that run on any of them.
//
// It does not know how a driver keeps its bytes: what is left behind in files is
// for the driver's own tests.
package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	"yuetan/store"
)

// promise is one thing that a store keeps to.
type promise struct {
	name  string
	holds func(t *testing.T, s store.Store)
}

// Run checks every promise on a fresh, empty store made by open, and closes it.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	t.Helper()
	for _, p := range slices.Concat(recordPromises(), boxPromises(), keptPromises(), councilPromises()) {
		t.Run(p.name, func(t *testing.T) {
			s := open(t)
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Errorf("close the store: %v", err)
				}
			})
			p.holds(t, s)
		})
	}
}

// Chain seals one record per body, each following the one before, from head on.
// Salts are derived, so that a test's log is the same every time.
func Chain(head store.Head, bodies ...string) []store.Record {
	var records []store.Record
	for _, body := range bodies {
		salt := sha256.Sum256(binary.BigEndian.AppendUint64([]byte("salt"), head.Seq))
		r := store.Seal(head, []byte("said"), salt[:], []byte(body))
		records = append(records, r)
		head = r.Head()
	}
	return records
}

// Tag is a tag that differs for each n, in the order of n.
func Tag(n uint64) [32]byte {
	var tag [32]byte
	binary.BigEndian.PutUint64(tag[:], n)
	return tag
}

func create(t *testing.T, s store.Store, slug string) store.Log {
	t.Helper()
	l, err := s.Create(t.Context(), slug)
	if err != nil {
		t.Fatalf("create %s: %v", slug, err)
	}
	return l
}

func open(t *testing.T, s store.Store, slug string) store.Log {
	t.Helper()
	l, err := s.Open(t.Context(), slug)
	if err != nil {
		t.Fatalf("open %s: %v", slug, err)
	}
	return l
}

func headOf(t *testing.T, l store.Log) store.Head {
	t.Helper()
	head, err := l.Head(t.Context())
	if err != nil {
		t.Fatalf("head: %v", err)
	}
	return head
}

// write appends b after the head, with one record per body.
func write(t *testing.T, l store.Log, b store.Batch, bodies ...string) {
	t.Helper()
	head := headOf(t, l)
	b.After, b.Records = head.Seq, Chain(head, bodies...)
	if err := l.Append(t.Context(), b); err != nil {
		t.Fatalf("append after %d: %v", head.Seq, err)
	}
}

// expectBodies reads the log after number after, verifies the chain if that is the
// beginning, and compares bodies.
func expectBodies(t *testing.T, l store.Log, after uint64, want ...string) {
	t.Helper()
	var got []string
	var head store.Head
	for r, err := range l.Read(t.Context(), after) {
		if err != nil {
			t.Fatalf("read after %d: %v", after, err)
		}
		if after == 0 {
			if err := store.Verify(head, r); err != nil {
				t.Fatal(err)
			}
			head = r.Head()
		}
		got = append(got, string(r.Body))
	}
	if !slices.Equal(got, want) {
		t.Fatalf("read after %d: %q, want %q", after, got, want)
	}
}

// expectBox compares the box of poll with sealed values in order of tag.
func expectBox(t *testing.T, l store.Log, poll string, want ...string) {
	t.Helper()
	rows, err := l.Box(t.Context(), poll)
	if err != nil {
		t.Fatalf("box of %s: %v", poll, err)
	}
	var got []string
	for _, row := range rows {
		got = append(got, string(row.Sealed))
		alone, ok, err := l.Ballot(t.Context(), poll, row.Tag)
		if err != nil || !ok || string(alone.Sealed) != string(row.Sealed) || alone.Tag != row.Tag {
			t.Errorf("the ballot %x alone is %q %v (%v), in the box %q", row.Tag, alone.Sealed, ok, err, row.Sealed)
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("box of %s: %q, want %q", poll, got, want)
	}
}

func expectBoxes(t *testing.T, l store.Log, want ...string) {
	t.Helper()
	got, err := l.Boxes(t.Context())
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("boxes %q (%v), want %q", got, err, want)
	}
}

// everything calls each method of l once and gives its error.
func everything(ctx context.Context, l store.Log) map[string]error {
	errs := map[string]error{}
	_, errs["Head"] = l.Head(ctx)
	for _, err := range l.Read(ctx, 0) {
		errs["Read"] = errors.Join(errs["Read"], err)
	}
	errs["Append"] = l.Append(ctx, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Sealed: []byte("x")}}})
	_, errs["Box"] = l.Box(ctx, "p1")
	_, _, errs["Ballot"] = l.Ballot(ctx, "p1", Tag(1))
	_, errs["Boxes"] = l.Boxes(ctx)
	_, _, errs["Kept"] = l.Kept(ctx, Tag(1))
	errs["Scrub"] = l.Scrub(ctx)
	return errs
}

// expectAll wants every method to give the same error.
func expectAll(t *testing.T, errs map[string]error, want error) {
	t.Helper()
	for name, err := range errs {
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}
