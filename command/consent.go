package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func consentVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "consent", args: "RESOLUTION agree|object|abstain", need: ofSeat, min: 2, max: 2,
		example: "consent 2026-11-1 object --reason 费用还没有谈妥", run: consent})
	cmd.Flags().String("reason", "", "")
	cmd.Flags().String("member", "", "")
	return cmd
}

// consent answers a resolution, named by its id or by the code of its issue.
func consent(c *call) error {
	answer, ok := c.answer(c.args[1])
	if !ok {
		return c.wrong(c.Words.Commands.WhichVerb([]string{"agree", "object", "abstain"}))
	}
	id := session.ResolutionID(c.args[0])
	if _, _, found := c.now().Resolution(id); !found {
		x, err := c.session()
		if err != nil {
			return err
		}
		entry, err := c.now().ByLetters(x, c.args[0])
		r := x.ResolutionOn(entry.Issue)
		if err != nil || r == nil {
			return session.ErrNoResolution
		}
		id = r.ID
	}
	give := session.GiveConsent{Resolution: id, Answer: answer, Reason: c.text("reason")}
	if who := c.text("member"); who != "" { // said aloud at the desk
		m, err := c.now().FindMember(who)
		if err != nil {
			return err
		}
		give.Member = m.ID
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	if who := c.text("member"); who != "" {
		c.print(c.Words.Commands.ConsentOf(who, string(id), c.Words.Answer(answer)))
		return nil
	}
	c.print(c.Words.Commands.Consented(string(id), c.Words.Answer(answer)))
	return nil
}

func (e *Env) answer(text string) (session.ConsentAnswer, bool) {
	text = strings.ToLower(text)
	for _, a := range []session.ConsentAnswer{session.Agree, session.Object, session.Abstain} {
		if text == string(a) || text == e.Words.Answer(a) {
			return a, true
		}
	}
	return "", false
}
