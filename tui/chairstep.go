package tui

import (
	"yuetan/session"
	"yuetan/tui/parts"
)

// action draws the action strip: what Enter does, or why it does nothing.
func (s *chairSheet) action() {
	step := s.b.Step
	switch {
	case mayStandIn(s.v):
		ask, _, _ := standInWords(s.v)
		s.p.Action(ask)
	case !s.v.Me.Roles.Has(session.Chair|session.Operator) && s.b.Phase > 0 && s.b.Phase < session.Adjourned:
		s.p.Waiting(s.v.Words.Refusal(session.ErrChairOnly))
	case s.b.Phase == 0:
		s.p.WaitingBare(s.say.NoSessionDo)
	case step.Kind == session.StepFinished, step.Kind == session.StepNone:
		s.p.WaitingBare(s.say.Finished)
	case step.Kind == session.StepDraft:
		s.p.Waiting(s.say.Writing(string(step.Issue.Code)))
	case step.Blocked != nil:
		s.p.Waiting(s.v.Words.Refusal(step.Blocked))
	default:
		s.p.Action(actionWords(s.v))
	}
}

// actionWords names the next step, and what it is about.
func actionWords(v View) string {
	b, say := v.Board, v.Words.Chair
	switch b.Step.Kind {
	case session.StepMove:
		switch b.Step.To {
		case session.CheckInPhase:
			return say.OpenCheckIn
		case session.Review:
			return startReview(v)
		}
		return say.StartDiscuss(firstCode(b))
	case session.StepJudge, session.StepReview:
		return reviewAction(v)
	case session.StepOpen:
		return say.OpenVote
	case session.StepClose:
		return say.CloseAsk
	case session.StepCount:
		return say.CountNow
	case session.StepExplain:
		return say.ExplainAsk
	case session.StepPublish:
		return say.PublishAsk
	case session.StepReveal:
		return say.Reveal(b.Step.Place)
	case session.StepLine:
		return say.SeeRanking
	case session.StepDraft:
		return say.Writing(string(b.Step.Issue.Code))
	case session.StepConsent:
		return say.PutAsk(string(b.Step.Issue.Code))
	case session.StepSettle:
		r, _ := resolutionOf(b, b.Step.Issue.Issue)
		return say.SettleAsk(r.Agree, r.Needed)
	case session.StepAdjourn:
		return say.AdjournAsk
	}
	return say.Finished
}

// gistOf says in a few words what the wall shows.
func gistOf(v View) string {
	b, on := v.Board, v.Words.Chair.OnWall
	called := ""
	if i, ok := issueOn(b, b.Called); ok {
		called = string(i.Code)
	}
	r, ok := resolutionNow(b)
	if ok {
		called = string(r.Issue.Code)
	}
	switch pictureOf(b, v.Showing) {
	case wallInvitation:
		return on.Invitation
	case wallJoin:
		return on.Join
	case wallLookBack:
		return on.LookBack
	case wallPromise:
		return v.Words.Promises.OnWall(b.Review.At)
	case wallAgenda:
		return on.Agenda
	case wallIssue:
		if b.Floor != nil && b.Floor.Speaker != nil {
			return v.Words.Floor.OnWall(called)
		}
		return on.Issue(called)
	case wallVote:
		return on.Voting
	case wallCounting:
		return on.Counting
	case wallBalance:
		return on.Balance
	case wallSoon:
		return on.Soon
	case wallPlace:
		return on.Place(b.Poll.Latest[0].Place)
	case wallRanking:
		return on.Ranking
	case wallDraft:
		return on.Resolution(called)
	case wallConsent:
		return on.Consent(called)
	case wallOutcome:
		return on.Outcome
	case wallThanks:
		return on.Thanks
	case wallMood:
		return v.Words.Mood.AskTitle
	}
	return on.Nothing
}

// wallLines is the wall in a few lines, for the preview.
func wallLines(v View) []string {
	b, words := v.Board, v.Words
	lines := append(parts.Wrap(gistOf(v), 31), "")
	titled := func(i session.BoardIssue) string { return string(i.Code) + "  " + titleOf(words, i) }
	switch pictureOf(b, v.Showing) {
	case wallJoin:
		lines = append(lines, words.Chair.Present(b.Voters, b.Due))
		if ssh := sshLine(b); ssh != "" {
			lines = append(lines, twoLines(ssh, 31)...)
		}
	case wallAgenda:
		for _, i := range b.Issues {
			lines = append(lines, titled(i))
		}
	case wallIssue:
		i, _ := issueOn(b, b.Called)
		lines = append(append(lines, titled(i)), floorLines(v)...)
	case wallVote, wallCounting:
		lines = append(lines, words.Common.VotedOf(b.Poll.Voted, b.Poll.Present))
	case wallBalance:
		lines = append(lines, parts.Wrap(balanceLine(words, b.Poll), 31)...)
	case wallPlace:
		for _, l := range b.Poll.Latest {
			lines = append(lines, titled(b.Poll.Issue(l.Issue)), words.Common.Points(l.Points))
		}
	case wallRanking:
		for _, l := range b.Poll.Ranking {
			lines = append(lines, words.Common.PlaceShort(l.Place, l.Joint)+"  "+titled(b.Poll.Issue(l.Issue)))
		}
	case wallDraft:
		if r, ok := resolutionNow(b); ok {
			lines = append(lines, titled(r.Issue), words.Chair.Clauses(len(r.Clauses)))
		}
	case wallConsent, wallOutcome:
		if r, ok := resolutionNow(b); ok {
			lines = append(append(lines, titled(r.Issue)), parts.Wrap(words.Wall.Counts(r.Agree, r.Abstain, r.Object), 31)...)
		}
	}
	return lines
}

// chairCounts is the evening in numbers.
func chairCounts(v View) []string {
	b, words := v.Board, v.Words.Common
	lines := []string{v.Words.Chair.Present(b.Voters, b.Due)}
	if b.Phase < session.Resolve { // then they stand with the resolutions
		lines = append(lines, words.Issues(len(b.Issues)))
	}
	if b.Poll != nil {
		lines = append(lines, words.VotedOf(b.Poll.Voted, b.Poll.Present))
	}
	adopted := 0
	for _, r := range b.Resolutions {
		if r.Status == session.Adopted {
			adopted++
		}
	}
	if b.Phase >= session.Resolve {
		lines = append(lines, v.Words.Wall.SumUp(len(b.Issues), adopted, 0))
	}
	return lines
}
