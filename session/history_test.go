package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// issuesOverMonths is a council's log in which issues go every way they can.
func issuesOverMonths(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 4)
	e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "楼道灯坏了"}}})
	e.raise("路面积水", "电动车充电", "噪声", "旧衣回收")
	e.do("r2", session.Second{Session: month, Issue: "2026-11/1"})
	e.do("r3", session.Second{Session: month, Issue: "2026-11/1"})
	e.do("r3", session.Unsecond{Session: month, Issue: "2026-11/1"})
	e.do("secretary", session.Refer{Issue: "2026-11/4", To: "12345", Reason: "在小区外"})
	e.do("secretary", session.Refer{Issue: "2026-11/5", To: "人民调解委员会", Reason: "两家的事"})
	e.do("secretary", session.Restore{Issue: "2026-11/5"})
	e.settleFirst()
	e.do("operator", session.Erase{Issue: "2026-11/4"})
	e.do("secretary", session.Plan{Session: "2026-12"})
	e.do("secretary", session.Reopen{Issue: "2026-11/1", Reason: "又坏了"})
	return log
}

// settleFirst leads an evening to its end in which A comes first and is settled.
func (e *evening) settleFirst() {
	e.t.Helper()
	x := e.sitting().ID
	e.do("chair", session.Move{Session: x, From: session.Collect, To: session.CheckInPhase})
	e.arrive("r1", "r2")
	e.walk(session.Vote)
	e.cast("r1", "A B C")
	e.cast("r2", "A C B")
	e.walk(session.Rank)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 1})
	a := e.do("secretary", session.Write{Session: x, Issue: e.issue("A"), Clauses: []session.Clause{{What: "换灯", Lead: "物业陈工"}}})
	e.do("chair", session.PutToConsent{Resolution: session.ResolutionID(a.ID), Version: 1})
	for _, who := range []string{"r1", "r2"} {
		e.do(who, session.GiveConsent{Resolution: session.ResolutionID(a.ID), Answer: session.Agree})
	}
	e.do("chair", session.Settle{Resolution: session.ResolutionID(a.ID)})
	e.do("chair", e.moveAt(session.Adjourned))
}

// moveAt moves the session at hand.
func (e *evening) moveAt(to session.Phase) session.Move {
	return session.Move{Session: e.sitting().ID, From: e.sitting().Phase, To: to}
}

// history spells an issue's turns and places.
func (e *evening) history(id session.IssueID) string {
	e.t.Helper()
	h, ok := e.now().History(id)
	if !ok {
		e.t.Fatalf("no history of %s", id)
	}
	var rows []string
	for _, turn := range h.Turns {
		row := string(turn.Kind) + "@" + string(turn.Session)
		for _, part := range []string{string(turn.Other), string(turn.Resolution), turn.To, turn.Reason} {
			if part != "" {
				row += " " + part
			}
		}
		rows = append(rows, row)
	}
	for _, x := range h.Sittings {
		row := fmt.Sprintf("%s %s", x.Session, x.Code)
		if x.Of > 0 {
			row += fmt.Sprintf(" %d/%d %d", x.Place, x.Of, x.Points)
		}
		for _, r := range x.Resolutions {
			row += " " + string(r.ID) + "=" + string(r.Status)
		}
		rows = append(rows, row)
	}
	return strings.Join(append(rows, h.Keepers...), "; ")
}

