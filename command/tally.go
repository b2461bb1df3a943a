package command

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

func tallyVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "tally", args: "FILE [--write FORMAT]", need: alone, min: 1, max: 1, machine: true,
		example: "tally ballots.csv --ties breadth",
		json: `{"ballots","full","partial","blank",
 "ranking":[{"place","joint","code","title","points","fives","threes","ones","supporters"}],
 "ties":["sentence"],"firmness":{"winner","top":[{"k","replace"}],"pairs":[{"above","below","level","replace"}]},
 "checks":[{"name","ok"}]}`, run: count})
	if cmd != nil {
		cmd.Flags().String("format", "auto", "")
		cmd.Flags().String("weights", "5,3,1", "")
		cmd.Flags().String("ties", "strength", "")
		cmd.Flags().String("write", "", "")
		cmd.Flags().StringP("output", "o", "", "")
	}
	return cmd
}

type tallyAnswer struct {
	Ballots  int         `json:"ballots"`
	Full     int         `json:"full"`
	Partial  int         `json:"partial"`
	Blank    int         `json:"blank"`
	Ranking  []rankRow   `json:"ranking"`
	Ties     []string    `json:"ties"`
	Firmness firmnessRow `json:"firmness"`
	Checks   []checkRow  `json:"checks"`
}

// count counts a file of ballots; it needs no council.
func count(c *call) error {
	weights, err := tally.ParseWeights(c.text("weights"))
	if err != nil {
		return err
	}
	ties, err := tally.ParseTies(c.text("ties"))
	if err != nil {
		return err
	}
	data, err := c.read(c.args[0])
	if err != nil {
		return err
	}
	election, err := ballotfile.ReadWith(bytes.NewReader(data), filepath.Base(c.args[0]),
		ballotfile.Options{Format: c.text("format"), Weights: weights})
	if err != nil {
		return err
	}
	if c.given("write") {
		return c.rewrite(election, weights)
	}
	result := tally.Count(len(election.Issues), election.Ballots, tally.Rules{Weights: weights, Ties: ties})
	code := func(n int) string { return election.Issues[n-1].ID }
	firm := tally.Firm(len(election.Issues), election.Ballots, result)
	answer := tallyAnswer{result.Ballots, result.Full, result.Partial, result.Blank,
		append([]rankRow{}, rankRows(result.Ranking, code, func(n int) string { return election.Issues[n-1].Name })...), []string{},
		firmnessRows(firm, code), checkRows(result.Checks)}
	for _, tie := range result.TieSteps {
		answer.Ties = append(answer.Ties, c.Words.Tie(tie, weights, code))
	}
	w := c.Words
	var b strings.Builder
	fmt.Fprintf(&b, "%s  (%s %d  %s %d  %s %d)\n\n", w.Common.Ballots(result.Ballots), w.Common.Words.Full, result.Full,
		w.Common.Words.Partial, result.Partial, w.Common.Words.Blank, result.Blank)
	b.WriteString(rankingText(w, answer.Ranking, weights, 0) + tail(answer.Ties) + "\n")
	for _, check := range result.Checks {
		b.WriteString(w.Check(check) + "\n")
	}
	looks := tally.Look(len(election.Issues), election.Ballots, result)
	b.WriteString(firmText(w, firm, looks, result, code))
	for _, note := range election.Notes {
		b.WriteString(w.Commands.BallotNote(note.Kind, note.Line, note.Ballots, note.Declared) + "\n")
	}
	return c.reply(answer, b.String())
}

// rewrite writes the ballots of one format in another. What the file that was read
// says otherwise than it may seem, and what the other cannot carry, is said beside it.
func (c *call) rewrite(e ballotfile.Election, weights tally.Weights) error {
	name := filepath.Base(c.args[0])
	err := c.ballotFile(e, ballotfile.Options{Format: c.text("write"), Weights: weights, Title: strings.TrimSuffix(name, filepath.Ext(name))})
	if err != nil {
		return err
	}
	for _, note := range e.Notes {
		c.complain(c.Words.Commands.BallotNote(note.Kind, note.Line, note.Ballots, note.Declared))
	}
	return nil
}
