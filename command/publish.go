package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func publishVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "publish", need: ofSeat, session: true, example: "publish", run: publish})
}

// publish shows the whole result at once; where the chair has begun to reveal
// place by place, it shows the rest.
func publish(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if p.Status == session.PollPublished && !p.AllShown() {
		for !p.AllShown() {
			if _, err := c.do(session.Reveal{Poll: p.ID, Shown: p.Shown}); err != nil {
				return err
			}
			x, _ = c.now().Session(x.ID)
			p = x.Poll()
		}
		return c.showResults(x.ID)
	}
	if p.Status == session.PollClosed {
		if _, err := c.do(session.Count{Poll: p.ID}); err != nil {
			return err
		}
	}
	if _, err := c.do(session.Publish{Poll: p.ID, All: true}); err != nil {
		return err
	}
	return c.showResults(x.ID)
}

func explainVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "explain", args: "--reason TEXT", need: ofSeat, session: true,
		example: "explain --reason 一位居民没投票先走了", run: explain})
	cmd.Flags().String("reason", "", "")
	return cmd
}

// explain records why the numbers of a count do not come out, so that the result
// can be published all the same.
func explain(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if _, err := c.do(session.Explain{Poll: p.ID, Reason: c.text("reason")}); err != nil {
		return err
	}
	c.print(c.Words.Counting.Explained)
	return nil
}

func voidVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "void", args: "--reason TEXT", need: ofSeat, session: true,
		example: "void --reason 议题写错了", run: void})
	cmd.Flags().String("reason", "", "")
	return cmd
}

func void(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if _, err := c.do(session.VoidPoll{Poll: p.ID, Reason: c.text("reason")}); err != nil {
		return err
	}
	c.print(c.Words.Commands.Voided)
	return nil
}
