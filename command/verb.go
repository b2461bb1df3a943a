package command

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

// need is what a verb works on.
type need int

const (
	alone     need = iota // nothing but its arguments
	house                 // all councils
	ofCouncil             // one council, which SLUG may name first on the machine
	ofSeat                // one council, named by --council on the machine
)

// spec describes one verb.
type spec struct {
	name     string
	args     string // as the help shows them, without SLUG
	need     need
	min, max int    // arguments after SLUG; max -1: any number
	example  string // as typed on the machine, after the program's name
	machine  bool   // not over SSH
	session  bool   // takes --session
	json     string // the shape of --json; empty: none
	run      func(*call) error
}

// What the help and the docs read back from a command.
const (
	noteArgs    = "args"
	noteExample = "example"
	noteJSON    = "json"
	noteMachine = "machine"
	noteOrder   = "order" // among its neighbours in the help
)

// verb makes the command of a spec; nil when it is not offered here.
func (e *Env) verb(s spec) *cobra.Command {
	if e.Remote && s.machine {
		return nil
	}
	args := s.args
	if s.need == ofCouncil && !e.Remote {
		args = strings.TrimSpace("[SLUG] " + args)
	}
	notes := map[string]string{noteArgs: args, noteExample: s.example, noteJSON: s.json}
	if s.machine {
		notes[noteMachine] = "yes"
	}
	cmd := &cobra.Command{
		Use: strings.TrimSpace(s.name + " " + args), Args: cobra.ArbitraryArgs, Annotations: notes,
		RunE: func(cmd *cobra.Command, args []string) error {
			c := &call{Env: e, ctx: cmd.Context(), cmd: cmd, args: args}
			if err := c.enter(s); err != nil {
				return err
			}
			return s.run(c)
		},
	}
	if s.session {
		cmd.Flags().String("session", "", "")
	}
	if s.json != "" {
		cmd.Flags().Bool("json", false, "")
	}
	return cmd
}

// group makes a verb that only holds others.
func (e *Env) group(name string, verbs ...*cobra.Command) *cobra.Command {
	verbs = slices.DeleteFunc(verbs, func(c *cobra.Command) bool { return c == nil })
	if len(verbs) == 0 {
		return nil
	}
	cmd := &cobra.Command{Use: name, Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return e.unknown(cmd, args[0])
			}
			return e.misused(cmd, e.Words.Commands.WhichVerb(names(cmd)))
		}}
	cmd.AddCommand(verbs...)
	return cmd
}

func names(cmd *cobra.Command) []string {
	var all []string
	for _, c := range cmd.Commands() {
		all = append(all, c.Name())
	}
	return all
}

// call is one run of a verb.
type call struct {
	*Env
	ctx  context.Context
	cmd  *cobra.Command
	args []string
	hall *session.Hall
	seat *session.Seat
}

// enter finds what the verb works on and counts its arguments.
func (c *call) enter(s spec) error {
	if s.need == alone {
		return c.counted(s)
	}
	if c.House == nil && c.Hall == nil && c.open != nil {
		if s.need == ofSeat {
			if err := c.counted(s); err != nil {
				return err
			}
		}
		if err := c.open(c.ctx); err != nil {
			return err
		}
	}
	if s.need == house {
		return c.counted(s)
	}
	if c.Hall != nil {
		c.hall, c.seat = c.Hall, c.Seat
		return c.counted(s)
	}
	slug, err := c.slug(s)
	if err != nil {
		return err
	}
	if c.hall, err = c.House.Hall(c.ctx, slug); err != nil {
		return err
	}
	c.seat = c.hall.OperatorSeat()
	return c.counted(s)
}

// slug names the council: --council, else the first argument when it is one, else
// the only one there is.
func (c *call) slug(s spec) (string, error) {
	if c.council != "" {
		return c.council, nil
	}
	councils, err := c.House.Councils(c.ctx)
	if err != nil {
		return "", err
	}
	if s.need == ofCouncil && len(c.args) > 0 && slices.Contains(councils, c.args[0]) {
		slug := c.args[0]
		c.args = c.args[1:]
		return slug, nil
	}
	switch {
	case len(councils) == 0:
		return "", refused(c.Words.Commands.NoCouncilYet)
	case s.need == ofCouncil && s.max >= 0 && len(c.args) == s.max+1:
		return "", refused(c.Words.Commands.NoCouncil(c.args[0], councils))
	case len(councils) > 1:
		return "", refused(c.Words.Commands.WhichCouncil(councils))
	}
	return councils[0], nil
}

func (c *call) counted(s spec) error {
	switch {
	case len(c.args) < s.min:
		return c.misused(c.cmd, c.Words.Commands.TooFewArgs)
	case s.max >= 0 && len(c.args) > s.max:
		return c.misused(c.cmd, c.Words.Commands.TooManyArgs(c.args[len(c.args)-1]))
	}
	return nil
}

// wrong refuses the arguments of this call.
func (c *call) wrong(why string) error { return c.misused(c.cmd, why) }

func (c *call) now() *session.Snapshot { return c.hall.Snapshot() }

// session returns the session that --session names, else the current one.
func (c *call) session() (*session.Session, error) {
	x, ok := c.now().Session(session.SessionID(c.text("session")))
	if !ok {
		return nil, session.ErrNoSession
	}
	return x, nil
}

// allow refuses those who hold none of the roles; the operator may.
func (c *call) allow(roles session.Roles, refusal error) error {
	if c.seat.Operator() || c.seat.Roles().Has(roles) {
		return nil
	}
	return refusal
}

func (c *call) do(command session.Command) (session.Answer, error) {
	return c.seat.Do(c.ctx, command)
}

// text is the value of a flag; empty when the verb has no such flag.
func (c *call) text(flag string) string {
	if f := c.cmd.Flags().Lookup(flag); f != nil {
		return f.Value.String()
	}
	return ""
}

func (c *call) yes(flag string) bool { return c.text(flag) == "true" }

// given tells whether a flag was typed.
func (c *call) given(flag string) bool { return c.cmd.Flags().Changed(flag) }
