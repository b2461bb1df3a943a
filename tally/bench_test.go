package tally_test

import (
	"math/rand/v2"
	"testing"

	"yuetan/tally"
)

// BenchmarkCount counts a million full ballots over a thousand issues.
func BenchmarkCount(b *testing.B) {
	const issues, voters = 1000, 1_000_000
	draw := rand.New(rand.NewPCG(7, 531))
	ballots := make([]tally.Ballot, voters)
	for i := range ballots {
		for !ballots[i].Fits(issues) || ballots[i].Marks() < 3 {
			for mark := range ballots[i] {
				ballots[i][mark] = 1 + draw.Uint32N(issues)
			}
		}
	}
	b.SetBytes(voters * 12)
	for b.Loop() {
		tally.Count(issues, ballots, tally.Rules{})
	}
}
