package main

import (
	"slices"
	"sort"
	"time"
)

// ledgerByHand is a year of promises, rota and issues reckoned as a neighbour with a
// notebook would: it shares nothing with the program but the rules in its help.
type ledgerByHand struct {
	turns   []string          // units in the order of their turns
	skips   map[string]bool   // passed over once
	lent    map[string]string // whose coming turn another takes
	hosted  map[string][]string
	issues  []*noted
	items   []*promised
	accords []*accord
	reviews int // weeks until what was reopened is looked at again
}

// noted is an issue in the notebook.
type noted struct {
	title string
	open  bool
	came  int // back
}

// promised is one promise in the notebook.
type promised struct {
	id            string
	issue         *noted
	made, due     time.Time
	done, closed  time.Time
	again         time.Time
	status        string
	looks         []look
	satisfied     [3]int // of the last look
	reopenedTimes int
}

type look struct {
	day  time.Time
	kept bool
}

func (l *ledgerByHand) join(unit string) {
	never := 0
	for never < len(l.turns) && len(l.hosted[l.turns[never]]) == 0 {
		never++
	}
	l.turns = slices.Insert(l.turns, never, unit)
}

func (l *ledgerByHand) leave(unit string) {
	l.turns = slices.DeleteFunc(l.turns, func(u string) bool { return u == unit })
}

func (l *ledgerByHand) swap(a, b string) {
	i, j := slices.Index(l.turns, a), slices.Index(l.turns, b)
	l.turns[i], l.turns[j] = b, a
}

// host says whose month it is and moves them to the end. Whoever is passed over, or
// lends their turn, keeps their place at the head.
func (l *ledgerByHand) host(month string) string {
	at := 0
	for l.skips[l.turns[at]] {
		l.skips[l.turns[at]] = false
		at++
	}
	unit := l.turns[at]
	if other := l.lent[unit]; other != "" {
		delete(l.lent, unit)
		unit = other
	}
	l.leave(unit)
	l.turns = append(l.turns, unit)
	l.hosted[unit] = append(l.hosted[unit], month)
	return unit
}

// carried are the titles that come to a new month by themselves.
func (l *ledgerByHand) carried() []*noted {
	var open []*noted
	for _, i := range l.issues {
		if i.open {
			open = append(open, i)
		}
	}
	return open
}

func (l *ledgerByHand) raise(title string) *noted {
	i := &noted{title: title, open: true}
	l.issues = append(l.issues, i)
	return i
}

// toLookAt are the promises that a room must look at on a day.
func (l *ledgerByHand) toLookAt(day time.Time) []*promised {
	var all []*promised
	for _, p := range l.items {
		switch {
		case p.over():
		case p.again.After(day):
		case p.status == "done" || !p.due.After(day):
			all = append(all, p)
		}
	}
	return all
}

// over tells whether nothing more is expected.
func (p *promised) over() bool { return p.status == "judged" || p.status == "dropped" }

// replaced drops what is left of an issue's earlier promises when a new resolution
// is adopted on it.
func (l *ledgerByHand) replaced(i *noted, day time.Time) {
	for _, p := range l.items {
		if p.issue == i && !p.over() {
			p.status, p.closed = "dropped", day
		}
	}
}

// look notes what the room said; it tells whether the issue comes back.
func (p *promised) look(day time.Time, answers [3]int, weeks int) bool {
	p.satisfied = answers
	all := answers[0] + answers[1] + answers[2]
	bad := 2*answers[2] > all
	p.looks = append(p.looks, look{day, !bad})
	if bad {
		p.status, p.done, p.again = "reopened", time.Time{}, day.AddDate(0, 0, 7*weeks)
		p.reopenedTimes++
		return true
	}
	p.status, p.closed, p.again = "judged", day, time.Time{}
	if p.done.IsZero() {
		p.done = day
	}
	return false
}

// settledAfterAll closes an issue that came back once all its promises are over.
func (l *ledgerByHand) settledAfterAll(i *noted) {
	for _, p := range l.items {
		if p.issue == i && !p.over() {
			return
		}
	}
	i.open = false
}

// sums are the figures under the notebook's last line.
type sums struct{ Promised, Open, Judged, Kept, Rate, Solved, CameBack, Median int }

func (l *ledgerByHand) sums() sums {
	var s sums
	var days []int
	solved := map[*noted]bool{}
	back := map[*noted]bool{}
	for _, p := range l.items {
		s.Promised++
		if !p.over() {
			s.Open++
		}
		if n := len(p.looks); n > 0 {
			s.Judged++
			if p.looks[n-1].kept {
				s.Kept++
			}
		}
		if !p.done.IsZero() {
			days = append(days, int(p.done.Sub(p.made).Hours()+12)/24)
		}
		if p.reopenedTimes > 0 {
			back[p.issue] = true
		}
		if p.status == "judged" {
			solved[p.issue] = true
		}
	}
	for _, p := range l.items {
		if !p.over() {
			delete(solved, p.issue)
		}
	}
	s.Solved, s.CameBack, s.Rate, s.Median = len(solved), len(back), -1, -1
	if s.Judged > 0 {
		s.Rate = (s.Kept*100 + s.Judged/2) / s.Judged
	}
	if sort.Ints(days); len(days) > 0 {
		s.Median = (days[(len(days)-1)/2] + days[len(days)/2] + 1) / 2
	}
	return s
}
