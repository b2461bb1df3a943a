package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"yuetan/session"
)

func rollGroup(e *Env) *cobra.Command {
	return e.group("roll", rollImport(e), rollList(e), rollCode(e), rollCards(e), rollKey(e))
}

func rollList(e *Env) *cobra.Command {
	return e.verb(spec{name: "list", need: ofCouncil, example: "roll list xiqiao",
		json: `{"council","members":[{"number","name","unit","role","votes","language","keys","code"}]}`, run: listRoll})
}

type memberRow struct {
	Number   int    `json:"number"`
	Name     string `json:"name"`
	Unit     string `json:"unit"`
	Role     string `json:"role"`
	Votes    bool   `json:"votes"`
	Language string `json:"language"`
	Keys     int    `json:"keys"`
	Code     bool   `json:"code"`
}

func listRoll(c *call) error {
	if err := c.allow(session.Secretary, session.ErrSecretaryOnly); err != nil {
		return err
	}
	w := c.Words
	list := []memberRow{}
	rows := [][]string{w.Commands.RollHeads}
	for _, m := range c.now().Roll() {
		if m.Left {
			continue
		}
		list = append(list, memberRow{m.Number, m.Name, m.Unit, m.Roles.String(), m.Votes, m.Language, len(m.Keys), m.HasCode})
		rows = append(rows, []string{w.Common.Number(m.Number), m.Name, m.Unit, w.Role(m.Roles), c.yesNo(m.Votes),
			fmt.Sprint(len(m.Keys)), c.yesNo(m.HasCode)})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = w.Commands.EmptyRoll
	}
	return c.reply(struct {
		Council string      `json:"council"`
		Members []memberRow `json:"members"`
	}{c.now().Council.Slug, list}, text)
}

func (e *Env) yesNo(b bool) string {
	if b {
		return e.Words.Common.Yes
	}
	return e.Words.Common.No
}

func rollCode(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "code", args: "MEMBER", need: ofCouncil, min: 1, max: 1, session: true,
		example: "roll code xiqiao 017", run: issueCode})
	cmd.Flags().Bool("revoke", false, "")
	return cmd
}

// issueCode gives one member a new join code, and an evening code while a session
// is planned or runs; or takes the old ones away.
func issueCode(c *call) error {
	m, err := c.now().FindMember(c.args[0])
	if err != nil {
		return err
	}
	if c.yes("revoke") {
		if _, err := c.do(session.RevokeCode{Member: m.ID}); err != nil {
			return err
		}
		c.print(c.Words.Commands.CodeRevoked(m.Label()))
		return nil
	}
	x, err := c.evening()
	if err != nil {
		return err
	}
	answer, err := c.do(session.IssueCodes{Members: []session.MemberID{m.ID}, Session: x})
	if err != nil {
		return err
	}
	for _, code := range answer.Codes {
		c.print(c.Words.Commands.CodeIssued(m.Label(), code.Code, code.Evening))
	}
	return nil
}

// evening is the session that evening codes are for: the one named, else the
// current one unless it is over; empty for none.
func (c *call) evening() (session.SessionID, error) {
	x, err := c.session()
	switch {
	case err != nil && c.text("session") != "":
		return "", err
	case err != nil || x.Phase == session.Adjourned:
		return "", nil
	}
	return x.ID, nil
}

// keyOwner is who has a public key already; empty for nobody.
func (c *call) keyOwner(text string) string {
	key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(text))
	if err != nil {
		return ""
	}
	for _, m := range c.now().ByKey(strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))) {
		return m.Label()
	}
	return ""
}

func rollKey(e *Env) *cobra.Command {
	return e.verb(spec{name: "key", args: "MEMBER FILE.pub", need: ofCouncil, min: 2, max: 2,
		example: "roll key xiqiao 017 wang.pub", run: addKey})
}

func addKey(c *call) error {
	m, err := c.now().FindMember(c.args[0])
	if err != nil {
		return err
	}
	data, err := c.read(c.args[1])
	if err != nil {
		return err
	}
	if owner := c.keyOwner(string(data)); owner != "" && owner != m.Label() {
		if err := c.allow(session.Secretary, session.ErrSecretaryOnly); err != nil {
			return err
		}
		return refused(c.args[1] + " " + c.Words.Commands.SameKey(owner) + c.Words.Commands.FullStop)
	}
	if _, err := c.do(session.AddKey{Member: m.ID, Key: string(data)}); err != nil {
		return err
	}
	c.print(c.Words.Commands.KeyAdded(m.Label()))
	return nil
}
