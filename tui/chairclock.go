package tui

import (
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// minutes is a length in whole minutes; less than one counts as none.
func minutes(d time.Duration) int { return int(d / time.Minute) }

// evening says how the evening stands against its plan, in one line; empty while its
// clock says nothing.
func (s *chairSheet) evening() string {
	t, say := s.b.Timetable, &s.v.Words.Script
	switch {
	case !t.Running(s.v.Now), s.b.Phase == session.Adjourned:
		return ""
	case s.v.Size.Class() == parts.Narrow:
		return say.Against(minutes(t.Behind(s.v.Now)))
	}
	return say.Standing(minutes(t.Used(s.v.Now)), minutes(t.Behind(s.v.Now)))
}

// eveningLines is the same for the second column, with the hour of the end.
func (s *chairSheet) eveningLines() []string {
	t, say := s.b.Timetable, &s.v.Words.Script
	if !t.Running(s.v.Now) || s.b.Phase == session.Adjourned {
		return nil
	}
	return []string{say.Used(minutes(t.Used(s.v.Now))), say.Against(minutes(t.Behind(s.v.Now))), say.Ends(s.clockAt(t.End(s.v.Now)))}
}

func (s *chairSheet) clockAt(t time.Time) string { return s.v.Words.Common.Clock(t.In(s.b.Zone)) }

// step writes how much of its time the phase at hand has used, as a bar and in
// minutes. The discussion has a budget for each issue instead.
func (s *chairSheet) step() {
	t, say := s.b.Timetable, &s.v.Words.Script
	planned := t.Parts[s.b.Phase]
	if s.b.Phase == session.Discuss || planned <= 0 || !t.Running(s.v.Now) || s.room() < 6 {
		return
	}
	used := say.InStep(minutes(t.InPhase(s.v.Now)), minutes(planned))
	s.p.Text(s.row, s.left, parts.Quiet, say.StepRow)
	end := s.p.Right(s.row, s.left+s.w, parts.Ink, used) - 3
	if w := end - s.left - 10; w >= 10 {
		s.p.Progress(s.row, s.left+10, w, int(min(t.InPhase(s.v.Now), planned)/time.Second), int(planned/time.Second))
	}
	s.row++
}

// planned says how long the evening should take, before it begins.
func (s *chairSheet) planned() string {
	all, end := time.Duration(0), ""
	for _, d := range s.b.Timetable.Parts {
		all += d
	}
	return s.v.Words.Script.Planned(minutes(all), end)
}

// steppedBack says that the chair has taken a step back; empty when there is nothing
// to say.
func steppedBack(w *lang.Words, b *session.SteppedBack) string {
	switch {
	case b == nil:
		return ""
	case b.Resolution != "":
		return w.Script.ResolutionBack
	case b.To == session.Rank:
		return w.Script.LineBack
	}
	return w.Script.SteppedBack(b.To)
}
