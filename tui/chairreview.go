package tui

import (
	"fmt"

	"yuetan/session"
	"yuetan/tui/parts"
)

// chairReview is looked at before a step that all will see or that binds: showing
// the result, putting a resolution to consent, ending the consent, adjourning.
type chairReview struct {
	kind  session.StepKind
	issue session.IssueID
}

// still tells whether the step that is asked about is still the next one.
func (c *chairReview) still(b *session.Board) bool {
	return b.Step.Kind == c.kind && b.Step.Issue.Issue == c.issue
}

func (c *chairReview) draw(v View) *parts.Page {
	s := newChairSheet(v)
	code := string(s.b.Step.Issue.Code)
	r, _ := resolutionOf(s.b, c.issue)
	switch c.kind {
	case session.StepPublish:
		c.publish(s)
	case session.StepConsent:
		s.title(s.say.PutTitle(code))
		s.clauses(r)
		s.gap()
		for _, l := range s.say.PutLines(r.Needed, r.Entitled) {
			s.text(parts.Ink, l)
		}
		s.p.Action(s.say.PutAction)
	case session.StepSettle:
		adopted := r.Agree >= r.Needed
		s.title(s.say.SettleTitle(code))
		s.issue(r.Issue, false, "")
		s.gap()
		s.text(parts.Ink, s.say.Answers(r.Agree, r.Abstain, r.Object, max(0, r.Entitled-r.Agree-r.Abstain-r.Object)))
		s.text(parts.Bold, s.say.SettleSums(r.Agree, r.Needed, adopted))
		s.p.Action(s.say.SettleDo(adopted, c.next(s.b)))
	case session.StepAdjourn:
		s.title(s.say.AdjournTitle)
		for _, l := range s.say.AdjournLines(s.tallied()) {
			s.text(parts.Ink, l)
		}
		s.p.Action(s.say.AdjournAction)
	}
	if !c.still(s.b) {
		s.p.Waiting(v.Words.Refusal(session.ErrStale))
	}
	s.p.Foot(v.Words.Common.Help, v.Words.Common.Swap, s.say.ReviewFoot)
	return s.p
}

// publish shows the balance and what ends with publishing.
func (c *chairReview) publish(s *chairSheet) {
	s.p.StopRow(s.row, s.say.PublishTitle)
	s.row++
	s.gap()
	if s.b.Poll == nil {
		return
	}
	s.balance(s.b.Poll)
	s.gap()
	for _, l := range s.say.PublishLines {
		s.hanging(l)
	}
	s.p.ActionForEver(s.say.PublishAction)
}

// title heads a review.
func (s *chairSheet) title(words string) {
	s.p.TextIn(s.row, s.left, s.w, parts.Bold, words)
	s.row++
	s.gap()
}

// clauses writes a resolution as it is read out.
func (s *chairSheet) clauses(r session.BoardResolution) {
	for n, c := range r.Clauses {
		if s.room() < 4 && n < len(r.Clauses)-1 {
			s.p.Text(s.row, s.left, parts.Quiet, s.v.Words.Common.MoreBelow(len(r.Clauses)-n))
			s.row++
			return
		}
		line := clauseLine(s.v, c)
		for _, more := range []string{s.helps(c), c.Funds} {
			if more != "" {
				line += "   " + more
			}
		}
		s.p.Text(s.row, s.left, parts.Ink, fmt.Sprint(n+1))
		s.row = s.p.Wrapped(s.row, s.left+4, s.w-4, max(1, s.room()-3), parts.Ink, line)
	}
}

func (s *chairSheet) helps(c session.Clause) string {
	if c.Help == "" {
		return ""
	}
	return s.v.Words.Wall.Help(c.Help)
}

// next is the code of the issue that follows when this one is settled.
func (c *chairReview) next(b *session.Board) string {
	for _, i := range aboveLine(b) {
		r, ok := resolutionOf(b, i.Issue)
		if i.Issue != c.issue && (!ok && !i.Deferred || r.Status == session.Draft || r.Status == session.Proposed) {
			return string(i.Code)
		}
	}
	return ""
}

// tallied counts the resolutions adopted and not, and the issues left for next month.
func (s *chairSheet) tallied() (adopted, rejected, open int) {
	for _, r := range s.b.Resolutions {
		switch r.Status {
		case session.Adopted:
			adopted++
		case session.Rejected:
			rejected++
		}
	}
	return adopted, rejected, max(0, len(s.b.Issues)-adopted)
}

func (c *chairReview) press(v View, k parts.Key) Act {
	switch {
	case k.Is('Q'), k.Is('Z'):
		return Act{Back: true}
	case k.Kind != parts.Enter, v.Saving == Unsent, v.Saving == Slow:
		return Act{}
	case !c.still(v.Board) || v.Board.Step.Command == nil:
		return Act{Back: true}
	}
	return Act{Ask: v.Board.Step.Command, Done: func(v View, a session.Answer) Act {
		home := goHome(v, a)
		if c.kind == session.StepConsent {
			home.Brief = v.Words.Script.MayTakeItBack
		}
		return home
	}}
}

// goHome goes back to the script, and the wall back to the evening.
func goHome(View, session.Answer) Act { return Act{Home: true, Show: &Showing{}} }

// changed leaves when another hand has taken the step.
func (c *chairReview) changed(v View) Act {
	if !c.still(v.Board) {
		return Act{Back: true}
	}
	return Act{}
}

func (c *chairReview) click(View, int, int) Act { return Act{} }
