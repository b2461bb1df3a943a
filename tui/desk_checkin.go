package tui

import (
	"slices"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskCheckIn is the sheet at the door: a few letters, Enter, and the next one.
type deskCheckIn struct {
	field  parts.Input
	finder rollFinder
	at     session.MemberID // whom the focus was moved to; empty: who is named exactly, or the first who is not here
	done   []doneHere       // checked in or given a slip here, the last one last
	sure   string           // a name to add although others fit, asked once
	from   int              // first line of what stands below an empty field
}

func (*deskCheckIn) name(w *lang.Words) string { return w.Desk.CheckIn }
func (*deskCheckIn) typing() bool              { return true }

// found lists whom the text fits, and which of them has the focus.
func (d *deskCheckIn) found(v View, x *session.Session) ([]session.Member, int) {
	if d.field.Empty() {
		return nil, 0
	}
	people := d.finder.find(onRoll(v.Snapshot), d.field.Value())
	if at := slices.IndexFunc(people, func(m session.Member) bool { return m.ID == d.at }); at >= 0 {
		return people, at
	}
	// Who is named exactly keeps the focus, though somebody else is still awaited.
	fit := people
	if n := d.finder.exact(people, d.field.Value()); n > 0 {
		fit = people[:n]
	}
	at := slices.IndexFunc(fit, func(m session.Member) bool { _, here := x.Present[m.ID]; return !here })
	return people, max(at, 0)
}

func (d *deskCheckIn) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{Back: k.Is('Q')}
	}
	people, at := d.found(v, x)
	switch {
	case k.Kind == parts.Up || k.Kind == parts.PageUp:
		d.move(v, x, people, at, -1)
	case k.Kind == parts.Down || k.Kind == parts.PageDown:
		d.move(v, x, people, at, 1)
	case k.Kind == parts.Enter && len(people) > 0:
		return d.take(v, x, people[at])
	case k.Kind == parts.Enter:
	case k.Is('Q') && k.Text == "":
		if d.field.Empty() {
			return Act{Back: true}
		}
		d.clear()
	case k.Is('?') && d.field.Empty():
		return Act{Open: helpPage{}}
	case k.Kind == parts.Rune && k.Rune == '+':
		return d.add(v, x, len(people))
	case k.Kind == parts.Rune && k.Rune == '-':
		return d.undo(v, x)
	case k.Kind == parts.Rune && k.Rune == '*':
		return d.handOut(v, x, memberAt(people, at))
	case k.Kind == parts.Space && d.field.Empty():
	default:
		if d.field.Press(k) {
			d.at, d.sure, d.from = "", "", 0
		}
	}
	return Act{}
}

func (d *deskCheckIn) clear() {
	d.field.Clear()
	d.at, d.sure, d.from = "", "", 0
}

// move moves the focus, or what is seen below an empty field.
func (d *deskCheckIn) move(v View, x *session.Session, people []session.Member, at, by int) {
	if len(people) == 0 {
		d.from = scroll(d.from, by, len(d.below(v, x)), v.Size.Below().H-3)
		return
	}
	d.at = people[min(max(at+by, 0), len(people)-1)].ID
}

// take checks somebody in, or opens the card of somebody already here.
func (d *deskCheckIn) take(v View, x *session.Session, m session.Member) Act {
	if _, here := x.Present[m.ID]; here {
		d.clear()
		return Act{Open: newDeskCard(m.ID)}
	}
	if !x.Phase.Sitting() {
		return Act{Say: v.Words.Refusal(&session.WrongPhase{Now: x.Phase, Want: session.CheckInPhase})}
	}
	if !m.Roles.Has(session.Resident | session.Secretary | session.Adviser) {
		return Act{Open: newDeskCard(m.ID)}
	}
	// The next name may be typed before the answer is back.
	d.clear()
	return Act{Ask: session.CheckIn{Session: x.ID, Member: m.ID, How: session.AtDesk}, Done: func(v View, _ session.Answer) Act {
		d.done = append(d.done, doneHere{id: m.ID, came: true})
		return Act{Say: v.Words.Desk.CheckedIn(memberLabel(v, m))}
	}}
}

// add puts a walk-in on the roll; where others fit the name it asks once.
func (d *deskCheckIn) add(v View, x *session.Session, fits int) Act {
	w, name := v.Words, strings.TrimSpace(d.field.Value())
	switch {
	case name == "":
		return Act{Say: w.Desk.TypeFullName}
	case strings.Trim(plainText(name), "0123456789") == "":
		return Act{Say: w.Desk.NumberAsName}
	case fits > 0 && d.sure != name:
		d.sure = name
		return Act{Say: w.Desk.AskWalkIn(name, fits)}
	}
	return Act{Ask: session.WalkIn{Session: x.ID, Name: name}, Done: func(v View, a session.Answer) Act {
		if strings.TrimSpace(d.field.Value()) == name {
			d.clear()
		}
		d.done = append(d.done, doneHere{id: session.MemberID(a.ID), came: true})
		return Act{Say: v.Words.Desk.WalkedIn(name)}
	}}
}

// arrivals lists those present, the latest first; of one instant, the highest number.
func arrivals(v View, x *session.Session) []session.MemberID {
	ids := make([]session.MemberID, 0, len(x.Present))
	for _, m := range slices.Backward(v.Snapshot.Roll()) {
		if _, here := x.Present[m.ID]; here {
			ids = append(ids, m.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b session.MemberID) int { return x.Present[b].Time.Compare(x.Present[a].Time) })
	return ids
}
