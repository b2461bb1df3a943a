package tui

import (
	"testing"

	"yuetan/session"
)

// proposedC is a room that is asked whether it agrees to the resolution on C.
func proposedC(t *testing.T, language string) *evening {
	t.Helper()
	e := newEvening(t, language).to(session.Resolve)
	e.propose("C")
	return e
}

func TestConsentByOtherMouthsScreens(t *testing.T) {
	kiosk := func(keys string) func(*testing.T, string) *terminal {
		return func(t *testing.T, language string) *terminal {
			e := proposedC(t, language)
			d := e.kiosk(80, 24)
			return d.press(e.card(residentNumber).Evening + "⏎" + keys)
		}
	}
	desk := func(keys string) func(*testing.T, string) *terminal {
		return func(t *testing.T, language string) *terminal {
			e := proposedC(t, language)
			e.as(5, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
			return newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥⇥⇥+" + keys)
		}
	}
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
	}{
		{"kiosk-consent", kiosk("3")},
		{"kiosk-consent-why", kiosk("1⏎")},
		{"kiosk-consent-done", kiosk("5⏎")},
		{"desk-consent-find", desk("")},
		{"desk-consent-ask", desk("017⏎1")},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, row.name, row.open) })
	}
}

func (e *evening) answer(number int) (session.ConsentAnswer, session.Mouth) {
	_, r, _ := e.hall.Snapshot().Resolution("2026-11-1")
	return r.Answers[e.member(number)], r.Mouths[e.member(number)]
}

func TestConsentAtTheKiosk(t *testing.T) {
	e := proposedC(t, "zh")
	d := e.kiosk(80, 24)
	code := e.card(residentNumber).Evening
	d.press(code+"⏎").shows("017 号  李春花", "路灯坏了一整排", "您同意吗？", "5 同意   3 弃权   1 反对")
	d.press("1⏎").shows("反对请写理由").paste("费用还没谈妥").press("⏎").shows("记下了：反对").hides("费用还没谈妥")
	if a, by := e.answer(residentNumber); a != session.Object || by != session.MouthKiosk {
		t.Errorf("answered %s by %d", a, by)
	}
	d.press("⏎").shows("请打签到卡上的六位数").hides("李春花", "费用")
	d.press(code + "⏎").shows("您同意吗？").press("5⏎").shows("记下了：同意")
	if a, _ := e.answer(residentNumber); a != session.Agree {
		t.Errorf("changed to %s", a)
	}
	d.second(31).shows("请打签到卡上的六位数").hides("李春花")
	d.press(code + "⏎").shows("您同意吗？")
	e.operator(session.Settle{Resolution: "2026-11-1"})
	d.news().shows("规约").hides("您同意吗？")
	d.second(31).hides("李春花")
	d.press(e.card(adviserNumber).Evening + "⏎").hides("您同意吗？")
}

func TestConsentAtTheDesk(t *testing.T) {
	e := proposedC(t, "zh")
	d := newApp(t, e, secretaryNumber, DeskScreen, 80, 24).press("⇥⇥⇥").shows("+ 替人表态").press("+")
	d.shows("在桌边表态", "本人当面说").press("lichunhua").shows("李春花").press("⏎").shows("017 李春花 怎么说？", "还没说")
	d.press("5⏎").shows("017 李春花：同意，记下了。")
	if a, by := e.answer(residentNumber); a != session.Agree || by != session.MouthAssisted {
		t.Errorf("answered %s by %d", a, by)
	}
	d.press("17").shows("同意   桌边").press("⏎1⏎").paste("改主意了").press("⏎").shows("017 李春花：反对，记下了。")
	e.as(residentNumber, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Abstain})
	d.news().press("17").shows("弃权   自己按的")
	d.press("⌫⌫49").shows("没有这样的人").press("⏎").shows("没有这样的人")
	e.operator(session.Settle{Resolution: "2026-11-1"})
	d.news().shows("表态已经结束")
}
