package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func receiptsVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "receipts", need: ofSeat, session: true, example: "receipts",
		json: `{"session","receipts":["receipt"]}`, run: receipts})
}

// receipts lists the sorted receipts of a published vote, so that each can see
// that theirs was counted.
func receipts(c *call) error {
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
	list := append([]string{}, p.Receipts...)
	return c.reply(struct {
		Session  string   `json:"session"`
		Receipts []string `json:"receipts"`
	}{string(x.ID), list}, strings.Join(list, "\n"))
}
