package tui

import (
	"testing"

	"yuetan/session"
)

func TestAnyReceiptCanBeLookedFor(t *testing.T) {
	e := newEvening(t, "zh").to(session.Rank)
	e.publish()
	e.reveal(3)
	receipt := e.hall.Snapshot().Board().Poll.Receipts[0]
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎")
	for _, row := range []struct{ name, typed, says string }{
		{"one that is on the list", receipt, "有：" + receipt},
		{"the same as people say it", receipt[:3] + " " + receipt[3:], "有：" + receipt},
		{"one that is not", "222222", "没有：222222"},
		{"what no receipt can be", "S5", "S5"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d.press("/").shows("回执上的六个字").typed(row.typed).press("⏎").shows(row.says).press("⏎").shows("揭晓")
		})
	}
}

func TestWhoeverLooksAtTheRankingIsToldThatConsentIsAsked(t *testing.T) {
	e := newEvening(t, "zh").to(session.Resolve)
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20)
	d.app.stack = append(d.app.stack, &rankingScreen{})
	e.draft("C")
	e.propose("C")
	d.news().shows("现在请大家表态：按 Q 回到开头").press("␣").hides("现在请大家表态")
	d.news().hides("现在请大家表态").press("Q").shows("表态")
}