func TestTheHistoryOfAnIssueOverTwoMonths(t *testing.T) {
	e := council(t, 4)
	e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "楼道灯坏了"}}})
	e.raise("路面积水", "电动车充电", "楼道灯不亮")
	e.do("secretary", session.Merge{Issue: "2026-11/4", Into: "2026-11/1"})
	e.do("secretary", session.Decline{Issue: "2026-11/3", Reason: "已有约定"})
	e.do("secretary", session.Restore{Issue: "2026-11/3"})
	e.settleFirst()
	e.do("secretary", session.Plan{Session: "2026-12"})
	if got := e.agenda(); got != "A路面积水 B电动车充电" {
		t.Errorf("in December stand %s: what is settled or merged does not come back", got)
	}
	e.do("secretary", session.Reopen{Issue: "2026-11/1", Reason: "又坏了"})
	if got := e.agenda(); got != "A路面积水 B电动车充电 C楼道灯坏了" {
		t.Errorf("after reopening stand %s", got)
	}
	for id, want := range map[session.IssueID]string{
		"2026-11/1": "raised@2026-11; took_in@2026-11 2026-11/4; settled@2026-11 2026-11-1; reopened@2026-12 又坏了; carried@2026-12; " +
			"2026-11 A 1/3 10 2026-11-1=adopted; 2026-12 C; 物业陈工",
		"2026-11/3": "raised@2026-11; declined@2026-11 已有约定; restored@2026-11; carried@2026-12; 2026-11 C 2/3 4; 2026-12 B",
		"2026-11/4": "raised@2026-11; merged@2026-11 2026-11/1; 2026-11 D",
	} {
		if got := e.history(id); got != want {
			t.Errorf("%s:\n got %s\nwant %s", id, got, want)
		}
	}
	if h, _ := e.now().History("2026-11/1"); h.Proposers != 1 || h.Status != session.Open || !slices.Equal(h.Merged, []session.IssueID{"2026-11/4"}) {
		t.Errorf("%+v", h)
	}
}

func TestAHistoryTellsOnlyPlacesThatWereShown(t *testing.T) {
	e := council(t, 4)
	published(e)
	for _, row := range []struct {
		issue session.IssueID
		shown int // places shown when its own is told
	}{{"2026-11/2", 1}, {"2026-11/1", 2}} {
		for told := false; !told; {
			h, _ := e.now().History(row.issue)
			told = h.Sittings[0].Of > 0
			inRanking := false
			for _, line := range e.poll().Ranking() {
				inRanking = inRanking || e.poll().Issues[line.Issue-1].Issue == row.issue
			}
			if told != inRanking {
				t.Fatalf("%s: told %v with %d places shown", row.issue, told, e.poll().Shown)
			}
			if !told {
				e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown})
			}
		}
	}
}

func TestReferringAnIssue(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路外的噪声")
	e.do("secretary", session.Refer{Issue: "2026-11/2", To: "12345", Reason: "在小区外"})
	if i, _ := e.now().Issue("2026-11/2"); i.Status != session.Referred || i.To != "12345" || i.Reason != "在小区外" {
		t.Errorf("%+v", i)
	}
	if got := e.agenda(); got != "A灯" {
		t.Errorf("the agenda is %s", got)
	}
	e.walk(session.Discuss)
	e.do("chair", session.Restore{Issue: "2026-11/2"})
	if got := e.agenda(); got != "A灯 B路外的噪声" {
		t.Errorf("restored: %s", got)
	}
	e.do("chair", session.Refer{Issue: "2026-11/2", To: "12345", Reason: "在小区外"})
	e.do("operator", session.Erase{Issue: "2026-11/2"})
	if got := e.history("2026-11/2"); strings.Contains(got, "小区") || strings.Contains(got, "12345") {
		t.Errorf("erased, its history still says %s", got)
	}
}

func TestARestoredIssueComesToTheAgendaAtHand(t *testing.T) {
	e := council(t, 3)
	e.raise("灯", "路", "车")
	e.do("secretary", session.Decline{Issue: "2026-11/1", Reason: "不归我们"})
	e.do("secretary", session.Refer{Issue: "2026-11/3", To: "城管", Reason: "不归我们"})
	e.walk(session.CheckInPhase)
	e.arrive("r1")
	e.raise("水")
	e.walk(session.Resolve)
	e.do("chair", e.moveAt(session.Adjourned))
	e.do("secretary", session.Plan{Session: "2026-12"})
	if got := e.agenda(); got != "A路 B水" {
		t.Errorf("planned: %s", got)
	}
	e.do("secretary", session.Restore{Issue: "2026-11/1"})
	e.do("secretary", session.Restore{Issue: "2026-11/3"})
	if got := e.agenda(); got != "A路 B水 C灯 D车" {
		t.Errorf("restored: %s", got)
	}
}
