package session_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
)

func lacking(e *evening) string {
	var all []string
	for _, l := range e.now().Lacks(e.sitting(), e.now().Council.Day(e.now().Time)) {
		text := string(l.Kind)
		if l.Entry.Code != "" {
			text += " " + string(l.Entry.Code)
		}
		if l.Clause > 0 {
			text += fmt.Sprintf(" %d", l.Clause)
		}
		if l.Kind == session.LackReminder {
			text += " " + string(l.Reminder.Kind)
		}
		if l.Paper != "" {
			text += " " + l.Paper
		}
		if l.Advice {
			text += " advice"
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

// TestLacksAfterwards: an adopted resolution wants to be posted and put into force, a
// promise a day, an issue that was talked about would have a point, and a paper that
// was printed before something in it was put right wants a new print.
func TestLacksAfterwards(t *testing.T) {
	e := council(t, 4)
	e.promise(session.Clause{What: "换灯", Lead: "物业"}, session.Clause{What: "查灯", Lead: "楼长", By: "2026-12-20"})
	x := e.sitting()
	id := x.Resolutions[0].ID
	has := func(want string, there bool) {
		t.Helper()
		if got := lacking(e); strings.Contains(got, want) != there {
			t.Errorf("%q, and %q in it is %v", got, want, !there)
		}
	}
	has("reminder post", true)
	has("reminder undated", true)
	has("deadline", false)
	e.do("secretary", session.SetDue{Action: session.ActionID(string(id) + "/1"), Due: "2026-12-31"})
	has("undated", false)
	e.do("secretary", session.Post{Resolution: id, Places: []string{"公告栏"}})
	has("reminder", false)
	e.later(30)
	e.do("secretary", session.Reword{Issue: x.Resolutions[0].Issue, Words: session.NewIssue{Title: "楼道灯"}})
	has("reminder enforce", true)

	e.do("secretary", e.print("record", "html", "a"))
	minutes := e.print("minutes", "html", "b")
	minutes.Members = []session.MemberID{e.ids["r2"]}
	e.do("secretary", minutes)
	e.do("secretary", e.print("resolution", "html", "c"))
	has("print", false)
	r2, _ := e.now().Member(e.ids["r2"])
	e.do("secretary", session.Amend{Member: e.ids["r2"], Name: ptr("王秀瑛")})
	has("print record, print minutes", true)
	has("print resolution", false)
	e.do("secretary", session.Amend{Member: e.ids["r2"], Name: ptr(r2.Name)})
	has("print minutes", false)
	has("print record", true)
	again := e.print("record", "html", "d")
	again.Number, again.Reason = 2, "姓名"
	e.do("secretary", again)
	has("print", false)
	e.do("secretary", session.Arrange{Session: month, Place: ptr("小操场")})
	has("print minutes, print record", true)
	has("print resolution", false)
}
