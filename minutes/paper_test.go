package minutes_test

import (
	"testing"

	"yuetan/minutes"
	"yuetan/session"
)

// The core, which knows who may have a paper, lists the same papers in the order in
// which they are handed in.
func TestTheFolderHoldsEveryPaper(t *testing.T) {
	names := session.Papers()
	if len(names) != len(minutes.Papers()) {
		t.Errorf("%d papers, %d are drafted", len(names), len(minutes.Papers()))
	}
	before := 0
	for _, name := range names {
		p, ok := minutes.ParsePaper(name)
		if n := p.Number(); !ok || n <= before {
			t.Errorf("%s has number %d after %d", name, n, before)
		}
		before = p.Number()
	}
}
