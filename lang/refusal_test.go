package lang_test

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/store"
	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

// sentinels are the refusals by name, so that the test can hold them against the
// source of package session.
var sentinels = map[string]error{
	"ErrStale": session.ErrStale, "ErrNotAllowed": session.ErrNotAllowed, "ErrChairOnly": session.ErrChairOnly,
	"ErrSecretaryOnly": session.ErrSecretaryOnly, "ErrOperatorOnly": session.ErrOperatorOnly, "ErrNoSession": session.ErrNoSession,
	"ErrSessionExists": session.ErrSessionExists, "ErrSessionRunning": session.ErrSessionRunning, "ErrNoMember": session.ErrNoMember,
	"ErrNoIssue": session.ErrNoIssue, "ErrNoUnit": session.ErrNoUnit, "ErrUnitExists": session.ErrUnitExists, "ErrSkipped": session.ErrSkipped, "ErrNoBasis": session.ErrNoBasis,
	"ErrNobodyHosts": session.ErrNobodyHosts, "ErrSameUnit": session.ErrSameUnit, "ErrSwapFirst": session.ErrSwapFirst, "ErrNoPoll": session.ErrNoPoll,
	"ErrPollNotOpen": session.ErrPollNotOpen, "ErrPollClosed": session.ErrPollClosed, "ErrPollNotClosed": session.ErrPollNotClosed,
	"ErrPollNotCounted": session.ErrPollNotCounted, "ErrPublished": session.ErrPublished, "ErrNotPublished": session.ErrNotPublished,
	"ErrKeyGone": session.ErrKeyGone, "ErrTwoIssues": session.ErrTwoIssues, "ErrOneVoter": session.ErrOneVoter,
	"ErrBallotsIn": session.ErrBallotsIn, "ErrNoWayBack": session.ErrNoWayBack, "ErrNotEntitled": session.ErrNotEntitled,
	"ErrAdviser": session.ErrAdviser, "ErrNotCheckedIn": session.ErrNotCheckedIn, "ErrAllMarks": session.ErrAllMarks,
	"ErrRevealing": session.ErrRevealing, "ErrAllShown": session.ErrAllShown, "ErrLine": session.ErrLine, "ErrLineSplits": session.ErrLineSplits,
	"ErrNotShared": session.ErrNotShared, "ErrLotsDrawn": session.ErrLotsDrawn, "ErrSeed": session.ErrSeed,
	"ErrNoLine": session.ErrNoLine, "ErrBelowLine": session.ErrBelowLine, "ErrNoResolution": session.ErrNoResolution,
	"ErrNoClauses": session.ErrNoClauses, "ErrEmptyClause": session.ErrEmptyClause, "ErrNotDraft": session.ErrNotDraft, "ErrNoConsent": session.ErrNoConsent,
	"ErrReasonMissing": session.ErrReasonMissing, "ErrDrafting": session.ErrDrafting, "ErrFrozen": session.ErrFrozen,
	"ErrSameIssue": session.ErrSameIssue, "ErrNotOnAgenda": session.ErrNotOnAgenda, "ErrNoText": session.ErrNoText,
	"ErrErased": session.ErrErased, "ErrHasVote": session.ErrHasVote, "ErrNewer": session.ErrNewer, "ErrClosing": session.ErrClosing,
	"ErrNoMood": session.ErrNoMood, "ErrMoodOpen": session.ErrMoodOpen, "ErrMoodOver": session.ErrMoodOver,
	"ErrOwnIssue": session.ErrOwnIssue, "ErrNotSettled": session.ErrNotSettled,
	"ErrNothingToUndo": session.ErrNothingToUndo, "ErrNoAction": session.ErrNoAction, "ErrActionOver": session.ErrActionOver,
	"ErrNotAsked": session.ErrNotAsked, "ErrNotLead": session.ErrNotLead,
	"ErrNotAdopted": session.ErrNotAdopted, "ErrNotPosted": session.ErrNotPosted, "ErrInForce": session.ErrInForce,
	"ErrNoObjection": session.ErrNoObjection, "ErrShared": session.ErrShared, "ErrUnfinished": session.ErrUnfinished,
	"ErrPaperNotYours": session.ErrPaperNotYours, "ErrPaperDraft": session.ErrPaperDraft, "ErrPrintTooLarge": session.ErrPrintTooLarge,
	"ErrPrintErased": session.ErrPrintErased, "ErrNoPrint": session.ErrNoPrint, "ErrUnchanged": session.ErrUnchanged,
	"ErrListShut": session.ErrListShut, "ErrSpeaking": session.ErrSpeaking, "ErrNoSpeaker": session.ErrNoSpeaker,
	"ErrNobodyWaits": session.ErrNobodyWaits, "ErrNoPoint": session.ErrNoPoint,
	"ErrWrongCode": session.ErrWrongCode, "ErrHasSlip": session.ErrHasSlip, "ErrSlipOut": session.ErrSlipOut, "ErrNoSlip": session.ErrNoSlip,
	"ErrVoted": session.ErrVoted, "ErrPaperDone": session.ErrPaperDone, "ErrPaperOpen": session.ErrPaperOpen,
	"ErrSecondPass": session.ErrSecondPass, "ErrSameHand": session.ErrSameHand, "ErrOtherHand": session.ErrOtherHand,
}

