package command

import (
	"github.com/spf13/cobra"
)

func issuesVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "issues", need: ofSeat, session: true, example: "issues",
		json: `{"session","issues":[{"code","title","category","status"}]}`, run: issues})
}

type issueRow struct {
	Code     string `json:"code"`
	Title    string `json:"title"`
	Category string `json:"category"`
	Status   string `json:"status"`
}

// issues lists all issues of a session, merged and declined ones too.
func issues(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	now := c.now()
	list := []issueRow{}
	var rows [][]string
	for _, entry := range x.Agenda {
		i, _ := now.Issue(entry.Issue)
		list = append(list, issueRow{string(entry.Code), i.Title, i.Category, string(i.Status)})
		rows = append(rows, []string{string(entry.Code), c.title(i), i.Category, c.Words.Common.IssueStatus[i.Status]})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = c.Words.Commands.NoIssues
	}
	return c.reply(struct {
		Session string     `json:"session"`
		Issues  []issueRow `json:"issues"`
	}{string(x.ID), list}, text)
}
