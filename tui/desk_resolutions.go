package tui

import (
	"slices"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskResolutions is the sheet of the issues above the line, each of which gets a
// resolution.
type deskResolutions struct{ at session.IssueID }

func (*deskResolutions) name(w *lang.Words) string { return w.Desk.Resolutions }
func (*deskResolutions) typing() bool              { return false }

func (d *deskResolutions) above(x *session.Session) ([]session.Entry, int) {
	above := x.AboveLine()
	at := slices.IndexFunc(above, func(e session.Entry) bool { return e.Issue == d.at })
	return above, max(at, 0)
}

func (d *deskResolutions) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{}
	}
	above, at := d.above(x)
	if len(above) == 0 {
		return Act{}
	}
	letter, isLetter := k.Letter()
	switch {
	case k.Kind == parts.Up:
		at = max(0, at-1)
	case k.Kind == parts.Down:
		at = min(at+1, len(above)-1)
	case k.Kind == parts.Space:
		at = (at + 1) % len(above)
	case k.Is('+'):
		if _, r, ok := deskProposal(v); ok {
			return Act{Open: newDeskConsent(r)}
		}
	case k.Kind == parts.Enter:
		d.at = above[at].Issue
		act := Act{Open: newDeskClauses(v, x, above[at].Issue)}
		// The wall shows the issue that was called: the room watches what is written.
		if x.Phase == session.Resolve && x.Called != above[at].Issue && writable(x, above[at].Issue) {
			act.Ask = session.Call{Session: x.ID, Issue: above[at].Issue}
		}
		return act
	case isLetter && !strings.ContainsRune("ILOQSZ", letter):
		found := slices.IndexFunc(above, func(e session.Entry) bool { return strings.HasPrefix(string(e.Code), string(letter)) })
		if found < 0 {
			return Act{Say: v.Words.Refusal(&session.NoSuchCode{Code: string(letter)})}
		}
		at = found
	}
	d.at = above[at].Issue
	return Act{}
}

// writable tells whether clauses on the issue may be written now.
func writable(x *session.Session, id session.IssueID) bool {
	r := x.ResolutionOn(id)
	return x.Phase == session.Resolve && (r == nil || r.Status == session.Draft)
}

func (d *deskResolutions) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	w := v.Words.Desk
	above, at := d.above(x)
	if len(above) == 0 {
		p.Wrapped(r.Row, r.Col, min(r.W, 72), r.H, parts.Ink, w.NoLineYet)
		deskKeys(p, w.NextShort)
		p.WaitingBare("")
		return
	}
	pitch := 1
	if r.H >= 2*len(above)+2 {
		pitch = 2
	}
	seen := parts.Window(len(above), r.H, pitch, at)
	for i, e := range above[seen.From:seen.To] {
		row := r.Row + i*pitch
		if seen.From+i == at {
			p.FocusRow(row, r.Col, r.W)
		}
		issue, _ := v.Snapshot.Issue(e.Issue)
		col := p.Tag(row, r.Col+2, string(e.Code)) + 1
		end := p.Right(row, r.Right(), parts.Quiet, resolutionState(v, x, e.Issue)) - 2
		p.TextIn(row, col, end-col, parts.Ink, issueTitle(v, issue))
	}
	if seen.More > 0 {
		p.Text(r.End()-1, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	if _, _, asked := deskProposal(v); asked {
		deskKeys(p, append([]string{v.Words.ByMouth.Desk}, w.KeysResolve...)...)
	} else {
		deskKeys(p, w.KeysResolve...)
	}
	if writable(x, above[at].Issue) {
		p.Action(w.WriteOn(string(above[at].Code)))
	} else {
		p.Action(w.LookAt(string(above[at].Code)))
	}
}

// resolutionState says how far the resolution on an issue has come.
func resolutionState(v View, x *session.Session, id session.IssueID) string {
	w, r := v.Words, x.ResolutionOn(id)
	switch {
	case r == nil && slices.Contains(x.Deferred, id):
		return w.Chair.LeftOver
	case r == nil || r.Status == session.Draft && len(r.Clauses) == 0:
		return w.Desk.NotWritten
	case r.Status == session.Draft:
		return w.Common.ResolutionStatus[r.Status] + "   " + w.Desk.Clauses(len(r.Clauses))
	case r.Status == session.Proposed:
		return w.Desk.AgreeOf(r.Count(session.Agree), r.Threshold.Needed(v.Snapshot.Asked(x)))
	}
	return w.Common.ResolutionStatus[r.Status]
}
