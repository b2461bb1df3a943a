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
 "clauses":[{"what","lead","help","by","funds"}],"agree","object","abstain","asked","threshold"}]}`,
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
			r.Agree, r.Object, r.Abstain, r.Entitled, r.Threshold.String()}
		if row.Clauses == nil {
			row.Clauses = []session.Clause{}
		}
		list = append(list, row)
		fmt.Fprintf(&b, "%s  %s %s  %s\n", r.ID, r.Issue.Code, r.Issue.Title, w.Common.ResolutionStatus[r.Status])
		for i, cl := range r.Clauses {
			fmt.Fprintf(&b, "  %d. %s\n", i+1, strings.Join(c.clauseParts(cl), "  "))
		}
		if r.Status != session.Draft {
			n := w.Common.Words
			fmt.Fprintf(&b, "  %s %d  %s %d  %s %d  /  %d\n", n.Agree, r.Agree, n.Object, r.Object, n.Abstain, r.Abstain, r.Entitled)
		}
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
