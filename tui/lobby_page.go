package tui

import (
	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// drawLobby draws the lobby as everybody of one part in the vote sees it.
func drawLobby(v View, l *lobby, drafting bool) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	say := v.Words.Resident.Lobby
	p.Header(council(v), phaseOf(v))
	body := v.Size.Body()
	all := ways(v.Board, l.now, l.part)
	air := body.H >= len(all)+9
	row := body.Row + 1
	if air {
		row++
		p.Text(row, body.Col, parts.Quiet, say.Now)
		row++
	}
	head, more := status(v, l)
	text := min(body.W, 76)
	row = p.Wrapped(row, body.Col, text, 2, parts.Ink|parts.Bold, head)
	rows := body.End() - row - len(all) - 1
	row = p.Wrapped(row, body.Col, text, min(max(rows, 0), 3), parts.Ink, more)
	if poll := v.Board.Poll; v.Board.Phase == session.Vote && poll != nil && row+len(all) < body.End() {
		p.Text(row, body.Col, parts.Quiet, v.Words.Common.VotedOf(poll.Voted, poll.Present))
		row++
	}
	if row+len(all) < body.End() {
		row++
	}
	if air && v.Size.H >= 20 && row < 9 {
		row = 9
	}
	drawWays(v, p, l, row, all, drafting)
	if v.Size.Class() == parts.Wide {
		drawTonight(v, p, body.Row+2, body.Col+76)
	}
	p.Keys(say.Keys)
	p.Action(wayWords(v, l.focus, l.part).Action)
	foot(v, p, true)
	return p
}

// drawWays draws the rows that lead on.
func drawWays(v View, p *parts.Page, l *lobby, row int, all []way, drafting bool) {
	say := v.Words.Resident.Lobby
	body := v.Size.Body()
	left, end := 0, min(v.Size.W-1, body.Col+60)
	wide := v.Size.W
	if v.Size.Class() == parts.Wide {
		left, wide = body.Col-1, end-body.Col+2
	}
	for _, w := range all {
		if row >= body.End() {
			return
		}
		if w == l.focus {
			p.FocusRow(row, left, wide)
		}
		right := ""
		switch {
		case w == wayIssues:
			right = say.IssueCount(len(v.Board.Issues))
		case w == wayPromises && v.Board.Review != nil:
			right = v.Words.Promises.Count(len(v.Board.Review.Promises))
		case w == wayPropose && drafting:
			right = say.Draft
		case w == waySpeak:
			right = l.ahead(v)
		}
		p.TextIn(row, body.Col+2, end-body.Col-2-parts.Width(right)-1, parts.Ink, wayWords(v, w, l.part).Name)
		p.Right(row, end, parts.Quiet, right)
		row++
	}
}

// ahead says beside the row that leads to the speakers' queue how far away the
// member's turn is, or how many wait.
func (l *lobby) ahead(v View) string {
	say, f := &v.Words.Floor, v.Board.Floor
	switch {
	case f == nil:
		return ""
	case l.floor:
		return say.Yours
	case l.turn > 0:
		return say.Ahead(l.turn - 1)
	case len(f.Queue) > 0:
		return say.Waiting(len(f.Queue))
	}
	return ""
}

// drawTonight fills the second column of a wide screen with tonight's issues.
func drawTonight(v View, p *parts.Page, row, col int) {
	p.Text(row, col, parts.Quiet, v.Words.Resident.Agenda.Title)
	row += 2
	view := parts.Window(len(v.Board.Issues), v.Size.Body().End()-row, 1, 0)
	for _, x := range v.Board.Issues[view.From:view.To] {
		next := p.Tag(row, col, string(x.Code))
		p.TextIn(row, next+1, v.Size.Body().Right()-next-1, parts.Ink, title(v, x))
		row++
	}
	if view.More > 0 {
		p.Text(row, col, parts.Quiet, v.Words.Common.MoreBelow(view.More))
	}
}

