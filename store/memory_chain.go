package store

import (
	"bytes"
	"slices"
	"sync"
)

// memoryPage is how many records Read copies at a time.
const memoryPage = 500

// chain is what one council's log holds, shared by all who opened it.
type chain struct {
	mu      sync.RWMutex
	records []Record
	boxes   map[string]map[[32]byte][]byte
	kept    map[[32]byte][]byte
}

func (c *chain) head() Head {
	if len(c.records) == 0 {
		return Head{}
	}
	return c.records[len(c.records)-1].Head()
}

// page copies the records after number at, so that no reader shares their bytes.
func (c *chain) page(at uint64) []Record {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if at >= uint64(len(c.records)) {
		return nil
	}
	rest := c.records[at:]
	page := slices.Clone(rest[:min(len(rest), memoryPage)])
	for i := range page {
		page[i] = page[i].clone()
	}
	return page
}

func (c *chain) add(b Batch) {
	for _, r := range b.Records {
		c.records = append(c.records, r.clone())
	}
	for _, w := range b.Box {
		c.put(w)
	}
	for _, poll := range b.Empty {
		delete(c.boxes, poll)
	}
	for _, k := range b.Keep {
		c.kept[k.Hash] = bytes.Clone(k.Bytes)
	}
	for _, hash := range b.Drop {
		delete(c.kept, hash)
	}
	for _, seq := range b.Erase {
		c.records[seq-1].Body, c.records[seq-1].Salt = nil, nil
	}
}

// put keeps no empty box, so that the names of the boxes are those with rows.
func (c *chain) put(w BoxWrite) {
	box := c.boxes[w.Poll]
	switch {
	case w.Sealed == nil:
		delete(box, w.Tag)
		if len(box) == 0 {
			delete(c.boxes, w.Poll)
		}
	case box == nil:
		c.boxes[w.Poll] = map[[32]byte][]byte{w.Tag: bytes.Clone(w.Sealed)}
	default:
		box[w.Tag] = bytes.Clone(w.Sealed)
	}
}

func (r Record) clone() Record {
	r.Header, r.Body, r.Salt = bytes.Clone(r.Header), bytes.Clone(r.Body), bytes.Clone(r.Salt)
	return r
}
