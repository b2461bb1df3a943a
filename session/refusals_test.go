package session_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yuetan/session"
)

// refused is one row: what went before, who asks what, and what they are told.
type refused struct {
	name   string
	before func(*evening)
	who    string
	ask    func(*evening) session.Command
	want   error // compared by value, or by type where it has fields
}

func (e *evening) move(to session.Phase) session.Move {
	return session.Move{Session: e.sitting().ID, From: e.sitting().Phase, To: to}
}

// Stages of an evening with issues A to D, where r1 and r2 are present and vote.
func planned(*evening) {}

func sitting(e *evening) { e.walk(session.CheckInPhase); e.arrive("r1", "r2") }

func discussed(e *evening) { e.raise("灯", "路", "车", "水"); sitting(e); e.walk(session.Discuss) }

func opened(e *evening) { discussed(e); e.walk(session.Vote) }

func closed(e *evening) {
	opened(e)
	e.cast("r1", "A B C")
	e.cast("r2", "A C B")
	e.do("chair", session.ClosePoll{Poll: e.poll().ID, Typed: 2})
}

func counted(e *evening) { closed(e); e.do("chair", session.Count{Poll: e.poll().ID}) }

func published(e *evening) { counted(e); e.do("chair", session.Publish{Poll: e.poll().ID}) }

func shown(e *evening) { counted(e); e.do("chair", session.Publish{Poll: e.poll().ID, All: true}) }

func resolving(e *evening) { shown(e); e.do("chair", session.DrawLine{Poll: e.poll().ID, Above: 3}) }

func drafted(e *evening) {
	resolving(e)
	e.do("secretary", session.Write{Session: month, Issue: e.issue("A"), Clauses: []session.Clause{{What: "换灯"}}})
}

func proposed(e *evening) {
	drafted(e)
	e.do("chair", session.PutToConsent{Resolution: "2026-11-1", Version: 1})
}

// issue is the id of tonight's issue of that code.
func (e *evening) issue(code string) session.IssueID { return e.marks(code)[0] }

var (
	wrongPhase *session.WrongPhase
	badSetting *session.BadSetting
	badRow     *session.BadRow
)

