package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskSpeak puts somebody who has no screen on the speakers' list, or takes them off.
type deskSpeak struct {
	field  parts.Input
	finder rollFinder
	at     int
	stance session.Stance
}

func (*deskSpeak) typing() bool { return true }

// changed leaves when the discussion is over.
func (d *deskSpeak) changed(v View) Act {
	if v.Board.Floor == nil {
		return Act{Back: true, Say: v.Words.Floor.Ended}
	}
	return Act{}
}

func (d *deskSpeak) paste(_ View, text string) Act {
	d.field.Insert(text)
	return Act{}
}

// found lists those present whom the text fits; at is who has the focus.
func (d *deskSpeak) found(v View, x *session.Session) ([]session.Member, int) {
	here := slices.DeleteFunc(onRoll(v.Snapshot), func(m session.Member) bool { _, ok := x.Present[m.ID]; return !ok })
	people := d.finder.find(here, d.field.Value())
	return people, max(0, min(d.at, len(people)-1))
}

func (d *deskSpeak) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok || v.Board.Floor == nil {
		return Act{Back: true}
	}
	people, at := d.found(v, x)
	switch {
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && d.field.Empty():
		return Act{Back: true}
	case k.Is('?') && d.field.Empty():
		return Act{Open: helpPage{}}
	case k.Kind == parts.Up:
		d.at = max(0, at-1)
	case k.Kind == parts.Down:
		d.at = min(at+1, len(people)-1)
	case k.Kind == parts.Tab:
		d.turnStance()
	case k.Kind == parts.Enter && len(people) > 0:
		return d.put(v, x, people[at])
	case k.Kind == parts.Enter:
	default:
		if d.field.Press(k) {
			d.at = 0
		}
	}
	return Act{}
}

// turnStance goes on to the next stance: none, for, question, against.
func (d *deskSpeak) turnStance() {
	all := append([]session.Stance{session.NoStance}, session.Stances()...)
	d.stance = all[(slices.Index(all, d.stance)+1)%len(all)]
}

// inQueue tells whether somebody is on the list of the issue being discussed.
func inQueue(x *session.Session, id session.MemberID) bool {
	return slices.ContainsFunc(x.Waiting(), func(h session.Hand) bool { return h.Member == id })
}

// put puts somebody on the list; whoever stands on it is taken off.
func (d *deskSpeak) put(v View, x *session.Session, m session.Member) Act {
	var give session.Command = session.Raise{Session: x.ID, Issue: x.Called, Member: m.ID, Stance: d.stance}
	if inQueue(x, m.ID) {
		give = session.Lower{Session: x.ID, Issue: x.Called, Member: m.ID}
	}
	return Act{Ask: give, Done: func(v View, _ session.Answer) Act {
		d.field.Clear()
		d.stance, d.at = session.NoStance, 0
		if x, ok := v.Snapshot.Current(); ok {
			for i, h := range x.Waiting() {
				if h.Member == m.ID {
					return Act{Say: v.Words.Floor.InQueue(memberLabel(v, m), i)}
				}
			}
		}
		return Act{Say: v.Words.Floor.LeftQueue(memberLabel(v, m))}
	}}
}

func (d *deskSpeak) draw(v View) *parts.Page {
	p, r, say := deskPage(v), v.Size.Body(), &v.Words.Floor
	x, ok := v.Snapshot.Current()
	if !ok || v.Board.Floor == nil {
		return p
	}
	p.TextIn(r.Row-1, r.Col, r.W, parts.Ink|parts.Bold, say.WhoSpeaks)
	stance := say.Stance[d.stance]
	if stance == "" {
		stance = say.NoStance
	}
	col := p.Right(r.Row, r.Right(), parts.Ink, stance) - 2
	deskField(p, r.Row, r.Col, min(col-r.Col, 50), &d.field, true)
	people, at := d.found(v, x)
	left := r
	left.Row, left.H = r.Row+2, r.H-2
	if v.Size.Class() == parts.Wide {
		left.W -= 44
		drawDeskFloor(v, p, parts.Region{Row: left.Row, Col: r.Right() - 40, H: left.H, W: 40}, x)
	}
	row := left.Row
	seen := parts.Window(len(people), left.H, 1, at)
	for i := seen.From; i < seen.To; i++ {
		if i == at {
			p.FocusRow(row, left.Col, left.W)
		}
		right := ""
		if inQueue(x, people[i].ID) {
			right = say.IsWaiting
		}
		end := p.Right(row, left.Right(), parts.Quiet, right) - 1
		p.TextIn(row, left.Col+2, end-left.Col-2, parts.Ink, memberLabel(v, people[i]))
		row++
	}
	deskKeys(p, say.KeysSpeak...)
	switch {
	case len(people) == 0:
		p.WaitingBare(say.NobodyHere)
	case d.field.Empty():
		p.Action(v.Words.Desk.LeaveField)
	case inQueue(x, people[at].ID):
		p.Action(say.TakeOff(memberLabel(v, people[at])))
	default:
		p.Action(say.PutOn(memberLabel(v, people[at])))
	}
	p.Foot(v.Words.Desk.FormFoot)
	return p
}
