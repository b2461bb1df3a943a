package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func secondVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "second", args: "CODE", need: ofSeat, min: 1, max: 1, session: true,
		example: "second C", json: `{"session","issue","code","support","seconded"}`, run: second})
	cmd.Flags().Bool("back", false, "")
	return cmd
}

// second asks for an issue too, or takes that back.
func second(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	entry, err := c.now().ByLetters(x, c.args[0])
	if err != nil {
		return err
	}
	var command session.Command = session.Second{Session: x.ID, Issue: entry.Issue}
	if c.yes("back") {
		command = session.Unsecond{Session: x.ID, Issue: entry.Issue}
	}
	if _, err := c.do(command); err != nil {
		return err
	}
	n := c.now().Support(entry.Issue)
	text := c.Words.Months.Seconded(string(entry.Code), n)
	if c.yes("back") {
		text = c.Words.Months.TookBack(string(entry.Code))
	}
	return c.reply(struct {
		Session  string `json:"session"`
		Issue    string `json:"issue"`
		Code     string `json:"code"`
		Support  int    `json:"support"`
		Seconded bool   `json:"seconded"`
	}{string(x.ID), string(entry.Issue), string(entry.Code), n, !c.yes("back")}, text)
}
