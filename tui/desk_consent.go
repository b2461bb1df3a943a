package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskConsent enters, for those who say it aloud at the desk, what they answer to
// the resolution before the room.
type deskConsent struct {
	resolution session.ResolutionID
	find       parts.Input
	finder     rollFinder
	at         session.MemberID
	asking     bool // whom at names is asked now
	focus      int
	why        *parts.Input
}

// deskProposal is the resolution before the room; false when there is none.
func deskProposal(v View) (*session.Session, *session.Resolution, bool) {
	x, ok := v.Snapshot.Current()
	if !ok {
		return nil, nil, false
	}
	for _, r := range x.Resolutions {
		if r.Status == session.Proposed {
			return x, r, true
		}
	}
	return nil, nil, false
}

func newDeskConsent(r *session.Resolution) screen {
	return &deskConsent{resolution: r.ID, find: parts.NewInput(40)}
}

func (d *deskConsent) typing() bool { return !d.asking || d.why != nil }

func (d *deskConsent) paste(_ View, text string) Act {
	switch {
	case d.why != nil:
		d.why.Insert(text)
	case !d.asking:
		d.find.Insert(text)
	}
	return Act{}
}

// changed leaves when the consent has ended.
func (d *deskConsent) changed(v View) Act {
	if _, r, ok := deskProposal(v); !ok || r.ID != d.resolution {
		return Act{Back: true, Say: v.Words.ByMouth.Settled}
	}
	return Act{}
}

// asked are those whom what was typed leaves, of those who are asked, and the focus.
func (d *deskConsent) asked(v View, x *session.Session) ([]session.Member, int) {
	all := slices.DeleteFunc(onRoll(v.Snapshot), func(m session.Member) bool { return v.Snapshot.MayConsent(x, m.ID) != nil })
	found := d.finder.find(all, d.find.Value())
	return found, max(0, slices.IndexFunc(found, func(m session.Member) bool { return m.ID == d.at }))
}

func (d *deskConsent) press(v View, k parts.Key) Act {
	x, r, ok := deskProposal(v)
	if !ok || r.ID != d.resolution {
		return d.changed(v)
	}
	if v.Saving == Unsent || v.Saving == Slow {
		return Act{}
	}
	found, at := d.asked(v, x)
	switch {
	case d.why != nil:
		return d.write(v, k)
	case d.asking:
		return d.ask(v, k)
	case k.Is('Q') && k.Text == "":
		return Act{Back: true}
	case k.Is('?') && d.find.Empty():
		return Act{Open: helpPage{}}
	case k.Kind == parts.Enter && len(found) == 0:
		return Act{Say: v.Words.ByMouth.Nobody}
	case k.Kind == parts.Enter:
		d.at, d.asking = found[at].ID, true
		d.focus = max(0, slices.Index(answers[:], r.Answers[d.at]))
	case k.Kind == parts.Down && len(found) > 0:
		d.at = found[min(at+1, len(found)-1)].ID
	case k.Kind == parts.Up && len(found) > 0:
		d.at = found[max(at-1, 0)].ID
	default:
		d.find.Press(k)
	}
	return Act{}
}

// ask takes the three keys.
func (d *deskConsent) ask(v View, k parts.Key) Act {
	if next, ok := turned(d.focus, 3, k); ok {
		d.focus = next
		return Act{}
	}
	if digit, ok := k.Digit(); ok {
		if i := slices.Index([]int{5, 3, 1}, digit); i >= 0 {
			d.focus = i
		}
		return Act{}
	}
	switch {
	case k.Is('Q'):
		d.asking = false
	case k.Kind == parts.Enter && answers[d.focus] == session.Object:
		in := parts.NewInput(2 * int(session.ReasonLimit))
		d.why = &in
	case k.Kind == parts.Enter:
		return d.give(v, "")
	}
	return Act{}
}

func (d *deskConsent) write(v View, k parts.Key) Act {
	switch {
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && d.why.Empty():
		d.why = nil
	case k.Kind == parts.Enter:
		return d.give(v, d.why.Value())
	default:
		d.why.Press(k)
	}
	return Act{}
}

