package session_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"yuetan/session"
)

// over brings the session at hand to its end with one who is present.
func over(e *evening) {
	e.t.Helper()
	x := e.sitting()
	for x.Phase < session.Adjourned {
		step := e.now().NextStep(x)
		switch {
		case x.Phase == session.CheckInPhase && len(x.Present) == 0:
			e.arrive("r4")
		case x.Phase == session.CheckInPhase && len(e.now().Tonight(x)) < 2:
			e.do("secretary", session.Propose{Session: x.ID, Import: true, Issues: []session.NewIssue{{Title: "灯"}, {Title: "路"}}})
		case step.Kind == session.StepClose:
			e.do("operator", session.ClosePoll{Poll: e.poll().ID, Confirmed: true})
		case step.Kind == session.StepDraft:
			e.do("operator", session.Move{Session: x.ID, From: session.Resolve, To: session.Adjourned})
		default:
			e.do("operator", step.Command)
		}
		x, _ = e.now().Session(x.ID)
	}
}

// plan plans a session whose host the rota names.
func (e *evening) plan(id session.SessionID) {
	e.t.Helper()
	e.do("secretary", session.Plan{Session: id})
}

// order spells the rota in the order of its turns, with how often each hosted.
func (e *evening) order() string {
	var names []string
	for _, u := range e.now().Rota() {
		names = append(names, fmt.Sprintf("%s%d", strings.TrimSuffix(u.Name, "号楼"), u.Times))
	}
	return strings.Join(names, " ")
}

// ahead spells who hosts in the months to come.
func (e *evening) ahead(n int) string {
	var rows []string
	for _, t := range e.now().Forecast(e.now().Time, n) {
		row := string(t.Month[5:]) + e.now().UnitName(t.Host)
		if t.Person != "" {
			m, _ := e.now().Member(t.Person)
			row += m.Name
		}
		if t.Lent() {
			row += "代" + t.Turn.Name
		}
		for _, id := range t.Passed {
			row += "越" + e.now().UnitName(id)
		}
		rows = append(rows, strings.ReplaceAll(row, "号楼", ""))
	}
	return strings.Join(rows, " ")
}

func TestTheRotaGoesRound(t *testing.T) {
	e := council(t, 4)
	units(e)
	for _, row := range []struct {
		name   string
		before func()
		plan   session.Plan
		host   string
		chair  string
		order  string
	}{
		{"the first that joined goes first, its contact chairs", func() {}, session.Plan{Session: "2026-12"}, "一号楼", "r1", "二0 三0 一1"},
		{"then the one that never hosted", func() {}, session.Plan{Session: "2027-01"}, "二号楼", "r2", "三0 一1 二1"},
		{"another may be named out of turn", func() {}, session.Plan{Session: "2027-02", Host: e.unit("一号楼"), Chair: e.ids["r3"]}, "一号楼", "r3", "三0 二1 一2"},
		{"one that leaves is passed over", func() { e.do("secretary", session.LeaveRota{Unit: e.unit("三号楼")}) },
			session.Plan{Session: "2027-03"}, "二号楼", "r2", "一2 二2"},
		{"a contact who has left does not chair", func() { e.do("secretary", session.Leave{Member: e.ids["r1"]}) },
			session.Plan{Session: "2027-04"}, "一号楼", "", "二2 一3"},
		{"another contact does", func() { e.do("secretary", session.ChangeUnit{Unit: e.unit("二号楼"), Contact: ptr(e.ids["r4"])}) },
			session.Plan{Session: "2027-05"}, "二号楼", "r4", "一3 二3"},
		{"one that joins comes before all that hosted", func() { e.do("secretary", session.JoinRota{Name: "四号楼"}) },
			session.Plan{Session: "2027-06"}, "四号楼", "", "一3 二3 四1"},
	} {
		over(e)
		row.before()
		e.do("secretary", row.plan)
		x := e.sitting()
		chair, _ := e.now().Member(x.Chair)
		if host := e.now().HostOf(x); host != row.host || chair.Name != row.chair || e.order() != row.order {
			t.Errorf("%s: host %s, chair %q, then %s; want %s, %q, %s", row.name, host, chair.Name, e.order(), row.host, row.chair, row.order)
		}
	}
	if b := e.now().Board(); b.NextHost != "一号楼" || b.AfterNext != "二号楼   r4" {
		t.Errorf("the wall announces %q, then %q", b.NextHost, b.AfterNext)
	}
}