func refusals() []refused {
	is := func(c session.Command) func(*evening) session.Command {
		return func(*evening) session.Command { return c }
	}
	vote := func(shorthand string) func(*evening) session.Command {
		return func(e *evening) session.Command { return e.ballot(shorthand) }
	}
	move := func(to session.Phase) func(*evening) session.Command {
		return func(e *evening) session.Command { return e.move(to) }
	}
	id := func(e *evening) session.PollID { return e.poll().ID }
	holding := func(who ...string) func(*evening) {
		return func(e *evening) { opened(e); e.handOut(who...) }
	}
	typed := func(e *evening) { holding("r1", "r2")(e); e.enter("secretary", 1, "A B C", "B - -") }
	unsettled := func(e *evening) { typed(e); e.enter("chair", 2, "A B C", "B C -") }
	shut := func(before func(*evening)) func(*evening) {
		return func(e *evening) { before(e); e.do("chair", session.ClosePoll{Poll: id(e), Confirmed: true}) }
	}
	entry := func(pass, line int, slip string) func(*evening) session.Command {
		return func(e *evening) session.Command { return e.entry(pass, line, slip) }
	}
	handOut := func(who string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.HandOut{Session: month, Member: e.ids[who]}
		}
	}
	takeBack := func(who string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.TakeBack{Session: month, Member: e.ids[who]}
		}
	}
	settle := func(line, keep int, reason string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.SettleSlip{Poll: id(e), Line: line, Keep: keep, Reason: reason}
		}
	}
	closePaper := func(out ...string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			c := session.ClosePaper{Poll: id(e)}
			for _, who := range out {
				c.Out = append(c.Out, e.ids[who])
			}
			return c
		}
	}
	restart := func(first, second int, reason string) func(*evening) session.Command {
		return func(e *evening) session.Command {
			return session.RestartPaper{Poll: id(e), First: first, Second: second, Reason: reason}
		}
	}
	var slipCount *session.SlipCount
	return append(slices.Concat(promiseRefusals(), rotaRefusals(), basisRefusals()), []refused{
		{"a slip before the check-in", planned, "secretary", handOut("r1"), wrongPhase},
		{"a slip for an adviser", func(e *evening) { opened(e); e.arrive("adviser") }, "secretary", handOut("adviser"), session.ErrNotEntitled},
		{"a slip for who is at home", opened, "secretary", handOut("r3"), session.ErrNotCheckedIn},
		{"a slip for nobody", opened, "secretary", handOut("nobody"), session.ErrNoMember},
		{"a slip for who has voted", func(e *evening) { opened(e); e.cast("r1", "A B C") }, "secretary", handOut("r1"), session.ErrVoted},
		{"a slip after closing", shut(opened), "secretary", handOut("r1"), session.ErrPollClosed},
		{"a slip when the paper is done with", func(e *evening) { opened(e); e.paper([]string{"r1"}, "A B C") }, "secretary", handOut("r2"), session.ErrPaperDone},
		{"a resident does not hand out slips", opened, "r1", handOut("r1"), session.ErrSecretaryOnly},
		{"a ballot on a screen by who holds a slip", holding("r1"), "r1", vote("A B C"), session.ErrHasSlip},
		{"a half-filled one likewise", holding("r1"), "r1", func(e *evening) session.Command {
			return session.KeepDraft{Poll: id(e), Marks: e.marks("A")}
		}, session.ErrHasSlip},
		{"taking back a slip that was never out", opened, "secretary", takeBack("r1"), session.ErrNoSlip},
		{"taking back a slip twice", holding("r1"), "secretary", func(e *evening) session.Command {
			e.do("secretary", takeBack("r1")(e))
			return takeBack("r1")(e)
		}, session.ErrNoSlip},
		{"taking back a slip when as many are in as are out", typed, "secretary", takeBack("r1"), slipCount},
		{"taking back a slip that was said to be out for good", func(e *evening) { opened(e); e.paper([]string{"r1"}) }, "secretary", takeBack("r1"), session.ErrPaperDone},
		{"undoing the check-in of who holds a slip", holding("r1"), "secretary", func(e *evening) session.Command {
			return session.UndoCheckIn{Session: month, Member: e.ids["r1"]}
		}, session.ErrSlipOut},
		{"leaving the roll with a slip", func(e *evening) { discussed(e); e.handOut("r1") }, "secretary", func(e *evening) session.Command {
			return session.Leave{Member: e.ids["r1"]}
		}, session.ErrSlipOut},
		{"losing the vote with a slip", func(e *evening) { discussed(e); e.handOut("r1") }, "secretary", func(e *evening) session.Command {
			return session.Amend{Member: e.ids["r1"], Votes: ptr(false)}
		}, session.ErrSlipOut},
		{"erasing who holds a slip", func(e *evening) { discussed(e); e.handOut("r1") }, "secretary", func(e *evening) session.Command {
			return session.Erase{Member: e.ids["r1"]}
		}, session.ErrSlipOut},

		{"a slip entered by a resident at home", holding("r1"), "r2", entry(1, 1, "A B C"), session.ErrSecretaryOnly},
		{"a slip before the vote", discussed, "secretary", is(session.EnterSlip{Pass: 1, Line: 1}), session.ErrNoPoll},
		{"a slip with an issue that is not voted on", holding("r1"), "secretary", is(session.EnterSlip{Pass: 1, Line: 1,
			Slip: session.Slip{{Issue: "2026-11/99"}}}), session.ErrNotOnAgenda},
		{"a slip more than are out", typed, "secretary", entry(1, 3, "A B C"), slipCount},
		{"a slip where none is out", opened, "secretary", entry(1, 1, "A B C"), slipCount},
		{"a slip entered once already", typed, "secretary", entry(1, 2, "A B C"), session.ErrStale},
		{"a slip that is skipped", holding("r1", "r2"), "secretary", entry(1, 2, "A B C"), session.ErrStale},
		{"a third pass", unsettled, "secretary", entry(3, 1, "A B C"), session.ErrStale},
		{"two people at the first pass", func(e *evening) { holding("r1", "r2")(e); e.enter("secretary", 1, "A B C") }, "chair", entry(1, 2, "A B C"), session.ErrOtherHand},
		{"two people at the second pass", func(e *evening) { typed(e); e.enter("chair", 2, "A B C") }, "operator", entry(2, 2, "A B C"), session.ErrOtherHand},
		{"one person at both passes", typed, "secretary", entry(2, 1, "A B C"), session.ErrSameHand},
		{"a slip more in the second pass", unsettled, "chair", entry(2, 3, "A B C"), slipCount},
		{"the first pass goes on when the second has begun", func(e *evening) {
			holding("r1", "r2")(e)
			e.enter("secretary", 1, "A B C")
			e.enter("chair", 2, "A B C")
		}, "secretary", entry(1, 2, "A B C"), session.ErrSecondPass},
		{"settling what does not differ", unsettled, "secretary", settle(1, 1, "看了"), session.ErrStale},
		{"settling by no pass", unsettled, "secretary", settle(2, 3, "看了"), session.ErrStale},
		{"settling without a reason", unsettled, "secretary", settle(2, 1, " "), session.ErrReasonMissing},
		{"settling twice", unsettled, "secretary", func(e *evening) session.Command {
			e.do("secretary", settle(2, 1, "看了")(e))
			return settle(2, 2, "又看了")(e)
		}, session.ErrStale},
		{"closing the paper with slips that differ", unsettled, "secretary", closePaper(), &session.SlipsDiffer{}},
		{"closing the paper after one pass", typed, "secretary", closePaper(), slipCount},
		{"closing the paper with a slip too few", func(e *evening) {
			holding("r1", "r2")(e)
			e.enter("secretary", 1, "A B C")
			e.enter("chair", 2, "A B C")
		}, "secretary", closePaper(), slipCount},
		{"closing the paper with a slip that is in said to be out", func(e *evening) { unsettled(e); e.do("secretary", settle(2, 1, "看了")(e)) }, "secretary", closePaper("r1"), slipCount},
		{"closing the paper with one out who took no slip", func(e *evening) { unsettled(e); e.do("secretary", settle(2, 1, "看了")(e)) }, "secretary", closePaper("chair"), slipCount},
		{"closing the paper naming one twice", holding("r1", "r2"), "secretary", closePaper("r1", "r1"), slipCount},
		{"closing the paper twice", func(e *evening) { opened(e); e.paper([]string{"r1"}, "A B C") }, "secretary", closePaper(), session.ErrPaperDone},
		{"a slip after the paper is closed", func(e *evening) { opened(e); e.paper([]string{"r1"}, "A B C") }, "secretary", entry(1, 2, "A B C"), session.ErrPaperDone},
		{"a slip after counting", counted, "secretary", entry(1, 1, "A B C"), session.ErrPaperDone},
		{"beginning again with nothing entered", holding("r1"), "secretary", restart(0, 0, "重来"), session.ErrNothingToUndo},
		{"beginning again after somebody went on", typed, "secretary", restart(1, 0, "重来"), session.ErrStale},
		{"beginning again without a reason", typed, "secretary", restart(2, 0, ""), session.ErrReasonMissing},
		{"counting with slips to enter", shut(holding("r1")), "chair", func(e *evening) session.Command { return session.Count{Poll: id(e)} }, session.ErrPaperOpen},
		{"counting with slips to settle", shut(unsettled), "chair", func(e *evening) session.Command { return session.Count{Poll: id(e)} }, session.ErrPaperOpen},
		{"stepping back with slips entered", typed, "chair", move(session.Discuss), session.ErrBallotsIn},
		{"explaining before counting", closed, "chair", func(e *evening) session.Command { return session.Explain{Poll: id(e), Reason: "少一张"} }, session.ErrPollNotCounted},
		{"explaining what comes out", counted, "chair", func(e *evening) session.Command { return session.Explain{Poll: id(e), Reason: "少一张"} }, session.ErrStale},
		{"explaining what is published", published, "chair", func(e *evening) session.Command { return session.Explain{Poll: id(e), Reason: "少一张"} }, session.ErrPublished},

		{"a key pressed on a phase that has passed is stale", sitting, "chair", is(session.Move{Session: month, From: session.Collect, To: session.CheckInPhase}), session.ErrStale},
		{"a skipped phase is refused", sitting, "chair", move(session.Discuss), wrongPhase},
		{"a council is founded once", planned, "operator", is(session.Found{Slug: "xiqiao", Name: "又一次"}), session.ErrStale},
		{"clauses written over another hand's are stale", drafted, "secretary", func(e *evening) session.Command {
			return session.Write{Session: month, Issue: e.issue("A"), Version: 0, Clauses: []session.Clause{{What: "别的"}}}
		}, session.ErrStale},
		{"clauses that were not read aloud are not put to consent", drafted, "chair", is(session.PutToConsent{Resolution: "2026-11-1", Version: 9}), session.ErrStale},
		{"a consent is settled once", proposed, "chair", func(e *evening) session.Command {
			e.do("chair", session.Settle{Resolution: "2026-11-1"})
			return session.Settle{Resolution: "2026-11-1"}
		}, session.ErrStale},
		{"a place is shown once for two hands", published, "chair", func(e *evening) session.Command {
			e.do("chair", session.Reveal{Poll: e.poll().ID, Shown: 0})
			return session.Reveal{Poll: e.poll().ID, Shown: 0}
		}, session.ErrStale},
		{"a vote is closed once", closed, "chair", func(e *evening) session.Command { return session.ClosePoll{Poll: e.poll().ID, Confirmed: true} }, session.ErrStale},
		{"a ballot for a voided vote is stale", opened, "r1", func(e *evening) session.Command {
			c := e.ballot("A B C")
			e.do("chair", session.VoidPoll{Poll: e.poll().ID, Reason: "断电"})
			return c
		}, session.ErrStale},

		{"who is not on the roll may do nothing", opened, "nobody", vote("A B C"), session.ErrNotAllowed},
		{"a resident does not move the meeting", sitting, "r1", move(session.Review), session.ErrChairOnly},
		{"the secretary does not move it while somebody chairs", sitting, "secretary", move(session.Review), session.ErrChairOnly},
		{"a resident does not enroll", planned, "r1", is(session.Enroll{}), session.ErrSecretaryOnly},
		{"a resident does not bring a list of issues", planned, "r1", is(session.Propose{Session: month, Issues: make([]session.NewIssue, 2)}), session.ErrSecretaryOnly},
		{"a resident does not check in a neighbour", sitting, "r1", func(e *evening) session.Command {
			return session.CheckIn{Session: month, Member: e.ids["r2"]}
		}, session.ErrSecretaryOnly},
		{"a resident does not amend a neighbour", planned, "r1", func(e *evening) session.Command {
			return session.Amend{Member: e.ids["r2"], Language: ptr("en")}
		}, session.ErrSecretaryOnly},
		{"a resident does not give themselves a vote", planned, "r1", func(e *evening) session.Command {
			return session.Amend{Member: e.ids["r1"], Votes: ptr(true)}
		}, session.ErrSecretaryOnly},
		{"the secretary does not found councils", planned, "secretary", is(session.Found{}), session.ErrOperatorOnly},

		{"no session of that name", planned, "chair", is(session.Move{Session: "2031-01", From: 1, To: 2}), session.ErrNoSession},
		{"the running session is planned already", planned, "secretary", is(session.Plan{Session: month}), session.ErrSessionExists},
		{"another session waits until this one is over", planned, "secretary", is(session.Plan{Session: "2026-12"}), session.ErrSessionRunning},
		{"a session is named by its month", planned, "secretary", is(session.Plan{Session: "2026-13"}), badSetting},
		{"a key for nobody", planned, "secretary", is(session.AddKey{Member: "m0"}), session.ErrNoMember},
		{"a chair who is not on the roll", planned, "secretary", is(session.Arrange{Session: month, Chair: ptr(session.MemberID("m0"))}), session.ErrNoMember},
		{"a key that is none", planned, "secretary", func(e *evening) session.Command {
			return session.AddKey{Member: e.ids["r1"], Key: "ssh-ed25519 AAAA"}
		}, &session.BadKey{}},
		{"a number that is taken", planned, "secretary", is(session.Enroll{Members: []session.NewMember{{Name: "x", Number: 1}}}), badRow},
		{"a language that is not spoken here", planned, "secretary", is(session.Enroll{Members: []session.NewMember{{Name: "x", Language: "tlh"}}}), badRow},
		{"no such issue to reword", planned, "secretary", is(session.Reword{Issue: "2026-11/99"}), session.ErrNoIssue},
		{"a host unit that is not on the rota", planned, "secretary", is(session.LeaveRota{Unit: "u0"}), session.ErrNoUnit},
		{"a host unit that has joined already", planned, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.JoinRota{Name: "一号楼"})
			return session.JoinRota{Name: "一号楼"}
		}, session.ErrUnitExists},

		{"counting before any vote", sitting, "chair", is(session.Count{}), session.ErrNoPoll},
		{"a ballot before the vote", discussed, "r1", is(session.Cast{}), session.ErrPollNotOpen},
		{"a ballot after closing", closed, "r1", vote("A B C"), session.ErrPollClosed},
		{"a half-filled ballot after closing", closed, "r1", func(e *evening) session.Command {
			return session.KeepDraft{Poll: e.poll().ID, Marks: e.marks("A")}
		}, session.ErrPollClosed},
		{"an admission after closing", closed, "chair", func(e *evening) session.Command {
			e.arrive("adviser")
			return session.Admit{Member: e.ids["adviser"], Reason: "新住户"}
		}, session.ErrPollClosed},
		{"counting an open vote", opened, "chair", func(e *evening) session.Command { return session.Count{Poll: e.poll().ID} }, session.ErrPollNotClosed},
		{"leaving the vote without closing it", opened, "chair", move(session.Rank), session.ErrPollNotClosed},
		{"publishing what was not counted", closed, "chair", func(e *evening) session.Command { return session.Publish{Poll: e.poll().ID} }, session.ErrPollNotCounted},
		{"publishing twice", published, "chair", func(e *evening) session.Command { return session.Publish{Poll: e.poll().ID} }, session.ErrPublished},
		{"counting what is published", published, "chair", func(e *evening) session.Command { return session.Count{Poll: e.poll().ID} }, session.ErrPublished},
		{"voiding what is published", published, "chair", func(e *evening) session.Command { return session.VoidPoll{Poll: e.poll().ID, Reason: "不满意"} }, session.ErrPublished},
		{"showing a place of nothing published", counted, "chair", func(e *evening) session.Command { return session.Reveal{Poll: e.poll().ID} }, session.ErrNotPublished},
		{"a vote on one issue", func(e *evening) { e.raise("灯"); sitting(e); e.walk(session.Discuss) }, "chair", move(session.Vote), session.ErrTwoIssues},
		{"a vote in an empty room", func(e *evening) { e.raise("灯", "路"); e.walk(session.Discuss) }, "chair", move(session.Vote), session.ErrOneVoter},
		{"stepping back with ballots in", opened, "chair", func(e *evening) session.Command {
			e.cast("r1", "A B C")
			return e.move(session.Discuss)
		}, session.ErrBallotsIn},
		{"undoing the check-in of somebody who voted", closed, "secretary", func(e *evening) session.Command {
			return session.UndoCheckIn{Member: e.ids["r1"]}
		}, session.ErrBallotsIn},
		{"undoing a check-in that never was", sitting, "secretary", func(e *evening) session.Command {
			return session.UndoCheckIn{Member: e.ids["adviser"]}
		}, session.ErrNothingToUndo},
		{"undoing a check-in after the session", func(e *evening) { resolving(e); e.walk(session.Adjourned) }, "secretary", func(e *evening) session.Command {
			return session.UndoCheckIn{Member: e.ids["r1"]}
		}, wrongPhase},
		{"opening a closed vote again", closed, "chair", move(session.Vote), session.ErrNoWayBack},
		{"going back behind a resolution", drafted, "chair", move(session.Rank), session.ErrNoWayBack},
		{"meeting on after the end", func(e *evening) { resolving(e); e.walk(session.Adjourned) }, "chair", move(session.Adjourned + 1), session.ErrNoWayBack},
		{"withdrawing what is settled", proposed, "secretary", func(e *evening) session.Command {
			e.do("chair", session.Settle{Resolution: "2026-11-1"})
			return session.Withdraw{Resolution: "2026-11-1"}
		}, session.ErrNoWayBack},
		{"an observer's ballot", opened, "observer", vote("A B C"), session.ErrNotEntitled},
		{"a walk-in's ballot", opened, "walk-in", func(e *evening) session.Command {
			e.ids["walk-in"] = session.MemberID(e.do("secretary", session.WalkIn{Session: month, Name: "walk-in"}).ID)
			return e.ballot("A B C")
		}, session.ErrNotEntitled},
		{"an adviser's ballot", opened, "adviser", vote("A B C"), session.ErrAdviser},
		{"an adviser's consent", proposed, "adviser", is(session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}), session.ErrAdviser},
		{"a ballot from home", opened, "r3", vote("A B C"), session.ErrNotCheckedIn},
		{"consent from home", proposed, "r3", is(session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}), session.ErrNotCheckedIn},
		{"admitting who is not here", opened, "chair", func(e *evening) session.Command {
			return session.Admit{Member: e.ids["adviser"], Reason: "新住户"}
		}, session.ErrNotCheckedIn},
		{"admitting without a reason", opened, "chair", func(e *evening) session.Command {
			return session.Admit{Member: e.ids["adviser"]}
		}, session.ErrReasonMissing},
		{"admitting who has a vote in the poll", opened, "chair", func(e *evening) session.Command {
			return session.Admit{Member: e.ids["r1"], Reason: "住户"}
		}, session.ErrHasVote},
		{"admitting who has a vote on the roll", sitting, "chair", func(e *evening) session.Command {
			return session.Admit{Member: e.ids["r1"], Reason: "住户"}
		}, session.ErrHasVote},
		{"a blank where the council asks for all marks", func(e *evening) {
			e.do("secretary", session.Set{Key: "all-marks", Value: "yes"})
			opened(e)
		}, "r1", vote("A B -"), session.ErrAllMarks},
		{"one issue marked twice", opened, "r1", vote("A B A"), &session.TwiceMarked{}},
		{"a mark for an issue that is not voted on", opened, "r1", vote("2026-11/99"), session.ErrNotOnAgenda},
		{"ordering an issue that is not on the agenda", planned, "secretary", is(session.Order{Session: month, Issues: []session.IssueID{"2026-11/99"}}), session.ErrNotOnAgenda},
		{"declining an issue twice", discussed, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.Decline{Issue: e.issue("A"), Reason: "重复"})
			return session.Decline{Issue: e.issue("A"), Reason: "重复"}
		}, session.ErrNotOnAgenda},
		{"going on before first place is shown", published, "chair", move(session.Resolve), session.ErrRevealing},
		{"drawing the line before first place is shown", published, "chair", func(e *evening) session.Command { return session.DrawLine{Poll: e.poll().ID, Above: 1} }, session.ErrRevealing},
		{"showing more places than there are", shown, "chair", func(e *evening) session.Command {
			return session.Reveal{Poll: e.poll().ID, Shown: e.poll().Shown}
		}, session.ErrAllShown},
		{"a line above everything", shown, "chair", func(e *evening) session.Command { return session.DrawLine{Poll: e.poll().ID, Above: 0} }, session.ErrLine},
		{"a line through a shared place", shown, "chair", func(e *evening) session.Command { return session.DrawLine{Poll: e.poll().ID, Above: 2} }, session.ErrLineSplits},
		{"lots before first place is shown", published, "chair", func(e *evening) session.Command {
			return session.DrawLots{Poll: e.poll().ID, Place: 1, Seed: "416253"}
		}, session.ErrRevealing},
		{"lots for a place that one issue has", shown, "chair", func(e *evening) session.Command {
			return session.DrawLots{Poll: e.poll().ID, Place: 99, Seed: "416253"}
		}, session.ErrNotShared},
		{"lots from no seed", sharedSecond, "chair", func(e *evening) session.Command {
			return session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "四一六"}
		}, session.ErrSeed},
		{"lots a second time", func(e *evening) {
			sharedSecond(e)
			e.do("chair", session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "416253"})
		}, "chair", func(e *evening) session.Command { return session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "111111"} }, session.ErrLotsDrawn},
		{"lots when the line is drawn", resolving, "chair", func(e *evening) session.Command {
			return session.DrawLots{Poll: e.poll().ID, Place: 2, Seed: "416253"}
		}, wrongPhase},
		{"going on without a line", shown, "chair", move(session.Resolve), session.ErrNoLine},
		{"drawing the line when it is drawn", resolving, "chair", func(e *evening) session.Command { return session.DrawLine{Poll: e.poll().ID, Above: 1} }, wrongPhase},
		{"a resolution on an issue below the line", resolving, "secretary", func(e *evening) session.Command {
			return session.Write{Session: month, Issue: e.issue("D")}
		}, session.ErrBelowLine},
		{"clauses before the line is drawn", shown, "secretary", func(e *evening) session.Command {
			return session.Write{Session: month, Issue: e.issue("A")}
		}, wrongPhase},
		{"no such resolution", resolving, "chair", is(session.Settle{Resolution: "2026-11-9"}), session.ErrNoResolution},
		{"consent to a resolution that does not say what is done", drafted, "chair", func(e *evening) session.Command {
			e.do("secretary", session.Write{Session: month, Issue: e.issue("A"), Version: 1, Clauses: []session.Clause{{Lead: "物业"}}})
			return session.PutToConsent{Resolution: "2026-11-1", Version: 2}
		}, session.ErrNoClauses},
		{"consent while one clause does not say what is done", drafted, "chair", func(e *evening) session.Command {
			e.do("secretary", session.Write{Session: month, Issue: e.issue("A"), Version: 1, Clauses: []session.Clause{{What: "a lamp"}, {Lead: "物业"}}})
			return session.PutToConsent{Resolution: "2026-11-1", Version: 2}
		}, session.ErrEmptyClause},
		{"rewriting what is before the room", proposed, "secretary", func(e *evening) session.Command {
			return session.Write{Session: month, Issue: e.issue("A"), Version: 1}
		}, session.ErrNotDraft},
		{"consent to a draft", drafted, "r1", is(session.GiveConsent{Resolution: "2026-11-1", Answer: session.Agree}), session.ErrNoConsent},
		{"answering for a neighbour", proposed, "r1", func(e *evening) session.Command {
			return session.GiveConsent{Resolution: "2026-11-1", Member: e.ids["r2"], Answer: session.Agree}
		}, session.ErrSecretaryOnly},
		{"the chair answering for a neighbour", proposed, "chair", func(e *evening) session.Command {
			return session.GiveConsent{Resolution: "2026-11-1", Member: e.ids["r2"], Answer: session.Agree}
		}, session.ErrSecretaryOnly},
		{"an answer entered for who is at home", proposed, "secretary", func(e *evening) session.Command {
			return session.GiveConsent{Resolution: "2026-11-1", Member: e.ids["r3"], Answer: session.Agree}
		}, session.ErrNotCheckedIn},
		{"an objection entered without a reason", proposed, "secretary", func(e *evening) session.Command {
			return session.GiveConsent{Resolution: "2026-11-1", Member: e.ids["r1"], Answer: session.Object}
		}, session.ErrReasonMissing},
		{"an objection without a reason", proposed, "r1", is(session.GiveConsent{Resolution: "2026-11-1", Answer: session.Object}), session.ErrReasonMissing},
		{"an answer that is none", proposed, "r1", is(session.GiveConsent{Resolution: "2026-11-1", Answer: "maybe"}), badSetting},
		{"a question between sittings", planned, "chair", is(session.AskMood{Session: month, Question: "先议车？"}), wrongPhase},
		{"a question without words", sitting, "chair", is(session.AskMood{Session: month, Question: " "}), session.ErrNoText},
		{"two questions at once", asked, "secretary", is(session.AskMood{Session: month, Question: "再议？"}), session.ErrMoodOpen},
		{"a show of hands while another question is open", asked, "secretary", is(session.ShowHands{Session: month, Question: "再议？"}), session.ErrMoodOpen},
		{"more hands than people", sitting, "secretary", is(session.ShowHands{Session: month, Question: "再议？", Feeling: session.Feeling{For: 2, Against: 1}}),
			&session.ManyHands{}},
		{"fewer hands than none", sitting, "secretary", is(session.ShowHands{Session: month, Question: "再议？", Feeling: session.Feeling{For: -1}}),
			&session.ManyHands{}},
		{"an answer that is none of the three", asked, "r1", is(session.AnswerMood{Mood: "2026-11/m1", Answer: "maybe"}), badSetting},
		{"an answer from home", asked, "r3", is(session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsFor}), session.ErrNotCheckedIn},
		{"an answer after the end", func(e *evening) { asked(e); e.do("chair", session.EndMood{Mood: "2026-11/m1"}) }, "r1",
			is(session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsFor}), session.ErrMoodOver},
		{"ending a question twice", func(e *evening) { asked(e); e.do("chair", session.EndMood{Mood: "2026-11/m1"}) }, "chair",
			is(session.EndMood{Mood: "2026-11/m1"}), session.ErrStale},
		{"erasing a question that was never put", sitting, "secretary", is(session.Erase{Mood: "2026-11/m1"}), session.ErrNoMood},
		{"erasing a question twice", func(e *evening) { asked(e); e.do("secretary", session.Erase{Mood: "2026-11/m1"}) }, "secretary",
			is(session.Erase{Mood: "2026-11/m1"}), session.ErrErased},
		{"keeping an issue apart from itself", discussed, "secretary", func(e *evening) session.Command {
			return session.KeepApart{Issue: e.issue("A"), Other: e.issue("A")}
		}, session.ErrSameIssue},
		{"keeping apart what is not there", discussed, "secretary", func(e *evening) session.Command {
			return session.KeepApart{Issue: e.issue("A"), Other: "2026-11/99"}
		}, session.ErrNoIssue},
		{"referring without a reason", discussed, "secretary", func(e *evening) session.Command {
			return session.Refer{Issue: e.issue("A"), To: "12345"}
		}, session.ErrReasonMissing},
		{"referring to nobody", discussed, "secretary", func(e *evening) session.Command {
			return session.Refer{Issue: e.issue("A"), To: " ", Reason: "在小区外"}
		}, session.ErrNoText},
		{"referring what was declined", discussed, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.Decline{Issue: e.issue("A"), Reason: "重复"})
			return session.Refer{Issue: e.issue("A"), To: "12345", Reason: "在小区外"}
		}, session.ErrNotOnAgenda},
		{"referring during the vote", opened, "secretary", func(e *evening) session.Command {
			return session.Refer{Issue: e.issue("A"), To: "12345", Reason: "在小区外"}
		}, session.ErrFrozen},
		{"taking up again what was not settled", discussed, "secretary", func(e *evening) session.Command {
			return session.Reopen{Issue: e.issue("A"), Reason: "又坏了"}
		}, session.ErrNotSettled},
		{"taking up again without a reason", func(e *evening) { e.raise("灯", "路", "车"); e.settleFirst() }, "secretary",
			is(session.Reopen{Issue: "2026-11/1"}), session.ErrReasonMissing},
		{"seconding one's own issue", planned, "r1", func(e *evening) session.Command {
			e.do("r1", session.Propose{Session: month, Issues: []session.NewIssue{{Title: "灯"}}})
			return session.Second{Session: month, Issue: "2026-11/1"}
		}, session.ErrOwnIssue},
		{"seconding what is not there", planned, "r1", is(session.Second{Session: month, Issue: "2026-11/99"}), session.ErrNoIssue},
		{"seconding during the discussion", discussed, "r1", func(e *evening) session.Command {
			return session.Second{Session: month, Issue: e.issue("A")}
		}, wrongPhase},
		{"declining without a reason", discussed, "secretary", func(e *evening) session.Command { return session.Decline{Issue: e.issue("A")} }, session.ErrReasonMissing},
		{"voiding without a reason", opened, "chair", func(e *evening) session.Command { return session.VoidPoll{Poll: e.poll().ID} }, session.ErrReasonMissing},
		{"adjourning while a resolution is before the room", proposed, "chair", move(session.Adjourned), session.ErrDrafting},
		{"two resolutions before the room", proposed, "chair", func(e *evening) session.Command {
			e.do("secretary", session.Write{Session: month, Issue: e.issue("B"), Clauses: []session.Clause{{What: "修路"}}})
			return session.PutToConsent{Resolution: "2026-11-2", Version: 1}
		}, session.ErrDrafting},
		{"leaving the roll during a vote", opened, "secretary", func(e *evening) session.Command { return session.Leave{Member: e.ids["r1"]} }, session.ErrFrozen},
		{"giving somebody a vote on the roll during a vote", opened, "secretary", func(e *evening) session.Command {
			return session.Amend{Member: e.ids["adviser"], Votes: ptr(true)}
		}, session.ErrFrozen},
		{"erasing a voter during the vote", opened, "secretary", func(e *evening) session.Command { return session.Erase{Member: e.ids["r1"]} }, session.ErrFrozen},
		{"rewording during the vote", opened, "secretary", func(e *evening) session.Command {
			return session.Reword{Issue: e.issue("A"), Words: session.NewIssue{Title: "别的"}}
		}, session.ErrFrozen},
		{"another order during the vote", opened, "secretary", is(session.Order{Session: month}), session.ErrFrozen},
		{"proposing during the vote", opened, "r1", is(session.Propose{Session: month, Issues: []session.NewIssue{{Title: "晚了"}}}), wrongPhase},
		{"merging an issue into itself", discussed, "secretary", func(e *evening) session.Command { return session.Merge{Issue: e.issue("A"), Into: e.issue("A")} }, session.ErrSameIssue},
		{"restoring what was never taken away", discussed, "secretary", func(e *evening) session.Command { return session.Restore{Issue: e.issue("A")} }, session.ErrNothingToUndo},
		{"calling an issue at check-in", func(e *evening) { e.raise("灯"); sitting(e) }, "chair", func(e *evening) session.Command {
			return session.Call{Session: month, Issue: e.issue("A")}
		}, wrongPhase},
		{"an issue without a title", planned, "r1", is(session.Propose{Session: month, Issues: []session.NewIssue{{Title: " "}}}), session.ErrNoText},
		{"a title that plays tricks", planned, "r1", is(session.Propose{Session: month, Issues: []session.NewIssue{{Title: "灯\u202e"}}}), &session.BadText{}},
		{"a title that is too long", planned, "r1", is(session.Propose{Session: month, Issues: []session.NewIssue{{Title: strings.Repeat("灯", 31)}}}), &session.TooLong{}},
		{"a level that is none", planned, "r1", is(session.Propose{Session: month, Issues: []session.NewIssue{{Title: "灯", Level: "king"}}}), badSetting},
		{"a bad row of a list of issues", planned, "secretary", is(session.Propose{Session: month, Import: true, Issues: []session.NewIssue{{Title: "灯"}, {}}}), badRow},
		{"erasing twice", discussed, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.Erase{Issue: e.issue("A")})
			return session.Erase{Issue: e.issue("A")}
		}, session.ErrErased},
		{"rewording what is erased", discussed, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.Erase{Issue: e.issue("A")})
			return session.Reword{Issue: e.issue("A"), Words: session.NewIssue{Title: "灯"}}
		}, session.ErrErased},
		{"a setting that does not exist", planned, "secretary", is(session.Set{Key: "colour", Value: "red"}), badSetting},
		{"weights that no council may choose", planned, "secretary", is(session.Set{Key: "weights", Value: "9,1,1"}), badSetting},
		{"a print that is not one's own to read", ended, "r1", func(e *evening) session.Command { return e.print("signin", "docx", "x") }, session.ErrPaperNotYours},
		{"a print of what may still change", shown, "secretary", func(e *evening) session.Command { return e.print("minutes", "docx", "x") }, session.ErrPaperDraft},
		{"a print of nothing", ended, "r1", func(e *evening) session.Command { return e.print("minutes", "docx", "") }, session.ErrNoText},
		{"a print that is too large", ended, "r1", func(e *evening) session.Command {
			return e.print("minutes", "docx", strings.Repeat("x", session.PrintLimit+1))
		}, session.ErrPrintTooLarge},
		{"a print in a language that is none", ended, "r1", func(e *evening) session.Command {
			p := e.print("minutes", "docx", "x")
			p.Language = "fr"
			return p
		}, badSetting},
		{"a print in a format that is none", ended, "r1", func(e *evening) session.Command { return e.print("minutes", "../docx", "x") }, badSetting},
		{"a print of no paper", ended, "secretary", func(e *evening) session.Command { return e.print("poem", "docx", "x") }, badSetting},
		{"a print that names nobody there is", ended, "r1", func(e *evening) session.Command {
			p := e.print("minutes", "docx", "x")
			p.Members = []session.MemberID{"m0"}
			return p
		}, session.ErrNoMember},
		{"a first print drawn from another state than its edition", ended, "r1", func(e *evening) session.Command {
			e.do("r1", e.print("minutes", "docx", "x"))
			p := e.print("minutes", "html", "x")
			p.At--
			return p
		}, session.ErrStale},
		{"a number that is not the next", ended, "secretary", func(e *evening) session.Command {
			p := e.print("minutes", "docx", "x")
			p.Number, p.Reason = 2, "更正"
			return p
		}, session.ErrStale},
		{"a correction of what has not changed", ended, "secretary", func(e *evening) session.Command {
			p := e.print("minutes", "docx", "x")
			e.do("secretary", p)
			p.Number, p.Reason = 2, "更正"
			return p
		}, session.ErrStale},
		{"a correction without a reason", ended, "secretary", func(e *evening) session.Command {
			e.do("secretary", e.print("minutes", "docx", "x"))
			e.do("secretary", session.Amend{Member: e.ids["r2"], Unit: ptr("3-2-101")})
			p := e.print("minutes", "docx", "y")
			p.Number = 2
			return p
		}, session.ErrReasonMissing},
		{"a number of ballots that is not the one in", opened, "chair", func(e *evening) session.Command {
			e.cast("r1", "A B C")
			return session.ClosePoll{Poll: e.poll().ID, Typed: 2}
		}, &session.WrongCount{}},
	}...)
}

