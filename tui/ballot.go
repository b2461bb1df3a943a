package tui

import (
	"context"

	"yuetan/session"
	"yuetan/tally"
	"yuetan/tui/parts"
)

// ballotScreen is a ballot being filled. Each change is kept sealed in the store,
// so that it is there again after a lost line or a killed server.
type ballotScreen struct {
	poll    session.PollID
	marks   session.Marks
	before  []session.Marks // what Z goes back to, the latest last
	focus   session.IssueID
	codes   letters
	asked   bool // the ballot in the store was asked for
	touched bool // something was pressed before it came
	cast    bool // a ballot of this member is in the box already
}

// ownBallot is what the store holds of the member's ballot.
type ownBallot struct {
	session.OwnBallot
	found bool
}

func newBallot(v View) *ballotScreen { return &ballotScreen{poll: v.Board.Poll.ID} }

// polling gives the poll of a screen while it is open.
func polling(v View, id session.PollID) (*session.BoardPoll, bool) {
	p := v.Board.Poll
	return p, p != nil && p.ID == id && p.Status == session.PollOpen
}

// changed leaves the ballot when the vote has closed, and fetches what the store
// holds of it when it opens.
func (b *ballotScreen) changed(v View) Act {
	if _, open := polling(v, b.poll); !open {
		return closed(v, b.poll)
	}
	if b.asked {
		return Act{}
	}
	b.asked = true
	poll := b.poll
	return Act{Fetch: func(ctx context.Context, seat *session.Seat) (any, error) {
		own, found, err := seat.Ballot(ctx, poll)
		return ownBallot{own, found}, err
	}}
}

// closed says that the vote has ended under somebody's hands, and goes on to wait
// for the result; a poll that is void leads home.
func closed(v View, id session.PollID) Act {
	p := v.Board.Poll
	if p == nil || p.ID != id {
		return Act{Home: true}
	}
	return Act{Replace: newWaiting(v), Say: v.Words.Resident.Voting.Closed}
}

func (b *ballotScreen) take(v View, found any) Act {
	own, ok := found.(ownBallot)
	if !ok || !own.found {
		return Act{}
	}
	b.cast = b.cast || own.Cast
	if b.touched {
		return Act{}
	}
	b.marks = own.Marks
	if own.Cast {
		return Act{}
	}
	b.cast = v.Me.Voted
	return Act{Say: v.Words.Common.BackAgain}
}

// focused is the place of the issue in focus.
func (b *ballotScreen) focused(p *session.BoardPoll) int { return at(p.Issues, b.focus) }

// given tells which mark an issue has: 0 to 2, or -1.
func (b *ballotScreen) given(id session.IssueID) int {
	for i, x := range b.marks {
		if x == id && id != "" {
			return i
		}
	}
	return -1
}

// free is the highest mark not given yet; -1 when all that can be given are.
func (b *ballotScreen) free(p *session.BoardPoll) int {
	given := 0
	for _, x := range b.marks {
		if x != "" {
			given++
		}
	}
	if given >= min(3, len(p.Issues)) {
		return -1
	}
	for i, x := range b.marks {
		if x == "" {
			return i
		}
	}
	return -1
}

func (b *ballotScreen) press(v View, k parts.Key) Act {
	p, open := polling(v, b.poll)
	if !open {
		return closed(v, b.poll)
	}
	if len(p.Issues) == 0 {
		return Act{Back: true}
	}
	i := b.focused(p)
	if next, ok := turned(i, len(p.Issues), k); ok {
		b.focus = p.Issues[next].Issue
		b.codes.forget()
		return Act{}
	}
	b.focus = p.Issues[i].Issue
	switch {
	case k.Kind == parts.Enter:
		return b.enter(v, p, i)
	case k.Is('Q'):
		return Act{Back: true}
	case k.Is('Z'):
		return b.takeBack(v)
	}
	if d, ok := k.Digit(); ok {
		b.codes.forget()
		return b.digit(v, p, i, d)
	}
	if r, ok := k.Letter(); ok {
		if n, found := b.codes.find(p.Issues, r); found {
			b.focus = p.Issues[n].Issue
			return Act{}
		}
		return Act{Say: v.Words.Resident.Agenda.NoIssue(string(r))}
	}
	return Act{}
}

// enter gives the next free mark to the focused issue, or goes on to the review.
func (b *ballotScreen) enter(v View, p *session.BoardPoll, i int) Act {
	next := b.free(p)
	if next < 0 || b.given(p.Issues[i].Issue) >= 0 {
		return Act{Replace: &ballotReview{ballot: b}}
	}
	return b.give(v, p, i, next)
}

// digit gives a mark, or with 0 takes it off.
func (b *ballotScreen) digit(v View, p *session.BoardPoll, i, d int) Act {
	say := v.Words.Resident.Voting
	x := p.Issues[i]
	had := b.given(x.Issue)
	if d == 0 {
		if had < 0 {
			return Act{Say: say.NoMark(string(x.Code))}
		}
		b.remember()
		b.marks[had] = ""
		return b.keep()
	}
	weights := p.Bylaws.Weights
	for place, w := range weights {
		if w == d {
			return b.give(v, p, i, place)
		}
	}
	return Act{Say: say.Only(weights[0], weights[1], weights[2])}
}

// give puts a mark on an issue; from wherever it was it moves there.
func (b *ballotScreen) give(v View, p *session.BoardPoll, i, place int) Act {
	say := v.Words.Resident.Voting
	weights := p.Bylaws.Weights
	x := p.Issues[i]
	had, from := b.given(x.Issue), b.marks[place]
	if had == place {
		return Act{Say: say.Taken(string(x.Code), weights[place])}
	}
	b.remember()
	if had >= 0 {
		b.marks[had] = ""
	}
	b.marks[place] = x.Issue
	act := b.keep()
	switch {
	case from != "":
		act.Say = say.Moved(weights[place], string(p.Issues[at(p.Issues, from)].Code), string(x.Code))
	case had >= 0:
		act.Say = say.Changed(string(x.Code), weights[had], weights[place])
	}
	return act
}

func (b *ballotScreen) remember() {
	b.touched = true
	b.before = append(b.before, b.marks)
	if len(b.before) > 20 {
		b.before = b.before[1:]
	}
}

func (b *ballotScreen) takeBack(v View) Act {
	n := len(b.before)
	if n == 0 {
		return Act{Say: v.Words.Resident.Voting.Nothing}
	}
	b.marks, b.before = b.before[n-1], b.before[:n-1]
	act := b.keep()
	act.Say = v.Words.Resident.Voting.TakenBack
	return act
}

// keep saves the half-filled ballot as it is when its turn comes.
func (b *ballotScreen) keep() Act {
	return Act{Keep: func(v View) session.Command {
		if _, open := polling(v, b.poll); !open {
			return nil
		}
		return session.KeepDraft{Poll: b.poll, Marks: b.marks}
	}}
}

// blanks are the marks not given, by what they are worth.
func (b *ballotScreen) blanks(w tally.Weights, issues int) []int {
	var left []int
	given := 0
	for i, x := range b.marks {
		if x == "" {
			left = append(left, w[i])
		} else {
			given++
		}
	}
	return left[:max(0, min(len(left), min(3, issues)-given))]
}
