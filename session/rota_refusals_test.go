package session_test

import "yuetan/session"

// units brings three host units onto the rota; r1, r2 and r3 speak for them.
func units(e *evening) {
	for i, name := range []string{"一号楼", "二号楼", "三号楼"} {
		e.do("secretary", session.JoinRota{Name: name, Contact: e.ids[[]string{"r1", "r2", "r3"}[i]]})
	}
}

// unit is the id of the unit of that name.
func (e *evening) unit(name string) session.UnitID {
	e.t.Helper()
	u, err := e.now().FindUnit(name)
	if err != nil {
		e.t.Fatal(err)
	}
	return u.ID
}

func (e *evening) skip(name, reason string) session.SkipHost {
	return session.SkipHost{Unit: e.unit(name), Reason: reason, Step: e.now().RotaStep}
}

func (e *evening) swap(a, b string) session.SwapHosts {
	return session.SwapHosts{First: e.unit(a), Second: e.unit(b), Step: e.now().RotaStep}
}

// standIn lets another unit host in the coming turn of one.
func (e *evening) standIn(name, by string) session.StandIn {
	return session.StandIn{Unit: e.unit(name), By: e.unit(by), Reason: "装修", Step: e.now().RotaStep}
}

func (e *evening) takeBack(change int) session.TakeBackRota {
	return session.TakeBackRota{Change: change, Step: e.now().RotaStep}
}

func rotaRefusals() []refused {
	return []refused{
		{"a name that another unit bears", units, "secretary", func(e *evening) session.Command {
			return session.ChangeUnit{Unit: e.unit("一号楼"), Name: ptr("二号楼")}
		}, session.ErrUnitExists},
		{"a contact who is nobody", units, "secretary", func(e *evening) session.Command {
			return session.ChangeUnit{Unit: e.unit("一号楼"), Contact: ptr(session.MemberID("m0"))}
		}, session.ErrNoMember},
		{"skipping without a reason", units, "secretary", func(e *evening) session.Command { return e.skip("一号楼", " ") }, session.ErrReasonMissing},
		{"skipping twice", units, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.skip("一号楼", "装修"))
			return e.skip("一号楼", "装修")
		}, session.ErrSkipped},
		{"skipping the last that is left", units, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.skip("一号楼", "装修"))
			e.do("secretary", e.skip("三号楼", "装修"))
			return e.skip("二号楼", "装修")
		}, session.ErrNobodyHosts},
		{"skipping on a rota that has changed meanwhile", units, "secretary", func(e *evening) session.Command {
			c := e.skip("一号楼", "装修")
			e.do("secretary", e.swap("一号楼", "二号楼"))
			return c
		}, session.ErrStale},
		{"swapping with oneself", units, "secretary", func(e *evening) session.Command { return e.swap("一号楼", "一号楼") }, session.ErrSameUnit},
		{"swapping with who has left", units, "secretary", func(e *evening) session.Command {
			c := e.swap("一号楼", "二号楼")
			e.do("secretary", session.LeaveRota{Unit: e.unit("二号楼")})
			c.Step = e.now().RotaStep
			return c
		}, session.ErrNoUnit},
		{"swapping twice by one key press", units, "secretary", func(e *evening) session.Command {
			c := e.swap("一号楼", "二号楼")
			e.do("secretary", c)
			return c
		}, session.ErrStale},
		{"standing in for oneself", units, "secretary", func(e *evening) session.Command { return e.standIn("一号楼", "一号楼") }, session.ErrSameUnit},
		{"standing in, and nobody is named", units, "secretary", func(e *evening) session.Command {
			return session.StandIn{Unit: e.unit("一号楼"), Reason: "装修", Step: e.now().RotaStep}
		}, session.ErrNoUnit},
		{"standing in by who is not on the roll", units, "secretary", func(e *evening) session.Command {
			return session.StandIn{Unit: e.unit("一号楼"), Person: "m0", Reason: "装修", Step: e.now().RotaStep}
		}, session.ErrNoMember},
		{"standing in a session that has another host by now", units, "secretary", func(e *evening) session.Command {
			c := e.standIn("一号楼", "二号楼")
			c.Session = month // planned before any unit was there
			return c
		}, session.ErrStale},
		{"standing in a session that is over", func(e *evening) { units(e); over(e) }, "secretary", func(e *evening) session.Command {
			c := e.standIn("一号楼", "二号楼")
			c.Session = month
			return c
		}, session.ErrNoSession},
		{"standing in for a host who has swapped the turn after", func(e *evening) { units(e); over(e); e.plan("2026-12") }, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.swap("一号楼", "二号楼"))
			c := e.standIn("一号楼", "三号楼")
			c.Session = "2026-12"
			return c
		}, session.ErrSwapFirst},
		{"taking back an earlier swap before the later", units, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.swap("一号楼", "二号楼"))
			e.do("secretary", e.swap("二号楼", "三号楼"))
			return e.takeBack(1)
		}, session.ErrSwapFirst},
		{"taking back a swap after one of the two has hosted", units, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.swap("一号楼", "二号楼"))
			over(e)
			e.plan("2026-12")
			return e.takeBack(1)
		}, session.ErrNothingToUndo},
		{"taking back what was taken back", units, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.skip("一号楼", "装修"))
			e.do("secretary", e.takeBack(1))
			return e.takeBack(1)
		}, session.ErrNothingToUndo},
	}
}
