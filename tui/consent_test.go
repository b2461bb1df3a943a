package tui

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

func TestConsent(t *testing.T) {
	e := newEvening(t, "zh").to(session.Resolve)
	id := e.propose("C")
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).shows("请对 C 的规约表态")
	d.press("⏎3⏎").shows("记下了：弃权。")
	answer := func() session.ConsentAnswer {
		return e.sitting().ResolutionOn(e.issue("C")).Answers[e.member(residentNumber)]
	}
	if answer() != session.Abstain {
		t.Errorf("answer %q", answer())
	}
	d.press("⏎").shows("> /3/  弃权").press("１⏎").shows("为什么反对？")
	d.press("⏎") // an empty line goes back
	if answer() != session.Abstain {
		t.Errorf("an empty reason counted: %q", answer())
	}
	d.press("⏎").paste("去年修过").press("⏎").shows("记下了：反对。")
	if answer() != session.Object || e.sitting().ResolutionOn(e.issue("C")).Reasons[e.member(residentNumber)] != "去年修过" {
		t.Errorf("answer %q", answer())
	}
	waits := newApp(t, e, 3, ResidentScreen, 40, 20).press("⏎⏎").shows("记下了：同意。宣布以前可以改。")
	d.press("⏎")
	e.operator(session.Settle{Resolution: id})
	waits.news().hides("记下了", "可以改") // it is settled
	d.news().shows("没有通过", "反对 1").press("⏎")
	if _, ok := d.app.top().(*lobby); !ok {
		t.Errorf("on %T", d.app.top())
	}
}

func TestALongResolutionIsReadBeforeItIsAnswered(t *testing.T) {
	e := newEvening(t, "zh").to(session.Resolve)
	var long []session.Clause
	for i := range 6 {
		long = append(long, session.Clause{What: fmt.Sprintf("第 %d 件事", i+1), Lead: "物业"})
	}
	a := e.operator(session.Write{Session: e.session, Issue: e.issue("C"), Clauses: long})
	e.operator(session.PutToConsent{Resolution: session.ResolutionID(a.ID), Version: 1})
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎")
	d.shows("第 1 件事", "Enter  往下看").hides("第 6 件事")
	for range 6 {
		d.bounce() // an impatient hand reads on, it does not agree
	}
	if _, ok := d.app.top().(*consentScreen); !ok {
		t.Fatal("a bounced key answered")
	}
	d.press("QQ")
	d = newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎")
	seen := ""
	for range 6 {
		if _, ok := d.app.top().(*consentScreen); !ok {
			break
		}
		seen = d.text()
		d.press("⏎")
	}
	d.shows("记下了：同意。")
	if !strings.Contains(seen, "第 6 件事") {
		t.Errorf("answered before the end was read:\n%s", seen)
	}
}

func TestAboveTwentyIssuesLettersNarrow(t *testing.T) {
	e := newEvening(t, "zh")
	for i := range 16 {
		e.operator(session.Propose{Session: e.session, Issues: []session.NewIssue{{Title: fmt.Sprintf("第 %d 个", i+9)}}})
	}
	e.to(session.Vote)
	for _, s := range append(phones, parts.Size{W: 200, H: 60}) {
		d := newApp(t, e, residentNumber, ResidentScreen, s.W, s.H).press("⏎")
		d.press("A").shows("给 A 打 5 分").press("A").shows("给 AA 打 5 分").press("B").shows("给 B 打 5 分")
		d.press("A␣A").shows("给 A 打 5 分").press("Y").shows("给 Y 打 5 分").press("Q")
	}
}
