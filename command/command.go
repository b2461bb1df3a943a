// Package command is the command tree: the same verbs for whoever sits at the
// server's machine and for members over SSH. A verb is one file.
//
// It does not know how a member was let in, what a screen looks like or what a
// paper says; it reads arguments, gives commands to a session.Seat, and puts what
// came of it on standard output, in words or as JSON.
package command

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"yuetan/lang"
	"yuetan/session"
)

// Exit codes of every verb.
const (
	Done    = 0
	Refused = 1 // or failed: one line on standard error says why, and what to do
	Misused = 2 // wrong usage
)

// Env is what a verb is run with. Over SSH Seat and Hall are given; on the
// machine they are found by the council's slug.
type Env struct {
	House  *session.House
	Seat   *session.Seat // whose command it is; nil on the machine until a council is named
	Hall   *session.Hall // over SSH: the connection's council
	Words  *lang.Words
	Papers *Printroom // nil: no papers can be exported
	In     io.Reader
	Out    io.Writer
	Err    io.Writer
	Colour bool   // Out is a terminal that shows colours
	Remote bool   // over SSH: no files of the server, no verbs of the machine
	Dir    string // where relative file names begin; on the machine only
	Data   string // the data folder; on the machine only
	Keys   string // the folder of poll keys; on the machine only
	Now    func() time.Time
	Fault  func(error) // is told what no member can have caused; may be nil

	council string // from --council
	open    func(context.Context) error
}

// Run runs one verb and returns its exit code.
func Run(ctx context.Context, env Env, args []string) int {
	root := Tree(&env)
	if args == nil {
		args = []string{}
	}
	root.SetArgs(args)
	return env.exit(root.ExecuteContext(ctx))
}

// Tree is the whole tree of verbs for env, which it fills in where empty.
func Tree(env *Env) *cobra.Command {
	env.fill()
	root := &cobra.Command{
		Use: "yuetan", Args: cobra.ArbitraryArgs, SilenceErrors: true, SilenceUsage: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return env.unknown(cmd, args[0])
			}
			env.print(env.overview(cmd))
			return nil
		},
	}
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	root.SetIn(env.In)
	if !env.Remote {
		flags := root.PersistentFlags()
		flags.StringVar(&env.Data, "data", env.Data, "")
		flags.StringVar(&env.Keys, "keys", env.Keys, "")
		flags.StringVar(&env.council, "council", "", "")
		flags.String("language", "", "")
	}
	for i, make := range verbs() {
		if cmd := make(env); cmd != nil {
			if cmd.Annotations == nil {
				cmd.Annotations = map[string]string{}
			}
			cmd.Annotations[noteOrder] = fmt.Sprintf("%03d", i)
			root.AddCommand(cmd)
		}
	}
	env.explain(root)
	return root
}

// verbs lists the tree in the order of its help.
func verbs() []func(*Env) *cobra.Command {
	return []func(*Env) *cobra.Command{
		councilGroup, rollGroup, sessionGroup, rotaVerb, basisVerb, issueGroup,
		whoamiVerb, statusVerb, agendaVerb, issuesVerb, proposeVerb, mergeVerb, declineVerb, referVerb, secondVerb,
		checkinVerb, walkinVerb, admitVerb, slipVerb, chairVerb, advanceVerb,
		speakVerb, nextVerb, clockVerb, floorVerb, pointVerb, voteVerb, paperVerb, explainVerb, publishVerb, voidVerb,
		resultsVerb, lotsVerb, lineVerb, resolveVerb, consentVerb, moodVerb, resolutionsVerb, actionVerb, judgeVerb, receiptVerb, receiptsVerb, ballotsVerb,
		ledgerVerb, postVerb, objectVerb, answerVerb, enforceVerb, amendVerb, concludeVerb,
		exportVerb, verifyVerb, tallyVerb, eraseVerb, backupVerb, restoreVerb, helpVerb,
	}
}

func (e *Env) fill() {
	if e.Words == nil {
		e.Words = lang.English()
	}
	if e.Now == nil {
		e.Now = time.Now
	}
	if e.In == nil {
		e.In = eof{}
	}
	if e.Out == nil {
		e.Out = io.Discard
	}
	if e.Err == nil {
		e.Err = io.Discard
	}
}

// eof is an input that has ended.
type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }
