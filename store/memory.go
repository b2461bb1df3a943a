package store

import (
	"bytes"
	"context"
	"iter"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
)

// Memory returns a store that lasts as long as the program: a real log, for tests
// and rehearsals. Closing a log and opening it again finds what was appended.
func Memory() Store {
	return &memory{councils: map[string]*chain{}}
}

type memory struct {
	closed   atomic.Bool
	mu       sync.Mutex
	councils map[string]*chain
}

func (m *memory) enter(ctx context.Context) error {
	if m.closed.Load() {
		return ErrClosed
	}
	return ctx.Err()
}

func (m *memory) Councils(ctx context.Context) ([]string, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.councils)), nil
}

func (m *memory) Create(ctx context.Context, slug string) (Log, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	if err := CheckSlug(slug); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.councils[slug] != nil {
		return nil, ErrCouncilExists
	}
	c := &chain{boxes: map[string]map[[32]byte][]byte{}, kept: map[[32]byte][]byte{}}
	m.councils[slug] = c
	return &memoryLog{store: m, chain: c}, nil
}

func (m *memory) Open(ctx context.Context, slug string) (Log, error) {
	if err := m.enter(ctx); err != nil {
		return nil, err
	}
	if err := CheckSlug(slug); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	c := m.councils[slug]
	if c == nil {
		return nil, ErrNoCouncil
	}
	return &memoryLog{store: m, chain: c}, nil
}

func (m *memory) Close() error {
	m.closed.Store(true)
	return nil
}

// memoryLog is one opening of a chain.
type memoryLog struct {
	store  *memory
	chain  *chain
	closed atomic.Bool
}

func (l *memoryLog) enter(ctx context.Context) error {
	if l.closed.Load() {
		return ErrClosed
	}
	return l.store.enter(ctx)
}

func (l *memoryLog) Head(ctx context.Context) (Head, error) {
	if err := l.enter(ctx); err != nil {
		return Head{}, err
	}
	l.chain.mu.RLock()
	defer l.chain.mu.RUnlock()
	return l.chain.head(), nil
}

func (l *memoryLog) Read(ctx context.Context, after uint64) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for at := after; ; {
			if err := l.enter(ctx); err != nil {
				yield(Record{}, err)
				return
			}
			page := l.chain.page(at)
			for _, r := range page {
				if !yield(r, nil) {
					return
				}
				at = r.Seq
			}
			if len(page) < memoryPage {
				return
			}
		}
	}
}

func (l *memoryLog) Append(ctx context.Context, b Batch) error {
	if err := l.enter(ctx); err != nil {
		return err
	}
	l.chain.mu.Lock()
	defer l.chain.mu.Unlock()
	if err := b.Check(l.chain.head()); err != nil {
		return err
	}
	l.chain.add(b)
	return nil
}

func (l *memoryLog) Box(ctx context.Context, poll string) ([]BoxRow, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	l.chain.mu.RLock()
	defer l.chain.mu.RUnlock()
	var rows []BoxRow
	for tag, sealed := range l.chain.boxes[poll] {
		rows = append(rows, BoxRow{Tag: tag, Sealed: bytes.Clone(sealed)})
	}
	slices.SortFunc(rows, func(a, b BoxRow) int { return bytes.Compare(a.Tag[:], b.Tag[:]) })
	return rows, nil
}

func (l *memoryLog) Ballot(ctx context.Context, poll string, tag [32]byte) (BoxRow, bool, error) {
	if err := l.enter(ctx); err != nil {
		return BoxRow{}, false, err
	}
	l.chain.mu.RLock()
	defer l.chain.mu.RUnlock()
	sealed, ok := l.chain.boxes[poll][tag]
	if !ok {
		return BoxRow{}, false, nil
	}
	return BoxRow{Tag: tag, Sealed: bytes.Clone(sealed)}, true, nil
}

func (l *memoryLog) Boxes(ctx context.Context) ([]string, error) {
	if err := l.enter(ctx); err != nil {
		return nil, err
	}
	l.chain.mu.RLock()
	defer l.chain.mu.RUnlock()
	return slices.Sorted(maps.Keys(l.chain.boxes)), nil
}

func (l *memoryLog) Kept(ctx context.Context, hash [32]byte) (Kept, bool, error) {
	if err := l.enter(ctx); err != nil {
		return Kept{}, false, err
	}
	l.chain.mu.RLock()
	defer l.chain.mu.RUnlock()
	text, ok := l.chain.kept[hash]
	return Kept{Hash: hash, Bytes: bytes.Clone(text)}, ok, nil
}

// Scrub has nothing to do: a log in memory has no files.
func (l *memoryLog) Scrub(ctx context.Context) error { return l.enter(ctx) }

func (l *memoryLog) Close() error {
	l.closed.Store(true)
	return nil
}
