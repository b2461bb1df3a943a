package tally_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"yuetan/tally"
)

func TestSlip(t *testing.T) {
	const top, middle, low = 0, 1, 2
	for _, row := range []struct {
		name    string
		written tally.Written
		ballot  tally.Ballot
		voids   []tally.Void
	}{
		{"three marks count", tally.Written{Top: []int{3}, Middle: []int{1}, Low: []int{2}}, tally.Ballot{3, 1, 2}, nil},
		{"an empty slip is blank and nothing is void", tally.Written{}, tally.Ballot{}, nil},
		{"two on one mark void that mark only", tally.Written{Top: []int{3, 4}, Middle: []int{1}}, tally.Ballot{0, 1, 0},
			[]tally.Void{{Mark: top, Reason: tally.TwoOnOneMark}}},
		{"one issue twice keeps the higher mark", tally.Written{Top: []int{3}, Middle: []int{2}, Low: []int{3}}, tally.Ballot{3, 2, 0},
			[]tally.Void{{Mark: low, Reason: tally.SameIssueTwice}}},
		{"one issue three times voids both lower marks", tally.Written{Top: []int{3}, Middle: []int{3}, Low: []int{3}}, tally.Ballot{3, 0, 0},
			[]tally.Void{{Mark: middle, Reason: tally.SameIssueTwice}, {Mark: low, Reason: tally.SameIssueTwice}}},
		{"an unknown code voids its mark", tally.Written{Top: []int{-1}, Low: []int{4}}, tally.Ballot{0, 0, 4},
			[]tally.Void{{Mark: top, Reason: tally.UnknownCode}}},
		{"zero and one past the last are unknown", tally.Written{Top: []int{0}, Low: []int{5}}, tally.Ballot{},
			[]tally.Void{{Mark: top, Reason: tally.UnknownCode}, {Mark: low, Reason: tally.UnknownCode}}},
		{"a known and an unknown on one mark are two", tally.Written{Middle: []int{2, -1}}, tally.Ballot{},
			[]tally.Void{{Mark: middle, Reason: tally.TwoOnOneMark}}},
		{"the same issue twice on one mark is one", tally.Written{Top: []int{2, 2}}, tally.Ballot{2, 0, 0}, nil},
		{"an issue keeps its lower mark where the higher is void", tally.Written{Top: []int{2, 3}, Middle: []int{2}}, tally.Ballot{0, 2, 0},
			[]tally.Void{{Mark: top, Reason: tally.TwoOnOneMark}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			ballot, voids := row.written.Read(4)
			if ballot != row.ballot || !reflect.DeepEqual(voids, row.voids) {
				t.Errorf("%v %v, want %v %v", ballot, voids, row.ballot, row.voids)
			}
			if !ballot.Fits(4) {
				t.Errorf("%v does not fit", ballot)
			}
		})
	}
}

func TestVoidOnDisk(t *testing.T) {
	const want = `[{"mark":0,"reason":"two-on-one-mark"},{"mark":1,"reason":"same-issue-twice"},{"mark":2,"reason":"unknown-code"}]`
	voids := []tally.Void{{Mark: 0, Reason: tally.TwoOnOneMark}, {Mark: 1, Reason: tally.SameIssueTwice}, {Mark: 2, Reason: tally.UnknownCode}}
	text, err := json.Marshal(voids)
	if err != nil || string(text) != want {
		t.Fatalf("%v: %s", err, text)
	}
	var back []tally.Void
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, voids) {
		t.Errorf("%v, %v", back, err)
	}
}
