package lang

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"yuetan/session"
)

// announced spells out a session's date where it is written as 2026-11-20 or
// 2026-11-20 19:00; any other wording stays as the secretary typed it.
func announced(date string, day func(time.Time) string) string {
	if t, err := time.Parse("2006-01-02 15:04", date); err == nil {
		return day(t) + " " + t.Format("15:04")
	}
	if t, err := time.Parse("2006-01-02", date); err == nil {
		return day(t)
	}
	return date
}

// month reads a session's id: its year, its month, and which sitting of the month
// it is. ok is false for an id that is not of this shape.
func month(id session.SessionID) (year int, m time.Month, sitting int, ok bool) {
	name, second, found := strings.Cut(string(id), ".")
	t, err := time.Parse("2006-01", name)
	if err != nil {
		return 0, 0, 0, false
	}
	sitting = 1
	if found {
		if sitting, err = strconv.Atoi(second); err != nil {
			return 0, 0, 0, false
		}
	}
	return t.Year(), t.Month(), sitting, true
}

func zhDate(t time.Time) string {
	return t.Format("2006年1月2日 ") + "星期" + string([]rune("日一二三四五六")[t.Weekday()])
}

func zhMonth(id session.SessionID) string {
	_, m, sitting, ok := month(id)
	switch {
	case !ok:
		return string(id)
	case sitting > 1:
		return fmt.Sprintf("%d 月 第%s次月谈", m, zhCount(sitting))
	}
	return fmt.Sprintf("%d 月 月谈", m)
}

func enDate(t time.Time) string { return t.Format("Monday 2 January 2006") }

func enMonth(id session.SessionID) string {
	_, m, sitting, ok := month(id)
	switch {
	case !ok:
		return string(id)
	case sitting > 1:
		return fmt.Sprintf("%s, %s sitting", m, enOrdinal(sitting))
	}
	return m.String()
}
