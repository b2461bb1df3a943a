package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskAside is how wide the desk's second column is, from 100 columns.
const deskAside = 36

// show draws the search, whom it finds, and how the hall fills.
func (d *deskCheckIn) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	if v.Size.Class() == parts.Wide {
		d.drawHall(v, p, parts.Region{Row: r.Row, Col: r.Right() - deskAside, H: r.H, W: deskAside}, x)
		r.W -= deskAside + 4
	}
	row := r.Row
	if r.H > 8 {
		p.TextIn(row, r.Col, r.W, parts.Quiet, v.Words.Desk.Find)
		row++
	}
	p.Field(row, r.Col, min(r.W, 60), &d.field, true)
	row++
	if r.H > 12 {
		row++
	}
	left := parts.Region{Row: row, Col: r.Col, H: r.End() - row, W: r.W}
	people, at := d.found(v, x)
	switch {
	case d.field.Empty() && v.Size.Class() == parts.Wide:
		d.drawLately(v, p, left, x)
	case d.field.Empty():
		drawLines(p, left, d.below(v, x), d.from)
	default:
		d.drawFound(v, p, left, x, people, at)
	}
	d.drawStrips(v, p, x, people, at)
}

func (d *deskCheckIn) drawStrips(v View, p *parts.Page, x *session.Session, people []session.Member, at int) {
	w := v.Words.Desk
	switch {
	case !x.Phase.Sitting():
		deskKeys(p, w.KeysCheckIn[2], w.NextShort)
	case d.field.Empty():
		deskKeys(p, w.KeysScroll...)
	default:
		deskKeys(p, checkInKeys(v)...)
	}
	_, here := x.Present[memberAt(people, at).ID]
	switch {
	case !x.Phase.Sitting() && !here:
		p.WaitingBare(w.CheckInClosed)
	case d.field.Empty():
		p.Waiting(w.FindFirst)
	case len(people) == 0:
		p.Waiting(w.AddsWalkIn(d.field.Value()))
	case here || !people[at].Roles.Has(session.Resident|session.Secretary|session.Adviser):
		p.Action(w.OpenCardOf(memberLabel(v, people[at])))
	default:
		p.Action(w.CheckInOf(memberLabel(v, people[at])))
	}
}

func memberAt(people []session.Member, at int) session.Member {
	if at < len(people) {
		return people[at]
	}
	return session.Member{}
}

