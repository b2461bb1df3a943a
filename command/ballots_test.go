package command_test

import (
	"strings"
	"testing"

	"yuetan/command"
)

func TestBallotsAreWrittenOnlyOfACheckableVoteThatIsShown(t *testing.T) {
	for secrecy, says := range map[string]string{"secret": "destroyed", "named": "by name"} {
		e := counted(t, secrecy)
		e.enterPaper()
		if a := e.as("3", "ballots"); a.code != command.Refused || a.out != "" || !strings.Contains(a.err, says) {
			t.Errorf("%s: %+v", secrecy, a)
		}
	}
	e := counted(t, "checkable")
	if a := e.as("3", "ballots"); a.code != command.Refused || a.out != "" {
		t.Errorf("before publishing: %+v", a)
	}
	e.enterPaper()
	for format, want := range map[string]string{
		"csv":     "five,three,one,count\n",
		"preflib": "# NUMBER VOTERS: 3\n",
		"pabulib": "num_votes;3\n",
		"blt":     "3 1\n",
		"abif":    "=A:[Lift stops]\n",
	} {
		a := e.as("3", "ballots", "--format", format)
		if a.code != command.Done || !strings.Contains(a.out, want) || !strings.Contains(a.err, "3 of these 3 ballots are each the only one of its kind") {
			t.Errorf("%s: %+v", format, a)
		}
		for _, never := range []string{"Member", "Mei", strings.Fields(e.must(e.as("3", "receipts")))[0]} {
			if strings.Contains(a.out, never) {
				t.Errorf("%s tells %s:\n%s", format, never, a.out)
			}
		}
		// The file counts to what the council says.
		file := e.file("ballots."+format, a.out)
		if out := e.must(e.machine("tally", file, "--format", format, "--json")); !strings.Contains(out, `"ballots":3`) || !strings.Contains(out, `"points":`) {
			t.Errorf("%s counts to %s", format, out)
		}
	}
	if a := e.as("3", "ballots", "--format", "tea"); a.code == command.Done || a.out != "" {
		t.Errorf("a format of nothing: %+v", a)
	}
}

func TestAFormatIsRewrittenAndWhatIsLostIsSaid(t *testing.T) {
	e := newEvening(t)
	file := e.file("ballots.csv", "five,three,one\nA,B,C\nA,,C\n,,\n")
	a := e.machine("tally", file, "--write", "preflib")
	if a.code != command.Done || !strings.Contains(a.out, "# TITLE: ballots\n") || !strings.Contains(a.out, "1: 1,2,3\n") {
		t.Errorf("%+v", a)
	}
	for _, said := range []string{"1 blank ballots are left out", "1 ballots skip a mark"} {
		if !strings.Contains(a.err, said) {
			t.Errorf("it says %q, not %q", a.err, said)
		}
	}
	if a := e.machine("tally", file, "--write", "abif"); a.code != command.Done || a.err != "" {
		t.Errorf("abif carries it all: %+v", a)
	}
	e.must(e.machine("tally", file, "--write", "abif", "-o", "ballots.abif"))
	if a := e.machine("tally", file, "--write", "abif", "-o", "ballots.abif"); a.code != command.Refused {
		t.Errorf("a file is written over: %+v", a)
	}
	if out := e.must(e.machine("tally", "ballots.abif")); !strings.Contains(out, "3 ballots") {
		t.Errorf("read back: %s", out)
	}
}
