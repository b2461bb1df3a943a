package session_test

import (
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

func TestSecondingIsAHintForTheAgenda(t *testing.T) {
	e := council(t, 4)
	e.raise("灯", "路")
	e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "车"}}})
	second := func(id session.IssueID) session.Command { return session.Second{Session: month, Issue: id} }
	for _, row := range []struct {
		name, who string
		c         session.Command
		want      string // as they are wished for, with how many
	}{
		{"one raised counts for itself", "r2", second("2026-11/2"), "路1 车1 灯0"},
		{"a second one puts it first", "r3", second("2026-11/2"), "路2 车1 灯0"},
		{"twice is once", "r3", second("2026-11/2"), "路2 车1 灯0"},
		{"taken back", "r3", session.Unsecond{Session: month, Issue: "2026-11/2"}, "路1 车1 灯0"},
		{"taking back what was never said", "r4", session.Unsecond{Session: month, Issue: "2026-11/2"}, "路1 车1 灯0"},
		{"another's issue", "r2", second("2026-11/3"), "车2 路1 灯0"},
		{"a person counts once for what was merged", "secretary", session.Merge{Issue: "2026-11/2", Into: "2026-11/3"}, "车2 灯0"},
		{"who has left does not count", "secretary", session.Leave{Member: e.ids["r2"]}, "车1 灯0"},
	} {
		e.do(row.who, row.c)
		var got []string
		support := map[session.IssueID]int{}
		for _, i := range e.now().Board().Issues {
			support[i.Issue] = i.Support
		}
		for _, entry := range e.now().ByWish(e.sitting()) {
			i, _ := e.now().Issue(entry.Issue)
			got = append(got, i.Title+string(rune('0'+support[entry.Issue])))
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: %s, want %s", row.name, strings.Join(got, " "), row.want)
		}
	}
	e.do("r3", second("2026-11/1"))
	if me, _ := e.seat("r3").Me(); !slices.Equal(me.Seconded, []session.IssueID{"2026-11/1"}) {
		t.Errorf("r3 seconds %v", me.Seconded)
	}
}
