package tally_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"yuetan/tally"
)

const strength, breadth = tally.Strength, tally.Breadth

func TestCount(t *testing.T) {
	for _, row := range []struct {
		name, ballots string
		ties          tally.Ties
		ranking       string
		steps         string
	}{
		{"points decide", "A5 B3 C1\nA5 C3 B1", strength, "1.A=10 2.B=4 2.C=4", "2 shared BC 1:1"},
		{"nobody came", "", strength, "1.A=0 1.B=0 1.C=0", "1 shared ABC"},
		{"nothing moves up past a blank", "A1\nB3", strength, "1.B=3 2.A=1 3.C=0", ""},
		{"top marks part a tie", "A5\nB3\nB1\nB1", strength, "1.A=5 2.B=5 3.C=0", "1 fives AB 1:0"},
		{"supporters part the same tie the other way", "A5\nB3\nB1\nB1", breadth, "1.B=5 2.A=5 3.C=0", "1 supporters BA 3:1"},
		{"middle marks part where top marks do not", "A5\nA3\nB5\nB1\nB1\nB1", strength,
			"1.A=8 2.B=8 3.C=0", "1 threes AB 1:0"},
		{"by breadth, top marks part equal supporters", "A5\nA1\nB3\nB3", breadth, "1.A=6 2.B=6 3.C=0", "1 fives AB 1:0"},
		{"head to head parts two with the same marks", "A5 B3\nB5\nA3\nA1 B5\nA5 B1", strength,
			"1.A=14 2.B=14 3.C=0", "1 head-to-head AB 3:2"},
		{"head to head goes by marks, not by issue number", "B5 A3\nA5\nB3\nB1 A5\nB5 A1", strength,
			"1.B=14 2.A=14 3.C=0", "1 head-to-head BA 3:2"},
		{"level head to head shares the place", "A5\nB5", strength, "1.A=5 1.B=5 3.C=0", "1 shared AB 1:1"},
		{"three with the same marks share, and the next is fourth", "A5\nB5\nC5\nD1", strength,
			"1.A=5 1.B=5 1.C=5 4.D=1", "1 shared ABC"},
		{"three with the same marks do not go head to head", "A5 B3 C1\nB5 C3 A1\nC5 A3 B1\nA5\nB5\nC5\nD1", strength,
			"1.A=14 1.B=14 1.C=14 4.D=1", "1 shared ABC"},
		{"of three tied the one with more top marks goes first, two are left for head to head",
			"A5\nB3\nC3\nB1\nB1\nC1\nC1", strength, "1.A=5 2.B=5 2.C=5 4.D=0", "1 fives ABC 1:0:0; 2 shared BC 3:3"},
		{"two ties are told from the top down", "A5\nB5\nC3\nD1\nD1\nD1", strength,
			"1.A=5 1.B=5 3.C=3 4.D=3", "1 shared AB 1:1; 3 threes CD 1:0"},
		{"blank ballots count as cast and score nothing", "-\n-\nA5", strength, "1.A=5 2.B=0 2.C=0", "2 shared BC 0:0"},
		{"an issue marked twice keeps the higher mark", "A5 A3 A1\nB3 B1", strength, "1.A=5 2.B=3 3.C=0", ""},
		{"a mark on no issue is blank", "Z5 A3\nB1", strength, "1.A=3 2.B=1 3.C=0", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			issues := strings.Count(row.ranking, "=")
			got := tally.Count(issues, box(t, row.ballots), tally.Rules{Ties: row.ties})
			if ranking(got.Ranking) != row.ranking {
				t.Errorf("ranking %s, want %s", ranking(got.Ranking), row.ranking)
			}
			if steps(got.TieSteps) != row.steps {
				t.Errorf("steps %q, want %q", steps(got.TieSteps), row.steps)
			}
			for _, l := range got.Ranking {
				joint := 0
				for _, other := range got.Ranking {
					if other.Place == l.Place {
						joint++
					}
				}
				if l.Joint != (joint > 1) {
					t.Errorf("%s joint %v with %d on place %d", letter(l.Issue), l.Joint, joint, l.Place)
				}
			}
		})
	}
}