// typed are the errors that carry something, by the name of their type.
var typed = map[string]error{
	"WrongPhase": &session.WrongPhase{Now: session.Discuss, Want: session.Vote}, "NoSuchCode": &session.NoSuchCode{Code: "R"},
	"TwiceMarked": &session.TwiceMarked{Code: "C"}, "ManyMembers": &session.ManyMembers{Name: "甲", Count: 3},
	"BadText": &session.BadText{Rune: '\u202e', Position: 4}, "TooLong": &session.TooLong{Limit: 60, Over: 8, Columns: true},
	"BadSetting": &session.BadSetting{Key: "ties", Value: "lots", Known: []string{"strength", "breadth"}},
	"WrongCount": &session.WrongCount{Typed: 38, Ballots: 39},
	"BadRow":     &session.BadRow{Row: 2, Field: "name", Err: session.ErrNoText}, "TakenNumber": &session.TakenNumber{Number: 17},
	"BadKey": &session.BadKey{Text: "ssh-rsa"}, "Unbalanced": &session.Unbalanced{Voted: 42, Ballots: 41},
	"BadDay": &session.BadDay{Text: "2026-02-30"}, "ManyHands": &session.ManyHands{Hands: 9, Room: 7},
	"StillPosted": &session.StillPosted{Until: "2026-11-28"}, "Unanswered": &session.Unanswered{Objection: "2026-11-1/o1"},
	"SlipCount": &session.SlipCount{Out: 9, Entered: 8}, "SlipsDiffer": &session.SlipsDiffer{Lines: []int{4}},
	"BrokenPrint": &session.BrokenPrint{Print: session.PrintID{Session: "2026-11", Paper: "minutes", Number: 1}, Language: "zh", Format: "docx"},
}

// others come from beside package session.
var others = []error{store.ErrFull, store.ErrNoCouncil, store.ErrCouncilExists, store.ErrClosed, store.ErrConflict, &store.BadSlug{Slug: "A b"},
	&store.BrokenChain{Seq: 7, Reason: store.FaultHash}, tally.ErrTies, tally.ErrWeights, ballotfile.ErrFormat,
	&ballotfile.Malformed{File: "x.soi", Line: 14, Column: 3, Expected: "an alternative from 1 to 14", Found: "15"},
	&ballotfile.Malformed{File: "x.soi", Line: 14, Expected: "a count"}, context.DeadlineExceeded}

// declared reads the names of all sentinels and error types out of the source of
// package session.
func declared(t *testing.T) (vars, types []string) {
	t.Helper()
	files, err := filepath.Glob("../session/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("the source of package session is not there: %v", err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.ValueSpec:
				for _, v := range x.Names {
					if strings.HasPrefix(v.Name, "Err") {
						vars = append(vars, v.Name)
					}
				}
			case *ast.FuncDecl:
				if x.Name.Name == "Error" && x.Recv != nil {
					if star, ok := x.Recv.List[0].Type.(*ast.StarExpr); ok && ast.IsExported(star.X.(*ast.Ident).Name) {
						types = append(types, star.X.(*ast.Ident).Name)
					}
				}
			}
			return true
		})
	}
	return vars, types
}

