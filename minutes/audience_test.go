package minutes_test

import (
	"testing"

	"yuetan/minutes"
)

func TestWhoEachPaperIsFor(t *testing.T) {
	for audience, papers := range map[minutes.Audience][]minutes.Paper{
		minutes.Public:   {"meeting", "issues", "resolution", "notice", "receipts", "rota"},
		minutes.Members:  {"count", "minutes", "ledgers", "satisfaction"},
		minutes.Officers: {"signin", "slips", "record", "handover", "cards", "index", "poem"},
	} {
		for _, p := range papers {
			if got := p.Audience(); got != audience {
				t.Errorf("%s is for %d, want %d", p, got, audience)
			}
		}
	}
}
