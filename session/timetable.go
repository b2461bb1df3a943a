package session

import (
	"slices"
	"time"
)

// Timetable is how long each step of an evening should take, and how far the
// evening has come. It warns, and moves nothing.
type Timetable struct {
	Start   time.Time // when the plan begins: as announced, or when check-in was opened
	Began   time.Time // when check-in was opened; zero before
	Ended   time.Time // zero before
	Phase   Phase
	Entered time.Time // when the phase at hand was first entered
	// Parts are the planned lengths of check-in to resolve, by phase.
	Parts [Adjourned + 1]time.Duration
	// Done of All issues have been gone through in the phase at hand, where it takes
	// them one by one.
	Done, All int
	// Each is what settling one issue takes.
	Each time.Duration
}

// How long the steps take in which nothing is counted by issues or promises.
const (
	checkInTakes = 10 * time.Minute
	voteTakes    = 10 * time.Minute
	rankTakes    = 5 * time.Minute
	promiseTakes = 2 * time.Minute // each
)

// longestEvening is how long people may be together before the clock is not believed:
// check-in was opened days ahead, or nobody adjourned.
const longestEvening = 12 * time.Hour

// Timetable plans a session's evening from the council's settings and from what is
// on tonight. Check-in, the vote and the ranking have lengths of their own, each
// promise two minutes. Of the rest, talking takes the budget of each issue but no more
// than three fifths; what is left goes to the resolutions.
func (s *Snapshot) Timetable(x *Session) Timetable {
	issues := s.Tonight(x)
	t := Timetable{Start: x.Began, Began: x.Began, Ended: x.Ended, Phase: x.Phase, Entered: x.entered[x.Phase], Each: time.Duration(s.Settings.IssueMinutes) * time.Minute}
	if at, ok := s.announced(x); ok && !x.Began.IsZero() && x.Began.Sub(at).Abs() < 3*time.Hour {
		t.Start = at
	}
	t.Parts[CheckInPhase], t.Parts[Vote], t.Parts[Rank] = checkInTakes, voteTakes, rankTakes
	t.Parts[Review] = time.Duration(s.promises(x)) * promiseTakes
	fixed := checkInTakes + voteTakes + rankTakes + t.Parts[Review]
	evening := time.Duration(s.Settings.EveningMinutes) * time.Minute
	if half := evening / 2; fixed > half { // a short evening is short in every part
		for p := range t.Parts {
			t.Parts[p] = t.Parts[p] * half / fixed
		}
		fixed = half
	}
	rest := evening - fixed
	t.Parts[Discuss] = min(time.Duration(len(issues))*t.Each, rest*3/5)
	t.Parts[Resolve] = rest - t.Parts[Discuss]
	t.Done, t.All = s.gone(x, issues)
	return t
}

// promises counts what is looked back at tonight.
func (s *Snapshot) promises(x *Session) int {
	n := 0
	for _, e := range s.Tonight(x) {
		if s.boardIssue(x, e).Carried {
			n++
		}
	}
	return n
}

// gone counts the issues that lie behind in the phase at hand, of those it takes one
// by one.
func (s *Snapshot) gone(x *Session, tonight []Entry) (done, all int) {
	switch x.Phase {
	case Discuss:
		for n, e := range tonight {
			if e.Issue == x.Called {
				done = n
			}
		}
		return done, len(tonight)
	case Resolve:
		above := x.AboveLine()
		for _, e := range above {
			if r := x.ResolutionOn(e.Issue); r != nil && (r.Status == Adopted || r.Status == Rejected) || r == nil && slices.Contains(x.Deferred, e.Issue) {
				done++
			}
		}
		return done, len(above)
	}
	return 0, 0
}

// announced is when a session was to begin, in the council's zone; false where no
// time was given that can be read.
func (s *Snapshot) announced(x *Session) (time.Time, bool) {
	at, err := time.ParseInLocation("2006-01-02 15:04", x.Date, s.Council.Location())
	return at, err == nil
}

// Running tells whether the evening has begun and its clock can be believed.
func (t Timetable) Running(now time.Time) bool {
	return !t.Began.IsZero() && !now.Before(t.Began) && t.now(now).Sub(t.Began) < longestEvening
}

// now is the moment that counts: that of the end once all is over.
func (t Timetable) now(now time.Time) time.Time {
	if !t.Ended.IsZero() {
		return t.Ended
	}
	return now
}

// Used is how long the evening has lasted.
func (t Timetable) Used(now time.Time) time.Duration { return t.now(now).Sub(t.Began) }

// InPhase is how long the phase at hand has lasted; the check-in counts from the
// announced hour.
func (t Timetable) InPhase(now time.Time) time.Duration {
	return max(0, t.now(now).Sub(t.entered()))
}

// entered is when the time of the phase at hand began to run.
func (t Timetable) entered() time.Time {
	if t.Phase == CheckInPhase && t.Entered.Before(t.Start) {
		return t.Start
	}
	return t.Entered
}

// planned is when a phase should begin.
func (t Timetable) planned(p Phase) time.Time {
	at := t.Start
	for _, d := range t.Parts[:p] {
		at = at.Add(d)
	}
	return at
}

// PlannedEnd is when the evening should end.
func (t Timetable) PlannedEnd() time.Time { return t.planned(Adjourned) }

// Behind is how far the evening is behind its plan; ahead of it if negative. Whoever
// is within the time of a step, or of an issue, is as far behind as at its beginning;
// beyond it, each minute counts. Before the announced hour nobody is ahead.
func (t Timetable) Behind(now time.Time) time.Duration {
	now = t.now(now)
	if t.Phase == Adjourned {
		return now.Sub(t.PlannedEnd())
	}
	if t.Phase == CheckInPhase && now.Before(t.Start) {
		return 0
	}
	first := t.planned(t.Phase)
	lo, hi := first, first.Add(t.Parts[t.Phase])
	if t.All > 0 {
		part := t.Parts[t.Phase] / time.Duration(t.All)
		lo = first.Add(time.Duration(min(t.Done, t.All)) * part)
		hi = first.Add(time.Duration(min(t.Done+1, t.All)) * part)
	}
	reached := first.Add(now.Sub(t.entered()))
	switch {
	case reached.Before(lo):
		reached = lo
	case reached.After(hi):
		reached = hi
	}
	return now.Sub(reached)
}

// End is when the evening will end if the rest goes by the plan.
func (t Timetable) End(now time.Time) time.Time { return t.PlannedEnd().Add(t.Behind(now)) }

// Room is how many issues may still be settled by the planned end, from 0.
func (t Timetable) Room(now time.Time) int {
	if t.Each <= 0 {
		return 0
	}
	return max(0, int(t.PlannedEnd().Sub(now)/t.Each))
}
