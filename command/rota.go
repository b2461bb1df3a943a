package command

import (
	"fmt"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func rotaVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "rota", args: "[add NAME | leave NAME]", need: ofCouncil, max: 2,
		example: "rota xiqiao add 香樟苑 --contact 003",
		json:    `{"council","rota":[{"unit","contact","last","times"}]}`, run: rota})
	cmd.Flags().String("contact", "", "")
	return cmd
}

func rota(c *call) error {
	if len(c.args) == 1 || len(c.args) == 2 && c.args[0] != "add" && c.args[0] != "leave" {
		return c.wrong(c.Words.Commands.WhichVerb([]string{"add NAME", "leave NAME"}))
	}
	if len(c.args) == 2 {
		if err := c.changeRota(c.args[0], c.args[1]); err != nil {
			return err
		}
	}
	return c.showRota()
}

func (c *call) changeRota(verb, name string) error {
	if verb == "leave" {
		unit, err := c.now().FindUnit(name)
		if err != nil {
			return err
		}
		_, err = c.do(session.LeaveRota{Unit: unit.ID})
		return err
	}
	join := session.JoinRota{Name: name}
	if contact := c.text("contact"); contact != "" {
		m, err := c.now().FindMember(contact)
		if err != nil {
			return err
		}
		join.Contact = m.ID
	}
	_, err := c.do(join)
	return err
}

type unitRow struct {
	Unit    string `json:"unit"`
	Contact string `json:"contact"`
	Last    string `json:"last"`
	Times   int    `json:"times"`
}

// showRota lists the coming turns. The contact's name is said aloud as next host.
func (c *call) showRota() error {
	now := c.now()
	list := []unitRow{}
	rows := [][]string{c.Words.Commands.RotaHeads}
	for i, u := range now.Rota() {
		m, _ := now.Member(u.Contact)
		list = append(list, unitRow{u.Name, m.Name, string(u.Last), u.Times})
		rows = append(rows, []string{fmt.Sprint(i + 1), u.Name, m.Name, string(u.Last), fmt.Sprint(u.Times)})
	}
	text := columns(rows)
	if len(list) == 0 {
		text = c.Words.Commands.EmptyRota
	}
	return c.reply(struct {
		Council string    `json:"council"`
		Rota    []unitRow `json:"rota"`
	}{now.Council.Slug, list}, text)
}
