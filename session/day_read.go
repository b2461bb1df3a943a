package session

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"
)

// ways in which people write a day, each with the groups year, month and day.
var (
	numericDay = regexp.MustCompile(`([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})`)
	chineseDay = regexp.MustCompile(`(?:([0-9]{4}) ?年 ?|(今年|明年) ?)?([0-9]{1,2}) ?月 ?(?:([0-9]{1,2}) ?[日号]|(底|末))`)
	dayMonth   = regexp.MustCompile(`(?i)\b([0-9]{1,2})(?:st|nd|rd|th)? (?:of )?(` + monthNames + `)\b\.?,? ?([0-9]{4})?`)
	monthDay   = regexp.MustCompile(`(?i)\b(` + monthNames + `)\.? ([0-9]{1,2})(?:st|nd|rd|th)?\b(?:,? ([0-9]{4}))?`)
	withinDays = regexp.MustCompile(`(?i)^(?:within )?([0-9]{1,3}) ?(?:days?|天之?内|日之?内|天以内|日以内)$`)
	// What happens again and again, or begins, has no last day.
	recurring = regexp.MustCompile(`(?i)每|起|开始|every|each|from|since|monthly|weekly|daily`)
)

const monthNames = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

// furthest is how many days ahead a day without a year is taken to mean: one that
// lies further is as likely to be a slip, and is asked for.
const furthest = 300

// ReadDay reads the day that a clause's words name: 2026-12-10, 12月10日前, 12月底,
// 10 December, Dec 10, 30天内. A day without a year is the next of that name from
// the day of the promise. It is false when no day, more than one, or a recurring one
// is named, and when the next one lies more than 300 days ahead: then somebody must
// say which is meant.
func ReadDay(words string, from Day) (Day, bool) {
	text := strings.TrimSpace(width.Narrow.String(words))
	if recurring.MatchString(text) {
		return "", false
	}
	if m := withinDays.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		return from.Plus(n), n > 0 && from.Valid()
	}
	var found []Day
	read := func(year, month, day string) { found = append(found, dayOf(from, year, monthNumber(month), day)) }
	for _, m := range numericDay.FindAllStringSubmatch(text, -1) {
		read(m[1], m[2], m[3])
	}
	for _, m := range chineseDay.FindAllStringSubmatch(text, -1) {
		year, _, _ := from.Date()
		switch {
		case m[2] == "今年":
			m[1] = strconv.Itoa(year)
		case m[2] == "明年":
			m[1] = strconv.Itoa(year + 1)
		}
		read(m[1], m[3], m[4])
	}
	for _, m := range dayMonth.FindAllStringSubmatch(text, -1) {
		read(m[3], m[2], m[1])
	}
	if len(found) == 0 {
		for _, m := range monthDay.FindAllStringSubmatch(text, -1) {
			read(m[3], m[1], m[2])
		}
	}
	if len(found) != 1 || found[0] == "" {
		return "", false
	}
	return found[0], true
}

func monthNumber(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	for m := time.January; m <= time.December; m++ {
		if len(text) >= 3 && strings.EqualFold(m.String()[:3], text[:3]) {
			return int(m)
		}
	}
	return 0
}

// dayOf is a day of which the year may be missing, and the day for the month's last;
// empty when there is no such day.
func dayOf(from Day, year string, month int, day string) Day {
	if month < 1 || month > 12 {
		return ""
	}
	in := func(year int) Day {
		n, err := strconv.Atoi(day)
		t := time.Date(year, time.Month(month), n, 0, 0, 0, 0, time.UTC)
		switch {
		case err != nil:
			t = time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC)
		case t.Month() != time.Month(month):
			return ""
		}
		return Day(t.Format(dayLayout))
	}
	if n, err := strconv.Atoi(year); err == nil {
		return in(n)
	}
	now, _, _ := from.Date()
	for _, y := range []int{now, now + 1} {
		if d := in(y); now > 0 && d >= from && from.Until(d) <= furthest {
			return d
		}
	}
	return ""
}
