package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func receiptVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "receipt", args: "CODE", need: ofSeat, min: 1, max: 2, session: true, example: "receipt K7P4TX",
		json: `{"session","receipt","published","counted"}`, run: receipt})
}

// receipt tells whether a receipt is on the published list: that the ballot was
// counted, never what it says.
func receipt(c *call) error {
	w := c.Words.Counting
	typed := strings.Join(c.args, "")
	code, ok := session.ParseReceipt(typed)
	if !ok {
		return refused(w.NoReceipt(typed))
	}
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	answer := struct {
		Session   string `json:"session"`
		Receipt   string `json:"receipt"`
		Published bool   `json:"published"`
		Counted   bool   `json:"counted"`
	}{string(x.ID), code, p.Status == session.PollPublished, p.Status == session.PollPublished && slices.Contains(p.Receipts, code)}
	text := w.ReceiptNot(code)
	switch {
	case !answer.Published:
		text = w.ReceiptLater
	case answer.Counted:
		text = w.ReceiptIn(code)
	}
	return c.reply(answer, text)
}

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
