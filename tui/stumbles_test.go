package tui

import (
	"testing"

	"yuetan/session"
)

// Z takes no answer back: what was said of a promise stays said.
func TestZIsNotOfferedAfterAnAnswerIsShown(t *testing.T) {
	for language, offer := range map[string]string{"zh": "按早了", "en": "Too early"} {
		d := chairAt(t, december(t, language)).press("⏎").shows(offer)
		for _, keys := range []string{"⏎⏎", "⏎", "⏎⏎"} { // the answer, the next promise, its answer
			d.press(keys).hides(offer)
		}
	}
}

func TestAnAnswerIsSeenForAsLongAsItMayBeChanged(t *testing.T) {
	e := monthLater(t, "zh", 0)
	d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎").hides("您答了").press("1⏎").shows("您答了：不满意")
	d.press("Q").press("⏎").shows("您答了：不满意。揭晓前可以改")
	e.chairNext(1)
	d.news().hides("揭晓前可以改")
}

func TestTheChairsHelpNamesEachKeyOnceWhileTheRoomTalks(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language).to(session.Discuss)
		seen := map[string]bool{}
		for _, k := range keysOf(chairAt(t, e).app.view(), ChairScreen) {
			if seen[k.Key] {
				t.Errorf("%s: %q stands twice in the help", language, k.Key)
			}
			seen[k.Key] = true
		}
		for _, key := range []string{"S", "0", "*", "Z", "O", "L", "Q", "?"} {
			if !seen[key] {
				t.Errorf("%s: %q is missing from the help", language, key)
			}
		}
		newApp(t, e, chairNumber, ChairScreen, 60, 18).press("?").shows(map[string]string{"zh": "看帮助", "en": "help; again to return"}[language])
	}
}

func TestCallingNobodySaysThatNobodyWaits(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	e.asks("", residentNumber)
	d := chairAt(t, e).press("S").shows("Called.")
	d.press("S").shows("nobody is waiting").hides("Called.")
}

// A phone has letters, digits, Space and Enter; the ledger is one of the rows.
func TestTheLedgerIsReachedWithoutTab(t *testing.T) {
	for language, see := range map[string]string{"zh": "看台账", "en": "see Ledger"} {
		e := newEvening(t, language).to(session.Resolve)
		e.draft("C")
		d := newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎").hides(see)
		d.press("␣").shows(see).press("␣").hides(see).press("␣⏎").shows("1/4")
	}
}

// What is not written yet is not erased.
func TestAClauseWithoutItsWhatIsNotPutToConsent(t *testing.T) {
	for language, words := range map[string][2]string{"zh": {"还没写", "有一条没写做什么"}, "en": {"not written", "One clause does not say"}} {
		e := newEvening(t, language).to(session.Resolve)
		e.operator(session.Write{Session: e.session, Issue: e.issue("C"), Clauses: []session.Clause{{What: "x"}, {Lead: "y"}}})
		newApp(t, e, residentNumber, ProjectorScreen, 60, 18).shows(words[0]).hides("erased", "已删除")
		chairAt(t, e).shows(words[0]).hides("erased", "已删除").press("⏎").shows(words[1])
	}
}

func TestTheGapsOfTheLineHaveAHeadingAtSixtyColumns(t *testing.T) {
	e := newEvening(t, "en")
	revealed(e)
	newApp(t, e, chairNumber, ChairScreen, 60, 18).press("⏎").shows("gap").hides("gap to t")
}

// Whoever leads for the first time takes Enter for the next issue; it opens the vote,
// and is taken at the second press while issues have not been before the room.
func TestTheVoteIsAskedForWhileIssuesWereNotTalkedOver(t *testing.T) {
	for language, words := range map[string][2]string{"zh": {"还没议到：C D", "[打分]"}, "en": {"Not talked over yet: C D", "[vote]"}} {
		e := newEvening(t, language).to(session.Discuss)
		d := chairAt(t, e).press("AB⏎").shows(words[0]).hides(words[1])
		d.press("C").hides(words[0]).press("⏎").hides(words[0], words[1]) // another key asks anew, and C is before the room now
		d.press("⏎").shows(words[1])
	}
}

func TestAnswersOfFewAreShownAtTheSecondPress(t *testing.T) {
	for language, words := range map[string]string{"zh": "才答了 3 人", "en": "Answered: 3 of"} {
		e := monthLater(t, language, 3)
		d := chairAt(t, e).press("⏎").shows(words)
		if !e.hall.Snapshot().Board().Review.Asking {
			t.Error("the answers of three were shown at once")
		}
		d.press("⏎").hides(words)
		if e.hall.Snapshot().Board().Review.Asking {
			t.Error("the second press does not show them")
		}
	}
}

// A consent that few have answered is not ended by one key pressed in haste.
func TestTheChairIsToldThatFewHaveAnsweredAConsent(t *testing.T) {
	for language, told := range map[string]string{"zh": "42 人里才有 0 人表态", "en": "Only 0 of 42 have answered"} {
		e := newEvening(t, language).to(session.Resolve)
		e.propose("C")
		d := chairAt(t, e).press("⏎").shows(told)
		d.press("⏎").hides(told).press("Q")
		for _, n := range voters()[:21] {
			e.as(n, session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree})
		}
		d.news().press("⏎").hides("Only", "才有").shows("28")
	}
}
