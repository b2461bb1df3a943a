package tui

import (
	"fmt"
	"net"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskPapers is the sheet that says which papers are ready, and how to fetch them.
type deskPapers struct{ from int }

func (*deskPapers) name(w *lang.Words) string { return w.Desk.Papers }
func (*deskPapers) typing() bool              { return false }

func (d *deskPapers) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{}
	}
	n, rows := len(d.lines(v, x, v.Size.Below().W)), v.Size.Below().H
	switch k.Kind {
	case parts.Up:
		d.from = scroll(d.from, -1, n, rows)
	case parts.Down, parts.Space:
		d.from = scroll(d.from, 1, n, rows)
	}
	return Act{}
}

func (d *deskPapers) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	drawLines(p, r, d.lines(v, x, r.W), d.from)
	deskKeys(p, v.Words.Desk.KeysPapers...)
	p.WaitingBare(v.Words.Desk.PapersWait)
}

// papersReady tells of each paper whether it has something to say: the issues, the
// count, the resolutions, the minutes.
func papersReady(x *session.Session) [4]bool {
	p := x.Poll()
	worded := false
	for _, r := range x.Resolutions {
		worded = worded || r.Status != session.Withdrawn && len(r.Clauses) > 0
	}
	return [4]bool{len(x.Agenda) > 0, p != nil && p.AllShown(), worded, x.Phase == session.Adjourned}
}

func (d *deskPapers) lines(v View, x *session.Session, w int) []string {
	words := v.Words.Desk
	lines := append(parts.Wrap(words.PapersHow, w), "")
	if v.Board.Address == "" {
		lines = append(append(lines, parts.Wrap(words.NoAddress, w)...), "")
	}
	for i, ready := range papersReady(x) {
		if !ready {
			lines = append(lines, "- "+words.PaperNames[i]+"   "+words.PaperLacks[i], "")
			continue
		}
		lines = append(lines, "+ "+words.PaperNames[i]+"   "+words.Ready)
		for _, l := range parts.Wrap(fetching(v, x, [4]string{"issues", "count", "resolution", "minutes"}[i]), w-2) {
			lines = append(lines, "  "+l)
		}
		lines = append(lines, "")
	}
	return lines[:len(lines)-1]
}

// fetching is the command that brings a paper to the secretary's own computer.
func fetching(v View, x *session.Session, paper string) string {
	host, port, err := net.SplitHostPort(v.Board.Address)
	to := v.Board.Slug + "@" + host
	switch {
	case v.Board.Address == "":
		to = ".."
	case err != nil:
		to = v.Board.Slug + "@" + v.Board.Address
	case port != "22":
		to = "-p " + port + " " + to
	}
	return fmt.Sprintf("ssh %s export %s %s --format html > %s.html", to, x.ID, paper, paper)
}
