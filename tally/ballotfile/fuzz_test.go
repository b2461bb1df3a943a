package ballotfile_test

import (
	"bytes"
	"errors"
	"regexp"
	"testing"

	"yuetan/tally/ballotfile"
)

// large numbers are skipped when fuzzing: they are valid and slow.
var large = regexp.MustCompile(`[0-9]{5}`)

func fuzzRead(f *testing.F, format string, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if large.Match(text) {
			return
		}
		e, err := ballotfile.Read(bytes.NewReader(text), "fuzz", format)
		if err != nil {
			var malformed *ballotfile.Malformed
			if !errors.As(err, &malformed) || malformed.Line < 1 || malformed.Expected == "" {
				t.Fatalf("%v", err)
			}
			return
		}
		if len(e.Ballots) == 0 {
			t.Fatal("no ballots and no error")
		}
		ids := map[string]bool{}
		for _, issue := range e.Issues {
			if issue.ID == "" || issue.Name == "" || ids[issue.ID] {
				t.Fatalf("issues %q", e.Issues)
			}
			ids[issue.ID] = true
		}
		for _, b := range e.Ballots {
			if !b.Fits(len(e.Issues)) {
				t.Fatalf("ballot %v of %d issues", b, len(e.Issues))
			}
		}
	})
}

func FuzzReadCSV(f *testing.F) {
	fuzzRead(f, "csv", "A,B,C\n", "five,three,one,count\nA,,C,2\n", "\xef\xbb\xbfA,-,\"B\"\r\n", "A,A,A,1\n", ",,\n")
}

func FuzzReadPrefLib(f *testing.F) {
	fuzzRead(f, "preflib", three+"# ALTERNATIVE NAME 1: x\n2: 1,{2,3}\n", three+"# NUMBER VOTERS: 1\n1: 3,2,1\n", three+"1: { 1 , 2 },3\n", "#:\n1:1")
}
