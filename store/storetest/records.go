package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"yuetan/store"
)

func recordPromises() []promise {
	return []promise{
		{"a new log is empty", emptyLog},
		{"records come back in the order they were appended", inOrder},
		{"reading goes on past a page of the driver", longLog},
		{"a record comes back byte for byte", sameBytes},
		{"a writer who missed a record is refused and nothing is written", conflict},
		{"a record that breaks the chain is refused and nothing is written", brokenChain},
		{"an erased record keeps its header, digest and hash", erased},
		{"a record that is not there cannot be erased", eraseNothing},
		{"a reader may stop early", stopEarly},
		{"many read while one writes", readersAndWriter},
		{"of many writers one at a time goes first", manyWriters},
		{"a cancelled caller gets no answer and writes nothing", cancelled},
	}
}

func emptyLog(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	if head := headOf(t, l); head != (store.Head{}) {
		t.Errorf("head %v, want zeros", head)
	}
	expectBodies(t, l, 0)
	expectBodies(t, l, 7)
	expectBoxes(t, l)
	expectBox(t, l, "p1")
}

func inOrder(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{}, "a", "b")
	write(t, l, store.Batch{}, "c")
	write(t, l, store.Batch{})
	expectBodies(t, l, 0, "a", "b", "c")
	expectBodies(t, l, 2, "c")
	expectBodies(t, l, 3)
	want := Chain(store.Head{}, "a", "b", "c")[2].Head()
	if head := headOf(t, l); head != want {
		t.Errorf("head %v, want %v", head, want)
	}
}

func longLog(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	var bodies []string
	for n := range 2000 {
		bodies = append(bodies, fmt.Sprint("record ", n))
	}
	write(t, l, store.Batch{}, bodies...)
	expectBodies(t, l, 0, bodies...)
	expectBodies(t, l, 1500, bodies[1500:]...)
}

func sameBytes(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	salt := []byte(strings.Repeat("\x00", 32))
	head := store.Head{}
	var want []store.Record
	for _, body := range [][]byte{nil, {}, {0}, []byte("议事\xff\x00'--"), []byte(strings.Repeat("长", 100_000))} {
		r := store.Seal(head, body, salt, body)
		want, head = append(want, r), r.Head()
	}
	if err := l.Append(t.Context(), store.Batch{Records: want}); err != nil {
		t.Fatal(err)
	}
	n := 0
	for r, err := range l.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		w := want[n]
		same := string(r.Header) == string(w.Header) && string(r.Body) == string(w.Body) && string(r.Salt) == string(w.Salt)
		if !same || r.Seq != w.Seq || r.Digest != w.Digest || r.Hash != w.Hash || r.Erased() {
			t.Errorf("record %d came back changed", w.Seq)
		}
		for i := range r.Body {
			r.Body[i] = '!' // a reader's copy is its own
		}
		n++
	}
	if n != len(want) {
		t.Fatalf("%d records, want %d", n, len(want))
	}
	expectBodies(t, l, 3, string(want[3].Body), string(want[4].Body))
}

func conflict(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(1), Sealed: []byte("kept")}}}, "a", "b")
	late := store.Batch{
		Box:   []store.BoxWrite{{Poll: "p1", Tag: Tag(2), Sealed: []byte("late")}, {Poll: "p2", Tag: Tag(1), Sealed: []byte("late")}},
		Empty: []string{"p1"},
		Erase: []uint64{1},
	}
	for _, after := range []uint64{0, 1, 3, 1 << 40} {
		late.After = after
		late.Records = Chain(store.Head{Seq: after}, "late")
		if err := l.Append(t.Context(), late); !errors.Is(err, store.ErrConflict) {
			t.Errorf("append after %d of 2: %v, want ErrConflict", after, err)
		}
	}
	expectBodies(t, l, 0, "a", "b")
	expectBox(t, l, "p1", "kept")
	expectBoxes(t, l, "p1")
}

