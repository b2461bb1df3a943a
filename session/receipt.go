package session

import (
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
