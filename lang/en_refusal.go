package lang

import (
	"context"
	"fmt"
	"strings"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/folder"
	"yuetan/tally"
	"yuetan/tally/ballotfile"
)

var enRefusals = Refusals{
	Generic: "Something went wrong on the server; nothing accepted is lost. Please try again or tell the secretary.",
	Sentences: []Sentence{
		{session.ErrStale, "Somebody changed this meanwhile. Here is the new one; your text is kept."},
		{session.ErrNotAllowed, "Your role does not cover this; please ask the secretary."},
		{session.ErrChairOnly, "Only the chair can do this."},
		{session.ErrSecretaryOnly, "Only the secretary can do this."},
		{session.ErrOperatorOnly, "This can only be done on the server's own machine."},
		{session.ErrNoSession, "There is no such session; the secretary has to plan it first."},
		{session.ErrSessionExists, "That session is planned already. A second one in a month is written like 2026-11.2."},
		{session.ErrSessionRunning, "Another session is still running; adjourn it first."},
		{session.ErrNoMember, "Nobody on the roll has that name or number; please look again."},
		{session.ErrNoIssue, "There is no such issue; please look at its number again."},
		{session.ErrNoUnit, "No host unit of that name is on the rota; please look again."},
		{session.ErrUnitExists, "That host unit is on the rota already."},
		{session.ErrNoBasis, "There is no such row among the legal bases; please look at the numbers again."},
		{session.ErrSkipped, "That unit's next turn is skipped already; take that back first to change it."},
		{session.ErrNobodyHosts, "All others skip, and somebody has to host; take one of the skips back first."},
		{session.ErrSameUnit, "A unit cannot swap with itself or stand in for itself; please choose another."},
		{session.ErrSwapFirst, "A later swap rests on it; please take that one back first."},
		{session.ErrNoPoll, "There has been no vote in this session yet."},
		{session.ErrPollNotOpen, "The vote is not open yet; please wait for the chair."},
		{session.ErrPollClosed, "The vote is closed."},
		{session.ErrPollNotClosed, "The vote is still open; close it first."},
		{session.ErrPollNotCounted, "The ballots are not counted yet; count them first."},
		{session.ErrPublished, "The result is published and cannot be changed."},
		{session.ErrNotPublished, "The result is not published yet; please wait for the chair."},
		{session.ErrKeyGone, "The key of this vote is gone, so its ballots cannot be opened. It can only be voided with a reason, and held again."},
		{session.ErrTwoIssues, "A vote needs at least two issues; add one or bring one back."},
		{session.ErrOneVoter, "Nobody present may vote yet; check somebody in first."},
		{session.ErrBallotsIn, "Ballots are in; no stepping back."},
		{session.ErrNoWayBack, "What was done here cannot be taken back."},
		{session.ErrNotEntitled, "You have no vote here. After the vote has opened only the chair can admit somebody to it."},
		{session.ErrAdviser, "You are an adviser: you may speak, you have no ballot."},
		{session.ErrNotCheckedIn, "You are not checked in; please give your name at the desk."},
		{session.ErrAllMarks, "This council asks for all three; some are missing."},
		{session.ErrRevealing, "First place has not been shown yet; show the rest first."},
		{session.ErrAllShown, "Every place has been shown."},
		{session.ErrLine, "The line must lie between two places; please choose another spot."},
		{session.ErrLineSplits, "The line would part issues that share a place; take all of them or none, or draw lots in the open first."},
		{session.ErrNotShared, "No two issues share that place, so there is nothing to draw lots for."},
		{session.ErrLotsDrawn, "Lots have been drawn for that place, and they stand. Please draw the line."},
		{session.ErrSeed, "A seed is six to forty digits, as the room calls them; please type digits only."},
		{session.ErrNoLine, "The line has not been drawn yet; draw it first."},
		{session.ErrBelowLine, "This issue is below the line and stays for next month."},
		{session.ErrNoResolution, "There is no such resolution; please look at its number again."},
		{session.ErrNoClauses, "The resolution does not say yet what will be done; write at least one clause."},
		{session.ErrEmptyClause, "One clause does not say what will be done; write that, or clear the clause."},
		{session.ErrNotDraft, "The resolution is before the room and cannot be changed; take it back first."},
		{session.ErrNoConsent, "The resolution is not before the room now; please wait for the chair."},
		{session.ErrReasonMissing, "Please say why, in a sentence."},
		{session.ErrDrafting, "Another resolution is still being decided; finish it first."},
		{session.ErrFrozen, "This is frozen while the vote is on; please wait until we adjourn."},
		{session.ErrSameIssue, "An issue cannot be merged into itself; choose another."},
		{session.ErrNoAction, "There is no such action item; please look at its number again."},
		{session.ErrActionOver, "This one is judged or dropped already. To look at it again, give a day for it."},
		{session.ErrNotAsked, "The room is not asked about this one now; please wait until the chair reads it out."},
		{session.ErrNotAdopted, "This resolution has not been adopted; that comes first."},
		{session.ErrNotPosted, "This resolution is not posted; please note first where it was put up."},
		{session.ErrInForce, "This resolution is in force already. To change it, amend it."},
		{session.ErrNoObjection, "There is no such objection; please look at its number again."},
		{session.ErrShared, "This resolution is closed and is not changed any more."},
		{session.ErrUnfinished, "Some of its items are not judged yet; it is closed when all are."},
		{session.ErrNotLead, "How it stands is for the secretary, or whoever leads it, to write."},
		{session.ErrNotOnAgenda, "This issue is not on tonight's agenda."},
		{session.ErrNoText, "There is no text yet; please write a sentence."},
		{session.ErrErased, "This has been erased and cannot be changed."},
		{session.ErrHasVote, "This person has a vote already."},
		{session.ErrNewer, "The records were written by a newer program; here you can only look. Please use the newer one."},
		{session.ErrClosing, "The server is closing; all that was accepted is safe. Please connect again soon."},
		{session.ErrWrongCode, "Wrong code; please look at the card again."},
		{session.ErrHasSlip, "You took a paper slip; please vote on it, or hand it back at the desk."},
		{session.ErrSlipOut, "This person took a paper slip and has not handed it back; take it back first."},
		{session.ErrNoSlip, "This person holds no paper slip."},
		{session.ErrVoted, "This person's ballot is in; no slip is needed. It can be changed at the kiosk or the desk."},
		{session.ErrPaperDone, "The paper slips are done with and stay as they are."},
		{session.ErrPaperOpen, "Paper slips are still to be entered or settled; finish them before counting."},
		{session.ErrSecondPass, "The second entry has begun; nothing can be added to the first. If one was left out, say why and enter them all again."},
		{session.ErrSameHand, "The two entries are for two people; please let somebody else do this one."},
		{session.ErrOtherHand, "Somebody else began this entry; please let them finish it."},
		{session.ErrNoMood, "Nothing like that was asked."},
		{session.ErrMoodOpen, "The room is being asked something else; end that first."},
		{session.ErrMoodOver, "This question has ended."},
		{session.ErrOwnIssue, "You raised this one, so you count for it already."},
		{session.ErrNotSettled, "No resolution settled this issue; it is open, or can be brought back."},
		{session.ErrPaperNotYours, "This paper is not for your role; the secretary can tell you more."},
		{session.ErrPaperDraft, "This paper is not final yet; please ask for it later."},
		{session.ErrPrintTooLarge, "The paper is too large to be kept; tell the secretary."},
		{session.ErrPrintErased, "That print is gone: somebody it named was erased. The newest print is there without --print."},
		{session.ErrNoPrint, "There is no print of that number in this language and format."},
		{session.ErrUnchanged, "Nothing on this paper has changed since its last print, so there is nothing to correct."},
		{session.ErrNothingToUndo, "There is nothing to take back."},
		{session.ErrListShut, "The list for this issue is closed; please raise your hand to the chair."},
		{session.ErrSpeaking, "It is your turn now; you can ask again when you have finished."},
		{session.ErrNoSpeaker, "Nobody is speaking now; call the next one first."},
		{session.ErrNobodyWaits, "Nobody is waiting to speak; go on to the next issue, or ask the room."},
		{session.ErrNoPoint, "That note has been taken out already."},
		{store.ErrFull, "The disk is full; we stop here. All that was accepted is safe; call the secretary."},
		{store.ErrNoCouncil, "There is no such council; please look at the name before the address."},
		{store.ErrCouncilExists, "A council of that name exists already; please choose another."},
		{store.ErrConflict, "Somebody was writing at the same moment; please try again."},
		{store.ErrClosed, "The server is closing; all that was accepted is safe. Please connect again soon."},
		{store.ErrNoRecord, "There is no such record; please look at its number again."},
		{folder.ErrLocked, "The data folder is in use by another program; close that one first."},
		{tally.ErrWeights, "Weights can only be 5,3,1 or 3,2,1."},
		{tally.ErrTies, "Ties can only be settled by strength or breadth."},
		{ballotfile.ErrNoBallots, "There is no ballot to write in this format."},
		{ballotfile.ErrFormat, "This is no format of ballots I know; name one with --format: csv, preflib, pabulib, blt or abif."},
		{context.DeadlineExceeded, "It took too long, and it is not certain that it was saved. Please do it again; it will not count twice."},
	},
	WrongPhase: func(now, want session.Phase) string {
		switch {
		case now < session.Collect || now > session.Adjourned:
			return "There is no session on yet."
		case want < session.Collect || want > session.Adjourned:
			return fmt.Sprintf("%s One step at a time, please.", enStill[now])
		case want < now:
			return fmt.Sprintf("This belongs to %s, which is over. %s", enDuring[want], enStill[now])
		case now == session.Discuss && want == session.Vote:
			return "This comes after the vote; we are still discussing."
		}
		return fmt.Sprintf("This comes with %s. %s", enDuring[want], enStill[now])
	},
	NoSuchCode: func(code string) string { return fmt.Sprintf("There is no issue %s.", code) },
	GoneCode: func(code, became, into string) string {
		if into != "" {
			return fmt.Sprintf("%s was merged into %s; please use %s.", code, into, into)
		}
		return fmt.Sprintf("%s is no longer on the list: %s.", code, became)
	},
	TwiceMarked: func(code string) string { return fmt.Sprintf("%s has a mark already. One mark for one issue.", code) },
	ManyMembers: func(name string, count int) string {
		people := enNumber(count)
		if people[0] >= 'a' {
			people = strings.ToUpper(people[:1]) + people[1:]
		}
		return fmt.Sprintf("%s people are called %s; please type the number.", people, name)
	},
	BadText: func(r rune, _ int) string {
		return fmt.Sprintf("There is a hidden character here (%U); please delete it.", r)
	},
	TooLong: func(limit, over int, _ bool) string {
		return fmt.Sprintf("Too long: %d at most, %d over.", limit, over)
	},
	BadSetting: func(key, value string, known []string) string {
		return fmt.Sprintf("%s cannot be \"%s\". It can be: %s.", key, value, strings.Join(known, ", "))
	},
	NoSetting: func(key string, known []string) string {
		return fmt.Sprintf("There is no setting \"%s\". There are: %s.", key, strings.Join(known, ", "))
	},
	WrongCount: func(typed, ballots int) string {
		return fmt.Sprintf("You typed %d, and %s in. Please look again and type that number.", typed, count(ballots, "ballot is", "ballots are"))
	},
	BadRow: func(row int, field, sentence string) string {
		return fmt.Sprintf("Row %d, %s: %s", row, field, sentence)
	},
	TakenNumber: func(n int) string {
		return fmt.Sprintf("Number %03d belongs to somebody else; choose another.", n)
	},
	BadKey: "This is not a public key; paste the whole line of the .pub file.",
	Unbalanced: func(present, total int) string {
		return fmt.Sprintf("It does not balance: %d present, total %d. Check, or write down why.", present, total)
	},
	Missing: func(voted, ballots int) string {
		return fmt.Sprintf("It does not balance: %d voted, %d in the box. Check, or write down why.", voted, ballots)
	},
	SlipCount: func(entered, expected int, unnamed bool) string {
		if unnamed {
			return fmt.Sprintf("The slips do not add up: %d entered, %d expected. Count them again; if some never came back, say whose: paper done --out NUMBER.", entered, expected)
		}
		return fmt.Sprintf("The slips do not add up: %d entered, %d expected. Please count them again.", entered, expected)
	},
	BadDay: func(text, from, to string) string {
		why := "\"" + text + "\" is no day of the calendar; please write it as 2026-12-10."
		switch {
		case from != "" && to != "":
			why = "\"" + text + "\" will not do; please give a day from " + from + " to " + to + "."
		case from != "":
			why = "\"" + text + "\" will not do; please give a day from " + from + " on, written as 2026-12-10."
		}
		return why
	},
	StillPosted: func(until string) string {
		return "It is posted until " + until + "; put it into force after that day."
	},
	Unanswered: func(objection string) string {
		return "Objection " + objection + " is not answered; please answer it first."
	},
	ManyHands: func(hands, room int, all bool) string {
		if all {
			return fmt.Sprintf("%d hands, but only %d are here. Please count again.", hands, room)
		}
		return fmt.Sprintf("%d hands, but only %d with a vote have not pressed a key. Please count again.", hands, room)
	},
	SlipsDiffer: func(lines []int) string {
		if len(lines) == 1 {
			return fmt.Sprintf("Slip %s differs between the two entries; settle it before counting.", slipNumbers(lines, ", ", " and "))
		}
		return fmt.Sprintf("Slips %s differ between the two entries; settle them before counting.", slipNumbers(lines, ", ", " and "))
	},
	BadSlug: func(slug string) string {
		return fmt.Sprintf("\"%s\" cannot stand in an address; use a-z, 0-9 and -, at most 39, not starting with -.", slug)
	},
	Malformed: func(file string, line, column int, expected, found string) string {
		at := fmt.Sprintf("%s, line %d", file, line)
		if column > 0 {
			at += fmt.Sprintf(", byte %d", column)
		}
		if found == "" {
			return fmt.Sprintf("%s: expected %s, found nothing. Please correct the file.", at, expected)
		}
		return fmt.Sprintf("%s: expected %s, found \"%s\". Please correct the file.", at, expected, found)
	},
	BrokenChain: func(seq uint64) string {
		return fmt.Sprintf("The records do not hold together from number %d on; we stop here. Compare with a backup and tell the secretary.", seq)
	},
	BrokenPrint: func(session, paper, language, format string, number int) string {
		return fmt.Sprintf("Print no. %d of %s %s (%s, %s) is not the one whose hash was logged. Compare with a backup and tell the secretary.", number, session, paper, language, format)
	},
	Fields: map[string]string{"name": "name", "role": "role", "unit": "unit", "number": "number", "votes": "votes", "ssh_key": "ssh_key",
		"language": "language", "title": "title", "detail": "detail", "category": "category", "source": "source", "department": "department",
		"level": "level", "clause": "clause"},
}

var enDuring = [...]string{session.Collect: "the collecting", session.CheckInPhase: "the check-in", session.Review: "the review",
	session.Discuss: "the discussion", session.Vote: "the vote", session.Rank: "the ranking", session.Resolve: "the resolutions",
	session.Adjourned: "the end of the session"}

var enStill = [...]string{session.Collect: "We are still collecting.", session.CheckInPhase: "We are still checking in.",
	session.Review: "We are looking back now.", session.Discuss: "We are discussing now.", session.Vote: "We are voting now.",
	session.Rank: "We are at the ranking now.", session.Resolve: "We are at the resolutions now.", session.Adjourned: "The session is adjourned."}
