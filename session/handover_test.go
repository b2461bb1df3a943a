package session_test

import (
	"fmt"
	"testing"

	"yuetan/session"
)

func TestTheHandoverCard(t *testing.T) {
	e := council(t, 4)
	units(e)
	card := func(id session.SessionID) string {
		var x *session.Session
		if id != "" {
			x, _ = e.now().Session(id)
		}
		h, ok := e.now().Handover(x)
		if !ok {
			return "nobody hosts"
		}
		text := fmt.Sprintf("%s host %s contact %s chair %s, open", h.Session, h.Host, h.Contact, h.Chair)
		if h.Turn != "" {
			text += " in place of " + h.Turn
		}
		for _, i := range h.Open {
			text += " " + i.Title
		}
		return fmt.Sprintf("%s, then %s %s", text, h.Next.Month, h.Next.Host)
	}
	for _, row := range []struct {
		name string
		do   func()
		of   session.SessionID
		want string
	}{
		{"of a session without a host but with a chair", func() {}, month, "2026-11 host  contact  chair chair, open, then 2026-12 一号楼"},
		{"of who comes next, with what this session leaves", func() { over(e) }, "", "2026-12 host 一号楼 contact r1 chair , open 灯 路, then 2027-01 二号楼"},
		{"of a session that is planned", func() { e.plan("2026-12") }, "2026-12", "2026-12 host 一号楼 contact r1 chair r1, open 灯 路, then 2027-01 二号楼"},
		{"new issues are not handed over", func() { e.do("r1", session.Propose{Session: "2026-12", Issues: []session.NewIssue{{Title: "车"}}}) }, "2026-12",
			"2026-12 host 一号楼 contact r1 chair r1, open 灯 路, then 2027-01 二号楼"},
		{"of the one before, to the session planned after it", func() {}, month, "2026-11 host  contact  chair chair, open 灯 路, then 2026-12 一号楼"},
		{"of who stands in", func() {
			e.do("secretary", session.StandIn{Session: "2026-12", Unit: e.sitting().Host, Person: e.ids["r4"], Reason: "停水", Step: e.now().RotaStep})
		}, "2026-12", "2026-12 host r4 contact  chair r4, open in place of 一号楼 灯 路, then 2027-01 一号楼"},
	} {
		row.do()
		if got := card(row.of); got != row.want {
			t.Errorf("%s: %s\nwant %s", row.name, got, row.want)
		}
	}
	h, _ := e.now().Handover(e.sitting())
	if h.Evening != 90 || h.Notice != 7 || h.Before != month || !h.Planned || h.Over {
		t.Errorf("%+v", h)
	}
}