// wayWords are the words of a row.
func wayWords(v View, w way, who part) lang.Way {
	say := v.Words.Resident.Lobby
	switch w {
	case wayVote:
		if who == voted {
			return say.Voted
		}
		return say.Vote
	case wayPropose:
		return say.Propose
	case wayResult:
		if p := v.Board.Poll; p == nil || p.Status != session.PollPublished {
			return say.Awaited
		}
		return say.Result
	case wayMood:
		return v.Words.Mood.Way
	case wayConsent:
		return say.Consent
	case waySpeak:
		return say.Speak
	case wayPromises:
		return say.Promises
	case wayResolutions:
		return say.Resolutions
	case wayRota:
		return v.Words.Rota.Way
	}
	return say.Issues
}

// status says what goes on, and what it means for the member.
func status(v View, l *lobby) (head, more string) {
	say := v.Words.Resident.Lobby.Status
	b := v.Board
	if m, open := moodOpen(b); open && l.now == wayMood {
		return question(v, m), v.Words.Mood.Answered(m.Answered, m.Present)
	}
	if l.part == away && b.Phase != session.Rank {
		return say.Away, say.AwayMore
	}
	switch b.Phase {
	case session.Collect:
		date := ""
		if b.Date != "" {
			date = v.Words.Common.Announced(b.Date)
		}
		return say.Collect, say.CollectMore(date)
	case session.CheckInPhase:
		return say.CheckIn, say.CheckInMore(b.Voters, b.Due)
	case session.Review:
		if asked(b) && l.part != away {
			return v.Words.Promises.Lobby(b.Review.At, len(b.Review.Promises)), v.Words.Promises.LobbyMore(b.Review.Answered)
		}
		return say.Review, say.ReviewMore
	case session.Discuss:
		if l.floor {
			return v.Words.Floor.Yours, v.Words.Floor.YourTurn
		}
		return say.Discuss(calledCode(b)), say.DiscussMore
	case session.Vote:
		return voteStatus(v, l.part)
	case session.Rank:
		return rankStatus(v)
	case session.Resolve:
		return resolveStatus(v, l)
	case session.Adjourned:
		return say.Adjourned, say.AdjournedMore(b.NoticeDays)
	}
	return say.NoSession, say.NoSessionMore
}

func voteStatus(v View, who part) (head, more string) {
	say := v.Words.Resident.Lobby.Status
	switch who {
	case adviser:
		return say.Adviser, say.AdviserMore
	case visitor:
		return say.NoVote, say.NoVoteMore
	case voted:
		return say.Voted, say.VotedMore
	}
	return say.Vote, say.VoteMore
}

func rankStatus(v View) (head, more string) {
	say := v.Words.Resident.Lobby.Status
	switch p := v.Board.Poll; {
	case p == nil || p.Status != session.PollPublished:
		return say.Closed, say.ClosedMore
	case !p.AllShown:
		return say.Revealing, say.RevealingMore
	}
	return say.Ranked, say.RankedMore
}

func resolveStatus(v View, l *lobby) (head, more string) {
	say := v.Words.Resident.Lobby.Status
	r, ok := before(v.Board)
	switch {
	case ok && l.said != "":
		return say.Consent(string(r.Issue.Code)), say.Answered(v.Words.Answer(l.said))
	case ok && l.part == adviser:
		return say.Consent(string(r.Issue.Code)), say.AdviserMore
	case ok && l.part == visitor:
		return say.Consent(string(r.Issue.Code)), v.Words.Resident.Consenting.NotAsked
	case ok:
		return say.Consent(string(r.Issue.Code)), say.ConsentMore
	case v.Board.Step.Kind == session.StepAdjourn:
		return say.Resolved, say.ResolvedMore
	}
	return say.Drafting(string(v.Board.Step.Issue.Code)), say.DraftingMore
}

// calledCode is the code of the issue before the room; empty for none.
func calledCode(b *session.Board) string {
	for _, x := range b.Issues {
		if x.Issue == b.Called {
			return string(x.Code)
		}
	}
	return ""
}
