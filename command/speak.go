package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func speakVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "speak", args: "[for|against|question]", need: ofSeat, max: 1,
		example: "speak question --member 017", run: speak})
	cmd.Flags().String("member", "", "")
	cmd.Flags().Bool("leave", false, "")
	return cmd
}

// speak raises a hand on the issue being discussed, or takes it down.
func speak(c *call) error {
	x, err := c.discussed()
	if err != nil {
		return err
	}
	m, err := c.speaker()
	if err != nil {
		return err
	}
	say := &c.Words.Floor
	if c.yes("leave") {
		if _, err := c.do(session.Lower{Session: x.ID, Issue: x.Called, Member: m.ID}); err != nil {
			return err
		}
		c.print(say.LeftQueue(m.Label()))
		return nil
	}
	stance := session.NoStance
	if len(c.args) == 1 {
		var ok bool
		if stance, ok = c.stance(c.args[0]); !ok {
			return c.wrong(c.Words.Commands.WhichVerb([]string{"for", "against", "question"}))
		}
	}
	if _, err := c.do(session.Raise{Session: x.ID, Issue: x.Called, Member: m.ID, Stance: stance}); err != nil {
		return err
	}
	if x, err = c.discussed(); err != nil {
		return err
	}
	for i, h := range x.Waiting() {
		if h.Member == m.ID {
			c.print(say.InQueue(m.Label(), i))
		}
	}
	return nil
}

// speaker is whom --member names, else oneself.
func (c *call) speaker() (session.Member, error) {
	if name := c.text("member"); name != "" {
		return c.now().FindMember(name)
	}
	if c.seat.Operator() {
		return session.Member{}, c.wrong(c.Words.Commands.NeedsFlag("--member"))
	}
	m, _ := c.now().Member(c.seat.Member())
	return m, nil
}

// discussed is the session while an issue is being talked over.
func (c *call) discussed() (*session.Session, error) {
	x, err := c.session()
	switch {
	case err != nil:
		return nil, err
	case x.Phase != session.Discuss:
		return nil, &session.WrongPhase{Now: x.Phase, Want: session.Discuss}
	case x.Called == "":
		return nil, refused(c.Words.Floor.NoIssue)
	}
	return x, nil
}

// stance reads what somebody speaks to, in either language's word.
func (e *Env) stance(text string) (session.Stance, bool) {
	text = strings.ToLower(text)
	for _, s := range session.Stances() {
		if text == string(s) || text == strings.ToLower(e.Words.Floor.Stance[s]) {
			return s, true
		}
	}
	return session.NoStance, false
}
