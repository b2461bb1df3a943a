package tui

import (
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// chair is the chair's screen: the line to read aloud, what the wall shows, and
// one key that is the next legal step. It is often mirrored on the wall, so it is
// drawn from the Board alone.
type chair struct {
	typed  letters // of an issue's code so far
	hinted bool    // the hint about the wall's size was given
	early  string  // what was said of a step that looks pressed too early; the same key again takes it
}

func newChair() screen { return &chair{} }

func (c *chair) draw(v View) *parts.Page { return c.sheet(v).p }

// sheet draws the whole page and remembers which issues stand on which rows.
func (c *chair) sheet(v View) *chairSheet {
	s := newChairSheet(v)
	s.p.Keys(chairKeys(v))
	s.chairFoot()
	s.action()
	s.aloud(aloudNow(v))
	s.side()
	s.moment()
	return s
}

// chairKeys is the key line of the moment.
func chairKeys(v View) string {
	b, say := v.Board, v.Words.Chair
	if b.Floor != nil {
		return floorKeys(v)
	}
	var keys []string
	if b.Phase == session.Discuss || b.Phase == session.Resolve {
		keys = append(keys, say.KeyLetter)
	}
	if b.Phase == session.Discuss && v.Size.Class() != parts.Narrow {
		keys = append(keys, say.KeyUpDown)
	}
	keys = append(keys, say.KeyWall)
	if b.Mood != nil {
		keys = append(keys, moodWords(v))
	}
	switch b.Phase {
	case session.CheckInPhase, session.Review, session.Discuss:
		keys = append(keys, say.KeyBack)
	case session.Vote:
		if b.Poll != nil && b.Poll.Voted > 0 {
			keys = append(keys, say.KeyBackNo)
			break
		}
		keys = append(keys, say.KeyBack)
	case session.Resolve:
		if e, ok := deferrable(b); ok {
			keys = append(keys, say.KeyDefer(string(e.Code)))
		}
		if len(b.Resolutions) == 0 || takeBack(b) != nil {
			keys = append(keys, say.KeyBack)
		}
	}
	line := strings.Join(keys, "   ")
	for len(keys) > 1 && parts.Width(line) > v.Size.W-2 { // the first ones go first; the help has them all
		keys = keys[1:]
		line = strings.Join(keys, "   ")
	}
	return line
}

func (c *chair) press(v View, k parts.Key) Act {
	letter, isLetter := k.Letter()
	if !isLetter || strings.ContainsRune("OQZ", letter) {
		c.typed.forget()
	}
	warned := c.early
	c.early = ""
	if act, ok := floorKey(v, k); ok {
		return act
	}
	switch {
	case k.Kind == parts.Enter:
		if words := tooEarly(v); words != "" && words != warned {
			c.early = words
			return Act{Say: words}
		}
		return nextStep(v)
	case k.Is('Q'):
		return Act{Back: true}
	case k.Is('O'):
		return Act{Open: newChairShow(v)}
	case k.Is('='):
		return moodKey(v)
	case k.Is('Z'):
		return stepBack(v)
	case k.Is('0'):
		if e, ok := deferrable(v.Board); ok {
			return Act{Ask: session.Defer{Session: v.Board.Session, Issue: e.Issue}, Show: &Showing{}}
		}
	case k.Kind == parts.Up:
		return neighbour(v, -1)
	case k.Kind == parts.Down:
		return neighbour(v, 1)
	case isLetter:
		return c.letter(v, letter)
	}
	return Act{}
}

// nextStep carries out the step that the action strip names; what is seen by all
// or for ever opens a page that asks first.
func nextStep(v View) Act {
	step := v.Board.Step
	if v.Saving == Unsent || v.Saving == Slow {
		return Act{} // the key before is still on its way
	}
	if mayStandIn(v) {
		return Act{Open: standIn{}}
	}
	if step.Blocked != nil {
		return Act{Say: v.Words.Refusal(step.Blocked)}
	}
	switch step.Kind {
	case session.StepClose:
		return Act{Open: newChairClose()}
	case session.StepExplain:
		return Act{Open: newChairExplain()}
	case session.StepPublish, session.StepConsent, session.StepSettle, session.StepAdjourn:
		return Act{Open: &chairReview{kind: step.Kind, issue: step.Issue.Issue}}
	case session.StepLine:
		above := step.Above
		if v.Showing.What == ShowRanking && v.Showing.Above > 0 { // where another hand left it
			above = v.Showing.Above
		}
		return Act{Open: newChairLine(above), Show: &Showing{What: ShowRanking, Above: above}}
	}
	if step.Command == nil {
		return Act{}
	}
	act := Act{Ask: step.Command, Show: &Showing{}}
	if step.Kind != session.StepJudge && step.Kind != session.StepReview { // Z takes no answer back
		act.Done = func(v View, _ session.Answer) Act { return Act{Brief: mayTakeBack(v)} }
	}
	return act
}

// tooEarly says why somebody who leads for the first time may not mean the next step
// yet: hardly anybody has answered, or issues have not been before the room.
func tooEarly(v View) string {
	b, say := v.Board, &v.Words.Script
	switch r, f := b.Review, b.Floor; {
	case mayStandIn(v) || b.Step.Blocked != nil || !v.Me.Roles.Has(session.Chair|session.Operator):
		return ""
	case b.Step.Kind == session.StepJudge && r != nil && 2*r.Answered < r.Room:
		return say.FewAnswered(r.Answered, r.Room)
	case b.Step.Kind == session.StepOpen && f != nil && len(f.Uncalled) > 0:
		return say.Uncalled(f.Uncalled[:min(8, len(f.Uncalled))])
	case b.Step.Kind == session.StepSettle:
		if r, ok := resolutionOf(b, b.Step.Issue.Issue); ok && 2*(r.Agree+r.Abstain+r.Object) < r.Entitled {
			return say.FewConsent(r.Agree+r.Abstain+r.Object, r.Entitled)
		}
	}
	return ""
}

// mayTakeBack says, after a step that can be undone, how.
func mayTakeBack(v View) string {
	switch b := v.Board; b.Phase {
	case session.CheckInPhase, session.Review, session.Discuss, session.Vote:
		return v.Words.Script.MayTakeBack(b.Phase)
	}
	return ""
}

// deferrable is the issue at hand while it may still be left for next month.
func deferrable(b *session.Board) (session.Entry, bool) {
	return b.Step.Issue, b.Step.Kind == session.StepDraft || b.Step.Kind == session.StepConsent
}

// stepBack takes the evening one step back where nothing irrevocable happened.
func stepBack(v View) Act {
	b := v.Board
	switch b.Phase {
	case 0, session.Collect, session.Rank, session.Adjourned:
		return Act{Say: v.Words.Refusal(session.ErrNoWayBack)}
	}
	if c := takeBack(b); c != nil {
		return Act{Ask: c}
	}
	return Act{Ask: session.Move{Session: b.Session, From: b.Phase, To: b.Phase - 1}}
}

// takeBack takes a resolution back from the room as long as nobody has answered.
func takeBack(b *session.Board) session.Command {
	for _, r := range b.Resolutions {
		if r.Status == session.Proposed && r.Agree+r.Abstain+r.Object == 0 {
			return session.Withdraw{Resolution: r.ID}
		}
	}
	return nil
}

// callable lists the issues that may be called now.
func callable(b *session.Board) []session.BoardIssue {
	switch b.Phase {
	case session.Discuss:
		return b.Issues
	case session.Resolve:
		return aboveLine(b)
	}
	return nil
}

// aboveLine lists the issues to be settled tonight, best place first.
func aboveLine(b *session.Board) []session.BoardIssue {
	if b.Poll == nil {
		return nil
	}
	var above []session.BoardIssue
	for _, l := range b.Poll.Ranking[:min(b.Line, len(b.Poll.Ranking))] {
		above = append(above, b.Poll.Issue(l.Issue))
	}
	return above
}

func call(b *session.Board, id session.IssueID) Act {
	return Act{Ask: session.Call{Session: b.Session, Issue: id}, Show: &Showing{}}
}

// neighbour calls the issue before or after the present one.
func neighbour(v View, step int) Act {
	all := callable(v.Board)
	for at, i := range all {
		if next := at + step; i.Issue == v.Board.Called && next >= 0 && next < len(all) {
			return call(v.Board, all[next].Issue)
		}
	}
	return Act{}
}

// letter calls the issue of that code; above twenty issues letters typed one after
// the other narrow it (A, then AA).
func (c *chair) letter(v View, r rune) Act {
	all := callable(v.Board)
	if all == nil {
		return Act{}
	}
	if n, ok := c.typed.find(all, r); ok {
		return call(v.Board, all[n].Issue)
	}
	return Act{Say: v.Words.Refusal(&session.NoSuchCode{Code: string(r)})}
}

// changed gives once the hint that the wall's terminal should be zoomed.
func (c *chair) changed(v View) Act {
	if c.hinted || v.Size.Class() != parts.Wide || v.Say != "" || !v.Board.Phase.Sitting() {
		return Act{}
	}
	c.hinted = true
	return Act{Say: v.Words.Common.ZoomWall}
}

// click calls the issue whose row was touched.
func (c *chair) click(v View, _, y int) Act {
	id := c.sheet(v).rows[y]
	for _, i := range callable(v.Board) {
		if i.Issue == id {
			return call(v.Board, id)
		}
	}
	return Act{}
}
