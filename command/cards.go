package command

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/minutes"
	"yuetan/session"
)

func rollCards(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "cards", need: ofCouncil, session: true,
		example: "roll cards xiqiao --format html -o cards.html", run: printCards})
	cmd.Flags().String("format", "text", "")
	if !e.Remote {
		cmd.Flags().StringP("output", "o", "", "")
	}
	return cmd
}

// printCards issues new codes to everybody on the roll and prints them. The file
// is looked at before, so that no codes are made that nobody gets to see.
func printCards(c *call) error {
	format := c.text("format")
	if !slices.Contains([]string{"text", "csv", "html", "docx"}, format) {
		return c.wrong(c.Words.Commands.FlagValue("--format", format))
	}
	if err := c.free(c.text("output")); err != nil {
		return err
	}
	x, err := c.evening()
	if err != nil {
		return err
	}
	ask := session.IssueCodes{Session: x}
	people := map[session.MemberID]session.Member{}
	for _, m := range c.now().Roll() {
		if !m.Left && !m.Roles.Has(session.Projector|session.Kiosk) {
			ask.Members = append(ask.Members, m.ID)
			people[m.ID] = m
		}
	}
	if len(ask.Members) == 0 {
		return refused(c.Words.Commands.EmptyRoll)
	}
	answer, err := c.do(ask)
	if err != nil {
		return err
	}
	var cards []minutes.Card
	for _, code := range answer.Codes {
		m := people[code.Member]
		cards = append(cards, minutes.Card{Number: c.Words.Common.Number(m.Number), Name: m.Name, Unit: m.Unit, Code: code.Code, Evening: code.Evening})
	}
	var out []byte
	switch format {
	case "csv":
		out, err = c.cardsCSV(cards)
	case "html", "docx":
		out, err = c.cardsPaper(cards, x, format)
	default:
		out = c.cardsText(cards)
	}
	if err != nil {
		return err
	}
	return c.write(out)
}

func (c *call) cardsText(cards []minutes.Card) []byte {
	rows := [][]string{c.Words.Commands.CardHeads}
	for _, x := range cards {
		rows = append(rows, []string{x.Number, x.Name, x.Unit, x.Code, x.Evening})
	}
	return []byte(columns(rows))
}

// cardsCSV writes the cards for a letter program. A name that a spreadsheet would
// take for a formula is led by an apostrophe.
func (c *call) cardsCSV(cards []minutes.Card) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	rows := [][]string{{"number", "name", "unit", "code", "evening_code"}}
	for _, x := range cards {
		rows = append(rows, []string{x.Number, plainCell(x.Name), plainCell(x.Unit), x.Code, x.Evening})
	}
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

func plainCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}

// cardsPaper sets the cards on sheets to be cut apart.
func (c *call) cardsPaper(cards []minutes.Card, x session.SessionID, format string) ([]byte, error) {
	now := c.now()
	sitting, _ := now.Session(x)
	var b bytes.Buffer
	err := minutes.Write(&b, minutes.JoinCards(cards, now, sitting, c.Words, minutes.Options{}), minutes.Format(format))
	return b.Bytes(), err
}
