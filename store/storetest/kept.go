package storetest

import (
	"errors"
	"strings"
	"testing"

	"yuetan/store"
)

func keptPromises() []promise {
	return []promise{
		{"a kept text and its record are written together", keptTogether},
		{"a text kept twice is there once, and gone when it is dropped", keptTwice},
		{"a text is kept under its own hash or not at all", keptAsWhatItIs},
		{"a writer who missed a record keeps and drops nothing", keptInConflict},
		{"a kept text stays through scrubbing and opening again", keptForLong},
	}
}

// expectKept wants these texts to be there, byte for byte.
func expectKept(t *testing.T, l store.Log, texts ...string) {
	t.Helper()
	for _, text := range texts {
		hash := store.Keep([]byte(text)).Hash
		got, ok, err := l.Kept(t.Context(), hash)
		if err != nil || !ok || string(got.Bytes) != text || got.Hash != hash || !got.Whole() {
			t.Errorf("kept as %x: %.20q %v (%v), want %.20q", hash[:4], got.Bytes, ok, err, text)
		}
	}
}

func expectGone(t *testing.T, l store.Log, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if got, ok, err := l.Kept(t.Context(), store.Keep([]byte(text)).Hash); err != nil || ok || got.Bytes != nil {
			t.Errorf("%.20q is still kept: %v (%v)", text, ok, err)
		}
	}
}

func keptTogether(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	long := strings.Repeat("纪要\x00\xff", 100_000)
	expectGone(t, l, "minutes", long, "")
	write(t, l, store.Batch{Keep: []store.Kept{store.Keep([]byte("minutes")), store.Keep([]byte(long)), store.Keep(nil)}}, "printed")
	expectBodies(t, l, 0, "printed")
	expectKept(t, l, "minutes", long, "")
	got, _, err := l.Kept(t.Context(), store.Keep([]byte("minutes")).Hash)
	if err != nil {
		t.Fatal(err)
	}
	got.Bytes[0] = '!' // a reader's copy is its own
	expectKept(t, l, "minutes")
}

func keptTwice(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	text := store.Keep([]byte("minutes"))
	for range 2 {
		write(t, l, store.Batch{Keep: []store.Kept{text, store.Keep([]byte("notice"))}}, "printed")
	}
	expectKept(t, l, "minutes", "notice")
	for range 2 {
		write(t, l, store.Batch{Drop: [][32]byte{text.Hash}}, "dropped")
	}
	expectGone(t, l, "minutes")
	expectKept(t, l, "notice")
	write(t, l, store.Batch{Keep: []store.Kept{text}, Drop: [][32]byte{text.Hash}}, "kept and dropped")
	expectGone(t, l, "minutes")
}

func keptAsWhatItIs(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	good, bad := store.Keep([]byte("minutes")), store.Keep([]byte("notice"))
	bad.Bytes = []byte("another notice")
	err := l.Append(t.Context(), store.Batch{Records: Chain(store.Head{}, "printed"), Keep: []store.Kept{good, bad}})
	if !errors.Is(err, store.ErrNotItsHash) {
		t.Errorf("kept under another's hash: %v, want ErrNotItsHash", err)
	}
	expectBodies(t, l, 0)
	expectGone(t, l, "minutes", "notice", "another notice")
}

func keptInConflict(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	first := store.Keep([]byte("minutes"))
	write(t, l, store.Batch{Keep: []store.Kept{first}}, "printed")
	err := l.Append(t.Context(), store.Batch{Records: Chain(store.Head{}, "late"), Keep: []store.Kept{store.Keep([]byte("notice"))},
		Drop: [][32]byte{first.Hash}})
	if !errors.Is(err, store.ErrConflict) {
		t.Errorf("%v, want ErrConflict", err)
	}
	expectKept(t, l, "minutes")
	expectGone(t, l, "notice")
}

func keptForLong(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	gone := store.Keep([]byte("a name"))
	write(t, l, store.Batch{Keep: []store.Kept{store.Keep([]byte("minutes")), gone}}, "printed")
	write(t, l, store.Batch{Drop: [][32]byte{gone.Hash}}, "dropped")
	if err := l.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	again := open(t, s, "xiqiao")
	expectKept(t, again, "minutes")
	expectGone(t, again, "a name")
	expectGone(t, create(t, s, "other"), "minutes")
}
