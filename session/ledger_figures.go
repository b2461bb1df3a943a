package session

import (
	"slices"
	"time"
)

// Figures sum a ledger up.
type Figures struct {
	Promised int // all action items
	Open     int // of which something is still expected, those said to be done too
	Overdue  int
	Undated  int // open, and no day is known
	SaidDone int // waiting for the room
	Dropped  int
	Judged   int // whose last look had an answer
	Kept     int // of these, judged satisfied or partly
	Solved   int // issues; the list stands in the ledger
	CameBack int // issues likewise
	// Median is how many days lay between promise and done, for half of those that
	// are done; halves are rounded up. It is -1 when none is done.
	Median int
}

// Rate is the share of promises kept, in whole percent, rounded to the nearest; -1
// when none has been judged.
func (f Figures) Rate() int { return rate(f.Kept, f.Judged) }

func rate(kept, judged int) int {
	if judged == 0 {
		return -1
	}
	return (200*kept + judged) / (2 * judged)
}

// MonthFigures are what happened in one month of the calendar.
type MonthFigures struct {
	Month    string // 2026-11
	Promised int
	Done     int // said to be done in it and not taken back
	Judged   int // looks of the room
	Kept     int // of these, satisfied or partly
	Reopened int // of these, not satisfied
	Solved   int // issues
	Median   int // days from promise to done, of those done in it; -1: none
}

// Rate is as that of Figures, for the looks of the month.
func (m MonthFigures) Rate() int { return rate(m.Kept, m.Judged) }

func figures(rows []LedgerRow) Figures {
	f := Figures{Promised: len(rows)}
	var days []int
	for _, r := range rows {
		over := r.Status == ActionJudged || r.Status == ActionDropped
		if !over {
			f.Open++
			if r.Due == "" {
				f.Undated++
			}
		}
		if r.Overdue > 0 {
			f.Overdue++
		}
		switch r.Status {
		case ActionDone:
			f.SaidDone++
		case ActionDropped:
			f.Dropped++
		}
		if look, ok := r.Last(); ok {
			f.Judged++
			if look.Verdict != Unsatisfied {
				f.Kept++
			}
		}
		if r.Done != "" {
			days = append(days, r.Promised.Until(r.Done))
		}
	}
	f.Median = median(days)
	return f
}

// median of days; the mean of the middle two, rounded up, when they are even in number.
func median(days []int) int {
	if len(days) == 0 {
		return -1
	}
	slices.Sort(days)
	n := len(days)
	return (days[(n-1)/2] + days[n/2] + 1) / 2
}

// months counts by month, from the first promise to the ledger's day.
func months(l Ledger) []MonthFigures {
	first := l.AsOf
	for _, r := range l.Rows {
		if r.Promised != "" && r.Promised < first {
			first = r.Promised
		}
	}
	if len(l.Rows) == 0 || !first.Valid() || !l.AsOf.Valid() {
		return nil
	}
	var all []MonthFigures
	days := map[string][]int{}
	at := map[string]int{}
	start, _ := Day(first.Month() + "-01").time()
	for m := start; m.Format("2006-01") <= l.AsOf.Month(); m = m.AddDate(0, 1, 0) {
		at[m.Format("2006-01")] = len(all)
		all = append(all, MonthFigures{Month: m.Format("2006-01"), Median: -1})
	}
	in := func(d Day) *MonthFigures {
		if n, ok := at[d.Month()]; ok && d <= l.AsOf {
			return &all[n]
		}
		return &MonthFigures{} // a day yet to come counts nowhere
	}
	for _, r := range l.Rows {
		in(r.Promised).Promised++
		if r.Done != "" {
			in(r.Done).Done++
			days[r.Done.Month()] = append(days[r.Done.Month()], r.Promised.Until(r.Done))
		}
		for _, look := range r.Looks {
			m := in(look.Day)
			m.Judged++
			if look.Verdict == Unsatisfied {
				m.Reopened++
			} else {
				m.Kept++
			}
		}
	}
	for _, x := range l.Solved {
		in(x.Day).Solved++
	}
	for n := range all {
		all[n].Median = median(days[all[n].Month])
	}
	return all
}

// Date gives the year and month of a month's figures.
func (m MonthFigures) Date() (int, time.Month) {
	y, month, _ := Day(m.Month + "-01").Date()
	return y, month
}
