package tui

import (
	"fmt"
	"net"
	"slices"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskPapers is the sheet that says which papers are ready, how to fetch them, and
// after the evening has one key that writes the whole folder.
type deskPapers struct {
	deskMonth
	from    int
	busy    bool
	written *FolderWritten
}

func (*deskPapers) name(w *lang.Words) string { return w.Desk.Papers }
func (*deskPapers) typing() bool              { return false }

func (d *deskPapers) press(v View, k parts.Key) Act {
	x, ok := d.on(v)
	if !ok {
		return Act{}
	}
	if d.turn(v, k) {
		d.from, d.written = 0, nil
		return Act{}
	}
	n, rows := len(d.lines(v, x, v.Size.Below().W)), v.Size.Below().H-d.heading(v)
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
	x, r := d.shown(v, p, r)
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

// paperStands says how far a paper is: ready, or what it waits for. Having says that
// it can be fetched, be it as a form or a draft.
func paperStands(v View, x *session.Session, paper string) (says string, having bool) {
	w, p := v.Words.Desk, x.Poll()
	adopted := slices.ContainsFunc(x.Resolutions, func(r *session.Resolution) bool { return r.Status == session.Adopted })
	switch {
	case paper == "issues" && len(x.Agenda) == 0:
		return w.PaperLacks[0], false
	case (paper == "count" || paper == "receipts") && (p == nil || !p.AllShown()):
		return w.PaperLacks[1], false
	case paper == "resolution" && !adopted:
		return w.PaperLacks[2], false
	}
	switch x.PaperState(paper) {
	case session.PaperFinal:
		return w.Ready, true
	case session.PaperForm:
		return w.PaperForm, true
	}
	if paper == "issues" {
		return w.PaperUntilVote, true
	}
	return w.PaperDraft, true
}

func (d *deskPapers) lines(v View, x *session.Session, w int) []string {
	words := v.Words.Desk
	lines := d.folder(v, x, w)
	if v.Board.Address == "" {
		lines = append(append(lines, parts.Wrap(words.NoAddress, w)...), "")
	}
	wide := 0
	for _, paper := range session.Papers() {
		wide = max(wide, parts.Width(v.Words.Papers.Names[paper]))
	}
	for _, paper := range session.Papers() {
		says, having := paperStands(v, x, paper)
		name, sign := v.Words.Papers.Names[paper], "- "
		if having && x.PaperState(paper) != session.PaperDraft {
			sign = "+ "
		}
		says += words.PaperFor[session.CircleOf(paper)]
		if w >= 76 {
			lines = append(lines, sign+parts.PadRight(paper, 14)+parts.PadRight(name, wide+2)+says)
			continue
		}
		for _, l := range parts.Wrap(paper+"  "+name+"  "+says, w-2) {
			lines = append(lines, sign+l)
			sign = "  "
		}
	}
	lines = append(append(lines, ""), parts.Wrap(words.PapersHow, w)...)
	for _, l := range parts.Wrap(fetching(v, x, example(v, x)), w-2) {
		lines = append(lines, "  "+l)
	}
	return lines
}

// example is the paper that the command is shown for: the one that most ask for.
func example(v View, x *session.Session) string {
	for _, paper := range []string{"minutes", "count", "issues"} {
		if _, having := paperStands(v, x, paper); having && x.PaperState(paper) == session.PaperFinal {
			return paper
		}
	}
	return "meeting"
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
