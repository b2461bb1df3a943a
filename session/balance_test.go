package session_test

import (
	"errors"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// tampered is a closed vote of two ballots, out of whose box one is gone; back puts
// it in again.
func tampered(t *testing.T) (e *evening, back func()) {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e = councilOn(t, log, keyring.Memory(), 4)
	closed(e)
	lost := e.loseBallot(log)
	return e, func() {
		t.Helper()
		if err := log.Append(t.Context(), store.Batch{After: e.now().Head.Seq, Box: []store.BoxWrite{lost}}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatDoesNotBalanceIsPublishedOnlyWithItsReason(t *testing.T) {
	e, _ := tampered(t)
	e.do("chair", session.Count{Poll: e.poll().ID})
	if b := e.now().Board().Poll; b.Balanced || b.Channels.Total() != 1 || b.Present != 2 {
		t.Errorf("balanced %v: %+v of %d present", b.Balanced, b.Channels, b.Present)
	}
	if step := e.now().NextStep(e.sitting()); step.Kind != session.StepExplain || step.Command != nil {
		t.Errorf("the chair's next step is %+v", step)
	}
	var off *session.Unbalanced
	if _, err := e.try("chair", session.Publish{Poll: e.poll().ID, All: true}); !errors.As(err, &off) || *off != (session.Unbalanced{Present: 2, Total: 1, Voted: 2, Ballots: 1}) {
		t.Errorf("publishing: %v", err)
	}
	if _, err := e.try("chair", session.Explain{Poll: e.poll().ID, Reason: " "}); !errors.Is(err, session.ErrReasonMissing) {
		t.Errorf("explaining with nothing: %v", err)
	}
	e.do("chair", session.Explain{Poll: e.poll().ID, Reason: "有一张票打不开"})
	if b := e.now().Board().Poll; b.Explanation != "有一张票打不开" || b.Balanced {
		t.Errorf("the wall explains %q, balanced %v", b.Explanation, b.Balanced)
	}
	if step := e.now().NextStep(e.sitting()); step.Kind != session.StepPublish {
		t.Errorf("the chair's next step is %+v", step)
	}
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
	if b := e.now().Board().Poll; len(b.Receipts) != 1 || b.Explanation == "" {
		t.Errorf("%d receipts, explained %q", len(b.Receipts), b.Explanation)
	}
}

func TestAnExplanationGoesWithTheNumbersItExplains(t *testing.T) {
	e, back := tampered(t)
	e.do("chair", session.Count{Poll: e.poll().ID})
	e.do("chair", session.Explain{Poll: e.poll().ID, Reason: "有一张票打不开"})
	e.do("chair", session.Count{Poll: e.poll().ID}) // the same numbers
	if got := e.poll().Explanation; got == "" {
		t.Error("a count that finds the same loses the explanation")
	}
	back()
	e.do("chair", session.Count{Poll: e.poll().ID})
	if got := e.poll(); got.Explanation != "" || !got.Balanced() {
		t.Errorf("explained %q, balanced %v", got.Explanation, got.Balanced())
	}
	e.do("chair", session.Publish{Poll: e.poll().ID, All: true})
}

func TestEveryTermOfTheBalanceIsCountedApart(t *testing.T) {
	for _, row := range []struct {
		name string
		do   func(*evening)
		want session.Channels
	}{
		{"nobody votes", func(*evening) {}, session.Channels{NotVoted: 6}},
		{"a slip that never came back", func(e *evening) { e.paper([]string{"r1"}) }, session.Channels{Out: 1, NotVoted: 5}},
		{"two of three slips", func(e *evening) { e.paper(names(1, 3), "A B -", "B A -") }, session.Channels{Paper: 2, Out: 1, NotVoted: 3}},
		{"who comes late counts", func(e *evening) { e.arrive("r7"); e.cast("r7", "A - -") }, session.Channels{SSH: 1, NotVoted: 6}},
		{"an adviser does not", func(e *evening) { e.arrive("adviser", "secretary") }, session.Channels{NotVoted: 6}},
		{"who left without voting does not", func(e *evening) {
			e.do("secretary", session.UndoCheckIn{Session: month, Member: e.ids["r6"]})
		}, session.Channels{NotVoted: 5}},
		{"a half-filled ballot is none", func(e *evening) {
			e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
		}, session.Channels{NotVoted: 6}},
		{"a half-filled ballot and then a slip", func(e *evening) {
			e.do("r1", session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")})
			e.paper([]string{"r1"}, "B - -")
		}, session.Channels{Paper: 1, NotVoted: 5}},
	} {
		e := council(t, 8)
		e.open(6, "灯", "路")
		row.do(e)
		e.walk(session.Rank)
		e.do("chair", session.Count{Poll: e.poll().ID})
		if got := e.poll().Channels; got != row.want || !e.poll().Balanced() || e.poll().Present != row.want.Total() {
			t.Errorf("%s: %+v of %d present, want %+v", row.name, got, e.poll().Present, row.want)
		}
	}
}
