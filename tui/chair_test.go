package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/session"
	"yuetan/tui/parts"
)

// chairSizes are those that the chair's screens are compared at.
var chairSizes = []parts.Size{{W: 120, H: 36}, {W: 80, H: 24}, {W: 60, H: 18}, {W: 40, H: 20}}

// chairAt opens the chair's screen at a moment; the hint about the wall is read.
func chairAt(t testing.TB, e *evening) *terminal {
	t.Helper()
	d := newApp(t, e, chairNumber, ChairScreen, 80, 24)
	d.app.stack[0].(*chair).hinted = true
	return d.press("↓↑␣") // keys that leave everything as it is
}

func TestChairAtEveryMoment(t *testing.T) {
	for _, m := range moments {
		t.Run(m.name, func(t *testing.T) {
			golden(t, "chair-"+m.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				m.to(e)
				d := newApp(t, e, chairNumber, ChairScreen, 80, 24)
				d.app.stack[0].(*chair).hinted = true
				return d.press("␣")
			}, chairSizes...)
		})
	}
}

func TestChairAsksBeforeActing(t *testing.T) {
	at := func(name string) func(e *evening) {
		for _, m := range moments {
			if m.name == name {
				return m.to
			}
		}
		t.Fatalf("no moment %s", name)
		return nil
	}
	for _, r := range []struct{ name, moment, keys string }{
		{"close", "closing", "⏎39"},
		{"publish", "balance", "⏎"},
		{"line", "reveal-1", "⏎"},
		{"line-moved", "reveal-1", "⏎↓"},
		{"consent", "draft", "⏎"},
		{"settle", "consent", "⏎"},
		{"adjourn", "done", "⏎"},
		{"wall", "reveal-1", "O↓↓↓"},
	} {
		t.Run(r.name, func(t *testing.T) {
			golden(t, "chair-asks-"+r.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				at(r.moment)(e)
				d := newApp(t, e, chairNumber, ChairScreen, 80, 24)
				d.app.stack[0].(*chair).hinted = true
				return d.press("␣" + r.keys)
			}, chairSizes...)
		})
	}
}

// The whole evening by the chair's one key.
func TestOneKeyLeadsThroughTheEvening(t *testing.T) {
	e := newEvening(t, "zh")
	d := chairAt(t, e)
	d.shows("[征集]").press("⏎").shows("[签到]")
	e.arrive(session.Discuss)
	d.news().press("⏎").shows("[回看]").press("⏎").shows("[议事]", "开始打分：名单定住，48 人有票，到场 42").press("⏎").shows("[议事]", "还没议到：B C D E F G H").press("⏎").shows("[打分]")
	e.vote(39)
	d.news().shows("已经投了 39 张，还有 3 位没投").press("⏎").shows("收票：不能再打开").press("39⏎").shows("[揭晓]", "揭晓...（先看一遍）")
	d.press("⏎").shows("42 = 手机 39 + 没投 3").press("⏎").shows("揭晓第三名").hides("路灯")
	d.press("⏎").shows("揭晓第二名", "通道").hides("路灯").press("⏎").shows("揭晓第一名").press("⏎").shows("画线")
	d.press("⏎").shows("解决以上 3 件").press("⏎").shows("[立约]", "等书记员写 C 的规约")
	for _, code := range []string{"C", "F", "D"} {
		e.draft(code)
		d.news().press("⏎").shows("念完了").press("⏎").shows("表态结束...（同意 0，要 28）")
		for _, n := range voters()[:28] {
			e.as(n, session.GiveConsent{Resolution: e.sitting().ResolutionOn(e.issue(code)).ID, Answer: session.Agree})
		}
		d.news().press("⏎").shows("同意 28，要 28：通过。").press("⏎")
	}
	d.shows("散会...").press("⏎").shows("立约 3 件").press("⏎").shows("[散会]")
	if got := e.sitting().Phase; got != session.Adjourned {
		t.Errorf("phase %v", got)
	}
}

