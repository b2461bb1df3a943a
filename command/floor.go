package command

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func nextVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "next", need: ofSeat, example: "next", run: next})
	cmd.Flags().Bool("skip", false, "")
	cmd.Flags().Bool("undo", false, "")
	return cmd
}

// next calls the next speaker; --skip says that the present one is not there, --undo
// takes the last change back.
func next(c *call) error {
	x, err := c.discussed()
	if err != nil {
		return err
	}
	var give session.Command
	switch at := x.Floor.Moves; {
	case c.yes("skip") && c.yes("undo"):
		return c.wrong(c.Words.Commands.TooManyArgs("--undo"))
	case c.yes("skip"):
		give = session.Skip{Session: x.ID, Issue: x.Called, At: at}
	case c.yes("undo"):
		give = session.TakeBackTurn{Session: x.ID, Issue: x.Called, At: at}
	default:
		give = session.Next{Session: x.ID, Issue: x.Called, At: at}
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	return c.tellFloor()
}

func clockVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "clock", args: "stop|start|more", need: ofSeat, min: 1, max: 1, example: "clock more", run: clock})
}

// clock stops the speaker's clock, lets it run on, or gives a minute more.
func clock(c *call) error {
	x, err := c.discussed()
	if err != nil {
		return err
	}
	t, _ := x.Speaker()
	var give session.Command
	switch c.args[0] {
	case "stop", "start":
		give = session.RunClock{Session: x.ID, Issue: x.Called, At: x.Floor.Moves, Run: c.args[0] == "start"}
	case "more":
		give = session.MoreTime{Session: x.ID, Issue: x.Called, At: x.Floor.Moves, Allowed: t.Allowed}
	default:
		return c.wrong(c.Words.Commands.WhichVerb([]string{"stop", "start", "more"}))
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	return c.tellFloor()
}

func floorVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "floor", args: "[close|open]", need: ofSeat, max: 1, example: "floor",
		json: `{"session","issue","shut","speaker":{"name","stance","turn","running","left","allowed"},"queue":[{"place","name","stance","turn"}],` +
			`"time":{"used","budget"},"sides":[{"stance","turns","seconds"}]}`, run: floor})
}

// floor shows who speaks and who waits, or closes or opens the list.
func floor(c *call) error {
	x, err := c.discussed()
	if err != nil {
		return err
	}
	if len(c.args) == 1 {
		if c.args[0] != "close" && c.args[0] != "open" {
			return c.wrong(c.Words.Commands.WhichVerb([]string{"close", "open"}))
		}
		if _, err := c.do(session.ShutList{Session: x.ID, Issue: x.Called, Shut: c.args[0] == "close"}); err != nil {
			return err
		}
	}
	return c.tellFloor()
}

type floorTurn struct {
	Name    string         `json:"name"`
	Stance  session.Stance `json:"stance"`
	Turn    int            `json:"turn"`
	Running bool           `json:"running"`
	Left    int            `json:"left"` // seconds; below zero: over
	Allowed int            `json:"allowed"`
}

type floorHand struct {
	Place  int            `json:"place"`
	Name   string         `json:"name"`
	Stance session.Stance `json:"stance"`
	Turn   int            `json:"turn"`
}

type floorTime struct {
	Used   int `json:"used"`
	Budget int `json:"budget"`
}

type floorSide struct {
	Stance  session.Stance `json:"stance"`
	Turns   int            `json:"turns"`
	Seconds int            `json:"seconds"`
}

// tellFloor shows the floor as it is now: what the wall shows.
func (c *call) tellFloor() error {
	b := c.now().Board()
	f := b.Floor
	if f == nil {
		return &session.WrongPhase{Now: b.Phase, Want: session.Discuss}
	}
	say, now := &c.Words.Floor, c.Now()
	whole := func(d time.Duration) int { return int(d / time.Second) }
	code := ""
	for _, i := range b.Issues {
		if i.Issue == f.Issue {
			code = string(i.Code)
		}
	}
	out := struct {
		Session string      `json:"session"`
		Issue   string      `json:"issue"`
		Shut    bool        `json:"shut"`
		Speaker *floorTurn  `json:"speaker"`
		Queue   []floorHand `json:"queue"`
		Time    floorTime   `json:"time"`
		Sides   []floorSide `json:"sides"`
	}{string(b.Session), code, f.Shut, nil, []floorHand{}, floorTime{whole(f.IssueTime(now)), whole(f.Budget)}, []floorSide{}}
	rows := [][]string{{say.IssueRow, code, clockTime(f.IssueTime(now)) + " / " + clockTime(f.Budget)}}
	if t := f.Speaker; t != nil {
		left := t.Left(now)
		out.Speaker = &floorTurn{t.Name, t.Stance, t.Nth, t.Running, whole(left), whole(t.Allowed)}
		clock := say.Left(clockTime(left))
		if left < 0 {
			clock = say.Over(clockTime(-left))
		}
		rows = append(rows, []string{say.SpeakRow, c.named(t.Name), say.Stance[t.Stance], say.Nth(t.Nth), clock})
	} else {
		rows = append(rows, []string{say.SpeakRow, say.Nobody})
	}
	for i, h := range f.Queue {
		out.Queue = append(out.Queue, floorHand{i + 1, h.Name, h.Stance, h.Nth})
		rows = append(rows, []string{fmt.Sprint(i + 1), c.named(h.Name), say.Stance[h.Stance], say.Nth(h.Nth)})
	}
	for _, s := range f.SidesAt(now) {
		out.Sides = append(out.Sides, floorSide{s.Stance, s.Turns, whole(s.Spoken)})
	}
	if f.Shut {
		rows = append(rows, []string{"", say.Shut})
	}
	return c.reply(out, columns(rows))
}

// clockTime writes a length of time as minutes and seconds.
func clockTime(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

func (c *call) named(name string) string {
	if name == "" {
		return c.Words.Common.Erased
	}
	return name
}