func TestTurnsAreSkippedSwappedAndLent(t *testing.T) {
	for _, row := range []struct {
		name   string
		before func(*evening)
		ahead  string // who hosts in the next six months
	}{
		{"nothing is decided", func(e *evening) {}, "12一 01二 02三 03一 04二 05三"},
		{"a skipped turn passes to the next; then the skipped one comes up", func(e *evening) { e.do("secretary", e.skip("一号楼", "装修")) },
			"12二越一 01一 02三 03二 04一 05三"},
		{"a skip waits until the turn comes", func(e *evening) { e.do("secretary", e.skip("二号楼", "装修")) },
			"12一 01三越二 02二 03一 04三 05二"},
		{"two skips in a row", func(e *evening) {
			e.do("secretary", e.skip("一号楼", "装修"))
			e.do("secretary", e.skip("二号楼", "换届"))
		}, "12三越一越二 01一 02二 03三 04一 05二"},
		{"all who are left skip: they are passed over once, and the first comes again", func(e *evening) {
			e.do("secretary", e.skip("一号楼", "装修"))
			e.do("secretary", e.skip("二号楼", "换届"))
			e.do("secretary", session.LeaveRota{Unit: e.unit("三号楼")})
		}, "12一越一越二 01二 02一 03二 04一 05二"},
		{"a skip is taken back", func(e *evening) {
			e.do("secretary", e.skip("一号楼", "装修"))
			e.do("secretary", e.takeBack(1))
		}, "12一 01二 02三 03一 04二 05三"},
		{"two swap; each then goes by when it hosted", func(e *evening) { e.do("secretary", e.swap("一号楼", "三号楼")) },
			"12三 01二 02一 03三 04二 05一"},
		{"one swaps twice", func(e *evening) {
			e.do("secretary", e.swap("一号楼", "二号楼"))
			e.do("secretary", e.swap("一号楼", "三号楼"))
		}, "12二 01三 02一 03二 04三 05一"},
		{"of two swaps the last is taken back", func(e *evening) {
			e.do("secretary", e.swap("一号楼", "二号楼"))
			e.do("secretary", e.swap("一号楼", "三号楼"))
			e.do("secretary", e.takeBack(2))
		}, "12二 01一 02三 03二 04一 05三"},
		{"a swap outlives that one of the two leaves", func(e *evening) {
			e.do("secretary", e.swap("一号楼", "三号楼"))
			e.do("secretary", session.LeaveRota{Unit: e.unit("三号楼")})
		}, "12二 01一 02二 03一 04二 05一"},
		{"a unit stands in and is credited; the other comes up next", func(e *evening) { e.do("secretary", e.standIn("一号楼", "三号楼")) },
			"12三代一 01一 02二 03三 04一 05二"},
		{"a person stands in", func(e *evening) {
			e.do("secretary", session.StandIn{Unit: e.unit("一号楼"), Person: e.ids["r4"], Reason: "装修", Step: e.now().RotaStep})
		}, "12r4代一 01一 02二 03三 04一 05二"},
		{"a stand-in who has left does not", func(e *evening) {
			e.do("secretary", e.standIn("一号楼", "三号楼"))
			e.do("secretary", session.LeaveRota{Unit: e.unit("三号楼")})
		}, "12一 01二 02一 03二 04一 05二"},
		{"another stand-in takes the place of the first", func(e *evening) {
			e.do("secretary", e.standIn("一号楼", "三号楼"))
			e.do("secretary", e.standIn("一号楼", "二号楼"))
		}, "12二代一 01一 02三 03二 04一 05三"},
		{"a skip of who stands in is overtaken", func(e *evening) {
			e.do("secretary", e.skip("三号楼", "换届"))
			e.do("secretary", e.standIn("一号楼", "三号楼"))
		}, "12三代一 01一 02二 03三 04一 05二"},
		{"a swap, and a skip of the one that came forward", func(e *evening) {
			e.do("secretary", e.swap("一号楼", "三号楼"))
			e.do("secretary", e.skip("三号楼", "换届"))
		}, "12二越三 01三 02一 03二 04三 05一"},
	} {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			units(e)
			over(e)
			row.before(e)
			if got := e.ahead(6); got != row.ahead {
				t.Errorf("ahead %s\n want %s", got, row.ahead)
			}
			var played []string // the months come as they were foretold
			for _, turn := range e.now().Forecast(e.now().Time, 6) {
				e.plan(turn.Month)
				played = append(played, string(turn.Month[5:])+strings.ReplaceAll(e.now().HostOf(e.sitting()), "号楼", ""))
				over(e)
			}
			for i, foretold := range strings.Fields(row.ahead) {
				if foretold, _, _ = strings.Cut(strings.ReplaceAll(foretold, "代", "越"), "越"); i < len(played) && played[i] != foretold {
					t.Errorf("month %d: %s hosts, and %s was foretold", i+1, played[i], foretold)
				}
			}
		})
	}
}

