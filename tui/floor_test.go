package tui

import (
	"testing"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// The numbers on the roll of those who speak in the mock-ups.
const (
	kingNumber  = 3
	zhangNumber = 4
	liuNumber   = 22
)

// asks raises hands in that order, by number on the roll.
func (e *evening) asks(stance session.Stance, numbers ...int) {
	e.t.Helper()
	for _, n := range numbers {
		e.operator(session.Raise{Session: e.session, Issue: e.sitting().Called, Member: e.member(n), Stance: stance})
	}
}

// nextSpeaker calls whoever is first.
func (e *evening) nextSpeaker() {
	e.t.Helper()
	x := e.sitting()
	e.operator(session.Next{Session: e.session, Issue: x.Called, At: x.Floor.Moves})
}

// spoken is the discussion of the mock-ups: D is talked over, somebody has the floor
// for 36 seconds, two more wait before the resident of the mock-ups.
func spoken(e *evening) {
	discussD(e)
	e.asks(session.Question, residentNumber)
	e.nextSpeaker()
	e.asks(session.For, kingNumber)
	e.asks(session.Against, zhangNumber)
	e.asks(session.For, liuNumber)
	e.nextSpeaker()
	e.asks(session.Question, residentNumber)
	e.clock.step(35 * time.Second)
}

func TestTheFloorOnTheWall(t *testing.T) {
	for _, row := range []struct {
		name string
		to   func(*evening)
	}{
		{"speaking", spoken},
		{"speaking-nearly", func(e *evening) { spoken(e); e.clock.step(70 * time.Second) }},
		{"speaking-over", func(e *evening) { spoken(e); e.clock.step(124 * time.Second) }},
		{"speaking-none", func(e *evening) { discussD(e); e.asks("", 2, 3, 4, 5) }},
	} {
		t.Run(row.name, func(t *testing.T) {
			golden(t, "wall-"+row.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				row.to(e)
				return newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
			}, wallSizes...)
			golden(t, "chair-"+row.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				row.to(e)
				return newApp(t, e, chairNumber, ChairScreen, 80, 24)
			})
		})
	}
}

func TestTheQueueOnAPhone(t *testing.T) {
	for _, row := range []struct {
		name   string
		number int
		to     func(*evening)
		keys   string
	}{
		{"queue", residentNumber, spoken, "S"},
		{"queue-joining", 7, spoken, "␣␣⏎5"},
		{"queue-turn", residentNumber, func(e *evening) { spoken(e); e.nextSpeaker(); e.nextSpeaker(); e.nextSpeaker() }, "S"},
		{"queue-nobody", 7, func(e *evening) { discussD(e) }, "S"},
		{"queue-long", 14, func(e *evening) { discussD(e); e.asks(session.For, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }, "S"},
		{"lobby-waiting", residentNumber, spoken, ""},
		{"lobby-your-turn", kingNumber, spoken, ""},
		{"lobby-next", zhangNumber, spoken, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			golden(t, "resident-"+row.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				row.to(e)
				return newApp(t, e, row.number, ResidentScreen, 40, 20).press(row.keys)
			}, phones...)
		})
	}
}

func TestTheKeySJoinsTheQueueFromWhereverOneIs(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	d := newApp(t, e, 7, ResidentScreen, 40, 20)
	d.press("⏎C⏎S").shows("You are next", "leave the queue")
	if got := len(e.sitting().Waiting()); got != 1 {
		t.Fatalf("%d wait", got)
	}
	d.press("5").shows("for")
	if h := e.sitting().Waiting()[0]; h.Stance != session.For || h.Member != e.member(7) {
		t.Errorf("%+v", h)
	}
	d.press("S").shows("join the queue")
	if got := len(e.sitting().Waiting()); got != 0 {
		t.Errorf("S again leaves the queue, and %d wait", got)
	}
	d.press("1⏎").shows("against")
	d.press("Q").shows("Issue")
}

