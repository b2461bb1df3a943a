package command

import (
	"bytes"
	"encoding/csv"
	"html/template"
	"strings"

	"github.com/spf13/cobra"

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

// card is what one member takes home; its codes are told this once.
type card struct {
	Number, Name, Unit, Code, Evening string
}

// printCards issues new codes to everybody on the roll and prints them. The file
// is looked at before, so that no codes are made that nobody gets to see.
func printCards(c *call) error {
	format := c.text("format")
	if format != "text" && format != "csv" && format != "html" {
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
	var cards []card
	for _, code := range answer.Codes {
		m := people[code.Member]
		cards = append(cards, card{c.Words.Common.Number(m.Number), m.Name, m.Unit, code.Code, code.Evening})
	}
	var out []byte
	switch format {
	case "csv":
		out, err = c.cardsCSV(cards)
	case "html":
		out, err = c.cardsHTML(cards)
	default:
		out = c.cardsText(cards)
	}
	if err != nil {
		return err
	}
	return c.write(out)
}

func (c *call) cardsText(cards []card) []byte {
	rows := [][]string{c.Words.Commands.CardHeads}
	for _, x := range cards {
		rows = append(rows, []string{x.Number, x.Name, x.Unit, x.Code, x.Evening})
	}
	return []byte(columns(rows))
}

// cardsCSV writes the cards for a letter program. A name that a spreadsheet would
// take for a formula is led by an apostrophe.
func (c *call) cardsCSV(cards []card) ([]byte, error) {
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

var cardsPage = template.Must(template.New("cards").Parse(`<!doctype html>
<html lang="{{.Tag}}"><meta charset="utf-8"><title>{{.Council}}</title>
<style>
body{font-family:"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:8mm}
.card{display:inline-block;box-sizing:border-box;width:90mm;height:55mm;border:1px dashed #999;padding:4mm;margin:0 2mm 2mm 0;break-inside:avoid;vertical-align:top;overflow:hidden}
.name{font-size:14pt;font-weight:bold}.code{font-family:monospace;font-size:16pt}.small{font-size:9pt}
</style>
{{range .Cards}}<div class="card"><div class="small">{{$.Council}}</div><div class="name">{{.Number}} {{.Name}}</div>
<div class="small">{{$.CodeWord}}</div><div class="code">{{.Code}}</div>
{{if .Evening}}<div class="small">{{$.EveningWord}}</div><div class="code">{{.Number}} {{.Evening}}</div>{{end}}
{{if $.Join}}<div class="small">{{$.Join}}</div>{{end}}</div>
{{end}}</html>
`))

func (c *call) cardsHTML(cards []card) ([]byte, error) {
	now := c.now()
	heads := c.Words.Commands.CardHeads
	var b bytes.Buffer
	err := cardsPage.Execute(&b, struct {
		Tag, Council, Join, CodeWord, EveningWord string
		Cards                                     []card
	}{c.Words.Tag, now.Council.Name, joinLine(now), heads[3], heads[4], cards})
	return b.Bytes(), err
}

// joinLine is what neighbours type to come in; empty while the council has no address.
func joinLine(now *session.Snapshot) string {
	address := now.Settings.Address
	if address == "" {
		return ""
	}
	host, port, found := strings.Cut(address, ":")
	if !found || port == "22" {
		return "ssh " + now.Council.Slug + "@" + host
	}
	return "ssh -p " + port + " " + now.Council.Slug + "@" + host
}
