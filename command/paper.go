package command

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func paperVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "paper", need: ofSeat, max: 2, session: true,
		args:    "[enter --pass 1|2 --file FILE|- | settle LINE --keep 1|2 --reason TEXT | done [--out MEMBER,…] | restart --reason TEXT]",
		example: "paper enter --pass 1 --file slips.txt",
		json: `{"session","poll","handed_out","first","second","settled","done","out",
 "differ":[{"line","first":["code"],"second":["code"]}],"holders":["member"]}`, run: paper})
	cmd.Flags().Int("pass", 0, "")
	cmd.Flags().String("file", "", "")
	cmd.Flags().Int("keep", 0, "")
	cmd.Flags().String("reason", "", "")
	cmd.Flags().String("out", "", "")
	return cmd
}

// paper enters the slips of the present poll: twice, by two people, with only the
// differences shown; alone it says how far that has come.
func paper(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	verb := ""
	if len(c.args) > 0 {
		verb = c.args[0]
	}
	switch {
	case verb == "settle" && len(c.args) == 2:
		return c.settleSlip(p)
	case len(c.args) > 1:
		return c.wrong(c.Words.Commands.TooManyArgs(c.args[1]))
	case verb == "":
		return c.paperState(x, p)
	case verb == "enter":
		return c.enterSlips(p)
	case verb == "done":
		return c.closePaper(x, p)
	case verb == "restart":
		if _, err := c.do(session.RestartPaper{Poll: p.ID, First: p.Paper.First, Second: p.Paper.Second, Reason: c.text("reason")}); err != nil {
			return err
		}
		c.print(c.Words.Counting.Restarted)
		return nil
	}
	return c.wrong(c.Words.Commands.WhichVerb([]string{"enter", "settle LINE", "done", "restart"}))
}

func (c *call) settleSlip(p *session.Poll) error {
	line, err := strconv.Atoi(c.args[1])
	if err != nil || line < 1 {
		return c.wrong(c.Words.Commands.NotANumber)
	}
	keep, err := strconv.Atoi(c.text("keep"))
	if err != nil || keep != 1 && keep != 2 {
		return c.wrong(c.Words.Commands.NeedsFlag("--keep 1|2"))
	}
	if _, err := c.do(session.SettleSlip{Poll: p.ID, Line: line, Keep: keep, Reason: c.text("reason")}); err != nil {
		return err
	}
	c.print(c.Words.Counting.Settled(line, keep))
	return nil
}

// closePaper ends the entry; --out names those whose slips never came back.
func (c *call) closePaper(x *session.Session, p *session.Poll) error {
	var out []session.MemberID
	for _, name := range strings.FieldsFunc(c.text("out"), func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		m, err := c.now().FindMember(name)
		if err != nil {
			return err
		}
		if x.Slips[m.ID] != session.SlipOut {
			return session.ErrNoSlip
		}
		out = append(out, m.ID)
	}
	if _, err := c.do(session.ClosePaper{Poll: p.ID, Out: out}); err != nil {
		return err
	}
	c.print(c.Words.Counting.PaperClosed(p.Paper.First, len(out)))
	return nil
}

type differRow struct {
	Line   int      `json:"line"`
	First  []string `json:"first"`
	Second []string `json:"second"`
}

type paperAnswer struct {
	Session string      `json:"session"`
	Poll    string      `json:"poll"`
	Handed  int         `json:"handed_out"`
	First   int         `json:"first"`
	Second  int         `json:"second"`
	Settled int         `json:"settled"`
	Done    bool        `json:"done"`
	Out     int         `json:"out"`
	Differ  []differRow `json:"differ"`
	Holders []string    `json:"holders"`
}

// paperState shows how far the entry has come. Those who may settle see what the
// two entries of a differing slip say; of other slips nothing is shown to anyone.
func (c *call) paperState(x *session.Session, p *session.Poll) error {
	if err := c.allow(session.Secretary|session.Chair, session.ErrSecretaryOnly); err != nil {
		return err
	}
	w := c.Words.Counting
	a := paperAnswer{string(x.ID), string(p.ID), x.SlipsOut(), p.Paper.First, p.Paper.Second, p.Paper.Settled,
		p.Paper.Done, p.Paper.Out, []differRow{}, []string{}}
	var rows [][]string
	for i, n := range []int{a.Handed, a.First, a.Second, a.Settled, a.Out} {
		rows = append(rows, []string{w.PaperHeads[i], right(n, 3)})
	}
	text := columns(rows)
	for _, line := range p.Paper.Differ {
		first, second, err := c.seat.SlipEntries(c.ctx, p.ID, line)
		if err != nil {
			return err
		}
		row := differRow{line, slipCodes(p, first), slipCodes(p, second)}
		a.Differ = append(a.Differ, row)
		text += w.Differs(line, strings.Join(row.First, " "), strings.Join(row.Second, " ")) + "\n"
	}
	for _, m := range c.now().Roll() {
		if x.Slips[m.ID] == session.SlipOut && !a.Done {
			a.Holders = append(a.Holders, m.Label())
		}
	}
	if len(a.Holders) > 0 {
		text += w.Holders(a.Holders) + "\n"
	}
	if a.Done {
		text += w.PaperEnded + "\n"
	}
	return c.reply(a, text)
}

// slipCodes writes a slip as it is typed.
func slipCodes(p *session.Poll, s session.Slip) []string {
	codes := make([]string, len(s))
	for i, m := range s {
		codes[i] = "-"
		switch {
		case m.Spoil == session.TwoOnMark:
			codes[i] = "*"
		case m.Spoil == session.NoSuch:
			codes[i] = "?"
		}
		for _, e := range p.Issues {
			if m.Issue != "" && e.Issue == m.Issue {
				codes[i] = string(e.Code)
			}
		}
	}
	return codes
}
