package session

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"

	"yuetan/store"
	"yuetan/store/keyring"
)

// House opens the councils of one store, each on first use, and keeps them open
// until it is closed.
type House struct {
	store   store.Store
	keys    keyring.Keys
	options Options

	mu     sync.Mutex
	halls  map[string]*Hall
	closed bool
}

// NewHouse gives the councils of a store. The store is the house's own from then on.
func NewHouse(s store.Store, keys keyring.Keys, o Options) *House {
	return &House{store: s, keys: keys, options: o, halls: map[string]*Hall{}}
}

// Councils lists the slugs of all councils, sorted.
func (h *House) Councils(ctx context.Context) ([]string, error) { return h.store.Councils(ctx) }

// Hall returns a council at work, opening it if need be; store.ErrNoCouncil if
// there is none of that slug.
func (h *House) Hall(ctx context.Context, slug string) (*Hall, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil, ErrClosing
	}
	if hall, ok := h.halls[slug]; ok {
		return hall, nil
	}
	log, err := h.store.Open(ctx, slug)
	if err != nil {
		return nil, err
	}
	return h.enter(ctx, slug, log)
}

// Found makes a new council and opens it; store.ErrCouncilExists if the slug is taken.
func (h *House) Found(ctx context.Context, f Found) (*Hall, error) {
	if _, err := f.decide(empty(), Envelope{}); err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return nil, ErrClosing
	}
	hall, err := h.make(ctx, f.Slug)
	if err != nil {
		return nil, err
	}
	if _, err := hall.OperatorSeat().Do(ctx, f); err != nil {
		return nil, fmt.Errorf("founding council %s: %w", f.Slug, err)
	}
	return hall, nil
}

// make gives the hall of a council that has no record yet: a new one, or one whose
// founding was cut off; h.mu is held.
func (h *House) make(ctx context.Context, slug string) (*Hall, error) {
	if hall, ok := h.halls[slug]; ok {
		if hall.Snapshot().Head.Seq == 0 {
			return hall, nil
		}
		return nil, store.ErrCouncilExists
	}
	log, err := h.store.Create(ctx, slug)
	if !errors.Is(err, store.ErrCouncilExists) {
		if err != nil {
			return nil, err
		}
		return h.enter(ctx, slug, log)
	}
	if log, err = h.store.Open(ctx, slug); err != nil {
		return nil, err
	}
	if head, err := log.Head(ctx); err != nil || head.Seq != 0 {
		return nil, errors.Join(cmp.Or(err, store.ErrCouncilExists), log.Close())
	}
	return h.enter(ctx, slug, log)
}

// enter starts a hall on a log; h.mu is held.
func (h *House) enter(ctx context.Context, slug string, log store.Log) (*Hall, error) {
	hall, err := Enter(ctx, log, h.keys, h.options)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening council %s: %w", slug, err), log.Close())
	}
	h.halls[slug] = hall
	return hall, nil
}

// Open lists the councils open now.
func (h *House) Open() []*Hall {
	h.mu.Lock()
	defer h.mu.Unlock()
	var open []*Hall
	for _, hall := range h.halls {
		open = append(open, hall)
	}
	return open
}

// Close puts every council away and closes the store.
func (h *House) Close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	var errs []error
	for _, hall := range h.halls {
		errs = append(errs, hall.Close())
	}
	return errors.Join(append(errs, h.store.Close())...)
}
