package tui

import (
	"fmt"
	"testing"

	"yuetan/session"
)

func TestDeskWritesOnTheWall(t *testing.T) {
	d := deskAt(t, "zh", session.Resolve)
	board := func() []session.Clause {
		for _, r := range d.e.hall.Snapshot().Board().Resolutions {
			if r.Issue.Code == "C" {
				return r.Clauses
			}
		}
		return nil
	}
	d.press("⇥⇥⇥⏎").typed("修好 6 盏路灯")
	d.holds("the room sees it as it is typed", len(board()) == 1 && board()[0].What == "修好 6 盏路灯")
	d.press("⏎").typed("物业陈工").press("⏎⇥").typed("12月10日").press("⏎").typed("公共收益，最多 3600 元").shows("民法典第278条").press("⏎")
	d.typed("每月查一次灯").press("⏎⏎").esc()
	want := []session.Clause{{What: "修好 6 盏路灯", Lead: "物业陈工", By: "12月10日", Funds: "公共收益，最多 3600 元"}, {What: "每月查一次灯"}}
	d.holds("all clauses", fmt.Sprint(board()) == fmt.Sprint(want)).shows("交大家表态", "42 人里 28 人")
	d.press("⏎").shows("等主持人结束表态", "没表态 42")
	d.holds("before the room", d.e.sitting().ResolutionOn(d.e.issue("C")).Status == session.Proposed)
	d.press("-").shows("再按一次 -").press("-").shows("交大家表态")
}

func TestDeskKeepsWhatIsTypedWhenAnotherHandWrites(t *testing.T) {
	d := deskAt(t, "zh", session.Resolve)
	d.press("⇥⇥⇥⏎").typed("修路灯").press("⏎").typed("物业")
	r := d.e.sitting().ResolutionOn(d.e.issue("C"))
	d.e.operator(session.Write{Session: d.e.session, Issue: d.e.issue("C"), Version: r.Version(),
		Clauses: []session.Clause{{What: "修好全部路灯", Lead: "物业"}, {What: "查灯"}}})
	// Typed before the other's words have come: they are put together.
	d.typed("陈工").news().shows("修好全部路灯", "物业陈工", "查灯", "您打的字还在")
	d.news()
	got := d.e.sitting().ResolutionOn(d.e.issue("C")).Clauses
	d.holds("both hands' words", fmt.Sprint(got) == fmt.Sprint([]session.Clause{{What: "修好全部路灯", Lead: "物业陈工"}, {What: "查灯"}}))
}

func TestDeskLosesNothingTyped(t *testing.T) {
	d := deskAt(t, "zh", session.Resolve)
	d.press("⇥⇥⇥⏎").typed("修路灯").press("⏎").typed("陈工").resize(40, 20).shows("修路灯", "陈工").resize(80, 24)
	d.drop()
	d = newApp(t, d.e, secretaryNumber, DeskScreen, 60, 18)
	d.shows("修路灯", "陈工").esc().press("L").shows("修路灯", "put it to consent")

	d = deskAt(t, "zh", session.Collect)
	d.press("⇥+").typed("半句话").drop()
	d = newApp(t, d.e, secretaryNumber, DeskScreen, 80, 24)
	d.shows("半句话").esc().shows("再按一次 Q", "半句话").press("⇥").shows("半句话")
}

func TestDeskSettlesWithTheChairsKeys(t *testing.T) {
	d := deskAt(t, "zh", session.Resolve)
	empty := session.MemberID("")
	d.e.operator(session.Arrange{Session: d.e.session, Chair: &empty})
	id := d.e.propose("C")
	for _, n := range voters() {
		d.e.as(n, session.GiveConsent{Resolution: id, Answer: session.Agree})
	}
	d.news().press("⇥⇥⇥⏎").shows("表态结束...（先问一次）").press("⏎").shows("表态结束：通过")
	d.holds("still before the room", d.e.sitting().ResolutionOn(d.e.issue("C")).Status == session.Proposed)
	d.press("↓").shows("先问一次").press("⏎⏎").shows("回到清单")
	d.holds("adopted", d.e.sitting().ResolutionOn(d.e.issue("C")).Status == session.Adopted)
	d.press("⏎").sheet("主持").shows("打开主持台")
}
