package session_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
)

func lacking(e *evening) string {
	var all []string
	for _, l := range e.now().Lacks(e.sitting()) {
		text := string(l.Kind)
		if l.Entry.Code != "" {
			text += " " + string(l.Entry.Code)
		}
		if l.Clause > 0 {
			text += fmt.Sprintf(" %d", l.Clause)
		}
		if l.Later {
			text += " later"
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// TestLacks follows an evening: what nobody has typed stands first, what the
// evening brings by itself after it, and in the end nothing is left.
func TestLacks(t *testing.T) {
	e := council(t, 4)
	e.do("secretary", session.Arrange{Session: month, Date: ptr(""), Place: ptr("")})
	if got, want := lacking(e), "date, place, host, vote later, end later"; got != want {
		t.Errorf("at first %q, want %q", got, want)
	}
	e.do("secretary", session.Arrange{Session: month, Date: ptr("2026-11-20 19:00"), Place: ptr("活动室")})
	resolving(e)
	if got := lacking(e); !strings.Contains(got, "resolution") || strings.Contains(got, "place") {
		t.Errorf("while resolving %q", got)
	}
	step := e.now().NextStep(e.sitting())
	e.do("secretary", session.Write{Session: month, Issue: step.Issue.Issue, Clauses: []session.Clause{{What: "换灯", Lead: "物业"}, {What: "查灯", Lead: "楼长", By: "每月"}}})
	if got, want := lacking(e), "deadline "+string(step.Issue.Code)+" 1"; !strings.Contains(got, want) || strings.Contains(got, "lead") {
		t.Errorf("a clause without an end gives %q, want %q in it", got, want)
	}
}
