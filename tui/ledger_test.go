package tui

import (
	"strconv"
	"testing"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// wellOn is December after its review: one promise kept, one reopened, the third not
// answered; the resolution of November posted, with an objection that nobody answered.
func wellOn(t testing.TB, language string) *evening {
	t.Helper()
	e := december(t, language)
	e.operator(session.Post{Resolution: "2026-11-1", Places: map[string][]string{"zh": {"1栋公示栏", "活动室门口"}, "en": {"board of block 1", "hall door"}}[language]})
	e.operator(session.Dissent{Resolution: "2026-11-1", Text: map[string]string{"zh": "灯太亮，照到窗里", "en": "too bright, it shines into windows"}[language]})
	e.move()
	for _, answer := range []session.Satisfaction{session.Satisfied, session.Unsatisfied} {
		for _, n := range e.here()[:20] {
			e.as(n, session.Judge{Action: e.sitting().Review.At, Answer: answer})
		}
		e.chairNext(2)
	}
	e.chairNext(1)
	e.clock.step(10 * 24 * time.Hour)
	return e
}

// toLedger turns to the desk's sheet of promises.
func toLedger(d *terminal) *terminal {
	d.t.Helper()
	for range 20 {
		if s, ok := d.app.top().(*desk).sheet().(*deskLedger); ok && s != nil {
			return d
		}
		d.press("⇥")
	}
	d.t.Fatal("the desk has no ledger")
	return nil
}

func TestLedgerScreens(t *testing.T) {
	ledger := func(keys string) func(*testing.T, string) *terminal {
		return func(t *testing.T, language string) *terminal {
			return show(newApp(t, wellOn(t, language), residentNumber, ResidentScreen, 80, 24), &ledgerScreen{}).press(keys)
		}
	}
	desk := func(keys string) func(*testing.T, string) *terminal {
		return func(t *testing.T, language string) *terminal {
			return toLedger(newApp(t, wellOn(t, language), secretaryNumber, DeskScreen, 120, 36)).press(keys)
		}
	}
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
		at   []parts.Size
	}{
		{"resident-ledger", ledger(""), nil},
		{"resident-ledger-resolutions", ledger("⇥"), nil},
		{"resident-ledger-solved", ledger("⇥⇥"), nil},
		{"resident-ledger-months", ledger("⇥⇥⇥"), nil},
		{"desk-ledger", desk(""), nil},
		{"desk-ledger-resolution", desk("⏎"), nil},
		{"desk-ledger-item", func(t *testing.T, language string) *terminal {
			return show(desk("")(t, language), &deskAction{id: "2026-11-1/2"})
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, row.name, row.open, row.at...) })
	}
}

func TestTheDeskFollowsAPromiseByKeys(t *testing.T) {
	e := december(t, "zh")
	d := show(newApp(t, e, secretaryNumber, DeskScreen, 80, 24), &deskAction{id: "2026-11-1/1"}).shows("「12月10日前」读作 12月10日", "过期 11 天")
	d.press("⏎").typed("换了四盏").press("⏎").press("⏎").shows("换了四盏")
	d.press("↓↓⏎").typed("").press("⏎").press("⏎").shows("到期")
	a, _ := e.hall.Snapshot().Action("2026-11-1/1")
	if says, _ := a.Says(); says.Text != "换了四盏" {
		t.Errorf("%+v", a.Notes)
	}
}

func TestTheDeskCountsRaisedHands(t *testing.T) {
	e := monthLater(t, "zh", 5)
	d := toLedger(newApp(t, e, secretaryNumber, DeskScreen, 120, 36)).shows("正在问大家").press("⏎").shows("举手的人数")
	d.press("10⏎3⏎1⏎⏎")
	if h := e.sitting().Review.Hands; h != (session.Hands{Satisfied: 10, Partly: 3, Not: 1}) {
		t.Errorf("hands %+v", h)
	}
	if n := e.hall.Snapshot().Board().Review.Answered; n != 19 {
		t.Errorf("%d answered", n)
	}
}

func TestTheDeskTakesAResolutionIntoForce(t *testing.T) {
	e := december(t, "zh")
	d := show(newApp(t, e, secretaryNumber, DeskScreen, 80, 24), &deskResolution{id: "2026-11-1"}).shows("通过，还没公示")
	d.press("⏎").typed("1栋公示栏；活动室门口").press("⏎⏎⏎").shows("公示中", "1栋公示栏", "活动室门口")
	d.press("↓⏎").typed("灯太亮").press("⏎").typed("5栋一位老人").press("⏎⏎").shows("灯太亮").hides("5栋一位老人")
	e.clock.step(8 * 24 * time.Hour)
	d.news().press("⏎").shows("还没答复")
	d.press("↑⏎").typed("换暖光").press("⏎⏎").shows("换暖光")
	d.press("⏎").shows("起施行")
	if _, r, _ := e.hall.Snapshot().Resolution("2026-11-1"); r.InForce == "" {
		t.Error("it is not in force")
	}
}

func TestTheDeskAmendsAClauseAndStrikesOne(t *testing.T) {
	e := december(t, "en")
	d := show(newApp(t, e, secretaryNumber, DeskScreen, 80, 24), &deskResolution{id: "2026-11-1"})
	_, before, _ := e.hall.Snapshot().Resolution("2026-11-1")
	was := before.Clauses
	d.press("↓⏎").shows("amend clause 1", "strike clause 1", "add a clause").press("⏎").shows("The old wording stays readable").typed(", all six").press("⏎⏎⏎⏎⏎")
	d.press("⏎⏎⏎").shows("reason")
	d.press("↑↑").typed("one was forgotten").press("⏎").typed("the meeting of 2 December").press("⏎⏎").shows("version 2")
	_, r, _ := e.hall.Snapshot().Resolution("2026-11-1")
	if len(r.Versions) != 1 || r.Clauses[0].What != was[0].What+", all six" || r.Versions[0].Decided != "the meeting of 2 December" {
		t.Errorf("amended: %+v", r)
	}
}

func TestTheDeskReadsAllOfALongResolution(t *testing.T) {
	e := december(t, "en")
	e.operator(session.Post{Resolution: "2026-11-1", Places: []string{"gate"}})
	for n := range 9 {
		e.operator(session.Dissent{Resolution: "2026-11-1", Text: "too loud, says house " + strconv.Itoa(n+1)})
	}
	d := show(newApp(t, e, secretaryNumber, DeskScreen, 120, 36), &deskResolution{id: "2026-11-1"}).shows("read on +", "says house 1")
	d.press("++++").shows("says house 9").press("----").shows("says house 1")
}

func TestTheDeskSaysAsWhichDayWordsAreRead(t *testing.T) {
	e := newEvening(t, "zh").to(session.Resolve)
	d := newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
	for {
		if _, ok := d.app.top().(*desk).sheet().(*deskResolutions); ok {
			break
		}
		d.press("⇥")
	}
	d.press("⏎")
	d.typed("换灯").press("⏎").typed("物业").press("⏎⇥").typed("12月10日前").shows("「12月10日前」读作 12月10日")
	d.typed("或者再晚些12月20日").shows("读不出是哪天")
}

func TestAmendmentScreens(t *testing.T) {
	for _, s := range []struct{ name, keys string }{{"desk-amendment", "↓⏎"}, {"desk-amendment-clause", "↓⏎⏎"}} {
		golden(t, s.name, func(t *testing.T, language string) *terminal {
			return show(newApp(t, december(t, language), secretaryNumber, DeskScreen, 80, 24), &deskResolution{id: "2026-11-1"}).press(s.keys)
		})
	}
}
