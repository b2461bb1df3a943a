package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func eraseVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "erase", args: "MEMBER|ISSUE|QUESTION --yes", need: ofCouncil, min: 1, max: 1,
		example: "erase xiqiao 017 --yes", run: erase})
	cmd.Flags().Bool("yes", false, "")
	return cmd
}

// erase drops a person's details or an issue's words for good. An issue is named
// by its id, or by its code when no member bears that name.
func erase(c *call) error {
	give, what, err := c.erased(c.args[0])
	if err != nil {
		return err
	}
	if !c.yes("yes") {
		if err := c.allow(session.Secretary, session.ErrSecretaryOnly); err != nil {
			return err
		}
		return refused(c.Words.Commands.EraseWantsYes(what))
	}
	answer, err := c.do(give)
	if err != nil {
		return err
	}
	c.print(c.Words.Commands.Erased(answer.Records))
	if len(answer.Prints) > 0 {
		var gone []string
		for _, p := range answer.Prints {
			gone = append(gone, c.Words.Prints.PrintNo(string(p.Session), p.Paper, p.Number))
		}
		c.print(c.Words.Prints.PrintsGone(gone))
	}
	removed, err := c.Papers.ForgetFolders(c.now().Council.Slug)
	if err != nil {
		return err
	}
	if removed {
		c.print(c.Words.Prints.FoldersGone)
	}
	if len(answer.Left) > 0 {
		c.print(c.Words.Commands.NameStillStands(answer.Left))
	}
	return nil
}

func (c *call) erased(text string) (session.Erase, string, error) {
	now := c.now()
	if _, m, ok := now.Mood(session.MoodID(text)); ok {
		return session.Erase{Mood: m.ID}, string(m.ID) + " " + m.Question, nil
	}
	if id := session.IssueID(text); strings.Contains(text, "/") {
		issue, ok := now.Issue(id)
		if !ok {
			return session.Erase{}, "", session.ErrNoIssue
		}
		return session.Erase{Issue: id}, string(id) + " " + c.title(issue), nil
	}
	m, err := now.FindMember(text)
	if err == nil {
		return session.Erase{Member: m.ID}, m.Label(), nil
	}
	if x, ok := now.Current(); ok {
		if entry, none := now.ByLetters(x, text); none == nil {
			issue, _ := now.Issue(entry.Issue)
			return session.Erase{Issue: entry.Issue}, string(entry.Issue) + " " + c.title(issue), nil
		}
	}
	return session.Erase{}, "", err
}
