package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func agendaVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "agenda", args: "[order CODE… | call CODE]", need: ofSeat, max: -1, session: true,
		example: "agenda order C A F", json: `{"session","agenda":[{"code","issue","title","status","called"}]}`, run: agenda})
}

func agenda(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	if len(c.args) > 0 {
		if err := c.changeAgenda(x, c.args[0], c.args[1:]); err != nil {
			return err
		}
	}
	return c.showAgenda(x.ID)
}

func (c *call) changeAgenda(x *session.Session, verb string, codes []string) error {
	var issues []session.IssueID
	for _, code := range codes {
		entry, err := c.now().ByLetters(x, code)
		if err != nil {
			return err
		}
		issues = append(issues, entry.Issue)
	}
	switch {
	case verb == "order" && len(issues) > 0:
		_, err := c.do(session.Order{Session: x.ID, Issues: issues})
		return err
	case verb == "call" && len(issues) == 1:
		_, err := c.do(session.Call{Session: x.ID, Issue: issues[0]})
		return err
	}
	return c.wrong(c.Words.Commands.WhichVerb([]string{"order CODE…", "call CODE"}))
}

type agendaRow struct {
	Code   string `json:"code"`
	Issue  string `json:"issue"`
	Title  string `json:"title"`
	Status string `json:"status"`
	Called bool   `json:"called"`
}

func (c *call) showAgenda(id session.SessionID) error {
	now := c.now()
	x, _ := now.Session(id)
	list := []agendaRow{}
	var rows [][]string
	for _, entry := range now.Tonight(x) {
		issue, _ := now.Issue(entry.Issue)
		row := agendaRow{string(entry.Code), string(entry.Issue), issue.Title, string(issue.Status), x.Called == entry.Issue}
		list = append(list, row)
		mark := ""
		if row.Called {
			mark = ">"
		}
		rows = append(rows, []string{mark, row.Code, c.title(issue), c.Words.Common.IssueStatus[issue.Status]})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = c.Words.Commands.NoIssues
	}
	return c.reply(struct {
		Session string      `json:"session"`
		Agenda  []agendaRow `json:"agenda"`
	}{string(id), list}, text)
}

// title is an issue's title, or what stands there when it was erased.
func (e *Env) title(i session.Issue) string {
	if i.Erased {
		return e.Words.Common.Erased
	}
	return i.Title
}
