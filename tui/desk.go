package tui

import (
	"fmt"
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// desk is the secretary's table: sheets side by side, each with its own work. It
// shows names and is never put on the beamer.
type desk struct {
	sheets []sheet
	at     int
	asked  bool // Q was pressed once with something unsent on the sheet in front
}

// sheet is one of the desk's sheets: it draws what lies under the tabs.
type sheet interface {
	name(*lang.Words) string
	show(View, *parts.Page, parts.Region)
	press(View, parts.Key) Act
	typing() bool
}

func newDesk() screen {
	return &desk{sheets: []sheet{&deskCheckIn{}, &deskIssues{}, &deskNotes{}, &deskResolutions{}, &deskPaper{}, &deskRoll{}, &deskPapers{}, &deskCouncil{}, &deskLacks{}, &deskLedger{}, &deskChair{}}}
}

// laid gives the sheets that lie on this secretary's desk: the chair's while they
// hold the chair's keys or may take them over.
func (d *desk) laid(v View) []sheet {
	if v.Me.Roles.Has(session.Chair) || v.Board.Session != "" && v.Board.Phase != session.Adjourned {
		return d.sheets
	}
	return d.sheets[:len(d.sheets)-1]
}

// typingFoot is the last row while letters are text.
func typingFoot(v View, s sheet) string {
	if _, ok := s.(*deskNotes); ok {
		return v.Words.Floor.NotingFoot
	}
	return v.Words.Desk.TypingFoot
}

// onChair tells whether the sheet of the chair lies in front.
func (d *desk) onChair() bool {
	_, ok := d.sheet().(*deskChair)
	return ok
}

func (d *desk) sheet() sheet { return d.sheets[d.at] }

func (d *desk) typing() bool { return d.sheet().typing() }

func (d *desk) draw(v View) *parts.Page {
	p := deskPage(v)
	laid := d.laid(v)
	at := min(d.at, len(laid)-1)
	deskTabs(v, p, laid, at)
	laid[at].show(v, p, v.Size.Below())
	if laid[at].typing() {
		p.Foot(typingFoot(v, laid[at]))
	} else {
		foot(v, p, true)
	}
	return p
}

func (d *desk) press(v View, k parts.Key) Act {
	n := len(d.laid(v))
	d.at = min(d.at, n-1)
	switch {
	case k.Kind == parts.Tab:
		return d.turn(v, (d.at+1)%n)
	case k.Kind == parts.BackTab:
		return d.turn(v, (d.at+n-1)%n)
	case !d.typing() && k.Is('Q'):
		if h, ok := d.sheet().(holder); ok && h.unsent() && !d.asked {
			d.asked = true
			return Act{Say: v.Words.Common.LeaveUnsent}
		}
		if l, ok := d.sheet().(leaver); ok {
			l.leave(v)
		}
		return Act{Back: true}
	}
	d.asked = false
	act := d.sheet().press(v, k)
	if l, ok := d.sheet().(*deskLacks); ok && l.note != "" {
		return d.noteOn(v, l)
	}
	return act
}

// noteOn turns to the notes of the issue that the sheet of what is missing names.
func (d *desk) noteOn(v View, l *deskLacks) Act {
	for i, s := range d.laid(v) {
		if notes, ok := s.(*deskNotes); ok {
			notes.issue, notes.focus, l.note = l.note, 0, ""
			return d.turn(v, i)
		}
	}
	return Act{}
}

// holder is a sheet on which something may lie that was typed and not sent.
type holder interface{ unsent() bool }

// leaver is a sheet that forgets something when another one is taken up.
type leaver interface{ leave(View) Act }

// bringer is a sheet on which a table may be pasted.
type bringer interface{ brought(v View, text string) Act }

// turn takes up another sheet.
func (d *desk) turn(v View, to int) Act {
	said := ""
	if l, ok := d.sheet().(leaver); ok {
		said = l.leave(v).Say
	}
	d.at, d.asked = to, false
	act := d.changed(v)
	if act.Say == "" {
		act.Say = said
	}
	return act
}

// changed and take hand on to the sheet in front.
func (d *desk) changed(v View) Act {
	if l, ok := d.sheet().(listener); ok {
		return l.changed(v)
	}
	return Act{}
}

func (d *desk) take(v View, found any) Act {
	if f, ok := found.(folderDone); ok { // whichever sheet is in front by now
		for _, s := range d.sheets {
			if papers, ok := s.(*deskPapers); ok {
				return papers.done(v, f)
			}
		}
	}
	if t, ok := d.sheet().(taker); ok {
		return t.take(v, found)
	}
	return Act{}
}

func (d *desk) paste(v View, text string) Act {
	if d.typing() {
		return d.sheet().press(v, parts.Key{Kind: parts.Chinese, Text: text})
	}
	if t, ok := d.sheet().(bringer); ok && strings.Contains(strings.TrimSpace(text), "\n") {
		return t.brought(v, text)
	}
	return Act{}
}

// deskPage begins a page of the desk with its header.
func deskPage(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	w := v.Words
	left := w.Desk.Title + "   " + v.Board.Council
	if v.Board.Session != "" {
		left += " " + string(v.Board.Session)
	}
	var right []string
	switch b := v.Board; {
	case b.Session == "":
	case b.Phase == session.Vote && b.Poll != nil:
		right = append(right, deskPhase(v), w.Common.VotedOf(b.Poll.Voted, b.Poll.Present))
	case b.Phase.Sitting() && b.Phase > session.CheckInPhase:
		right = append(right, deskPresent(v), deskPhase(v))
	case b.Phase.Sitting():
		right = append(right, deskPresent(v))
	default:
		right = append(right, deskPhase(v))
	}
	right = append(right, v.Now.In(v.Board.Zone).Format("15:04"))
	if s := savingWords(v); s != "" {
		right = append(right, s)
	}
	p.Header(left, right...)
	return p
}

func deskPresent(v View) string {
	b := v.Board
	return v.Words.Desk.PresentDueOf(b.Voters, b.Due) + "  " + v.Words.Common.Percent(b.Voters, b.Due)
}

func deskPhase(v View) string {
	return fmt.Sprintf("%s %d/%d", v.Words.PhaseWords(v.Board.Phase).Name, v.Board.Phase, session.Adjourned)
}

// deskTabs draws the names of the sheets; where they do not all fit, those around
// the present one.
func deskTabs(v View, p *parts.Page, laid []sheet, at int) {
	names := make([]string, len(laid))
	for i, s := range laid {
		names[i] = s.name(v.Words)
	}
	wide := func(from, to int) int {
		n := 1
		for _, name := range names[from:to] {
			n += parts.Width(name) + 5
		}
		return n - 2
	}
	from, to := 0, len(names)
	for wide(from, to) > v.Size.W && to-from > 1 {
		if at-from > to-1-at {
			from++
		} else {
			to--
		}
	}
	p.Tabs(1, names[from:to], at-from, v.Words.Desk.NextSheet)
}

// deskKeys draws the key line with as many of the phrases as fit.
func deskKeys(p *parts.Page, phrases ...string) {
	line := ""
	for _, phrase := range phrases {
		next := phrase
		if line != "" {
			next = line + "   " + phrase
		}
		if parts.Width(next) > p.Size().W-2 {
			break
		}
		line = next
	}
	p.Keys(line)
}

// deskSitting is the session on the desk; nil when none is planned, which is then
// said on the page.
func deskSitting(v View, p *parts.Page, r parts.Region) *session.Session {
	x, ok := v.Snapshot.Current()
	if !ok {
		p.Wrapped(r.Row, r.Col, r.W, r.H, parts.Ink, v.Words.Desk.NoSession)
		p.WaitingBare("")
		return nil
	}
	return x
}

// helpPage is the help over a screen in which letters are text.
type helpPage struct{}

func (helpPage) draw(v View) *parts.Page { return drawHelp(v, v.Words.Desk.Keys) }

func (helpPage) press(View, parts.Key) Act { return Act{Back: true} }
