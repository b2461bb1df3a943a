package command

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func judgeVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "judge", args: "[ACTION] satisfied|partly|not", need: ofSeat, min: 0, max: 2,
		example: "judge satisfied", run: judge})
	cmd.Flags().String("hands", "", "")
	return cmd
}

// judge answers whether a promise was kept: the one named, else the one on the wall.
// With --hands it enters how many raised a hand for each answer.
func judge(c *call) error {
	hands := c.given("hands")
	if !hands && len(c.args) == 0 {
		return c.wrong(c.Words.Commands.TooFewArgs)
	}
	named := len(c.args) == 2 || hands && len(c.args) == 1
	id := session.ActionID("")
	x, err := c.session()
	switch {
	case named:
		id = session.ActionID(c.args[0])
	case err == nil && x.Review.Asking:
		id = x.Review.At
	default:
		return refused(c.Words.Promises.NothingOn)
	}
	if hands {
		return c.hands(id)
	}
	answer, ok := c.satisfaction(c.args[len(c.args)-1])
	if !ok {
		return c.wrong(c.Words.Commands.WhichVerb([]string{"satisfied", "partly", "not"}))
	}
	if _, err := c.do(session.Judge{Action: id, Answer: answer}); err != nil {
		return err
	}
	c.print(c.Words.Promises.Judged(string(id), c.Words.Promises.Answers[answer]))
	return nil
}

// hands enters the raised hands, in place of those entered before.
func (c *call) hands(id session.ActionID) error {
	var n [3]int
	all := strings.FieldsFunc(c.text("hands"), func(r rune) bool { return strings.ContainsRune(",，、 ", r) })
	for i := range n {
		if len(all) != len(n) {
			return c.wrong(c.Words.Promises.HandsForm)
		}
		var err error
		if n[i], err = strconv.Atoi(all[i]); err != nil || n[i] < 0 {
			return c.wrong(c.Words.Promises.HandsForm)
		}
	}
	h := session.Hands{Satisfied: n[0], Partly: n[1], Not: n[2]}
	was := session.Hands{}
	if x, err := c.session(); err == nil && x.Review.At == id {
		was = x.Review.Hands
	}
	if _, err := c.do(session.CountHands{Action: id, Was: was, Hands: h}); err != nil {
		return err
	}
	c.print(c.Words.Promises.Hands(string(id), c.Words.Promises.Numbers(h.Satisfied, h.Partly, h.Not)))
	return nil
}

func (e *Env) satisfaction(text string) (session.Satisfaction, bool) {
	text = strings.ToLower(text)
	for _, a := range session.Satisfactions() {
		if text == string(a) || text == e.Words.Promises.Answers[a] {
			return a, true
		}
	}
	return "", false
}
