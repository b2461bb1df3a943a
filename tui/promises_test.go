package tui

import (
	"strings"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// lastMonth are the clauses that a month later are looked back at.
var lastMonth = map[string][]session.Clause{
	"zh": {{What: "修好 6 盏路灯，换 LED", Lead: "物业陈工", By: "12月10日前", Funds: "公共收益出，最多 3600 元"},
		{What: "清走车棚三辆僵尸车，腾出车位", Lead: "物业陈工", By: "12月15日前"}, {What: "每月 1 日晚上查一次灯", Lead: "3栋楼长", By: "12 月起"}},
	"en": {{What: "Mend 6 lamps, fit LEDs", Lead: "Chen, property company", By: "by 10 December", Funds: "common fund, 3600 at most"},
		{What: "Clear three dead cars from the shed and free the spaces", Lead: "Chen, property company", By: "15 December"},
		{What: "Check the lamps on the 1st", Lead: "head of building 3", By: "monthly"}},
}

// monthLater holds November with those clauses adopted on C, and brings December to
// its review with 36 present and so many of them having answered the second promise.
func monthLater(t testing.TB, language string, answered int) *evening {
	t.Helper()
	e := december(t, language)
	e.move()
	e.chairNext(2)
	for i, n := range e.here()[:answered] {
		e.as(n, session.Judge{Action: "2026-11-1/2", Answer: session.Satisfactions()[i%3/2]})
	}
	return e
}

// december is a month after the promises, at its check-in.
func december(t testing.TB, language string) *evening {
	t.Helper()
	e := newEvening(t, language).to(session.Resolve)
	id := session.ResolutionID(e.operator(session.Write{Session: e.session, Issue: e.issue("C"), Clauses: lastMonth[language]}).ID)
	e.operator(session.PutToConsent{Resolution: id, Version: 1})
	for _, n := range voters() {
		e.as(n, session.GiveConsent{Resolution: id, Answer: session.Agree})
	}
	e.operator(session.Settle{Resolution: id})
	e.move()
	e.clock.step(20 * 24 * time.Hour)
	e.operator(session.Finish{Action: "2026-11-1/3", Evidence: map[string]string{"zh": "照片在公示栏", "en": "photo on the board"}[language]})
	e.operator(session.Progress{Action: "2026-11-1/2", Text: map[string]string{"zh": "两辆已清，一辆等车主", "en": "two gone, one owner awaited"}[language]})
	e.clock.step(8 * 24 * time.Hour)
	e.session = "2026-12"
	e.operator(session.Plan{Session: e.session, Date: "2026-12-21 19:00", Chair: e.member(chairNumber)})
	e.move()
	e.arrive(session.CheckInPhase)
	return e
}

// here are the numbers of those present with a vote, in order.
func (e *evening) here() []int {
	var all []int
	for n := 1; n <= 48; n++ {
		if _, ok := e.sitting().Present[e.member(n)]; ok {
			all = append(all, n)
		}
	}
	return all
}

// chairNext presses the chair's one key so many times.
func (e *evening) chairNext(times int) {
	e.t.Helper()
	for range times {
		e.operator(e.hall.Snapshot().NextStep(e.sitting()).Command)
	}
}

func TestPromiseScreens(t *testing.T) {
	asked := func(language string) *evening { return monthLater(t, language, 35) }
	shown := func(language string) *evening {
		e := monthLater(t, language, 30)
		e.operator(session.CountHands{Action: "2026-11-1/2", Hands: session.Hands{Partly: 3, Not: 1}})
		e.chairNext(1)
		return e
	}
	reopened := func(language string) *evening {
		e := monthLater(t, language, 0)
		for _, n := range e.here()[:20] {
			e.as(n, session.Judge{Action: "2026-11-1/2", Answer: session.Unsatisfied})
		}
		e.chairNext(1)
		return e
	}
	phone := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, row := range []struct {
		name string
		e    func(string) *evening
		who  int
		on   Name
		keys string
		at   []parts.Size
	}{
		{"resident-promise", asked, residentNumber, ResidentScreen, "⏎3", phone},
		{"resident-promise-shown", shown, residentNumber, ResidentScreen, "⏎", nil},
		{"resident-promise-list", func(l string) *evening { return december(t, l) }, residentNumber, ResidentScreen, "↓↓↓↓⏎", nil},
		{"lobby-promise", asked, residentNumber, ResidentScreen, "", nil},
		{"wall-promise", asked, residentNumber, ProjectorScreen, "", wallSizes},
		{"wall-promise-shown", shown, residentNumber, ProjectorScreen, "", wallSizes},
		{"wall-promise-reopened", reopened, residentNumber, ProjectorScreen, "", wallSizes},
		{"chair-promise", asked, chairNumber, ChairScreen, "", nil},
		{"chair-promise-shown", shown, chairNumber, ChairScreen, "", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			golden(t, row.name, func(t *testing.T, language string) *terminal {
				return newApp(t, row.e(language), row.who, row.on, 80, 24).press(row.keys)
			}, row.at...)
		})
	}
}

