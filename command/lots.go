package command

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
	"golang.org/x/text/width"

	"yuetan/session"
)

func lotsVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "lots", args: "[--seed DIGITS [--place N]]", need: ofSeat, session: true, example: "lots --seed 416253",
		json: `{"session","poll","lots":[{"place","seed","receipts","order":["code"],"tickets":[{"code","text","sha256"}]}]}`, run: lots})
	cmd.Flags().String("seed", "", "")
	cmd.Flags().String("place", "", "")
	return cmd
}

// lots draws lots among issues that share a place, from digits that the room called
// out; without a seed it shows what was drawn, and how anyone draws it again.
func lots(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	p := x.Poll()
	if p == nil {
		return session.ErrNoPoll
	}
	if !c.given("seed") {
		return c.showLots(x, p)
	}
	place, err := c.lotPlace(p)
	if err != nil {
		return err
	}
	if _, err := c.do(session.DrawLots{Poll: p.ID, Place: place, Seed: c.text("seed")}); err != nil {
		return err
	}
	x, _ = c.now().Session(x.ID)
	return c.showLots(x, x.Poll())
}

// lotPlace is the place that --place names, else the only shared one without a draw.
func (c *call) lotPlace(p *session.Poll) (int, error) {
	if c.given("place") {
		place, err := strconv.Atoi(width.Fold.String(c.text("place")))
		if err != nil || place < 1 {
			return 0, c.wrong(c.Words.Commands.NotANumber)
		}
		return place, nil
	}
	if !p.AllShown() {
		return 0, session.ErrRevealing
	}
	switch places := p.SharedPlaces(); len(places) {
	case 0:
		return 0, refused(c.Words.Lots.NoneShared)
	case 1:
		return places[0], nil
	default:
		return 0, refused(c.Words.Lots.WhichPlace(places))
	}
}

type lotRow struct {
	session.Lot
	Tickets []ticketRow `json:"tickets"`
}

// ticketRow is what an issue draws: the SHA-256 of the text.
type ticketRow struct {
	Code   session.Code `json:"code"`
	Text   string       `json:"text"`
	SHA256 string       `json:"sha256"`
}

func lotRows(p *session.Poll) []lotRow {
	rows := []lotRow{}
	for _, l := range p.Lots {
		row := lotRow{Lot: l}
		for _, code := range l.Order {
			text := session.Ticket(p.ID, l.Receipts, l.Seed, code)
			row.Tickets = append(row.Tickets, ticketRow{code, text, session.Drawn(text)})
		}
		rows = append(rows, row)
	}
	return rows
}

func (c *call) showLots(x *session.Session, p *session.Poll) error {
	rows := lotRows(p)
	text := ""
	for _, row := range rows {
		text += c.Words.Lot(row.Lot) + "\n"
		for _, t := range row.Tickets {
			text += fmt.Sprintf("  printf %%s '%s' | sha256sum\n  %s\n", t.Text, t.SHA256)
		}
	}
	if text != "" {
		text += c.Words.Lots.Recipe
	} else {
		text = c.Words.Lots.NoneDrawn
	}
	return c.reply(struct {
		Session string   `json:"session"`
		Poll    string   `json:"poll"`
		Lots    []lotRow `json:"lots"`
	}{string(x.ID), string(p.ID), rows}, text)
}
