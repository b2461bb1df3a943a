package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yuetan/session"
	"yuetan/tui/parts"
)

// wallSizes are those that the wall is compared at.
var wallSizes = []parts.Size{{W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 36}}

// moments of the evening, in order, each reached from a new evening.
var moments = []struct {
	name string
	to   func(e *evening)
}{
	{"collect", func(e *evening) {}},
	{"checkin", func(e *evening) { e.to(session.CheckInPhase) }},
	{"review", func(e *evening) { e.to(session.Review) }},
	{"discuss", func(e *evening) { discussD(e) }},
	{"vote", func(e *evening) { e.to(session.Vote).vote(31) }},
	{"closing", func(e *evening) { e.to(session.Vote).vote(39) }},
	{"closed", func(e *evening) { e.to(session.Rank) }},
	{"balance", func(e *evening) {
		e.to(session.Rank)
		e.operator(session.Count{Poll: e.poll().ID})
	}},
	{"published", func(e *evening) { shown(e, 0) }},
	{"reveal-3", func(e *evening) { shown(e, 1) }},
	{"reveal-2", func(e *evening) { shown(e, 2) }},
	{"reveal-1", func(e *evening) { shown(e, 3) }},
	{"resolve", func(e *evening) { e.to(session.Resolve) }},
	{"draft", func(e *evening) { e.to(session.Resolve).draft("C") }},
	{"consent", func(e *evening) {
		id := e.to(session.Resolve).propose("C")
		for _, n := range voters()[:21] {
			e.as(n, session.GiveConsent{Resolution: id, Answer: session.Agree})
		}
	}},
	{"adopted", func(e *evening) { e.to(session.Resolve).adopt("C") }},
	{"rejected", func(e *evening) {
		id := e.to(session.Resolve).propose("C")
		e.operator(session.Settle{Resolution: id})
	}},
	{"done", func(e *evening) {
		for _, code := range []string{"C", "F", "D"} {
			e.to(session.Resolve).adopt(code)
		}
	}},
	{"adjourned", func(e *evening) { e.to(session.Adjourned) }},
}

func discussD(e *evening) {
	e.to(session.Discuss)
	e.operator(session.Call{Session: e.session, Issue: e.issue("D")})
}

func shown(e *evening, places int) {
	e.to(session.Rank)
	e.publish()
	e.reveal(places)
}

func TestWallAtEveryMoment(t *testing.T) {
	for _, m := range moments {
		t.Run(m.name, func(t *testing.T) {
			golden(t, "wall-"+m.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				m.to(e)
				return newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
			}, wallSizes...)
		})
	}
}

func TestWallAsTheChairChooses(t *testing.T) {
	for _, r := range []struct {
		name    string
		moment  func(e *evening)
		showing Showing
	}{
		{"agenda", func(e *evening) { discussD(e) }, Showing{What: ShowAgenda}},
		{"join", func(e *evening) { discussD(e) }, Showing{What: ShowJoin}},
		{"ranking", func(e *evening) { shown(e, 3) }, Showing{What: ShowRanking, Above: 3}},
	} {
		golden(t, "wall-shows-"+r.name, func(t *testing.T, language string) *terminal {
			e := newEvening(t, language)
			r.moment(e)
			e.rooms.showings.put(e.hall.Snapshot().Board(), r.showing)
			return newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		}, wallSizes...)
	}
}

// odd sizes, from the smallest to a hall's; none may break a row.
func TestNoPageBreaksAtAnySize(t *testing.T) {
	sizes := []parts.Size{{W: 40, H: 15}, {W: 40, H: 20}, {W: 45, H: 17}, {W: 60, H: 18}, {W: 79, H: 40}, {W: 100, H: 24}, {W: 100, H: 34},
		{W: 120, H: 36}, {W: 160, H: 20}, {W: 200, H: 60}}
	for _, m := range moments {
		for _, language := range []string{"zh", "en"} {
			e := newEvening(t, language)
			m.to(e)
			wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
			chair := newApp(t, e, chairNumber, ChairScreen, 60, 18)
			for _, s := range sizes {
				if text := wall.resize(s.W, s.H).text(); strings.Count(strings.TrimSpace(text), "\n") < 4 {
					t.Errorf("the wall is blank at %v in %s:\n%s", s, m.name, text)
				}
				chair.resize(s.W, s.H).text()
			}
		}
	}
}

