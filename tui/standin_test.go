package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/session"
)

// toChair turns to the desk's last sheet, which is the chair's.
func (d *terminal) toChair() *terminal {
	d.t.Helper()
	d.send(tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift})
	return d
}

// A chair whose line drops in mid-reveal: the desk is told, the secretary takes over
// and shows the next place; the chair comes back, takes the chair again and goes on.
func TestChairDropsOutInMidReveal(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 1)
	chair := chairAt(t, e).shows("揭晓第二名")
	desk := newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
	desk.hides("断线")
	chair.drop()
	desk.news().shows("主持人断线了，书记员可以接手")
	desk.toChair().shows("主持人断线了，书记员按 Enter 接手。", "接手主持...").press("⏎").shows("周梅 正在主持").press("⏎")
	desk.shows("您接手了", "揭晓第二名", "主持人 何芳（代 周梅）").press("⏎").shows("揭晓第一名")

	back := newApp(t, e, chairNumber, ChairScreen, 80, 24)
	back.shows("接回主持...（先问一次）").press("⏎").shows("何芳 正在主持").press("⏎").shows("现在由您主持", "揭晓第一名").hides("代 周梅")
	desk.news().press("⏎").shows("接手主持") // whose Enter leads no more
	back.press("⏎").shows("第一名，C", "看全部排名，画线")
}

// What the chair typed is there again after a lost line.
func TestChairComesBackToTheNumberBeingTyped(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Vote).vote(39)
	d := chairAt(t, e).press("⏎3").shows("大声说出", "> 3")
	d.drop()
	d = newApp(t, e, chairNumber, ChairScreen, 80, 24)
	d.shows("大声说出", "> 3", "接上了").press("9⏎").shows("揭晓...")
	if e.poll().Status != session.PollCounted {
		t.Errorf("the poll is %s", e.poll().Status)
	}
}

// Whoever takes over while the line is being drawn finds it where it was left.
func TestTheLineStaysWhereItWasLeft(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 3)
	d := chairAt(t, e).press("⏎↓").shows("解决以上 4 件")
	d.drop()
	desk := newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
	desk.toChair().press("⏎⏎").shows("看全部排名，画线").press("⏎").shows("解决以上 4 件")
}

func TestStandInHandsTheChairBackFromItsScreen(t *testing.T) {
	e := newEvening(t, "en")
	e.to(session.Discuss)
	e.as(secretaryNumber, session.HandChair{Session: e.session, From: e.member(chairNumber), To: e.member(residentNumber)})
	d := newApp(t, e, residentNumber, ChairScreen, 80, 24)
	d.shows("chair Li Chunhua (for Zhou Mei)").press("O↓↓↓").shows("hand the chair back to Zhou Mei").press("⏎")
	d.shows("Zhou Mei has the chair back.")
	if x := e.sitting(); x.Chair != e.member(chairNumber) {
		t.Errorf("%s leads", x.Chair)
	}
}

// The vote is closed while a resident has half a ballot: they are told in a sentence,
// and what they had given is still before them until then.
func TestVoteIsClosedWithOneVoterMidBallot(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Vote).vote(38)
	voter := newApp(t, e, residentNumber, ResidentScreen, 40, 20)
	voter.press("⏎C5").shows("#5# [C]")
	e.close()
	voter.press("F3") // not yet told of the closing
	voter.news().shows("票已经收了").hides("#5# [C]")
	if got := e.poll().Voted(); got != 38 {
		t.Errorf("%d have voted", got)
	}
}

// The help of the chair's keys fits on a phone, its last row too.
func TestChairsHelpFitsOnAPhone(t *testing.T) {
	for language, last := range map[string]string{"zh": "再按一次回来", "en": "again to return"} {
		e := newEvening(t, language)
		newApp(t, e, chairNumber, ChairScreen, 40, 20).press("?").shows(last)
	}
}
