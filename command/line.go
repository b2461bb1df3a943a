package command

import (
	"strconv"

	"github.com/spf13/cobra"
	"golang.org/x/text/width"

	"yuetan/session"
)

func lineVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "line", args: "[N]", need: ofSeat, max: 1, session: true, example: "line 3", run: drawLine})
}

// drawLine settles how far tonight goes: after N rows, or at the widest gap.
func drawLine(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if p.Status != session.PollPublished {
		return session.ErrNotPublished
	}
	above := 0
	if len(c.args) == 1 {
		if above, err = strconv.Atoi(width.Fold.String(c.args[0])); err != nil || above < 1 {
			return c.wrong(c.Words.Commands.NotANumber)
		}
	} else if above = p.WidestGap(); above == 0 && p.AllShown() {
		return session.ErrLine
	}
	if _, err := c.do(session.DrawLine{Poll: p.ID, Above: above}); err != nil {
		return err
	}
	if above == p.WidestGap() {
		c.print(c.Words.Common.DrawnLine(above))
	} else {
		c.print(c.Words.Chair.LineAloud(above))
	}
	return nil
}
