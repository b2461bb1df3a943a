package tui

import (
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

func TestLegalBasesScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct{ name, keys string }{
		{"desk-bases", affairs + "↓↓↓⏎"},
		{"desk-basis", affairs + "↓↓↓⏎⏎"},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				return deskAt(t, language, session.Collect).press(s.keys)
			}, small...)
		})
	}
}

func TestTheDeskKeepsTheLegalBases(t *testing.T) {
	d := deskAt(t, "zh", session.Collect).press(affairs + "↓↓↓⏎")
	d.shows("民法典第278条", "还没核对", "2021-01-01 起施行", "用前请核对")
	d.press("⏎⇥⇥⇥").typed("明年").press("⇥⇥⇥⇥⏎").shows("date 不能写成「明年」")
	d.press("⇥⇥⇥⇥⌫⌫").typed("2026-11-30").press("⇥⇥⇥⇥⏎").shows("存下了", "到 2026-11-30 为止", "核对过")
	d.press("+").typed("新法").press("⏎").typed("第9条").press("⏎").typed("2026-12-01").press("⏎⏎␣␣⏎").typed("业主共同决定").press("⏎⏎⏎").shows("存下了", "新法第9条")
	row, _ := d.e.hall.Snapshot().Basis("b5")
	d.holds("the new row is the owners'", row.Level == session.Owners && row.From == "2026-12-01")
	d.press("↓-").shows("再按一次 - 就去掉").press("-").shows("去掉了").hides("第279条")
}

// TestCautionsCiteTheTable holds that no law is cited that the table does not name.
func TestCautionsCiteTheTable(t *testing.T) {
	d := newApp(t, newEvening(t, "zh").to(session.Collect), residentNumber, ResidentScreen, 80, 24)
	d.press("␣⏎A⏎").shows("不能代替业主表决（民法典第278条）。")
	d.e.operator(session.SetBasis{Basis: session.Basis{ID: "b1", Name: "民法典", Article: "第278条", Until: "2026-01-01", Level: session.Owners}})
	d.news().shows("不能代替业主表决。")
	d.e.operator(session.SetBasis{Basis: session.Basis{Name: "新法", Article: "第9条", From: "2026-01-01", Level: session.Owners}})
	d.news().shows("不能代替业主表决（新法第9条）。")
}
