package tally_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"yuetan/tally"
)

func look(t *testing.T, issues int, text string) (tally.Result, tally.Looks) {
	t.Helper()
	ballots := box(t, text)
	r := tally.Count(issues, ballots, tally.Rules{})
	return r, tally.Look(issues, ballots, r)
}

// times repeats a ballot.
func times(n int, ballot string) string { return strings.Repeat(ballot+"\n", n) }

func TestRecounts(t *testing.T) {
	for _, row := range []struct {
		name, ballots string
		issues, k     int
		// For 3/2/1, mentions and without single marks: s same set, o same order.
		want    string
		dropped int
	}{
		{"all agree", times(3, "A5 B3 C1"), 4, 2, "so so so", 0},
		{"the weights turn the first two", "A5 C3\nB3 C1\nB3 C1", 3, 2, "-- -- so", 0},
		{"a set can hold where its order does not", times(3, "A5 B1") + times(3, "B3") + "C1", 3, 2, "so s- so", 4},
		{"bullets made it", times(3, "A5") + times(2, "B5 C3"), 3, 1, "so so --", 3},
		{"a place shared in a recount only is not the same", "A5 B3\nB5 A3\nA1", 3, 1, "so so --", 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			r, l := look(t, row.issues, row.ballots)
			var got []string
			for _, c := range l.Recounts {
				word := "--"
				switch {
				case c.SameSet(r, row.k) && c.SameOrder(r, row.k):
					word = "so"
				case c.SameSet(r, row.k):
					word = "s-"
				case c.SameOrder(r, row.k):
					t.Errorf("%v has the same order and not the same set", c.By)
				}
				got = append(got, word)
			}
			if strings.Join(got, " ") != row.want || l.Recounts[2].Dropped != row.dropped {
				t.Errorf("%s dropped %d; %s %+v", strings.Join(got, " "), l.Recounts[2].Dropped, ranking(r.Ranking), l.Recounts)
			}
		})
	}
}

