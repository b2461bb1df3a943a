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

// hall draws ballots that lean towards low numbers, as residents agree more
// than dice do.
func hall(issues, voters int) []tally.Ballot {
	draw := rand.New(rand.NewPCG(7, 531))
	ballots := make([]tally.Ballot, voters)
	for i := range ballots {
		for !ballots[i].Fits(issues) || ballots[i].Marks() < 3 {
			for mark := range ballots[i] {
				ballots[i][mark] = 1 + min(draw.Uint32N(uint32(issues)), draw.Uint32N(uint32(issues)))
			}
		}
	}
	return ballots
}

func BenchmarkFirm(b *testing.B) {
	ballots := hall(100, 2000)
	r := tally.Count(100, ballots, tally.Rules{})
	for b.Loop() {
		tally.Firm(100, ballots, r)
	}
}

func BenchmarkFirmMillion(b *testing.B) {
	ballots := hall(1000, 1_000_000)
	r := tally.Count(1000, ballots, tally.Rules{})
	for b.Loop() {
		tally.Firm(1000, ballots, r)
	}
}

func BenchmarkLook(b *testing.B) {
	ballots := hall(100, 2000)
	r := tally.Count(100, ballots, tally.Rules{})
	for b.Loop() {
		tally.Look(100, ballots, r)
	}
}
