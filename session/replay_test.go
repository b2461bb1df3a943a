package session_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// boardAndRoll is what a log leads to, as far as others may see it.
func boardAndRoll(t rapid.TB, s *session.Snapshot) string {
	b, err := json.MarshalIndent(struct {
		Board *session.Board
		Roll  []session.Member
	}{s.Board(), s.Roll()}, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// random draws a command that somebody may think of at the moment: sensible ones
// mostly, the rest pressed at the wrong time or by the wrong person.
func random(t *rapid.T, e *evening) (who string, c session.Command) {
	s := e.now()
	x, _ := s.Current()
	anyone := rapid.SampledFrom([]string{"operator", "secretary", "chair", "adviser", "observer", "r1", "r2", "r3", "r4", "nobody"})
	resident := rapid.SampledFrom([]string{"r1", "r2", "r3", "r4", "chair"})
	member := func() session.MemberID { return e.ids[anyone.Draw(t, "member")] }
	short := rapid.SampledFrom([]string{"灯", "路 修", "换 <b>", "a\u202e", "", "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长"})
	issue := func() session.IssueID {
		return session.IssueID(fmt.Sprintf("2026-11/%d", rapid.IntRange(1, 6).Draw(t, "issue")))
	}
	resolution := func() session.ResolutionID {
		return session.ResolutionID(fmt.Sprintf("%s-%d", x.ID, max(1, rapid.IntRange(-2, 3).Draw(t, "resolution"))))
	}
	var poll session.PollID
	shown := 0
	marks := session.Marks{}
	if p := x.Poll(); p != nil {
		poll, shown = p.ID, p.Shown
		for i, n := range rapid.SliceOfN(rapid.IntRange(0, len(p.Issues)), 3, 3).Draw(t, "marks") {
			if n > 0 {
				marks[i] = p.Issues[n-1].Issue
			}
		}
	}
	words := session.NewIssue{Title: short.Draw(t, "title"), Draft: rapid.SampledFrom([]string{"", "d1", "d2"}).Draw(t, "draft")}
	text := short.Draw(t, "text")
	version := rapid.IntRange(0, 3).Draw(t, "version")
	phase := session.Phase(rapid.IntRange(1, 8).Draw(t, "phase"))
	answer := rapid.SampledFrom([]session.ConsentAnswer{"agree", "object", "abstain"}).Draw(t, "answer")
	if x.Phase == session.Discuss && rapid.Bool().Draw(t, "on the floor") {
		return onTheFloor(t, e, x, rapid.IntRange(0, 9).Draw(t, "deed"), text)
	}
	if all := s.Actions(); len(all) > 0 && rapid.IntRange(0, 1).Draw(t, "of promises") == 0 {
		return onPromises(t, x, all, text)
	}
	if rapid.IntRange(0, 24).Draw(t, "of the rota") == 0 {
		return anyone.Draw(t, "host's friend"), onRota(t, s, x, member(), text)
	}
	switch n := rapid.IntRange(0, 56).Draw(t, "command"); n {
	case 53:
		return "secretary", session.Refer{Issue: issue(), To: "12345", Reason: text}
	case 54:
		if version == 0 {
			return "secretary", session.KeepApart{Issue: issue(), Other: issue()}
		}
		if version == 1 {
			return onMoods(t, x, resident.Draw(t, "asked"), text)
		}
		return "secretary", session.Reopen{Issue: issue(), Reason: text}
	case 55:
		return resident.Draw(t, "seconding"), session.Second{Issue: issue()}
	case 56:
		return resident.Draw(t, "taking back"), session.Unsecond{Issue: issue()}
	case 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52:
		return onPaper(t, e, x, n-41, marks, text)
	case 0, 1, 2, 3, 4, 5, 6:
		step := s.NextStep(x)
		switch {
		case step.Kind == session.StepClose:
			return "chair", session.ClosePoll{Poll: poll, Confirmed: true}
		case step.Kind == session.StepDraft:
			return "secretary", session.Write{Issue: step.Issue.Issue, Version: version, Clauses: []session.Clause{{What: "做"}}}
		case step.Kind == session.StepFinished:
			return "secretary", session.Plan{Session: session.SessionID(fmt.Sprintf("20%02d-12", 26+len(s.Sessions)))}
		case step.Command != nil:
			return "operator", step.Command
		}
		return "operator", session.Move{From: x.Phase, To: x.Phase + 1}
	case 7, 8, 9, 10:
		return resident.Draw(t, "voter"), session.Cast{Poll: poll, Marks: marks}
	case 11, 12:
		return resident.Draw(t, "voter"), session.KeepDraft{Poll: poll, Marks: marks}
	case 13, 14, 15:
		who := resident.Draw(t, "arrival")
		if version == 0 {
			return "secretary", session.UndoCheckIn{Member: e.ids[who]}
		}
		return who, session.CheckIn{Member: e.ids[who], How: session.BySSH}
	case 16, 17:
		return anyone.Draw(t, "proposer"), session.Propose{Issues: []session.NewIssue{words}}
	case 18:
		return "secretary", session.Propose{Import: true, Issues: []session.NewIssue{{Title: "一"}, {Title: "二"}, words}}
	case 19:
		return "secretary", session.Merge{Issue: issue(), Into: issue()}
	case 20:
		return "secretary", session.Decline{Issue: issue(), Reason: text}
	case 21:
		return "secretary", session.Restore{Issue: issue()}
	case 22:
		return "secretary", session.Order{Issues: []session.IssueID{issue()}}
	case 23:
		return "chair", session.Call{Issue: issue()}
	case 24:
		return "chair", session.Move{From: x.Phase, To: phase}
	case 25:
		return "operator", session.VoidPoll{Poll: poll, Reason: text}
	case 26:
		return "chair", session.Reveal{Poll: poll, Shown: shown}
	case 27:
		if shown%2 == 1 {
			return "chair", session.DrawLots{Poll: poll, Place: version, Seed: "416253"}
		}
		return "chair", session.DrawLine{Poll: poll, Above: version}
	case 28, 29:
		return resident.Draw(t, "consenting"), session.GiveConsent{Resolution: resolution(), Answer: answer, Reason: text}
	case 30:
		return "chair", session.Withdraw{Resolution: resolution()}
	case 31:
		return "secretary", session.Write{Issue: issue(), Version: version, Clauses: []session.Clause{{What: text}, {Lead: "物业"}}}
	case 32:
		return "secretary", session.UndoCheckIn{Member: member()}
	case 33:
		if version == 0 {
			number := rapid.IntRange(0, 60).Draw(t, "number")
			return "secretary", session.Enroll{Members: []session.NewMember{{Name: "x", Number: number}, {Name: text}}}
		}
		return "secretary", session.WalkIn{Name: text}
	case 34:
		return "chair", session.Admit{Member: member(), Reason: text}
	case 35:
		return anyone.Draw(t, "amending"), session.Amend{Member: member(), Name: &words.Draft, Votes: ptr(version%2 == 0)}
	case 36:
		return "operator", session.Erase{Issue: issue()}
	case 37:
		if version == 0 {
			return "operator", session.Erase{Member: member()}
		}
		return "secretary", session.Reword{Issue: issue(), Words: words}
	case 38:
		return "secretary", session.IssueCodes{Members: []session.MemberID{member(), member()}, Session: x.ID}
	case 39:
		return "operator", session.RevokeCode{Member: member()}
	default:
		if version == 0 {
			return "secretary", session.Leave{Member: member()}
		}
		return "secretary", session.Set{Key: "threshold", Value: fmt.Sprintf("1/%d", version)}
	}
}

// onTheFloor draws what may be done while an issue is talked over.
func onTheFloor(t *rapid.T, e *evening, x *session.Session, n int, text string) (who string, c session.Command) {
	speaks := rapid.SampledFrom([]string{"r1", "r2", "r3", "r4", "adviser", "nobody"}).Draw(t, "speaker")
	stance := rapid.SampledFrom([]session.Stance{"", session.For, session.Against, session.Question, "loudly"}).Draw(t, "stance")
	switch n {
	case 0, 1, 2:
		return speaks, session.Raise{Issue: x.Called, Member: e.ids[speaks], Stance: stance}
	case 3:
		return "secretary", session.Lower{Issue: x.Called, Member: e.ids[speaks]}
	case 4, 5:
		return "chair", e.pressNext()
	case 6:
		return "chair", e.pressSkip()
	case 7:
		return "chair", e.takeBackTurn()
	case 8:
		if stance == "" {
			return "chair", session.ShutList{Issue: x.Called, Shut: !x.ListShut(x.Called)}
		} else if stance == session.For {
			return "chair", e.moreTime()
		}
		return "chair", e.runClock(stance == session.Against)
	}
	if len(x.Points) > 0 && stance == "" {
		return "secretary", session.DropPoint{Point: x.Points[0].ID}
	} else if len(x.Points) > 0 && stance == "loudly" {
		return "secretary", session.RewordPoint{Point: x.Points[0].ID, Version: x.Points[0].Version(), Text: text}
	}
	return "secretary", session.NotePoint{Issue: x.Called, Stance: stance, Text: text}
}

// onMoods draws what may be done with questions on how the room feels.
func onMoods(t *rapid.T, x *session.Session, who, text string) (string, session.Command) {
	mood := session.MoodID(fmt.Sprintf("%s/m%d", x.ID, max(1, len(x.Moods))))
	switch n := rapid.IntRange(0, 6).Draw(t, "mood"); n {
	case 0, 1:
		return "chair", session.AskMood{Question: text}
	case 2, 3:
		return who, session.AnswerMood{Mood: mood, Answer: session.MoodAnswers()[n-2]}
	case 4:
		return "secretary", session.EndMood{Mood: mood}
	case 5:
		return "secretary", session.ShowHands{Question: text, Feeling: session.Feeling{For: 1, Against: n - 5}}
	}
	return "secretary", session.Erase{Mood: mood}
}

// onPaper draws what may be done with paper slips, by the desk mostly. Slips hold
// much the same, so that two entries are often alike.
func onPaper(t *rapid.T, e *evening, x *session.Session, n int, marks session.Marks, text string) (who string, c session.Command) {
	member := e.ids[rapid.SampledFrom([]string{"r1", "r2", "r3", "r4", "adviser", "nobody"}).Draw(t, "holder")]
	var poll session.PollID
	var paper session.Paper
	if p := x.Poll(); p != nil {
		poll, paper = p.ID, p.Paper
	}
	slip := session.Slip{}
	if rapid.Bool().Draw(t, "odd slip") {
		for i, id := range marks {
			slip[i].Issue = id
		}
		slip[1] = session.SlipMark{Spoil: rapid.SampledFrom([]session.Spoil{"", session.TwoOnMark, session.NoSuch}).Draw(t, "spoil")}
	}
	off := rapid.SampledFrom([]int{1, 1, 1, 1, 0, 2}).Draw(t, "off")
	switch n {
	case 0, 1, 2:
		return "secretary", session.HandOut{Member: member}
	case 3:
		return "secretary", session.TakeBack{Member: member}
	case 4, 5:
		return "secretary", session.EnterSlip{Poll: poll, Pass: 1, Line: paper.First + off, Slip: slip}
	case 6, 7:
		return "chair", session.EnterSlip{Poll: poll, Pass: 2, Line: paper.Second + off, Slip: slip}
	case 8:
		line := off
		if len(paper.Differ) > 0 {
			line = paper.Differ[0]
		}
		return "secretary", session.SettleSlip{Poll: poll, Line: line, Keep: off, Reason: text}
	case 9, 10:
		c := session.ClosePaper{Poll: poll}
		var out []session.MemberID
		for id, state := range x.Slips {
			if state == session.SlipOut {
				out = append(out, id)
			}
		}
		slices.Sort(out)
		c.Out = out[min(paper.First, len(out)):]
		return "secretary", c
	}
	if off == 0 {
		return "chair", session.Explain{Poll: poll, Reason: text}
	}
	return "secretary", session.RestartPaper{Poll: poll, First: paper.First, Second: paper.Second, Reason: text}
}

// onPromises draws what may be done with action items, in the review mostly.
func onPromises(t *rapid.T, x *session.Session, all []session.Action, text string) (who string, c session.Command) {
	a := rapid.SampledFrom(all).Draw(t, "action")
	day := session.Day(fmt.Sprintf("2026-%02d-0%d", rapid.IntRange(11, 13).Draw(t, "month"), rapid.IntRange(0, 9).Draw(t, "day")))
	at := x.Review.At
	who = rapid.SampledFrom([]string{"r1", "r2", "r3", "r4", "chair", "secretary", "operator"}).Draw(t, "judging")
	hands := session.Hands{Satisfied: rapid.IntRange(-1, 2).Draw(t, "hands"), Not: rapid.IntRange(0, 1).Draw(t, "against")}
	switch rapid.IntRange(0, 20).Draw(t, "on promises") {
	case 15:
		return "secretary", session.Post{Resolution: a.Resolution, Places: []string{text, "门口"}}
	case 16:
		return who, session.Dissent{Resolution: a.Resolution, Text: text, Draft: text}
	case 17:
		return "secretary", session.AnswerObjection{Objection: session.ObjectionID(string(a.Resolution) + "/o1"), Text: text}
	case 18:
		return "chair", session.Enforce{Resolution: a.Resolution}
	case 19:
		clauses := []session.Clause{{What: text, By: "12月24日"}, {}, {What: "改", By: string(day)}, {What: text}}
		return "secretary", session.Revise{Resolution: a.Resolution, Version: hands.Satisfied + 1, Clauses: clauses, Reason: "改", Decided: text}
	case 20:
		return "secretary", session.Conclude{Resolution: a.Resolution, Keeper: "楼长"}
	case 0:
		return "secretary", session.SetDue{Action: a.ID, Was: a.Due, Due: day}
	case 1:
		return "secretary", session.Progress{Action: a.ID, Text: text}
	case 2:
		return "operator", session.Finish{Action: a.ID, Evidence: text}
	case 3:
		return "secretary", session.Drop{Action: a.ID, Reason: text}
	case 4:
		return "chair", session.LookAgain{Action: a.ID, Day: day}
	case 5:
		return "secretary", session.CountHands{Action: at, Was: x.Review.Hands, Hands: hands}
	case 6:
		return "operator", session.LookAt{Session: x.ID, From: at, Action: a.ID}
	case 7:
		return "operator", session.EndAsking{Session: x.ID, Action: at}
	case 8:
		return "operator", session.Move{Session: x.ID, From: x.Phase, To: x.Phase - 1}
	}
	said := rapid.SampledFrom([]session.Satisfaction{session.Satisfied, session.Partly, session.Unsatisfied, "very"}).Draw(t, "said")
	return who, session.Judge{Action: at, Answer: said}
}

// onPapers is an open vote with slips out, one of them entered.
func onPapers(e *evening) {
	opened(e)
	e.handOut("r1", "r2")
	e.enter("secretary", 1, "- - -")
}

// TestRandomEvenings lets people press anything at any time. Nothing panics; a
// decision taken twice is the same; a snapshot once published never changes; the
// log replayed gives the very state that was reached live; and what is counted
// balances, whatever became of the slips.
func TestRandomEvenings(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := store.Memory()
		log, err := s.Create(context.Background(), "xiqiao")
		if err != nil {
			rt.Fatal(err)
		}
		keys := keyring.Memory()
		e := &evening{t: t, clock: &clock{}}
		options := session.Options{Now: e.clock.now, CodeKey: []byte("a key for codes in tests")}
		if e.hall, err = session.Enter(context.Background(), log, keys, options); err != nil {
			rt.Fatal(err)
		}
		defer e.hall.Close()
		e.populate(4)
		stages := []func(*evening){planned, discussed, opened, onPapers, onPapers, closed, published, resolving, drafted, proposed, promised, lookingBack(30)}
		rapid.SampledFrom(stages).Draw(rt, "stage")(e)

		type past struct {
			snapshot *session.Snapshot
			print    string
		}
		var kept []past
		for range rapid.IntRange(20, 120).Draw(rt, "commands") {
			now := e.now()
			if len(kept) == 0 || kept[len(kept)-1].snapshot != now {
				kept = append(kept, past{now, session.Fingerprint(now) + boardAndRoll(rt, now)})
			}
			who, c := random(rt, e)
			if first, second := session.DecideTwice(context.Background(), e.seat(who), now, c); first != second {
				rt.Fatalf("%T by %s is decided as\n%s\nand as\n%s", c, who, first, second)
			}
			if _, err := e.try(who, c); err == nil {
				e.now().Board()
			}
			if p := e.sitting().Poll(); p != nil && (p.Status == session.PollCounted || p.Status == session.PollPublished) && !p.Balanced() {
				rt.Fatalf("nobody touched the box, and it does not balance: %+v of %d present, %d ballots, %d voted", p.Channels, p.Present, p.Numbers.Cast, p.Voted())
			}
		}
		for _, p := range kept {
			if again := session.Fingerprint(p.snapshot) + boardAndRoll(rt, p.snapshot); again != p.print {
				rt.Fatalf("the snapshot after record %d changed from\n%s\nto\n%s", p.snapshot.Head.Seq, p.print, again)
			}
		}
		if log, err = s.Open(context.Background(), "xiqiao"); err != nil {
			rt.Fatal(err)
		}
		again, err := session.Enter(context.Background(), log, keys, options)
		if err != nil {
			rt.Fatal(err)
		}
		defer again.Close()
		if live, replayed := session.Fingerprint(e.now()), session.Fingerprint(again.Snapshot()); live != replayed {
			rt.Fatalf("live\n%s\nreplayed\n%s", live, replayed)
		}
		if boardAndRoll(rt, e.now()) != boardAndRoll(rt, again.Snapshot()) {
			rt.Fatal("the wall shows something else after replaying")
		}
	})
}
