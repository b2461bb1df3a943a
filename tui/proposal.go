package tui

import (
	"crypto/rand"
	"time"

	"yuetan/session"
	"yuetan/tui/parts"
)

// proposal is an issue being written. The lobby keeps it until it is sent, so
// leaving the screen, or a lost line, loses nothing.
type proposal struct {
	id       string // the draft's: sending twice raises one issue
	title    parts.Input
	detail   parts.Input
	category int // 0: none; else from 1 in the language's list
	field    int // 0 title, 1 details, 2 category, 3 what is perhaps the same
	since    time.Time
	sent     bool
	home     *lobby
}

const (
	titleField = iota
	detailField
	categoryField
	likeField
)

func newProposal(home *lobby) *proposal {
	return &proposal{home: home, id: rand.Text(), title: parts.NewInput(0), detail: parts.Input{Many: true}}
}

// unsent tells whether something was typed and not sent; nil is nothing.
func (x *proposal) unsent() bool {
	return x != nil && !x.sent && !(x.title.Empty() && x.detail.Empty())
}

func (x *proposal) typing() bool { return x.field < categoryField }

// like is the issue that is perhaps the same and can be seconded instead; false
// when there is none.
func (x *proposal) like(v View) (session.BoardIssue, bool) {
	for _, y := range similar(x.title.Value(), v.Board.Issues) {
		if maySecond(v, y.Issue) && !seconds(v, y.Issue) {
			return y, true
		}
	}
	return session.BoardIssue{}, false
}

// fields is how many there are to go round.
func (x *proposal) fields(v View) int {
	if _, ok := x.like(v); ok {
		return likeField + 1
	}
	return likeField
}

// secondLike seconds an issue instead of raising it again.
func (x *proposal) secondLike(v View, like session.BoardIssue) Act {
	act := secondIt(v, like.Issue, Act{Replace: &issuePage{issue: like.Issue, list: &issueList{home: x.home}}})
	done := act.Done
	act.Done = func(v View, a session.Answer) Act {
		x.sent = true
		return done(v, a)
	}
	return act
}

func (x *proposal) paste(_ View, text string) Act {
	switch x.field {
	case titleField:
		x.title.Insert(text)
	case detailField:
		x.detail.Insert(text)
	}
	return Act{}
}

// over is by how many columns a text is longer than the meeting takes.
func over(text string, limit session.Limit) int {
	return max(0, parts.Width(text)-2*int(limit))
}

// turn goes to another field; Enter is deaf there for a moment, for a bounced key
// would send what its owner has not looked over.
func (x *proposal) turn(v View, field int) { x.field, x.since = field, v.Now }

func (x *proposal) press(v View, k parts.Key) Act {
	n := x.fields(v)
	x.field = min(x.field, n-1)
	switch k.Kind {
	case parts.Tab:
		x.turn(v, (x.field+1)%n)
		return Act{}
	case parts.BackTab:
		x.turn(v, (x.field+n-1)%n)
		return Act{}
	}
	if k.Is('Q') && (k.Text == "" || !x.typing()) {
		return Act{Back: true}
	}
	if k.Kind == parts.Enter && v.Now.Before(x.since.Add(deafFor)) {
		return Act{}
	}
	if like, ok := x.like(v); ok && !x.typing() && (k.Is('+') || x.field == likeField && k.Kind == parts.Enter) {
		return x.secondLike(v, like)
	}
	switch x.field {
	case likeField:
		if k.Kind == parts.Up {
			x.turn(v, categoryField)
		}
	case titleField:
		if k.Kind != parts.Enter {
			x.title.Press(k)
		} else if x.title.Empty() {
			return Act{Back: true}
		} else {
			x.turn(v, detailField)
		}
	case detailField:
		switch {
		case k.Kind == parts.Enter && x.detail.Empty():
			x.detail.Clear()
			x.turn(v, categoryField)
		case k.Kind == parts.Up && x.title.Empty():
			x.turn(v, titleField)
		case !x.detail.Press(k) && k.Kind == parts.Enter:
			x.turn(v, categoryField)
		}
	case categoryField:
		return x.choose(v, k)
	}
	return Act{}
}

// choose goes round the categories, and sends.
func (x *proposal) choose(v View, k parts.Key) Act {
	n := len(v.Words.Resident.Proposing.Categories) + 1
	if next, ok := turned(x.category, n, k); ok {
		x.category = next
		return Act{}
	}
	if k.Kind != parts.Enter {
		return Act{}
	}
	say := v.Words.Resident.Proposing
	switch {
	case x.title.Empty():
		x.turn(v, titleField)
		return Act{Say: say.NeedTitle}
	case over(x.title.Value(), session.TitleLimit) > 0:
		x.turn(v, titleField)
		return Act{Say: say.TooLongHere}
	case over(x.detail.Value(), session.DetailLimit) > 0:
		x.turn(v, detailField)
		return Act{Say: say.TooLongHere}
	case v.Board.Phase >= session.Vote:
		return Act{Say: say.Late}
	}
	words := session.NewIssue{Title: x.title.Value(), Detail: x.detail.Value(), Category: x.kind(v), Draft: x.id}
	return Act{Ask: session.Propose{Session: v.Board.Session, Issues: []session.NewIssue{words}},
		Done: func(v View, a session.Answer) Act {
			x.sent = true
			page := &issuePage{issue: session.IssueID(a.ID), list: &issueList{home: x.home}}
			found, _, _ := page.find(v)
			return Act{Replace: page, Say: say.Sent(string(found.Code))}
		}}
}

// kind is the chosen category in words; empty for none.
func (x *proposal) kind(v View) string {
	kinds := v.Words.Resident.Proposing.Categories
	if x.category < 1 || x.category > len(kinds) {
		return ""
	}
	return kinds[x.category-1]
}
