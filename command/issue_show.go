package command

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yuetan/session"
)

func issueShow(e *Env) *cobra.Command {
	return e.verb(spec{name: "show", args: "ID|CODE", need: ofSeat, min: 1, max: 1, session: true, example: "issue show C",
		json: `{"issue","code","title","detail","category","source","department","level","status","into","to","reason",
 "proposers","support","keepers":["name"],
 "sessions":[{"session","code","place","joint","of","points","supporters","deferred","resolutions":[{"id","status"}]}],
 "turns":[{"kind":"raised|carried|merged|took_in|gave_back|declined|referred|restored|settled|reopened","time","session",
 "other","resolution","to","reason"}]}`, run: showIssue})
}

type issueStory struct {
	Issue      string         `json:"issue"`
	Code       string         `json:"code"`
	Title      string         `json:"title"`
	Detail     string         `json:"detail"`
	Category   string         `json:"category"`
	Source     string         `json:"source"`
	Department string         `json:"department"`
	Level      string         `json:"level"`
	Status     string         `json:"status"`
	Into       string         `json:"into,omitempty"`
	To         string         `json:"to,omitempty"`
	Reason     string         `json:"reason,omitempty"`
	Proposers  int            `json:"proposers"`
	Support    int            `json:"support"`
	Keepers    []string       `json:"keepers"`
	Sessions   []issueSession `json:"sessions"`
	Turns      []issueTurn    `json:"turns"`
}

type issueSession struct {
	Session     string            `json:"session"`
	Code        string            `json:"code"`
	Place       int               `json:"place,omitempty"`
	Joint       bool              `json:"joint,omitempty"`
	Of          int               `json:"of,omitempty"`
	Points      int               `json:"points,omitempty"`
	Supporters  int               `json:"supporters,omitempty"`
	Deferred    bool              `json:"deferred,omitempty"`
	Resolutions []issueResolution `json:"resolutions"`
}

type issueResolution struct {
	ID     string `json:"id"`
	Status string `json:"status"`
}

type issueTurn struct {
	Kind       string    `json:"kind"`
	Time       time.Time `json:"time"`
	Session    string    `json:"session"`
	Other      string    `json:"other,omitempty"`
	Resolution string    `json:"resolution,omitempty"`
	To         string    `json:"to,omitempty"`
	Reason     string    `json:"reason,omitempty"`
}

// showIssue tells what became of an issue over the months, as the whole room may
// know it. It is named by its code on the session's agenda, or by its id.
func showIssue(c *call) error {
	x, err := c.session()
	if err != nil {
		return err
	}
	i, err := c.now().FindIssue(x, c.args[0])
	if err != nil {
		return err
	}
	h, _ := c.now().History(i.ID)
	story := issueStory{Issue: string(i.ID), Code: string(h.Issue.Code), Title: i.Title, Detail: i.Detail, Category: i.Category,
		Source: i.Source, Department: i.Department, Level: string(i.Level), Status: string(h.Status), Into: string(h.Into),
		To: h.To, Reason: h.Reason, Proposers: h.Proposers, Support: h.Issue.Support, Keepers: append([]string{}, h.Keepers...),
		Sessions: []issueSession{}, Turns: []issueTurn{}}
	for _, s := range h.Sittings {
		row := issueSession{Session: string(s.Session), Code: string(s.Code), Place: s.Place, Joint: s.Joint, Of: s.Of, Points: s.Points,
			Supporters: s.Supporters, Deferred: s.Deferred, Resolutions: []issueResolution{}}
		for _, r := range s.Resolutions {
			row.Resolutions = append(row.Resolutions, issueResolution{string(r.ID), string(r.Status)})
		}
		story.Sessions = append(story.Sessions, row)
	}
	for _, t := range h.Turns {
		story.Turns = append(story.Turns, issueTurn{string(t.Kind), t.At, string(t.Session), string(t.Other), string(t.Resolution), t.To, t.Reason})
	}
	return c.reply(story, c.told(i, h))
}

// told puts a history into words.
func (c *call) told(i session.Issue, h session.History) string {
	w := c.Words
	say := w.Months
	var b strings.Builder
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%s  %s\n", label, text)
		}
	}
	fmt.Fprintf(&b, "%s  %s  %s\n", h.Issue.Code, i.ID, c.title(i))
	line(say.Status, w.Common.IssueStatus[h.Status])
	if i.Level != session.TalkIsEnough {
		line("!", w.LevelWords(i.Level).Name+"  "+w.LevelCited(i.Level, c.now().BasesNow()).Caution)
	}
	if len(h.Turns) > 0 {
		line(say.Raised, say.RaisedIn(string(h.Turns[0].Session), h.Proposers))
	}
	if h.Issue.Support > 0 {
		line("", say.Support(h.Issue.Support))
	}
	if len(h.Keepers) > 0 {
		line(say.Keepers, w.Common.List(h.Keepers))
	}
	for _, s := range h.Sittings {
		words := w.Fared(s)
		for _, r := range s.Resolutions {
			words += "  " + say.Agreement(string(r.ID), w.Common.ResolutionStatus[r.Status])
		}
		line(string(s.Session)+" "+string(s.Code), words)
	}
	for _, t := range h.Turns {
		words := w.Turn(t, func(id session.IssueID) string {
			other, _ := c.now().Issue(id)
			return string(id) + " " + c.title(other)
		})
		if t.Reason != "" {
			words += "  " + say.Reason(t.Reason)
		}
		line(t.At.In(c.now().Council.Location()).Format(time.DateOnly), words)
	}
	return b.String()
}
