package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func resolutionsVerb(e *Env) *cobra.Command {
	return e.verb(spec{name: "resolutions", need: ofSeat, session: true, example: "resolutions",
		json: `{"session","line","resolutions":[{"id","code","title","status",
 "clauses":[{"what","lead","help","by","funds"}],"agree","object","abstain","asked","threshold","stage","version",
 "posted":{"day","from","until","places"},"in_force","objections":[{"id","day","due","text","answer","answered"}]}]}
 stage is empty until it is adopted, then adopted, posted, in-force, done, judged or shared; posted is null until it is posted`,
		run: resolutions})
}

type resolutionRow struct {
	ID        string           `json:"id"`
	Code      string           `json:"code"`
	Title     string           `json:"title"`
	Status    string           `json:"status"`
	Clauses   []session.Clause `json:"clauses"`
	Agree     int              `json:"agree"`
	Object    int              `json:"object"`
	Abstain   int              `json:"abstain"`
	Asked     int              `json:"asked"`
	Threshold string           `json:"threshold"`
	Stage     session.Stage    `json:"stage"`
	Version   int              `json:"version"`
	Posted    *postedRow       `json:"posted"`
	InForce   session.Day      `json:"in_force"`
	Objected  []objectedRow    `json:"objections"`
}

type postedRow struct {
	Day    session.Day `json:"day"`
	From   session.Day `json:"from"`
	Until  session.Day `json:"until"`
	Places []string    `json:"places"`
}

type objectedRow struct {
	ID       session.ObjectionID `json:"id"`
	Day      session.Day         `json:"day"`
	Due      session.Day         `json:"due"`
	Text     string              `json:"text"`
	Answer   string              `json:"answer"`
	Answered session.Day         `json:"answered"`
}

func resolutions(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	now, w := c.now(), c.Words
	list := []resolutionRow{}
	var b strings.Builder
	for _, r := range now.BoardOf(x).Resolutions {
		row := resolutionRow{string(r.ID), string(r.Issue.Code), r.Issue.Title, string(r.Status), r.Clauses,
			r.Agree, r.Object, r.Abstain, r.Entitled, r.Threshold.String(), r.Stage, r.Version, nil, r.InForce, []objectedRow{}}
		if p := r.Posting; p != nil {
			row.Posted = &postedRow{p.Day, p.From, p.Until, p.Places}
		}
		for _, o := range r.Objections {
			row.Objected = append(row.Objected, objectedRow{o.ID, o.Day, o.Due, o.Text, o.Answer, o.Answered})
		}
		if row.Clauses == nil {
			row.Clauses = []session.Clause{}
		}
		list = append(list, row)
		state := w.Common.ResolutionStatus[r.Status]
		if r.Stage != session.StageNone {
			state = w.After.Stage[r.Stage]
		}
		fmt.Fprintf(&b, "%s  %s %s  %s\n", r.ID, r.Issue.Code, c.titleOr(r.Issue.Title), state)
		for i, cl := range r.Clauses {
			if cl.What == "" && r.Status == session.Adopted {
				fmt.Fprintf(&b, "  %s\n", w.After.Struck(i+1))
				continue
			}
			fmt.Fprintf(&b, "  %d. %s\n", i+1, strings.Join(c.clauseParts(cl), "  "))
		}
		if r.Status != session.Draft {
			n := w.Common.Words
			fmt.Fprintf(&b, "  %s %d  %s %d  %s %d  /  %d\n", n.Agree, r.Agree, n.Object, r.Object, n.Abstain, r.Abstain, r.Entitled)
		}
		b.WriteString(c.aftermath(r))
	}
	text := b.String()
	if len(list) == 0 {
		text = w.Commands.NoResolutions
	}
	return c.reply(struct {
		Session     string          `json:"session"`
		Line        int             `json:"line"`
		Resolutions []resolutionRow `json:"resolutions"`
	}{string(x.ID), x.Line, list}, text)
}

func (e *Env) clauseParts(cl session.Clause) []string {
	n := e.Words.Common.Words
	parts := []string{cl.What}
	for _, p := range [][2]string{{n.Lead, cl.Lead}, {n.Help, cl.Help}, {n.By, cl.By}, {n.Funds, cl.Funds}} {
		if p[1] != "" {
			parts = append(parts, p[0]+" "+p[1])
		}
	}
	return parts
}

// aftermath says what became of an adopted resolution.
func (c *call) aftermath(r session.BoardResolution) string {
	say := c.Words.After
	var b strings.Builder
	line := func(text string) { b.WriteString("  " + text + "\n") }
	if p := r.Posting; p != nil {
		line(say.Posted(c.day(p.Day), c.day(p.From), c.day(p.Until), p.Places))
	}
	for _, o := range r.Objections {
		text := say.Objects(string(o.ID), c.day(o.Day), c.titleOr(o.Text))
		if o.Answered != "" {
			text += "  " + say.Answered(c.day(o.Answered), c.titleOr(o.Answer))
		} else {
			text += "  " + say.AnswerBy(c.day(o.Due))
		}
		line(text)
	}
	if r.InForce != "" {
		line(say.InForce(c.day(r.InForce)))
	}
	for n, v := range r.Versions {
		line(say.Version(v.Number, c.day(v.Until)) + "  " + say.Why(c.titleOr(v.Reason), c.titleOr(v.Decided)))
		next := r.Clauses
		if n+1 < len(r.Versions) {
			next = r.Versions[n+1].Clauses
		}
		for _, change := range session.Changes(v.Clauses, next) {
			line("  " + c.change(change))
		}
	}
	if r.Keeper != "" {
		line(say.Keeper(r.Keeper))
	}
	return b.String()
}
