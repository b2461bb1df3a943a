package session

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/width"
)

// ParseReceipt reads a receipt as people say or type it: in any case, with spaces
// or hyphens, in full width. It is false for what no receipt can be.
func ParseReceipt(typed string) (string, bool) {
	text := strings.ToUpper(width.Fold.String(typed))
	text = strings.NewReplacer(" ", "", "-", "", "\u3000", "").Replace(text)
	return text, len(text) == receiptLength && strings.Trim(text, receiptLetters) == ""
}

// receipt draws one that no other ballot of the poll has: two alike would stand twice
// on the published list, and neither voter could tell that theirs is there.
func (e Envelope) receipt() string {
	source := e.rand()
	for {
		if r := draw(source, receiptLetters, receiptLength); !e.Taken[r] {
			return r
		}
	}
}

// taken gives the receipts of a live poll, for a command that draws one. They are
// kept in memory from the first ballot on, without whose they are, and never fewer:
// one that was replaced is not given again either. What another machine gives
// meanwhile is seen at the next conflict.
func (w *writer) taken(ctx context.Context, c Command, poll PollID, sealer envelopeKeys) (map[string]bool, error) {
	switch c.(type) {
	case Cast, EnterSlip, SettleSlip:
	default:
		return nil, nil
	}
	if known, ok := w.receipts[poll]; ok {
		return known, nil
	}
	rows, err := w.log.Box(ctx, string(poll))
	if err != nil {
		return nil, fmt.Errorf("reading the receipts given: %w", err)
	}
	given, err := sealer.open(rows, nil)
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool, len(given))
	for _, o := range given {
		known[o.receipt] = true
	}
	if w.receipts == nil {
		w.receipts = map[PollID]map[string]bool{}
	}
	w.receipts[poll] = known
	return known, nil
}