func TestAResidentJudgesAPromiseByKeys(t *testing.T) {
	e := monthLater(t, "zh", 0)
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).shows("第 2 件承诺").press("⏎").shows("清走车棚", "两辆已清", "您满意吗")
	d.press("1").shows("答 不满意").press("⏎").shows("您答了：不满意")
	if e.hall.Snapshot().Board().Review.Answered != 1 {
		t.Error("the answer is not in")
	}
	d.press("␣⏎").shows("您答了：满意").hides("已有 2 人")
	e.chairNext(1)
	d.news().shows("满意，办结", "1").press("⏎")
	e.chairNext(1)
	d.news().shows("第 3 件承诺").press("⏎").shows("每月 1 日晚上查一次灯", "12 月起")
}

func TestWhoIsNotAskedCannotJudge(t *testing.T) {
	e := monthLater(t, "zh", 0)
	e.operator(session.CheckIn{Session: e.session, Member: e.member(adviserNumber), How: session.AtDesk})
	newApp(t, e, adviserNumber, ResidentScreen, 40, 20).press("⏎").shows("列席").hides("您满意吗").press("1⏎")
	if n := e.hall.Snapshot().Board().Review.Answered; n != 0 {
		t.Errorf("%d answers", n)
	}
}

// TestTheWallTellsNoAnswerBeforeTheEnd holds that what is answered is not seen early.
func TestTheWallTellsNoAnswerBeforeTheEnd(t *testing.T) {
	page := func(answer session.Satisfaction) string {
		e := monthLater(t, "zh", 0)
		for _, n := range e.here()[:7] {
			e.as(n, session.Judge{Action: "2026-11-1/2", Answer: answer})
		}
		return newApp(t, e, residentNumber, ProjectorScreen, 60, 18).text()
	}
	if a, b := page(session.Satisfied), page(session.Unsatisfied); a != b || !strings.Contains(a, "7") {
		t.Errorf("the wall differs by what was answered:\n%s\n%s", a, b)
	}
}

func TestAPromiseIsJudgedAtTheKiosk(t *testing.T) {
	e := monthLater(t, "zh", 5)
	d := e.kiosk(80, 24).shows("第 2 件承诺")
	d.press(e.card(residentNumber).Evening+"⏎").shows("017 号", "清走车棚", "您满意吗").press("1⏎").shows("请打签到卡上的六位数").hides("017 号")
	if n := e.hall.Snapshot().Board().Review.Answered; n != 6 {
		t.Errorf("%d have answered, want 6", n)
	}
	d.press(e.card(adviserNumber).Evening + "⏎").shows("列席").press("⏎").shows("请打签到卡上的六位数")
	d.press(e.card(residentNumber).Evening + "⏎")
	e.chairNext(1)
	d.news().shows("请打签到卡上的六位数")
}

func TestKioskPromiseScreen(t *testing.T) {
	golden(t, "kiosk-promise", func(t *testing.T, language string) *terminal {
		e := monthLater(t, language, 5)
		return e.kiosk(80, 24).press(e.card(residentNumber).Evening + "⏎3")
	}, parts.Size{W: 80, H: 24}, parts.Size{W: 60, H: 18}, parts.Size{W: 40, H: 20})
}
