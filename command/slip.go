package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func slipVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "slip", args: "MEMBER [--back]", need: ofSeat, min: 1, max: 1, session: true,
		example: "slip 017", run: slip})
	cmd.Flags().Bool("back", false, "")
	return cmd
}

// slip notes that a member took a paper slip, or handed it back unused. Which slip
// it was is noted nowhere.
func slip(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	m, err := c.now().FindMember(c.args[0])
	if err != nil {
		return err
	}
	var give session.Command = session.HandOut{Session: x.ID, Member: m.ID}
	say := c.Words.Counting.SlipGiven
	if c.yes("back") {
		give = session.TakeBack{Session: x.ID, Member: m.ID}
		say = func(label string) string { return c.Words.Counting.SlipReturned(label, x.TooLateToVote()) }
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	c.print(say(m.Label()))
	return nil
}
