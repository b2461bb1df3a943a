package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func helpVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "help", args: "[VERB]", need: alone, max: 2, example: "help roll import",
		run: func(c *call) error {
			root := c.cmd.Root()
			cmd, rest, err := root.Find(c.args)
			if err != nil || len(rest) > 0 {
				return c.unknown(root, strings.Join(c.args, " "))
			}
			c.print(c.help(cmd))
			return nil
		}})
	return cmd
}

// explain gives every command of the tree its words.
func (e *Env) explain(root *cobra.Command) {
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help"})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { e.print(e.help(cmd)) })
	root.SetFlagErrorFunc(e.badFlag)
	each(root, func(cmd *cobra.Command) {
		cmd.SilenceErrors, cmd.SilenceUsage, cmd.DisableFlagsInUseLine = true, true, true
		if text := e.Words.Commands.Verbs[verbPath(cmd)]; text != "" {
			cmd.Short = text
		}
		if cmd.Flags().Lookup("help") == nil {
			cmd.Flags().BoolP("help", "h", false, "")
		}
		name := func(f *pflag.Flag) {
			if text := e.Words.Commands.Flag(verbPath(cmd), f.Name); text != "" {
				f.Usage = text
			}
		}
		cmd.Flags().VisitAll(name)
		cmd.PersistentFlags().VisitAll(name)
	})
}

// each visits cmd and those below it.
func each(cmd *cobra.Command, visit func(*cobra.Command)) {
	visit(cmd)
	for _, c := range cmd.Commands() {
		each(c, visit)
	}
}

// verbPath is a command's name without the program's: "roll import".
func verbPath(cmd *cobra.Command) string {
	_, rest, _ := strings.Cut(cmd.CommandPath(), " ")
	return rest
}

// typed is how a verb is typed here: with the program's name, or after ssh.
func (e *Env) typed(_ *cobra.Command, verb string) string {
	if e.Remote {
		return strings.TrimSpace("ssh … " + verb)
	}
	return strings.TrimSpace("yuetan " + verb)
}

// help is all that is to be known of one verb.
func (e *Env) help(cmd *cobra.Command) string {
	if cmd == cmd.Root() {
		return e.overview(cmd)
	}
	w := e.Words.Commands
	var b strings.Builder
	b.WriteString(cmd.Short + "\n\n  " + e.typed(cmd, strings.TrimSpace(verbPath(cmd)+" "+cmd.Annotations[noteArgs])) + "\n")
	if more := w.Notes[verbPath(cmd)]; more != "" {
		b.WriteString("\n" + more + "\n")
	}
	if cmd.HasSubCommands() {
		b.WriteString("\n" + e.list(cmd))
	}
	if rows := flagRows(cmd.LocalNonPersistentFlags()); len(rows) > 0 {
		b.WriteString("\n" + w.Options + "\n" + indent(columns(rows)))
	}
	if rows := flagRows(cmd.Root().PersistentFlags()); len(rows) > 0 && !e.Remote {
		b.WriteString("\n" + w.EverywhereOptions + "\n" + indent(columns(rows)))
	}
	if shape := cmd.Annotations[noteJSON]; shape != "" {
		b.WriteString("\n--json\n" + indent(shape+"\n"))
	}
	if example := e.example(cmd); example != "" {
		b.WriteString("\n" + w.Example + "\n  " + e.typed(cmd, example) + "\n")
	}
	return b.String()
}

// example is the verb's example as it is typed here: over SSH there is no council
// to name, and files come and go by the shell.
func (e *Env) example(cmd *cobra.Command) string {
	text := cmd.Annotations[noteExample]
	if !e.Remote {
		return text
	}
	var words []string
	redirect := ""
	for _, word := range strings.Fields(strings.ReplaceAll(text, " -o ", " > ")) {
		ending := word[strings.LastIndexByte(word, '.')+1:]
		switch {
		case word == "xiqiao":
		case word == ">":
			redirect = " >"
		case redirect == " >":
			redirect += " " + word
		case len(words) > 0 && (ending == "csv" || ending == "pub" || ending == "json"):
			words = append(words, "-")
			redirect = " < " + word
		default:
			words = append(words, word)
		}
	}
	return strings.Join(words, " ") + redirect
}

func flagRows(flags *pflag.FlagSet) [][]string {
	var rows [][]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" || f.Hidden {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		rows = append(rows, []string{name, f.Usage})
	})
	return rows
}

func indent(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n  ") + "\n"
}

// overview lists all verbs.
func (e *Env) overview(root *cobra.Command) string {
	w := e.Words.Commands
	about := w.About
	if e.Remote {
		about = w.AboutRemote
	}
	return about + "\n\n" + e.list(root) + "\n" + w.MoreHelp(e.typed(root, "help VERB")) + "\n"
}

func (e *Env) list(cmd *cobra.Command) string {
	var rows [][]string
	verbs := slices.Clone(cmd.Commands())
	slices.SortStableFunc(verbs, func(a, b *cobra.Command) int {
		return strings.Compare(place(a), place(b))
	})
	for _, c := range verbs {
		switch {
		case c.Hidden:
		case c.HasSubCommands():
			for _, sub := range c.Commands() {
				rows = append(rows, []string{verbPath(sub), sub.Short})
			}
		default:
			rows = append(rows, []string{verbPath(c), c.Short})
		}
	}
	return indent(columns(rows))
}

// place is where a verb stands among its neighbours; those that main adds come last.
func place(cmd *cobra.Command) string {
	if order := cmd.Annotations[noteOrder]; order != "" {
		return order
	}
	return "~"
}