func TestEveryRefusalIsGivenAndChangesNothing(t *testing.T) {
	for _, row := range slices.Concat(refusals(), floorRefusals()) {
		t.Run(row.name, func(t *testing.T) {
			e := council(t, 4)
			row.before(e)
			c := row.ask(e)
			before := session.Fingerprint(e.now())
			_, err := e.try(row.who, c)
			if !same(err, row.want) {
				t.Errorf("%s asks %T: %v, want %T %v", row.who, c, err, row.want, row.want)
			}
			if session.Fingerprint(e.now()) != before {
				t.Error("the refused command changed something")
			}
		})
	}
}

// same tells whether a refusal is the sentinel wanted, or of the type wanted.
func same(err, want error) bool {
	if errors.Is(err, want) {
		return true
	}
	return err != nil && reflect.TypeOf(want).Kind() == reflect.Pointer &&
		reflect.TypeOf(want) != reflect.TypeOf(errors.New("")) && reflect.TypeOf(err) == reflect.TypeOf(want)
}

// told are the refusals that tests of their own bring about.
func told() []error {
	return []error{session.ErrKeyGone, session.ErrNewer, session.ErrClosing, session.ErrWrongCode,
		session.ErrPrintErased, session.ErrNoPrint, session.ErrUnchanged, &session.NoSuchCode{}, &session.ManyMembers{}}
}

func TestEveryRefusalHasARow(t *testing.T) {
	var rows []string
	for _, row := range slices.Concat(refusals(), floorRefusals()) {
		rows = append(rows, nameOf(row.want))
	}
	for _, err := range told() {
		rows = append(rows, nameOf(err))
	}
	file, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.TypeSpec:
			if want := "*session." + n.Name.Name; !slices.Contains(rows, want) {
				t.Errorf("no row for %s", want)
			}
		case *ast.ValueSpec:
			call, ok := n.Values[0].(*ast.CallExpr)
			if !ok {
				return true
			}
			if want := strings.Trim(call.Args[0].(*ast.BasicLit).Value, `"`); !slices.Contains(rows, want) {
				t.Errorf("no row for %s", n.Names[0].Name)
			}
		}
		return true
	})
}

// nameOf is a sentinel's text, or the type of a refusal with fields.
func nameOf(err error) string {
	if reflect.TypeOf(err) == reflect.TypeOf(errors.New("")) {
		return err.Error()
	}
	return fmt.Sprintf("%T", err)
}
