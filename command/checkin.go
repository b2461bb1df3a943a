package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func checkinVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "checkin", args: "[MEMBER]", need: ofSeat, max: 1, example: "checkin 017", run: checkIn})
}

func checkIn(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	give := session.CheckIn{Session: x.ID, Member: c.seat.Member(), How: session.BySSH}
	if len(c.args) == 1 {
		m, err := c.now().FindMember(c.args[0])
		if err != nil {
			return err
		}
		if m.ID != give.Member {
			give.Member, give.How = m.ID, session.AtDesk
		}
	} else if c.seat.Operator() {
		return c.wrong(c.Words.Commands.TooFewArgs)
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	m, _ := c.now().Member(give.Member)
	c.print(c.Words.Commands.CheckedIn(m.Label()))
	return nil
}

func walkinVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "walkin", args: "NAME", need: ofSeat, min: 1, max: -1, example: "walkin 林小满 --unit 7栋", run: walkIn})
	cmd.Flags().String("unit", "", "")
	return cmd
}

func walkIn(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	answer, err := c.do(session.WalkIn{Session: x.ID, Name: strings.Join(c.args, " "), Unit: c.text("unit")})
	if err != nil {
		return err
	}
	m, _ := c.now().Member(session.MemberID(answer.ID))
	c.print(c.Words.Commands.WalkedIn(m.Label()))
	return nil
}

func admitVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "admit", args: "MEMBER --reason TEXT", need: ofSeat, min: 1, max: 1,
		example: "admit 061 --reason 刚搬来的业主", run: admit})
	cmd.Flags().String("reason", "", "")
	return cmd
}

func admit(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	m, err := c.now().FindMember(c.args[0])
	if err != nil {
		return err
	}
	if _, err := c.do(session.Admit{Session: x.ID, Member: m.ID, Reason: c.text("reason")}); err != nil {
		return err
	}
	c.print(c.Words.Commands.Admitted(m.Label()))
	return nil
}
