package session_test

import (
	"errors"
	"strings"
	"testing"

	"yuetan/session"
)

func (e *evening) note(code string, stance session.Stance, text string) string {
	e.t.Helper()
	return e.do("secretary", session.NotePoint{Session: month, Issue: e.issue(code), Stance: stance, Text: text}).ID
}

// noted spells what was noted of an issue: "for 灯, against 路".
func (e *evening) noted(code string) string {
	e.t.Helper()
	var all []string
	for _, p := range e.sitting().PointsOn(e.issue(code)) {
		all = append(all, string(p.Stance)+" "+p.Text)
	}
	return strings.Join(all, ", ")
}

func TestPointsAreNotedRewordedAndTakenOut(t *testing.T) {
	e := talk(t)
	first := e.note("A", session.For, "老人看不清路")
	e.note("A", session.Against, "修过一次")
	e.note("B", session.Question, "谁出钱")
	if got := e.noted("A"); got != "for 老人看不清路, against 修过一次" {
		t.Errorf("%s", got)
	}
	reword := session.RewordPoint{Point: first, Version: 1, Text: "晚上看不清路"}
	e.do("secretary", reword)
	if _, err := e.try("chair", session.RewordPoint{Point: first, Version: 1, Text: "看不清"}); !errors.Is(err, session.ErrStale) {
		t.Errorf("two hands on one point: %v", err)
	}
	e.do("secretary", session.DropPoint{Point: e.sitting().PointsOn(e.issue("A"))[1].ID})
	if got := e.noted("A"); got != "for 晚上看不清路" {
		t.Errorf("%s", got)
	}
	e.walk(session.Resolve)
	e.note("A", session.Question, "线路谁查")
	if got := e.noted("A"); got != "for 晚上看不清路, question 线路谁查" {
		t.Errorf("in a later phase: %s", got)
	}
}

func TestAPointOfOneDraftIsNotedOnce(t *testing.T) {
	e := talk(t)
	c := session.NotePoint{Session: month, Issue: e.issue("A"), Stance: session.For, Text: "灯", Draft: "p1"}
	if a, b := e.do("secretary", c), e.do("secretary", c); a.ID != b.ID || e.noted("A") != "for 灯" {
		t.Errorf("%s and %s: %s", a.ID, b.ID, e.noted("A"))
	}
}

func TestErasingAnIssueErasesWhatWasNotedOfIt(t *testing.T) {
	e := talk(t)
	e.note("A", session.For, "三楼老李摔过")
	e.note("B", session.For, "别的")
	id := e.issue("A")
	a := e.do("operator", session.Erase{Issue: id})
	p := e.sitting().PointsOn(id)
	if a.Records != 2 || len(p) != 1 || p[0].Text != "" || e.noted("B") != "for 别的" {
		t.Errorf("%d records dropped, left %+v and %q", a.Records, p, e.noted("B"))
	}
	if _, err := e.try("secretary", session.RewordPoint{Point: p[0].ID, Version: 1, Text: "x"}); !errors.Is(err, session.ErrErased) {
		t.Errorf("%v", err)
	}
}
