package store

import "fmt"

// Check tells whether b may be appended to a log that ends at head: ErrConflict
// when the writer has not seen that head, a *BrokenChain when a record does not
// follow, ErrNoRecord when an erased one was never there, ErrNotItsHash. A driver calls it with
// the head locked, so a log never takes in a record that breaks its chain.
func (b Batch) Check(head Head) error {
	if b.After != head.Seq {
		return ErrConflict
	}
	for _, seq := range b.Erase {
		if seq == 0 || seq > head.Seq {
			return fmt.Errorf("erase record %d of %d: %w", seq, head.Seq, ErrNoRecord)
		}
	}
	for _, k := range b.Keep {
		if !k.Whole() {
			return fmt.Errorf("keep %x: %w", k.Hash, ErrNotItsHash)
		}
	}
	for _, r := range b.Records {
		if err := Verify(head, r); err != nil {
			return err
		}
		head = r.Head()
	}
	return nil
}
