package tui

import (
	"fmt"
	"strings"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// floorKey takes the keys that lead the discussion: false for all others. A key that
// moves the floor names the speaker it was pressed on.
func floorKey(v View, k parts.Key) (Act, bool) {
	b, say := v.Board, &v.Words.Floor
	f := b.Floor
	if f == nil {
		return Act{}, false
	}
	briefly := func(words string) func(View, session.Answer) Act {
		return func(View, session.Answer) Act { return Act{Brief: words} }
	}
	var act Act
	switch {
	case k.Is('S'):
		act = Act{Ask: session.Next{Session: b.Session, Issue: f.Issue, At: f.Moves}, Show: &Showing{}, Done: briefly(say.Called)}
		if len(f.Queue) == 0 {
			act.Done = briefly(say.CalledNone)
		}
	case k.Kind == parts.Space && f.Speaker != nil:
		act = Act{Ask: session.RunClock{Session: b.Session, Issue: f.Issue, At: f.Moves, Run: !f.Speaker.Running}}
	case k.Is('+') && f.Speaker != nil:
		act = Act{Ask: session.MoreTime{Session: b.Session, Issue: f.Issue, At: f.Moves, Allowed: f.Speaker.Allowed}}
	case k.Is('0') && f.Speaker != nil:
		act = Act{Ask: session.Skip{Session: b.Session, Issue: f.Issue, At: f.Moves}, Done: briefly(say.NotThere(named(v, f.Speaker.Name)))}
	case k.Is('*'):
		act = Act{Ask: session.ShutList{Session: b.Session, Issue: f.Issue, Shut: !f.Shut}}
	case k.Is('Z') && f.Undo:
		act = Act{Ask: session.TakeBackTurn{Session: b.Session, Issue: f.Issue, At: f.Moves}}
	case k.Is('+') || k.Is('0'):
		return Act{Say: v.Words.Refusal(session.ErrNoSpeaker)}, true
	default:
		return Act{}, false
	}
	if v.Saving == Unsent || v.Saving == Slow {
		return Act{}, true // the key before is still on its way
	}
	return act, true
}

// floorKeys is the key line of the discussion: what fits of it, the likeliest first.
func floorKeys(v View) string {
	f, say, chair := v.Board.Floor, &v.Words.Floor, &v.Words.Chair
	keys := []string{say.KeyNext}
	if v.Board.Mood != nil {
		keys = append(keys, moodWords(v))
	}
	if f.Speaker != nil {
		keys = append(keys, say.KeyClock, say.KeyMore)
	}
	if f.Undo {
		keys = append(keys, say.KeyBack)
	} else {
		keys = append(keys, chair.KeyBack)
	}
	keys = append(keys, chair.KeyWall)
	if f.Speaker != nil {
		keys = append(keys, say.KeyAbsent)
	}
	keys = append(keys, chair.KeyLetter, say.KeyList(f.Shut))
	line := keys[0]
	for _, k := range keys[1:] {
		if longer := line + "  " + k; parts.Width(longer) <= v.Size.W-2 {
			line = longer
		}
	}
	return line
}

// floorTime is what is left of the issue's time.
func (s *chairSheet) floorTime() face {
	return faceOf(s.b.Floor.Budget - s.b.Floor.IssueTime(s.v.Now))
}

// discuss is the issue being talked over with its time, who has the floor, and what
// comes next.
func (s *chairSheet) discuss() {
	if i, ok := issueOn(s.b, s.b.Called); ok {
		end := s.left + s.w
		if s.b.Floor != nil && s.floorTime().warm() {
			word := s.floorTime().line(s.v)
			if s.floorTime().nearly {
				word = s.v.Words.Floor.Nearly
			}
			end = s.p.Right(s.row, end, parts.Warn, "! "+word) - 2
		}
		col := s.p.Tag(s.row, s.left, string(i.Code)) + 1
		s.p.TextIn(s.row, col, end-col, parts.Ink|parts.Bold, titleOf(s.v.Words, i))
		s.row++
		if s.b.Floor != nil {
			s.issueTime()
		}
		s.caution(i)
		s.gap()
	}
	if s.b.Floor != nil {
		s.speaker()
	}
	next := s.say.OpenVoteNext(s.b.Due, s.b.Voters)
	if s.v.Size.Class() != parts.Wide {
		s.pair(s.say.WallRow, gistOf(s.v))
		s.pair(s.v.Words.Script.EveningRow, s.evening())
		s.pair(s.say.NextRow, next)
	} else {
		s.pair(s.say.NextRow, next+"\n"+s.say.OpenVoteBack)
	}
	if s.b.Voters < s.b.Quorum {
		s.text(parts.Warn, "! "+s.say.Below(s.b.Voters, s.b.Quorum))
	}
	s.gap()
	s.list(s.b.Issues, 1, func(session.BoardIssue) string { return "" })
}

// issueTime is how much of its time the issue has used, as a bar and in figures.
func (s *chairSheet) issueTime() {
	f := s.b.Floor
	spent := f.IssueTime(s.v.Now)
	s.p.Text(s.row, s.left, parts.Quiet, s.v.Words.Floor.IssueRow)
	end := s.p.Right(s.row, s.left+s.w, parts.Ink, spell(spent)+" / "+spell(f.Budget)) - 3
	if w := end - s.left - 10; w >= 10 {
		s.p.Progress(s.row, s.left+10, w, int(spent/time.Second), int(f.Budget/time.Second))
	}
	s.row++
}

// speaker is who has the floor, with the clock, and who comes then: in large figures
// and a list where there is room, else in a row.
func (s *chairSheet) speaker() {
	say, f := &s.v.Words.Floor, s.b.Floor
	t := f.Speaker
	if t == nil {
		then := say.Nobody
		if len(f.Queue) > 0 {
			then += "    " + say.Then(s.queued(3))
		}
		s.pair(say.SpeakRow, then)
		s.shut()
		return
	}
	clock := clockFace(s.v, t)
	if s.v.Size.Class() == parts.Wide && s.room() > 16 {
		s.pair(say.SpeakRow, named(s.v, t.Name)+"          "+stanceAndTurn(s.v, t.Stance, t.Nth))
		s.row++
		scale := parts.Figure{K: 1, Gap: 2}
		clock.draw(s.p, s.row, s.left+10, scale)
		beside := s.left + 14 + scale.Width(clock.figure)
		s.p.Text(s.row+2, beside, parts.Quiet, say.LeftOf(spell(t.Allowed)))
		switch w := clock.warning(s.v); {
		case w != "":
			s.p.Fill(s.row+2, beside, s.left+s.w-beside, parts.OnPage)
			warned(s.p, s.row+2, beside, s.left+s.w-beside, w)
		case !t.Running:
			s.p.Text(s.row+3, beside, parts.Ink, say.Stopped)
		}
		s.row += scale.Height() + 1
		s.queue(3)
		s.sides()
		s.shut()
		return
	}
	words, style := clock.line(s.v), parts.Ink
	switch {
	case clock.warm():
		words, style = "! "+words, parts.Warn
	case !t.Running:
		words += "  " + say.Stopped
	}
	if s.room() <= 0 {
		return
	}
	s.p.Text(s.row, s.left, parts.Quiet, say.SpeakRow)
	end, name := s.left+s.w, named(s.v, t.Name)
	col := s.p.TextIn(s.row, s.left+10, min(end-s.left-10-parts.Width(words)-2, max(13, parts.Width(name))), parts.Ink|parts.Bold, name)
	col = s.p.TextIn(s.row, max(col+2, min(s.left+25, end-parts.Width(words))), end-col, style, words)
	if len(f.Queue) > 0 {
		if then := say.Then(s.queued(2)); col+4+parts.Width(then) <= end {
			s.p.Text(s.row, col+4, parts.Ink, then)
		} else if s.room() > 4 {
			s.row++
			s.p.TextIn(s.row, s.left+10, end-s.left-10, parts.Ink, then)
		}
	}
	s.row++
	s.shut()
}

// queued are the next names, at most n of them.
func (s *chairSheet) queued(n int) string {
	var names []string
	for _, h := range s.b.Floor.Queue[:min(n, len(s.b.Floor.Queue))] {
		names = append(names, named(s.v, h.Name))
	}
	return s.v.Words.Floor.Names(names)
}

// queue lists the next ones with what they will speak to.
func (s *chairSheet) queue(n int) {
	f := s.b.Floor
	if len(f.Queue) == 0 {
		return
	}
	s.p.Text(s.row, s.left, parts.Quiet, s.v.Words.Floor.Next)
	wide := 0
	for _, h := range f.Queue[:min(n, len(f.Queue))] {
		wide = max(wide, parts.Width(named(s.v, h.Name)))
	}
	for i, h := range f.Queue[:min(n, len(f.Queue))] {
		s.p.Text(s.row, s.left+10, parts.Ink, fmt.Sprint(i+1))
		s.p.TextIn(s.row, s.left+12, min(wide, 40), parts.Ink, named(s.v, h.Name))
		s.p.Text(s.row, s.left+14+min(wide, 40), parts.Ink, stanceAndTurn(s.v, h.Stance, h.Nth))
		s.row++
	}
	if more := len(f.Queue) - n; more > 0 {
		s.p.Text(s.row, s.left+10, parts.Quiet, s.v.Words.Common.MoreBelow(more))
		s.row++
	}
	s.row++
}

// sides says how often and how long each side has spoken on the issue.
func (s *chairSheet) sides() {
	say, f := &s.v.Words.Floor, s.b.Floor
	var all []string
	for _, side := range f.SidesAt(s.v.Now) {
		name := say.Stance[side.Stance]
		if name == "" {
			name = say.NoStance
		}
		all = append(all, say.SideOf(name, side.Turns, spell(side.Spoken)))
	}
	if len(all) > 0 && s.room() > 6 {
		s.pair(say.SideRow, strings.Join(all, "   "))
	}
}

// shut says that no more hands are taken.
func (s *chairSheet) shut() {
	if s.b.Floor.Shut && s.room() > 4 {
		s.pair("", s.v.Words.Floor.Shut)
	}
}

// floorLines is the floor in a few lines, for the preview of the wall.
func floorLines(v View) []string {
	f, say := v.Board.Floor, &v.Words.Floor
	if f == nil {
		return nil
	}
	var lines []string
	if t := f.Speaker; t != nil {
		clock := clockFace(v, t)
		name := named(v, t.Name)
		figure := clock.line(v)
		name = parts.Cut(name, max(2, 31-parts.Width(figure)-2))
		lines = append(lines, "", name+strings.Repeat(" ", max(1, 31-parts.Width(name)-parts.Width(figure)))+figure)
	}
	var names []string
	for _, h := range f.Queue[:min(2, len(f.Queue))] {
		names = append(names, named(v, h.Name))
	}
	if len(names) > 0 {
		lines = append(lines, "", parts.Cut(say.Then(say.Names(names)), 31))
	}
	return lines
}

// touch, there and second make the chair's screen tick through the discussion.
func (c *chair) touch(time.Time)   {}
func (c *chair) second(View) Act   { return Act{} }
func (c *chair) there(v View) bool { return v.Board.Floor != nil }
