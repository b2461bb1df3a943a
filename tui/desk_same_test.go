package tui

import (
	"testing"

	"yuetan/session"
)

// twice is a list on which the lift and the chargers stand twice.
func twice(t *testing.T, language string) *evening {
	t.Helper()
	e := newEvening(t, language)
	e.operator(session.Propose{Session: e.session, Import: true, Issues: map[string][]session.NewIssue{
		"zh": {{Title: "加装电梯费用怎么分摊"}, {Title: "电动车充电抢不到桩"}},
		"en": {{Title: "Who pays for the lift in unit 2"}, {Title: "No e-bike chargers at the gate"}},
	}[language]})
	return e
}

func TestPairsThatMayBeOneOnTheDesk(t *testing.T) {
	golden(t, "desk-same", func(t *testing.T, language string) *terminal {
		return newApp(t, twice(t, language), secretaryNumber, DeskScreen, 120, 36).press("⇥#")
	})
	golden(t, "desk-issues-same", func(t *testing.T, language string) *terminal {
		return newApp(t, twice(t, language), secretaryNumber, DeskScreen, 120, 36).press("⇥")
	})
	d := newApp(t, twice(t, "zh"), secretaryNumber, DeskScreen, 80, 24)
	d.press("⇥").shows("有 2 对议题也许是一回事").press("#").shows("都说到", "电动车充电", "去看 K 要不要并入 F")
	d.press("⏎").shows("并入", "电动车充电桩不够用").press("⏎").shows("加装电梯").hides("电动车充电抢不到桩")
	d.press("-").shows("不是一回事，不再提。", "没有看起来是一回事的议题").press("⏎").hides("也许是一回事")
	if i, _ := d.e.hall.Snapshot().Issue(d.e.issue("K")); i.Status != session.Merged {
		t.Errorf("K is %s", i.Status)
	}
	d.e.operator(session.Restore{Issue: d.e.issue("K")})
	d.news().hides("也许是一回事")
	d = newApp(t, twice(t, "zh").to(session.Vote), secretaryNumber, DeskScreen, 80, 24)
	d.press("⇥").hides("也许是一回事").press("#").hides("去看")
}
