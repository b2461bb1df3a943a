package storetest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"yuetan/store"
)

func councilPromises() []promise {
	return []promise{
		{"councils are listed in order", listed},
		{"councils do not see each other", apart},
		{"a council is created once and opened as often as one likes", once},
		{"a slug is never a path", slugs},
		{"a log opened again holds what was appended", reopened},
		{"a closed log and a closed store answer nothing", closed},
	}
}

func listed(t *testing.T, s store.Store) {
	for _, slug := range []string{"xiqiao", "a", "a-b", "0", "ab"} {
		create(t, s, slug)
	}
	got, err := s.Councils(t.Context())
	if want := []string{"0", "a", "a-b", "ab", "xiqiao"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("councils %q (%v), want %q", got, err, want)
	}
}

func apart(t *testing.T, s store.Store) {
	one, other := create(t, s, "one"), create(t, s, "other")
	write(t, one, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(1), Sealed: []byte("x")}}}, "a")
	expectBodies(t, other, 0)
	expectBoxes(t, other)
	write(t, other, store.Batch{}, "b")
	expectBodies(t, one, 0, "a")
}

func once(t *testing.T, s store.Store) {
	if _, err := s.Open(t.Context(), "xiqiao"); !errors.Is(err, store.ErrNoCouncil) {
		t.Errorf("open before it is created: %v, want ErrNoCouncil", err)
	}
	write(t, create(t, s, "xiqiao"), store.Batch{}, "a")
	if _, err := s.Create(t.Context(), "xiqiao"); !errors.Is(err, store.ErrCouncilExists) {
		t.Errorf("create again: %v, want ErrCouncilExists", err)
	}
	one, other := open(t, s, "xiqiao"), open(t, s, "xiqiao")
	write(t, one, store.Batch{}, "b")
	write(t, other, store.Batch{}, "c")
	expectBodies(t, one, 0, "a", "b", "c")
}

func slugs(t *testing.T, s store.Store) {
	longest := strings.Repeat("a", 39)
	for _, good := range []string{"a", "0-", longest} {
		create(t, s, good)
	}
	for _, bad := range []string{"", "-a", "..", ".", "a/b", "../a", `a\b`, "A", "a b", "a.db", "西桥", "a\x00", "a\n", longest + "a"} {
		_, created := s.Create(t.Context(), bad)
		_, opened := s.Open(t.Context(), bad)
		for _, err := range []error{created, opened} {
			if e, ok := errors.AsType[*store.BadSlug](err); !ok || e.Slug != bad {
				t.Errorf("slug %q: %v, want a bad slug", bad, err)
			}
		}
	}
	if got, err := s.Councils(t.Context()); err != nil || len(got) != 3 {
		t.Errorf("councils %q (%v), want the three good ones", got, err)
	}
}

func reopened(t *testing.T, s store.Store) {
	l := create(t, s, "xiqiao")
	write(t, l, store.Batch{Box: []store.BoxWrite{{Poll: "p1", Tag: Tag(1), Sealed: []byte("x")}}}, "a", "b")
	head := headOf(t, l)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, s, "xiqiao")
	if got := headOf(t, again); got != head {
		t.Errorf("head %v after opening again, %v before", got, head)
	}
	expectBodies(t, again, 0, "a", "b")
	expectBox(t, again, "p1", "x")
	write(t, again, store.Batch{}, "c")
	expectBodies(t, again, 0, "a", "b", "c")
}

func closed(t *testing.T, s store.Store) {
	l, other := create(t, s, "xiqiao"), open(t, s, "xiqiao")
	for range 2 {
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	expectAll(t, everything(t.Context(), l), store.ErrClosed)
	write(t, other, store.Batch{}, "a")
	for range 2 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	errs := everything(t.Context(), other)
	_, errs["Councils"] = s.Councils(t.Context())
	_, errs["Create"] = s.Create(t.Context(), "new")
	_, errs["Open"] = s.Open(t.Context(), "xiqiao")
	expectAll(t, errs, store.ErrClosed)
}
