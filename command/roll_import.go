package command

import (
	"errors"

	"github.com/spf13/cobra"

	"yuetan/intake"
	"yuetan/session"
)

func rollImport(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "import", args: "FILE.xlsx|FILE.csv", need: ofCouncil, min: 1, max: 1,
		example: "roll import xiqiao roll.csv --dry-run", run: importRoll})
	cmd.Flags().Bool("dry-run", false, "")
	cmd.Flags().Bool("skip-bad", false, "")
	return cmd
}

func importRoll(c *call) error {
	data, err := c.read(c.args[0])
	if err != nil {
		return err
	}
	list, err := intake.Roll(data, c.now(), c.Words)
	if err != nil {
		return err
	}
	return c.takeIn(list, c.Words.Commands.RollImported)
}

// takeIn takes a list in: nothing unless all rows are good or --skip-bad is given,
// nor with --dry-run. Bad cells are all listed first.
func (c *call) takeIn(l intake.List, done func(n int) string) error {
	w := c.Words.Commands
	if len(l.Unused) > 0 {
		c.complain(w.UnusedColumns(l.Unused))
	}
	for _, line := range l.Flaws() {
		c.complain(line)
	}
	rows, good := len(l.Rows), l.Good()
	switch {
	case rows > good && !c.yes("skip-bad"):
		return refused(w.NothingImported(rows-good, rows))
	case c.yes("dry-run"):
		c.print(w.DryRun(good, rows-good))
		return nil
	case good == 0:
		return refused(w.NothingImported(rows, rows))
	}
	if _, err := c.do(l.Command()); err != nil {
		var row *session.BadRow
		if errors.As(err, &row) {
			return row.Err
		}
		return err
	}
	c.print(done(good))
	if rows > good {
		c.print(w.Skipped(rows - good))
	}
	return nil
}
