package lang_test

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tally"
)

func TestEveryFindingHasItsSentence(t *testing.T) {
	checks := []session.CheckName{session.CheckFile, session.CheckChain, session.CheckTexts, session.CheckHead, session.CheckCourse,
		session.CheckElectorate, session.CheckReceipts, session.CheckSums, session.CheckPlaces, session.CheckBalance, session.CheckDuels,
		session.CheckRecount, session.CheckFirmness, session.CheckLots, session.CheckPrints}
	flaws := []session.Flaw{session.Unreadable, session.NewerKind, session.WrongHead, session.Altered, session.Dropped, session.Swapped,
		session.Added, session.TextGone, session.TextKept, session.NoHead, session.Short, session.CutOff, session.Rewritten,
		session.OutOfTurn, session.NotOnRoll, session.LeftOut, session.NoRight, session.VotedTwice, session.WrongNumber, session.Twice,
		session.Unsorted, session.Misspelled, session.WrongRow, session.WrongJoint, session.WrongTies, session.Unequal, session.Explained, session.Secretly, session.Stated,
		session.NotSecret, session.Differs, session.WrongLot, session.NoLot, session.WrongPrint, session.NoPrint}
	for _, w := range both() {
		said := map[string]bool{w.Finding(session.Finding{}): true, w.Finding(session.Finding{Flaw: "none of these"}): true}
		for _, c := range checks {
			text := w.Finding(session.Finding{Check: c})
			if said[text] || w.Counting.Checks[c] == "" {
				t.Errorf("%s: check %s says %q", w.Tag, c, text)
			}
			said[text] = true
		}
		for _, f := range flaws {
			text := w.Finding(session.Finding{Flaw: f})
			if said[text] {
				t.Errorf("%s: flaw %s says %q", w.Tag, f, text)
			}
			said[text] = true
		}
		for _, s := range []session.State{session.OK, session.Bad, session.Attested} {
			if w.Counting.States[s] == "" {
				t.Errorf("%s: state %s has no name", w.Tag, s)
			}
		}
		for _, warning := range []session.Warning{session.FewVoters, session.SmallCheckable} {
			if w.Counting.Warning[warning] == "" {
				t.Errorf("%s: warning %s has no sentence", w.Tag, warning)
			}
		}
		for _, reason := range []tally.VoidReason{tally.TwoOnOneMark, tally.SameIssueTwice, tally.UnknownCode} {
			if w.Voids(map[string]int{reason.String(): 1}) == "" {
				t.Errorf("%s: a mark that is %s has no words", w.Tag, reason)
			}
		}
	}
}

func TestTheBalanceReadsAsASum(t *testing.T) {
	c := session.Channels{SSH: 19, Kiosk: 11, Paper: 9, NotVoted: 3}
	if got, want := lang.English().Balance(42, c), "present 42 = phone 19 + kiosk 11 + paper 9 + not voted 3"; got != want {
		t.Errorf("it reads %q, want %q", got, want)
	}
	c.Out, c.Assisted = 1, 2
	if got, want := lang.Chinese().Balance(45, c), "到场 45 = 手机 19 + 公用电脑 11 + 代按 2 + 纸票 9 + 纸票未收回 1 + 没投 3"; got != want {
		t.Errorf("it reads %q, want %q", got, want)
	}
}

// A plan that has room for every issue is not said to have room for so many only.
func TestRoomForAllIsNotScarce(t *testing.T) {
	for _, w := range both() {
		scarce, ample := w.Script.Room(3, 8, false), w.Script.Room(8, 8, true)
		if !strings.Contains(scarce, "3") || strings.Contains(ample, "只够") || scarce == ample {
			t.Errorf("%s: %q and %q", w.Tag, scarce, ample)
		}
	}
}
