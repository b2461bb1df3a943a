package session

import (
	"maps"
	"slices"
	"strings"
)

// AnswerMood says how one of those present feels; it may be changed until the
// question ends. Then only the numbers stay; who answered what is erased.
type AnswerMood struct {
	Mood   MoodID
	Answer MoodAnswer
}

func (AnswerMood) allows(r Roles) bool { return r != 0 && r != Operator }

func (c AnswerMood) decide(s *Snapshot, e Envelope) (Decision, error) {
	x, m, ok := s.Mood(c.Mood)
	switch {
	case !ok || !m.Open:
		return Decision{}, ErrMoodOver
	case !slices.Contains(MoodAnswers(), c.Answer):
		return Decision{}, &BadSetting{Key: "mood", Value: string(c.Answer), Known: []string{"for", "unsure", "against"}}
	}
	if _, here := x.Present[e.By]; !here {
		return Decision{}, ErrNotCheckedIn
	}
	was, changed := m.answers[e.By]
	if was == c.Answer {
		return Decision{}, nil
	}
	return Decision{Events: []Event{&moodAnswered{Mood: m.ID, Member: e.By, Answer: c.Answer}}, Answer: Answer{Changed: changed}}, nil
}

type moodAnswered struct {
	Mood   MoodID     `json:"mood"`
	Member MemberID   `json:"member"`
	Answer MoodAnswer `json:"answer"`
}

func (*moodAnswered) kind() string    { return "mood.answered" }
func (x *moodAnswered) about() string { return string(x.Mood) + " " + string(x.Member) }

func (*moodAnswered) erased(a string) Event {
	mood, member, _ := strings.Cut(a, " ")
	return &moodAnswered{Mood: MoodID(mood), Member: MemberID(member)}
}

func (x *moodAnswered) apply(b *batch, h Header) {
	m := b.mood(x.Mood)
	m.answers = maps.Clone(m.answers)
	if m.answers == nil {
		m.answers = map[MemberID]MoodAnswer{}
	}
	m.answers[x.Member] = x.Answer
	m.records = append(slices.Clip(m.records), h.Seq)
}

// answered counts the answers of those who are still present.
func (m *Mood) answered(x *Session) (f Feeling) {
	for id, a := range m.answers {
		if _, here := x.Present[id]; !here {
			continue
		}
		switch a {
		case FeelsFor:
			f.For++
		case FeelsUnsure:
			f.Unsure++
		case FeelsAgainst:
			f.Against++
		}
	}
	return f
}

// Answered is how many of those present have answered a question that is open.
func (m *Mood) Answered(x *Session) int { return m.answered(x).All() }
