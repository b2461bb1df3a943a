package tui

import (
	"fmt"
	"net"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskPapers is the sheet that says which papers are ready, how to fetch them, and
// after the evening has one key that writes the whole folder.
type deskPapers struct {
	from    int
	busy    bool
	written *FolderWritten
}

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
	case parts.Enter:
		if d.mayWrite(v, x) && !d.busy {
			d.busy = true
			return Act{Folder: x.ID}
		}
	}
	return Act{}
}

// mayWrite tells whether the folder can be written: where there is a place for it,
// from the end of the evening.
func (d *deskPapers) mayWrite(v View, x *session.Session) bool {
	return v.Folders && x.Phase == session.Adjourned
}

// done says what became of writing the folder, and begins the sheet with it.
func (d *deskPapers) done(v View, f folderDone) Act {
	d.busy = false
	if f.err != nil {
		return Act{Say: v.Words.Refusal(f.err)}
	}
	d.written, d.from = &f.written, 0
	return Act{}
}

func (d *deskPapers) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	drawLines(p, r, d.lines(v, x, r.W), d.from)
	deskKeys(p, v.Words.Desk.KeysPapers...)
	switch {
	case d.busy:
		p.WaitingBare(v.Words.Prints.Writing)
	case d.mayWrite(v, x):
		p.Action(v.Words.Prints.WriteFolder)
	case v.Folders:
		p.WaitingBare(v.Words.Prints.WriteWhen)
	default:
		p.WaitingBare(v.Words.Desk.PapersWait)
	}
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
	lines := d.folder(v, x, w)
	lines = append(append(lines, parts.Wrap(words.PapersHow, w)...), "")
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

// folder says where the folder lies and how to have it on one's own computer.
func (d *deskPapers) folder(v View, x *session.Session, w int) []string {
	if x.Phase != session.Adjourned {
		return nil
	}
	say := v.Words.Prints
	var lines []string
	if d.written != nil {
		lines = append(lines, parts.Wrap(say.Written(d.written.Files, d.written.Dir), w)...)
		if len(d.written.Drafts) > 0 {
			lines = append(lines, parts.Wrap(say.FolderDrafts(d.written.Drafts), w)...)
		}
		lines = append(lines, "")
	}
	lines = append(lines, parts.Wrap(say.FetchWith, w)...)
	to, port := address(v)
	if port != "" {
		port = "-P " + port + " "
	}
	for _, l := range parts.Wrap(fmt.Sprintf("scp -r %s%s:%s/%s .", port, to, x.ID, v.Words.Tag), w-2) {
		lines = append(lines, "  "+l)
	}
	return append(lines, "")
}

// address is whom to call for papers, and at which port; empty for the usual one.
func address(v View) (to, port string) {
	host, port, err := net.SplitHostPort(v.Board.Address)
	switch {
	case v.Board.Address == "":
		return "..", ""
	case err != nil:
		return v.Board.Slug + "@" + v.Board.Address, ""
	case port == "22":
		port = ""
	}
	return v.Board.Slug + "@" + host, port
}

// fetching is the command that brings a paper to the secretary's own computer.
func fetching(v View, x *session.Session, paper string) string {
	to, port := address(v)
	if port != "" {
		to = "-p " + port + " " + to
	}
	return fmt.Sprintf("ssh %s export %s %s --format html > %s.html", to, x.ID, paper, paper)
}
