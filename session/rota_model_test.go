package session_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// onRota draws what may be done with the rota, sensible or not.
func onRota(t *rapid.T, s *session.Snapshot, x *session.Session, person session.MemberID, text string) session.Command {
	if len(s.Units) == 0 || rapid.IntRange(0, 6).Draw(t, "joins") == 0 {
		return session.JoinRota{Name: fmt.Sprintf("%d号楼", len(s.Units)+1), Contact: person}
	}
	unit := func() session.UnitID { return rapid.SampledFrom(s.Units).Draw(t, "unit").ID }
	step := s.RotaStep - rapid.SampledFrom([]int{0, 0, 0, 0, 1}).Draw(t, "stale")
	switch rapid.IntRange(0, 6).Draw(t, "rota") {
	case 0:
		return session.LeaveRota{Unit: unit()}
	case 1:
		return session.SkipHost{Unit: unit(), Reason: text, Step: step}
	case 2:
		return session.SwapHosts{First: unit(), Second: unit(), Step: step}
	case 3:
		return session.StandIn{Unit: unit(), By: unit(), Reason: text, Step: step}
	case 4:
		return session.StandIn{Unit: x.Host, Session: x.ID, Person: person, Reason: text, Step: step}
	case 5:
		return session.ChangeUnit{Unit: unit(), Name: &text, Contact: &person}
	}
	return session.TakeBackRota{Change: rapid.IntRange(0, len(s.RotaChanges)).Draw(t, "change"), Step: step}
}

// queue is the rota as a row of chairs in a hall, reckoned apart from package session: who sits in front
// hosts next; a swap changes two people's chairs; who hosts takes a new chair at the
// end; who has never hosted sits before all who have.
type queue struct {
	chairs []chair
	skips  map[string]bool
	lent   map[string]string
	times  map[string]int
}

type chair struct {
	who    string
	hosted bool // the chair is one of those behind
}

func (q *queue) at(who string) int {
	return slices.IndexFunc(q.chairs, func(c chair) bool { return c.who == who })
}

func (q *queue) join(who string) {
	i := slices.IndexFunc(q.chairs, func(c chair) bool { return c.hosted })
	if i < 0 {
		i = len(q.chairs)
	}
	q.chairs = slices.Insert(q.chairs, i, chair{who: who})
}

func (q *queue) leave(who string) { q.chairs = slices.Delete(q.chairs, q.at(who), q.at(who)+1) }

func (q *queue) swap(a, b string) {
	i, j := q.at(a), q.at(b)
	q.chairs[i].who, q.chairs[j].who = b, a
}

// month lets the next one host, or the one named, and tells who did.
func (q *queue) month(named string) string {
	host := named
	var passed []string
	for _, c := range q.chairs {
		if named != "" {
			break
		}
		if q.skips[c.who] {
			passed = append(passed, c.who)
			continue
		}
		host = c.who
		if by := q.lent[host]; by != "" && q.at(by) >= 0 {
			delete(q.lent, host)
			host = by
		}
		break
	}
	if host == "" { // all were passed over: the first after all, or who stands in for them
		host = q.chairs[0].who
		if by := q.lent[host]; by != "" && q.at(by) >= 0 {
			delete(q.lent, host)
			host = by
		}
	}
	for _, who := range passed {
		delete(q.skips, who)
	}
	q.leave(host)
	q.chairs = append(q.chairs, chair{host, true})
	delete(q.skips, host)
	delete(q.lent, host)
	q.times[host]++
	return host
}

