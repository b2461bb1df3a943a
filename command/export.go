package command

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func exportVerb(e *Env) *cobra.Command {
	args := "SESSION [PAPER] [--format F] | log [--public]"
	if e.Remote {
		args = "SESSION PAPER [--format F] | log [--public]"
	}
	cmd := e.verb(spec{name: "export", args: args, need: ofCouncil, min: 1, max: 2,
		example: "export xiqiao 2026-11 minutes --format md", run: export})
	cmd.Flags().String("format", "", "")
	cmd.Flags().Bool("public", false, "")
	if !e.Remote {
		cmd.Flags().StringP("output", "o", "", "")
	}
	return cmd
}

// export writes one paper, or a folder of all, or the council's log. Papers name people, so screens and
// observers do not get them.
func export(c *call) error {
	if err := c.allow(session.Resident|session.Secretary|session.Adviser|session.Chair, session.ErrNotAllowed); err != nil {
		return err
	}
	switch {
	case c.args[0] == logPaper && len(c.args) == 1:
		return c.exportLog()
	case c.yes("public"):
		return c.wrong(c.Words.Commands.NoFlag("--public"))
	case c.Papers == nil:
		return refused(c.Words.Commands.NoPapers)
	}
	x, ok := c.now().Session(session.SessionID(c.args[0]))
	if !ok || c.args[0] == "" {
		return session.ErrNoSession
	}
	if len(c.args) == 2 {
		return c.exportOne(x, c.args[1])
	}
	if c.Remote {
		return c.wrong(c.Words.Commands.WhichVerb(c.Papers.Names()))
	}
	return c.exportAll(x)
}

func (c *call) exportOne(x *session.Session, paper string) error {
	formats := c.Papers.Formats(paper)
	if len(formats) == 0 {
		return c.wrong(c.Words.Commands.NoPaper(paper, c.Papers.Names()))
	}
	format := c.text("format")
	switch {
	case format == "":
		format = formats[0]
	case !slices.Contains(formats, format):
		return c.wrong(c.Words.Commands.NoFormat(format, formats))
	}
	data, err := c.Papers.Write(c.now(), x, paper, format, c.Words)
	if err != nil {
		return err
	}
	if out := c.text("output"); out != "" && out != "-" {
		if info, err := os.Stat(c.path(out)); err == nil && info.IsDir() {
			path := filepath.Join(c.path(out), paperName(x, paper, format))
			if err := c.save(path, data); err != nil {
				return err
			}
			c.print(c.Words.Commands.Exported(1, path))
			return nil
		}
	}
	return c.write(data)
}

// exportAll writes every paper in every format, or in the one named, into a folder.
// Papers of what has not happened yet are left out and named.
func (c *call) exportAll(x *session.Session) error {
	dir := c.text("output")
	if dir == "" {
		dir = c.now().Council.Slug + "-" + string(x.ID)
	}
	if err := os.MkdirAll(c.path(dir), 0o700); err != nil {
		return c.fileFault(dir, err)
	}
	written := 0
	var missing []string
	for _, paper := range c.Papers.Names() {
		for _, format := range c.Papers.Formats(paper) {
			if only := c.text("format"); only != "" && only != format {
				continue
			}
			data, err := c.Papers.Write(c.now(), x, paper, format, c.Words)
			if errors.Is(err, session.ErrNoPoll) || errors.Is(err, session.ErrNoResolution) {
				missing = append(missing, paper)
				break
			}
			if err != nil {
				return err
			}
			if err := c.save(filepath.Join(c.path(dir), paperName(x, paper, format)), data); err != nil {
				return err
			}
			written++
		}
	}
	if len(missing) > 0 {
		c.complain(c.Words.Commands.NotYetPapers(missing))
	}
	if written == 0 && len(missing) == 0 {
		return c.wrong(c.Words.Commands.FlagValue("--format", c.text("format")))
	}
	c.print(c.Words.Commands.Exported(written, dir))
	return nil
}

func paperName(x *session.Session, paper, format string) string {
	return string(x.ID) + "-" + paper + "." + format
}
