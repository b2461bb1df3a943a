package command

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yuetan/lang"
	"yuetan/session"
)

// zipFormat packs the whole folder into one file.
const zipFormat = "zip"

func exportVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "export", args: "SESSION [PAPER] [--format F|zip] [--correct --reason T] | log [--public]", need: ofCouncil, min: 1, max: 2,
		example: "export xiqiao 2026-11 minutes --format docx -o minutes.docx", run: export})
	f := cmd.Flags()
	f.String("format", "", "")
	f.Bool("public", false, "")
	f.Int("print", 0, "")
	f.Bool("correct", false, "")
	f.String("reason", "", "")
	if e.Remote {
		f.String("language", "", "")
	} else {
		f.StringP("output", "o", "", "")
	}
	return cmd
}

// export writes one paper, or the folder of all, or the council's log.
func export(c *call) error {
	switch {
	case c.args[0] == logPaper && len(c.args) == 1:
		return c.exportLog()
	case c.yes("public"):
		return c.wrong(c.Words.Commands.NoFlag("--public"))
	case c.Papers == nil:
		return refused(c.Words.Commands.NoPapers)
	case c.yes("correct") && c.text("reason") == "":
		return c.wrong(c.Words.Prints.WantsReason)
	case c.given("reason") && !c.yes("correct"):
		return c.wrong(c.Words.Prints.OnlyWith)
	}
	x, ok := c.now().Session(session.SessionID(c.args[0]))
	if !ok || c.args[0] == "" {
		return session.ErrNoSession
	}
	if len(c.args) == 2 {
		return c.exportOne(x, c.args[1])
	}
	if c.yes("correct") || c.given("print") {
		return c.wrong(c.Words.Prints.OnePaper)
	}
	return c.exportAll(x)
}

// tongue is the language of the papers: the one asked for, else over SSH the
// member's and on the machine the council's, whatever the machine itself speaks.
func (c *call) tongue() *lang.Words {
	council := lang.Of(c.now().Council.Language, c.Words)
	switch asked := c.text("language"); {
	case asked != "":
		return lang.Of(asked, council)
	case c.Remote:
		return c.Words
	}
	return council
}

func (c *call) exportOne(x *session.Session, paper string) error {
	formats := c.Papers.Formats(paper)
	if len(formats) == 0 {
		return c.wrong(c.Words.Commands.NoPaper(paper, c.Papers.Names()))
	}
	format := c.text("format")
	if format == "" {
		format = formats[0]
		if ending := strings.TrimPrefix(filepath.Ext(c.text("output")), "."); slices.Contains(formats, ending) {
			format = ending
		}
	}
	if !slices.Contains(formats, format) {
		return c.wrong(c.Words.Commands.NoFormat(format, formats))
	}
	words := c.tongue()
	number, err := c.cmd.Flags().GetInt("print")
	if err != nil || number < 0 {
		return c.wrong(c.Words.Commands.NotANumber)
	}
	out := c.text("output")
	info, statErr := os.Stat(c.path(out))
	folder := out != "" && out != "-" && statErr == nil && info.IsDir()
	if !folder {
		if err := c.free(out); err != nil { // before a print is made that nobody gets to see
			return err
		}
	}
	copied, err := c.Papers.Copy(c.ctx, c.seat, Order{Session: x.ID, Paper: paper, Format: format, Words: words,
		Number: number, Correct: c.yes("correct"), Reason: c.text("reason")})
	if err != nil {
		return err
	}
	if folder {
		name := paper + "." + format
		for _, f := range c.Papers.Files(c.seat, x, words) {
			if f.Paper == paper && f.Format == format {
				name = f.Name
			}
		}
		path := filepath.Join(c.path(out), name)
		if err := c.save(path, copied.Bytes); err != nil {
			return err
		}
		c.print(c.Words.Commands.Exported(1, path))
		return nil
	}
	return c.write(copied.Bytes)
}

// slow is how long an export may take before it says how far it is, and how often
// it then does.
const slow = time.Second

// exportAll writes the whole folder, or what of it comes in one format: as files, or
// as one zip. Papers of what has not happened yet are left out and named.
func (c *call) exportAll(x *session.Session) error {
	format, out := c.text("format"), c.text("output")
	zipped := format == zipFormat || strings.HasSuffix(out, ".zip")
	if format == zipFormat {
		format = ""
	}
	if format != "" && !slices.ContainsFunc(c.Papers.Names(), func(p string) bool { return slices.Contains(c.Papers.Formats(p), format) }) {
		return c.wrong(c.Words.Prints.NotAFormat(format))
	}
	if c.Remote && !zipped {
		return c.wrong(c.Words.Commands.WhichVerb(c.Papers.Names()) + c.Words.Commands.FullStop + " " + c.Words.Prints.WholeFolder)
	}
	if zipped {
		if err := c.free(out); err != nil {
			return err
		}
	} else if out == "" {
		out = c.now().Council.Slug + "-" + string(x.ID)
	}
	told := c.Now()
	b, err := c.Papers.Folder(c.ctx, c.seat, x.ID, c.tongue(), format, func(at, of int, name string) {
		if now := c.Now(); now.Sub(told) >= slow {
			told = now
			c.complain(c.Words.Prints.Progress(at, of, name))
		}
	})
	if err != nil {
		return err
	}
	if len(b.Drafts) > 0 {
		c.complain(c.Words.Prints.Drafts(b.Drafts))
	}
	if len(b.Lacks) > 0 {
		c.complain(c.Words.Commands.NotYetPapers(b.Lacks))
	}
	if zipped {
		data, err := b.Zip(c.now().Council.Slug + "-" + string(x.ID))
		if err != nil {
			return err
		}
		return c.write(data)
	}
	for i, f := range b.Files {
		path := filepath.Join(c.path(out), filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return c.fileFault(out, err)
		}
		if err := c.save(path, b.Bytes[i]); err != nil {
			return err
		}
	}
	c.print(c.Words.Commands.Exported(len(b.Files), out))
	return nil
}