func TestTheKeySSaysInOtherPhasesWhenToPressIt(t *testing.T) {
	for _, p := range session.Phases() {
		if p == session.Discuss {
			continue
		}
		e := newEvening(t, "en").to(p)
		d := newApp(t, e, 7, ResidentScreen, 80, 24).press("S")
		if p < session.Discuss {
			d.shows("has not begun")
		} else {
			d.shows("The discussion is over")
		}
	}
}

func TestAScreenTicksOnlyWhileAClockRunsOnIt(t *testing.T) {
	e := newEvening(t, "zh")
	spoken(e)
	wall := newApp(t, e, 9, ProjectorScreen, 60, 18)
	phone := newApp(t, e, residentNumber, ResidentScreen, 40, 20)
	if phone.app.ticking {
		t.Error("the lobby ticks")
	}
	phone.press("S")
	for name, d := range map[string]*terminal{"wall": wall, "queue": phone} {
		if !d.app.ticking {
			t.Errorf("the %s does not tick", name)
		}
		before := d.text()
		e.clock.step(time.Second)
		d.send(struckSecond{})
		if d.text() == before {
			t.Errorf("a second passed and the %s shows nothing of it", name)
		}
	}
	x := e.sitting()
	e.operator(session.RunClock{Session: e.session, Issue: x.Called, At: x.Floor.Moves})
	for name, d := range map[string]*terminal{"wall": wall, "queue": phone} {
		d.news()
		d.send(struckSecond{})
		if d.app.ticking {
			t.Errorf("the clock is stopped and the %s ticks", name)
		}
	}
}

func TestTheChairLeadsTheDiscussionWithFourKeys(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	e.asks(session.For, 2)
	e.asks(session.Against, 3)
	d := newApp(t, e, chairNumber, ChairScreen, 120, 36)
	speaker := func() session.MemberID { s, _ := e.sitting().Speaker(); return s.Member }
	if d.press("S"); speaker() != e.member(2) {
		t.Error("S calls who is first")
	}
	if d.press("␣"); clockRuns(e.hall.Snapshot().Board()) {
		t.Error("Space stops the clock")
	}
	if d.press("␣"); !clockRuns(e.hall.Snapshot().Board()) {
		t.Error("Space lets it run on")
	}
	d.press("+")
	if s, _ := e.sitting().Speaker(); s.Allowed != 3*time.Minute {
		t.Errorf("+ gives a minute: %v", s.Allowed)
	}
	if d.press("S"); speaker() != e.member(3) {
		t.Error("S calls the next")
	}
	if d.press("Z"); speaker() != e.member(2) {
		t.Error("Z takes the call back")
	}
	if d.press("0"); speaker() != e.member(3) {
		t.Error("0 goes on to the next: the one called is not there")
	}
	d.press("*").shows("the list is closed")
	d.press("B")
	if e.sitting().Called != e.issue("B") || speaker() != "" {
		t.Error("a letter goes to that issue, and nobody has the floor")
	}
	d.press("Z")
	if e.sitting().Phase != session.Review {
		t.Error("with no call to take back Z is a step back")
	}
}

func TestTheFloorBreaksNoPageAtAnySize(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language)
		spoken(e)
		wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		chair := newApp(t, e, chairNumber, ChairScreen, 60, 18)
		phone := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("S")
		for range 4 {
			for _, s := range []parts.Size{{W: 40, H: 15}, {W: 45, H: 17}, {W: 60, H: 18}, {W: 79, H: 40}, {W: 100, H: 24}, {W: 100, H: 34}, {W: 160, H: 20}, {W: 200, H: 60}} {
				for _, d := range []*terminal{wall, chair, phone} {
					d.resize(s.W, s.H).text()
				}
			}
			e.clock.step(40 * time.Second)
		}
	}
}

func TestWhoeverIsCalledIsToldWhereverTheyAre(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	e.asks(session.For, residentNumber)
	d := newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎C⏎").hides("stand up")
	e.nextSpeaker()
	d.news().shows("Your turn; please stand up and speak.")
	d.press("␣").hides("stand up").press("S").shows("Your turn; please stand up and speak.")
}
