package command

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/store"
)

func verifyVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "verify", args: "FILE|SLUG [--head SEQ:HASH]", need: alone, machine: true, min: 1, max: 1,
		example: `verify xiqiao.jsonl --head "96:1a2b 3c4d"`,
		json: `{"council","head":{"seq","hash"},"ok",
 "findings":[{"check","state":"ok|bad|attested","flaw","poll","record","at","code","numbers","sentence"}]}`, run: verify})
	if cmd != nil {
		cmd.Flags().String("head", "", "")
	}
	return cmd
}

// verify recomputes what a log says, from an export alone, or from the log of a
// council on this machine. A file goes before a council of the same name.
func verify(c *call) error {
	var paper *session.PaperHead
	if c.given("head") {
		head, ok := session.ParseHead(c.text("head"))
		if !ok {
			return c.wrong(c.Words.Counting.NotAHead(c.text("head")))
		}
		paper = &head
	}
	report, err := c.audit(c.args[0])
	if err != nil {
		return err
	}
	report.Compare(paper)
	if err := c.reply(verifyAnswer(c, report), c.auditText(report)); err != nil {
		return err
	}
	if !report.OK() {
		return errFound
	}
	return nil
}

// errFound ends a verb whose answer says what is wrong.
var errFound = errors.New("something is wrong in the log")

func (c *call) audit(name string) (session.Report, error) {
	if name == "-" {
		return session.AuditExport(c.In), nil
	}
	f, err := os.Open(c.path(name))
	if err == nil {
		defer f.Close()
		if info, e := f.Stat(); e == nil && info.Mode().IsRegular() {
			return session.AuditExport(io.LimitReader(f, maxLog)), nil
		}
		err = os.ErrNotExist // a folder of that name
	}
	if !errors.Is(err, os.ErrNotExist) || store.CheckSlug(name) != nil {
		return session.Report{}, c.fileFault(name, err)
	}
	if c.House == nil && c.open != nil {
		if !exists(c.Data) {
			return session.Report{}, refused(c.Words.Commands.NoFile(name))
		}
		if err := c.open(c.ctx); err != nil {
			return session.Report{}, err
		}
	}
	if c.House == nil {
		return session.Report{}, refused(c.Words.Commands.NoFile(name))
	}
	if councils, err := c.House.Councils(c.ctx); err != nil {
		return session.Report{}, err
	} else if !contains(councils, name) {
		return session.Report{}, refused(c.Words.Commands.NoCouncil(name, councils))
	}
	report := session.Audit(c.House.Records(c.ctx, name))
	if !report.OK() {
		return report, nil // a hall is not opened on such a log
	}
	hall, err := c.House.Hall(c.ctx, name)
	if errors.Is(err, session.ErrNewer) {
		return report, nil
	}
	if err != nil {
		return report, err
	}
	prints, err := hall.AuditPrints(c.ctx)
	report.Findings = append(report.Findings, prints...)
	return report, err
}

// maxLog bounds a file that is read as an export.
const maxLog = 4 << 30

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

type findingRow struct {
	session.Finding
	Sentence string `json:"sentence"`
}

type auditAnswer struct {
	Council string `json:"council"`
	Head    struct {
		Seq  uint64 `json:"seq"`
		Hash string `json:"hash"`
	} `json:"head"`
	OK       bool         `json:"ok"`
	Findings []findingRow `json:"findings"`
}

func verifyAnswer(c *call, r session.Report) auditAnswer {
	a := auditAnswer{Council: r.Council, OK: r.OK(), Findings: []findingRow{}}
	a.Head.Seq, a.Head.Hash = r.Head.Seq, hex.EncodeToString(r.Head.Hash[:])
	for _, f := range r.Findings {
		a.Findings = append(a.Findings, findingRow{f, c.Words.Finding(f)})
	}
	return a
}

// stateSigns stand before a line, so that it can be told without colour.
var stateSigns = map[session.State]string{session.OK: "+", session.Bad: "!", session.Attested: "~"}

// stateColours are those of a terminal: green, red, yellow.
var stateColours = map[session.State]string{session.OK: "\x1b[32m", session.Bad: "\x1b[31m", session.Attested: "\x1b[33m"}

func (c *call) auditText(r session.Report) string {
	w := c.Words.Counting
	var rows [][]string
	wrong, attested := 0, 0
	for _, f := range r.Findings {
		rows = append(rows, []string{stateSigns[f.State] + " " + w.States[f.State], lang.Shown(string(f.Poll)), w.Checks[f.Check], c.Words.Finding(f)})
		switch f.State {
		case session.Bad:
			wrong++
		case session.Attested:
			attested++
		}
	}
	lines := strings.SplitAfter(columns(rows), "\n")
	for i, f := range r.Findings {
		if c.Colour {
			lines[i] = stateColours[f.State] + strings.TrimSuffix(lines[i], "\n") + "\x1b[0m\n"
		}
	}
	title := ""
	if r.Council != "" {
		title = fmt.Sprintf("%s  %d:%s\n", lang.Shown(r.Council), r.Head.Seq, hex.EncodeToString(r.Head.Hash[:]))
	}
	return title + strings.Join(lines, "") + w.Verdict(int(min(r.Head.Seq, 1<<31)), wrong, attested) + "\n"
}
