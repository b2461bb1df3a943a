package command

import (
	"github.com/spf13/cobra"

	"yuetan/session"
)

func advanceVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "advance", args: "[--to PHASE] [--yes]", need: ofSeat, session: true,
		example: "advance --to vote", run: advance})
	cmd.Flags().String("to", "", "")
	cmd.Flags().Bool("yes", false, "")
	return cmd
}

// advance takes the chair's next legal step; with --to it goes on until that phase,
// or one step back. It opens and closes the poll with the phases and counts after
// closing; it never publishes and never draws the line.
func advance(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	name := c.text("to")
	if name == "" {
		if err := c.step(x); err != nil {
			return err
		}
		return c.sayPhase(x.ID)
	}
	to, ok := c.phase(name)
	if !ok {
		return c.wrong(c.Words.Commands.FlagValue("--to", name))
	}
	if to < x.Phase {
		if _, err := c.do(session.Move{Session: x.ID, From: x.Phase, To: to}); err != nil {
			return err
		}
		return c.sayPhase(x.ID)
	}
	for x.Phase < to {
		before := c.now().Head
		if err := c.step(x); err != nil {
			return err
		}
		if x, _ = c.now().Session(x.ID); c.now().Head == before {
			return session.ErrStale
		}
	}
	return c.sayPhase(x.ID)
}

// phase reads a phase's name, as commands or as people write it.
func (e *Env) phase(name string) (session.Phase, bool) {
	if p, ok := session.ParsePhase(name); ok {
		return p, true
	}
	for _, p := range session.Phases() {
		if words := e.Words.PhaseWords(p); words.Name == name || words.Title == name {
			return p, true
		}
	}
	return 0, false
}

// step takes one step, or says which verb takes it.
func (c *call) step(x *session.Session) error {
	w := c.Words.Commands
	step := c.now().NextStep(x)
	if step.Blocked != nil && step.Kind != session.StepDraft && step.Kind != session.StepLine {
		return step.Blocked
	}
	switch step.Kind {
	case session.StepCount:
		return c.openBox(x.Poll().ID)
	case session.StepMove, session.StepJudge, session.StepReview, session.StepOpen, session.StepAdjourn:
		_, err := c.do(step.Command)
		return err
	case session.StepClose:
		return c.closePoll(x)
	case session.StepExplain:
		for _, line := range c.Words.Balanced(x.Poll()) {
			c.print(line)
		}
		return refused(w.NextVerb(c.typed(c.cmd, "explain --reason …")))
	case session.StepPublish, session.StepReveal:
		return refused(w.NextVerb(c.typed(c.cmd, "publish")))
	case session.StepLine:
		return refused(w.NextVerb(c.typed(c.cmd, "line")))
	case session.StepDraft:
		return refused(w.NextVerb(c.typed(c.cmd, "resolve "+string(step.Issue.Code)+" --file clauses.json")))
	case session.StepConsent:
		return refused(w.NextVerb(c.typed(c.cmd, "resolve "+string(step.Issue.Code)+" --propose")))
	case session.StepSettle:
		return refused(w.NextVerb(c.typed(c.cmd, "resolve "+string(step.Issue.Code)+" --settle")))
	case session.StepVoidOnly:
		return session.ErrKeyGone
	}
	return refused(w.SessionOver)
}

// closePoll ends the vote for ever, which wants --yes, and counts.
func (c *call) closePoll(x *session.Session) error {
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if !c.yes("yes") {
		return refused(c.Words.Commands.CloseWantsYes(p.Voted(), p.EntitledPresent(x)-p.Voted(), x.SlipsOut()))
	}
	if _, err := c.do(session.ClosePoll{Poll: p.ID, Confirmed: true}); err != nil {
		return err
	}
	if x, _ = c.now().Session(x.ID); c.now().NextStep(x).Blocked == session.ErrPaperOpen {
		c.print(c.Words.Counting.Outstanding(x.SlipsOut(), p.Paper.First))
		return nil
	}
	return c.openBox(p.ID)
}

// openBox counts, and says how the numbers come out.
func (c *call) openBox(poll session.PollID) error {
	answer, err := c.do(session.Count{Poll: poll})
	if err != nil {
		return err
	}
	c.print(c.Words.Commands.Counted(answer.Count.Cast, answer.Count.Full, answer.Count.Partial, answer.Count.Blank))
	if x, ok := c.now().Current(); ok && x.Poll() != nil {
		for _, line := range c.Words.Balanced(x.Poll()) {
			c.print(line)
		}
	}
	return nil
}

func (c *call) sayPhase(id session.SessionID) error {
	x, ok := c.now().Session(id)
	if !ok {
		return session.ErrNoSession
	}
	words := c.Words.PhaseWords(x.Phase)
	c.print(c.Words.Commands.NowPhase(string(id), int(x.Phase), words.Title))
	return nil
}
