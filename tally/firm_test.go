package tally_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"yuetan/tally"
)

func TestFirm(t *testing.T) {
	for _, row := range []struct{ name, ballots, ranking, firm string }{
		{"nobody came", "", "1.A=0 1.B=0", "winner 0; top 1:0; AB level 0 replace 0"},
		{"one issue cannot be passed", "A5", "1.A=5", "winner 0; top ; "},
		{"a level pair is swapped by one ballot", "A5\nB5", "1.A=5 1.B=5", "winner 1; top 1:1; AB level 0 replace 1"},
		{"one changed ballot brings them level, two put B ahead", "A5\nA5\nB5\nB5\nA5\nA5\nC1", "1.A=20 2.B=10 3.C=1",
			"winner 2; top 1:2 2:1; AB level 1 replace 2; BC level 1 replace 1"},
		{"blank ballots can be replaced too", "A5\n-\n-", "1.A=5 2.B=0", "winner 1; top 1:1; AB level 1 replace 1"},
		{"who has all ballots against them needs them all", "A5\nA5\nA5\nA5", "1.A=20 2.B=0",
			"winner 3; top 1:3; AB level 2 replace 3"},
		{"the set changes where it is weakest, not between neighbours", "A5\nA5\nA5\nA5\nA1\nB5 C3\nB5 C3\nB5 C3\nB5 C3",
			"1.A=21 2.B=20 3.C=12", "winner 1; top 1:1 2:1; AB level 1 replace 1; BC level 2 replace 2"},
	} {
		t.Run(row.name, func(t *testing.T) {
			ballots := box(t, row.ballots)
			issues := 0
			for _, c := range row.ranking {
				if c == '=' {
					issues++
				}
			}
			r := tally.Count(issues, ballots, tally.Rules{})
			if got := ranking(r.Ranking); got != row.ranking {
				t.Errorf("ranking %s, want %s", got, row.ranking)
			}
			if got := firm(tally.Firm(issues, ballots, r)); got != row.firm {
				t.Errorf("firmness\n got %s\nwant %s", got, row.firm)
			}
		})
	}
}

// firm writes a firmness as "winner 1; top 1:1; AB level 0 replace 1".
func firm(f tally.Firmness) string {
	text := fmt.Sprintf("winner %d; top ", f.Winner)
	for i, top := range f.Top {
		if i > 0 {
			text += " "
		}
		text += fmt.Sprintf("%d:%d", top.K, top.Replace)
	}
	if len(f.Pairs) == 0 {
		text += "; "
	}
	for _, p := range f.Pairs {
		text += fmt.Sprintf("; %s%s level %d replace %d", letter(p.Above), letter(p.Below), p.Level, p.Replace)
	}
	return text
}

// Verbs and records give this text as it stands.
func TestFirmnessAsJSON(t *testing.T) {
	const want = `{"winner":2,"top":[{"k":1,"replace":2}],"pairs":[{"above":1,"below":2,"level":1,"replace":2}]}`
	ballots := box(t, "A5\nA5\nB5\nB5\nA5\nA5")
	text, err := json.Marshal(tally.Firm(2, ballots, tally.Count(2, ballots, tally.Rules{})))
	if err != nil || string(text) != want {
		t.Errorf("%v\n got %s\nwant %s", err, text, want)
	}
}

// TestFirmnessIsExact holds Firm against trying every way of replacing ballots
// by any others, on small random elections.
func TestFirmnessIsExact(t *testing.T) {
	draw := rand.New(rand.NewPCG(5, 31))
	for n := range 300 {
		issues, voters := 2+draw.IntN(3), draw.IntN(6)
		if issues == 4 {
			voters = min(voters, 4)
		}
		weights := tally.Weights531()
		if n%3 == 0 {
			weights = tally.Weights321()
		}
		all := everyBallot(issues)
		ballots := make([]tally.Ballot, voters)
		for i := range ballots {
			ballots[i] = all[draw.IntN(len(all))]
			if i > 0 && draw.IntN(2) == 0 {
				ballots[i] = ballots[0] // agreement makes rankings firm
			}
		}
		r := tally.Count(issues, ballots, tally.Rules{Weights: weights})
		if got, want := tally.Firm(issues, ballots, r), bruteFirm(ballots, all, r); firm(got) != firm(want) {
			t.Fatalf("%v weights %v\n got %s\nwant %s", ballots, weights, firm(got), firm(want))
		}
	}
}

