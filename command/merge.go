package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func mergeVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "merge", args: "CODE INTO", need: ofSeat, min: 2, max: 2, session: true,
		example: "merge F C", run: merge})
}

func merge(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	from, err := c.now().ByLetters(x, c.args[0])
	if err != nil {
		return err
	}
	into, err := c.now().ByLetters(x, c.args[1])
	if err != nil {
		return err
	}
	if _, err := c.do(session.Merge{Issue: from.Issue, Into: into.Issue}); err != nil {
		return err
	}
	c.print(c.Words.Commands.Merged(string(from.Code), string(into.Code)))
	return nil
}

func declineVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "decline", args: "CODE --reason TEXT", need: ofSeat, min: 1, max: 1, session: true,
		example: "decline F --reason 已列入街道计划", run: decline})
	cmd.Flags().String("reason", "", "")
	return cmd
}

func decline(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	entry, err := c.now().ByLetters(x, c.args[0])
	if err != nil {
		return err
	}
	if _, err := c.do(session.Decline{Issue: entry.Issue, Reason: c.text("reason")}); err != nil {
		return err
	}
	c.print(c.Words.Commands.Declined(string(entry.Code)))
	return nil
}
