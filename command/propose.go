package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func proposeVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "propose", args: "TITLE", need: ofSeat, min: 1, max: -1, session: true,
		example: "propose 3栋楼道灯坏了 --category 照明", json: `{"session","issue","code"}`, run: propose})
	cmd.Flags().String("detail", "", "")
	cmd.Flags().String("category", "", "")
	return cmd
}

// propose raises an issue. Words without quotation marks are one title, as ssh
// takes the marks away.
func propose(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	answer, err := c.do(session.Propose{Session: x.ID, Issues: []session.NewIssue{{
		Title: strings.Join(c.args, " "), Detail: c.text("detail"), Category: c.text("category")}}})
	if err != nil {
		return err
	}
	raised := struct {
		Session string `json:"session"`
		Issue   string `json:"issue"`
		Code    string `json:"code"`
	}{Session: string(x.ID), Issue: answer.ID}
	now, _ := c.now().Session(x.ID)
	for _, entry := range now.Agenda {
		if string(entry.Issue) == answer.ID {
			raised.Code = string(entry.Code)
		}
	}
	issue, _ := c.now().Issue(session.IssueID(answer.ID))
	return c.reply(raised, c.Words.Commands.Proposed(raised.Code, issue.Title))
}
