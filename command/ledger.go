package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func ledgerVerb(e *Env) *cobra.Command {
	cmd := e.verb(spec{name: "ledger", args: "[--all]", need: ofSeat, example: "ledger",
		json: `{"as_of","figures":{"promised","open","overdue","undated","said_done","dropped","judged","kept","rate","solved","came_back",
 "median_days"},"items":[ACTION with "place","points","reopenings"],"solved":[{"issue","title","day","resolutions":["…"],
 "satisfied","partly","not"}],"came_back":[{"issue","title","times"}],
 "months":[{"month","promised","done","judged","kept","reopened","solved","rate","median_days"}]}
 rate and median_days are -1 where there is nothing to reckon from`, run: ledger})
	cmd.Flags().Bool("all", false, "")
	return cmd
}

type ledgerItem struct {
	actionRow
	Place      int `json:"place"`
	Points     int `json:"points"`
	Reopenings int `json:"reopenings"`
}

type solvedRow struct {
	Issue       session.IssueID        `json:"issue"`
	Title       string                 `json:"title"`
	Day         session.Day            `json:"day"`
	Resolutions []session.ResolutionID `json:"resolutions"`
	Satisfied   int                    `json:"satisfied"`
	Partly      int                    `json:"partly"`
	Not         int                    `json:"not"`
}

type returnedRow struct {
	Issue session.IssueID `json:"issue"`
	Title string          `json:"title"`
	Times int             `json:"times"`
}

type monthRow struct {
	Month    string `json:"month"`
	Promised int    `json:"promised"`
	Done     int    `json:"done"`
	Judged   int    `json:"judged"`
	Kept     int    `json:"kept"`
	Reopened int    `json:"reopened"`
	Solved   int    `json:"solved"`
	Rate     int    `json:"rate"`
	Median   int    `json:"median_days"`
}

type figuresRow struct {
	Promised int `json:"promised"`
	Open     int `json:"open"`
	Overdue  int `json:"overdue"`
	Undated  int `json:"undated"`
	SaidDone int `json:"said_done"`
	Dropped  int `json:"dropped"`
	Judged   int `json:"judged"`
	Kept     int `json:"kept"`
	Rate     int `json:"rate"`
	Solved   int `json:"solved"`
	CameBack int `json:"came_back"`
	Median   int `json:"median_days"`
}

type ledgerAnswer struct {
	AsOf     session.Day   `json:"as_of"`
	Figures  figuresRow    `json:"figures"`
	Items    []ledgerItem  `json:"items"`
	Solved   []solvedRow   `json:"solved"`
	CameBack []returnedRow `json:"came_back"`
	Months   []monthRow    `json:"months"`
}

// ledger shows what was promised and is not over; with --all what is over too, the
// problems solved, those that came back, and the months.
func ledger(c *call) error {
	now := c.now()
	l := now.Ledger(now.Council.Day(c.Now()))
	f := l.Figures
	a := ledgerAnswer{AsOf: l.AsOf, Items: []ledgerItem{}, Solved: []solvedRow{}, CameBack: []returnedRow{}, Months: []monthRow{},
		Figures: figuresRow{f.Promised, f.Open, f.Overdue, f.Undated, f.SaidDone, f.Dropped, f.Judged, f.Kept, f.Rate(), f.Solved, f.CameBack, f.Median}}
	for _, r := range l.Rows {
		if action, ok := now.Action(r.ID); ok && (c.yes("all") || !action.Over()) {
			a.Items = append(a.Items, ledgerItem{c.actionRow(action), r.Place, r.Points, r.Reopenings})
		}
	}
	for _, x := range l.Solved {
		a.Solved = append(a.Solved, solvedRow{x.Issue, x.Title, x.Day, x.Resolutions, x.Hands.Satisfied, x.Hands.Partly, x.Hands.Not})
	}
	for _, x := range l.CameBack {
		a.CameBack = append(a.CameBack, returnedRow(x))
	}
	for _, m := range l.Months {
		a.Months = append(a.Months, monthRow{m.Month, m.Promised, m.Done, m.Judged, m.Kept, m.Reopened, m.Solved, m.Rate(), m.Median})
	}
	return c.reply(a, c.ledgerText(l))
}

func (c *call) ledgerText(l session.Ledger) string {
	w, say := c.Words, c.Words.Ledger
	if len(l.Rows) == 0 {
		return w.Common.Join(say.Empty, say.EmptyDo)
	}
	rows := [][]string{say.Heads}
	for _, r := range l.Rows {
		over := r.Status == session.ActionJudged || r.Status == session.ActionDropped
		if over && !c.yes("all") {
			continue
		}
		rows = append(rows, []string{string(r.ID), c.standing(r), c.dueWords(r, l.AsOf), r.Clause.Lead, c.titleOr(r.Clause.What)})
	}
	var b strings.Builder
	if len(rows) > 1 {
		b.WriteString(columns(rows) + "\n")
	}
	if todo := c.reminders(); todo != "" {
		b.WriteString(todo + "\n")
	}
	f := l.Figures
	b.WriteString(say.Open(f.Open, f.Overdue) + "\n")
	if f.Undated > 0 {
		b.WriteString(say.Undated(f.Undated) + "\n")
	}
	b.WriteString(say.Rate(f.Kept, f.Judged, f.Rate()) + "\n" + say.Median(f.Median) + "\n" + say.Solved(f.Solved) + "\n")
	if !c.yes("all") {
		return b.String()
	}
	for _, x := range l.Solved {
		fmt.Fprintf(&b, "  %s  %s  %s\n", x.Issue, c.titleOr(x.Title), say.SolvedOn(w.DayWords(x.Day, l.AsOf)))
	}
	b.WriteString(say.CameBack(f.CameBack) + "\n")
	for _, x := range l.CameBack {
		fmt.Fprintf(&b, "  %s  %s  %s\n", x.Issue, c.titleOr(x.Title), say.ReturnedN(x.Times))
	}
	months := [][]string{say.MonthHead}
	for _, m := range l.Months {
		months = append(months, []string{m.Month, fmt.Sprint(m.Promised), fmt.Sprint(m.Done), fmt.Sprint(m.Judged), fmt.Sprint(m.Kept), fmt.Sprint(m.Reopened), fmt.Sprint(m.Solved)})
	}
	b.WriteString("\n" + columns(months))
	return b.String()
}

// standing is how an item stands, in a word or two.
func (c *call) standing(r session.LedgerRow) string {
	say := c.Words.Promises
	switch look, judged := r.Last(); {
	case r.Status == session.ActionJudged && judged:
		return say.Answers[look.Verdict]
	case r.Into != "":
		return c.Words.Ledger.Into(string(r.Into))
	}
	return say.Status[r.Status]
}

func (c *call) dueWords(r session.LedgerRow, asOf session.Day) string {
	switch {
	case r.Overdue > 0:
		return string(r.Due) + " " + c.Words.Promises.Overdue(r.Overdue)
	case r.Due == "":
		return strings.TrimSpace(r.Clause.By + " (" + c.Words.Ledger.NoDay + ")")
	}
	return string(r.Due)
}

func (e *Env) titleOr(text string) string {
	if text == "" {
		return e.Words.Common.Erased
	}
	return text
}