// everyBallot lists all ballots that there can be.
func everyBallot(issues int) []tally.Ballot {
	var all []tally.Ballot
	for n := range (issues + 1) * (issues + 1) * (issues + 1) {
		b := tally.Ballot{uint32(n % (issues + 1)), uint32(n / (issues + 1) % (issues + 1)), uint32(n / (issues + 1) / (issues + 1))}
		if b.Fits(issues) {
			all = append(all, b)
		}
	}
	return all
}

// bruteFirm finds all points that can come of replacing any r ballots, for
// every r, and looks for the first r where an order turns.
func bruteFirm(ballots, all []tally.Ballot, r tally.Result) tally.Firmness {
	type points [4]int
	add := func(p points, b tally.Ballot) points {
		for mark, issue := range b {
			if issue > 0 {
				p[issue-1] += r.Weights[mark]
			}
		}
		return p
	}
	reach := []map[points]bool{{points{}: true}}
	for _, b := range ballots {
		next := make([]map[points]bool, len(reach)+1)
		for i := range next {
			next[i] = map[points]bool{}
		}
		for replaced, from := range reach {
			for p := range from {
				next[replaced][add(p, b)] = true
				for _, other := range all {
					next[replaced+1][add(p, other)] = true
				}
			}
		}
		reach = next
	}
	first := func(turned func(p points) bool) int {
		for replaced, at := range reach {
			for p := range at {
				if turned(p) {
					return replaced
				}
			}
		}
		return 0
	}
	f := tally.Firmness{}
	issue := func(row int) int { return r.Ranking[row].Issue - 1 }
	for k := 1; k < len(r.Ranking); k++ {
		above, below := issue(k-1), issue(k)
		f.Pairs = append(f.Pairs, tally.Pair{Above: above + 1, Below: below + 1,
			Level:   first(func(p points) bool { return p[below] >= p[above] }),
			Replace: first(func(p points) bool { return p[below] > p[above] })})
		f.Top = append(f.Top, tally.TopK{K: k, Replace: first(func(p points) bool {
			for i := range k {
				for j := k; j < len(r.Ranking); j++ {
					if p[issue(j)] > p[issue(i)] {
						return true
					}
				}
			}
			return false
		})})
	}
	f.Winner = first(func(p points) bool {
		for j := 1; j < len(r.Ranking); j++ {
			if p[issue(j)] > p[issue(0)] {
				return true
			}
		}
		return false
	})
	return f
}

func TestWidestGap(t *testing.T) {
	for _, row := range []struct {
		name, ballots string
		issues, want  int
	}{
		{"nobody came", "", 3, 0},
		{"after the only one with points", "A5", 3, 1},
		{"the higher of equal gaps", "A5 B3\nA1 C1\nC1", 4, 1},
		{"not after the last, which has no neighbour below", "A5 B3\nA5 B3\nB5", 2, 1},
		{"never within a shared place", "A5 B3\nB5 A3\nC1", 4, 2},
		{"not past the most that an evening settles", "A5 B3\nA5 B3\nC5 D3\nE5 D3", 5, 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			r := tally.Count(row.issues, box(t, row.ballots), tally.Rules{})
			if got := tally.WidestGap(r, 3); got != row.want {
				t.Errorf("after %d, want %d: %s", got, row.want, ranking(r.Ranking))
			}
		})
	}
}
