package command

import (
	"github.com/spf13/cobra"
)

func whoamiVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "whoami", need: ofSeat, example: "whoami",
		json: `{"council","member","name","role","votes"}`, run: whoami})
}

func whoami(c *call) error {
	me, _ := c.seat.Me()
	answer := struct {
		Council string `json:"council"`
		Member  int    `json:"member"` // number on the roll; 0 for the operator
		Name    string `json:"name"`
		Role    string `json:"role"`
		Votes   bool   `json:"votes"`
	}{c.now().Council.Slug, me.Member.Number, me.Member.Name, c.seat.Roles().String(), me.Member.Votes}
	name := me.Member.Label()
	if c.seat.Operator() {
		name = c.Words.Common.Roles.Operator
	}
	return c.reply(answer, c.Words.Commands.Whoami(c.now().Council.Name, name, c.Words.Role(c.seat.Roles()),
		me.Member.Votes, me.Here))
}
