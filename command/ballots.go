package command

import (
	"bytes"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yuetan/session"
	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

func ballotsVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "ballots", args: "[--format F]", need: ofSeat, session: true, example: "ballots --format abif -o ballots.abif", run: ballots})
	cmd.Flags().String("format", "csv", "")
	if !e.Remote {
		cmd.Flags().StringP("output", "o", "", "")
	}
	return cmd
}

// ballots writes the ballots of a checkable vote as a file of ballots, once every
// place is shown. They bear neither names nor receipts. What the format cannot
// carry, and how easily a ballot is recognised, is said beside the file.
func ballots(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	switch {
	case p == nil:
		return session.ErrNoPoll
	case p.Bylaws.Secrecy == session.Named:
		return refused(c.Words.Ballots.Named)
	case p.Bylaws.Secrecy != session.Checkable:
		return refused(c.Words.Ballots.Secret)
	case p.Status != session.PollPublished:
		return session.ErrNotPublished
	case !p.AllShown():
		return session.ErrRevealing
	}
	e := c.election(p)
	o := ballotfile.Options{Format: c.text("format"), Weights: p.Bylaws.Weights, Title: c.now().Council.Name + " " + string(x.ID)}
	if day, err := time.Parse(time.DateOnly, firstWord(x.Date)); err == nil {
		o.Day = day
	}
	if err := c.ballotFile(e, o); err != nil {
		return err
	}
	if n := unique(e.Ballots); n > 0 {
		c.complain(c.Words.Ballots.Unique(n, len(e.Ballots)))
	}
	return nil
}

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

// election gives a poll's published ballots as a file of ballots holds them.
func (c *call) election(p *session.Poll) ballotfile.Election {
	var e ballotfile.Election
	number := map[session.Code]uint32{}
	for i, entry := range p.Issues {
		issue, _ := c.now().Issue(entry.Issue)
		e.Issues = append(e.Issues, ballotfile.Alternative{ID: string(entry.Code), Name: c.title(issue)})
		number[entry.Code] = uint32(i + 1)
	}
	for _, b := range p.Ballots {
		var marks tally.Ballot
		for i, code := range b.Marks {
			marks[i] = number[code]
		}
		e.Ballots = append(e.Ballots, marks)
	}
	return e
}

// unique counts the ballots that no other is like; blank ones tell nothing.
func unique(all []tally.Ballot) (n int) {
	seen := map[tally.Ballot]int{}
	for _, b := range all {
		seen[b]++
	}
	for b, times := range seen {
		if times == 1 && b.Marks() > 0 {
			n++
		}
	}
	return n
}

// ballotFile writes an election where --output says, and says what it could not
// carry.
func (c *call) ballotFile(e ballotfile.Election, o ballotfile.Options) error {
	var out bytes.Buffer
	losses, err := ballotfile.WriteWith(&out, e, o)
	if err != nil {
		return err
	}
	if err := c.write(out.Bytes()); err != nil {
		return err
	}
	for _, l := range losses {
		c.complain(c.Words.Commands.BallotLoss(l.Kind, l.Count))
	}
	return nil
}
