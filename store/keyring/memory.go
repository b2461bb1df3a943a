package keyring

import (
	"maps"
	"slices"
	"sync"
)

// Memory returns keys that last as long as the program, for tests and rehearsals.
func Memory() Keys { return &memory{keys: map[string]Key{}} }

type memory struct {
	mu   sync.Mutex
	keys map[string]Key
}

func (m *memory) Create(poll string) (Key, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := fileName(poll); err != nil {
		return Key{}, err
	}
	if _, ok := m.keys[poll]; ok {
		return Key{}, ErrKeyExists
	}
	k := draw()
	m.keys[poll] = k
	return k, nil
}

func (m *memory) Key(poll string) (Key, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, ok := m.keys[poll]
	if !ok {
		return Key{}, ErrNoKey
	}
	return k, nil
}

func (m *memory) Destroy(poll string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.keys, poll)
	return nil
}

func (m *memory) Polls() ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.keys)), nil
}
