package command_test

import (
	"strings"
	"testing"

	"yuetan/command"
	"yuetan/lang"
)

// The same eight ballots in every format: two level at the top of each, one
// with a hole, one blank.
var sameBallots = map[string]string{
	"ballots.csv":  "five,three,one,count\nA,B,C,3\nB,A,,2\nC,,A,2\n,,,1\n",
	"ballots.pb":   "META\nkey;value\nvote_type;scoring\nPROJECTS\nproject_id\nA\nB\nC\nVOTES\nvoter_id;vote;points\n" + strings.Repeat("1;A,B,C;5,3,1\n", 3) + strings.Repeat("4;B,A;5,3\n", 2) + strings.Repeat("6;C,A;5,1\n", 2) + "8;;\n",
	"ballots.blt":  "3 1\n[nick A B C]\n3 A B C 0\n2 B A 0\n2 C - A 0\n1 0\n0\n",
	"ballots.abif": "3: A/5>B/3>C/1\n2: B/5>A/3\n2: C/5, A/1\n1:\n",
}

func TestTallyReadsEveryFormat(t *testing.T) {
	e := founded(t)
	for name, text := range sameBallots {
		golden(t, "tally-same.json", e.must(e.machine("tally", e.file(name, text), "--json")))
	}
}

// Lists are lists for programs, also where nobody marked anything.
func TestTallyOfBlankBallots(t *testing.T) {
	e := founded(t)
	got := e.must(e.machine("tally", e.file("blank.csv", "five,three,one\n,,\n"), "--json"))
	if strings.Contains(got, "null") || !strings.Contains(got, `"ranking":[]`) {
		t.Errorf("an empty ranking is written as %s", got)
	}
}

func TestTallyInWords(t *testing.T) {
	e := founded(t)
	file := e.file("ballots.csv", sameBallots["ballots.csv"])
	golden(t, "tally.txt", e.must(e.machine("tally", file)))
	e.words = lang.Chinese()
	golden(t, "tally.zh.txt", e.must(e.machine("tally", file)))
}

func TestTallyRefusals(t *testing.T) {
	e := founded(t)
	for _, row := range []struct{ name, file, text, says string }{
		{"a malformed file names line, column, what is expected and what is found", "x.blt", "2 1\n1 1 3 0\n0\n", `x.blt, line 2, byte 5: expected a candidate from 1 to 2, found "3"`},
		{"approvals have no order", "x.pb", "META\nkey;value\nvote_type;approval\n", "an order"},
		{"nothing that it knows", "x.txt", "dear neighbours\n", "--format"},
	} {
		if a := e.machine("tally", e.file(row.file, row.text)); a.code != command.Refused || !strings.Contains(a.err, row.says) || strings.Count(a.err, "\n") != 1 {
			t.Errorf("%s: %+v", row.name, a)
		}
	}
}