func brokenChain(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{}, "a")
	good := Chain(headOf(t, l), "b", "c")
	renumbered, altered, unlinked := good[1], good[1], good[1]
	renumbered.Seq = 4
	altered.Body = []byte("altered")
	unlinked.Hash[0] ^= 1
	rows := []struct {
		name   string
		record store.Record
		reason store.ChainFault
	}{
		{"a number is left out", renumbered, store.FaultNumber},
		{"the body is not the one sealed", altered, store.FaultBody},
		{"the hash does not follow", unlinked, store.FaultHash},
	}
	for _, row := range rows {
		err := l.Append(t.Context(), store.Batch{
			After:   1,
			Records: []store.Record{good[0], row.record},
			Box:     []store.BoxWrite{{Poll: "p1", Tag: Tag(1), Sealed: []byte("x")}},
		})
		if broken, ok := errors.AsType[*store.BrokenChain](err); !ok || broken.Reason != row.reason {
			t.Errorf("%s: %v, want a broken chain by %s", row.name, err, row.reason)
		}
	}
	expectBodies(t, l, 0, "a")
	expectBoxes(t, l)
}

func erased(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{}, "a", "a name and a telephone number", "c")
	want := Chain(store.Head{}, "a", "a name and a telephone number")[1]
	for range 2 {
		write(t, l, store.Batch{Erase: []uint64{2}}, "record 2 was erased")
	}
	expectBodies(t, l, 0, "a", "", "c", "record 2 was erased", "record 2 was erased")
	for r, err := range l.Read(t.Context(), 1) {
		if err != nil {
			t.Fatal(err)
		}
		if !r.Erased() || r.Body != nil || string(r.Header) != string(want.Header) || r.Digest != want.Digest || r.Hash != want.Hash {
			t.Errorf("after erasing: %+v", r)
		}
		break
	}
	if err := l.Scrub(t.Context()); err != nil {
		t.Fatalf("scrub: %v", err)
	}
	expectBodies(t, l, 0, "a", "", "c", "record 2 was erased", "record 2 was erased")
}

func eraseNothing(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{}, "a")
	for _, seq := range []uint64{0, 2, 3} {
		err := l.Append(t.Context(), store.Batch{After: 1, Records: Chain(headOf(t, l), "b"), Erase: []uint64{1, seq}})
		if !errors.Is(err, store.ErrNoRecord) {
			t.Errorf("erase record %d of 1: %v, want ErrNoRecord", seq, err)
		}
	}
	expectBodies(t, l, 0, "a")
}

func stopEarly(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{}, "a", "b", "c")
	for r, err := range l.Read(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		// Whoever holds a record may write: nothing is locked meanwhile.
		write(t, l, store.Batch{Erase: []uint64{r.Seq}}, "d")
		if err := l.Scrub(t.Context()); err != nil {
			t.Fatal(err)
		}
		if r.Seq == 2 {
			break
		}
	}
	expectBodies(t, l, 0, "", "", "c", "d", "d")
}

func readersAndWriter(t *testing.T, s store.Store) {
	const batches = 60
	l := create(t, s, "xiqiao")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var head store.Head
			for head.Seq < 2*batches {
				for r, err := range l.Read(t.Context(), head.Seq) {
					if err == nil {
						err = store.Verify(head, r)
					}
					if err != nil {
						t.Error(err)
						return
					}
					head = r.Head()
				}
				rows, err := l.Box(t.Context(), "p1")
				if seen := uint64(len(rows)); err != nil || seen < head.Seq/2 {
					t.Errorf("%d ballots beside record %d (%v)", seen, head.Seq, err)
					return
				}
			}
		})
	}
	for n := range uint64(batches) {
		write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(n), Sealed: []byte("x")}}}, "one", "two")
	}
	all.Wait()
}

func manyWriters(t *testing.T, s store.Store) {
	const writers, each = 6, 20
	create(t, s, "xiqiao")
	var all sync.WaitGroup
	for range writers {
		l := open(t, s, "xiqiao")
		all.Go(func() {
			for written := 0; written < each; {
				head, err := l.Head(t.Context())
				if err == nil {
					err = l.Append(t.Context(), store.Batch{After: head.Seq, Records: Chain(head, "mine")})
				}
				switch {
				case err == nil:
					written++
				case !errors.Is(err, store.ErrConflict):
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	l := open(t, s, "xiqiao")
	if head := headOf(t, l); head.Seq != writers*each {
		t.Errorf("%d records, want %d", head.Seq, writers*each)
	}
	expectBodies(t, l, writers*each-1, "mine")
}

func cancelled(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	errs := everything(ctx, l)
	_, errs["Councils"] = s.Councils(ctx)
	_, errs["Create"] = s.Create(ctx, "other")
	_, errs["Open"] = s.Open(ctx, "xiqiao")
	expectAll(t, errs, context.Canceled)
	expectBoxes(t, l)
}
