package command

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yuetan/session"
)

// defaultZone is the zone of a council that names none.
const defaultZone = "Asia/Shanghai"

func councilGroup(e *Env) *cobra.Command {
	return e.group("council", councilAdd(e), councilList(e), councilSet(e))
}

func councilAdd(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "add", args: "SLUG --name NAME", need: house, min: 1, max: 1, machine: true,
		example: "council add xiqiao --name 西桥社区议事会 --units 香樟苑,清风苑", run: addCouncil})
	if cmd != nil {
		cmd.Flags().String("name", "", "")
		cmd.Flags().String("units", "", "")
		cmd.Flags().String("language", "", "")
		cmd.Flags().String("zone", defaultZone, "")
	}
	return cmd
}

func addCouncil(c *call) error {
	if strings.TrimSpace(c.text("name")) == "" {
		return c.wrong(c.Words.Commands.NeedsFlag("--name"))
	}
	language := c.text("language")
	if language == "" {
		language = c.Words.Tag
	}
	if _, err := time.LoadLocation(c.text("zone")); err != nil {
		return &session.BadSetting{Key: "zone", Value: c.text("zone"), Known: []string{defaultZone, "Europe/London"}}
	}
	units, err := unitNames(c.text("units"))
	if err != nil {
		return err
	}
	hall, err := c.House.Found(c.ctx, session.Found{Slug: c.args[0], Name: c.text("name"), Zone: c.text("zone"), Language: language})
	if err != nil {
		return err
	}
	c.hall, c.seat = hall, hall.OperatorSeat()
	for _, unit := range units {
		if _, err := c.do(session.JoinRota{Name: unit}); err != nil {
			return err
		}
	}
	c.print(c.Words.Commands.CouncilAdded(hall.Snapshot().Council.Name, c.args[0]))
	return nil
}

// unitNames reads names joined by commas, all good and no two alike, so that a
// council is not left half made.
func unitNames(text string) ([]string, error) {
	var units []string
	known := map[string]bool{}
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		if strings.TrimSpace(name) == "" {
			continue
		}
		clean, err := session.CleanLine(name, session.NameLimit)
		if err != nil {
			return nil, err
		}
		if known[clean] {
			return nil, session.ErrUnitExists
		}
		known[clean] = true
		units = append(units, clean)
	}
	return units, nil
}

func councilList(e *Env) *cobra.Command {
	return e.verb(spec{name: "list", need: house, machine: true, example: "council list",
		json: `{"councils":[{"slug","name","session","phase"}]}`, run: listCouncils})
}

type councilRow struct {
	Slug    string `json:"slug"`
	Name    string `json:"name"`
	Session string `json:"session"`
	Phase   string `json:"phase"`
}

func listCouncils(c *call) error {
	slugs, err := c.House.Councils(c.ctx)
	if err != nil {
		return err
	}
	list := []councilRow{}
	var rows [][]string
	for _, slug := range slugs {
		hall, err := c.House.Hall(c.ctx, slug)
		if err != nil {
			return err
		}
		now := hall.Snapshot()
		row := councilRow{Slug: slug, Name: now.Council.Name}
		phase := ""
		if x, ok := now.Current(); ok {
			row.Session, row.Phase = string(x.ID), x.Phase.String()
			phase = c.Words.PhaseWords(x.Phase).Name
		}
		list = append(list, row)
		rows = append(rows, []string{slug, row.Name, row.Session, phase})
	}
	text := columns(rows)
	if len(rows) == 0 {
		text = c.Words.Commands.NoCouncilYet
	}
	return c.reply(struct {
		Councils []councilRow `json:"councils"`
	}{list}, text)
}