// TestTheNextHostIsWhoSitsInFront plays random years and compares each month's host,
// the order and the forecast with the row of chairs.
func TestTheNextHostIsWhoSitsInFront(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		log, err := store.Memory().Create(context.Background(), "xiqiao")
		if err != nil {
			rt.Fatal(err)
		}
		e := &evening{t: t, clock: &clock{}}
		if e.hall, err = session.Enter(context.Background(), log, keyring.Memory(), session.Options{Now: e.clock.now, CodeKey: []byte("k")}); err != nil {
			rt.Fatal(err)
		}
		defer e.hall.Close()
		e.do("operator", session.Found{Slug: "xiqiao", Name: "溪桥议事会"})
		e.do("operator", session.Enroll{Members: []session.NewMember{{Name: "r4"}, {Name: "secretary", Roles: session.Secretary}}})
		e.recall()
		q := &queue{skips: map[string]bool{}, lent: map[string]string{}, times: map[string]int{}}
		joined, planned := 0, 0
		var swaps [][3]any // change, first, second: those that may be taken back, the last first
		for range rapid.IntRange(5, 60).Draw(rt, "decisions") {
			var names []string
			for _, c := range q.chairs {
				names = append(names, c.who)
			}
			pick := func() string { return rapid.SampledFrom(names).Draw(rt, "unit") }
			what := rapid.SampledFrom([]string{"join", "month", "month", "month", "named", "skip", "swap", "lend", "leave", "undo"}).Draw(rt, "what")
			if len(names) < 2 {
				what = "join"
			}
			switch what {
			case "join":
				joined++
				name := fmt.Sprintf("%d号楼", joined)
				e.do("operator", session.JoinRota{Name: name})
				q.join(name)
			case "leave":
				who := pick()
				e.do("operator", session.LeaveRota{Unit: e.unit(who)})
				q.leave(who)
				swaps = nil
			case "skip":
				who := pick()
				free := slices.ContainsFunc(names, func(o string) bool { return o != who && !q.skips[o] })
				if !q.skips[who] && free {
					e.do("operator", e.skip(who, "装修"))
					q.skips[who] = true
				}
			case "swap":
				a, b := pick(), pick()
				if a != b {
					e.do("operator", e.swap(a, b))
					q.swap(a, b)
					swaps = append(swaps, [3]any{len(e.now().RotaChanges), a, b})
				}
			case "lend":
				a, b := pick(), pick()
				if a != b {
					e.do("operator", e.standIn(a, b))
					q.lent[a] = b
				}
			case "undo":
				if n := len(swaps); n > 0 {
					e.do("operator", e.takeBack(swaps[n-1][0].(int)))
					q.swap(swaps[n-1][1].(string), swaps[n-1][2].(string))
					swaps = swaps[:n-1]
				}
			case "month", "named":
				plan := session.Plan{Session: session.SessionID(fmt.Sprintf("%d-%02d", 2026+planned/12, planned%12+1))}
				next, _ := e.now().NextHost()
				named := ""
				if what == "named" {
					if named = pick(); named == next.Name {
						named = ""
					} else {
						plan.Host = e.unit(named)
					}
				}
				planned++
				swaps = nil
				e.do("operator", plan)
				want := q.month(named)
				if host := e.now().HostOf(e.sitting()); host != want || named == "" && next.Name != want {
					rt.Fatalf("in %s %s hosts (%s was next), want %s", plan.Session, host, next.Name, want)
				}
				over(e)
			}
			var got, want, ahead []string
			for _, u := range e.now().Rota() {
				got = append(got, fmt.Sprint(u.Name, u.Times))
			}
			for _, c := range q.chairs {
				want = append(want, fmt.Sprint(c.who, q.times[c.who]))
			}
			if !slices.Equal(got, want) {
				rt.Fatalf("after %s: order %v, want %v", what, got, want)
			}
			foreseen := q.copy()
			for _, turn := range e.now().Forecast(e.now().Time, 12) {
				if host := foreseen.month(""); e.now().UnitName(turn.Host) != host {
					ahead = append(ahead, fmt.Sprintf("%s: %s, want %s", turn.Month, e.now().UnitName(turn.Host), host))
				}
			}
			if len(ahead) > 0 {
				rt.Fatalf("after %s the forecast is off: %s", what, strings.Join(ahead, "; "))
			}
		}
	})
}

func (q *queue) copy() *queue {
	c := &queue{chairs: slices.Clone(q.chairs), skips: map[string]bool{}, lent: map[string]string{}, times: map[string]int{}}
	for k, v := range q.skips {
		c.skips[k] = v
	}
	for k, v := range q.lent {
		c.lent[k] = v
	}
	return c
}

// rotaYear is a log with all that can be done to a rota.
func rotaYear(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	units(e)
	over(e)
	e.do("secretary", session.ChangeUnit{Unit: e.unit("二号楼"), Contact: ptr(e.ids["r4"])})
	e.do("secretary", e.skip("一号楼", "装修"))
	e.do("operator", e.skip("三号楼", "换届"))
	e.do("secretary", e.takeBack(2))
	e.do("secretary", e.swap("一号楼", "三号楼"))
	e.plan("2026-12")
	over(e)
	e.do("secretary", e.standIn("一号楼", "二号楼"))
	e.plan("2027-01")
	e.do("secretary", session.StandIn{Session: "2027-01", Unit: e.sitting().Host, Person: e.ids["r4"], Reason: "停水", Step: e.now().RotaStep})
	over(e)
	e.do("operator", session.Erase{Member: e.ids["r3"]})
	e.plan("2027-02")
	return log
}
