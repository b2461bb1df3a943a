package tui

import (
	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// say chooses what is said of the line in so many rows, which the ranking needs too:
// as many sentences as leave it whole, or nine rows of it. Small pages have one short
// sentence, so that the ranking does not jump as the line is moved.
func (at *lineLayout) say(s *chairSheet, poll *session.BoardPoll, above, rows int) {
	f := firmnessOf(s.v.Words, poll)
	keep := min(len(poll.Ranking)+1, 9)
	said := f.line(above)
	parted, lots := s.parted(poll, above)
	switch narrow := s.v.Size.W < 76; {
	case narrow && lots != "":
		said = []string{lots}
	case straddled(poll, above) > 0: // which issues would be above is not settled yet
		said = []string{parted}
	case narrow && len(said) > 0:
		said = []string{f.short(above)}
	case parted != "":
		said = append([]string{parted}, said...)
	}
	if t := s.b.Timetable; s.v.Size.W >= 76 && t.Running(s.v.Now) && above < len(poll.Ranking) {
		room := t.Room(s.v.Now)
		said = append(said, s.v.Words.Script.Room(room, minutes(t.Each), room >= len(poll.Ranking)))
	}
	for _, sentence := range said {
		lines := parts.Wrap(sentence, s.v.Size.W-2*s.left)
		if keep+1+len(at.said)+len(lines) > rows {
			break
		}
		at.said = append(at.said, lines...)
	}
	if len(at.said) == 0 {
		if at.short = lots; at.short == "" {
			at.short = f.short(above)
		}
	}
}

// parted says, at length and in little room, that the line lies within a shared place.
func (s *chairSheet) parted(p *session.BoardPoll, above int) (long, short string) {
	if above < 1 || above >= len(p.Ranking) || p.Ranking[above-1].Place != p.Ranking[above].Place {
		return "", ""
	}
	say, place := s.v.Words.Lots, p.Ranking[above].Place
	if straddled(p, above) == 0 {
		return s.v.Words.Lot(*lotAt(p, place)), say.Parted(place)
	}
	var codes []string
	for _, l := range sharing(p, place) {
		codes = append(codes, string(p.Issue(l.Issue).Code))
	}
	return say.Straddles(place, codes), say.StraddlesShort
}

// aloudLine says why the line is where it is; shared places have no numbers of their
// own to say it by.
func (s *chairSheet) aloudLine(p *session.BoardPoll, above int) string {
	if straddled(p, above) > 0 {
		return s.v.Words.Lots.Aloud
	}
	if widest(p.Ranking, above) && !p.Ranking[above-1].Joint && !p.Ranking[above].Joint {
		return s.v.Words.Common.DrawnLine(above)
	}
	return s.say.LineAloud(above)
}

// widest tells whether no gap in the ranking is wider than the one after n rows.
func widest(r []tally.Line, n int) bool {
	if n < 1 || n >= len(r) {
		return false
	}
	for i := range len(r) - 1 {
		if r[i].Points-r[i+1].Points > r[n-1].Points-r[n].Points {
			return false
		}
	}
	return true
}
