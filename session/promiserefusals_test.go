package session_test

import (
	"strings"

	"yuetan/session"
)

// promiseRefusals are the rows about what was promised.
func promiseRefusals() []refused {
	is := func(c session.Command) func(*evening) session.Command {
		return func(*evening) session.Command { return c }
	}
	back := lookingBack(45)
	const first, second, third = session.ActionID("2026-11-1/1"), session.ActionID("2026-11-1/2"), session.ActionID("2026-11-1/3")
	judged := func(e *evening) { back(e); e.judge("+++"); e.next(1) }
	var badDay *session.BadDay
	var manyHands *session.ManyHands
	satisfied := session.Judge{Action: first, Answer: session.Satisfied}
	return []refused{
		{"no promise of that number", promised, "secretary", is(session.SetDue{Action: "2026-11-1/9", Due: "2026-12-01"}), session.ErrNoAction},
		{"a day that is none", promised, "secretary", is(session.SetDue{Action: third, Due: "2026-02-30"}), badDay},
		{"a day typed over another hand's", promised, "secretary", is(session.SetDue{Action: first, Was: "2026-12-24", Due: "2026-12-01"}), session.ErrStale},
		{"a day for what is judged", judged, "secretary", is(session.SetDue{Action: first, Was: "2026-12-10", Due: "2027-02-01"}), session.ErrActionOver},
		{"a resident does not set days", promised, "r1", is(session.SetDue{Action: third, Due: "2026-12-01"}), session.ErrSecretaryOnly},
		{"a resident who leads nothing does not report", promised, "r1", is(session.Progress{Action: first, Text: "好了"}), session.ErrNotLead},
		{"nor does the adviser on what another leads", promised, "adviser", is(session.Finish{Action: second}), session.ErrNotLead},
		{"a report on nothing", promised, "secretary", is(session.Progress{Action: "2026-11-1/9", Text: "好了"}), session.ErrNoAction},
		{"a report without words", promised, "secretary", is(session.Progress{Action: first, Text: " "}), session.ErrNoText},
		{"a report on what is judged", judged, "secretary", is(session.Progress{Action: first, Text: "好了"}), session.ErrActionOver},
		{"done tomorrow", promised, "secretary", is(session.Finish{Action: first, Day: "2026-11-30"}), badDay},
		{"done before it was promised", promised, "secretary", is(session.Finish{Action: first, Day: "2026-11-01"}), badDay},
		{"dropping without a reason", promised, "secretary", is(session.Drop{Action: first}), session.ErrReasonMissing},
		{"dropping twice", promised, "secretary", func(e *evening) session.Command {
			e.do("secretary", session.Drop{Action: first, Reason: "不做了"})
			return session.Drop{Action: first, Reason: "真的不做了"}
		}, session.ErrActionOver},
		{"looking again yesterday", promised, "secretary", is(session.LookAgain{Action: first, Day: "2026-11-01"}), badDay},
		{"looking again at nothing", promised, "secretary", is(session.LookAgain{Action: "2026-11-1/9", Day: "2026-12-01"}), session.ErrNoAction},

		{"judging nothing", back, "r1", is(session.Judge{Action: "2026-11-1/9", Answer: session.Satisfied}), session.ErrNoAction},
		{"judging before the review", promised, "r1", is(satisfied), wrongPhase},
		{"judging what is not on the wall", back, "r1", is(session.Judge{Action: second, Answer: session.Satisfied}), session.ErrNotAsked},
		{"judging what is ended", judged, "r1", is(satisfied), session.ErrNotAsked},
		{"judging from home", back, "r4", is(satisfied), session.ErrNotCheckedIn},
		{"an adviser judges nothing", func(e *evening) { back(e); e.arrive("adviser") }, "adviser", is(satisfied), session.ErrAdviser},
		{"nor does the secretary without a vote", func(e *evening) { back(e); e.arrive("secretary") }, "secretary", is(satisfied), session.ErrNotEntitled},
		{"an answer that is none of the three", back, "r1", is(session.Judge{Action: first, Answer: "very"}), badSetting},
		{"more hands than people", back, "secretary", is(session.CountHands{Action: first, Hands: session.Hands{Satisfied: 2, Not: 2}}), manyHands},
		{"more hands than people who have not pressed a key", func(e *evening) { back(e); e.judge("++") }, "secretary",
			is(session.CountHands{Action: first, Hands: session.Hands{Satisfied: 2}}), manyHands},
		{"fewer hands than none", back, "secretary", is(session.CountHands{Action: first, Hands: session.Hands{Satisfied: -1}}), manyHands},
		{"hands counted over another hand's", func(e *evening) {
			back(e)
			e.do("chair", session.CountHands{Action: first, Hands: session.Hands{Not: 1}})
		}, "secretary", is(session.CountHands{Action: first, Hands: session.Hands{Satisfied: 1}}), session.ErrStale},
		{"hands for what is not on the wall", back, "secretary", is(session.CountHands{Action: second}), session.ErrNotAsked},
		{"the asking is ended once for two hands", judged, "chair", is(session.EndAsking{Session: "2026-12", Action: first}), session.ErrStale},
		{"ending an asking outside the review", promised, "chair", is(session.EndAsking{Session: month, Action: first}), wrongPhase},
		{"the next promise comes once for two hands", func(e *evening) { judged(e); e.next(1) }, "chair",
			is(session.LookAt{Session: "2026-12", From: first, Action: second}), session.ErrStale},
		{"looking at what is not on the list", back, "chair", is(session.LookAt{Session: "2026-12", From: first, Action: "2026-11-1/9"}), session.ErrNoAction},
		{"looking back outside the review", promised, "chair", is(session.LookAt{Session: month, Action: first}), wrongPhase},

		{"posting what is not adopted", drafted, "secretary", is(session.Post{Resolution: resolved, Places: []string{"门口"}}), session.ErrNotAdopted},
		{"posting nothing", promised, "secretary", is(session.Post{Resolution: "2026-11-9", Places: []string{"门口"}}), session.ErrNoResolution},
		{"posting nowhere", promised, "secretary", is(session.Post{Resolution: resolved, Places: []string{" "}}), session.ErrNoText},
		{"posting in too many places", promised, "secretary", is(session.Post{Resolution: resolved, Places: strings.Split("a b c d e f g h i j k l m", " ")}), &session.TooLong{}},
		{"posting tomorrow", promised, "secretary", is(session.Post{Resolution: resolved, Day: "2026-11-30", Places: []string{"门口"}}), badDay},
		{"posting what is in force", inForce, "secretary", is(session.Post{Resolution: resolved, Places: []string{"门口"}}), session.ErrInForce},
		{"a resident does not post", promised, "r1", is(session.Post{Resolution: resolved, Places: []string{"门口"}}), session.ErrSecretaryOnly},
		{"into force without posting", promised, "secretary", is(session.Enforce{Resolution: resolved}), session.ErrNotPosted},
		{"into force before the period is over", posted, "secretary", is(session.Enforce{Resolution: resolved}), &session.StillPosted{}},
		{"into force with an objection left", func(e *evening) { objected(e); e.later(8) }, "secretary", is(session.Enforce{Resolution: resolved}), &session.Unanswered{}},
		{"into force twice", inForce, "secretary", is(session.Enforce{Resolution: resolved}), session.ErrInForce},
		{"objecting to what is not posted", promised, "r1", is(session.Dissent{Resolution: resolved, Text: "不好"}), session.ErrNotPosted},
		{"objecting to what is in force", inForce, "r1", is(session.Dissent{Resolution: resolved, Text: "不好"}), session.ErrInForce},
		{"objecting without a word", posted, "r1", is(session.Dissent{Resolution: resolved}), session.ErrReasonMissing},
		{"objecting in another's name", posted, "r1", is(session.Dissent{Resolution: resolved, Text: "不好", From: "r2"}), session.ErrSecretaryOnly},
		{"answering no objection", posted, "secretary", is(session.AnswerObjection{Objection: "2026-11-1/o9", Text: "好"}), session.ErrNoObjection},
		{"answering without a word", objected, "secretary", is(session.AnswerObjection{Objection: "2026-11-1/o1"}), session.ErrNoText},
		{"answering when it is in force", func(e *evening) {
			objected(e)
			e.do("secretary", session.AnswerObjection{Objection: "2026-11-1/o1", Text: "好"})
			e.later(8)
			e.do("secretary", session.Enforce{Resolution: resolved})
		}, "secretary", is(session.AnswerObjection{Objection: "2026-11-1/o1", Text: "不好"}), session.ErrInForce},
		{"amending a wording that nobody read", promised, "secretary", is(session.Revise{Resolution: resolved, Version: 7, Clauses: three(), Reason: "x", Decided: "y"}), session.ErrStale},
		{"amending without saying who agreed", promised, "secretary", is(session.Revise{Resolution: resolved, Version: 1, Clauses: three()[:1], Reason: "x"}), session.ErrReasonMissing},
		{"amending everything away", promised, "secretary", is(session.Revise{Resolution: resolved, Version: 1, Reason: "x", Decided: "y"}), session.ErrNoClauses},
		{"amending with a clause too long", promised, "secretary", is(session.Revise{Resolution: resolved, Version: 1, Clauses: []session.Clause{{What: strings.Repeat("长", 99)}}, Reason: "x", Decided: "y"}), badRow},
		{"amending with too many clauses", promised, "secretary", is(session.Revise{Resolution: resolved, Version: 1, Clauses: make([]session.Clause, 51), Reason: "x", Decided: "y"}), badRow},
		{"closing what is not judged", inForce, "secretary", is(session.Conclude{Resolution: resolved, Keeper: "楼长"}), session.ErrUnfinished},
		{"closing it with nobody to look after it", inForce, "secretary", is(session.Conclude{Resolution: resolved}), session.ErrNoText},
		{"amending what is closed", closedForGood, "secretary", is(session.Revise{Resolution: resolved, Version: 1, Clauses: three()[:1], Reason: "x", Decided: "y"}), session.ErrShared},
		{"closing twice", closedForGood, "secretary", is(session.Conclude{Resolution: resolved, Keeper: "楼长"}), session.ErrShared},
	}
}
