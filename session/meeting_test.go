package session_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

func TestTheEveningGoesThroughItsPhases(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路")
	seen := []string{e.sitting().Phase.String()}
	for _, to := range session.Phases()[1:] {
		e.walk(to)
		if to == session.CheckInPhase {
			e.arrive("r1")
		}
		seen = append(seen, e.sitting().Phase.String())
	}
	if got := strings.Join(seen, " "); got != "collect checkin review discuss vote rank resolve adjourned" {
		t.Error(got)
	}
	if x := e.sitting(); x.Began.IsZero() || !x.Ended.After(x.Began) {
		t.Errorf("began %v, ended %v", x.Began, x.Ended)
	}
}

func TestSteppingBack(t *testing.T) {
	for _, row := range []struct {
		name   string
		before func(*evening)
		to     session.Phase
		ok     bool
	}{
		{"from check-in to collecting", sitting, session.Collect, true},
		{"from review to check-in", func(e *evening) { sitting(e); e.walk(session.Review) }, session.CheckInPhase, true},
		{"from discussion to review", discussed, session.Review, true},
		{"from a vote without ballots to discussion", opened, session.Discuss, true},
		{"from a vote with a half-filled ballot to discussion", func(e *evening) {
			opened(e)
			e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
		}, session.Discuss, true},
		{"from a closed vote, never", closed, session.Vote, false},
		{"from a published result, never", shown, session.Vote, false},
		{"from the line, while nothing is drafted", resolving, session.Rank, true},
		{"from a draft, never", drafted, session.Rank, false},
		{"from the end, never", func(e *evening) { resolving(e); e.walk(session.Adjourned) }, session.Resolve, false},
	} {
		e := council(t, 3)
		row.before(e)
		from := e.sitting().Phase
		_, err := e.try("chair", e.move(row.to))
		if (err == nil) != row.ok || row.ok && e.sitting().Phase != row.to || !row.ok && e.sitting().Phase != from {
			t.Errorf("%s: %v, now in %s", row.name, err, e.sitting().Phase)
		}
	}
}

func TestAVoteSteppedBackFromIsVoidAndTheNextIsAnother(t *testing.T) {
	e := council(t, 3)
	opened(e)
	first := e.poll().ID
	e.do("chair", e.move(session.Discuss))
	if p := e.sitting().Poll(); p != nil {
		t.Fatalf("poll %s is still there, %s", p.ID, p.Status)
	}
	e.walk(session.Vote)
	e.cast("r1", "A B C")
	if got := e.poll(); got.ID == first || got.Voted() != 1 {
		t.Errorf("the second vote is %s with %d ballots", got.ID, got.Voted())
	}
}

func TestTwoHandsOnTheSameKeyMoveTheMeetingOnce(t *testing.T) {
	e := council(t, 3)
	opened(e)
	e.cast("r1", "A B C")
	e.cast("r2", "B A C")
	for e.sitting().Phase < session.Resolve {
		step := e.now().NextStep(e.sitting())
		c := step.Command
		if step.Kind == session.StepClose {
			c = session.ClosePoll{Poll: e.poll().ID, Typed: 2}
		}
		if step.Kind == session.StepCount {
			e.do("chair", c) // repeatable: it moves nothing
		}
		errs := make(chan error)
		for range 2 {
			go func() {
				_, err := e.try("chair", c)
				errs <- err
			}()
		}
		one, other := <-errs, <-errs
		if step.Kind != session.StepCount && (one == nil) == (other == nil) {
			t.Fatalf("%s, pressed by two: %v, %v", step.Kind, one, other)
		}
	}
}

func TestQuorumCountsThoseWithAVote(t *testing.T) {
	e := council(t, 7) // with the chair: eight due
	e.walk(session.CheckInPhase)
	for _, row := range []struct {
		name            string
		do              func()
		present, needed int
	}{
		{"an empty room", func() {}, 0, 4},
		{"advisers do not count", func() { e.arrive("adviser", "secretary") }, 0, 4},
		{"residents do", func() { e.arrive("r1", "r2", "r3") }, 3, 4},
		{"who checks in twice counts once", func() { e.arrive("r1") }, 3, 4},
		{"a walk-in has no vote", func() { e.do("chair", session.WalkIn{Session: month, Name: "walk-in"}) }, 3, 4},
		{"until admitted", func() {
			e.recall()
			e.do("chair", session.Admit{Session: month, Member: e.ids["walk-in"], Reason: "新住户"})
		}, 4, 5},
		{"a check-in undone", func() { e.do("secretary", session.UndoCheckIn{Session: month, Member: e.ids["r1"]}) }, 3, 5},
		{"the council asks for a third", func() { e.do("secretary", session.Set{Key: "quorum", Value: "1/3"}) }, 3, 3},
		{"who leaves the roll is not due", func() { e.do("secretary", session.Leave{Member: e.ids["r7"]}) }, 3, 3},
	} {
		row.do()
		if present, needed := e.now().Quorum(e.sitting()); present != row.present || needed != row.needed {
			t.Errorf("%s: %d of %d, want %d of %d", row.name, present, needed, row.present, row.needed)
		}
	}
	e.walk(session.Review) // quorum only warns
}

