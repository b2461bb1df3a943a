package session_test

import (
	"fmt"
	"strings"
	"testing"

	"yuetan/session"
)

func TestTheRotaGoesRound(t *testing.T) {
	e := council(t, 3)
	e.do("chair", session.Move{Session: month, From: session.Collect, To: session.CheckInPhase})
	e.raise("灯", "路")
	e.arrive("r1")
	for i, name := range []string{"一号楼", "二号楼", "三号楼"} {
		e.do("secretary", session.JoinRota{Name: name, Contact: e.ids[fmt.Sprintf("r%d", i+1)]})
	}
	rota := func() string {
		var names []string
		for _, u := range e.now().Rota() {
			names = append(names, fmt.Sprintf("%s%d", u.Name, u.Times))
		}
		return strings.Join(names, " ")
	}
	unit := func(name string) session.UnitID {
		u, err := e.now().FindUnit(name)
		if err != nil {
			t.Fatal(err)
		}
		return u.ID
	}
	over := func() {
		for e.sitting().Phase < session.Adjourned {
			if e.sitting().Phase == session.CheckInPhase {
				e.arrive("r1")
			}
			x := e.sitting()
			step := e.now().NextStep(x)
			switch {
			case step.Kind == session.StepClose:
				e.do("operator", session.ClosePoll{Poll: e.poll().ID, Confirmed: true})
			case step.Kind == session.StepDraft:
				e.do("operator", session.Move{Session: x.ID, From: session.Resolve, To: session.Adjourned})
			default:
				e.do("operator", step.Command)
			}
		}
	}
	for _, row := range []struct {
		name    string
		plan    session.Plan
		before  func()
		host    string
		chair   string
		rotaNow string
	}{
		{"the first that joined goes first, its contact chairs", session.Plan{Session: "2026-12"}, func() {}, "一号楼", "r1", "二号楼0 三号楼0 一号楼1"},
		{"then the one that never hosted", session.Plan{Session: "2027-01"}, func() {}, "二号楼", "r2", "三号楼0 一号楼1 二号楼1"},
		{"another may be named out of turn", session.Plan{Session: "2027-02", Host: unit("一号楼"), Chair: e.ids["r3"]}, func() {}, "一号楼", "r3", "三号楼0 二号楼1 一号楼2"},
		{"one that leaves is passed over", session.Plan{Session: "2027-03"}, func() { e.do("secretary", session.LeaveRota{Unit: unit("三号楼")}) }, "二号楼", "r2", "一号楼2 二号楼2"},
		{"a contact who has left does not chair", session.Plan{Session: "2027-04"}, func() { e.do("secretary", session.Leave{Member: e.ids["r1"]}) }, "一号楼", "", "二号楼2 一号楼3"},
	} {
		over()
		row.before()
		e.do("secretary", row.plan)
		x := e.sitting()
		host, _ := e.now().Unit(x.Host)
		chair, _ := e.now().Member(x.Chair)
		if host.Name != row.host || chair.Name != row.chair || rota() != row.rotaNow {
			t.Errorf("%s: host %s, chair %q, then %s; want %s, %q, %s", row.name, host.Name, chair.Name, rota(), row.host, row.chair, row.rotaNow)
		}
		if row.chair == "" {
			break // nobody is left to arrive
		}
	}
	if b := e.now().Board(); b.NextHost != "二号楼   r2" {
		t.Errorf("the wall announces %q", b.NextHost)
	}
}
