package session

import (
	"fmt"
	"slices"
)

// Point is an argument of the discussion, noted without a name: for, against, or a
// doubt, which has the stance of a question. Text is empty once erased.
type Point struct {
	ID     string
	Issue  IssueID
	Stance Stance
	Text   string

	version int // counts its wordings
	draft   string
}

// Version counts how often the point has been worded, from 1.
func (p Point) Version() int { return p.version }

// PointLimit bounds a point's text.
const PointLimit Limit = 60

// PointsOn lists what was noted of an issue in this session, in the order of noting.
func (x *Session) PointsOn(id IssueID) []Point {
	var on []Point
	for _, p := range x.Points {
		if p.Issue == id {
			on = append(on, p)
		}
	}
	return on
}

// point finds a point of any session; nil when there is none.
func (s *Snapshot) point(id string) (*Session, *Point) {
	for _, x := range s.Sessions {
		for i := range x.Points {
			if x.Points[i].ID == id {
				return x, &x.Points[i]
			}
		}
	}
	return nil, nil
}

// NotePoint writes a point of the discussion down, from the discussion on.
type NotePoint struct {
	Session SessionID
	Issue   IssueID
	Stance  Stance
	Text    string
	Draft   string // the draft's id; noting it a second time is harmless
}

func (NotePoint) allows(r Roles) bool { return r.Has(keepers) }

func (c NotePoint) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, ok := s.Session(c.Session)
	if !ok {
		return Decision{}, ErrNoSession
	}
	if x.Phase < Discuss {
		return Decision{}, &WrongPhase{Now: x.Phase, Want: Discuss}
	}
	if !slices.ContainsFunc(x.Agenda, func(e Entry) bool { return e.Issue == c.Issue }) {
		return Decision{}, ErrNotOnAgenda
	}
	if i := s.issues[c.Issue]; i == nil || i.Erased {
		return Decision{}, ErrErased
	}
	for _, p := range x.Points {
		if p.draft == c.Draft && c.Draft != "" {
			return Decision{Answer: Answer{ID: p.ID}}, nil
		}
	}
	text, err := CleanLine(c.Text, PointLimit)
	if err != nil {
		return Decision{}, err
	}
	if err := c.Stance.ofPoint(); err != nil {
		return Decision{}, err
	}
	id := fmt.Sprintf("%s %s.%d", c.Issue, x.ID, x.noted+1)
	return Decision{Events: []Event{
		&pointNoted{Session: x.ID, Issue: c.Issue, Point: id, Stance: c.Stance, Draft: c.Draft},
		&pointWorded{Point: id, Text: text},
	}, Answer: Answer{ID: id}}, nil
}

func (s Stance) ofPoint() error {
	if !slices.Contains(Stances(), s) {
		return &BadSetting{Key: "point", Value: string(s), Known: []string{"for", "against", "question"}}
	}
	return nil
}

// pointNoted gives a point its place; its words stand in pointWorded.
type pointNoted struct {
	Session SessionID `json:"session"`
	Issue   IssueID   `json:"issue"`
	Point   string    `json:"point"`
	Stance  Stance    `json:"stance"`
	Draft   string    `json:"draft,omitempty"`
}

func (*pointNoted) kind() string { return "point.noted" }

func (x *pointNoted) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.noted++
	s.Points = append(s.Points, Point{ID: x.Point, Issue: x.Issue, Stance: x.Stance, draft: x.Draft})
}

type pointWorded struct {
	Point string `json:"point"`
	Text  string `json:"text"`
}

func (*pointWorded) kind() string          { return "point.worded" }
func (x *pointWorded) about() string       { return x.Point }
func (*pointWorded) erased(a string) Event { return &pointWorded{Point: a} }

// apply keeps the record with those of the issue, so that erasing the issue's words
// drops what was said of it too.
func (x *pointWorded) apply(b *batch, h Header) {
	p := b.changePoint(x.Point)
	if p == nil {
		return
	}
	p.Text = x.Text
	p.version++
	i := b.issue(p.Issue)
	i.records = append(slices.Clip(i.records), h.Seq)
}

// changePoint gives a point to change; nil when it has been taken out.
func (b *batch) changePoint(id string) *Point {
	x, _ := b.point(id)
	if x == nil {
		return nil
	}
	b.sitting(x.ID)
	_, p := b.point(id)
	return p
}

// erasePoints blanks what was noted of an issue.
func (b *batch) erasePoints(issue IssueID) {
	for _, x := range b.Sessions {
		if len(x.PointsOn(issue)) == 0 {
			continue
		}
		points := b.sitting(x.ID).Points
		for i := range points {
			if points[i].Issue == issue {
				points[i].Text = ""
			}
		}
	}
}

// RewordPoint corrects a point's text. Version is that of the text it was read with.
type RewordPoint struct {
	Point   string
	Version int
	Text    string
}

func (RewordPoint) allows(r Roles) bool { return r.Has(keepers) }

func (c RewordPoint) decide(s *Snapshot, _ Envelope) (Decision, error) {
	_, p := s.point(c.Point)
	switch {
	case p == nil:
		return Decision{}, ErrNoPoint
	case p.Text == "":
		return Decision{}, ErrErased
	case p.version != c.Version:
		return Decision{}, ErrStale
	}
	text, err := CleanLine(c.Text, PointLimit)
	if err != nil || text == p.Text {
		return Decision{}, err
	}
	return Decision{Events: []Event{&pointWorded{Point: p.ID, Text: text}}}, nil
}

// DropPoint takes a point out of what was noted; its records stay in the log.
type DropPoint struct{ Point string }

func (DropPoint) allows(r Roles) bool { return r.Has(keepers) }

func (c DropPoint) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, p := s.point(c.Point)
	if p == nil {
		return Decision{}, ErrNoPoint
	}
	return Decision{Events: []Event{&pointDropped{Session: x.ID, Point: p.ID}}}, nil
}

type pointDropped struct {
	Session SessionID `json:"session"`
	Point   string    `json:"point"`
}

func (*pointDropped) kind() string { return "point.dropped" }

func (x *pointDropped) apply(b *batch, _ Header) {
	s := b.sitting(x.Session)
	s.Points = slices.DeleteFunc(s.Points, func(p Point) bool { return p.ID == x.Point })
}