func TestOnlyTheRightNumberClosesTheVote(t *testing.T) {
	for _, r := range []struct {
		name, keys, says string
		open             bool
	}{
		{"a wrong number", "⏎38⏎", "收票", true},
		{"an empty line", "⏎⏎", "没有收票", true},
		{"Q", "⏎39Q", "没有收票", true},
		{"letters are not heard", "⏎ABZO⏎", "没有收票", true},
		{"a digit taken back", "⏎398⌫⏎", "揭晓", false},
		{"full-width digits", "⏎３９⏎", "揭晓", false},
	} {
		t.Run(r.name, func(t *testing.T) {
			e := newEvening(t, "zh")
			e.to(session.Vote).vote(39)
			d := chairAt(t, e)
			d.press(r.keys).shows(r.says)
			if open := e.poll().Status == session.PollOpen; open != r.open {
				t.Errorf("open %v, want %v", open, r.open)
			}
		})
	}
}

// Whoever comes back after another hand has closed is not asked again.
func TestClosingByAnotherHandLeavesTheQuestion(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Vote).vote(39)
	d := chairAt(t, e).press("⏎3").shows("大声说出")
	e.close()
	d.news().hides("大声说出").shows("打开票箱，数票").press("⏎").shows("揭晓...")
}

func TestClosingCountsAtOnce(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Vote).vote(39)
	chairAt(t, e).press("⏎39⏎")
	if got := e.poll().Status; got != session.PollCounted {
		t.Errorf("the poll is %s, want counted", got)
	}
}

func TestBouncedEnterGoesOneStep(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 0)
	d := chairAt(t, e)
	d.bounce()
	if e.poll().Shown != 1 {
		t.Errorf("%d places are shown, want 1", e.poll().Shown)
	}
	e = newEvening(t, "zh")
	e.to(session.Vote).vote(39)
	d = chairAt(t, e)
	d.bounce().shows("大声说出")
	if e.poll().Status != session.PollOpen {
		t.Error("a bounced key closed the vote")
	}
}

func TestTwoHandsMoveTheEveningOnce(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.CheckInPhase)
	a := chairAt(t, e)
	step := e.hall.Snapshot().Board().Step.Command
	e.as(chairNumber, step)
	// The other hand presses on what it still sees.
	a.press("⏎").shows("别人改了")
	if got := e.sitting().Phase; got != session.Review {
		t.Errorf("phase %v, want review", got)
	}
}

func TestSteppingBack(t *testing.T) {
	for _, r := range []struct {
		name string
		to   func(e *evening)
		want session.Phase
		says string
	}{
		{"from the discussion at once", func(e *evening) { e.to(session.Discuss) }, session.Review, "[回看]"},
		{"from a vote without ballots", func(e *evening) { e.to(session.Vote) }, session.Discuss, "[议事]"},
		{"not when ballots are in", func(e *evening) { e.to(session.Vote).vote(1) }, session.Vote, "有人投票"},
		{"not before the beginning", func(e *evening) {}, session.Collect, "!"},
		{"not from the ranking", func(e *evening) { shown(e, 1) }, session.Rank, "!"},
		{"from resolving while nothing is written", func(e *evening) { e.to(session.Resolve) }, session.Rank, "[揭晓]"},
		{"not once a resolution is there", func(e *evening) { e.to(session.Resolve).adopt("C") }, session.Resolve, "!"},
	} {
		t.Run(r.name, func(t *testing.T) {
			e := newEvening(t, "zh")
			r.to(e)
			chairAt(t, e).press("Z").shows(r.says)
			if got := e.sitting().Phase; got != r.want {
				t.Errorf("phase %v, want %v", got, r.want)
			}
		})
	}
}

