package command

import (
	"bytes"

	"github.com/spf13/cobra"

	"yuetan/command/csvfile"
	"yuetan/session"
)

// issueColumns are those of PRODUCT §6, with the headings people write instead.
var issueColumns = []csvfile.Column{
	{Name: "title", Also: []string{"标题", "议题", "题目"}, Needs: true},
	{Name: "detail", Also: []string{"说明", "详情", "内容"}},
	{Name: "category", Also: []string{"类别", "分类"}},
	{Name: "source", Also: []string{"来源"}},
	{Name: "department", Also: []string{"部门", "责任部门", "相关部门"}},
}

func issueGroup(e *Env) *cobra.Command { return e.group("issue", issueImport(e)) }

func issueImport(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "import", args: "FILE.csv", need: ofCouncil, min: 1, max: 1, session: true,
		example: "issue import xiqiao issues.csv --session 2026-11", run: importIssues})
	cmd.Flags().Bool("dry-run", false, "")
	cmd.Flags().Bool("skip-bad", false, "")
	return cmd
}

func importIssues(c *call) error {
	data, err := c.read(c.args[0])
	if err != nil {
		return err
	}
	x, err := c.session()
	if err != nil {
		return err
	}
	table, err := csvfile.Read(bytes.NewReader(data), issueColumns)
	if err != nil {
		return err
	}
	var bad []string
	give := session.Propose{Session: x.ID, Import: true}
	there := map[string]string{} // title and detail -> where that is
	for _, entry := range c.now().Tonight(x) {
		if issue, ok := c.now().Issue(entry.Issue); ok && !issue.Erased {
			there[issue.Title+"\x00"+issue.Detail] = string(entry.Code)
		}
	}
	for _, row := range table.Rows {
		before := len(bad)
		clean := func(column string, read func(string, session.Limit) (string, error), limit session.Limit) string {
			text, err := read(row.Cell(column), limit)
			if err != nil {
				bad = append(bad, c.Words.Commands.BadCell(row.Line, column, row.Cell(column), c.sentence(err)))
			}
			return text
		}
		issue := session.NewIssue{
			Title:      clean("title", session.CleanLine, session.TitleLimit),
			Detail:     clean("detail", session.Clean, session.DetailLimit),
			Category:   clean("category", session.Clean, session.ShortLimit),
			Source:     clean("source", session.Clean, session.ShortLimit),
			Department: clean("department", session.Clean, session.PlaceLimit),
		}
		if at, twice := there[issue.Title+"\x00"+issue.Detail]; twice && issue.Title != "" {
			bad = append(bad, c.Words.Commands.BadCell(row.Line, "title", issue.Title, c.Words.Commands.SameIssue(at)))
		}
		if len(bad) == before {
			there[issue.Title+"\x00"+issue.Detail] = c.Words.Commands.AtLine(row.Line)
			give.Issues = append(give.Issues, issue)
		}
	}
	return c.finish(importing{bad: bad, rows: len(table.Rows), good: len(give.Issues), unused: table.Unused,
		done: c.Words.Commands.IssuesImported, give: give})
}
