package tui

import (
	"fmt"
	"testing"

	"yuetan/session"
	"yuetan/tally"
)

func TestSecretaryTakesTheChairOverAndGivesItBack(t *testing.T) {
	d := deskAt(t, "zh", session.Discuss)
	chair := d.e.sitting().Chair
	d.sheet("主持").shows("接手主持...（先问一次）").press("⏎").shows("主持人那边就不能再按了")
	d.holds("nothing yet", d.e.sitting().Chair == chair)
	d.press("⏎").shows("您接手了", "开始打分")
	d.holds("the secretary chairs", d.e.sitting().Chair == d.e.member(secretaryNumber))
	d.e.operator(session.Arrange{Session: d.e.session, Chair: &chair})
	d.news().press("Q").shows("接手主持...（先问一次）")
}

func TestSecretaryStaysOnTheChairsScreenFromStepToStep(t *testing.T) {
	d := deskAt(t, "zh", session.Vote)
	nobody := session.MemberID("")
	d.e.operator(session.Arrange{Session: d.e.session, Chair: &nobody})
	voted := d.news().app.view().Board.Poll.Voted
	d.sheet("主持").press("⏎").shows("收票...（先问一次）").press("⏎").shows("等您打张数")
	d.press(fmt.Sprint(voted)).shows("收票，不能退回").press("⏎").shows("揭晓...（先看一遍）", "对得上")
}

func TestOnlyTheWidestGapIsCalledSo(t *testing.T) {
	points := func(all ...int) (r []tally.Line) {
		for _, p := range all {
			r = append(r, tally.Line{Points: p})
		}
		return r
	}
	for _, r := range []struct {
		name  string
		all   []tally.Line
		above int
		want  bool
	}{
		{"the widest", points(50, 49, 20, 18), 2, true},
		{"one as wide", points(50, 40, 30), 2, true},
		{"a wider one further down", points(50, 41, 33, 12), 1, false},
		{"below the last", points(50, 41), 2, false},
		{"no line yet", points(50, 41), 0, false},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := widest(r.all, r.above); got != r.want {
				t.Errorf("widest(%d) = %v", r.above, got)
			}
		})
	}
}