func TestConsentIsTakenBackWhileNobodyHasAnswered(t *testing.T) {
	e := newEvening(t, "zh")
	id := e.to(session.Resolve).propose("C")
	d := chairAt(t, e).press("Z")
	if got := e.sitting().ResolutionOn(e.issue("C")).Status; got != session.Draft {
		t.Errorf("the resolution is %s, want a draft", got)
	}
	e.operator(session.PutToConsent{Resolution: id, Version: e.sitting().ResolutionOn(e.issue("C")).Version()})
	e.as(residentNumber, session.GiveConsent{Resolution: id, Answer: session.Agree})
	d.news().press("Z").shows("!")
	if got := e.sitting().ResolutionOn(e.issue("C")).Status; got != session.Proposed {
		t.Errorf("an answer was lost: the resolution is %s", got)
	}
}

func TestLettersCallAnIssue(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Discuss)
	d := chairAt(t, e).press("F")
	if e.sitting().Called != e.issue("F") {
		t.Errorf("called %s, want F", e.sitting().Called)
	}
	if d.press("R").shows("R"); e.sitting().Called != e.issue("F") {
		t.Error("a letter without an issue called another one")
	}
	if d.press("↓"); e.sitting().Called != e.issue("G") {
		t.Errorf("down called %s, want G", e.sitting().Called)
	}
}

func TestTheLineMovesBetweenPlacesAndTheWallFollows(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 3)
	wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
	d := chairAt(t, e).press("⏎").shows("解决以上 3 件", "最大的空档")
	wall.news().shows("今晚解决以上三件", "下水道", "前三名才会变")
	d.press("↑").shows("解决以上 2 件").hides("最大的空档")
	wall.news().shows("今晚解决以上两件", "前两名就会变")
	d.press("␣␣␣␣␣␣␣").shows("解决以上 1 件").press("⏎")
	if x := e.sitting(); x.Line != 1 || x.Phase != session.Resolve {
		t.Errorf("line %d in %v", x.Line, x.Phase)
	}
}

func TestAWallOfEightyColumnsShowsTheWholeRankingAndHowFirmItIs(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 3)
	e.rooms.showings.put(e.hall.Snapshot().Board(), Showing{What: ShowRanking, Above: 3})
	newApp(t, e, residentNumber, ProjectorScreen, 80, 24).shows("垃圾投放点", "同分怎么排", "稳不稳")
}

func TestTheWallShowsWhatTheChairChooses(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Discuss)
	wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
	d := chairAt(t, e)
	wall.hides("请签到").hides("应到 48")
	d.press("O↓↓⏎").shows("签到页")
	wall.news().shows("应到 48")
	d.press("⏎⏎")
	wall.news().hides("应到 48").shows("打分 5/8")
}

// A tap on the strip is Enter, on a row calls the issue, on L and Q in the foot is
// the key; a tap on other words of the foot does nothing.
func TestTapsOnTheChairsScreen(t *testing.T) {
	e := newEvening(t, "zh")
	discussD(e)
	d := chairAt(t, e)
	tap := func(x, y int) { d.send(tea.MouseClickMsg{X: x, Y: y}); e.clock.step(time.Second) }
	for y, id := range d.app.top().(*chair).sheet(d.app.view()).rows {
		if id == e.issue("C") {
			tap(10, y)
		}
	}
	if e.sitting().Called != e.issue("C") {
		t.Errorf("a tap called %s, want C", e.sitting().Called)
	}
	tap(11, 23)
	d.shows("Read aloud")
	tap(11, 23)
	d.shows("请念")
	tap(40, 22)
	d.shows("还没议到")
	tap(40, 22)
	if e.sitting().Phase != session.Vote {
		t.Error("a tap on the strip is not Enter")
	}
}

func TestSecretaryDoesNotMoveTheEveningBeforeTakingOver(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Discuss)
	newApp(t, e, secretaryNumber, ChairScreen, 80, 24).shows("接手主持...（先问一次）").press("⏎").shows("周梅 正在主持")
	if e.sitting().Phase != session.Discuss {
		t.Error("the secretary moved the evening while there is a chair")
	}
}

func TestHintToZoomTheWallComesOnce(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Discuss)
	d := newApp(t, e, chairNumber, ChairScreen, 120, 36)
	d.shows("60 列").press("␣").hides("60 列").news().hides("60 列")
}
