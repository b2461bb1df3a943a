package minutes

import "yuetan/session"

// The fewest rows of a sign-in sheet, and the fewest of them that are blank: for
// those who come without being on the roll.
const (
	signInRows  = 30
	signInBlank = 5
)

// signIn is the sheet that everybody signs by hand (签到表). Who checked in already
// is noted beside their name.
func (d *draft) signIn() {
	w, x := d.say.Room, d.x
	d.head(d.say.Names[string(SignIn)])
	d.Tight = true
	d.add(d.about(), Note{Text: w.Private, Caution: true})
	t := Table{Tall: true, Columns: []Column{d.column(w.Number, Centre, 9), d.column(w.Name, Left, 21), d.column(w.Home, Left, 18), d.column(w.Role, Left, 17),
		d.column(w.Phone, Left, 18), d.column(w.Signature, Left, 20), d.column(w.Remark, Left, 14)}}
	for _, m := range d.s.Roll() {
		arrival, came := x.Present[m.ID]
		if m.Left && !came || m.Roles.Has(session.Projector|session.Kiosk) {
			continue
		}
		who := AttendeeFacts{Number: m.Number, Name: memberName(d.s, m.ID, d.words), Unit: m.Unit, Roles: m.Roles.Names(), Votes: m.Votes, Walkin: m.Walkin}
		remark := ""
		if came {
			who.Arrived, who.How = local(arrival.Time, d.s.Council.Location()), string(arrival.How)
			remark = w.Arrived(d.words.Common.Clock(*who.Arrived), d.arrivedBy(arrival.How))
		}
		d.attendees = append(d.attendees, who)
		t.Rows = append(t.Rows, []Cell{Words(d.words.Common.Number(m.Number)), Words(who.Name), Words(m.Unit), Words(d.roles(m.Roles)), {}, {}, Words(remark)})
	}
	for blank := 0; blank < signInBlank || len(t.Rows) < signInRows; blank++ {
		t.Rows = append(t.Rows, make([]Cell, len(t.Columns)))
	}
	d.add(t)
	p := d.facts.Presence
	if p.Present > 0 {
		d.add(Paragraph{w.Came(p.Due, p.Voters, p.Present)})
	}
	d.add(Paragraph{w.CameBlank(p.Due)}, Signatures{[]string{w.SignRoll, d.say.SignChair}})
	d.only(func(to *Facts) {
		to.Presence = p
		to.Attendees = d.attendees
	})
	d.foot()
}

func (d *draft) arrivedBy(how session.How) string {
	switch how {
	case session.AtDesk:
		return d.say.Room.ByDesk
	case session.AtKiosk:
		return d.say.Room.ByKiosk
	}
	return d.say.Room.BySSH
}

// roles names what somebody is in the council.
func (d *draft) roles(r session.Roles) string {
	names := d.words.Common.Roles
	var held []string
	for _, each := range []struct {
		role session.Roles
		name string
	}{{session.Resident, names.Resident}, {session.Secretary, names.Secretary}, {session.Adviser, names.Adviser}, {session.Observer, names.Observer}} {
		if r.Has(each.role) {
			held = append(held, each.name)
		}
	}
	return d.words.Common.List(held)
}
