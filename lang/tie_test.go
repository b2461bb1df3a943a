package lang_test

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/tally"
)

func letter(n int) string { return string("ABCDEFGH"[n-1]) }

func TestTie(t *testing.T) {
	for _, x := range []struct {
		name    string
		tie     tally.Tie
		weights tally.Weights
		zh, en  string
	}{
		{"top marks part two", tally.Tie{Place: 2, Points: 64, Step: tally.ByFives, Issues: []int{6, 4}, Values: []int{8, 7}}, tally.Weights531(),
			"同分：F 与 D 都是 64 分，F 的 5 分多（8 比 7），排在前。",
			"Tie: F and D have 64 each; F has more 5s (8 to 7) and goes first."},
		{"under 3/2/1 the top mark is a 3", tally.Tie{Place: 1, Points: 9, Step: tally.ByFives, Issues: []int{1, 2}, Values: []int{3, 2}}, tally.Weights321(),
			"同分：A 与 B 都是 9 分，A 的 3 分多（3 比 2），排在前。",
			"Tie: A and B have 9 each; A has more 3s (3 to 2) and goes first."},
		{"middle marks part two", tally.Tie{Place: 1, Points: 9, Step: tally.ByThrees, Issues: []int{2, 1}, Values: []int{3, 2}}, tally.Weights531(),
			"同分：B 与 A 都是 9 分，B 的 3 分多（3 比 2），排在前。",
			"Tie: B and A have 9 each; B has more 3s (3 to 2) and goes first."},
		{"supporters part two", tally.Tie{Place: 1, Points: 9, Step: tally.BySupporters, Issues: []int{2, 1}, Values: []int{3, 2}}, tally.Weights531(),
			"同分：B 与 A 都是 9 分，给 B 打分的人多（3 比 2），排在前。",
			"Tie: B and A have 9 each; B has more supporters (3 to 2) and goes first."},
		{"head to head", tally.Tie{Place: 1, Points: 9, Step: tally.HeadToHead, Issues: []int{2, 1}, Values: []int{3, 2}}, tally.Weights531(),
			"同分：B 与 A 都是 9 分，各项都一样；逐张票比，B 更高的多（3 比 2），排在前。",
			"Tie: B and A have 9 each and all else is level; head to head on the ballots B is higher (3 to 2) and goes first."},
		{"two share a place", tally.Tie{Place: 2, Points: 9, Step: tally.Shared, Issues: []int{1, 2}, Values: []int{2, 2}}, tally.Weights531(),
			"同分：A 与 B 都是 9 分，各项都一样，逐张票比也是 2 比 2，并列第二名。",
			"Tie: A and B have 9 each, all else is level, head to head too (2 to 2); they share second place."},
		{"top marks part three", tally.Tie{Place: 2, Points: 9, Step: tally.ByFives, Issues: []int{1, 2, 3}, Values: []int{2, 1, 1}}, tally.Weights531(),
			"同分：A、B、C 都是 9 分，看谁的 5 分多：A 2，B 1，C 1。",
			"Tie: A, B and C have 9 each; the number of 5s decides: A 2, B 1, C 1."},
		{"supporters part three", tally.Tie{Place: 2, Points: 9, Step: tally.BySupporters, Issues: []int{1, 2, 3}, Values: []int{2, 1, 1}}, tally.Weights531(),
			"同分：A、B、C 都是 9 分，看给谁打分的人多：A 2，B 1，C 1。",
			"Tie: A, B and C have 9 each; the number of supporters decides: A 2, B 1, C 1."},
		{"three share a place", tally.Tie{Place: 2, Points: 9, Step: tally.Shared, Issues: []int{1, 2, 3}}, tally.Weights531(),
			"同分：A、B、C 都是 9 分，各项都一样，并列第二名。",
			"Tie: A, B and C have 9 each and all else is level; they share second place."},
		{"nobody gave them anything", tally.Tie{Place: 7, Step: tally.Shared, Issues: []int{1, 2}, Values: []int{0, 0}}, tally.Weights531(),
			"A、B 都没有得分，并列第七名。", "A and B have no points and share seventh place."},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := lang.Chinese().Tie(x.tie, x.weights, letter); got != x.zh {
				t.Errorf("in Chinese:\n got %s\nwant %s", got, x.zh)
			}
			if got := lang.English().Tie(x.tie, x.weights, letter); got != x.en {
				t.Errorf("in English:\n got %s\nwant %s", got, x.en)
			}
		})
	}
}

// Every step that a count can give makes a sentence, whatever the ballots are.
func TestTieOfEveryCount(t *testing.T) {
	for _, ties := range []tally.Ties{tally.Strength, tally.Breadth} {
		for seed := range 400 {
			var ballots []tally.Ballot
			n := uint32(seed)
			for range seed % 7 {
				n = n*1664525 + 1013904223
				ballots = append(ballots, tally.Ballot{n >> 8 % 5, n >> 16 % 5, n >> 24 % 5})
			}
			r := tally.Count(4, ballots, tally.Rules{Ties: ties})
			for _, w := range both() {
				for _, tie := range r.TieSteps {
					if s := w.Tie(tie, r.Weights, letter); s == "" || strings.Contains(s, "%!") {
						t.Fatalf("%+v says %q", tie, s)
					}
				}
				for _, c := range r.Checks {
					if s := w.Check(c); !c.OK || s == "" || strings.Contains(s, "%!") {
						t.Fatalf("%+v says %q", c, s)
					}
				}
			}
		}
	}
}

func TestCheck(t *testing.T) {
	points := tally.Check{Name: "points", OK: true, Points: 337, Weights: tally.Weights531(), Fives: 38, Threes: 37, Ones: 36, Ballots: 39}
	full := tally.Check{Name: "full", OK: true, Points: 351, Weights: tally.Weights531(), Fives: 39, Threes: 39, Ones: 39, Ballots: 39}
	two := tally.Check{Name: "full", OK: true, Points: 15, Weights: tally.Weights531(), Fives: 2, Threes: 1, Ones: 1, Ballots: 2}
	low := points
	low.Weights, low.OK = tally.Weights321(), false
	for _, x := range []struct {
		check  tally.Check
		zh, en string
	}{
		{points, "核对：337 = 5x38 + 3x37 + 36，对得上。", "Check: 337 = 5x38 + 3x37 + 36. It adds up."},
		{low, "核对：337 = 3x38 + 2x37 + 36，对不上，请查。", "Check: 337 = 3x38 + 2x37 + 36. It does not add up; please check."},
		{full, "核对：39 张票都填满了，5 分、3 分、1 分各 39 个，对得上。",
			"Check: all 39 ballots are full: 39 each of 5s, 3s and 1s. It adds up."},
		{two, "核对：票都填满了，2 + 1 + 1 = 4 个分，对得上。", "Check: all ballots are full: 2 + 1 + 1 = 4 marks. It adds up."},
	} {
		if got := lang.Chinese().Check(x.check); got != x.zh {
			t.Errorf("in Chinese: %s, want %s", got, x.zh)
		}
		if got := lang.English().Check(x.check); got != x.en {
			t.Errorf("in English: %s, want %s", got, x.en)
		}
	}
}
