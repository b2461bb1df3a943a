package session_test

import (
	"testing"

	"yuetan/session"
)

func TestTheDayThatAClauseNames(t *testing.T) {
	const from = session.Day("2026-11-20")
	for _, row := range []struct {
		words string
		want  session.Day // empty: it must be asked for
	}{
		{"12月10日前", "2026-12-10"},
		{"12月10号", "2026-12-10"},
		{"１２月１０日前", "2026-12-10"},
		{"2026年12月10日之前", "2026-12-10"},
		{"1月15日前", "2027-01-15"},
		{"明年1月15日前", "2027-01-15"},
		{"明年11月25日", "2027-11-25"},
		{"12月底", "2026-12-31"},
		{"2月底前", "2027-02-28"},
		{"今年12月31日", "2026-12-31"},
		{"2026-12-10", "2026-12-10"},
		{"2026.12.10 前", "2026-12-10"},
		{"by 2027/3/1", "2027-03-01"},
		{"10 December", "2026-12-10"},
		{"by 10 December 2026", "2026-12-10"},
		{"1st of March", "2027-03-01"},
		{"December 10", "2026-12-10"},
		{"by Dec. 10th, 2026", "2026-12-10"},
		{"before 15 Jan", "2027-01-15"},
		{"30天内", "2026-12-20"},
		{"within 10 days", "2026-11-30"},
		{"11月20日", "2026-11-20"},

		{"", ""},
		{"尽快", ""},
		{"12月 起", ""},
		{"12月1日起", ""},
		{"每月1日", ""},
		{"monthly, on the 1st", ""},
		{"from 1 December", ""},
		{"12月", ""},
		{"2月30日", ""},
		{"13月1日", ""},
		{"11月15日", ""}, // five days ago, or in a year?
		{"12月10日或12月20日", ""},
		{"between 10 December and 20 December", ""},
		{"maybe 10", ""},
	} {
		got, ok := session.ReadDay(row.words, from)
		if got != row.want || ok != (row.want != "") {
			t.Errorf("%q is read as %q, want %q", row.words, got, row.want)
		}
	}
}

func TestDaysAreCountedAsOnACalendar(t *testing.T) {
	d := session.Day("2026-12-30")
	if got := d.Plus(3); got != "2027-01-02" {
		t.Errorf("three days on it is %s", got)
	}
	if got := d.Until("2027-01-02"); got != 3 {
		t.Errorf("%d days until then", got)
	}
	if session.Day("2026-02-29").Valid() || !session.Day("2028-02-29").Valid() {
		t.Error("29 February is a day of leap years only")
	}
}
