package tally

import "fmt"

// Written is what stands on a paper slip: for each mark the issue numbers
// written on it. A code that no issue has is written as -1; any number that is
// not from 1 to the number of issues is taken as unknown.
type Written struct{ Top, Middle, Low []int }

// VoidReason says why a mark on a slip does not count.
type VoidReason int

const (
	// TwoOnOneMark: more than one issue stands on the mark.
	TwoOnOneMark VoidReason = iota
	// SameIssueTwice: the issue has a higher mark on the same slip.
	SameIssueTwice
	// UnknownCode: no issue has the code that was written.
	UnknownCode
)

var voidWords = [...]string{"two-on-one-mark", "same-issue-twice", "unknown-code"}

// String returns a short word for the reason, such as "unknown-code".
func (v VoidReason) String() string {
	if v < 0 || int(v) >= len(voidWords) {
		return fmt.Sprintf("reason %d", int(v))
	}
	return voidWords[v]
}

// MarshalText writes the word of String, so that records outlive the numbers.
func (v VoidReason) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads the word of String and refuses any other.
func (v *VoidReason) UnmarshalText(text []byte) error {
	for i, word := range voidWords {
		if string(text) == word {
			*v = VoidReason(i)
			return nil
		}
	}
	return fmt.Errorf("unknown reason %q", text)
}

// Void is a mark that does not count, 0 for the top to 2 for the low one.
type Void struct {
	Mark   int        `json:"mark"`
	Reason VoidReason `json:"reason"`
}

// Read returns the slip as a ballot, and each void mark with its reason,
// highest mark first. A void mark is blank and voids nothing else: an issue
// whose higher mark is void for another reason keeps its lower one. The same
// issue written twice on one mark is that issue once.
func (w Written) Read(issues int) (Ballot, []Void) {
	var ballot Ballot
	var voids []Void
	for mark, written := range [3][]int{w.Top, w.Middle, w.Low} {
		issue, reason, sound := readMark(written, issues)
		if sound && issue != 0 && ballot.above(issue, mark) {
			reason, sound = SameIssueTwice, false
		}
		if !sound {
			voids = append(voids, Void{Mark: mark, Reason: reason})
			continue
		}
		ballot[mark] = issue
	}
	return ballot, voids
}

// readMark returns the one issue written on a mark, or 0 for none.
func readMark(written []int, issues int) (issue uint32, reason VoidReason, sound bool) {
	if len(written) == 0 {
		return 0, 0, true
	}
	for _, other := range written[1:] {
		if other != written[0] {
			return 0, TwoOnOneMark, false
		}
	}
	if written[0] < 1 || written[0] > issues {
		return 0, UnknownCode, false
	}
	return uint32(written[0]), 0, true
}
