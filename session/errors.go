package session

import (
	"errors"
	"fmt"
)

// Refusals: what a member can cause. Package lang puts each into a sentence; a
// test there holds that none is missing.
var (
	ErrStale          = errors.New("pressed on something that has changed meanwhile")
	ErrNotAllowed     = errors.New("none of the member's roles may do this")
	ErrChairOnly      = errors.New("only the chair may do this")
	ErrSecretaryOnly  = errors.New("only the secretary may do this")
	ErrOperatorOnly   = errors.New("only the operator of the machine may do this")
	ErrNoSession      = errors.New("the council has no such session")
	ErrSessionExists  = errors.New("a session of that name is planned already")
	ErrSessionRunning = errors.New("another session of the council is still running")
	ErrNoMember       = errors.New("nobody of that name or number")
	ErrNoIssue        = errors.New("no such issue")
	ErrNoUnit         = errors.New("no such host unit")
	ErrNoBasis        = errors.New("no such row in the table of legal bases")
	ErrSkipped        = errors.New("the unit's coming turn is skipped already")
	ErrNobodyHosts    = errors.New("no other unit is left to host")
	ErrSameUnit       = errors.New("a unit cannot take its own turn from itself")
	ErrSwapFirst      = errors.New("a later swap has to be taken back first")
	ErrUnitExists     = errors.New("that host unit is on the rota already")
	ErrNoPoll         = errors.New("no poll has been opened")
	ErrPollNotOpen    = errors.New("the vote is not open yet")
	ErrPollClosed     = errors.New("the vote is closed")
	ErrPollNotClosed  = errors.New("the vote has not been closed")
	ErrPollNotCounted = errors.New("the ballots have not been counted")
	ErrPublished      = errors.New("the result is published")
	ErrNotPublished   = errors.New("the result is not published")
	ErrKeyGone        = errors.New("the poll's key is gone; the poll can only be voided")
	ErrTwoIssues      = errors.New("a vote needs two issues")
	ErrOneVoter       = errors.New("a vote needs one entitled voter present")
	ErrBallotsIn      = errors.New("ballots are in; no stepping back")
	ErrNoWayBack      = errors.New("what was done cannot be taken back")
	ErrNotEntitled    = errors.New("no right to vote in this poll")
	ErrAdviser        = errors.New("an adviser may speak and has no ballot")
	ErrNotCheckedIn   = errors.New("not checked in")
	ErrAllMarks       = errors.New("this council asks for all marks")
	ErrRevealing      = errors.New("the first place has not been shown yet")
	ErrAllShown       = errors.New("every place is shown")
	ErrLine           = errors.New("the line must lie between two places of the ranking")
	ErrLineSplits     = errors.New("the line would part issues that share a place")
	ErrNotShared      = errors.New("no two issues share that place")
	ErrLotsDrawn      = errors.New("lots have been drawn for that place, and they stand")
	ErrSeed           = errors.New("a seed is six to forty digits")
	ErrNoLine         = errors.New("the line has not been drawn")
	ErrBelowLine      = errors.New("the issue lies below the line")
	ErrNoResolution   = errors.New("no such resolution")
	ErrNoClauses      = errors.New("a resolution needs a clause that says what is done")
	ErrEmptyClause    = errors.New("a clause does not say what is done")
	ErrNotDraft       = errors.New("the resolution is not a draft any more")
	ErrNoConsent      = errors.New("the resolution is not before the room")
	ErrReasonMissing  = errors.New("this needs a reason")
	ErrDrafting       = errors.New("a resolution is still being drafted or decided")
	ErrFrozen         = errors.New("frozen while the poll is open")
	ErrSameIssue      = errors.New("an issue cannot be merged into itself")
	ErrNotOnAgenda    = errors.New("the issue is not on the agenda")
	ErrNoText         = errors.New("the text is empty")
	ErrErased         = errors.New("the text or person has been erased")
	ErrHasVote        = errors.New("the member has a vote already")
	ErrNewer          = errors.New("the log was written by a newer program; nothing can be decided here")
	ErrClosing        = errors.New("the server is closing")
	ErrWrongCode      = errors.New("the code is nobody's")
	ErrHasSlip        = errors.New("the member holds a paper slip")
	ErrSlipOut        = errors.New("the member's slip has not been handed back")
	ErrNoSlip         = errors.New("the member holds no paper slip")
	ErrVoted          = errors.New("the member's ballot is in already")
	ErrPaperDone      = errors.New("the paper slips are done with")
	ErrPaperOpen      = errors.New("paper slips are still to be entered and settled")
	ErrSecondPass     = errors.New("the second entry has begun")
	ErrSameHand       = errors.New("both entries by one person")
	ErrOtherHand      = errors.New("somebody else began this entry")
	ErrPaperNotYours  = errors.New("the paper is not for any of the member's roles")
	ErrPaperDraft     = errors.New("the paper is only a draft so far")
	ErrPrintTooLarge  = errors.New("the print is too large to be kept")
	ErrPrintErased    = errors.New("the print went with somebody who was erased")
	ErrNoPrint        = errors.New("there is no such print")
	ErrUnchanged      = errors.New("nothing has changed since the last print")
	ErrNothingToUndo  = errors.New("there is nothing to take back")
	ErrNoMood         = errors.New("no such question")
	ErrMoodOpen       = errors.New("the room is being asked something else")
	ErrMoodOver       = errors.New("the question has ended")
	ErrOwnIssue       = errors.New("whoever raised an issue counts for it already")
	ErrNotSettled     = errors.New("the issue has not been settled")
	ErrNoAction       = errors.New("no such action item")
	ErrActionOver     = errors.New("the action item is judged or dropped already")
	ErrNotAsked       = errors.New("the room is not asked about this promise now")
	ErrNotAdopted     = errors.New("the resolution has not been adopted")
	ErrNotPosted      = errors.New("the resolution is not posted")
	ErrInForce        = errors.New("the resolution is in force already")
	ErrNoObjection    = errors.New("no such objection")
	ErrShared         = errors.New("the resolution is closed")
	ErrUnfinished     = errors.New("some of what the resolution promises is not judged yet")
	ErrNotLead        = errors.New("only the secretary, or whoever leads the action item, may report on it")
	ErrListShut       = errors.New("the list of speakers is closed")
	ErrSpeaking       = errors.New("the member has the floor")
	ErrNoSpeaker      = errors.New("nobody has the floor")
	ErrNobodyWaits    = errors.New("nobody waits to speak")
	ErrNoPoint        = errors.New("no such point")
)