func TestPeopleCheckInThemselvesAtTheDeskOrAsWalkIns(t *testing.T) {
	e := council(t, 3)
	if _, err := e.try("r1", session.CheckIn{Member: e.ids["r1"], How: session.BySSH}); !same(err, wrongPhase) {
		t.Errorf("checking in before check-in: %v", err)
	}
	e.walk(session.CheckInPhase)
	e.do("r1", session.CheckIn{Member: e.ids["r1"], How: session.BySSH})
	e.do("projector", session.CheckIn{Member: e.ids["projector"], How: session.BySSH})
	id := session.MemberID(e.do("secretary", session.WalkIn{Session: month, Name: "walk-in", Unit: "3-2-101"}).ID)
	x := e.sitting()
	if len(x.Present) != 2 || x.Present[e.ids["r1"]].How != session.BySSH || x.Present[id].How != session.AtDesk {
		t.Errorf("present: %+v", x.Present)
	}
	if m, _ := e.now().Member(id); !m.Walkin || m.Votes || m.Number != 10 {
		t.Errorf("the walk-in stands on the roll as %+v", m)
	}
}

func TestAgendaLetters(t *testing.T) {
	for n, want := range map[int]session.Code{0: "A", 7: "H", 8: "J", 19: "Y", 20: "AA", 21: "AB", 39: "AY", 40: "BA", 419: "YY", 420: "AAA"} {
		if got := session.CodeAt(n); got != want {
			t.Errorf("issue %d is %s, want %s", n, got, want)
		}
	}
}

// agenda spells tonight's agenda: "A灯 B路".
func (e *evening) agenda() string {
	var rows []string
	for _, entry := range e.now().Tonight(e.sitting()) {
		i, _ := e.now().Issue(entry.Issue)
		rows = append(rows, string(entry.Code)+i.Title)
	}
	return strings.Join(rows, " ")
}

func TestIssuesOnTheAgenda(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路", "车")
	for _, row := range []struct {
		name, who, want string
		c               func() session.Command
	}{
		{"the secretary puts one first, and codes are given anew", "secretary", "A车 B灯 C路", func() session.Command {
			return session.Order{Session: month, Issues: []session.IssueID{"2026-11/3"}}
		}},
		{"one is merged into another", "secretary", "A车 B灯", func() session.Command {
			return session.Merge{Issue: "2026-11/2", Into: "2026-11/1"}
		}},
		{"and taken out of it again", "chair", "A车 B灯 C路", func() session.Command { return session.Restore{Issue: "2026-11/2"} }},
		{"one is declined", "chair", "B灯 C路", func() session.Command { return session.Decline{Issue: "2026-11/3", Reason: "属物业合同"} }},
		{"and restored", "secretary", "A车 B灯 C路", func() session.Command { return session.Restore{Issue: "2026-11/3"} }},
		{"a resident raises one", "r1", "A车 B灯 C路 D水", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}
		}},
		{"the same draft sent again raises nothing", "r1", "A车 B灯 C路 D水", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}
		}},
		{"one is reworded", "secretary", "A车 B路灯 C路 D水", func() session.Command {
			return session.Reword{Issue: "2026-11/1", Words: session.NewIssue{Title: "路灯"}}
		}},
		{"while people are together codes go with their issues", "chair", "D水 A车 B路灯 C路", func() session.Command {
			e.walk(session.CheckInPhase)
			return session.Order{Session: month, Issues: []session.IssueID{"2026-11/4"}}
		}},
		{"and a new one gets a new code", "adviser", "D水 A车 B路灯 C路 E电", func() session.Command {
			return session.Propose{Session: month, Issues: []session.NewIssue{{Title: "电"}}}
		}},
	} {
		e.do(row.who, row.c())
		if got := e.agenda(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
	if a := e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "水", Draft: "d1"}}}); a.ID != "2026-11/4" {
		t.Errorf("a draft sent again is answered with issue %q", a.ID)
	}
}

