package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func basisVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "basis", args: "[add NAME | change ID | remove ID]", need: ofCouncil, max: 2,
		example: "basis xiqiao add 本市电梯办法 --from 2026-05-01 --level permit",
		json:    `{"council","bases":[{"id","name","article","text","from","until","level","note","checked","in_force"}]}`, run: basis})
	for _, flag := range []string{"article", "text", "from", "until", "level", "note"} {
		cmd.Flags().String(flag, "", "")
	}
	return cmd
}

func basis(c *call) error {
	say := c.Words.Bases
	switch {
	case len(c.args) == 0:
		return c.showBases()
	case len(c.args) == 1:
		return c.wrong(c.Words.Commands.WhichVerb(say.Ways))
	}
	row := session.Basis{Name: c.args[1]}
	if c.args[0] != "add" {
		var ok bool
		if row, ok = c.now().Basis(session.BasisID(strings.ToLower(c.args[1]))); !ok {
			return session.ErrNoBasis
		}
	}
	said := say.Added
	switch c.args[0] {
	case "remove":
		if _, err := c.do(session.DropBasis{Basis: row.ID, Version: row.Version}); err != nil {
			return err
		}
		c.print(say.Removed(string(row.ID)))
		return nil
	case "change":
		said = say.Changed
	case "add":
	default:
		return c.wrong(c.Words.Commands.WhichVerb(say.Ways))
	}
	for flag, to := range map[string]*string{"article": &row.Article, "text": &row.Text, "note": &row.Note,
		"from": (*string)(&row.From), "until": (*string)(&row.Until), "level": (*string)(&row.Level)} {
		if c.given(flag) {
			*to = strings.TrimSpace(c.text(flag))
		}
	}
	if row.Level == "none" {
		row.Level = session.TalkIsEnough
	}
	answer, err := c.do(session.SetBasis{Basis: row})
	if err == nil {
		c.print(said(answer.ID))
	}
	return err
}

type basisRow struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Article string `json:"article"`
	Text    string `json:"text"`
	From    string `json:"from"`
	Until   string `json:"until"`
	Level   string `json:"level"`
	Note    string `json:"note"`
	Checked string `json:"checked"`
	InForce bool   `json:"in_force"`
}

func (c *call) showBases() error {
	now, say := c.now(), c.Words.Bases
	today := now.Council.Day(c.Now())
	list, rows := []basisRow{}, [][]string{say.Heads}
	for _, b := range now.Bases {
		list = append(list, basisRow{string(b.ID), b.Name, b.Article, b.Text, string(b.From), string(b.Until), string(b.Level), b.Note,
			string(b.Checked), b.InForce(today)})
		level, checked := say.NoLevel, string(b.Checked)
		if b.Level != session.TalkIsEnough {
			level = c.Words.LevelWords(b.Level).Name
		}
		if checked == "" {
			checked = say.NotChecked
		}
		rows = append(rows, []string{string(b.ID), c.Words.Law(b), string(b.From), string(b.Until), level, checked, strings.TrimSpace(b.Text + " " + b.Note)})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = say.Empty
	}
	return c.reply(struct {
		Council string     `json:"council"`
		Bases   []basisRow `json:"bases"`
	}{now.Council.Slug, list}, text)
}