func TestSomebodyStandsInForAHostWhoWasPlanned(t *testing.T) {
	e := council(t, 4)
	units(e)
	over(e)
	e.do("secretary", e.swap("一号楼", "二号楼"))
	e.plan("2026-12")
	stand := func(by string, person session.MemberID) {
		c := session.StandIn{Session: "2026-12", Unit: e.sitting().Host, Person: person, Reason: "停水", Step: e.now().RotaStep}
		if by != "" {
			c.By = e.unit(by)
		}
		e.do("secretary", c)
	}
	state := func() string {
		m, _ := e.now().Member(e.sitting().Chair)
		return fmt.Sprintf("%s by %s, then %s", e.now().HostOf(e.sitting()), m.Name, e.order())
	}
	for _, row := range []struct {
		name string
		do   func()
		want string
	}{
		{"the one that swapped forward hosts", func() {}, "二号楼 by r2, then 一0 三0 二1"},
		{"a unit stands in: it is credited, the other as if it had not hosted", func() { stand("三号楼", "") }, "三号楼 by r3, then 二0 一0 三1"},
		{"a person does: no unit is credited", func() { stand("", e.ids["r4"]) }, "r4 by r4, then 二0 一0 三0"},
		{"and the host comes after all", func() { stand("二号楼", "") }, "二号楼 by r2, then 一0 三0 二1"},
	} {
		row.do()
		if got := state(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
		for _, u := range e.now().Board().Rota {
			for _, c := range u.Changes {
				if c.With == "三号楼" && e.sitting().Host != e.unit("三号楼") {
					t.Errorf("%s: %s is said to have stood in for %s", row.name, c.With, c.Unit)
				}
			}
		}
	}
	e.do("secretary", session.Arrange{Session: "2026-12", Chair: ptr(e.ids["chair"])})
	stand("三号楼", "")
	if got := state(); !strings.HasPrefix(got, "三号楼 by chair") {
		t.Errorf("who was named to chair stays: %s", got)
	}
	if b := e.now().Board(); b.Host != "三号楼" {
		t.Errorf("the wall names %q", b.Host)
	}
}

func TestAReasonGoesWithWhoeverWroteIt(t *testing.T) {
	e := council(t, 4)
	units(e)
	over(e)
	e.do("secretary", e.skip("一号楼", "家里有事"))
	e.do("operator", e.skip("二号楼", "住院"))
	e.plan("2026-12")
	if c := e.now().RotaChanges[0]; c.Used != "2026-12" || c.Reason != "家里有事" || c.Coming() {
		t.Errorf("%+v", c)
	}
	e.do("operator", session.Erase{Member: e.ids["r2"]}) // who speaks for the second
	if a, b := e.now().RotaChanges[0], e.now().RotaChanges[1]; a.Reason == "" || b.Reason != "" || b.Used != "2026-12" {
		t.Errorf("erased: %+v %+v", a, b)
	}
}

func TestTheForecastBeginsAfterTheLastSessionAndNotInThePast(t *testing.T) {
	e := council(t, 4)
	first := func(now time.Time) session.SessionID {
		turns := e.now().Forecast(now, 12)
		if len(turns) == 0 {
			return ""
		}
		if len(turns) != 12 {
			t.Errorf("%d months", len(turns))
		}
		return turns[0].Month
	}
	at := func(y int, m time.Month) time.Time { return time.Date(y, m, 20, 12, 0, 0, 0, time.UTC) }
	if got := first(at(2026, 11)); got != "" {
		t.Errorf("nobody is on the rota, and it begins in %s", got)
	}
	units(e)
	for _, row := range []struct {
		now  time.Time
		want session.SessionID
	}{
		{at(2026, 11), "2026-12"}, {at(2026, 10), "2026-12"}, {at(2026, 12), "2026-12"}, {at(2027, 2), "2027-02"},
		{time.Date(2026, 12, 31, 20, 0, 0, 0, time.UTC), "2027-01"}, // the new year has begun in the council's zone
	} {
		if got := first(row.now); got != row.want {
			t.Errorf("on %s it begins in %s, want %s", row.now.Format("2006-01-02"), got, row.want)
		}
	}
	over(e)
	e.do("secretary", session.Plan{Session: "2026-12.2"})
	if got := first(at(2026, 11)); got != "2027-01" {
		t.Errorf("after a second session of December it begins in %s", got)
	}
}
