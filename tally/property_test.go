package tally_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"yuetan/tally"
)

// election is a box of ballots; few issues and marks make ties common.
type election struct {
	issues  int
	ballots []tally.Ballot
	rules   tally.Rules
}

func drawElection(t *rapid.T) election {
	e := election{issues: rapid.IntRange(1, 7).Draw(t, "issues")}
	mark := rapid.Uint32Range(0, uint32(e.issues))
	for range rapid.IntRange(0, 24).Draw(t, "ballots") {
		w := tally.Written{}
		for _, to := range []*[]int{&w.Top, &w.Middle, &w.Low} {
			if issue := mark.Draw(t, "mark"); issue > 0 {
				*to = []int{int(issue)}
			}
		}
		b, _ := w.Read(e.issues)
		e.ballots = append(e.ballots, b)
	}
	e.rules.Weights = rapid.SampledFrom([]tally.Weights{tally.Weights531(), tally.Weights321()}).Draw(t, "weights")
	e.rules.Ties = rapid.SampledFrom([]tally.Ties{tally.Strength, tally.Breadth}).Draw(t, "ties")
	return e
}

func (e election) count() tally.Result { return tally.Count(e.issues, e.ballots, e.rules) }

func TestPointsEqualTheSumOverBallots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		r := e.count()
		if len(r.Ranking) != e.issues {
			t.Fatalf("%d lines for %d issues", len(r.Ranking), e.issues)
		}
		for _, line := range r.Ranking {
			want := tally.Line{Place: line.Place, Joint: line.Joint, Issue: line.Issue}
			for _, b := range e.ballots {
				for mark, counter := range []*int{&want.Fives, &want.Threes, &want.Ones} {
					if int(b[mark]) == line.Issue {
						*counter++
						want.Supporters++
						want.Points += e.rules.Weights[mark]
					}
				}
			}
			if line != want {
				t.Fatalf("%+v, want %+v", line, want)
			}
		}
	})
}

func TestBallotOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		shuffled := e
		shuffled.ballots = rapid.Permutation(slices.Clone(e.ballots)).Draw(t, "order")
		if a, b := e.count(), shuffled.count(); !reflect.DeepEqual(a, b) {
			t.Fatalf("%+v\n%+v", a, b)
		}
	})
}

// No place may hang on an issue's number.
func TestIssueNumbersDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		numbers := make([]uint32, e.issues)
		for i := range numbers {
			numbers[i] = uint32(i + 1)
		}
		renamed := election{issues: e.issues, rules: e.rules}
		to := append([]uint32{0}, rapid.Permutation(numbers).Draw(t, "numbers")...)
		for _, b := range e.ballots {
			renamed.ballots = append(renamed.ballots, tally.Ballot{to[b[0]], to[b[1]], to[b[2]]})
		}
		a, b := places(e.count()), places(renamed.count())
		for issue, place := range a {
			if b[int(to[issue])] != place {
				t.Fatalf("issue %d is on place %d, as number %d on %d", issue, place, to[issue], b[int(to[issue])])
			}
		}
	})
}

func places(r tally.Result) map[int]int {
	at := map[int]int{}
	for _, line := range r.Ranking {
		at[line.Issue] = line.Place
	}
	return at
}

func TestAddingAMarkNeverLowersAnIssue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		e.ballots = append(e.ballots, tally.Ballot{})
		at := rapid.IntRange(0, len(e.ballots)-1).Draw(t, "ballot")
		mark := rapid.IntRange(0, 2).Draw(t, "mark")
		issue := rapid.IntRange(1, e.issues).Draw(t, "issue")
		more := e
		more.ballots = slices.Clone(e.ballots)
		if more.ballots[at][mark] != 0 {
			return
		}
		more.ballots[at][mark] = uint32(issue)
		if !more.ballots[at].Fits(e.issues) {
			return
		}
		if before, after := places(e.count())[issue], places(more.count())[issue]; after > before {
			t.Fatalf("issue %d fell from %d to %d", issue, before, after)
		}
	})
}

func TestTwoBoxesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		cut := rapid.IntRange(0, len(e.ballots)).Draw(t, "cut")
		one, two := tally.Tick(e.issues, e.ballots[:cut]), tally.Tick(e.issues, e.ballots[cut:])
		if sum, whole := tally.Add(one, two), tally.Tick(e.issues, e.ballots); !reflect.DeepEqual(sum, whole) {
			t.Fatalf("%+v, want %+v", sum, whole)
		}
	})
}

func TestChecksAndPlacesHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		r := e.count()
		if r.Full+r.Partial+r.Blank != r.Ballots || r.Ballots != len(e.ballots) {
			t.Fatalf("ballots do not add up: %+v", r)
		}
		if allFull := r.Ballots > 0 && r.Full == r.Ballots; len(r.Checks) == 2 != allFull {
			t.Fatalf("full check: %+v", r)
		}
		for _, c := range r.Checks {
			if !c.OK {
				t.Fatalf("red: %+v", c)
			}
		}
		for i, line := range r.Ranking {
			if want := i + 1; line.Place != want && (i == 0 || line.Place != r.Ranking[i-1].Place) {
				t.Fatalf("place %d where %d or joint is due", line.Place, want)
			}
			if i > 0 && line.Points > r.Ranking[i-1].Points {
				t.Fatalf("more points below: %+v", r.Ranking)
			}
		}
		text, err := json.Marshal(r)
		var back tally.Result
		if err != nil || json.Unmarshal(text, &back) != nil || !reflect.DeepEqual(r, back) {
			t.Fatalf("%v: %s", err, text)
		}
	})
}

// Every pair that is tied on points is told apart, or told to share, by a step
// whose numbers agree with the places.
func TestEveryTieIsExplained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawElection(t).count()
		at := places(r)
		for i, above := range r.Ranking {
			for _, below := range r.Ranking[i+1:] {
				if above.Points == below.Points && !explained(r.TieSteps, at, above.Issue, below.Issue) {
					t.Fatalf("issues %d and %d: %+v", above.Issue, below.Issue, r)
				}
			}
		}
	})
}

func explained(ties []tally.Tie, at map[int]int, above, below int) bool {
	for _, tie := range ties {
		a, b := slices.Index(tie.Issues, above), slices.Index(tie.Issues, below)
		if a < 0 || b < 0 {
			continue
		}
		if tie.Step == tally.Shared {
			return at[above] == at[below] && tie.Place == at[above]
		}
		if tie.Values[a] != tie.Values[b] {
			return tie.Values[a] > tie.Values[b] && at[above] < at[below]
		}
	}
	return false
}
