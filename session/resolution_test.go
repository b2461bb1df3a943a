package session_test

import (
	"errors"
	"testing"

	"yuetan/session"
)

// write drafts clauses on tonight's issue of that code; what is done stands first.
func (e *evening) write(code string, what ...string) error {
	version := 0
	if r := e.sitting().ResolutionOn(e.issue(code)); r != nil {
		version = r.Version()
	}
	var clauses []session.Clause
	for _, w := range what {
		clauses = append(clauses, session.Clause{What: w, Lead: "物业", By: "2026-12-20"})
	}
	_, err := e.try("secretary", session.Write{Session: month, Issue: e.issue(code), Version: version, Clauses: clauses})
	return err
}

func (e *evening) resolution() *session.Resolution {
	e.t.Helper()
	_, r, ok := e.now().Resolution("2026-11-1")
	if !ok {
		e.t.Fatal("no resolution")
	}
	return r
}

func TestClausesAreWrittenAsTheRoomWatches(t *testing.T) {
	e := council(t, 4)
	resolving(e)
	for i, what := range [][]string{{"换灯"}, {"换灯", "修线"}, {"换灯", "修线"}, {}} {
		if err := e.write("A", what...); err != nil {
			t.Fatal(err)
		}
		if got := len(e.resolution().Clauses); got != len(what) {
			t.Errorf("after writing %d there are %d clauses", i+1, got)
		}
	}
	if got := e.resolution().Version(); got != 3 {
		t.Errorf("version %d, want 3: writing the same again changes nothing", got)
	}
	e.do("secretary", session.Withdraw{Resolution: "2026-11-1"})
	if err := e.write("A", "换灯"); err != nil {
		t.Fatal(err)
	}
	if r := e.sitting().ResolutionOn(e.issue("A")); r.ID != "2026-11-2" {
		t.Errorf("drafted anew as %s", r.ID)
	}
}

func TestConsentAndItsThreshold(t *testing.T) {
	for _, row := range []struct {
		name      string
		threshold string
		answers   map[string]session.ConsentAnswer
		want      session.ResolutionStatus
	}{
		{"two of three agree, two thirds are asked for", "2/3", map[string]session.ConsentAnswer{"r1": "agree", "r2": "agree", "r3": "object"}, session.Adopted},
		{"one of three agrees", "2/3", map[string]session.ConsentAnswer{"r1": "agree", "r2": "abstain"}, session.Rejected},
		{"silence is no consent", "1/2", nil, session.Rejected},
		{"half of three is two", "1/2", map[string]session.ConsentAnswer{"r1": "agree"}, session.Rejected},
		{"all are asked for", "1/1", map[string]session.ConsentAnswer{"r1": "agree", "r2": "agree", "r3": "agree"}, session.Adopted},
	} {
		e := council(t, 4)
		e.do("secretary", session.Set{Key: "threshold", Value: row.threshold})
		discussed(e)
		e.arrive("r3", "adviser")
		e.walk(session.Resolve)
		if err := e.write("A", "换灯"); err != nil {
			t.Fatal(err)
		}
		e.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
		for who, answer := range row.answers {
			e.do(who, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object, Reason: "先想想"})
			e.do(who, session.GiveConsent{Resolution: "2026-11-1", Answer: answer, Reason: "太贵"})
		}
		b := e.now().Board().Resolutions[0]
		e.do("chair", session.Settle{Resolution: "2026-11-1"})
		r := e.resolution()
		if r.Status != row.want || r.Entitled != 3 || b.Entitled != 3 || b.Agree != r.Count(session.Agree) {
			t.Errorf("%s: %s with %d of %d (%d needed)", row.name, r.Status, r.Count(session.Agree), r.Entitled, b.Needed)
		}
		i, _ := e.now().Issue(e.issue("A"))
		if (i.Status == session.Settled) != (row.want == session.Adopted) {
			t.Errorf("%s: the issue is %s", row.name, i.Status)
		}
	}
}

func TestAnswersMayBeChangedUntilSettled(t *testing.T) {
	e := council(t, 4)
	proposed(e)
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object, Reason: "太贵"})
	if r := e.resolution(); r.Reasons[e.ids["r1"]] != "太贵" {
		t.Errorf("reasons %v", r.Reasons)
	}
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	if r := e.resolution(); len(r.Reasons) != 0 || r.Count(session.Agree) != 1 || r.Count(session.Object) != 0 {
		t.Errorf("answers %v, reasons %v", r.Answers, r.Reasons)
	}
	before := e.now().Head
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	if e.now().Head != before {
		t.Error("the same answer again is logged again")
	}
	if me, _ := e.seat("r1").Me(); me.Answers["2026-11-1"] != session.Agree {
		t.Errorf("r1 is told %+v", me)
	}
}

func TestWhoLeavesTheRoomIsNeitherAskedNorCounted(t *testing.T) {
	e := council(t, 4)
	proposed(e)
	e.do("secretary", session.CheckIn{Member: e.ids["r3"]})
	e.do("secretary", session.CheckIn{Member: e.ids["r4"]})
	e.do("r3", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("r4", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object, Reason: "太贵"})
	before := e.now()
	print := session.Fingerprint(before)
	e.do("secretary", session.UndoCheckIn{Member: e.ids["r3"]})
	e.do("secretary", session.Leave{Member: e.ids["r4"]})
	if r := e.resolution(); len(r.Answers) != 0 || len(r.Reasons) != 0 {
		t.Errorf("answers %v, reasons %v", r.Answers, r.Reasons)
	}
	if session.Fingerprint(before) != print {
		t.Error("a snapshot published before has changed")
	}
	if got := e.now().Asked(e.sitting()); got != 2 {
		t.Errorf("%d asked, want 2", got)
	}
}

