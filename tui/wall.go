package tui

import (
	"net"
	"strings"

	"yuetan/session"
	"yuetan/tui/parts"
)

// wall is the projector's screen. It is drawn from the Board alone, so it can show
// nothing that the room may not know, and once for all who look at it.
type wall struct{}

func newWall() screen { return &wall{} }

func (w *wall) draw(v View) *parts.Page { return drawWall(v) }

func (w *wall) public() (string, func(View) *parts.Page) { return "wall", drawWall }

func (w *wall) lay(View, *parts.Page) bool { return false }

// press leaves with Q; the wall has no other keys of its own.
func (w *wall) press(_ View, k parts.Key) Act {
	if k.Is('Q') {
		return Act{Back: true}
	}
	return Act{}
}

// wallPicture is what the wall shows at a moment of the evening.
type wallPicture int

const (
	wallNothing wallPicture = iota // no session
	wallInvitation
	wallJoin
	wallLookBack
	wallPromise
	wallAgenda
	wallIssue
	wallVote
	wallCounting
	wallBalance
	wallSoon // published, nothing shown yet
	wallPlace
	wallRanking
	wallLot
	wallBallots
	wallDraft
	wallConsent
	wallOutcome
	wallThanks
	wallMood
)

// pictureOf chooses the picture: the chair's choice, else what the evening is at.
func pictureOf(b *session.Board, s Showing) wallPicture {
	switch {
	case b.Phase == 0:
		return wallNothing
	case b.Mood != nil && s.What == Following:
		return wallMood
	case s.What == ShowAgenda:
		return wallAgenda
	case s.What == ShowJoin:
		return wallJoin
	case s.What == ShowRanking && b.Poll != nil && b.Poll.AllShown:
		return wallRanking
	case s.What == ShowLot && b.Poll != nil && b.Poll.AllShown:
		return wallLot
	case s.What == ShowBallots && ballotPages(b.Poll) > 0:
		return wallBallots
	}
	switch b.Phase {
	case session.Collect:
		return wallInvitation
	case session.CheckInPhase:
		return wallJoin
	case session.Review:
		if _, on := b.Review.Now(); on {
			return wallPromise
		}
		return wallLookBack
	case session.Discuss:
		if _, ok := issueOn(b, b.Called); ok {
			return wallIssue
		}
	case session.Vote:
		if b.Poll != nil {
			return wallVote
		}
	case session.Rank:
		return rankPicture(b.Poll)
	case session.Resolve:
		switch r, ok := resolutionNow(b); {
		case !ok && leftOver(b):
			return wallRanking
		case !ok:
			return wallDraft
		case r.Status == session.Proposed:
			return wallConsent
		case r.Status == session.Draft:
			return wallDraft
		}
		return wallOutcome
	case session.Adjourned:
		return wallThanks
	}
	return wallAgenda
}

// leftOver tells whether the issue called is left for next month.
func leftOver(b *session.Board) bool {
	i, ok := issueOn(b, b.Called)
	return ok && i.Deferred
}

func rankPicture(p *session.BoardPoll) wallPicture {
	switch {
	case p == nil:
		return wallAgenda
	case p.Status == session.PollClosed:
		return wallCounting
	case p.Status == session.PollCounted:
		return wallBalance
	case len(p.Latest) == 0:
		return wallSoon
	}
	return wallPlace
}

// issueOn finds an issue of tonight on the board.
func issueOn(b *session.Board, id session.IssueID) (session.BoardIssue, bool) {
	for _, i := range b.Issues {
		if i.Issue == id {
			return i, true
		}
	}
	return session.BoardIssue{}, false
}

// resolutionNow is the resolution that the room looks at: that on the issue called,
// once something of it is written; until then the last one settled.
func resolutionNow(b *session.Board) (session.BoardResolution, bool) {
	var last session.BoardResolution
	found := false
	for _, r := range b.Resolutions {
		if r.Issue.Issue == b.Called && (r.Status != session.Draft || len(r.Clauses) > 0) {
			return r, true
		}
		if r.Status == session.Adopted || r.Status == session.Rejected {
			last, found = r, true
		}
	}
	return last, found
}

// drawWall draws the picture of the moment between the wall's two strips.
func drawWall(v View) *parts.Page {
	e := newEasel(v)
	switch pictureOf(v.Board, v.Showing) {
	case wallInvitation:
		e.invitation()
	case wallJoin:
		e.join()
	case wallLookBack:
		e.lookBack()
	case wallPromise:
		e.promise()
	case wallAgenda:
		e.agenda()
	case wallIssue:
		e.discussed()
	case wallVote:
		e.vote()
	case wallCounting:
		e.counting()
	case wallBalance:
		e.balance()
	case wallSoon:
		e.soon()
	case wallPlace:
		e.place()
	case wallRanking:
		e.ranking()
	case wallLot:
		e.lot()
	case wallBallots:
		e.ballots()
	case wallDraft:
		e.draft()
	case wallConsent:
		e.consent()
	case wallOutcome:
		e.outcome()
	case wallThanks:
		e.thanks()
	case wallMood:
		e.mood()
	default:
		e.nothing()
	}
	e.takenBack()
	return e.p
}

// takenBack tells the room that the chair has taken the last step back.
func (e *easel) takenBack() {
	if words := steppedBack(e.v.Words, e.b.Back); words != "" && e.b.Back.Shown(e.v.Now) {
		row := e.h - 2
		e.p.FillRow(row, parts.OnFocus)
		e.p.Centre(row, 0, e.w, parts.Ink, words)
	}
}

// sshLine is what a neighbour types to come in; empty when no address is set.
func sshLine(b *session.Board) string {
	if b.Address == "" {
		return ""
	}
	host, port, err := net.SplitHostPort(b.Address)
	if err != nil {
		host, port = b.Address, ""
	}
	if port == "" || port == "22" {
		return "ssh " + b.Slug + "@" + host
	}
	return "ssh -p " + port + " " + b.Slug + "@" + host
}

// twoLines parts an ssh line before the name when it is wider than w.
func twoLines(s string, w int) []string {
	if at := strings.LastIndexByte(s, ' '); parts.Width(s) > w && at > 0 {
		return []string{s[:at], s[at+1:]}
	}
	return []string{s}
}
