package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/intake/table"
	"yuetan/session"
)

func resolveVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "resolve", args: "CODE [--file clauses.json|-] [--propose | --settle | --withdraw | --defer]", need: ofSeat,
		min: 1, max: 1, session: true, example: "resolve C --file clauses.json --propose", run: resolve})
	cmd.Flags().String("file", "", "")
	cmd.Flags().Bool("propose", false, "")
	cmd.Flags().Bool("settle", false, "")
	cmd.Flags().Bool("withdraw", false, "")
	cmd.Flags().Bool("defer", false, "")
	return cmd
}

// resolve drafts or rewrites the resolution on an issue, puts it to consent, or
// ends the consent.
func resolve(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	entry, err := c.now().ByLetters(x, c.args[0])
	if err != nil {
		return err
	}
	ends := 0
	for _, flag := range []string{"propose", "settle", "withdraw", "defer"} {
		if c.yes(flag) {
			ends++
		}
	}
	if ends > 1 || ends == 0 && !c.given("file") || c.given("file") && !c.yes("propose") && ends > 0 {
		return c.wrong(c.Words.Commands.NeedsFlag("--file, --propose, --settle, --withdraw, --defer"))
	}
	if c.given("file") {
		if err := c.writeClauses(x, entry); err != nil {
			return err
		}
	}
	if c.yes("defer") {
		if _, err := c.do(session.Defer{Session: x.ID, Issue: entry.Issue}); err != nil {
			return err
		}
		c.print(c.Words.Commands.Deferred(string(entry.Code)))
		return nil
	}
	x, _ = c.now().Session(x.ID)
	r := x.ResolutionOn(entry.Issue)
	if r == nil {
		return session.ErrNoResolution
	}
	switch {
	case c.yes("propose"):
		_, err = c.do(session.PutToConsent{Resolution: r.ID, Version: r.Version()})
	case c.yes("settle"):
		_, err = c.do(session.Settle{Resolution: r.ID})
	case c.yes("withdraw"):
		_, err = c.do(session.Withdraw{Resolution: r.ID})
	}
	if err != nil {
		return err
	}
	_, r, _ = c.now().Resolution(r.ID)
	c.print(c.Words.Commands.ResolutionIs(string(r.ID), string(entry.Code), c.Words.Common.ResolutionStatus[r.Status], len(r.Clauses)))
	return nil
}

func (c *call) writeClauses(x *session.Session, entry session.Entry) error {
	clauses, err := c.clauses(c.text("file"))
	if err != nil {
		return err
	}
	if len(clauses) == 0 {
		return session.ErrNoClauses
	}
	version := 0
	if r := x.ResolutionOn(entry.Issue); r != nil {
		version = r.Version()
	}
	if c.yes("propose") && !slices.ContainsFunc(clauses, func(cl session.Clause) bool { return cl.What != "" }) {
		return session.ErrNoClauses // before a draft that says more is written over
	}
	_, err = c.do(session.Write{Session: x.ID, Issue: entry.Issue, Version: version, Clauses: clauses})
	return err
}

// clauses reads the clauses in a file, or on standard input.
func (c *call) clauses(name string) ([]session.Clause, error) {
	data, err := c.read(name)
	if err != nil {
		return nil, err
	}
	clauses, err := readClauses(data)
	switch {
	case errors.Is(err, table.ErrEncoding), errors.Is(err, table.ErrOldWorkbook):
		return nil, err
	case err != nil:
		return nil, refused(c.Words.Commands.BadClauses(whereUnread(data, err)))
	}
	return clauses, nil
}

// whereUnread says from which line on a list of clauses cannot be read, or which
// field there is none of; 0 and "" where that is not known.
func whereUnread(data []byte, err error) (line int, field string) {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	at := int64(0)
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		field, _ = strings.CutPrefix(err.Error(), "json: unknown field ")
		if field == err.Error() {
			field = ""
		}
		return 0, field
	}
	return 1 + bytes.Count(data[:min(at, int64(len(data)))], []byte("\n")), ""
}

// readClauses reads [{"what","lead","help","by","funds"}].
func readClauses(data []byte) ([]session.Clause, error) {
	var clauses []session.Clause
	text, err := table.Text(data)
	if err != nil {
		return nil, err
	}
	in := json.NewDecoder(strings.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&clauses); err != nil {
		return nil, err
	}
	if _, err := in.Token(); err != io.EOF {
		return nil, errors.New("more after the list")
	}
	return clauses, nil
}
