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

// fuzzRead holds that a reader of any bytes gives sound ballots or says where
// they are malformed, and that sound ballots can be written and read again.
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
			if format == "auto" && errors.Is(err, ballotfile.ErrFormat) {
				return
			}
			if !errors.As(err, &malformed) || malformed.Line < 1 || malformed.Column < 0 || malformed.Expected == "" {
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
		again(t, e)
	})
}

// again writes an election as ABIF, which carries every ballot, and reads it.
func again(t *testing.T, e ballotfile.Election) {
	t.Helper()
	var out bytes.Buffer
	if _, err := ballotfile.Write(&out, e, "abif"); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	back, err := ballotfile.Read(&out, "fuzz", "abif")
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if len(back.Ballots) != len(e.Ballots) || len(back.Issues) != len(e.Issues) {
		t.Fatalf("%d ballots of %d issues became %d of %d\n%s", len(e.Ballots), len(e.Issues), len(back.Ballots), len(back.Issues), text)
	}
	for i := range e.Issues {
		if e.Issues[i] != back.Issues[i] {
			t.Fatalf("%q became %q\n%s", e.Issues[i], back.Issues[i], text)
		}
	}
}

var (
	csvSeeds     = []string{"A,B,C\n", "five,three,one,count\nA,,C,2\n", "\xef\xbb\xbfA,-,\"B\"\r\n", "A,A,A,1\n", ",,\n"}
	preflibSeeds = []string{three + "# ALTERNATIVE NAME 1: x\n2: 1,{2,3}\n", three + "# NUMBER VOTERS: 1\n1: 3,2,1\n", three + "1: { 1 , 2 },3\n", "#:\n1:1"}
	pabulibSeeds = []string{pb("ordinal", "voter_id;vote;sex\n1;c,a,b;F\n"), pb("scoring", "voter_id;vote;points\n1;b,a;5,1\n2;;\n"),
		pb("cumulative", "voter_id;vote;points\n1;b,a;2.5,-1\n2;a,b;1,1"), pb("choose-1", "voter_id;vote\n1;\"c\"\n"), "META;\nkey;value\n"}
	bltSeeds = []string{"3 1\n-2\n2 3 1 0\n(a b) 1 1=3 - 0\n0\n\"x\" \"y\" \"z \"\" q\" \"title\"\n", "2 1\n[nick a b]\n1 b a 0 0",
		"# c\n1 1 /* d\n e */ 3 0\n0\n", "\xef\xbb\xbf2 1\r\n[withdrawn 1]\r\n[tie 2 1]\r\n1 2 1 0\r\n0\r\n"}
	abifSeeds = []string{"# x\n{title: \"y\"}\n=A:[Lamps]\nB:\"Bi\\\"ns\"\n7: A/5>B/1 # z\n10:\n", "2: A>B=[C d],E\n", "1: A/2, B/7\n1: \"甲\">乙\n"}
)

func FuzzReadCSV(f *testing.F)     { fuzzRead(f, "csv", csvSeeds...) }
func FuzzReadPrefLib(f *testing.F) { fuzzRead(f, "preflib", preflibSeeds...) }
func FuzzReadPabulib(f *testing.F) { fuzzRead(f, "pabulib", pabulibSeeds...) }
func FuzzReadBLT(f *testing.F)     { fuzzRead(f, "blt", bltSeeds...) }
func FuzzReadABIF(f *testing.F)    { fuzzRead(f, "abif", abifSeeds...) }

func FuzzReadAny(f *testing.F) {
	var all []string
	for _, seeds := range [][]string{csvSeeds, preflibSeeds, pabulibSeeds, bltSeeds, abifSeeds} {
		all = append(all, seeds...)
	}
	fuzzRead(f, "auto", all...)
}
