package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

// chairVerb names who leads from now on, or hands the chair back.
func chairVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "chair", args: "MEMBER|--back", need: ofSeat, max: 1, example: "chair 021", run: handChair})
	cmd.Flags().Bool("back", false, "")
	return cmd
}

// handChair gives the chair's keys to a stand-in; with --back to whoever was named.
func handChair(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	hand := session.HandChair{Session: x.ID, From: x.Chair, To: x.Named}
	switch back := c.yes("back"); {
	case back == (len(c.args) == 1):
		return c.wrong(c.Words.Script.ChairOrBack)
	case !back:
		m, err := c.now().FindMember(c.args[0])
		if err != nil {
			return err
		}
		hand.To = m.ID
	}
	if _, err := c.do(hand); err != nil {
		return err
	}
	name := ""
	if m, ok := c.now().Member(hand.To); ok {
		name = m.Label()
	}
	c.print(c.Words.Script.NowLeads(name))
	return nil
}
