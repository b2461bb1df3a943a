package session_test

import (
	"fmt"
	"slices"
	"testing"

	"yuetan/session"
)

func TestAdoptingMakesEachClauseAPromise(t *testing.T) {
	e := council(t, 4)
	e.promise(three()...)
	var got []string
	for _, a := range e.now().Actions() {
		got = append(got, fmt.Sprintf("%s %s %s read=%v", a.ID, a.Status, a.Due, a.Read))
	}
	want := []string{"2026-11-1/1 open 2026-12-10 read=true", "2026-11-1/2 open 2026-12-31 read=true", "2026-11-1/3 open  read=false"}
	if !slices.Equal(got, want) {
		t.Errorf("promises %q, want %q", got, want)
	}
	if c := e.now().ClauseOf(e.action("2026-11-1/2")); c.What != "清走僵尸车" || c.Lead != "楼长" {
		t.Errorf("the clause %+v", c)
	}
}

func TestAPromiseOnItsWay(t *testing.T) {
	e := council(t, 4)
	promised(e)
	const id = session.ActionID("2026-11-1/1")
	status := func() session.ActionStatus { return e.action(id).Status }
	e.do("secretary", session.SetDue{Action: id, Was: "2026-12-10", Due: "2026-12-12"})
	if a := e.action(id); a.Due != "2026-12-12" || a.Read {
		t.Errorf("the day typed: %+v", a)
	}
	e.do("adviser", session.Progress{Action: id, Text: "灯到货了"}) // whose name stands in the clause
	if status() != session.ActionInHand {
		t.Errorf("after a report: %s", status())
	}
	e.later(3)
	e.do("secretary", session.Progress{Action: id, Text: "换了四盏"})
	if says, _ := e.action(id).Says(); says != (session.ActionNote{Day: "2026-11-24", Text: "换了四盏"}) {
		t.Errorf("says %+v", says)
	}
	for _, row := range []struct {
		asOf    session.Day
		overdue int
	}{{"2026-12-11", 0}, {"2026-12-12", 0}, {"2026-12-13", 1}, {"2027-01-12", 31}} {
		if got := e.action(id).Overdue(row.asOf); got != row.overdue {
			t.Errorf("on %s overdue by %d days, want %d", row.asOf, got, row.overdue)
		}
	}
	e.do("adviser", session.Finish{Action: id, Day: "2026-11-23", Evidence: "照片在公示栏"})
	if a := e.action(id); a.Status != session.ActionDone || a.Done != "2026-11-23" || a.Evidence == "" || a.Overdue("2027-01-12") != 0 {
		t.Errorf("done: %+v", a)
	}
	e.do("secretary", session.Drop{Action: "2026-11-1/3", Reason: "雨棚要拆"})
	if a := e.action("2026-11-1/3"); a.Status != session.ActionDropped || a.Reason != "雨棚要拆" || !a.Over() {
		t.Errorf("dropped: %+v", a)
	}
}

func TestErasingAnIssueErasesWhatWasSaidOfItsPromises(t *testing.T) {
	e := council(t, 4)
	promised(e)
	e.do("secretary", session.Progress{Action: "2026-11-1/1", Text: "等张家同意"})
	e.do("secretary", session.Finish{Action: "2026-11-1/1", Evidence: "张家签字"})
	e.do("secretary", session.Drop{Action: "2026-11-1/2", Reason: "李家不肯"})
	e.do("operator", session.Erase{Issue: "2026-11/1"})
	a, b := e.action("2026-11-1/1"), e.action("2026-11-1/2")
	if a.Notes[0] != (session.ActionNote{Day: "2026-11-21"}) || a.Evidence != "" || b.Reason != "" || a.Status != session.ActionDone {
		t.Errorf("left: %+v %+v", a, b)
	}
	e.replays()
}
