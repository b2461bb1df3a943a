package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func voteVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "vote", args: "[FIVE THREE ONE]", need: ofSeat, max: 3, example: "vote C A F",
		json: `{"receipt","marks":{"five","three","one"},"changed"}`, run: vote})
}

type voteMarks struct {
	Five  string `json:"five"`
	Three string `json:"three"`
	One   string `json:"one"`
}

type voteAnswer struct {
	Receipt string    `json:"receipt"`
	Marks   voteMarks `json:"marks"`
	Changed bool      `json:"changed"`
}

// vote casts the ballot, a hyphen leaving a mark blank; alone it shows what the
// holder may see of their own ballot.
func vote(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	if len(c.args) == 0 {
		return c.ownBallot(x)
	}
	p := x.Poll()
	if p == nil {
		return session.ErrPollNotOpen
	}
	var marks session.Marks
	for i, code := range c.args {
		if strings.Trim(code, "-－—_") == "" {
			continue
		}
		entry, err := c.now().ByLetters(x, code)
		if err != nil {
			return err
		}
		marks[i] = entry.Issue
	}
	answer, err := c.do(session.Cast{Poll: p.ID, Marks: marks})
	if err != nil {
		return err
	}
	said := voteAnswer{Receipt: answer.Receipt, Marks: markCodes(p, marks), Changed: answer.Changed}
	return c.reply(said, c.Words.Commands.Voted(c.ballotText(p, said.Marks), answer.Receipt, answer.Changed))
}

// ownBallot shows the holder's receipt and marks while the poll is open, and
// afterwards only whether they voted: nobody can look it up any more.
func (c *call) ownBallot(x *session.Session) error {
	if c.seat.Operator() {
		return session.ErrNotEntitled
	}
	p := x.Poll()
	if p == nil {
		return session.ErrPollNotOpen
	}
	if p.Status != session.PollOpen {
		return c.reply(voteAnswer{}, c.Words.Commands.VoteOver(p.HasVoted(c.seat.Member())))
	}
	own, cast, err := c.seat.CastBallot(c.ctx, p.ID)
	if err != nil {
		return err
	}
	if !cast {
		return c.reply(voteAnswer{}, c.Words.Commands.NotVotedYet)
	}
	said := voteAnswer{Receipt: own.Receipt, Marks: markCodes(p, own.Marks)}
	return c.reply(said, c.Words.Commands.OwnBallot(c.ballotText(p, said.Marks), own.Receipt))
}

func markCodes(p *session.Poll, marks session.Marks) voteMarks {
	code := func(id session.IssueID) string {
		for _, entry := range p.Issues {
			if entry.Issue == id && id != "" {
				return string(entry.Code)
			}
		}
		return ""
	}
	return voteMarks{code(marks[0]), code(marks[1]), code(marks[2])}
}

// ballotText writes marks as people say them: 5 C  3 A  1 -.
func (c *call) ballotText(p *session.Poll, m voteMarks) string {
	var parts []string
	for i, code := range []string{m.Five, m.Three, m.One} {
		if code == "" {
			code = "-"
		}
		parts = append(parts, right(p.Bylaws.Weights[i], 1)+" "+code)
	}
	return strings.Join(parts, "  ")
}