func TestEveryRefusalHasItsSentence(t *testing.T) {
	vars, types := declared(t)
	if len(vars) == 0 || len(types) == 0 {
		t.Fatal("no refusals found in package session")
	}
	var all []error
	for _, name := range vars {
		if sentinels[name] == nil {
			t.Errorf("session.%s is not known to this test", name)
			continue
		}
		all = append(all, sentinels[name])
	}
	for _, name := range types {
		if typed[name] == nil {
			t.Errorf("session.%s is not known to this test", name)
			continue
		}
		all = append(all, typed[name])
	}
	all = append(all, others...)
	for _, w := range both() {
		said := map[string]error{}
		for _, err := range all {
			wrapped := fmt.Errorf("doing something: %w", err)
			sentence := w.Refusal(wrapped)
			switch {
			case sentence == w.Common.Refusals.Generic:
				t.Errorf("%s: %v (%T) has no sentence of its own", w.Tag, err, err)
			case !strings.HasSuffix(sentence, ".") && !strings.HasSuffix(sentence, "。"):
				t.Errorf("%s: %q does not end as a sentence", w.Tag, sentence)
			case strings.ContainsAny(sentence, "!！") || strings.Contains(sentence, "%!"):
				t.Errorf("%s: %q exclaims", w.Tag, sentence)
			}
			if before := said[sentence]; before != nil && !errors.Is(err, store.ErrClosed) && !errors.Is(before, store.ErrClosed) {
				t.Errorf("%s: %v and %v say the same", w.Tag, before, err)
			}
			said[sentence] = err
		}
	}
}

