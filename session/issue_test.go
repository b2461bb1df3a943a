package session_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
)

func TestAgendaLetters(t *testing.T) {
	for n, want := range map[int]session.Code{0: "A", 7: "H", 8: "J", 19: "Y", 20: "AA", 21: "AB", 39: "AY", 40: "BA", 419: "YY", 420: "AAA"} {
		if got := session.CodeAt(n); got != want {
			t.Errorf("issue %d is %s, want %s", n, got, want)
		}
	}
}

// agenda spells tonight's agenda: "A灯 B路".
func (e *evening) agenda() string {
	var rows []string
	for _, entry := range e.now().Tonight(e.sitting()) {
		i, _ := e.now().Issue(entry.Issue)
		rows = append(rows, string(entry.Code)+i.Title)
	}
	return strings.Join(rows, " ")
}

func TestIssuesOnTheAgenda(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路", "车")
	for _, row := range []struct {
		name, who, want string
		c               func() session.Command
	}{
		{"the secretary puts one first, and codes are given anew", "secretary", "A车 B灯 C路", func() session.Command {
			return session.Order{Session: month, Issues: []session.IssueID{"2026-11/3"}}
		}},
		{"one is merged into another", "secretary", "A车 B灯", func() session.Command {
			return session.Merge{Issue: "2026-11/2", Into: "2026-11/1"}
		}},
		{"and taken out of it again", "chair", "A车 B灯 C路", func() session.Command { return session.Restore{Issue: "2026-11/2"} }},
		{"one is declined", "chair", "B灯 C路", func() session.Command { return session.Decline{Issue: "2026-11/3", Reason: "属物业合同"} }},
		{"and restored", "secretary", "A车 B灯 C路", func() session.Command { return session.Restore{Issue: "2026-11/3"} }},
		{"a resident raises one", "r1", "A车 B灯 C路 D水", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}
		}},
		{"the same draft sent again raises nothing", "r1", "A车 B灯 C路 D水", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}
		}},
		{"one is reworded", "secretary", "A车 B路灯 C路 D水", func() session.Command {
			return session.Reword{Issue: "2026-11/1", Words: session.NewIssue{Title: "路灯"}}
		}},
		{"while people are together codes go with their issues", "chair", "D水 A车 B路灯 C路", func() session.Command {
			e.walk(session.CheckInPhase)
			return session.Order{Session: month, Issues: []session.IssueID{"2026-11/4"}}
		}},
		{"and a new one gets a new code", "adviser", "D水 A车 B路灯 C路 E电", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "电"}}}
		}},
	} {
		e.do(row.who, row.c())
		if got := e.agenda(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
	if a := e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}); a.ID != "2026-11/4" {
		t.Errorf("a draft sent again is answered with issue %q", a.ID)
	}
}

func TestWhoRaisedAnIssueIsKeptThroughMerging(t *testing.T) {
	e := council(t, 3)
	propose := func(who, title string) session.IssueID {
		return session.IssueID(e.do(who, session.Propose{Session: month, Issues: []session.NewIssue{{Title: title}}}).ID)
	}
	a, b, c := propose("r1", "灯"), propose("r2", "路灯"), propose("r1", "楼道灯")
	by := func(id session.IssueID) string {
		i, _ := e.now().Issue(id)
		var names []string
		for _, m := range i.By {
			member, _ := e.now().Member(m)
			names = append(names, member.Name)
		}
		return strings.Join(names, " ")
	}
	for _, row := range []struct {
		name string
		c    session.Command
		want string // who raised a
	}{
		{"another's issue is merged into it", session.Merge{Issue: b, Into: a}, "r1 r2"},
		{"another of the same proposer too", session.Merge{Issue: c, Into: a}, "r1 r2"},
		{"taking that out leaves the proposer", session.Restore{Issue: c}, "r1 r2"},
		{"taking the other out takes its proposer", session.Restore{Issue: b}, "r1"},
		{"one that has taken in another is merged", session.Merge{Issue: b, Into: c}, "r1"},
		{"with all its proposers", session.Merge{Issue: c, Into: a}, "r1 r2"},
		{"and a restored one goes all the way up", session.Restore{Issue: b}, "r1"},
	} {
		e.do("secretary", row.c)
		if got := by(a); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

func TestOpenIssuesComeIntoTheNextSessionByThemselves(t *testing.T) {
	e := council(t, 3)
	proposed(e)
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("r2", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	e.do("chair", session.Move{Session: month, From: session.Resolve, To: session.Adjourned})
	e.do("secretary", session.Decline{Issue: "2026-11/4", Reason: "已解决"})
	e.do("secretary", session.Plan{Session: "2026-12"})
	if got := e.agenda(); got != "A路 B车" {
		t.Errorf("the agenda is %q", got)
	}
	a := e.do("r1", session.Propose{Issues: []session.NewIssue{{Title: "树"}}})
	if got := e.agenda(); got != "A路 B车 C树" || a.ID != "2026-12/1" {
		t.Errorf("the agenda is %q, the new issue %s", got, a.ID)
	}
	for i, want := range []bool{true, true, false} {
		if got := e.now().Board().Issues[i].Carried; got != want {
			t.Errorf("issue %d carried: %v", i, got)
		}
	}
}

func TestIssuesAreFoundByTheirLetters(t *testing.T) {
	e := council(t, 1)
	e.raise("灯", "路")
	for _, typed := range []string{"B", "b", "Ｂ", " b "} {
		if got, err := e.now().ByLetters(e.sitting(), typed); err != nil || got.Issue != "2026-11/2" {
			t.Errorf("%q is %v (%v)", typed, got, err)
		}
	}
	var unknown *session.NoSuchCode
	if _, err := e.now().ByLetters(e.sitting(), "q"); !errors.As(err, &unknown) || unknown.Code != "q" {
		t.Errorf("q: %v", err)
	}
}

func TestALetterSaysWhatBecameOfItsIssue(t *testing.T) {
	e := council(t, 1)
	e.raise("灯", "路", "树", "车")
	id := func(n int) session.IssueID { return session.IssueID(fmt.Sprintf("2026-11/%d", n)) }
	e.do("secretary", session.Merge{Issue: id(3), Into: id(2)})
	e.do("secretary", session.Merge{Issue: id(2), Into: id(1)})
	e.do("secretary", session.Decline{Issue: id(4), Reason: "不归我们管"})
	for _, row := range []struct {
		typed string
		want  session.NoSuchCode
	}{
		{"c", session.NoSuchCode{Code: "C", Became: session.Merged, Into: "A"}},
		{"D", session.NoSuchCode{Code: "D", Became: session.Declined}},
		{"E", session.NoSuchCode{Code: "E"}},
	} {
		var gone *session.NoSuchCode
		if _, err := e.now().ByLetters(e.sitting(), row.typed); !errors.As(err, &gone) || *gone != row.want {
			t.Errorf("%s is %v, want %+v", row.typed, err, row.want)
		}
	}
}
