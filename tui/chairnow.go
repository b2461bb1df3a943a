package tui

import (
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// aloudNow is what the chair reads aloud at this moment.
func aloudNow(v View) string {
	b, words := v.Board, v.Words
	aloud := words.PhaseWords(b.Phase).Aloud
	switch {
	case reviewAloud(v) != "":
		return reviewAloud(v)
	case b.Phase == session.Review && b.Review == nil && len(carried(b)) == 0:
		return words.Chair.NothingCarried
	case b.Phase == session.Vote && b.Poll != nil && 2*b.Poll.Voted > b.Poll.Present:
		return words.Common.CloseLine(b.Poll.Voted, max(0, b.Poll.Present-b.Poll.Voted))
	case b.Phase == session.Vote && b.Poll != nil && b.Poll.Bylaws.Secrecy != session.Secret:
		return words.Common.Join(words.Chair.VoteAloud, words.Common.Secrecy[b.Poll.Bylaws.Secrecy])
	case b.Phase == session.Rank && b.Poll != nil && b.Poll.Status == session.PollClosed:
		if b.Step.Blocked != nil {
			return words.Chair.PaperAloud
		}
		return words.Chair.ClosedAloud
	case b.Phase == session.Rank && b.Poll != nil && b.Poll.Status == session.PollCounted:
		return words.Chair.BalanceAloud(b.Poll.Present, words.Common.List(termWords(words, b.Poll)), b.Poll.Balanced)
	case b.Phase == session.Rank && b.Poll != nil && len(b.Poll.Latest) > 0:
		aloud = ""
		for _, l := range b.Poll.Latest {
			i := b.Poll.Issue(l.Issue)
			aloud = words.Common.Join(aloud, words.Chair.PlaceAloud(words.Wall.PlaceTitle(l.Place, l.Joint), string(i.Code), titleOf(words, i), l.Points))
		}
		for _, t := range tiesOf(words, b.Poll, b.Poll.Latest) {
			aloud = words.Common.Join(aloud, t)
		}
	case b.Step.Kind == session.StepAdjourn, b.Phase == session.Adjourned:
		return goodbye(v)
	}
	return aloud
}

// goodbye is read aloud at the end: what comes next.
func goodbye(v View) string {
	next, _, _ := strings.Cut(v.Board.NextHost, "   ")
	return v.Words.Script.Goodbye(v.Board.NoticeDays, next)
}

// moment writes what belongs to the phase.
func (s *chairSheet) moment() {
	switch s.b.Phase {
	case 0:
		s.text(parts.Ink, s.say.NoSession)
	case session.Collect:
		s.collect()
	case session.CheckInPhase, session.Review:
		s.gather()
	case session.Discuss:
		s.discuss()
	case session.Vote:
		s.vote()
	case session.Rank:
		s.rank()
	case session.Resolve:
		s.resolve()
	case session.Adjourned:
		s.outcomes()
	}
}

func (s *chairSheet) collect() {
	words := s.v.Words.Common
	s.pair(s.say.DateRow, words.Announced(s.b.Date))
	s.pair(s.say.PlaceRow, s.b.Place)
	s.pair(s.say.HostRow, s.b.Host)
	s.pair(s.say.IssuesRow, words.Issues(len(s.b.Issues)))
	s.pair(s.v.Words.Script.PlanRow, s.planned())
	s.wallAndNext(s.say.OpenCheckIn)
}

// gather is check-in and looking back: how many are here.
func (s *chairSheet) gather() {
	if s.b.Phase == session.Review && s.b.Review != nil {
		s.reviewing()
		return
	}
	if text := fmt.Sprintf("%d/%d", s.b.Voters, s.b.Due); s.airy {
		f := parts.Figure{K: 1, Gap: 2}
		s.p.Figure(s.row, s.left, f, parts.OnInk, text)
		s.row += f.Height() + 1
	}
	s.quorum()
	if s.b.Phase == session.CheckInPhase {
		s.wallAndNext(startReview(s.v))
		return
	}
	s.list(carried(s.b), 3, func(session.BoardIssue) string { return s.say.Carried })
	s.wallAndNext(s.say.StartDiscuss(firstCode(s.b)))
}

// carried lists the issues that come from an earlier month.
func carried(b *session.Board) []session.BoardIssue {
	var all []session.BoardIssue
	for _, i := range b.Issues {
		if i.Carried {
			all = append(all, i)
		}
	}
	return all
}

// quorum says how many there must be; below it warns, and no more.
func (s *chairSheet) quorum() {
	if s.b.Voters < s.b.Quorum {
		s.text(parts.Warn, "! "+s.say.Below(s.b.Voters, s.b.Quorum))
		return
	}
	s.pair(s.say.QuorumRow, s.v.Words.Common.Quorum(s.b.Voters, s.b.Quorum))
}

func firstCode(b *session.Board) string {
	if len(b.Issues) == 0 {
		return ""
	}
	return string(b.Issues[0].Code)
}

func (s *chairSheet) vote() {
	p := s.b.Poll
	if p == nil {
		return
	}
	slips := slipsToCome(p)
	missing := max(0, p.Present-p.Voted)
	text := fmt.Sprintf("%d/%d", p.Voted, p.Present)
	f := parts.Figure{K: 1, Gap: 2}
	beside := s.left + f.Width(text) + 4
	if s.airy && beside+24 < s.left+s.w {
		s.p.Figure(s.row, s.left, f, parts.OnInk, text)
		s.p.TextIn(s.row, beside, s.left+s.w-beside, parts.Ink, s.say.NotVoted(missing))
		if slips > 0 {
			s.p.TextIn(s.row+1, beside+2, s.left+s.w-beside-2, parts.Ink, s.say.OnScreen(max(0, missing-slips)))
			s.p.TextIn(s.row+2, beside+2, s.left+s.w-beside-2, parts.Ink, s.say.SlipsOut(slips))
		}
		s.p.TextIn(s.row+4, beside, s.left+s.w-beside, parts.Quiet, s.say.NamesElsewhere)
		s.row += f.Height()
	} else {
		s.text(parts.Bold, s.v.Words.Common.VotedOf(p.Voted, p.Present))
		s.text(parts.Ink, s.say.NotVoted(missing))
		if slips > 0 {
			s.text(parts.Ink, s.say.SlipsOut(slips))
		}
		s.text(parts.Quiet, s.say.NamesElsewhere)
	}
	s.gap()
	for _, w := range p.Warnings {
		s.text(parts.Warn, "! "+s.v.Words.Counting.Warning[w])
	}
	if len(p.Warnings) == 0 {
		s.gap()
	}
	if s.v.Size.Class() != parts.Wide && s.room() > 2 {
		s.pair(s.v.Words.Script.EveningRow, s.evening())
	}
	s.text(parts.Ink, s.say.CloseNext)
}

// rank is the way from the closed box to first place.
func (s *chairSheet) rank() {
	p := s.b.Poll
	if p == nil {
		return
	}
	words := s.v.Words.Common
	switch p.Status {
	case session.PollClosed:
		s.pair(s.say.BallotsRow, words.VotedOf(p.Voted, p.Present))
		if s.b.Step.Blocked != nil {
			s.text(parts.Warn, "! "+s.say.PaperOpen(p.SlipsIn, p.SlipsOut))
		}
	case session.PollCounted:
		s.balance(p)
		s.gap()
	default:
		for _, l := range p.Ranking[:min(len(p.Ranking), max(0, s.room()-4))] {
			points := parts.PadLeft(words.Points(l.Points), parts.Width(words.Points(p.Ranking[0].Points)))
			s.issue(p.Issue(l.Issue), false, words.PlaceShort(l.Place, l.Joint)+"   "+points)
		}
		if len(p.Ranking) > 0 {
			s.gap()
		}
	}
	s.wallAndNext(actionWords(s.v))
}

// outcomes lists the resolutions when all is over.
func (s *chairSheet) outcomes() {
	s.list(aboveLine(s.b), 2, s.standing)
	s.gap()
	s.wallAndNext()
}

func (s *chairSheet) resolve() {
	s.list(aboveLine(s.b), 4, s.standing)
	s.gap()
	r, ok := resolutionOf(s.b, s.b.Called)
	switch {
	case ok && r.Status == session.Proposed:
		s.text(parts.Ink, s.say.Answers(r.Agree, r.Abstain, r.Object, max(0, r.Entitled-r.Agree-r.Abstain-r.Object)))
	case ok && s.room() > 4:
		for n, c := range r.Clauses {
			if s.room() > 3 {
				s.p.Text(s.row, s.left, parts.Ink, fmt.Sprint(n+1))
				s.row = s.p.Wrapped(s.row, s.left+4, s.w-4, min(2, s.room()-3), parts.Ink, draftLine(s.v, r, c))
			}
		}
	}
	s.gap()
	s.wallAndNext(actionWords(s.v))
}

// resolutionOf finds the resolution on an issue.
func resolutionOf(b *session.Board, id session.IssueID) (session.BoardResolution, bool) {
	for i := len(b.Resolutions) - 1; i >= 0; i-- {
		if b.Resolutions[i].Issue.Issue == id {
			return b.Resolutions[i], true
		}
	}
	return session.BoardResolution{}, false
}

// standing says how far the resolution on an issue is.
func (s *chairSheet) standing(i session.BoardIssue) string {
	r, ok := resolutionOf(s.b, i.Issue)
	switch {
	case !ok && i.Deferred:
		return s.say.LeftOver
	case !ok || r.Status == session.Draft && len(r.Clauses) == 0:
		return s.say.NotYet
	case r.Status == session.Draft:
		return s.say.Clauses(len(r.Clauses))
	}
	return s.v.Words.Common.ResolutionStatus[r.Status]
}

// unsaid stands where a clause does not say what is done: not yet, or erased since.
func unsaid(v View, r session.BoardResolution) string {
	if r.Status == session.Draft {
		return v.Words.Chair.NotYet
	}
	return v.Words.Common.Erased
}

// draftLine is a clause in one line, perhaps one that is still being written.
func draftLine(v View, r session.BoardResolution, c session.Clause) string {
	if c.What == "" {
		c.What = unsaid(v, r)
	}
	return clauseLine(v, c)
}

// clauseLine is a clause in one line: what, who leads, by when.
func clauseLine(v View, c session.Clause) string {
	line := c.What
	if line == "" {
		line = v.Words.Common.Erased
	}
	if c.Lead != "" {
		line += "   " + v.Words.Wall.Lead(c.Lead)
	}
	if c.By != "" {
		line += "   " + c.By
	}
	return line
}
