package session_test

import (
	"testing"

	"yuetan/session"
)

// TestCorrections: what is changed once people are together is kept as old and new,
// and erasing takes it away with the rest, live and on replay.
func TestCorrections(t *testing.T) {
	e := council(t, 4)
	reword := func(title string) {
		i, _ := e.now().Issue("2026-11/1")
		e.do("secretary", session.Reword{Issue: i.ID, Words: session.NewIssue{Title: title, Detail: i.Detail, Level: i.Level}})
	}
	e.do("secretary", session.Amend{Member: e.ids["r2"], Name: ptr("王秀英")})
	if got := e.sitting().Corrections; len(got) != 0 {
		t.Errorf("before anybody has come, %v", got)
	}
	e.walk(session.CheckInPhase)
	e.do("secretary", session.Amend{Member: e.ids["r2"], Name: ptr("王秀瑛")})
	e.do("secretary", session.Arrange{Session: month, Place: ptr("架空层")})
	e.do("secretary", session.Arrange{Session: month, Place: ptr("活动室")})
	got := e.sitting().Corrections
	if len(got) == 0 || got[0].What != session.CorrectedName || got[0].Old != "王秀英" || got[0].New != "王秀瑛" || got[0].By != e.ids["secretary"] {
		t.Fatalf("got %+v", got)
	}
	if last := got[len(got)-1]; last.What != session.CorrectedPlace || last.Old != "架空层" || last.New != "活动室" {
		t.Errorf("the last is %+v", last)
	}
	e.raise("灯坏")
	reword("路灯坏")
	before := len(e.sitting().Corrections)
	e.do("secretary", session.Erase{Member: e.ids["r2"]})
	if after := len(e.sitting().Corrections); after != before-1 {
		t.Errorf("%d corrections are left of %d", after, before)
	}
}
