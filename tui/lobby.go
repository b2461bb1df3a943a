package tui

import (
	"fmt"
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// lobby is a resident's first screen: what can be done now, and where else to go.
type lobby struct {
	focus way
	now   way
	phase session.Phase
	part  part
	said  session.ConsentAnswer // to the resolution before the room
	turn  int                   // place in the speakers' queue; 0: not in it
	floor bool                  // they have the floor
	draft *proposal             // half-written; never lost
	asked bool                  // Q was pressed once with a draft unsent
}

// way is a row of the lobby.
type way int

const (
	wayVote way = iota
	wayIssues
	wayPropose
	wayResult
	wayConsent
	waySpeak
	wayPromises
	wayResolutions
	wayRota
	wayMood // a question on how the room feels
)

// part is what a member has in the vote.
type part int

const (
	visitor part = iota // no vote
	adviser
	away  // not checked in
	voter // may vote and has not
	voted
)

func newLobby() screen { return &lobby{focus: -1} }

// partOf says what part a member has now.
func partOf(v View) part {
	switch {
	case !v.Me.Entitled && v.Me.Roles.Has(session.Adviser):
		return adviser
	case !v.Me.Entitled:
		return visitor
	case v.Board.Phase.Sitting() && !v.Me.Here:
		return away
	case v.Me.Voted:
		return voted
	}
	return voter
}

// before gives the resolution that the room is asked about; false when none is.
func before(b *session.Board) (session.BoardResolution, bool) {
	for _, r := range b.Resolutions {
		if r.Status == session.Proposed {
			return r, true
		}
	}
	return session.BoardResolution{}, false
}

// changed follows the evening: when the thing to do now becomes another, the focus
// goes there.
func (l *lobby) changed(v View) Act {
	l.part = partOf(v)
	l.said, l.turn, l.floor = "", v.Me.Waiting, v.Me.Speaking
	if r, ok := before(v.Board); ok {
		l.said = v.Me.Answers[r.ID]
	}
	now := wayNow(v.Board, l.part)
	if wanted(v) {
		now = wayMood
	}
	if now != l.now || v.Board.Phase != l.phase || l.focus < 0 {
		l.now, l.phase, l.focus = now, v.Board.Phase, now
	}
	if l.draft != nil && l.draft.sent {
		l.draft = nil
	}
	return Act{}
}

// wayNow is the first row: the thing to do now.
func wayNow(b *session.Board, p part) way {
	switch b.Phase {
	case session.Collect:
		return wayPropose
	case session.Review:
		return wayPromises
	case session.Vote:
		if p == voter || p == voted {
			return wayVote
		}
		return wayIssues
	case session.Rank:
		return wayResult
	case session.Resolve:
		if _, ok := before(b); ok {
			return wayConsent
		}
		return wayResolutions
	case session.Adjourned:
		return wayResolutions
	}
	return wayIssues
}

// ways lists the rows, the thing to do now first.
func ways(b *session.Board, now way, p part) []way {
	all := []way{now}
	for _, w := range []way{wayMood, wayNow(b, p), wayIssues, wayPropose, wayResult, waySpeak, wayPromises, wayResolutions, wayRota} {
		switch {
		case slices.Contains(all, w),
			w == wayMood && (b.Mood == nil || !b.Mood.Open),
			w == wayPropose && (b.Phase == 0 || b.Phase >= session.Vote),
			w == wayResult && b.Phase < session.Resolve,
			w == waySpeak && b.Phase >= session.Rank:
			continue
		}
		all = append(all, w)
	}
	return all
}

func (l *lobby) press(v View, k parts.Key) Act {
	all := ways(v.Board, l.now, l.part)
	i := 0
	for j, w := range all {
		if w == l.focus {
			i = j
		}
	}
	if next, ok := turned(i, len(all), k); ok {
		l.focus, l.asked = all[next], false
		return Act{}
	}
	switch {
	case k.Is('Q'):
		if l.draft.unsent() && !l.asked {
			l.asked = true
			return Act{Say: v.Words.Common.LeaveUnsent}
		}
		return Act{Leave: true}
	case k.Kind == parts.Enter:
		l.asked = false
		return l.open(v, all[i])
	}
	if d, ok := k.Digit(); ok && d != 0 && l.now == wayVote && l.part == voter {
		return l.open(v, wayVote)
	}
	return Act{}
}

// open is where a row leads.
func (l *lobby) open(v View, w way) Act {
	switch w {
	case wayVote:
		if v.Board.Poll == nil || v.Board.Poll.Status != session.PollOpen || l.part == voted {
			return Act{Open: newWaiting(v)}
		}
		return Act{Open: newBallot(v)}
	case wayPropose:
		return l.propose()
	case wayResult:
		if v.Board.Poll != nil && v.Board.Poll.Status == session.PollPublished {
			return Act{Open: &rankingScreen{}}
		}
		return Act{Open: newWaiting(v)}
	case wayMood:
		if v.Board.Mood != nil {
			return Act{Open: newMood(v)}
		}
		return Act{}
	case wayConsent:
		if r, ok := before(v.Board); ok {
			return Act{Open: newConsent(v, r.ID)}
		}
		return Act{Open: &resolutionList{}}
	case wayPromises:
		return Act{Open: newPromises(v)}
	case waySpeak:
		if v.Board.Floor != nil {
			return Act{Open: &queue{}}
		}
		return Act{Open: &later{way: w}}
	case wayResolutions:
		return Act{Open: &resolutionList{}}
	case wayRota:
		return Act{Open: &rotaPage{}}
	}
	return Act{Open: &issueList{home: l, focus: v.Board.Called}}
}

// propose goes on with the proposal being written, or begins one.
func (l *lobby) propose() Act {
	if l.draft == nil || l.draft.sent {
		l.draft = newProposal(l)
	}
	return Act{Open: l.draft}
}

func (l *lobby) draw(v View) *parts.Page {
	_, draw := l.public()
	p := draw(v)
	l.lay(v, p)
	return p
}

// public draws all but the member's name: hundreds look at this page at once.
func (l *lobby) public() (string, func(View) *parts.Page) {
	c := *l
	drafting := c.draft.unsent()
	name := fmt.Sprintf("lobby %d %d %d %s %v %d %v", c.focus, c.now, c.part, c.said, drafting, c.turn, c.floor)
	return name, func(v View) *parts.Page { return drawLobby(v, &c, drafting) }
}

// lay writes whom the screen belongs to.
func (l *lobby) lay(v View, p *parts.Page) bool {
	say := v.Words.Resident.Lobby
	name := v.Me.Member.Name
	if name == "" {
		name = say.Visitor
	}
	votes := 0
	if v.Me.Entitled {
		votes = 1
	}
	body := v.Size.Body()
	greeting := say.Greeting(name, v.Me.Member.Number, votes)
	if over := parts.Width(greeting) - body.W; over > 0 { // the number and the vote are never cut
		greeting = say.Greeting(parts.Cut(name, max(parts.Width(name)-over, 2)), v.Me.Member.Number, votes)
	}
	p.TextIn(body.Row, body.Col, body.W, parts.Ink, greeting)
	return true
}
