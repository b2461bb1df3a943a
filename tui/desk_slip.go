package tui

import (
	"slices"

	"yuetan/session"
)

// doneHere is what was done about somebody at this desk, to be taken back with `-`.
type doneHere struct {
	id         session.MemberID
	came, slip bool // checked in; given a slip
}

// handOut gives somebody a slip, and checks them in first if they are not here.
func (d *deskCheckIn) handOut(v View, x *session.Session, m session.Member) Act {
	say := v.Words.Desk.Slips
	label := memberLabel(v, m)
	_, here := x.Present[m.ID]
	switch {
	case m.ID == "":
		return Act{Say: say.WhoFirst}
	case !x.Phase.Sitting():
		return Act{Say: v.Words.Refusal(&session.WrongPhase{Now: x.Phase, Want: session.CheckInPhase})}
	case x.Slips[m.ID] == session.SlipOut:
		return Act{Say: say.HasOne(label)}
	case !mayHoldSlip(x, m):
		return Act{Say: v.Words.Refusal(session.ErrNotEntitled)}
	}
	d.clear()
	give := Act{Ask: session.HandOut{Session: x.ID, Member: m.ID}, Done: func(v View, _ session.Answer) Act {
		d.done = append(d.done, doneHere{id: m.ID, came: !here, slip: true})
		return Act{Say: v.Words.Desk.Slips.Took(label)}
	}}
	if here {
		return give
	}
	return Act{Ask: session.CheckIn{Session: x.ID, Member: m.ID, How: session.AtDesk}, Done: func(View, session.Answer) Act { return give }}
}

// mayHoldSlip tells whether a member has a vote to put on a slip: by the electorate
// once the vote is open, before it by the roll.
func mayHoldSlip(x *session.Session, m session.Member) bool {
	p := x.Poll()
	if p == nil || p.Entitled(m.ID) {
		return m.Votes || p != nil
	}
	// Who comes late with a vote is let in with the check-in.
	_, here := x.Present[m.ID]
	return m.Votes && !here
}

// undo takes back the last thing done at this desk; when none is remembered, the
// last check-in of any desk. A slip is taken back before its holder goes.
func (d *deskCheckIn) undo(v View, x *session.Session) Act {
	d.done = slices.DeleteFunc(d.done, func(one doneHere) bool { _, here := x.Present[one.id]; return !here })
	last := doneHere{came: true}
	if n := len(d.done); n > 0 {
		last = d.done[n-1]
	} else {
		for _, id := range arrivals(v, x) {
			if x.Present[id].How == session.AtDesk {
				last.id = id
				break
			}
		}
	}
	m, ok := v.Snapshot.Member(last.id)
	if !ok {
		return Act{Say: v.Words.Refusal(session.ErrNothingToUndo)}
	}
	gone := func(act Act, words string) Act {
		act.Done = func(View, session.Answer) Act {
			if n := len(d.done); n > 0 && d.done[n-1] == last {
				d.done = d.done[:n-1]
			}
			return Act{Say: words}
		}
		return act
	}
	label := memberLabel(v, m)
	leave := gone(Act{Ask: session.UndoCheckIn{Session: x.ID, Member: last.id}}, v.Words.Desk.Undone(label))
	if !last.slip || x.Slips[last.id] != session.SlipOut {
		return leave
	}
	back := gone(Act{Ask: session.TakeBack{Session: x.ID, Member: last.id}}, v.Words.Desk.Slips.TookBack(label, x.TooLateToVote()))
	if last.came {
		back.Done = func(View, session.Answer) Act { return leave }
	}
	return back
}

// checkInKeys are the keys of the door; on a phone the shortest of them.
func checkInKeys(v View) []string {
	w := v.Words.Desk
	take := w.Slips.Take
	if v.Size.W < 80 {
		take = w.Slips.TakeShort
	}
	return append([]string{take}, w.KeysCheckIn...)
}

// slipDeeds are what the card offers about paper and about voting for somebody.
func (c *deskCard) slipDeeds(v View, x *session.Session, m session.Member) []cardDeed {
	say := v.Words.Desk.Slips
	label := memberLabel(v, m)
	if x.Slips[m.ID] == session.SlipOut {
		return []cardDeed{{say.HandBack, func() Act {
			return Act{Ask: session.TakeBack{Session: x.ID, Member: m.ID}, Done: func(v View, _ session.Answer) Act {
				return Act{Say: v.Words.Desk.Slips.TookBack(label, x.TooLateToVote())}
			}}
		}}}
	}
	p := x.Poll()
	if _, here := x.Present[m.ID]; !here || !mayHoldSlip(x, m) || p != nil && p.Status != session.PollOpen ||
		!x.Phase.Sitting() || x.Phase > session.Vote {
		return nil
	}
	// What undoes a deed comes to stand in its place, so the slip is first.
	var list []cardDeed
	if p == nil || !p.HasVoted(m.ID) && !p.Paper.Done {
		list = append(list, cardDeed{say.HandOut, func() Act {
			return Act{Ask: session.HandOut{Session: x.ID, Member: m.ID}, Done: func(v View, _ session.Answer) Act {
				return Act{Say: v.Words.Desk.Slips.Took(label)}
			}}
		}})
	}
	if p != nil {
		list = append(list, cardDeed{say.VoteFor, func() Act { return Act{Open: assist(m, p.ID)} }})
	}
	return list
}