func TestManyIssuesSayHowManyMore(t *testing.T) {
	e := newEvening(t, "zh")
	var more []session.NewIssue
	for range 46 {
		more = append(more, session.NewIssue{Title: "楼道灯"})
	}
	e.operator(session.Propose{Session: e.session, Issues: more, Import: true})
	e.to(session.Discuss)
	e.rooms.showings.put(e.hall.Snapshot().Board(), Showing{What: ShowAgenda})
	newApp(t, e, residentNumber, ProjectorScreen, 60, 18).shows("+ 还有")
	e.operator(session.Call{Session: e.session, Issue: e.issue("BP")})
	newApp(t, e, residentNumber, ProjectorScreen, 60, 18).shows("[BP]")
}

// A Board holds only names said aloud; whatever moment it is, neither the wall nor
// the chair's screen shows another name of the roll, a number with a name, or a code.
func TestWallAndChairNameNobody(t *testing.T) {
	said := map[int]bool{chairNumber: true, 5: true, adviserNumber: true}
	for _, m := range moments {
		e := newEvening(t, "zh")
		m.to(e)
		var hidden []string
		for n, name := range people["zh"] {
			if !said[n] {
				hidden = append(hidden, name)
			}
		}
		for _, s := range []parts.Size{{W: 60, H: 18}, {W: 120, H: 36}} {
			newApp(t, e, residentNumber, ProjectorScreen, s.W, s.H).hides(hidden...)
			newApp(t, e, chairNumber, ChairScreen, s.W, s.H).hides(hidden...).press("⏎").hides(hidden...)
		}
	}
}

// The bars of third and second place must not tell how many points the first has.
func TestBarsBeforeFirstPlaceTellNothing(t *testing.T) {
	e := newEvening(t, "zh")
	shown(e, 1)
	d := newApp(t, e, residentNumber, ProjectorScreen, 60, 18).hides("路灯", "88", "充电桩")
	if b := e.hall.Snapshot().Board(); newEasel(View{Board: b, Words: d.app.words, Theme: d.app.theme, Size: d.app.size}).full() != 64 {
		t.Error("the scale is not that of the best place shown")
	}
}

func TestManyWallsAreDrawnOnce(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Vote).vote(3)
	a, b := newApp(t, e, residentNumber, ProjectorScreen, 80, 24), newApp(t, e, secretaryNumber, ProjectorScreen, 80, 24)
	pa, _ := a.app.page()
	if pb, _ := b.app.page(); pa != pb {
		t.Error("two walls of one size, language and theme were drawn twice")
	}
	if pc, _ := b.resize(60, 18).app.page(); pa == pc {
		t.Error("another size shows the same page")
	}
}

// On a terminal that draws half blocks narrow the code to scan fits on a small wall.
func TestWallShowsTheCodeInHalfBlocks(t *testing.T) {
	golden(t, "wall-join-narrow", func(t *testing.T, language string) *terminal {
		e := newEvening(t, language).to(session.CheckInPhase)
		d := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		d.send(tea.CursorPositionMsg{X: 1, Y: 2})
		return d
	}, parts.Size{W: 60, H: 18})
}

func TestWallWithoutAddressAsksToTheDesk(t *testing.T) {
	e := newEvening(t, "zh")
	e.operator(session.Set{Key: "address", Value: ""})
	e.operator(session.Set{Key: "wifi", Value: ""})
	e.to(session.CheckInPhase)
	newApp(t, e, residentNumber, ProjectorScreen, 60, 18).hides("ssh").shows("打卡上的号码")
	newApp(t, e, residentNumber, ProjectorScreen, 120, 36).hides("ssh")
}
