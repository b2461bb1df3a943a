package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func postVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "post", args: "RESOLUTION", need: ofSeat, min: 1, max: 1,
		example: "post 2026-11-1 --place 1栋公示栏 --place 活动室门口", run: post})
	cmd.Flags().StringArray("place", nil, "")
	cmd.Flags().String("date", "", "")
	return cmd
}

// post notes that a resolution was put up on the notice boards.
func post(c *call) error {
	places, err := c.cmd.Flags().GetStringArray("place")
	if err != nil || len(places) == 0 {
		return c.wrong(c.Words.After.NeedsFlags("--place"))
	}
	id := session.ResolutionID(c.args[0])
	if _, err := c.do(session.Post{Resolution: id, Day: session.Day(c.text("date")), Places: places}); err != nil {
		return err
	}
	_, r, ok := c.now().Resolution(id)
	if !ok || r.Posting == nil {
		return session.ErrNoResolution
	}
	c.print(c.Words.After.PostedNow(string(id), c.day(r.Posting.Until)))
	if r.Posting.OnRestDay() {
		c.print(c.Words.After.RestDay)
	}
	return nil
}

// day spells a day out, as seen from today.
func (c *call) day(d session.Day) string { return c.Words.DayWords(d, c.now().Council.Day(c.Now())) }

func objectVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "object", args: "RESOLUTION", need: ofSeat, min: 1, max: 1,
		example: "object 2026-11-1 --text 费用太高", run: object})
	cmd.Flags().String("text", "", "")
	cmd.Flags().String("from", "", "")
	return cmd
}

// object records an objection to a posted resolution.
func object(c *call) error {
	answer, err := c.do(session.Dissent{Resolution: session.ResolutionID(c.args[0]), Text: c.text("text"), From: c.text("from")})
	if err != nil {
		return err
	}
	_, o, _ := c.now().Objection(session.ObjectionID(answer.ID))
	c.print(c.Words.After.Objected(answer.ID, c.day(o.Due)))
	return nil
}

func answerVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "answer", args: "OBJECTION", need: ofSeat, min: 1, max: 1,
		example: "answer 2026-11-1/o1 --text 公共收益出，不用各户掏", run: answerObjection})
	cmd.Flags().String("text", "", "")
	return cmd
}

func answerObjection(c *call) error {
	if _, err := c.do(session.AnswerObjection{Objection: session.ObjectionID(c.args[0]), Text: c.text("text")}); err != nil {
		return err
	}
	c.print(c.Words.After.AnswerSent(c.args[0]))
	return nil
}

func enforceVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "enforce", args: "RESOLUTION", need: ofSeat, min: 1, max: 1, example: "enforce 2026-11-1", run: enforce})
}

func enforce(c *call) error {
	if _, err := c.do(session.Enforce{Resolution: session.ResolutionID(c.args[0])}); err != nil {
		return err
	}
	c.print(c.Words.After.Enforced(c.args[0]))
	return nil
}

func amendVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "amend", args: "RESOLUTION --file FILE", need: ofSeat, min: 1, max: 1,
		example: "amend 2026-11-1 --file clauses.json --reason 车主自己开走了 --decided 12月月谈，42人中35人同意", run: amend})
	for _, flag := range []string{"file", "reason", "decided"} {
		cmd.Flags().String(flag, "", "")
	}
	return cmd
}

// amend gives an adopted resolution a new wording and says clause by clause what it
// changes.
func amend(c *call) error {
	id := session.ResolutionID(c.args[0])
	_, r, ok := c.now().Resolution(id)
	switch {
	case !ok:
		return session.ErrNoResolution
	case c.text("file") == "":
		return c.wrong(c.Words.After.NeedsFlags("--file"))
	case c.text("reason") == "" || c.text("decided") == "":
		return c.wrong(c.Words.After.NeedsFlags("--reason, --decided"))
	}
	clauses, err := c.clauses(c.text("file"))
	if err != nil {
		return err
	}
	if _, err := c.do(session.Revise{Resolution: id, Version: r.Version(), Clauses: clauses, Reason: c.text("reason"), Decided: c.text("decided")}); err != nil {
		return err
	}
	_, now, _ := c.now().Resolution(id)
	if now.Version() == r.Version() {
		c.print(c.Words.After.Unrevised(string(id)))
		return nil
	}
	c.print(c.Words.After.Revised(string(id), now.Version()))
	for _, change := range session.Changes(r.Clauses, now.Clauses) {
		c.print("  " + c.change(change))
	}
	return nil
}

// change says what became of one clause.
func (c *call) change(x session.ClauseChange) string {
	say := c.Words.After
	whole := func(cl session.Clause) string { return strings.Join(c.clauseParts(cl), "  ") }
	switch {
	case x.New.What == "":
		return say.Struck(x.Number)
	case x.Old.What == "":
		return say.Added(x.Number, whole(x.New))
	}
	return say.Changed(x.Number, whole(x.Old), whole(x.New))
}

func concludeVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "conclude", args: "RESOLUTION", need: ofSeat, min: 1, max: 1, example: "conclude 2026-11-1 --keeper 3栋楼长", run: conclude})
	cmd.Flags().String("keeper", "", "")
	return cmd
}

// conclude closes a resolution of which everything is judged.
func conclude(c *call) error {
	if c.text("keeper") == "" {
		return c.wrong(c.Words.After.NeedsFlags("--keeper"))
	}
	if _, err := c.do(session.Conclude{Resolution: session.ResolutionID(c.args[0]), Keeper: c.text("keeper")}); err != nil {
		return err
	}
	c.print(c.Words.After.SharedNow(c.args[0]))
	return nil
}

// reminders lists what wants doing, for those who keep the papers.
func (c *call) reminders() string {
	if c.allow(session.Secretary|session.Chair, session.ErrSecretaryOnly) != nil {
		return ""
	}
	var b strings.Builder
	for _, r := range c.now().Reminders(c.now().Council.Day(c.Now())) {
		b.WriteString("! " + c.Words.After.Remind(r) + "\n")
	}
	return b.String()
}
