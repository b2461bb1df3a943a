package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func referVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "refer", args: "CODE --to TEXT --reason TEXT", need: ofSeat, min: 1, max: 1, session: true,
		example: "refer F --to 12345 --reason 在小区外", run: refer})
	cmd.Flags().String("to", "", "")
	cmd.Flags().String("reason", "", "")
	return cmd
}

func refer(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	if c.text("to") == "" || c.text("reason") == "" {
		return c.wrong(c.Words.Commands.NeedsFlag("--to --reason"))
	}
	entry, err := c.now().ByLetters(x, c.args[0])
	if err != nil {
		return err
	}
	if _, err := c.do(session.Refer{Issue: entry.Issue, To: c.text("to"), Reason: c.text("reason")}); err != nil {
		return err
	}
	i, _ := c.now().Issue(entry.Issue)
	c.print(c.Words.Months.Referred(string(entry.Code), i.To))
	return nil
}