// give enters the answer as the member's own.
func (d *deskConsent) give(v View, reason string) Act {
	m, _ := v.Snapshot.Member(d.at)
	given := answers[d.focus]
	return Act{Ask: session.GiveConsent{Resolution: d.resolution, Member: m.ID, Answer: given, Reason: reason},
		Done: func(v View, _ session.Answer) Act {
			d.asking, d.why = false, nil
			d.find.Clear()
			return Act{Brief: v.Words.ByMouth.Entered(memberLabel(v, m), v.Words.Answer(given))}
		}}
}

func (d *deskConsent) draw(v View) *parts.Page {
	p, b, say := deskPage(v), v.Size.Body(), v.Words.ByMouth
	x, r, ok := deskProposal(v)
	p.Foot(v.Words.Desk.FormFoot)
	if !ok || r.ID != d.resolution {
		p.Waiting(say.Settled)
		return p
	}
	counts := v.Words.Desk.Counts(r.Count(session.Agree), r.Count(session.Abstain), r.Count(session.Object), v.Snapshot.Asked(x))
	p.TextIn(b.Row, b.Col, b.W, parts.Ink|parts.Bold, say.Title(string(r.ID)))
	p.TextIn(b.Row+1, b.Col, b.W, parts.Ink, counts)
	if d.asking {
		d.drawAsking(v, p, r)
		return p
	}
	row := b.Row + 2
	if b.H > 10 {
		row = p.Wrapped(row, b.Col, min(b.W, 80), 3, parts.Quiet, say.Note)
	}
	p.Field(row, b.Col, min(b.W, 60), &d.find, true)
	row++
	found, at := d.asked(v, x)
	w := min(b.W, 80)
	seen := parts.Window(len(found), b.End()-row, 1, at)
	for i, m := range found[seen.From:seen.To] {
		y := row + i
		if seen.From+i == at {
			p.FocusRow(y, b.Col, w)
		}
		end := p.Right(y, b.Col+w, parts.Quiet, d.said(v, r, m.ID)) - 2
		p.TextIn(y, b.Col+2, end-b.Col-2, parts.Ink, memberLabel(v, m))
	}
	if seen.More > 0 {
		p.Text(b.End()-1, b.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
	deskKeys(p, say.Keys...)
	if len(found) == 0 {
		p.Waiting(say.Nobody)
	} else {
		p.Action(say.Pick(memberLabel(v, found[at])))
	}
	return p
}

// said is what somebody has answered so far, and by which way.
func (d *deskConsent) said(v View, r *session.Resolution, id session.MemberID) string {
	say := v.Words.ByMouth
	a, ok := r.Answers[id]
	if !ok {
		return say.NotYet
	}
	by := say.OnPhone
	switch r.Mouths[id] {
	case session.MouthKiosk:
		by = say.AtKiosk
	case session.MouthAssisted:
		by = say.AtDesk
	}
	return v.Words.Answer(a) + "   " + by
}

func (d *deskConsent) drawAsking(v View, p *parts.Page, r *session.Resolution) {
	b, say, three := v.Size.Body(), v.Words.ByMouth, v.Words.Resident.Consenting
	m, _ := v.Snapshot.Member(d.at)
	label := memberLabel(v, m)
	row := b.Row + 3
	p.TextIn(row, b.Col, b.W, parts.Ink|parts.Bold, say.Ask(label))
	p.TextIn(row+1, b.Col, b.W, parts.Quiet, d.said(v, r, m.ID))
	row += 2
	for i := range three.Say {
		if i == d.focus {
			p.FocusRow(row, b.Col, min(b.W, 60))
		}
		next := chip(p, row, b.Col+2, i, [3]int{5, 3, 1}[i])
		p.Text(row, next+2, parts.Ink, three.Say[i])
		row++
	}
	if d.why != nil {
		p.Text(row, b.Col, parts.Quiet, say.Why)
		p.TextArea(row+1, b.Col, min(b.W, 76), min(3, max(1, b.End()-row-1)), d.why, true)
		p.Keys(say.WhyKeys)
		p.Action(say.Enter(label, v.Words.Answer(session.Object)))
		if d.why.Empty() {
			p.Action(v.Words.Resident.Agenda.Back)
		}
		return
	}
	deskKeys(p, say.KeysPick...)
	p.Action(say.Enter(label, v.Words.Answer(answers[d.focus])))
	foot(v, p, false)
}
