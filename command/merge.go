package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func mergeVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "merge", args: "[CODE INTO]", need: ofSeat, max: 2, session: true, example: "merge F C",
		json: `{"session","alike":[{"code","into","words":["word"],"shared","chance","poll"}]}`, run: merge})
}

func merge(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	switch len(c.args) {
	case 0:
		return c.listAlike(x)
	case 1:
		return c.wrong(c.Words.Commands.TooFewArgs)
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

type alikeRow struct {
	Code   string   `json:"code"`
	Into   string   `json:"into"`
	Words  []string `json:"words"`
	Shared int      `json:"shared,omitempty"`
	Chance float64  `json:"chance,omitempty"`
	Poll   string   `json:"poll,omitempty"`
}

// listAlike lists the pairs that may be one issue, for whoever merges.
func (c *call) listAlike(x *session.Session) error {
	code := map[session.IssueID]string{}
	for _, entry := range x.Agenda {
		code[entry.Issue] = string(entry.Code)
	}
	list := []alikeRow{}
	rows := [][]string{}
	for _, l := range c.now().Likenesses(x) {
		list = append(list, alikeRow{code[l.Issue], code[l.Into], append([]string{}, l.Words...), l.Shared, float64(l.Chance) / 100, string(l.Poll)})
		a, _ := c.now().Issue(l.Issue)
		b, _ := c.now().Issue(l.Into)
		rows = append(rows, []string{code[l.Issue], c.title(a), code[l.Into], c.title(b), c.Words.Because(l)})
	}
	text := c.Words.Months.AlikeHead + "\n" + columns(rows)
	if len(list) == 0 {
		text = c.Words.Months.AlikeNone
	}
	return c.reply(struct {
		Session string     `json:"session"`
		Alike   []alikeRow `json:"alike"`
	}{string(x.ID), list}, text)
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
