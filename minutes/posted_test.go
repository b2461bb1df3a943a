package minutes_test

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

// Once a resolution hangs, the notice says from when to when and where; objections
// and answers stand in the ledgers, and on no paper who raised them.
func TestWhatFollowsPosting(t *testing.T) {
	e := whole(t)
	e.do(session.Post{Resolution: "2026-11-1", Places: []string{"东门公告栏", "活动室"}})
	e.do(session.Dissent{Resolution: "2026-11-1", Text: "灯太亮睡不着", From: "庚"})
	e.do(session.AnswerObjection{Objection: "2026-11-1/o1", Text: "装遮光罩"})
	notice := written(t, draft(t, e, minutes.Notice, lang.Chinese(), minutes.Options{}), minutes.Markdown)
	for _, want := range []string{"公示 7 天：2026年11月21日至2026年11月27日。", "自2026年11月28日起施行。", "| 2026-11-20 | 东门公告栏 |", "| 2026-11-20 | 活动室 |"} {
		if !strings.Contains(notice, want) {
			t.Errorf("the notice lacks %q in\n%s", want, notice)
		}
	}
	if strings.Contains(notice, "睡不着") {
		t.Error("the notice tells an objection")
	}
	f := opened(t, draft(t, e, minutes.Ledgers, lang.Chinese(), minutes.Options{}))
	_, cells := rowOf(t, f, "异议及答复", 0, "2026-11-1/o1")
	if text := strings.Join(cells, " "); !strings.Contains(text, "灯太亮睡不着") || !strings.Contains(text, "装遮光罩") || strings.Contains(text, "庚") {
		t.Errorf("the objection is told as %q", text)
	}
}