func TestWhoRaisedAnIssueIsKeptThroughMerging(t *testing.T) {
	e := council(t, 3)
	propose := func(who, title string) session.IssueID {
		return session.IssueID(e.do(who, session.Propose{Session: month, Issues: []session.NewIssue{{Title: title}}}).ID)
	}
	a, b, c := propose("r1", "灯"), propose("r2", "路灯"), propose("r1", "楼道灯")
	by := func(id session.IssueID) string {
		i, _ := e.now().Issue(id)
		var names []string
		for _, m := range i.By {
			member, _ := e.now().Member(m)
			names = append(names, member.Name)
		}
		return strings.Join(names, " ")
	}
	for _, row := range []struct {
		name string
		c    session.Command
		want string // who raised a
	}{
		{"another's issue is merged into it", session.Merge{Issue: b, Into: a}, "r1 r2"},
		{"another of the same proposer too", session.Merge{Issue: c, Into: a}, "r1 r2"},
		{"taking that out leaves the proposer", session.Restore{Issue: c}, "r1 r2"},
		{"taking the other out takes its proposer", session.Restore{Issue: b}, "r1"},
		{"one that has taken in another is merged", session.Merge{Issue: b, Into: c}, "r1"},
		{"with all its proposers", session.Merge{Issue: c, Into: a}, "r1 r2"},
		{"and a restored one goes all the way up", session.Restore{Issue: b}, "r1"},
	} {
		e.do("secretary", row.c)
		if got := by(a); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

func TestOpenIssuesComeIntoTheNextSessionByThemselves(t *testing.T) {
	e := council(t, 3)
	proposed(e)
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("r2", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	e.do("chair", session.Move{Session: month, From: session.Resolve, To: session.Adjourned})
	e.do("secretary", session.Decline{Issue: "2026-11/4", Reason: "已解决"})
	e.do("secretary", session.Plan{Session: "2026-12"})
	if got := e.agenda(); got != "A路 B车" {
		t.Errorf("the agenda is %q", got)
	}
	a := e.do("r1", session.Propose{Issues: []session.NewIssue{{Title: "树"}}})
	if got := e.agenda(); got != "A路 B车 C树" || a.ID != "2026-12/1" {
		t.Errorf("the agenda is %q, the new issue %s", got, a.ID)
	}
	for i, want := range []bool{true, true, false} {
		if got := e.now().Board().Issues[i].Carried; got != want {
			t.Errorf("issue %d carried: %v", i, got)
		}
	}
}

func TestIssuesAreFoundByTheirLetters(t *testing.T) {
	e := council(t, 1)
	e.raise("灯", "路")
	for _, typed := range []string{"B", "b", "Ｂ", " b "} {
		if got, err := e.now().ByLetters(e.sitting(), typed); err != nil || got.Issue != "2026-11/2" {
			t.Errorf("%q is %v (%v)", typed, got, err)
		}
	}
	var unknown *session.NoSuchCode
	if _, err := e.now().ByLetters(e.sitting(), "q"); !errors.As(err, &unknown) || unknown.Code != "q" {
		t.Errorf("q: %v", err)
	}
}

func TestMembersAreFoundByNumberOrName(t *testing.T) {
	e := council(t, 2)
	e.do("secretary", session.Enroll{Members: []session.NewMember{{Name: "twin"}, {Name: "twin"}}})
	if m, err := e.now().FindMember(" 007 "); err != nil || m.Name != "r1" {
		t.Errorf("007 is %q (%v)", m.Name, err)
	}
	if m, err := e.now().FindMember("R2"); err != nil || m.Name != "r2" {
		t.Errorf("R2 is %q (%v)", m.Name, err)
	}
	var many *session.ManyMembers
	if _, err := e.now().FindMember("twin"); !errors.As(err, &many) || many.Count != 2 {
		t.Errorf("twin: %v", err)
	}
	for _, typed := range []string{"99", "nobody", ""} {
		if _, err := e.now().FindMember(typed); !errors.Is(err, session.ErrNoMember) {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

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

func TestCodesLetTheirMemberIn(t *testing.T) {
	e := council(t, 3)
	issued := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"], e.ids["r2"]}, Session: month}).Codes
	in := func(typed string) string { m, _ := e.hall.ByCode(typed); return m.Name }
	code, evening := issued[0].Code, issued[0].Evening
	for _, row := range []struct{ name, typed, want string }{
		{"as it is printed", code, "r1"},
		{"in small letters", strings.ToLower(code), "r1"},
		{"without its hyphen", strings.ReplaceAll(code, "-", " "), "r1"},
		{"the number and the evening code", "007 " + evening, "r1"},
		{"the number without zeros", "7 " + evening, "r1"},
		{"the evening code with another's number", "008 " + evening, ""},
		{"the evening code alone", evening, ""},
		{"another code", "ABCD-2345", ""},
		{"nothing", "", ""},
	} {
		if got := in(row.typed); got != row.want {
			t.Errorf("%s lets in %q, want %q", row.name, got, row.want)
		}
	}
	again := e.do("secretary", session.IssueCodes{Members: []session.MemberID{e.ids["r1"]}}).Codes[0]
	if in(code) != "" || in(again.Code) != "r1" || again.Evening != "" {
		t.Error("a new code does not take the place of the old one")
	}
	e.do("secretary", session.RevokeCode{Member: e.ids["r1"]})
	if in(again.Code) != "" || in("7 "+evening) != "" {
		t.Error("a revoked code lets in")
	}
	e.do("secretary", session.Leave{Member: e.ids["r2"]})
	if in(issued[1].Code) != "" || in("8 "+issued[1].Evening) != "" {
		t.Error("the codes of somebody who left let in")
	}
	letters := strings.Trim(strings.ReplaceAll(code, "-", ""), "23456789ABCDEFGHJKMNPQRSTUVWXYZ")
	if len(code) != 9 || letters != "" || strings.Trim(evening, "0123456789") != "" || len(evening) != 6 {
		t.Errorf("codes look like %s and %s", code, evening)
	}
}

func TestMembersChooseTheirLanguageAndKeys(t *testing.T) {
	e := council(t, 2)
	const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"
	e.do("r1", session.Amend{Member: e.ids["r1"], Language: ptr("en")})
	e.do("secretary", session.AddKey{Member: e.ids["r1"], Key: key + " a@b"})
	e.do("secretary", session.AddKey{Member: e.ids["r1"], Key: key})
	e.do("secretary", session.AddKey{Member: e.ids["r2"], Key: key})
	m, _ := e.now().Member(e.ids["r1"])
	if m.Language != "en" || !slices.Equal(m.Keys, []string{key}) {
		t.Errorf("r1 stands as %+v", m)
	}
	names := func() (names []string) {
		for _, m := range e.now().ByKey(key) {
			names = append(names, m.Name)
		}
		return names
	}
	if got := names(); !slices.Equal(got, []string{"r1", "r2"}) {
		t.Errorf("the shared key lets in %v", got)
	}
	e.do("secretary", session.Leave{Member: e.ids["r1"]})
	if got := names(); !slices.Equal(got, []string{"r2"}) {
		t.Errorf("after r1 left the key lets in %v", got)
	}
}

func TestSettingsAreReadAsTheyAreShown(t *testing.T) {
	e := council(t, 1)
	for _, row := range []struct{ key, value, want string }{
		{"name", " 溪桥 社区 ", "溪桥 社区"}, {"language", "en", "en"}, {"address", "10.0.0.2:2222", "10.0.0.2:2222"},
		{"wifi", "yuetan  88888888", "yuetan 88888888"}, {"weights", "3/2/1", "3,2,1"}, {"ties", "breadth", "breadth"},
		{"secrecy", "secret", "secret"}, {"all-marks", "是", "yes"}, {"all-marks", "off", "no"},
		{"threshold", "3/4", "3/4"}, {"quorum", "1/1", "1/1"}, {"notice-days", "15", "15"},
	} {
		e.do("secretary", session.Set{Key: row.key, Value: row.value})
		if got := e.now().Setting(row.key); got != row.want {
			t.Errorf("%s=%s shows as %q, want %q", row.key, row.value, got, row.want)
		}
	}
	for _, row := range []struct{ key, value string }{{"name", ""}, {"language", "tlh"}, {"address", "a b"}, {"wifi", "\x1b"},
		{"ties", "lots"}, {"secrecy", "named"}, {"all-marks", "perhaps"}, {"threshold", "3/2"}, {"quorum", "0/3"}, {"notice-days", "0"}} {
		before := e.now().Setting(row.key)
		if _, err := e.try("secretary", session.Set{Key: row.key, Value: row.value}); !same(err, badSetting) || e.now().Setting(row.key) != before {
			t.Errorf("%s=%q: %v", row.key, row.value, err)
		}
	}
	if got := len(session.SettingKeys()); got != 11 {
		t.Errorf("%d settings, and this test knows 11", got)
	}
}
