package tui

import (
	"testing"

	"yuetan/session"
)

// nextMonth takes the evening to the month after, in which C, settled, is taken up
// again, A was merged and H referred.
func nextMonth(t *testing.T, language string) *evening {
	t.Helper()
	e := newEvening(t, language)
	words := map[string][2]string{"zh": {"12345", "投放点由街道定"}, "en": {"12345", "the street office sites the bins"}}[language]
	e.operator(session.Merge{Issue: e.issue("A"), Into: e.issue("G")})
	e.operator(session.Restore{Issue: e.issue("A")})
	e.to(session.Adjourned)
	e.operator(session.Refer{Issue: e.issue("H"), To: words[0], Reason: words[1]})
	e.operator(session.Plan{Session: "2026-12", Date: "2026-12-21 19:00"})
	e.operator(session.Reopen{Issue: e.issue("C"), Reason: map[string]string{"zh": "又黑了两盏", "en": "two are dark again"}[language]})
	e.session = "2026-12"
	return e
}

func TestHistoryScreens(t *testing.T) {
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
	}{
		{"resident-history", func(t *testing.T, language string) *terminal {
			e := nextMonth(t, language)
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("␣⏎↑⏎⏎")
		}},
		{"resident-issue-carried", func(t *testing.T, language string) *terminal {
			e := nextMonth(t, language)
			e.as(5, session.Second{Session: e.session, Issue: e.issue("A")})
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("␣⏎⏎+")
		}},
		{"desk-refer", func(t *testing.T, language string) *terminal {
			return deskAt(t, language, session.Collect).press("⇥B⏎↓↓↓⏎")
		}},
		{"desk-issues-wished", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language)
			for _, n := range []int{3, 4, 5} {
				e.as(n, session.Second{Session: e.session, Issue: e.issue("H")})
			}
			e.as(6, session.Second{Session: e.session, Issue: e.issue("A")})
			return newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥")
		}},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, row.name, row.open) })
	}
}

func TestAnIssueIsSecondedAndTakenBack(t *testing.T) {
	d := atPhase(session.Collect, residentNumber, "␣⏎C⏎")(t, "zh")
	d.shows("+ 附议").hides("要议这件事")
	d.press("+").shows("附议了 C，一共 1 人。", "1 人要议这件事   您附议了").press("↓").shows("Z 收回附议")
	d.e.as(5, session.Second{Session: d.e.session, Issue: d.e.issue("C")})
	d.news().shows("2 人要议这件事")
	d.press("Z").shows("收回了对 C 的附议。", "1 人要议这件事").hides("您附议了")
	d.e.to(session.Discuss)
	d.news().hides("附议。", "+ 附议").press("+").shows("1 人要议这件事")
}

func TestSomethingRaisedAlreadyIsSecondedInstead(t *testing.T) {
	for _, row := range []struct{ name, keys string }{
		{"by + where letters are keys", "⇥⇥+"},
		{"by Enter on the issue itself", "⇥⇥⇥⏎"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := atPhase(session.Collect, residentNumber, "⏎")(t, "zh")
			d.paste("一整排路灯都不亮").shows("可以附议它，不必重提。", "路灯坏了一整排")
			n := len(d.e.sitting().Agenda)
			d.press(row.keys).shows("附议了 C，一共 1 人。", "路灯坏了一整排")
			if len(d.e.sitting().Agenda) != n {
				t.Error("it was raised too")
			}
			d.press("QQ").hides("草稿")
		})
	}
	d := atPhase(session.Collect, residentNumber, "⏎")(t, "en")
	d.paste("More chargers for e-bikes").press("⇥⇥").shows("+ second F")
}

func TestTheDeskOrdersAsWished(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	d.press("⇥").hides("照附议排")
	for _, n := range []int{3, 4} {
		d.e.as(n, session.Second{Session: d.e.session, Issue: d.e.issue("H")})
	}
	d.news().shows("附议 2", "= 照附议排").press("=").shows("照附议的人数排好了。")
	if got := d.e.issue("A"); got != "2026-11/8" {
		t.Errorf("first stands %s", got)
	}
	d.hides("= 照附议排")
}

func TestTheDeskRefersAndTakesUpAgain(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	d.press("⇥E⏎↓↓↓⏎").paste("人民调解委员会").press("⇥").paste("两家的事").press("⇥⏎")
	d.shows("转交 人民调解委员会：两家的事", "已转交", "恢复到议题里").press("⏎").shows("E 恢复了。")
	e := nextMonth(t, "zh")
	d = newApp(t, e, secretaryNumber, DeskScreen, 80, 24)
	d.press("⇥").hides("垃圾投放点离窗太近")
	e.operator(session.Restore{Issue: "2026-11/8"})
	d.news().press("F⏎").shows("垃圾投放点离窗太近")
}
