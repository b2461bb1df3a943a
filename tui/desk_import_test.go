package tui

import (
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

const pastedRoll = "序号\t姓名\t楼栋\t房号\t角色\n９０１\t　孙敏\t3栋\t501\t居民\n\t钱进\t3栋\t502\t\n901\t周强\t5栋\t101\t楼长\n"

func TestDeskImportScreens(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	golden(t, "desk-import-empty", func(t *testing.T, language string) *terminal {
		return deskAt(t, language, session.Collect).press("⇥⇥⇥⇥⇥*")
	}, small...)
	golden(t, "desk-import-roll", func(t *testing.T, language string) *terminal {
		return deskAt(t, language, session.Collect).press("⇥⇥⇥⇥⇥*").paste(pastedRoll).press("!")
	}, small...)
	golden(t, "desk-import-issues", func(t *testing.T, language string) *terminal {
		return deskAt(t, language, session.Collect).press("⇥").paste("议题\t说明\n楼道灯不亮\t3栋二层\n楼道灯不亮\t3栋二层\n")
	}, small...)
}

// TestPastedRoll: the good rows are taken in, the bad ones left out, and the door
// is told nothing that was not seen.
func TestPastedRoll(t *testing.T) {
	d := deskAt(t, "en", session.Collect).press("⇥⇥⇥⇥⇥*").paste(pastedRoll)
	d.shows("3 rows, 2 good, 1 to mend").press("⏎").shows("2 rows are taken in")
	names := map[string]string{}
	for _, m := range d.e.hall.Snapshot().Roll() {
		names[m.Name] = m.Unit
	}
	if names["孙敏"] != "3栋501" || names["钱进"] != "3栋502" || names["周强"] != "" {
		t.Errorf("the roll has %v", names)
	}
}

// TestPasteThatIsNoTable keeps the page open and says what is wrong.
func TestPasteThatIsNoTable(t *testing.T) {
	deskAt(t, "en", session.Collect).press("⇥⇥⇥⇥⇥*").paste("Anna\nBo\n").shows("column name is missing").press("⏎").shows("Add people from a table")
}