// WrongPhase says that the command belongs to another phase than the present one.
type WrongPhase struct{ Now, Want Phase }

func (e *WrongPhase) Error() string {
	return fmt.Sprintf("the session is in phase %s; this belongs to %s", e.Now, e.Want)
}

// NoSuchCode names a code that stands for no issue on tonight's agenda. Became says
// why where it stood for one before, Into under which code that is found now.
type NoSuchCode struct {
	Code   string
	Became IssueStatus // empty: no issue ever had the code
	Into   Code        // where it was merged; may be empty
}

func (e *NoSuchCode) Error() string { return fmt.Sprintf("no issue %q", e.Code) }

// TwiceMarked says that a ballot gives two marks to one issue.
type TwiceMarked struct{ Code string }

func (e *TwiceMarked) Error() string { return fmt.Sprintf("two marks for issue %s", e.Code) }

// ManyMembers says that a name fits several members, so a number is needed.
type ManyMembers struct {
	Name  string
	Count int
}

func (e *ManyMembers) Error() string { return fmt.Sprintf("%d members are called %q", e.Count, e.Name) }

// BadText says which character of a text may not be shown on other people's
// terminals, and where. Position counts characters from 1.
type BadText struct {
	Rune     rune
	Position int
}

func (e *BadText) Error() string {
	return fmt.Sprintf("character %U at position %d", e.Rune, e.Position)
}

// TooLong says by how many characters or columns a text is over its limit.
type TooLong struct {
	Limit, Over int
	Columns     bool // the limit is in terminal columns, not in characters
}

func (e *TooLong) Error() string { return fmt.Sprintf("limit %d, over by %d", e.Limit, e.Over) }

// BadSetting says that a setting is unknown (Known empty) or its value is not one of Known.
type BadSetting struct {
	Key, Value string
	Known      []string
}

func (e *BadSetting) Error() string { return fmt.Sprintf("setting %s=%q", e.Key, e.Value) }

// WrongCount says that the number typed is not the number of ballots in.
type WrongCount struct{ Typed, Ballots int }

func (e *WrongCount) Error() string {
	return fmt.Sprintf("%d typed, %d ballots are in", e.Typed, e.Ballots)
}

// SlipCount says that another number of slips was entered than should be there.
type SlipCount struct {
	Out, Entered int
	Unnamed      bool // fewer came back, and whose did not is not said
}

func (e *SlipCount) Error() string {
	return fmt.Sprintf("%d slips entered, %d expected", e.Entered, e.Out)
}

// SlipsDiffer names the slips on which the two entries differ.
type SlipsDiffer struct{ Lines []int }

func (e *SlipsDiffer) Error() string { return fmt.Sprintf("slips %v differ", e.Lines) }

// BadDay says that a text is no day, or one outside the days that are possible; From
// and To are empty where there is no bound.
type BadDay struct {
	Text     string
	From, To Day
}

func (e *BadDay) Error() string { return fmt.Sprintf("day %q", e.Text) }

// ManyHands says that more hands were counted than there are people left to raise one.
type ManyHands struct {
	Hands, Room int
	All         bool // everybody here may raise one, with a vote or without
}

func (e *ManyHands) Error() string { return fmt.Sprintf("%d hands, %d people", e.Hands, e.Room) }

// StillPosted says that the period of a posted resolution is not over; Until is its
// last day.
type StillPosted struct{ Until Day }

func (e *StillPosted) Error() string { return fmt.Sprintf("posted until %s", e.Until) }

// Unanswered names an objection that has not been answered.
type Unanswered struct{ Objection ObjectionID }

func (e *Unanswered) Error() string { return fmt.Sprintf("objection %s is not answered", e.Objection) }