func TestDuels(t *testing.T) {
	for _, row := range []struct{ name, ballots, want string }{
		{"a clear first beats all", times(3, "A5 B3 C1"), "winner A loser C lost "},
		{"the first place can lose to every other",
			times(2, "A5 C3 D1") + times(5, "D5 B3 C1") + times(4, "A5 C3 B1") + times(2, "B5 C3 D1"),
			"winner - loser A lost DA 7:6 BA 7:6 CA 7:6"},
		{"round and round there is no winner", "A5 B3 C1\nB5 C3 A1\nC5 A3 B1", "winner - loser - lost CA 2:1 AB 2:1 BC 2:1"},
		{"unmarked is below any mark, two unmarked are level", "A1\nB5\nA1", "winner A loser C lost AB 2:1"},
	} {
		t.Run(row.name, func(t *testing.T) {
			issues := 3
			if strings.Contains(row.ballots, "D") {
				issues = 4
			}
			_, l := look(t, issues, row.ballots)
			name := func(issue int) string {
				if issue == 0 {
					return "-"
				}
				return letter(issue)
			}
			got := fmt.Sprintf("winner %s loser %s lost ", name(l.Duels.Winner), name(l.Duels.Loser))
			for i, d := range l.Duels.Lost {
				got += strings.Repeat(" ", min(i, 1)) + fmt.Sprintf("%s%s %d:%d", name(d.For), name(d.Against), d.Ahead, d.Behind)
			}
			if got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}

func TestMajoritiesCoverDividedAlike(t *testing.T) {
	_, l := look(t, 4, "A5 B3\nA5 C1\nC5 B3\nD5 B1\n-")
	for i, want := range []tally.Majority{
		{Voters: 2, Issues: []int{1}},
		{Voters: 2, Issues: []int{1, 2}},
		{Voters: 3, Issues: []int{2}, OverHalf: true},
	} {
		if !reflect.DeepEqual(l.Majorities[i], want) {
			t.Errorf("majority %d: %+v, want %+v", i, l.Majorities[i], want)
		}
	}
	// Ranked A 10, B 7, C 6, D 5.
	want := []tally.Cover{
		{Above: 1, Voters: 2, Fives: 2, More: []int{2}, Adds: 2},
		{Above: 2, Voters: 4, Fives: 2, More: []int{}},
		{Above: 3, Voters: 4, Fives: 3, More: []int{}},
		{Above: 4, Voters: 4, Fives: 4, More: []int{}},
	}
	if !reflect.DeepEqual(l.Covers, want) {
		t.Errorf("covers %+v", l.Covers)
	}

	_, l = look(t, 3, times(5, "A5")+times(5, "B5 C3")+times(2, "C5"))
	if want := []tally.Divided{{Issue: 1, Fives: 5, Unmarked: 7, Percent: 97}, {Issue: 2, Fives: 5, Unmarked: 7, Percent: 97}}; !reflect.DeepEqual(l.Divided, want) {
		t.Errorf("divided %+v", l.Divided)
	}

	_, l = look(t, 8, times(10, "A5 B3 C1")+times(8, "D5 C3 E1")+times(8, "E5 F3 G1")+times(8, "G5 H3 D1")+times(8, "F5 C3 H1"))
	if len(l.Alike) != 1 || l.Alike[0].Issues != [2]int{1, 2} || l.Alike[0].Shared != 10 {
		t.Errorf("alike %+v", l.Alike)
	}
	_, l = look(t, 3, times(20, "A5 B3 C1"))
	if len(l.Alike) != 0 {
		t.Errorf("where all mark all, nothing is beyond chance: %+v", l.Alike)
	}
}

// Whatever the ballots, second looks agree with counting it out the long way.
func TestLooksAgreeWithTheBallots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawElection(t)
		r := e.count()
		l := tally.Look(e.issues, e.ballots, r)
		for row, c := range l.Covers {
			above := map[uint32]bool{}
			for _, line := range r.Ranking[:row+1] {
				above[uint32(line.Issue)] = true
			}
			voters, fives, adds := 0, 0, map[uint32]int{}
			for _, b := range e.ballots {
				if above[b[0]] {
					fives++
				}
				if above[b[0]] || above[b[1]] || above[b[2]] {
					voters++
					continue
				}
				for _, issue := range b {
					adds[issue]++
				}
			}
			if c.Voters != voters || c.Fives != fives || (c.Adds == 0) != (len(c.More) == 0) {
				t.Fatalf("%+v, want %d voters, %d fives", c, voters, fives)
			}
			for issue := 1; issue <= e.issues; issue++ {
				best := false
				for _, more := range c.More {
					best = best || more == issue
				}
				if n := adds[uint32(issue)]; n > c.Adds || n > 0 && best != (n == c.Adds) {
					t.Fatalf("issue %d adds %d: %+v", issue, n, c)
				}
			}
		}
		winner, loser := 0, 0
		for a := 1; a <= e.issues && e.issues > 1; a++ {
			wins, losses := 0, 0
			for b := 1; b <= e.issues; b++ {
				ahead, behind := longDuel(e.ballots, a, b)
				if ahead > behind {
					wins++
				}
				if ahead < behind {
					losses++
				}
			}
			if wins == e.issues-1 {
				winner = a
			}
			if losses == e.issues-1 {
				loser = a
			}
		}
		if l.Duels.Winner != winner || l.Duels.Loser != loser {
			t.Fatalf("%+v, want winner %d loser %d", l.Duels, winner, loser)
		}
		for _, d := range l.Duels.Lost {
			if ahead, behind := longDuel(e.ballots, d.For, d.Against); ahead != d.Ahead || behind != d.Behind || ahead <= behind {
				t.Fatalf("%+v, want %d:%d", d, ahead, behind)
			}
		}
		text, err := json.Marshal(l)
		var back tally.Looks
		if err != nil || json.Unmarshal(text, &back) != nil || !reflect.DeepEqual(l, back) {
			t.Fatalf("%v %s", err, text)
		}
	})
}

func longDuel(ballots []tally.Ballot, a, b int) (ahead, behind int) {
	for _, ballot := range ballots {
		x, y := 3, 3
		for mark, issue := range ballot {
			if int(issue) == a {
				x = mark
			}
			if int(issue) == b {
				y = mark
			}
		}
		if x < y {
			ahead++
		}
		if x > y {
			behind++
		}
	}
	return ahead, behind
}
