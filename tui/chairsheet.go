package tui

import (
	"strings"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// chairSheet is a page of the chair's being written from above: row is the next
// free one, end the first that belongs to the key line.
type chairSheet struct {
	v    View
	b    *session.Board
	say  *lang.Chair
	p    *parts.Page
	left int // first column
	w    int // columns of the script
	row  int
	end  int
	airy bool                    // room for blank rows
	rows map[int]session.IssueID // what a tap on a row calls
}

// newChairSheet draws the header and the phase line.
func newChairSheet(v View) *chairSheet {
	s := &chairSheet{v: v, b: v.Board, say: &v.Words.Chair, p: parts.NewPage(v.Theme, v.Size.W, v.Size.H),
		end: v.Size.KeyRow(), airy: v.Size.H >= 22, rows: map[int]session.IssueID{}}
	page := min(v.Size.W, 120)
	s.left = (v.Size.W-page)/2 + 2
	s.w = page - 4
	switch v.Size.Class() {
	case parts.Narrow:
		s.left--
		s.w += 2
	case parts.Wide:
		s.w = 79
	}
	s.header()
	s.row = 2
	if s.airy {
		s.row = 3
	}
	return s
}

// clock is the time of day where the council meets.
func (s *chairSheet) clock() string { return s.v.Words.Common.Clock(s.v.Now.In(s.b.Zone)) }

// unsaved says how a key on its way stands; what is safe need not be said.
func (s *chairSheet) unsaved() []string {
	if s.v.Saving == Unsent || s.v.Saving == Slow {
		return []string{savingWords(s.v)}
	}
	return nil
}

func (s *chairSheet) header() {
	left := s.b.Council
	if s.v.Size.Class() != parts.Narrow {
		left += " " + string(s.b.Session)
		switch {
		case s.b.Chair != "" && s.b.StandsFor != "":
			left += "   " + s.v.Words.Script.LeadsFor(s.b.Chair, s.b.StandsFor)
		case s.b.Chair != "":
			left += "   " + s.say.Chair(s.b.Chair)
		}
	}
	s.p.Header(left, append([]string{s.say.Present(s.b.Voters, s.b.Due), s.clock()}, s.unsaved()...)...)
	s.steps()
}

func (s *chairSheet) steps() {
	if s.b.Phase > 0 {
		s.p.Steps(1, s.say.Steps[:], int(s.b.Phase)-1)
	}
}

// chairFoot draws the last row of the first screen.
func (s *chairSheet) chairFoot() {
	words := s.v.Words.Common
	switch s.v.Size.Class() {
	case parts.Narrow:
		s.p.Foot(words.Help, words.Swap, words.Leave)
	case parts.Middle:
		s.p.Foot(words.Help, words.Swap, words.Light, words.Leave)
	default:
		s.p.Foot(words.Help, words.Swap, words.Light, s.say.LeaveTaken)
	}
}

// aloud draws the panel with the line to read aloud.
func (s *chairSheet) aloud(words string) {
	if words == "" {
		return
	}
	if !s.v.Size.Short() {
		s.p.Text(s.row, s.left, parts.Bold, s.say.ReadAloud)
		s.row++
	}
	w := s.w - 2
	if s.v.Size.Class() == parts.Wide {
		w += 6
	}
	lines := parts.Wrap(words, w)
	room := max(1, s.end-s.row-3)
	if len(lines) > room {
		lines = parts.Wrap(words, s.v.Size.W-2)
		lines = lines[:min(room, len(lines))]
	}
	air := 0
	if s.airy {
		air = 1
	}
	s.p.Panel(s.row, max(s.left-1, 0), len(lines)+2*air, w+4, parts.OnStrip)
	s.p.Lines(s.row+air, s.left+1, parts.Ink, lines)
	s.row += len(lines) + 2*air
	s.gap()
	if s.airy && s.v.Size.Class() != parts.Wide {
		s.gap()
	}
}

// gap leaves a row blank where there is room for blank rows.
func (s *chairSheet) gap() {
	if s.airy || s.v.Size.H >= 18 && s.end-s.row > 5 {
		s.row++
	}
}

// room is how many rows are left.
func (s *chairSheet) room() int { return s.end - s.row }

// text writes a sentence in as many rows as it takes and as there are.
func (s *chairSheet) text(style parts.Style, words string) {
	if words != "" && s.room() > 0 {
		s.row = s.p.Wrapped(s.row, s.left, s.w, s.room(), style, words)
	}
}

// hanging writes a sentence; after a dash its further rows stand beneath its first.
func (s *chairSheet) hanging(words string) {
	rest, ok := strings.CutPrefix(words, "  - ")
	if !ok || s.room() <= 0 {
		s.text(parts.Ink, words)
		return
	}
	s.p.Text(s.row, s.left+2, parts.Ink, "-")
	s.row = s.p.Wrapped(s.row, s.left+4, s.w-4, s.room(), parts.Ink, rest)
}

// pair writes a label and its value.
func (s *chairSheet) pair(label, value string) {
	if value == "" || s.room() <= 0 {
		return
	}
	s.p.Text(s.row, s.left, parts.Quiet, label)
	s.row = s.p.Wrapped(s.row, s.left+10, s.w-10, min(2, s.room()), parts.Ink, value)
}

// issue writes a code and a title; focus marks the one before the room. A tap on
// the row calls it when it may be called.
func (s *chairSheet) issue(i session.BoardIssue, focus bool, note string) {
	if s.room() <= 0 {
		return
	}
	if focus {
		s.p.FocusRow(s.row, max(s.left-2, 0), s.w+2)
	}
	end := s.left + s.w
	if note != "" {
		end = s.p.Right(s.row, end, parts.Ink, parts.Cut(note, s.w/2)) - 2
	}
	col := s.p.Tag(s.row, s.left+1, string(i.Code)) + 1
	s.p.TextIn(s.row, col, end-col, parts.Ink, titleOf(s.v.Words, i))
	s.rows[s.row] = i.Issue
	s.row++
}

// list writes issues, as many as there is room for above keep rows; the one called
// is in view.
func (s *chairSheet) list(all []session.BoardIssue, keep int, note func(session.BoardIssue) string) {
	room := s.room() - keep
	if len(all) == 0 || room < 2 {
		return
	}
	at := 0
	for n, i := range all {
		if i.Issue == s.b.Called {
			at = n
		}
	}
	seen := parts.Window(len(all), room, 1, at)
	for _, i := range all[seen.From:seen.To] {
		s.issue(i, i.Issue == s.b.Called, note(i))
	}
	if seen.More > 0 {
		s.p.Text(s.row, s.left+1, parts.Quiet, s.v.Words.Common.MoreBelow(seen.More))
		s.row++
	}
}

// wallAndNext writes what is on the wall and what the next key does.
func (s *chairSheet) wallAndNext(next ...string) {
	s.step()
	if s.v.Size.Class() != parts.Wide {
		s.pair(s.say.WallRow, gistOf(s.v))
		if s.room() > 2 {
			s.pair(s.v.Words.Script.EveningRow, s.evening())
		}
	}
	s.pair(s.say.NextRow, strings.Join(next, "\n"))
}

// side is the second column: what the wall shows, and the evening in numbers.
func (s *chairSheet) side() {
	if s.v.Size.Class() != parts.Wide || s.b.Phase == 0 {
		return
	}
	const row = 9
	col, w := s.left+82, 33
	s.p.Text(row, col, parts.Bold, s.say.WallNow)
	lines := wallLines(s.v)
	h := min(len(lines)+2, 9)
	s.p.Panel(row+1, col, h, w, parts.OnStrip)
	for i, l := range lines {
		if i < h-2 {
			s.p.TextIn(row+2+i, col+1, w-2, parts.Ink, l)
		}
	}
	at := row + h + 2
	s.p.Text(at, col, parts.Bold, s.say.Counts)
	for i, l := range append(s.eveningLines(), chairCounts(s.v)...) {
		if at+1+i < s.end {
			s.p.TextIn(at+1+i, col, w, parts.Ink, l)
		}
	}
}
