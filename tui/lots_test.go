package tui

import (
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// level is a result with C first, then F and D on a shared second place, then G.
func level(e *evening) {
	e.to(session.Vote)
	for i, marks := range strings.Fields("CFD CDF CFD CDF CG- C-- FDG DFG") {
		e.as(voters()[i], session.Cast{Poll: e.poll().ID, Marks: e.marks(marks)})
	}
	e.close()
	e.publish()
	e.reveal(2)
}

func TestLotsOnTheChairsScreen(t *testing.T) {
	for _, r := range []struct{ name, keys string }{
		{"straddles", "⏎↓"},
		{"lots-asked", "⏎↓⏎"},
		{"lots-typed", "⏎↓⏎416253"},
	} {
		t.Run(r.name, func(t *testing.T) {
			golden(t, "chair-"+r.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				level(e)
				return chairAt(t, e).press(r.keys)
			}, chairSizes...)
			golden(t, "wall-"+r.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				level(e)
				chairAt(t, e).press(r.keys)
				return newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
			}, wallSizes...)
		})
	}
}

// The chair takes lots instead of both: the room calls digits, the wall shows them,
// and the line lies between the two.
func TestTheChairDrawsLots(t *testing.T) {
	e := newEvening(t, "zh")
	level(e)
	wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
	d := chairAt(t, e).press("⏎").shows("解决以上 1 件").press("↓").shows("并列第二名", "抽签")
	wall.news().shows("这里要抽签定")
	d.press("⏎").shows("还差 6 个数字").press("41625⏎").shows("还差 1 个数字").press("Q").shows("解决以上 2 件")
	if len(e.poll().Lots) > 0 {
		t.Fatal("drawn by five digits")
	}
	d.press("⏎416253")
	wall.news().shows("请大家报数字")
	d.press("⏎").shows("种子数 416 253")
	lot, ok := e.poll().LotAt(2)
	if !ok {
		t.Fatal("no lots are drawn")
	}
	number := session.Drawn(session.Ticket(e.poll().ID, lot.Receipts, "416253", lot.Order[0]))
	wall.news().shows("1   ["+string(lot.Order[0])+"]", number[:4]+" "+number[4:8], "数小的在前")
	d.press("⏎")
	if x := e.sitting(); x.Line != 2 || x.Phase != session.Resolve || x.AboveLine()[1].Code != lot.Order[0] {
		t.Errorf("line %d in %v, above %v, drawn %v", x.Line, x.Phase, x.AboveLine(), lot.Order)
	}
}

// Whatever the size, the screens of a draw stay whole.
func TestLotsAtAnySize(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language)
		level(e)
		d := chairAt(t, e).press("⏎↓⏎4162531234567890123456789012345678901234")
		wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		for _, s := range []parts.Size{{W: 40, H: 15}, {W: 40, H: 20}, {W: 60, H: 18}, {W: 100, H: 24}, {W: 200, H: 60}} {
			d.resize(s.W, s.H).text()
			wall.resize(s.W, s.H).text()
		}
		d.press("⏎")
		wall.news()
		for _, s := range []parts.Size{{W: 40, H: 15}, {W: 40, H: 20}, {W: 60, H: 18}, {W: 100, H: 24}, {W: 200, H: 60}} {
			uncut(t, d.resize(s.W, s.H).text())
			wall.resize(s.W, s.H).text()
		}
	}
}