func TestAResolutionTakenBackIsADraftAgain(t *testing.T) {
	e := council(t, 4)
	proposed(e)
	e.do("r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
	e.do("secretary", session.Withdraw{Resolution: "2026-11-1"})
	if r := e.resolution(); r.Status != session.Draft || len(r.Answers) != 0 {
		t.Errorf("%s with answers %v", r.Status, r.Answers)
	}
	if err := e.write("A", "先修线"); err != nil {
		t.Fatal(err)
	}
	if _, err := e.try("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1}); !errors.Is(err, session.ErrStale) {
		t.Errorf("the clauses read before: %v", err)
	}
	e.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 2})
}

func TestAdjourningDropsDrafts(t *testing.T) {
	e := council(t, 4)
	drafted(e)
	e.do("chair", e.move(session.Adjourned))
	if r := e.resolution(); r.Status != session.Withdrawn {
		t.Errorf("the draft is %s", r.Status)
	}
	if got := e.now().NextStep(e.sitting()).Kind; got != session.StepFinished {
		t.Errorf("the next step is %s", got)
	}
}

func TestAnIssueAboveTheLineMayWaitForNextMonth(t *testing.T) {
	e := council(t, 4)
	drafted(e)
	for _, above := range e.sitting().AboveLine() {
		e.do("chair", session.Defer{Session: month, Issue: above.Issue})
	}
	if r := e.resolution(); r.Status != session.Withdrawn {
		t.Errorf("its draft is %s", r.Status)
	}
	if got := e.now().NextStep(e.sitting()).Kind; got != session.StepAdjourn {
		t.Errorf("with all left for next month the next step is %s", got)
	}
	if err := e.write("A", "先修线"); err != nil {
		t.Fatal(err)
	}
	if got := e.now().NextStep(e.sitting()).Kind; got != session.StepConsent {
		t.Errorf("taken up again, the next step is %s", got)
	}
}

func TestTheChairIsLedFromStepToStep(t *testing.T) {
	e := council(t, 4)
	want := []session.StepKind{"move", "move", "move", "open", "close", "count", "publish", "reveal", "reveal", "reveal", "line", "draft", "consent", "settle", "adjourn"}
	e.raise("灯", "路", "车", "水")
	for i, kind := range want {
		step := e.now().NextStep(e.sitting())
		if step.Kind != kind || e.now().Board().Step.Kind != kind {
			t.Fatalf("step %d is %s, want %s", i+1, step.Kind, kind)
		}
		if e.sitting().Phase == session.CheckInPhase {
			e.arrive("r1", "r2")
		}
		switch kind {
		case "close":
			e.cast("r1", "A B -")
			e.cast("r2", "A B C")
			e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 2})
		case "line":
			e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 1})
		case "draft":
			if err := e.write("A", "换灯"); err != nil {
				t.Fatal(err)
			}
		default:
			if step.Blocked != nil {
				t.Fatalf("%s is blocked: %v", kind, step.Blocked)
			}
			e.do("chair", step.Command)
		}
	}
}

func TestWhatTheRoomTurnedDownIsWrittenAnew(t *testing.T) {
	e := council(t, 4)
	proposed(e)
	e.do("chair", session.Settle{Resolution: "2026-11-1"})
	if r := e.resolution(); r.Status != session.Rejected {
		t.Fatal(r.Status)
	}
	if err := e.write("A", "先修线"); err != nil {
		t.Fatal(err)
	}
	if r := e.sitting().ResolutionOn(e.issue("A")); r.ID != "2026-11-2" || r.Status != session.Draft || e.resolution().Status != session.Rejected {
		t.Errorf("%s is %s", r.ID, r.Status)
	}
}

func TestConsentBySeveralMouths(t *testing.T) {
	e := council(t, 4)
	proposed(e)
	give := func(a session.ConsentAnswer, member string) session.GiveConsent {
		return session.GiveConsent{Resolution: "2026-11-1", Member: e.ids[member], Answer: a, Reason: "费用不清"}
	}
	for _, row := range []struct {
		name, who string
		give      session.GiveConsent
		of        string
		want      session.ConsentAnswer
		by        session.Mouth
	}{
		{"on one's own terminal", "r1", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}, "r1", session.Agree, 0},
		{"said aloud at the desk", "secretary", give(session.Object, "r2"), "r2", session.Object, session.MouthAssisted},
		{"the last one counts, whichever way it came", "secretary", give(session.Abstain, "r1"), "r1", session.Abstain, session.MouthAssisted},
		{"and back again", "r2", session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}, "r2", session.Agree, 0},
	} {
		e.do(row.who, row.give)
		_, r, _ := e.now().Resolution("2026-11-1")
		if id := e.ids[row.of]; r.Answers[id] != row.want || r.Mouths[id] != row.by || len(r.Answers) > 2 {
			t.Errorf("%s: %s by %d of %d", row.name, r.Answers[id], r.Mouths[id], len(r.Answers))
		}
	}
}
