package tui

import (
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// affairs is the tabs from the desk's first sheet to that of the council.
const affairs = "⇥⇥⇥⇥⇥⇥⇥"

func TestDeskSettingsScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct {
		name  string
		phase session.Phase
		keys  string
	}{
		{"desk-council", session.Collect, affairs},
		{"desk-settings", session.Collect, affairs + "↓↓⏎"},
		{"desk-setting-text", session.Collect, affairs + "↓↓⏎↓↓⏎"},
		{"desk-setting-choice", session.Collect, affairs + "↓↓⏎↓↓↓↓↓↓⏎↓↓"},
	} {
		t.Run(s.name, func(t *testing.T) {
			golden(t, s.name, func(t *testing.T, language string) *terminal {
				return deskAt(t, language, s.phase).press(s.keys)
			}, small...)
		})
	}
	golden(t, "desk-settings-tonight", func(t *testing.T, language string) *terminal {
		d := deskAt(t, language, session.Vote)
		d.e.operator(session.Set{Key: "weights", Value: "3,2,1"})
		return d.news().press(affairs + "↓↓⏎↓↓↓↓")
	}, small...)
}

func TestDeskChangesASetting(t *testing.T) {
	d := deskAt(t, "zh", session.Collect)
	d.press(affairs+"↓↓⏎↑↑↑↑↑↑⏎").shows("每次发言", "默认 120", "马上算数", "10 到 1800").press("⌫⌫⌫5⏎").shows("不能写成「5」", "10 - 1800", "> 5")
	d.press("⌫90⏎").shows("每次发言：90 秒。存下了。", "90")
	d.holds("a turn of 90 seconds", d.app.snapshot.Settings.TurnSeconds == 90)
	d.press("⏎9").esc().shows("整个晚上")
	d.holds("nothing changed on Esc", d.app.snapshot.Settings.TurnSeconds == 90)
	d.press("↑↑↑⏎").shows("三个分都要给").press("␣⏎")
	d.holds("all marks asked for", d.app.snapshot.Settings.Complete)
	d.press("QQ")
}
