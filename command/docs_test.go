package command_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"yuetan/command"
	"yuetan/lang"
	"yuetan/session"
)

// leaves lists the verbs of a tree in order.
func leaves(cmd *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, c := range cmd.Commands() {
		switch {
		case c.Hidden:
		case c.HasSubCommands():
			all = append(all, leaves(c)...)
		default:
			all = append(all, c)
		}
	}
	return all
}

func name(c *cobra.Command) string { return strings.TrimPrefix(c.CommandPath(), "yuetan ") }

func tree(w *lang.Words, remote bool) *cobra.Command {
	return command.Tree(&command.Env{Words: w, Remote: remote, Out: io.Discard, Err: io.Discard})
}

// TestDocs holds docs/commands.md to the tree.
func TestDocs(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Commands\n\nWritten by `go test ./command -update` from the command tree. " +
		"On the machine: `yuetan VERB …`; over SSH: `ssh -p 2222 SLUG@HOST VERB …`, without SLUG. " +
		"Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n\n" +
		"## Verbs\n\n| verb | where | does | 中文 |\n| --- | --- | --- | --- |\n")
	remote := map[string]bool{}
	for _, c := range leaves(tree(lang.English(), true)) {
		remote[name(c)] = true
	}
	cell := func(s string) string { return strings.ReplaceAll(s, "|", "\\|") }
	local := leaves(tree(lang.English(), false))
	for _, c := range local {
		where := "machine"
		if remote[name(c)] {
			where = "both"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", cell(strings.TrimSpace(name(c)+" "+c.Annotations["args"])), where,
			cell(c.Short), cell(lang.Chinese().Commands.Verbs[name(c)]))
	}
	b.WriteString("\n## Options\n\n| verb | option | means |\n| --- | --- | --- |\n")
	for _, c := range local {
		c.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" {
				fmt.Fprintf(&b, "| `%s` | `--%s` | %s |\n", name(c), f.Name, cell(f.Usage))
			}
		})
	}
	local[0].Root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
		fmt.Fprintf(&b, "| every verb, on the machine | `--%s` | %s |\n", f.Name, cell(f.Usage))
	})
	b.WriteString("\n## Examples\n\n```\n")
	for _, c := range local {
		fmt.Fprintf(&b, "yuetan %s\n", c.Annotations["example"])
	}
	b.WriteString("```\n\n## JSON\n\n`--json` prints one object and nothing else. Before publishing `ranking` is absent for everyone; " +
		"until first place is shown it holds the places shown.\n\n")
	for _, c := range local {
		if shape := c.Annotations["json"]; shape != "" {
			fmt.Fprintf(&b, "`%s --json`\n\n```\n%s\n```\n\n", name(c), shape)
		}
	}
	b.WriteString("## Settings\n\n`yuetan council set SLUG KEY=VALUE…`\n\n| key | means | takes | default | from when | 中文 |\n| --- | --- | --- | --- | --- | --- |\n")
	en := lang.English().Settings
	for _, x := range new(session.Snapshot).AllSettings() {
		s := en.Table[x.Key]
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", x.Key, s.Means, s.Takes, x.Default, en.Holds[x.Holds], lang.Chinese().Settings.Table[x.Key].Means)
	}
	same(t, "../docs/commands.md", b.String())
}

// TestHelp holds that every verb is explained in both languages, with an example
// that the tree takes.
func TestHelp(t *testing.T) {
	for _, w := range []*lang.Words{lang.English(), lang.Chinese()} {
		for _, remote := range []bool{false, true} {
			root := tree(w, remote)
			for _, c := range leaves(root) {
				if c.Short == "" {
					t.Errorf("%s: %s is not explained", w.Tag, name(c))
				}
				example := c.Annotations["example"]
				if !strings.HasPrefix(example, name(c)) {
					t.Errorf("%s has the example %q", name(c), example)
				}
				c.Flags().VisitAll(func(f *pflag.Flag) {
					if f.Usage == "" {
						t.Errorf("%s: %s --%s is not explained", w.Tag, name(c), f.Name)
					}
				})
				var out, complaint strings.Builder
				code := command.Run(t.Context(), command.Env{Words: w, Remote: remote, Out: &out, Err: &complaint},
					append([]string{"help"}, strings.Fields(name(c))...))
				if code != command.Done || complaint.Len() > 0 || !strings.Contains(out.String(), w.Commands.Example) {
					t.Errorf("help %s: exit %d, %s%s", name(c), code, out.String(), complaint.String())
				}
			}
		}
		for _, key := range session.SettingKeys() {
			if s := w.Settings.Table[key]; s.Name == "" || s.Means == "" || s.Takes == "" {
				t.Errorf("%s: setting %s is not explained", w.Tag, key)
			}
		}
	}
}