// drawFound draws the candidates, then what to do about somebody else, then who
// came just now if there is room.
func (d *deskCheckIn) drawFound(v View, p *parts.Page, r parts.Region, x *session.Session, people []session.Member, at int) {
	w := v.Words.Desk
	if len(people) == 0 {
		row := p.Wrapped(r.Row, r.Col+2, r.W-2, r.H, parts.Ink, w.Nobody(strings.TrimSpace(d.field.Value())))
		p.Wrapped(row, r.Col+2, r.W-2, r.End()-row, parts.Quiet, w.NotOnRoll)
		return
	}
	rows := r.H
	if r.H >= 20 {
		rows = r.H - 10
	}
	seen := parts.Window(len(people), rows, 1, at)
	for i, m := range people[seen.From:seen.To] {
		d.drawPerson(v, p, r, r.Row+i, x, m, seen.From+i == at)
	}
	row := r.Row + seen.To - seen.From
	if seen.More > 0 {
		p.Text(row, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
		row++
	}
	if row+1 < r.End() {
		row = p.Wrapped(row+1, r.Col+2, r.W-2, r.End()-row-1, parts.Quiet, w.NotOnRoll) + 1
	}
	if r.End()-row >= 4 {
		d.drawLately(v, p, parts.Region{Row: row, Col: r.Col, H: r.End() - row, W: r.W}, x)
	}
}

// drawPerson draws one candidate: number, name, where they live, and how it stands.
func (d *deskCheckIn) drawPerson(v View, p *parts.Page, r parts.Region, row int, x *session.Session, m session.Member, focused bool) {
	w := v.Words.Desk
	if focused {
		p.FocusRow(row, r.Col, r.W)
	}
	a, here := x.Present[m.ID]
	state, style := "", parts.Quiet
	switch {
	case here && v.Size.Class() == parts.Narrow && x.Slips[m.ID] == session.SlipOut:
		state = w.Slips.Holds
	case here && v.Size.Class() == parts.Narrow:
		state = w.Here
	case here:
		state = w.HereAt(a.Time.In(v.Board.Zone).Format("15:04"), arrivedBy(v, a.How))
		if x.Slips[m.ID] == session.SlipOut {
			state += "  " + w.Slips.Holds
		}
	case !m.Roles.Has(session.Resident | session.Secretary | session.Adviser):
		state = v.Words.Role(m.Roles)
	case focused && v.Size.Class() != parts.Narrow:
		state, style = w.ChecksIn, parts.Ink
	}
	end := r.Right()
	if v.Size.Class() == parts.Wide {
		p.TextIn(row, r.Col+40, r.W-40, style, state)
		end = r.Col + 39
	} else {
		end = p.Right(row, end, style, state) - 1
	}
	personRow(v, p, row, r.Col+2, end, m)
}

// personRow puts number, name and unit in columns that end before end; what is
// not fitting of the unit goes first, for a number is never cut.
func personRow(v View, p *parts.Page, row, col, end int, m session.Member) {
	name, unit := m.Name, m.Unit
	nameAt := p.Text(row, col, parts.Ink, v.Words.Common.Number(m.Number)) + 1
	unitAt := nameAt + 13
	if v.Size.Class() != parts.Narrow {
		nameAt, unitAt = nameAt+1, nameAt+16
	}
	if parts.Width(name) >= unitAt-nameAt {
		unitAt = min(nameAt+parts.Width(name)+1, end)
	}
	p.TextIn(row, nameAt, end-nameAt, parts.Ink, name)
	if end-unitAt > 3 {
		p.TextIn(row, unitAt, end-unitAt, parts.Ink, unit)
	}
}

func arrivedBy(v View, how session.How) string {
	switch how {
	case session.BySSH:
		return v.Words.Desk.ByPhone
	case session.AtKiosk:
		return v.Words.Desk.Slips.ByKiosk
	}
	return v.Words.Desk.ByDesk
}

// lately gives the latest n arrivals, a line of w columns each.
func lately(v View, x *session.Session, n, w int) []string {
	var lines []string
	for _, id := range arrivals(v, x) {
		if len(lines) == n {
			break
		}
		m, _ := v.Snapshot.Member(id)
		name := memberLabel(v, m)
		if m.Walkin {
			name += " " + v.Words.Desk.WalkIn
		}
		where := m.Unit
		if x.Slips[id] == session.SlipOut {
			where = strings.TrimSpace(where + "  " + v.Words.Desk.Slips.Holds)
		}
		a := x.Present[id]
		by := arrivedBy(v, a.How)
		lines = append(lines, a.Time.In(v.Board.Zone).Format("15:04")+"  "+
			parts.PadRight(name+"  "+where, min(44, w-8-parts.Width(by)))+" "+by)
	}
	return lines
}

func (d *deskCheckIn) drawLately(v View, p *parts.Page, r parts.Region, x *session.Session) {
	lines := lately(v, x, min(r.H-2, 12), r.W-2)
	if len(lines) == 0 {
		p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Quiet, v.Words.Desk.NobodyYet)
		return
	}
	p.Text(r.Row, r.Col, parts.Quiet, v.Words.Desk.JustNow)
	for i, l := range lines {
		p.TextIn(r.Row+2+i, r.Col+2, r.W-2, parts.Ink, l)
	}
}

// drawLines draws lines from one of them on, at the end of the page the last ones;
// `+` says that more follow.
func drawLines(p *parts.Page, r parts.Region, lines []string, from int) {
	from = min(max(from, 0), max(0, len(lines)-r.H))
	rest := len(lines) - from
	for i, l := range lines[from:] {
		if i == r.H-1 && rest > r.H {
			p.Text(r.Row+i, r.Col, parts.Quiet, "+ ..")
			break
		}
		p.TextIn(r.Row+i, r.Col, r.W, parts.Ink, l)
	}
}

// scroll moves the first line of n by one key; rows are seen at once.
func scroll(from, by, n, rows int) int {
	return min(max(0, min(from, n-rows)+by), max(0, n-rows))
}
