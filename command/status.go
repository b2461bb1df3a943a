package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func statusVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "status", need: ofSeat, session: true, example: "status",
		json: `{"council","session","phase","due","present","entitled","voted","version"}`, run: status})
}

type statusAnswer struct {
	Council  string `json:"council"`
	Session  string `json:"session"`
	Phase    string `json:"phase"`
	Due      int    `json:"due"`
	Present  int    `json:"present"`
	Entitled int    `json:"entitled"`
	Voted    int    `json:"voted"`
	Version  uint64 `json:"version"`
}

func status(c *call) error {
	now := c.now()
	answer := statusAnswer{Council: now.Council.Slug, Due: now.Due(), Version: now.Head.Seq}
	x, err := c.session()
	switch {
	case err != nil && c.text("session") != "":
		return err
	case err != nil:
		return c.reply(answer, now.Council.Name+"\n"+c.Words.Commands.NoSessionYet)
	}
	answer.Session, answer.Phase, answer.Present = string(x.ID), x.Phase.String(), len(x.Present)
	poll := x.Poll()
	if poll != nil {
		answer.Entitled, answer.Voted = poll.Electorate(), poll.Voted()
	}
	return c.reply(answer, c.statusText(now, x, poll)+c.reminders())
}

func (c *call) statusText(now *session.Snapshot, x *session.Session, poll *session.Poll) string {
	w := c.Words
	b := now.BoardOf(x)
	voters, _ := now.Quorum(x)
	rows := [][]string{
		{w.Common.Words.Council, now.Council.Name},
		{w.Common.Words.Session, strings.TrimSpace(string(x.ID) + "  " + x.Date + "  " + x.Place)},
		{w.Common.Words.Host, b.Host},
		{w.Common.Words.Chair, b.Chair},
		{w.Common.Words.Phase, fmt.Sprintf("%d/8 %s", x.Phase, w.PhaseWords(x.Phase).Name)},
		{w.Common.Words.Present, w.Common.PresentOf(voters, now.Due())},
		{w.Common.Words.Issues, w.Common.Issues(len(now.Tonight(x)))},
	}
	if poll != nil {
		state := w.Common.PollStatus[poll.Status] + "  " + w.Common.VotedOf(poll.Voted(), poll.EntitledPresent(x))
		rows = append(rows, []string{w.Common.Words.Poll, state})
	}
	return columns(rows)
}
