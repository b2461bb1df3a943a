package session

// ShowHands enters a show of hands that the desk has counted, as a record. It
// decides nothing.
type ShowHands struct {
	Session  SessionID
	Question string
	Feeling  Feeling
	Draft    string
}

func (ShowHands) allows(r Roles) bool { return r.Has(keepers) }

func (c ShowHands) decide(s *Snapshot, _ Envelope) (Decision, error) {
	x, d, err := s.question(c.Session, c.Question, c.Draft)
	if err != nil || d.Answer.ID != "" {
		return d, err
	}
	if m := x.openMood(); m != nil {
		return Decision{}, ErrMoodOpen
	}
	f, room := c.Feeling, len(x.Present)
	if min(f.For, f.Unsure, f.Against) < 0 || max(f.For, f.Unsure, f.Against) > room || f.All() > room {
		return Decision{}, &ManyHands{Hands: f.All(), Room: room, All: true}
	}
	id := x.nextMood()
	return Decision{Events: []Event{&handsShown{Session: x.ID, Mood: id, Issue: x.Called, Feeling: f, Present: room, Draft: c.Draft},
		moodWords(id, c.Question)}, Answer: Answer{ID: string(id)}}, nil
}

type handsShown struct {
	Session SessionID `json:"session"`
	Mood    MoodID    `json:"mood"`
	Issue   IssueID   `json:"issue,omitempty"`
	Feeling Feeling   `json:"answers"`
	Present int       `json:"present"`
	Draft   string    `json:"draft,omitempty"`
}

func (*handsShown) kind() string { return "hands.shown" }

func (x *handsShown) apply(b *batch, h Header) {
	s := b.sitting(x.Session)
	s.Moods = append(s.Moods, &Mood{ID: x.Mood, Issue: x.Issue, Hands: true, Asked: h.Time, Present: x.Present,
		Feeling: x.Feeling, phase: s.Phase, draft: x.Draft})
}

// BoardMood is a question as the room may see it: while it is open only how many
// have answered.
type BoardMood struct {
	ID       MoodID
	Question string
	Hands    bool
	Open     bool
	Answered int
	Present  int
	Feeling  Feeling // once it has ended
}

// boardMood is the question that the wall shows: the one that is open, or the last
// one until the meeting goes on or it is put away; nil when there is none.
func (x *Session) boardMood() *BoardMood {
	n := len(x.Moods)
	if n == 0 || !x.Phase.Sitting() {
		return nil
	}
	m := x.Moods[n-1]
	b := &BoardMood{ID: m.ID, Question: m.Question, Hands: m.Hands, Open: m.Open, Present: m.Present, Feeling: m.Feeling, Answered: m.Feeling.All()}
	switch {
	case m.Open:
		b.Present, b.Answered = len(x.Present), m.Answered(x)
	case m.Away || m.phase != x.Phase || m.Issue != x.Called:
		return nil
	}
	return b
}
