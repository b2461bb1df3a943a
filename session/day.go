package session

import "time"

// Day is a day of the calendar in the council's zone, such as 2026-12-10; empty
// where none is known. Days compare as texts do.
type Day string

const dayLayout = "2006-01-02"

// Day is the day of a moment where the council is.
func (c Council) Day(t time.Time) Day { return Day(t.In(c.Location()).Format(dayLayout)) }

// time is the day's midnight in UTC; false for a day that is none.
func (d Day) time() (time.Time, bool) {
	t, err := time.Parse(dayLayout, string(d))
	return t, err == nil
}

// Valid tells whether it is a day of the calendar.
func (d Day) Valid() bool { _, ok := d.time(); return ok }

// Date gives the day's parts; zeros for a day that is none.
func (d Day) Date() (year int, month time.Month, day int) {
	t, ok := d.time()
	if !ok {
		return 0, 0, 0
	}
	return t.Date()
}

// Weekday of the day; Sunday for a day that is none.
func (d Day) Weekday() time.Weekday {
	t, _ := d.time()
	return t.Weekday()
}

// Plus is the day so many days later; empty for a day that is none.
func (d Day) Plus(days int) Day {
	t, ok := d.time()
	if !ok {
		return ""
	}
	return Day(t.AddDate(0, 0, days).Format(dayLayout))
}

// Until counts the days from this day to another: negative when that is earlier, 0
// when either is none.
func (d Day) Until(other Day) int {
	from, ok := d.time()
	to, also := other.time()
	if !ok || !also {
		return 0
	}
	return int(to.Sub(from) / (24 * time.Hour))
}

// Month is the part that names the month: 2026-12.
func (d Day) Month() string {
	if len(d) < 7 {
		return ""
	}
	return string(d[:7])
}