func TestRefusalWords(t *testing.T) {
	for _, x := range []struct {
		err    error
		zh, en string
	}{
		{session.ErrPollClosed, "票已经收了，不能再投。", "The vote is closed."},
		{session.ErrChairOnly, "这要主持人来做。", "Only the chair can do this."},
		{&session.WrongPhase{Now: session.Discuss, Want: session.Vote}, "现在是议事，打分以后才能做这个。", "This comes after the vote; we are still discussing."},
		{&session.WrongPhase{Now: session.Vote, Want: session.Collect}, "现在是打分，征集的时候才能做这个，已经过了。",
			"This belongs to the collecting, which is over. We are voting now."},
		{&session.WrongPhase{Now: session.Vote, Want: 9}, "现在是打分，只能一步一步地走。", "We are voting now. One step at a time, please."},
		{&session.BadText{Rune: '\u202e'}, "这里有个看不见的字符（U+202E），请删掉再发。", "There is a hidden character here (U+202E); please delete it."},
		{&session.TooLong{Limit: 60, Over: 8, Columns: true}, "太长了，最多 30 字，多了 4 个。", "Too long: 60 at most, 8 over."},
		{&session.TooLong{Limit: 3, Over: 1}, "太长了，最多 3 字，多了 1 个。", "Too long: 3 at most, 1 over."},
		{&session.NoSuchCode{Code: "R"}, "没有 R 这一题。", "There is no issue R."},
		{&session.NoSuchCode{Code: "F", Became: session.Merged, Into: "C"}, "F 并到 C 了，请用 C。", "F was merged into C; please use C."},
		{&session.NoSuchCode{Code: "F", Became: session.Declined}, "F 不在单子上了：没有列入。", "F is no longer on the list: not taken up."},
		{&session.ManyHands{Hands: 9, Room: 7, All: true}, "举手 9 人，可是到场的只有 7 位。请再数一遍。", "9 hands, but only 7 are here. Please count again."},
		{&session.NoSuchCode{Code: "\x1b[2J\u202e"}, "没有 ?[2J? 这一题。", "There is no issue ?[2J?."},
		{&session.ManyMembers{Name: "Wang Lei", Count: 3}, "名单里有 3 个Wang Lei，请打号码。", "Three people are called Wang Lei; please type the number."},
		{&session.BadRow{Row: 2, Field: "name", Err: session.ErrNoText}, "第 3 行的姓名：还没有写字，请写一句。", "Row 3, name: There is no text yet; please write a sentence."},
		{session.ErrHasSlip, "您领了纸票，请用纸票投。要换，请到桌边交回。", "You took a paper slip; please vote on it, or hand it back at the desk."},
		{session.ErrWrongCode, "码不对，请再看一遍卡片。", "Wrong code; please look at the card again."},
		{&session.SlipsDiffer{Lines: []int{4}}, "纸票第 04 张两遍不一样，对好了才能计票。", "Slip 04 differs between the two entries; settle it before counting."},
		{&session.SlipsDiffer{Lines: []int{4, 7, 11}}, "纸票第 04、07、11 张两遍不一样，对好了才能计票。",
			"Slips 04, 07 and 11 differ between the two entries; settle them before counting."},
		{&session.SlipCount{Out: 9, Entered: 8}, "纸票数对不上：录了 8 张，应有 9 张。请再数一遍。",
			"The slips do not add up: 8 entered, 9 expected. Please count them again."},
		{&session.SlipCount{Out: 9, Entered: 8, Unnamed: true}, "纸票数对不上：录了 8 张，应有 9 张。请再数一遍；真没有收回的，写明是谁：paper done --out 号码。",
			"The slips do not add up: 8 entered, 9 expected. Count them again; if some never came back, say whose: paper done --out NUMBER."},
		{&session.Unbalanced{Present: 42, Total: 41, Voted: 39, Ballots: 38}, "数对不上：到场 42，合计 41。请查，或写明原因。",
			"It does not balance: 42 present, total 41. Check, or write down why."},
		{&session.Unbalanced{Present: 42, Total: 42, Voted: 39, Ballots: 38}, "数对不上：投过票的 39 人，票箱里 38 张。请查，或写明原因。",
			"It does not balance: 39 voted, 38 in the box. Check, or write down why."},
		{store.ErrFull, "磁盘满了，先停在这里。已收下的都在，请叫书记员。", "The disk is full; we stop here. All that was accepted is safe; call the secretary."},
		{errors.New("dial tcp 10.0.0.1: refused"), "服务器上出了点问题，已收下的都在。请再试一次，还不行就告诉书记员。",
			"Something went wrong on the server; nothing accepted is lost. Please try again or tell the secretary."},
		{nil, "", ""},
	} {
		if got := lang.Chinese().Refusal(x.err); got != x.zh {
			t.Errorf("%v in Chinese: %s, want %s", x.err, got, x.zh)
		}
		if got := lang.English().Refusal(x.err); got != x.en {
			t.Errorf("%v in English: %s, want %s", x.err, got, x.en)
		}
	}
}

func TestFault(t *testing.T) {
	for _, x := range []struct {
		name string
		err  error
		want bool
	}{
		{"nothing went wrong", nil, false},
		{"a member pressed too late", fmt.Errorf("casting: %w", session.ErrPollClosed), false},
		{"a member typed a wrong letter", &session.NoSuchCode{Code: "R"}, false},
		{"a member hung up", context.Canceled, false},
		{"the disk is full", fmt.Errorf("appending: %w", store.ErrFull), true},
		{"the box does not hold what the log says", &session.Unbalanced{Voted: 2, Ballots: 1}, true},
		{"the room does not come out, and the box does", &session.Unbalanced{Present: 42, Total: 41, Voted: 2, Ballots: 2}, false},
		{"the chain is broken", &store.BrokenChain{Seq: 3}, true},
		{"something unknown", errors.New("unexpected EOF"), true},
	} {
		if got := lang.English().Fault(x.err); got != x.want {
			t.Errorf("%s: fault %v, want %v", x.name, got, x.want)
		}
	}
}

// The wide blank of Chinese typing is shown as the blank that it is.
func TestAWideBlankIsShown(t *testing.T) {
	if got := lang.Shown("周\u3000杰\u00a0x"); got != "周\u3000杰?x" {
		t.Errorf("%q", got)
	}
}
