package session

import (
	"fmt"
	"slices"
	"time"
)

// MoodID names a question put to the room, such as 2026-11/m1.
type MoodID string

// MoodAnswer is what one of those present says to it.
type MoodAnswer string

const (
	FeelsFor     MoodAnswer = "for"
	FeelsUnsure  MoodAnswer = "unsure"
	FeelsAgainst MoodAnswer = "against"
)

// MoodAnswers lists the three in the order of the keys 5, 3 and 1.
func MoodAnswers() []MoodAnswer { return []MoodAnswer{FeelsFor, FeelsUnsure, FeelsAgainst} }

// Feeling is how many said what.
type Feeling struct {
	For     int `json:"for"`
	Unsure  int `json:"unsure"`
	Against int `json:"against"`
}

// All counts them.
func (f Feeling) All() int { return f.For + f.Unsure + f.Against }

// Mood is a question on how the room feels (探探口风), or a show of hands counted by
// the desk. It decides nothing. Question is empty once erased.
type Mood struct {
	ID       MoodID
	Question string
	Issue    IssueID // before the room at the time; may be empty
	Hands    bool    // counted by the desk
	Open     bool
	Asked    time.Time
	Present  int // when it ended
	Feeling  Feeling
	Away     bool // off the wall
	Erased   bool

	phase   Phase
	answers map[MemberID]MoodAnswer // until it ends
	records []uint64                // of these answers
	words   []uint64                // of the question
	draft   string
}

// Mood returns the question of that id with its session, or false.
func (s *Snapshot) Mood(id MoodID) (*Session, *Mood, bool) {
	for _, x := range s.Sessions {
		for _, m := range x.Moods {
			if m.ID == id {
				return x, m, true
			}
		}
	}
	return nil, nil, false
}

// AskMood puts a question to the room at any time of a sitting; one at a time.
type AskMood struct {
	Session  SessionID
	Question string
	Draft    string
}

func (AskMood) allows(r Roles) bool { return r.Has(keepers) }

func (c AskMood) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, d, err := s.question(c.Session, c.Question, c.Draft)
	if err != nil || d.Answer.ID != "" {
		return d, err
	}
	if m := x.openMood(); m != nil {
		return Decision{}, ErrMoodOpen
	}
	id := x.nextMood()
	d.Events = append([]Event{&moodAsked{Session: x.ID, Mood: id, Issue: x.Called, Draft: c.Draft}}, moodWords(id, c.Question))
	d.Answer.ID = string(id)
	return d, nil
}

// question checks what AskMood and ShowHands have in common; the answer names the
// question when its draft has been asked already.
func (s *Snapshot) question(id SessionID, text, draft string) (*Session, Decision, error) {
	x, ok := s.Session(id)
	if !ok {
		return nil, Decision{}, ErrNoSession
	}
	for _, m := range x.Moods {
		if draft != "" && m.draft == draft {
			return x, Decision{Answer: Answer{ID: string(m.ID)}}, nil
		}
	}
	if !x.Phase.Sitting() {
		return nil, Decision{}, &WrongPhase{Now: x.Phase, Want: CheckInPhase}
	}
	_, err := CleanLine(text, PlaceLimit)
	return x, Decision{}, err
}

func moodWords(id MoodID, text string) Event {
	clean, _ := CleanLine(text, PlaceLimit) // checked by question
	return &moodWorded{Mood: id, Question: clean}
}

func (x *Session) nextMood() MoodID { return MoodID(fmt.Sprintf("%s/m%d", x.ID, len(x.Moods)+1)) }

// openMood is the question that the room is asked now; nil when there is none.
func (x *Session) openMood() *Mood {
	if n := len(x.Moods); n > 0 && x.Moods[n-1].Open {
		return x.Moods[n-1]
	}
	return nil
}

type moodAsked struct {
	Session SessionID `json:"session"`
	Mood    MoodID    `json:"mood"`
	Issue   IssueID   `json:"issue,omitempty"`
	Draft   string    `json:"draft,omitempty"`
}

func (*moodAsked) kind() string { return "mood.asked" }

func (x *moodAsked) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	s.Moods = append(s.Moods, &Mood{ID: x.Mood, Issue: x.Issue, Open: true, Asked: h.Time, phase: s.Phase, draft: x.Draft})
}

type moodWorded struct {
	Mood     MoodID `json:"mood"`
	Question string `json:"question"`
}

func (*moodWorded) kind() string          { return "mood.worded" }
func (x *moodWorded) about() string       { return string(x.Mood) }
func (*moodWorded) erased(a string) Event { return &moodWorded{Mood: MoodID(a)} }

func (x *moodWorded) apply(b *batch, h Header) {
	m := b.mood(x.Mood)
	m.Question, m.Erased = x.Question, x.Question == ""
	m.words = append(slices.Clip(m.words), h.Seq)
}

// mood gives a question to change, copied each time.
func (b *batch) mood(id MoodID) *Mood {
	for _, x := range b.Sessions {
		for i, m := range x.Moods {
			if m.ID == id {
				c := *m
				b.sitting(x.ID).Moods[i] = &c
				return &c
			}
		}
	}
	return &Mood{ID: id}
}

// EndMood ends a question: the numbers are shown, the answers erased.
type EndMood struct{ Mood MoodID }

func (EndMood) allows(r Roles) bool { return r.Has(keepers) }

func (c EndMood) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, m, ok := s.Mood(c.Mood)
	if !ok || !m.Open {
		return Decision{}, ErrStale
	}
	return x.endMood(m), nil
}

// endMood is what follows when a question ends; nothing when none is open.
func (x *Session) endMood(m *Mood) Decision {
	if m == nil {
		return Decision{}
	}
	d := Decision{Events: []Event{&moodEnded{Mood: m.ID, Feeling: m.answered(x), Present: len(x.Present)}}, Erase: m.records}
	if len(d.Erase) > 0 {
		d.Events = append(d.Events, &recordsErased{Records: d.Erase})
	}
	return d
}

type moodEnded struct {
	Mood    MoodID  `json:"mood"`
	Feeling Feeling `json:"answers"`
	Present int     `json:"present"`
}

func (*moodEnded) kind() string { return "mood.ended" }

func (x *moodEnded) apply(b *batch, _ Header) {
	m := b.mood(x.Mood)
	m.Open, m.Feeling, m.Present, m.answers, m.records = false, x.Feeling, x.Present, nil, nil
	if s, _, ok := b.Mood(x.Mood); ok {
		m.phase, m.Issue = s.Phase, s.Called
	}
}

// PutMoodAway takes a question that has ended off the wall.
type PutMoodAway struct{ Mood MoodID }

func (PutMoodAway) allows(r Roles) bool { return r.Has(keepers) }

func (c PutMoodAway) decide(s *Snapshot, _ Envelope) (Decision, error) {
	switch _, m, ok := s.Mood(c.Mood); {
	case !ok || m.Open:
		return Decision{}, ErrStale
	case m.Away:
		return Decision{}, nil
	}
	return Decision{Events: []Event{&moodPutAway{Mood: c.Mood}}}, nil
}

type moodPutAway struct {
	Mood MoodID `json:"mood"`
}

func (*moodPutAway) kind() string { return "mood.put_away" }

func (x *moodPutAway) apply(b *batch, _ Header) { b.mood(x.Mood).Away = true }
