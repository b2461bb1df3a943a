package storetest

import (
	"testing"

	"yuetan/store"
)

func boxPromises() []promise {
	return []promise{
		{"a ballot and its record are written together", together},
		{"a ballot cast again takes the place of the first", castAgain},
		{"a row set to nil is gone", withdrawn},
		{"changes within one batch happen in order", withinBatch},
		{"an emptied box loses every row and no other box does", emptied},
		{"boxes are named while they hold a row", named},
		{"a box comes in order of tag, not of casting", byTag},
	}
}

func together(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "xiqiao/2026-11/p1", Tag: Tag(1), Sealed: []byte("x")}}}, "voted")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "xiqiao/2026-11/p1", Tag: Tag(2), Sealed: []byte("half-filled")}}})
	expectBodies(t, l, 0, "voted")
	expectBox(t, l, "xiqiao/2026-11/p1", "x", "half-filled")
	if _, ok, err := l.Ballot(t.Context(), "xiqiao/2026-11/p1", Tag(3)); ok || err != nil {
		t.Errorf("a ballot nobody cast: %v (%v)", ok, err)
	}
}

func castAgain(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	for _, marks := range []string{"first", "second", ""} {
		write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(1), Sealed: []byte(marks)}}})
		expectBox(t, l, "p1", marks)
	}
}

func withdrawn(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{Box: []store.BoxWrite{
		{Poll: "p1", Tag: Tag(1), Sealed: []byte("a")},
		{Poll: "p1", Tag: Tag(2), Sealed: []byte("b")},
	}})
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(1)}, {Poll: "p1", Tag: Tag(9)}, {Poll: "p9", Tag: Tag(1)}}})
	expectBox(t, l, "p1", "b")
	expectBoxes(t, l, "p1")
}

func withinBatch(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{
		Box: []store.BoxWrite{
			{Poll: "p1", Tag: Tag(1), Sealed: []byte("first")},
			{Poll: "p1", Tag: Tag(2), Sealed: []byte("withdrawn")},
			{Poll: "p1", Tag: Tag(1), Sealed: []byte("second")},
			{Poll: "p1", Tag: Tag(2)},
			{Poll: "p2", Tag: Tag(1), Sealed: []byte("emptied")},
		},
		Empty: []string{"p2"},
	})
	expectBox(t, l, "p1", "second")
	expectBoxes(t, l, "p1")
}

func emptied(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	var casts []store.BoxWrite
	for n := range uint64(100) {
		casts = append(casts, store.BoxWrite{Poll: "p1", Tag: Tag(n), Sealed: []byte("x")})
	}
	casts = append(casts, store.BoxWrite{Poll: "p10", Tag: Tag(1), Sealed: []byte("y")})
	write(t, l, store.Batch{Box: casts})
	write(t, l, store.Batch{Empty: []string{"p1", "p3"}}, "published")
	expectBox(t, l, "p1")
	expectBox(t, l, "p10", "y")
	if err := l.Scrub(t.Context()); err != nil {
		t.Fatalf("scrub: %v", err)
	}
	expectBox(t, l, "p10", "y")
	expectBoxes(t, l, "p10")
}

func named(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	polls := []string{"p2", "p1", "p10"}
	for _, poll := range polls {
		write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: poll, Tag: Tag(1), Sealed: []byte("x")}}})
	}
	expectBoxes(t, l, "p1", "p10", "p2")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p10", Tag: Tag(1)}}, Empty: []string{"p2"}})
	expectBoxes(t, l, "p1")
}

func byTag(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	for _, n := range []uint64{3, 1 << 60, 1, 2} {
		write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(n), Sealed: []byte{'0' + byte(n%10)}}}})
	}
	expectBox(t, l, "p1", "1", "2", "3", "6")
}
