package session

import "slices"

// StepKind names the chair's next legal step.
type StepKind string

const (
	StepNone     StepKind = ""
	StepMove     StepKind = "move"      // to the next phase
	StepJudge    StepKind = "judge"     // end the answers to a promise
	StepReview   StepKind = "review"    // the next promise
	StepOpen     StepKind = "open"      // open the vote: freezes
	StepClose    StepKind = "close"     // for ever: asks twice
	StepCount    StepKind = "count"     // open the box
	StepExplain  StepKind = "explain"   // the numbers do not come out: say why
	StepPublish  StepKind = "publish"   // for ever: key destroyed
	StepReveal   StepKind = "reveal"    // one place
	StepLine     StepKind = "line"      // draw the line
	StepDraft    StepKind = "draft"     // waits: clauses are being written
	StepConsent  StepKind = "consent"   // put to consent
	StepSettle   StepKind = "settle"    // end the consent
	StepAdjourn  StepKind = "adjourn"   // the last
	StepFinished StepKind = "finished"  // nothing left to do
	StepVoidOnly StepKind = "void-only" // the poll's key is gone
)

// Step is what one key of the chair would do now.
type Step struct {
	Kind    StepKind
	To      Phase    // StepMove and StepOpen
	Place   int      // StepReveal: the place shown next
	Issue   Entry    // StepDraft, StepConsent, StepSettle
	Above   int      // StepLine: the line proposed
	Action  ActionID // StepJudge, StepReview
	At, Of  int      // the same: which of tonight's promises
	Blocked error    // why it cannot be done yet; nil when it can
	Command Command  // nil where the screen must ask first (StepClose) or wait
}

// NextStep says what the chair's one key does in a session now.
func (s *Snapshot) NextStep(x *Session) Step {
	switch x.Phase {
	case Collect, CheckInPhase, Review:
		if x.Phase == Review {
			if step, more := s.reviewStep(x); more {
				return step
			}
		}
		return Step{Kind: StepMove, To: x.Phase + 1, Command: Move{Session: x.ID, From: x.Phase, To: x.Phase + 1}}
	case Discuss:
		_, err := s.openPoll(x)
		return Step{Kind: StepOpen, To: Vote, Blocked: err, Command: Move{Session: x.ID, From: Discuss, To: Vote}}
	case Vote:
		return Step{Kind: StepClose, To: Rank}
	case Rank:
		return rankStep(x)
	case Resolve:
		return resolveStep(x)
	}
	return Step{Kind: StepFinished}
}

func rankStep(x *Session) Step {
	p := x.Poll()
	if p == nil {
		return Step{Kind: StepNone}
	}
	switch p.Status {
	case PollClosed:
		if !p.Paper.Done && (x.SlipsOut() > 0 || p.Paper.First > 0) {
			return Step{Kind: StepCount, Blocked: ErrPaperOpen}
		}
		return Step{Kind: StepCount, Command: Count{Poll: p.ID}}
	case PollCounted:
		if !p.Balanced() && p.Explanation == "" {
			return Step{Kind: StepExplain}
		}
		return Step{Kind: StepPublish, Command: Publish{Poll: p.ID}}
	case PollPublished:
		if !p.AllShown() {
			return Step{Kind: StepReveal, Place: p.NextPlace(), Command: Reveal{Poll: p.ID, Shown: p.Shown}}
		}
		k := p.WidestGap()
		step := Step{Kind: StepLine, Above: k, Command: DrawLine{Poll: p.ID, Above: k}}
		if k == 0 {
			step.Blocked = ErrLine
		}
		return step
	}
	return Step{Kind: StepNone}
}

// resolveStep takes the issue called first, then the others above the line in order.
func resolveStep(x *Session) Step {
	above := x.AboveLine()
	if i := slices.IndexFunc(above, func(e Entry) bool { return e.Issue == x.Called }); i > 0 {
		above = append([]Entry{above[i]}, above...)
	}
	for _, e := range above {
		r := x.ResolutionOn(e.Issue)
		switch {
		case r == nil && slices.Contains(x.Deferred, e.Issue):
			continue
		case r == nil, r.Status == Draft && len(r.Clauses) == 0:
			return Step{Kind: StepDraft, Issue: e, Blocked: ErrNoClauses}
		case r.Status == Draft && slices.ContainsFunc(r.Clauses, Clause.unsaid):
			return Step{Kind: StepDraft, Issue: e, Blocked: ErrEmptyClause}
		case r.Status == Draft:
			return Step{Kind: StepConsent, Issue: e, Command: PutToConsent{Resolution: r.ID, Version: r.version}}
		case r.Status == Proposed:
			return Step{Kind: StepSettle, Issue: e, Command: Settle{Resolution: r.ID}}
		}
	}
	return Step{Kind: StepAdjourn, To: Adjourned, Command: Move{Session: x.ID, From: Resolve, To: Adjourned}}
}
