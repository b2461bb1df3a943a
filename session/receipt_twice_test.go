package session

import "testing"

// A receipt that is given already is drawn anew, from the same random bytes.
func TestNoReceiptIsGivenTwice(t *testing.T) {
	e := Envelope{Seed: [32]byte{7}}
	given := map[string]bool{}
	for range 50 {
		e.Taken = given
		r := e.receipt()
		if _, ok := ParseReceipt(r); !ok || given[r] {
			t.Fatalf("%q after %d", r, len(given))
		}
		given[r] = true
	}
}
