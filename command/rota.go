package command

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func rotaVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "rota", args: "[add|leave|contact|name|skip|swap|standin|undo …]", need: ofCouncil, max: 3,
		example: "rota xiqiao skip 香樟苑 --reason 楼道翻修",
		json: `{"council","rota":[{"unit","contact","last","times","why":["phrase"]}],
 "ahead":[{"month","host","contact","person","turn","skipped":["unit"]}],
 "coming":[{"change","what":"skip|swap|stand-in","unit","with","reason"}]}`, run: rota})
	cmd.Flags().String("contact", "", "")
	cmd.Flags().String("reason", "", "")
	cmd.Flags().String("by", "", "")
	return cmd
}

func rota(c *call) error {
	ways := map[string]struct {
		args int // after the word
		do   func(*call, []string) error
	}{
		"add": {1, (*call).joinRota}, "leave": {1, (*call).leaveRota}, "contact": {2, (*call).changeContact}, "name": {2, (*call).renameUnit},
		"skip": {1, (*call).skipHost}, "swap": {2, (*call).swapHosts}, "standin": {1, (*call).standIn}, "undo": {1, (*call).takeBackRota},
	}
	if len(c.args) == 0 || len(c.args) == 1 && c.args[0] == "show" {
		return c.showRota()
	}
	way, ok := ways[c.args[0]]
	args := c.args[1:]
	switch {
	case !ok, len(args) < way.args && c.args[0] != "undo":
		return c.wrong(c.Words.Commands.WhichVerb(c.Words.Rota.Ways))
	case len(args) > way.args:
		return c.wrong(c.Words.Commands.TooManyArgs(args[way.args]))
	}
	if err := way.do(c, args); err != nil {
		return err
	}
	return c.showRota()
}

