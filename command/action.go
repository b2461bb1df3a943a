package command

import (
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func actionVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "action", args: "ACTION [progress TEXT|done|due DAY|again DAY|drop]", need: ofSeat, min: 1, max: 3,
		example: "action 2026-11-1/2 progress 两辆已清，一辆等车主",
		json: `{"id","session","issue","title","what","lead","help","by","funds","status","promised","due","due_read","overdue",
 "notes":[{"day","text"}],"done","evidence","reason","closed","again",
 "looks":[{"session","day","satisfied","partly","not","raised","verdict"}]}`, run: action})
	cmd.Flags().String("on", "", "")
	cmd.Flags().String("evidence", "", "")
	cmd.Flags().String("reason", "", "")
	return cmd
}

// action shows one action item, or says how it gets on.
func action(c *call) error {
	id := session.ActionID(c.args[0])
	a, ok := c.now().Action(id)
	if !ok {
		return session.ErrNoAction
	}
	if len(c.args) == 1 {
		return c.reply(c.actionRow(a), c.actionText(a))
	}
	say, text := c.Words.Promises, ""
	if len(c.args) == 3 {
		text = c.args[2]
	}
	today := c.now().Council.Day(c.Now())
	var give session.Command
	var done string
	switch doing := c.args[1]; doing {
	case "progress":
		give, done = session.Progress{Action: id, Text: text}, say.Noted(string(id))
	case "done":
		day := session.Day(c.text("on"))
		give = session.Finish{Action: id, Day: day, Evidence: c.text("evidence")}
		if day == "" {
			day = today
		}
		done = say.Finished(string(id), c.Words.DayWords(day, today))
	case "due":
		give, done = session.SetDue{Action: id, Was: a.Due, Due: session.Day(text)}, say.Dated(string(id), c.Words.DayWords(session.Day(text), today))
	case "again":
		give, done = session.LookAgain{Action: id, Day: session.Day(text)}, say.AgainOn(string(id), c.Words.DayWords(session.Day(text), today))
		if text == "" {
			done = say.NeverAgain(string(id))
		}
	case "drop":
		give, done = session.Drop{Action: id, Reason: c.text("reason")}, say.Dropped(string(id))
	default:
		return c.wrong(c.Words.Commands.WhichVerb([]string{"progress", "done", "due", "again", "drop"}))
	}
	if _, err := c.do(give); err != nil {
		return err
	}
	c.print(done)
	return nil
}

type noteRow struct {
	Day  session.Day `json:"day"`
	Text string      `json:"text"`
}

type lookRow struct {
	Session   session.SessionID    `json:"session"`
	Day       session.Day          `json:"day"`
	Satisfied int                  `json:"satisfied"`
	Partly    int                  `json:"partly"`
	Not       int                  `json:"not"`
	Raised    int                  `json:"raised"`
	Verdict   session.Satisfaction `json:"verdict"`
}

// actionRow is an action item as JSON gives it, in the ledger too.
type actionRow struct {
	ID       session.ActionID     `json:"id"`
	Session  session.SessionID    `json:"session"`
	Issue    session.IssueID      `json:"issue"`
	Title    string               `json:"title"`
	What     string               `json:"what"`
	Lead     string               `json:"lead"`
	Help     string               `json:"help"`
	By       string               `json:"by"`
	Funds    string               `json:"funds"`
	Status   session.ActionStatus `json:"status"`
	Promised session.Day          `json:"promised"`
	Due      session.Day          `json:"due"`
	Read     bool                 `json:"due_read"` // from the clause's words
	Overdue  int                  `json:"overdue"`
	Notes    []noteRow            `json:"notes"`
	Done     session.Day          `json:"done"`
	Evidence string               `json:"evidence"`
	Reason   string               `json:"reason"`
	Closed   session.Day          `json:"closed"`
	Again    session.Day          `json:"again"`
	Looks    []lookRow            `json:"looks"`
}

func (c *call) actionRow(a session.Action) actionRow {
	now := c.now()
	p := now.Promise(a, now.Council.Day(c.Now()))
	row := actionRow{ID: p.ID, Session: p.Session, Issue: p.Issue, Title: p.Title, What: p.Clause.What, Lead: p.Clause.Lead, Help: p.Clause.Help,
		By: p.Clause.By, Funds: p.Clause.Funds, Status: p.Status, Promised: p.Promised, Due: p.Due, Read: p.Read, Overdue: p.Overdue,
		Done: p.Done, Evidence: p.Evidence, Reason: p.Reason, Closed: p.Closed, Again: p.Again, Notes: []noteRow{}, Looks: []lookRow{}}
	for _, n := range a.Notes {
		row.Notes = append(row.Notes, noteRow{n.Day, n.Text})
	}
	for _, l := range a.Looks {
		row.Looks = append(row.Looks, lookRow{l.Session, l.Day, l.Satisfied, l.Partly, l.Not, l.Raised, l.Verdict})
	}
	return row
}

// actionText is all there is to know of an action item.
func (c *call) actionText(a session.Action) string {
	now, w := c.now(), c.Words
	today := now.Council.Day(c.Now())
	p := now.Promise(a, today)
	say, n := w.Promises, w.Promises.Labels
	day := func(d session.Day) string { return w.DayWords(d, today) }
	due := day(p.Due)
	switch {
	case p.Due != "" && p.Read:
		due = say.ReadAs(p.Clause.By, due)
	case p.Due == "" && p.Clause.By != "":
		due = say.NotRead(p.Clause.By)
	case p.Due == "":
		due = say.NoWords
	}
	if p.Overdue > 0 {
		due += "  " + say.Overdue(p.Overdue)
	}
	rows := [][]string{{string(p.ID), p.Title}, {n.What, p.Clause.What}, {n.Lead, p.Clause.Lead}, {n.Help, p.Clause.Help},
		{n.Funds, p.Clause.Funds}, {n.Due, due}, {n.Status, say.Status[p.Status]}}
	for _, note := range a.Notes {
		rows = append(rows, []string{n.Says, day(note.Day) + "  " + note.Text})
	}
	rows = append(rows, []string{n.Done, day(p.Done)}, []string{n.Seen, p.Evidence}, []string{n.Reason, p.Reason}, []string{n.Again, day(p.Again)})
	for _, l := range p.Looks {
		rows = append(rows, []string{n.Judged, day(l.Day) + "  " + say.Outcome[l.Verdict] + "  " + say.Numbers(l.Satisfied, l.Partly, l.Not)})
	}
	var told [][]string
	for _, r := range rows {
		if strings.TrimSpace(r[1]) != "" {
			told = append(told, r)
		}
	}
	return columns(told)
}
