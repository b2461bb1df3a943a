package tui

import (
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// decided is a council whose rota has seen some changes.
func decided(d *terminal) *terminal {
	d.t.Helper()
	e := d.e
	s := e.hall.Snapshot()
	reason := map[string]string{"zh": "楼道翻修", "en": "stairs are painted"}[e.lang]
	e.operator(session.SkipHost{Unit: s.Units[1].ID, Reason: reason, Step: s.RotaStep})
	e.operator(session.SwapHosts{First: s.Units[0].ID, Second: s.Units[2].ID, Step: s.RotaStep + 1})
	return d.news()
}

func TestRotaScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct{ name, keys string }{
		{"desk-rota", affairs + "⏎"},
		{"desk-unit", affairs + "⏎⏎"},
		{"desk-rota-swap", affairs + "⏎↓↓⏎↓↓⏎"},
		{"desk-rota-skip", affairs + "⏎⏎↓⏎"},
		{"desk-rota-lend", affairs + "⏎⏎↓↓↓⏎"},
		{"desk-handover", affairs + "↓⏎"},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				return decided(deskAt(t, language, session.Collect)).press(s.keys)
			}, small...)
		})
	}
	for _, s := range []struct{ name, keys string }{{"resident-rota", "↑⏎"}, {"resident-handover", "↑⏎⏎"}} {
		golden(t, s.name, func(t *testing.T, language string) *terminal {
			return decided(newApp(t, newEvening(t, language), residentNumber, ResidentScreen, 120, 60)).press(s.keys)
		})
	}
}

func TestTheDeskChangesTheRota(t *testing.T) {
	d := deskAt(t, "zh", session.Collect).press(affairs + "⏎")
	order := func() string {
		text := ""
		for _, u := range d.e.hall.Snapshot().Rota() {
			text += u.Name + " "
		}
		return text
	}
	d.shows("香樟苑", "以后十二个月", "2026-12  香樟苑", "最久没做东的先做")
	d.press("⏎⏎").shows("香樟苑：下一次跳过").typed("楼道翻修").press("⏎⏎").shows("记下了", "香樟苑   联系人", "下一次跳过（楼道翻修）", "撤回：香樟苑：下一次跳过")
	d.press("Q").shows("2026-12  桥北里   跳过香樟苑", "2027-01  香樟苑")
	d.press("⏎⏎").shows("撤回了").press("Q").shows("2026-12  香樟苑\n").hides("跳过香樟苑")
	d.press("⏎↓⏎").shows("香樟苑 和哪一家对调").press("⏎").shows("和桥北里对调").press("Q")
	d.holds("they stand in each other's place", order() == "桥北里 香樟苑 安友花园 ")
	d.press("↑⏎").shows("桥北里").press("↓↓↓⏎").shows("谁替 桥北里 做东").typed("没有这家").press("⏎").typed("有事").press("⏎⏎").shows("轮值表上没有这一家")
	d.press("↑↑⌫⌫⌫⌫").typed("019").press("⏎⏎⏎").shows("记下了", "下一次由王秀英代（有事）").press("Q").shows("2026-12  王秀英   代桥北里")

	d.press("+").shows("加一家").typed("新桥里").press("⏎003⏎⏎").shows("加上了：新桥里").shows("新桥里   王建国")
	d.holds("it comes after those that never hosted", order() == "桥北里 香樟苑 新桥里 安友花园 ")
}

func TestSomebodyStandsInTonightFromTheDesk(t *testing.T) {
	d := deskAt(t, "zh", session.Collect).press(affairs + "⏎↑⏎")
	d.shows("安友花园", "2026-11 这一期做东", "2026-11 这一期请别人代").press("↓↓↓⏎").typed("香樟苑").press("⏎").typed("停水").press("⏎⏎").shows("记下了")
	d.holds("the other unit hosts", d.e.hall.Snapshot().HostOf(d.e.sitting()) == "香樟苑")
	d.press("Q").shows("安友花园", "2026-12  安友花园")
	d.press("↑⏎").shows("2026-11 替安友花园做了东").press("↓↓↓⏎").typed("003").press("⏎").typed("停电").press("⏎⏎").shows("记下了")
	d.holds("a person hosts", d.e.hall.Snapshot().HostOf(d.e.sitting()) == "王建国")
	d.press("Q↑⏎").shows("安友花园", "2026-11 由王建国代（停电）").press("↓↓↓").shows("2026-11 这一期请别人代").press("⏎").typed("安友花园").press("⏎").typed("修好了").press("⏎⏎")
	d.holds("the unit comes after all", d.e.hall.Snapshot().HostOf(d.e.sitting()) == "安友花园")
	d.shows("2026-11 还是自己做东")
}

func TestEveryoneReadsTheRotaAndTheCard(t *testing.T) {
	d := newApp(t, newEvening(t, "zh"), residentNumber, ResidentScreen, 60, 18)
	d.press("↑⏎").shows("轮值", "最久没做东的先做")
	for range 8 {
		if !strings.Contains(d.text(), "看东道交接卡") {
			d.press("⏎")
		}
	}
	d.press("⏎").shows("东道交接卡", "安友花园").press("Q").shows("2027-11").press("Q").shows("轮值和东道")
}
