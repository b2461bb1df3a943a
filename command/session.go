package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func sessionGroup(e *Env) *cobra.Command {
	return e.group("session", sessionAdd(e), sessionSet(e), sessionList(e))
}

func sessionAdd(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "add", args: "SESSION", need: ofCouncil, min: 1, max: 1,
		example: `session add xiqiao 2026-11 --date "2026-11-20 19:00" --place 党群服务中心`, run: addSession})
	arrangements(cmd)
	cmd.Flags().String("host", "", "")
	return cmd
}

func arrangements(cmd *cobra.Command) {
	cmd.Flags().String("date", "", "")
	cmd.Flags().String("place", "", "")
	cmd.Flags().String("chair", "", "")
}

func addSession(c *call) error {
	plan := session.Plan{Session: session.SessionID(c.args[0]), Date: c.text("date"), Place: c.text("place")}
	if host := c.text("host"); host != "" {
		unit, err := c.now().FindUnit(host)
		if err != nil {
			return err
		}
		plan.Host = unit.ID
	}
	if chair := c.text("chair"); chair != "" {
		m, err := c.now().FindMember(chair)
		if err != nil {
			return err
		}
		plan.Chair = m.ID
	}
	if _, err := c.do(plan); err != nil {
		return err
	}
	c.print(c.sessionLine(plan.Session))
	return nil
}

// sessionLine says when, where and with whom a session will be.
func (c *call) sessionLine(id session.SessionID) string {
	now := c.now()
	x, ok := now.Session(id)
	if !ok {
		return ""
	}
	b := now.BoardOf(x)
	return c.Words.Commands.SessionPlanned(string(x.ID), x.Date, x.Place, b.Host, b.Chair)
}

func sessionSet(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "set", args: "[SESSION]", need: ofCouncil, max: 1,
		example: `session set xiqiao 2026-11 --chair 003`, run: setSession})
	arrangements(cmd)
	return cmd
}

func setSession(c *call) error {
	id := session.SessionID("")
	if len(c.args) == 1 {
		id = session.SessionID(c.args[0])
	}
	x, ok := c.now().Session(id)
	if !ok {
		return session.ErrNoSession
	}
	change := session.Arrange{Session: x.ID}
	if date := c.text("date"); c.given("date") {
		change.Date = &date
	}
	if place := c.text("place"); c.given("place") {
		change.Place = &place
	}
	if c.given("chair") {
		var chair session.MemberID
		if name := c.text("chair"); name != "" && name != "-" {
			m, err := c.now().FindMember(name)
			if err != nil {
				return err
			}
			chair = m.ID
		}
		change.Chair = &chair
	}
	if change.Date == nil && change.Place == nil && change.Chair == nil {
		return c.wrong(c.Words.Commands.NeedsFlag("--date, --place, --chair"))
	}
	if _, err := c.do(change); err != nil {
		return err
	}
	c.print(c.sessionLine(x.ID))
	return nil
}

func sessionList(e *Env) *cobra.Command {
	return e.verb(spec{name: "list", need: ofCouncil, example: "session list xiqiao",
		json: `{"council","sessions":[{"session","date","place","host","phase"}]}`, run: listSessions})
}

type sessionRow struct {
	Session string `json:"session"`
	Date    string `json:"date"`
	Place   string `json:"place"`
	Host    string `json:"host"`
	Phase   string `json:"phase"`
}

func listSessions(c *call) error {
	now := c.now()
	list := []sessionRow{}
	var rows [][]string
	for _, x := range now.Sessions {
		host := now.HostOf(x)
		list = append(list, sessionRow{string(x.ID), x.Date, x.Place, host, x.Phase.String()})
		rows = append(rows, []string{string(x.ID), c.Words.PhaseWords(x.Phase).Name, x.Date, x.Place, host})
	}
	text := columns(rows)
	if len(rows) == 0 {
		text = c.Words.Commands.NoSessionYet
	}
	return c.reply(struct {
		Council  string       `json:"council"`
		Sessions []sessionRow `json:"sessions"`
	}{now.Council.Slug, list}, text)
}