func (c *call) joinRota(args []string) error {
	join := session.JoinRota{Name: args[0]}
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

func (c *call) leaveRota(args []string) error {
	unit, err := c.now().FindUnit(args[0])
	if err != nil {
		return err
	}
	_, err = c.do(session.LeaveRota{Unit: unit.ID})
	return err
}

func (c *call) changeContact(args []string) error {
	unit, err := c.now().FindUnit(args[0])
	if err != nil {
		return err
	}
	var contact session.MemberID
	if args[1] != "-" {
		m, err := c.now().FindMember(args[1])
		if err != nil {
			return err
		}
		contact = m.ID
	}
	_, err = c.do(session.ChangeUnit{Unit: unit.ID, Contact: &contact})
	return err
}

func (c *call) renameUnit(args []string) error {
	unit, err := c.now().FindUnit(args[0])
	if err != nil {
		return err
	}
	_, err = c.do(session.ChangeUnit{Unit: unit.ID, Name: &args[1]})
	return err
}

var isMonth = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}(\.[0-9])?$`)

// turn reads a unit's name, or a month to come in which a unit has its next turn.
func (c *call) turn(text string) (session.Unit, error) {
	now := c.now()
	if unit, err := now.FindUnit(text); err == nil || !isMonth.MatchString(text) {
		return unit, err
	}
	seen := map[session.UnitID]bool{}
	for _, t := range now.Forecast(c.Now(), session.MonthsAhead) {
		if string(t.Month) == text && !seen[t.Turn.ID] {
			return t.Turn, nil
		}
		seen[t.Turn.ID] = true
	}
	return session.Unit{}, refused(c.Words.Rota.NoTurn(text))
}

func (c *call) skipHost(args []string) error {
	unit, err := c.turn(args[0])
	if err != nil {
		return err
	}
	answer, err := c.do(session.SkipHost{Unit: unit.ID, Reason: c.text("reason"), Step: c.now().RotaStep})
	return c.noted(answer, err)
}

func (c *call) swapHosts(args []string) error {
	step := c.now().RotaStep
	first, err := c.turn(args[0])
	if err != nil {
		return err
	}
	second, err := c.turn(args[1])
	if err != nil {
		return err
	}
	answer, err := c.do(session.SwapHosts{First: first.ID, Second: second.ID, Step: step})
	return c.noted(answer, err)
}

// standIn takes a unit or month for a coming turn, the name of a session for one
// that is planned already.
func (c *call) standIn(args []string) error {
	now := c.now()
	by := c.text("by")
	if by == "" {
		return c.wrong(c.Words.Commands.NeedsFlag("--by"))
	}
	stand := session.StandIn{Reason: c.text("reason"), Step: now.RotaStep}
	if unit, err := now.FindUnit(by); err == nil {
		stand.By = unit.ID
	} else {
		m, err := now.FindMember(by)
		if err != nil {
			return err
		}
		stand.Person = m.ID
	}
	if x, ok := now.Session(session.SessionID(args[0])); ok && args[0] != "" {
		stand.Session, stand.Unit = x.ID, x.Host
	} else {
		unit, err := c.turn(args[0])
		if err != nil {
			return err
		}
		stand.Unit = unit.ID
	}
	answer, err := c.do(stand)
	return c.noted(answer, err)
}

// takeBackRota takes back the change of that number, or the newest to come.
func (c *call) takeBackRota(args []string) error {
	now := c.now()
	n := 0
	if len(args) > 0 {
		var err error
		if n, err = strconv.Atoi(args[0]); err != nil {
			return c.wrong(c.Words.Commands.WhichVerb(c.Words.Rota.Ways))
		}
	} else if coming := now.Board().Coming(); len(coming) > 0 {
		n = coming[0].N
	}
	_, err := c.do(session.TakeBackRota{Change: n, Step: now.RotaStep})
	return err
}

// noted says how a change is taken back, if it is still to take effect.
func (c *call) noted(answer session.Answer, err error) error {
	if err != nil || c.yes("json") {
		return err
	}
	for _, x := range c.now().Board().Coming() {
		if fmt.Sprint(x.N) == answer.ID {
			c.print(c.Words.Rota.Done(answer.ID))
			return nil
		}
	}
	c.print(c.Words.Rota.Saved)
	return nil
}

type unitRow struct {
	Unit    string   `json:"unit"`
	Contact string   `json:"contact"`
	Last    string   `json:"last"`
	Times   int      `json:"times"`
	Why     []string `json:"why"`
}

type hostRow struct {
	Month   string   `json:"month"`
	Host    string   `json:"host"`
	Contact string   `json:"contact"`
	Person  bool     `json:"person"`
	Turn    string   `json:"turn"`
	Skipped []string `json:"skipped"`
}

type changeRow struct {
	Change int    `json:"change"`
	What   string `json:"what"`
	Unit   string `json:"unit"`
	With   string `json:"with"`
	Reason string `json:"reason"`
}

// showRota lists the turns with what explains them, and the months ahead.
func (c *call) showRota() error {
	b, w := c.now().Board(), c.Words.Rota
	units, hosts, changes := []unitRow{}, []hostRow{}, []changeRow{}
	rows := [][]string{w.Heads}
	for i, u := range b.Rota {
		why := c.Words.RotaWhy(u)
		units = append(units, unitRow{u.Name, u.Contact, string(u.Last), u.Times, why})
		rows = append(rows, []string{fmt.Sprint(i + 1), u.Name, u.Contact, string(u.Last), fmt.Sprint(u.Times), c.Words.RotaSentence(u)})
	}
	text := columns(rows)
	rows = [][]string{w.AheadHeads}
	for _, t := range c.now().Ahead(c.Now()) {
		hosts = append(hosts, hostRow{string(t.Month), t.Host, t.Contact, t.Person, t.Turn, append([]string{}, t.Passed...)})
		rows = append(rows, []string{string(t.Month), t.Host, t.Contact, c.Words.HostNote(t)})
	}
	text += "\n" + w.AheadTitle + "\n" + columns(rows)
	rows = nil
	for _, x := range b.Coming() {
		changes = append(changes, changeRow{x.N, string(x.What), x.Unit, x.With, x.Reason})
		rows = append(rows, []string{fmt.Sprint(x.N), c.Words.RotaChange(x)})
	}
	if len(rows) > 0 {
		text += "\n" + w.Coming + "\n" + columns(rows)
	}
	if len(units) == 0 {
		text = w.Empty
	}
	return c.reply(struct {
		Council string      `json:"council"`
		Rota    []unitRow   `json:"rota"`
		Ahead   []hostRow   `json:"ahead"`
		Coming  []changeRow `json:"coming"`
	}{c.now().Council.Slug, units, hosts, changes}, text)
}
