package command

import (
	"github.com/spf13/cobra"

	"yuetan/intake"
)

func issueGroup(e *Env) *cobra.Command { return e.group("issue", issueImport(e), issueShow(e)) }

func issueImport(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "import", args: "FILE.xlsx|FILE.csv", need: ofCouncil, min: 1, max: 1, session: true,
		example: "issue import xiqiao issues.csv --session 2026-11", run: importIssues})
	cmd.Flags().Bool("dry-run", false, "")
	cmd.Flags().Bool("skip-bad", false, "")
	return cmd
}

func importIssues(c *call) error {
	data, err := c.read(c.args[0])
	if err != nil {
		return err
	}
	x, err := c.session()
	if err != nil {
		return err
	}
	list, err := intake.Issues(data, c.now(), x, c.Words)
	if err != nil {
		return err
	}
	return c.takeIn(list, c.Words.Commands.IssuesImported)
}
