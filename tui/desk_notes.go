package tui

import (
	"crypto/rand"
	"slices"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// deskNotes is the sheet of the discussion: what is said for and against an issue,
// and doubts, without names; beside it who speaks and who waits, whom the desk can
// put on the list.
type deskNotes struct {
	issue session.IssueID // looked at; empty: the one before the room
	focus int             // a point

	field  parts.Input
	stance session.Stance // of the point being typed; none: nothing is typed
	old    session.Point  // reworded; without an id: a new one
	draft  string
	sure   string // a point to take out, asked once
}

func (*deskNotes) name(w *lang.Words) string { return w.Floor.Notes }
func (d *deskNotes) typing() bool            { return d.stance != session.NoStance }

// on gives the issue looked at and what was noted of it; false when there is none.
func (d *deskNotes) on(v View, x *session.Session) (session.Entry, []session.Point, bool) {
	id := d.issue
	if id == "" {
		id = x.Called
	}
	tonight := v.Snapshot.Tonight(x)
	if at := slices.IndexFunc(tonight, func(e session.Entry) bool { return e.Issue == id }); at >= 0 {
		return tonight[at], x.PointsOn(id), true
	}
	if len(tonight) > 0 {
		return tonight[0], x.PointsOn(tonight[0].Issue), true
	}
	return session.Entry{}, nil, false
}

func (d *deskNotes) press(v View, k parts.Key) Act {
	x, ok := v.Snapshot.Current()
	if !ok {
		return Act{}
	}
	e, points, ok := d.on(v, x)
	switch {
	case !ok || x.Phase < session.Discuss:
		return Act{}
	case d.typing():
		return d.write(x, e, k)
	}
	d.focus = max(0, min(d.focus, len(points)-1))
	if !k.Is('0') {
		d.sure = ""
	}
	letter, isLetter := k.Letter()
	stance, chosen := stanceOf(k)
	switch {
	case chosen && stance != session.NoStance:
		d.begin(stance)
	case k.Is('+'):
		d.begin(session.For)
	case k.Is('-'):
		d.begin(session.Against)
	case k.Is('0') && len(points) > 0:
		return d.drop(v, points[d.focus])
	case k.Is('S') && v.Board.Floor != nil:
		return Act{Open: &deskSpeak{}}
	case k.Is('*') && v.Board.Floor != nil:
		return Act{Ask: session.ShutList{Session: x.ID, Issue: x.Called, Shut: !v.Board.Floor.Shut}}
	case k.Kind == parts.Up:
		d.focus = max(0, d.focus-1)
	case k.Kind == parts.Down || k.Kind == parts.Space:
		if d.focus++; d.focus >= len(points) {
			d.focus = 0
		}
	case k.Kind == parts.Enter && len(points) == 0:
		d.begin(session.For)
	case k.Kind == parts.Enter:
		d.old = points[d.focus]
		d.begin(d.old.Stance)
		d.field.Set(d.old.Text)
	case isLetter && !strings.ContainsRune("ILOQSZ", letter):
		return d.turnTo(v, x, letter)
	}
	return Act{}
}

// begin opens the field for a point.
func (d *deskNotes) begin(stance session.Stance) {
	d.stance, d.draft = stance, rand.Text()
	d.field = parts.NewInput(int(session.PointLimit))
}

func (d *deskNotes) end() { d.stance, d.old = session.NoStance, session.Point{} }

// turnTo looks at the issue of that letter.
func (d *deskNotes) turnTo(v View, x *session.Session, letter rune) Act {
	for _, e := range v.Snapshot.Tonight(x) {
		if strings.HasPrefix(string(e.Code), string(letter)) {
			d.issue, d.focus = e.Issue, 0
			if e.Issue == x.Called {
				d.issue = ""
			}
			return Act{}
		}
	}
	return Act{Say: v.Words.Refusal(&session.NoSuchCode{Code: string(letter)})}
}

// write takes the keys of the field: a sign at its beginning says what the point is,
// Enter notes it and goes on with the next, an empty line leaves.
func (d *deskNotes) write(x *session.Session, e session.Entry, k parts.Key) Act {
	switch {
	case k.Is('Q') && k.Text == "", k.Kind == parts.Enter && d.field.Empty():
		d.end()
	case d.old.ID == "" && d.field.Empty() && (k.Is('+') || k.Is('-') || k.Is('?')):
		d.stance = map[rune]session.Stance{'+': session.For, '-': session.Against, '?': session.Question}[k.Rune]
	case k.Kind == parts.Enter && d.old.ID != "":
		return Act{Ask: session.RewordPoint{Point: d.old.ID, Version: d.old.Version(), Text: d.field.Value()},
			Done: func(View, session.Answer) Act { d.end(); return Act{} }}
	case k.Kind == parts.Enter:
		stance := d.stance
		return Act{Ask: session.NotePoint{Session: x.ID, Issue: e.Issue, Stance: stance, Text: d.field.Value(), Draft: d.draft},
			Done: func(v View, _ session.Answer) Act {
				d.begin(stance)
				if x, ok := v.Snapshot.Current(); ok {
					d.focus = len(x.PointsOn(e.Issue)) - 1
				}
				return Act{}
			}}
	default:
		d.field.Press(k)
	}
	return Act{}
}

// drop takes a point out, asked once.
func (d *deskNotes) drop(v View, p session.Point) Act {
	if d.sure != p.ID {
		d.sure = p.ID
		return Act{Say: v.Words.Floor.DropAsk}
	}
	d.sure = ""
	return Act{Ask: session.DropPoint{Point: p.ID}}
}

// leave says that what was typed is not noted.
func (d *deskNotes) leave(v View) Act {
	if d.typing() && !d.field.Empty() {
		return Act{Say: v.Words.Floor.NotNoted}
	}
	return Act{}
}

func (d *deskNotes) show(v View, p *parts.Page, r parts.Region) {
	x := deskSitting(v, p, r)
	if x == nil {
		return
	}
	say := &v.Words.Floor
	e, points, ok := d.on(v, x)
	if !ok || x.Phase < session.Discuss {
		p.Wrapped(r.Row, r.Col, min(r.W, 72), r.H, parts.Ink, say.NotesLater)
		deskKeys(p, v.Words.Desk.NextShort)
		p.WaitingBare("")
		return
	}
	left := r
	switch {
	case v.Size.Class() == parts.Wide:
		left.W -= 44
		drawDeskFloor(v, p, parts.Region{Row: r.Row, Col: r.Right() - 40, H: r.H, W: 40}, x)
	case r.H >= 14:
		left.H -= 8
		drawDeskFloor(v, p, parts.Region{Row: left.End() + 1, Col: r.Col, H: 7, W: r.W}, x)
	}
	d.list(v, p, left, e, points)
	d.strips(v, p, len(points))
}

// list draws the issue, the points noted of it, and the field.
func (d *deskNotes) list(v View, p *parts.Page, r parts.Region, e session.Entry, points []session.Point) {
	say := &v.Words.Floor
	issue, _ := v.Snapshot.Issue(e.Issue)
	col := p.Tag(r.Row, r.Col, string(e.Code)) + 1
	p.TextIn(r.Row, col, r.Right()-col, parts.Ink|parts.Bold, issueTitle(v, issue))
	row, end := r.Row+2, r.End()
	if d.typing() {
		end -= 2
		p.Text(end, r.Col, parts.Ink, "  "+say.Sign(d.stance))
		deskField(p, end, r.Col+4, r.W-4, &d.field, true)
		if over := d.field.Over(); over > 0 {
			p.Right(end+1, r.Right(), parts.Warn, "! "+v.Words.Desk.Letters(d.field.Len(), d.field.Max))
		}
		end--
	}
	if len(points) == 0 {
		p.Wrapped(row, r.Col, r.W, max(0, end-row), parts.Quiet, say.NoPoints)
		return
	}
	at := max(0, min(d.focus, len(points)-1))
	seen := parts.Window(len(points), end-row, 1, at)
	for i := seen.From; i < seen.To; i++ {
		if i == at && !d.typing() {
			p.FocusRow(row, r.Col, r.W)
		}
		text := points[i].Text
		if text == "" {
			text = v.Words.Common.Erased
		}
		p.Text(row, r.Col+2, parts.Ink, say.Sign(points[i].Stance))
		p.TextIn(row, r.Col+4, r.W-4, parts.Ink, text)
		row++
	}
	if seen.More > 0 {
		p.Text(row, r.Col+2, parts.Quiet, v.Words.Common.MoreBelow(seen.More))
	}
}

// strips say what the keys do.
func (d *deskNotes) strips(v View, p *parts.Page, points int) {
	say := &v.Words.Floor
	switch {
	case d.typing() && d.field.Empty():
		deskKeys(p, say.KeysNoting...)
		p.Action(v.Words.Desk.LeaveField)
	case d.typing():
		deskKeys(p, say.KeysNoting...)
		p.Action(say.NoteIt)
	default:
		keys := say.KeysNotes
		if v.Board.Floor == nil {
			keys = keys[:len(keys)-1]
		}
		deskKeys(p, keys...)
		if points == 0 {
			p.Action(say.NoteFor)
		} else {
			p.Action(say.RewordIt)
		}
	}
}
