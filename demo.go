package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"yuetan/command"
	"yuetan/crowd"
)

// demo is one demonstration: a council of simulated residents in a folder of its
// own, which is gone afterwards.
type demo struct {
	machine   *command.Machine
	residents int
	seed      uint64
	headless  bool
	listen    string
	out       string
	programme programme // when somebody sits in the chair
	begins    string    // the first line
}

// fewest and most residents of a demonstration.
const fewest, most = 3, 500

// longestEvening is how long an evening that plays itself may take.
const longestEvening = 5 * time.Minute

// demoVerb makes the verb that plays a whole evening over real SSH connections.
func demoVerb(m *command.Machine) *cobra.Command {
	d := &demo{machine: m}
	cmd := &cobra.Command{Use: "demo", Args: cobra.ArbitraryArgs, Annotations: map[string]string{
		"args": "[--headless]", "example": "demo --headless --residents 30 --seed 7 --out papers", "machine": "yes"},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return command.Misuse(m.Words().Commands.TooManyArgs(args[0]))
			}
			if !cmd.Flags().Changed("seed") {
				d.seed = rand.Uint64N(1_000_000)
			}
			return d.run(cmd.Context())
		}}
	f := cmd.Flags()
	f.IntVar(&d.residents, "residents", 30, "")
	f.Uint64Var(&d.seed, "seed", 0, "")
	f.BoolVar(&d.headless, "headless", false, "")
	f.StringVar(&d.listen, "listen", "", "")
	f.StringVar(&d.out, "out", "", "")
	return cmd
}

func (d *demo) run(ctx context.Context) error {
	w := d.machine.Words().Demo
	switch {
	case d.residents < fewest || d.residents > most:
		return command.Misuse(w.Residents(most))
	case !d.headless && !d.machine.Terminal:
		return command.Refuse(w.NeedsTerminal)
	case d.headless && d.out == "":
		d.out = fmt.Sprintf("yuetan-demo-%d", d.seed)
	}
	if d.out != "" && !filepath.IsAbs(d.out) {
		d.out = filepath.Join(d.machine.Dir, d.out)
	}
	if d.out != "" { // before the evening, which would be played for nothing
		if err := os.MkdirAll(d.out, 0o700); err != nil {
			return fmt.Errorf("make the folder of papers: %w", err)
		}
	}
	people := crowd.New(d.seed, d.residents, d.machine.Words().Tag)
	if d.headless {
		return d.play(ctx, people)
	}
	d.programme, d.begins = demonstrated(people), w.Begin(d.residents, d.seed)
	return d.sit(ctx, people)
}

// tell prints a line of the story.
func (d *demo) tell(line string) { fmt.Fprintln(d.machine.Out, line) }
