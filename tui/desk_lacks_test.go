package tui

import (
	"testing"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

func TestDeskLacksScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, s := range []struct {
		name string
		keys string
	}{
		{"desk-lacks", ""},
		{"desk-lacks-arrange", "⏎"},
	} {
		golden(t, s.name, func(t *testing.T, language string) *terminal {
			d := deskAt(t, language, session.Resolve)
			empty := ""
			d.e.operator(session.Arrange{Session: d.e.sitting().ID, Place: &empty})
			d.e.draft("C")
			d.news()
			return d.sheet(lang.Of(language, nil).Lack.Sheet).press(s.keys)
		}, small...)
	}
}

// TestWhatIsMissingIsTyped: Enter on a lack opens the page that fills it.
func TestWhatIsMissingIsTyped(t *testing.T) {
	d := deskAt(t, "en", session.CheckInPhase)
	empty := ""
	d.e.operator(session.Arrange{Session: d.e.sitting().ID, Place: &empty})
	d.news().sheet("Missing").shows("where it is held").press("⏎⇥").typed("Activity room").press("⏎⏎").shows("Kept")
	if got := d.e.sitting().Place; got != "Activity room" {
		t.Errorf("the place is %q", got)
	}
}