func TestWeights321(t *testing.T) {
	got := tally.Count(3, box(t, "A5 B3\nC5"), tally.Rules{Weights: tally.Weights321()})
	if want := "1.A=3 1.C=3 3.B=2"; ranking(got.Ranking) != want {
		t.Errorf("ranking %s, want %s", ranking(got.Ranking), want)
	}
}

func TestFullPartialBlank(t *testing.T) {
	for _, row := range []struct {
		name, ballots                string
		issues, full, partial, blank int
		checks                       string
	}{
		{"three marks are full", "A5 B3 C1", 4, 1, 0, 0, "points full"},
		{"two marks of three are partial", "A5 C1\nA5 B3 C1", 3, 1, 1, 0, "points"},
		{"two marks are full where there are two issues", "A5 B3\nB5 A1", 2, 2, 0, 0, "points full"},
		{"one mark is full where there is one issue", "A1", 1, 1, 0, 0, "points full"},
		{"no mark is blank", "-", 3, 0, 0, 1, "points"},
		{"no mark is blank even without issues", "-", 0, 0, 0, 1, "points"},
		{"an empty box has nothing full", "", 3, 0, 0, 0, "points"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := tally.Count(row.issues, box(t, row.ballots), tally.Rules{})
			if got.Full != row.full || got.Partial != row.partial || got.Blank != row.blank {
				t.Errorf("full %d partial %d blank %d", got.Full, got.Partial, got.Blank)
			}
			var names []string
			for _, c := range got.Checks {
				names = append(names, c.Name)
				if !c.OK {
					t.Errorf("check %s is red: %+v", c.Name, c)
				}
			}
			if strings.Join(names, " ") != row.checks {
				t.Errorf("checks %v, want %s", names, row.checks)
			}
		})
	}
}

// The log holds results for ever: this text must always be read back alike.
func TestResultOnDisk(t *testing.T) {
	const want = `{"issues":3,"weights":[5,3,1],"ties":"breadth","ballots":2,"full":0,"partial":2,"blank":0,` +
		`"ranking":[{"place":1,"joint":false,"issue":2,"points":5,"fives":1,"threes":0,"ones":0,"supporters":1},` +
		`{"place":2,"joint":false,"issue":1,"points":3,"fives":0,"threes":1,"ones":0,"supporters":1},` +
		`{"place":3,"joint":false,"issue":3,"points":0,"fives":0,"threes":0,"ones":0,"supporters":0}],` +
		`"steps":[],"checks":[{"name":"points","ok":true,"points":8,"weights":[5,3,1],"fives":1,"threes":1,"ones":0,"ballots":2}]}`
	result := tally.Count(3, box(t, "B5\nA3"), tally.Rules{Ties: breadth})
	text, err := json.Marshal(result)
	if err != nil || string(text) != want {
		t.Fatalf("%v\n got %s\nwant %s", err, text, want)
	}
	var back tally.Result
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, result) {
		t.Errorf("read back %+v, %v", back, err)
	}
	const tie = `[{"place":1,"points":5,"step":"fives","issues":[1,2],"values":[1,0]},` +
		`{"place":3,"points":0,"step":"shared","issues":[3,4,5]}]`
	text, err = json.Marshal(tally.Count(5, box(t, "A5\nB3\nB1\nB1"), tally.Rules{}).TieSteps)
	if err != nil || string(text) != tie {
		t.Errorf("%v\n got %s\nwant %s", err, text, tie)
	}
}

func TestSettings(t *testing.T) {
	for _, text := range []string{"5,3,1", "3,2,1", "5/3/1", "5, 3, 1"} {
		if _, err := tally.ParseWeights(text); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{"", "1,3,5", "5,3", "9,9,9", "five"} {
		if _, err := tally.ParseWeights(text); !errors.Is(err, tally.ErrWeights) {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{"", "Strength", "lots"} {
		if _, err := tally.ParseTies(text); !errors.Is(err, tally.ErrTies) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if ties, err := tally.ParseTies("breadth"); ties != breadth || err != nil {
		t.Error(ties, err)
	}
}
