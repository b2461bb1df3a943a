package session

import (
	"fmt"
	"slices"
	"strings"
)

// ObjectionID names an objection to a posted resolution, such as 2026-11-1/o1.
type ObjectionID string

// Objection is what somebody says against a resolution while it is posted (异议), and
// what they are answered. Text, From and Answer are empty once erased.
type Objection struct {
	ID       ObjectionID
	Day      Day
	Due      Day // by when it is to be answered
	Text     string
	From     string `json:"-"` // who says so, if they wish it noted; never on a public page
	Answer   string
	Answered Day

	draft string
}

// Dissent records an objection to a posted resolution: anybody on the roll for
// themselves, the secretary for whoever comes to the desk.
type Dissent struct {
	Resolution ResolutionID
	Text, From string
	Draft      string // a second one with the same is harmless
}

func (Dissent) allows(r Roles) bool { return r != 0 }

func (c Dissent) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, err := s.adopted(c.Resolution)
	switch {
	case err != nil:
		return Decision{}, err
	case r.InForce != "":
		return Decision{}, ErrInForce
	case r.Posting == nil:
		return Decision{}, ErrNotPosted
	case c.From != "" && !e.Roles.Has(keepers):
		return Decision{}, ErrSecretaryOnly
	}
	for _, o := range r.Objections {
		if c.Draft != "" && o.draft == c.Draft {
			return Decision{Answer: Answer{ID: string(o.ID)}}, nil
		}
	}
	text, err := Clean(c.Text, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	from, err := Clean(c.From, NameLimit)
	switch {
	case err != nil:
		return Decision{}, err
	case text == "":
		return Decision{}, ErrReasonMissing
	}
	today := s.Council.Day(e.Time)
	id := ObjectionID(fmt.Sprintf("%s/o%d", r.ID, len(r.Objections)+1))
	return Decision{Events: []Event{
		&objectionRaised{Objection: id, Day: today, Due: today.Plus(s.Settings.ObjectionDays), Draft: c.Draft},
		&objectionWorded{Objection: id, Text: text, From: from},
	}, Answer: Answer{ID: string(id)}}, nil
}

// of is the resolution that an objection is raised against.
func (id ObjectionID) of() ResolutionID {
	r, _, _ := strings.Cut(string(id), "/")
	return ResolutionID(r)
}

// Objection returns the objection of that id with its resolution, or false.
func (s *Snapshot) Objection(id ObjectionID) (*Resolution, Objection, bool) {
	_, r, ok := s.Resolution(id.of())
	if !ok {
		return nil, Objection{}, false
	}
	for _, o := range r.Objections {
		if o.ID == id {
			return r, o, true
		}
	}
	return nil, Objection{}, false
}

// objection changes one objection, on a copy of its resolution.
func (b *batch) objection(id ObjectionID, change func(*Resolution, *Objection)) {
	r := b.resolution(id.of())
	r.Objections = slices.Clone(r.Objections)
	for i := range r.Objections {
		if r.Objections[i].ID == id {
			change(r, &r.Objections[i])
		}
	}
}

type objectionRaised struct {
	Objection ObjectionID `json:"objection"`
	Day       Day         `json:"day"`
	Due       Day         `json:"due"`
	Draft     string      `json:"draft,omitempty"`
}

func (*objectionRaised) kind() string { return "objection.raised" }

func (x *objectionRaised) apply(b *batch, _ Header) {
	r := b.resolution(x.Objection.of())
	r.Objections = append(slices.Clip(r.Objections), Objection{ID: x.Objection, Day: x.Day, Due: x.Due, draft: x.Draft})
}

type objectionWorded struct {
	Objection ObjectionID `json:"objection"`
	Text      string      `json:"text"`
	From      string      `json:"from,omitempty"`
}

func (*objectionWorded) kind() string          { return "objection.worded" }
func (x *objectionWorded) about() string       { return string(x.Objection) }
func (*objectionWorded) erased(a string) Event { return &objectionWorded{Objection: ObjectionID(a)} }

func (x *objectionWorded) apply(b *batch, h Header) {
	b.objection(x.Objection, func(r *Resolution, o *Objection) {
		o.Text, o.From = x.Text, x.From
		r.later = append(slices.Clip(r.later), h.Seq)
	})
}

// AnswerObjection notes what whoever objects was answered. Answered again before the
// resolution is in force, the new answer stands.
type AnswerObjection struct {
	Objection ObjectionID
	Text      string
}

func (AnswerObjection) allows(r Roles) bool { return r.Has(keepers) }

func (c AnswerObjection) decide(s *Snapshot, e Envelope) (Decision, error) {
	r, o, ok := s.Objection(c.Objection)
	if !ok {
		return Decision{}, ErrNoObjection
	}
	if r.InForce != "" {
		return Decision{}, ErrInForce
	}
	text, err := CleanLine(c.Text, ReasonLimit)
	if err != nil {
		return Decision{}, err
	}
	if o.Answer == text {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&objectionAnswered{Objection: o.ID, Day: s.Council.Day(e.Time), Text: text}}}, nil
}

type objectionAnswered struct {
	Objection ObjectionID `json:"objection"`
	Day       Day         `json:"day"`
	Text      string      `json:"text"`
}

func (*objectionAnswered) kind() string    { return "objection.answered" }
func (x *objectionAnswered) about() string { return string(x.Objection) + " " + string(x.Day) }

func (*objectionAnswered) erased(a string) Event {
	id, day, _ := strings.Cut(a, " ")
	return &objectionAnswered{Objection: ObjectionID(id), Day: Day(day)}
}

func (x *objectionAnswered) apply(b *batch, h Header) {
	b.objection(x.Objection, func(r *Resolution, o *Objection) {
		o.Answer, o.Answered = x.Text, x.Day
		r.later = append(slices.Clip(r.later), h.Seq)
	})
}
