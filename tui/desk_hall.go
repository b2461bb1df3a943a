package tui

import (
	"fmt"
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// hall is how the hall fills, in numbers.
type hall struct {
	present, due, needed  int
	phone, kiosk, desk    int
	slips, noVote         int
	missing               []string
	voters, quorumPresent int
}

func hallNow(v View, x *session.Session) hall {
	h := hall{due: v.Board.Due}
	h.quorumPresent, h.needed = v.Snapshot.Quorum(x)
	h.present, h.slips = h.quorumPresent, x.SlipsOut()
	for _, m := range v.Snapshot.Roll() {
		a, here := x.Present[m.ID]
		switch {
		case !here && m.Votes && !m.Left:
			h.missing = append(h.missing, memberLabel(v, m))
		case !here:
		case !m.Votes:
			h.noVote++
		case a.How == session.AtKiosk:
			h.kiosk++
		case a.How == session.BySSH:
			h.phone++
		default:
			h.desk++
		}
	}
	return h
}

// drawHall draws the second column: big figures, the quorum, and who is missing.
func (d *deskCheckIn) drawHall(v View, p *parts.Page, r parts.Region, x *session.Session) {
	w, h := v.Words.Desk, hallNow(v, x)
	p.Text(r.Row, r.Col, parts.Quiet, w.PresentDue)
	row := r.Row + 2
	text, f := fmt.Sprintf("%d/%d", h.present, h.due), parts.Figure{K: 1, Gap: 1}
	if f.Width(text) > r.W || r.H < 24 {
		f = parts.Figure{}
	}
	p.Figure(row, r.Col, f, parts.OnInk, text)
	row += max(f.Height(), 1) + 1
	p.Progress(row, r.Col, r.W, h.present, max(h.due, 1))
	row = p.Wrapped(row+2, r.Col, r.W, 2, parts.Ink, v.Words.Common.Quorum(h.quorumPresent, h.needed)) + 1
	for _, l := range []struct {
		words string
		n     int
	}{{w.CountPhone, h.phone}, {w.Slips.Kiosk, h.kiosk}, {w.CountDesk, h.desk}, {w.Slips.OfThem, h.slips}, {w.CountNoVote, h.noVote}} {
		if l.n == 0 && (l.words == w.Slips.Kiosk || l.words == w.Slips.OfThem) {
			continue
		}
		p.TextIn(row, r.Col, r.W-5, parts.Ink, l.words)
		p.Right(row, r.Right(), parts.Ink, fmt.Sprint(l.n))
		row++
	}
	row++
	if len(h.missing) == 0 {
		p.Text(row, r.Col, parts.Quiet, w.AllHere)
		return
	}
	p.Text(row, r.Col, parts.Quiet, w.NotHere(len(h.missing)))
	drawLines(p, parts.Region{Row: row + 1, Col: r.Col, H: r.End() - row - 1, W: r.W}, nameLines(h.missing, r.W), 0)
}

// nameLines puts names in lines of w columns, none of them broken.
func nameLines(names []string, w int) []string {
	var lines []string
	for _, name := range names {
		if n := len(lines); n > 0 && parts.Width(lines[n-1])+2+parts.Width(name) <= w {
			lines[n-1] += "  " + name
			continue
		}
		lines = append(lines, name)
	}
	return lines
}

// below is what the second column holds, for under an empty field where there is
// no room beside it.
func (d *deskCheckIn) below(v View, x *session.Session) []string {
	w, h := v.Words.Desk, hallNow(v, x)
	lines := []string{w.PresentDueOf(h.present, h.due) + "  " + v.Words.Common.Percent(h.present, h.due),
		v.Words.Common.Quorum(h.quorumPresent, h.needed),
		fmt.Sprintf("%s %d   %s %d", w.CountPhone, h.phone, w.CountDesk, h.desk),
		fmt.Sprintf("%s %d", w.CountNoVote, h.noVote), ""}
	if h.kiosk > 0 {
		lines[2] += fmt.Sprintf("   %s %d", w.Slips.Kiosk, h.kiosk)
	}
	if h.slips > 0 {
		lines = slices.Insert(lines, 3, fmt.Sprintf("%s %d", w.Slips.OfThem, h.slips))
	}
	if len(h.missing) == 0 {
		lines = append(lines, w.AllHere, "")
	} else {
		lines = append(lines, w.NotHere(len(h.missing)))
		lines = append(lines, nameLines(h.missing, v.Size.Below().W)...)
		lines = append(lines, "")
	}
	if now := lately(v, x, 8, v.Size.Below().W); len(now) > 0 {
		lines = append(append(lines, w.JustNow), now...)
	} else {
		lines = slices.Insert(lines, 0, w.NobodyYet)
	}
	return lines
}
