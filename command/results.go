package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
)

func resultsVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "results", need: ofSeat, session: true, example: "results --json",
		json: `{"session","status":"open|closed|counted|published|void",
 "electorate":{"due","present","entitled","voted"},
 "channels":{"ssh","kiosk","assisted","paper","slips_out","not_voted"},"balanced","explanation",
 "ballots":{"cast","full","partial","blank"},"void_marks":{"reason":n},
 "ranking":[{"place","joint","code","title","points","fives","threes","ones","supporters"}],
 "ties":["sentence"],"lots":[{"place","seed","receipts","order":["code"],"tickets":[{"code","text","sha256"}]}],
 "firmness":{"winner","top":[{"k","replace"}],"pairs":[{"above","below","level","replace"}]},
 "checks":[{"name","ok"}]}`,
		run: func(c *call) error {
			x, err := c.session()
			if err != nil {
				return err
			}
			return c.showResults(x.ID)
		}})
}

type resultsAnswer struct {
	Session    string     `json:"session"`
	Status     string     `json:"status"`
	Electorate electorate `json:"electorate"`
	// Of a poll that is counted; before that no mouth is told.
	Channels    *session.Channels `json:"channels,omitempty"`
	Balanced    *bool             `json:"balanced,omitempty"`
	Explanation string            `json:"explanation,omitempty"`
	Ballots     *session.Numbers  `json:"ballots,omitempty"`
	Voids       map[string]int    `json:"void_marks,omitempty"`
	Ranking     []rankRow         `json:"ranking,omitzero"`
	Ties        []string          `json:"ties,omitzero"`
	Lots        []lotRow          `json:"lots,omitempty"`
	Firmness    *firmnessRow      `json:"firmness,omitempty"`
	Checks      []checkRow        `json:"checks,omitempty"`
}

type electorate struct {
	Due      int `json:"due"`
	Present  int `json:"present"`
	Entitled int `json:"entitled"`
	Voted    int `json:"voted"`
}

type rankRow struct {
	Place      int    `json:"place"`
	Joint      bool   `json:"joint"`
	Code       string `json:"code"`
	Title      string `json:"title"`
	Points     int    `json:"points"`
	Fives      int    `json:"fives"`
	Threes     int    `json:"threes"`
	Ones       int    `json:"ones"`
	Supporters int    `json:"supporters"`
}

type checkRow struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
}

// showResults gives what may be seen of a session's vote: nothing about marks
// before publishing, then the places shown. Without a poll that counts, the last
// void one is named.
func (c *call) showResults(id session.SessionID) error {
	now := c.now()
	x, ok := now.Session(id)
	if !ok {
		return session.ErrNoSession
	}
	if len(x.Polls) == 0 {
		return session.ErrNoPoll
	}
	p := x.Poll()
	if p == nil {
		p = x.Polls[len(x.Polls)-1]
	}
	answer := resultsAnswer{Session: string(x.ID), Status: string(p.Status),
		Electorate: electorate{now.Due(), len(x.Present), p.Electorate(), p.Voted()}}
	if p.Status == session.PollCounted || p.Status == session.PollPublished {
		answer.Ballots = &p.Numbers
		if p.Channels.Total() > 0 {
			balanced := p.Balanced()
			answer.Channels, answer.Balanced = &p.Channels, &balanced
		}
		answer.Explanation = p.Explanation
	}
	code := func(n int) string { return string(p.Code(n)) }
	answer.Ranking = rankRows(p.Ranking(), code, func(n int) string {
		issue, _ := now.Issue(p.Issues[n-1].Issue)
		return c.title(issue)
	})
	if p.Status == session.PollPublished {
		answer.Voids = p.Voids
	}
	if len(answer.Ranking) > 0 {
		answer.Ties = []string{}
	}
	for _, tie := range p.TieSteps() {
		answer.Ties = append(answer.Ties, c.Words.Tie(tie, p.Bylaws.Weights, code))
	}
	answer.Lots = lotRows(p)
	if firm, ok := p.Firmness(); ok {
		row := firmnessRows(firm, code)
		answer.Firmness = &row
	}
	answer.Checks = checkRows(p.Checks())
	return c.reply(answer, c.resultsText(x, p, answer))
}

func (c *call) resultsText(x *session.Session, p *session.Poll, a resultsAnswer) string {
	w := c.Words
	voters, _ := c.now().Quorum(x)
	var b strings.Builder
	b.WriteString(columns([][]string{
		{w.Common.Words.Session, a.Session},
		{w.Common.Words.Poll, w.Common.PollStatus[p.Status]},
		{w.Common.Words.Present, w.Common.PresentOf(voters, a.Electorate.Due)},
		{w.Common.Words.Ballots, w.Common.VotedOf(a.Electorate.Voted, p.EntitledPresent(x))},
	}))
	for _, line := range append(w.Balanced(p), w.Voids(a.Voids)) {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	if p.Status == session.Void && p.Reason != "" {
		b.WriteString(w.Common.Words.Reason + "  " + p.Reason + "\n")
	}
	if len(a.Ranking) > 0 {
		b.WriteString("\n" + rankingText(w, a.Ranking, p.Bylaws.Weights, x.Line) + tail(append(slices.Clip(a.Ties), lotSentences(w, p)...)))
	}
	for _, check := range p.Checks() {
		b.WriteString(w.Check(check) + "\n")
	}
	firm, ok := p.Firmness()
	looks, looked := p.Looks()
	if r, shown := p.Result(); ok && looked && shown {
		b.WriteString(firmText(w, firm, looks, r, func(n int) string { return string(p.Code(n)) }))
	}
	return b.String()
}

func lotSentences(w *lang.Words, p *session.Poll) (said []string) {
	for _, l := range p.Lots {
		said = append(said, w.Lot(l))
	}
	return said
}

func tail(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return "\n" + strings.Join(lines, "\n") + "\n"
}

func rankRows(lines []tally.Line, code, title func(int) string) []rankRow {
	var rows []rankRow
	for _, l := range lines {
		rows = append(rows, rankRow{l.Place, l.Joint, code(l.Issue), title(l.Issue), l.Points, l.Fives, l.Threes, l.Ones, l.Supporters})
	}
	return rows
}

func checkRows(checks []tally.Check) []checkRow {
	var rows []checkRow
	for _, c := range checks {
		rows = append(rows, checkRow{c.Name, c.OK})
	}
	return rows
}

// rankingText is the ranking as a table; the line is drawn under the row above.
func rankingText(w *lang.Words, rows []rankRow, weights tally.Weights, above int) string {
	n := w.Common.Words
	table := [][]string{{n.Ranking, n.Code, n.Points, fmt.Sprint(weights[0]), fmt.Sprint(weights[1]), fmt.Sprint(weights[2]),
		n.Supporters, n.Title}}
	for _, r := range rows {
		table = append(table, []string{w.Common.PlaceShort(r.Place, r.Joint), r.Code, right(r.Points, 4), right(r.Fives, 3),
			right(r.Threes, 3), right(r.Ones, 3), right(r.Supporters, 3), r.Title})
	}
	lines := strings.SplitAfter(columns(table), "\n")
	if above > 0 && above < len(rows) {
		lines[above] += "---- " + w.Common.LineRow(above) + "\n"
	}
	return strings.Join(lines, "")
}
