package command

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func pointVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "point", args: "CODE [for|against|doubt TEXT]", need: ofSeat, min: 1, max: -1, session: true,
		example: "point C against 去年修过，三个月又坏",
		json:    `{"session","issue","points":[{"n","stance","text"}]}`, run: point})
	cmd.Flags().Int("drop", 0, "")
	cmd.Flags().Int("reword", 0, "")
	return cmd
}

// point notes what was said for or against an issue, or a doubt, without a name;
// alone it lists what was noted.
func point(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	if err := c.allow(session.Secretary|session.Chair, session.ErrSecretaryOnly); err != nil {
		return err
	}
	var id session.IssueID
	for _, e := range x.Agenda {
		if strings.EqualFold(string(e.Code), c.args[0]) {
			id = e.Issue
		}
	}
	if id == "" {
		return &session.NoSuchCode{Code: c.args[0]}
	}
	text := strings.Join(c.args[min(2, len(c.args)):], " ")
	switch {
	case c.given("drop"), c.given("reword"):
		p, err := c.pointAt(x, id)
		if err != nil {
			return err
		}
		var give session.Command = session.DropPoint{Point: p.ID}
		if c.given("reword") {
			give = session.RewordPoint{Point: p.ID, Version: p.Version(), Text: strings.Join(c.args[1:], " ")}
		}
		if _, err := c.do(give); err != nil {
			return err
		}
	case len(c.args) == 2:
		return c.wrong(c.Words.Commands.TooFewArgs)
	case len(c.args) > 2:
		stance, ok := c.pointStance(c.args[1])
		if !ok {
			return c.wrong(c.Words.Commands.WhichVerb([]string{"for", "against", "doubt"}))
		}
		if _, err := c.do(session.NotePoint{Session: x.ID, Issue: id, Stance: stance, Text: text}); err != nil {
			return err
		}
	}
	return c.points(x.ID, id, strings.ToUpper(c.args[0]))
}

// pointAt is the point whose number --drop or --reword gives.
func (c *call) pointAt(x *session.Session, id session.IssueID) (session.Point, error) {
	flag := "drop"
	if c.given("reword") {
		flag = "reword"
	}
	n, err := strconv.Atoi(c.text(flag))
	on := x.PointsOn(id)
	if err != nil || n < 1 || n > len(on) {
		return session.Point{}, session.ErrNoPoint
	}
	return on[n-1], nil
}

// pointStance reads for, against and doubt; a doubt is a question.
func (e *Env) pointStance(text string) (session.Stance, bool) {
	if strings.EqualFold(text, "doubt") || text == e.Words.Floor.Doubt {
		return session.Question, true
	}
	return e.stance(text)
}

type pointRow struct {
	N      int            `json:"n"`
	Stance session.Stance `json:"stance"`
	Text   string         `json:"text"`
}

// points lists what was noted of an issue.
func (c *call) points(session session.SessionID, id session.IssueID, code string) error {
	x, _ := c.now().Session(session)
	list := []pointRow{}
	var rows [][]string
	for i, p := range x.PointsOn(id) {
		list = append(list, pointRow{i + 1, p.Stance, p.Text})
		rows = append(rows, []string{fmt.Sprint(i + 1), c.Words.Floor.Sign(p.Stance), c.named(p.Text)})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = c.Words.Floor.NoPoints
	}
	return c.reply(struct {
		Session string     `json:"session"`
		Issue   string     `json:"issue"`
		Points  []pointRow `json:"points"`
	}{string(x.ID), code, list}, text)
}
