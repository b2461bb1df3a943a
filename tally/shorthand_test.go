package tally_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/tally"
)

// box reads one ballot a line, such as "A5 C3"; "-" is a blank ballot.
func box(t *testing.T, text string) []tally.Ballot {
	t.Helper()
	var ballots []tally.Ballot
	for line := range strings.Lines(text) {
		var b tally.Ballot
		for _, mark := range strings.Fields(line) {
			if mark == "-" {
				continue
			}
			at := strings.Index("531", mark[1:])
			if at < 0 || len(mark) != 2 {
				t.Fatalf("no mark: %q", mark)
			}
			b[at] = uint32(mark[0]-'A') + 1
		}
		ballots = append(ballots, b)
	}
	return ballots
}

func letter(issue int) string { return string(rune('A' + issue - 1)) }

// ranking writes lines as "1.A=5 2.B=3".
func ranking(lines []tally.Line) string {
	var words []string
	for _, l := range lines {
		words = append(words, fmt.Sprintf("%d.%s=%d", l.Place, letter(l.Issue), l.Points))
	}
	return strings.Join(words, " ")
}

// steps writes tie steps as "1 fives AB 2:1; 3 shared CD 0:0".
func steps(ties []tally.Tie) string {
	var words []string
	for _, tie := range ties {
		word := fmt.Sprintf("%d %v ", tie.Place, tie.Step)
		for _, issue := range tie.Issues {
			word += letter(issue)
		}
		for i, v := range tie.Values {
			word += fmt.Sprintf("%c%d", " :"[min(i, 1)], v)
		}
		words = append(words, word)
	}
	return strings.Join(words, "; ")
}
