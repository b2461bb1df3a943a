package session_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"yuetan/session"
	"yuetan/store"
	"yuetan/store/keyring"
)

// asked is a room that is asked a question.
func asked(e *evening) {
	e.raise("灯", "车")
	sitting(e)
	e.do("chair", session.AskMood{Session: month, Question: "先议车？", Draft: "q1"})
}

// howTheRoomFeels is a log with a question asked, answered, ended and put away, and a
// show of hands.
func howTheRoomFeels(t *testing.T) store.Log {
	t.Helper()
	log, err := store.Memory().Create(t.Context(), "xiqiao")
	if err != nil {
		t.Fatal(err)
	}
	e := councilOn(t, log, keyring.Memory(), 3)
	asked(e)
	e.do("r1", session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsFor})
	e.do("r2", session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsUnsure})
	e.do("chair", session.EndMood{Mood: "2026-11/m1"})
	e.do("chair", session.PutMoodAway{Mood: "2026-11/m1"})
	e.do("secretary", session.ShowHands{Session: month, Question: "今晚早些散？", Feeling: session.Feeling{For: 1, Against: 1}})
	e.do("operator", session.Erase{Mood: "2026-11/m1"})
	return log
}

// feeling spells what the board shows of the question.
func (e *evening) feeling() string {
	m := e.now().Board().Mood
	switch {
	case m == nil:
		return "nothing"
	case m.Open:
		return fmt.Sprintf("%s %d of %d", m.Question, m.Answered, m.Present)
	}
	return fmt.Sprintf("%s %d/%d/%d of %d", m.Question, m.Feeling.For, m.Feeling.Unsure, m.Feeling.Against, m.Present)
}

func TestAQuestionToTheRoom(t *testing.T) {
	e := council(t, 4)
	say := func(a session.MoodAnswer) session.Command { return session.AnswerMood{Mood: "2026-11/m1", Answer: a} }
	for _, row := range []struct {
		name, who string
		do        func() session.Command
		want      string
	}{
		{"asked", "chair", func() session.Command {
			e.raise("灯", "车")
			sitting(e)
			return session.AskMood{Session: month, Question: "先议车？", Draft: "q1"}
		}, "先议车？ 0 of 2"},
		{"asked again after a lost line: nothing new", "chair", func() session.Command {
			return session.AskMood{Session: month, Question: "先议车？", Draft: "q1"}
		}, "先议车？ 0 of 2"},
		{"answered", "r1", func() session.Command { return say(session.FeelsFor) }, "先议车？ 1 of 2"},
		{"changed", "r1", func() session.Command { return say(session.FeelsAgainst) }, "先议车？ 1 of 2"},
		{"one more comes and answers", "r3", func() session.Command { e.arrive("r3"); return say(session.FeelsUnsure) }, "先议车？ 2 of 3"},
		{"one leaves again, with their answer", "secretary", func() session.Command {
			return session.UndoCheckIn{Session: month, Member: e.ids["r3"]}
		}, "先议车？ 1 of 2"},
		{"ended: the numbers", "secretary", func() session.Command { return session.EndMood{Mood: "2026-11/m1"} }, "先议车？ 0/0/1 of 2"},
		{"put away", "chair", func() session.Command { return session.PutMoodAway{Mood: "2026-11/m1"} }, "nothing"},
		{"a show of hands", "secretary", func() session.Command {
			return session.ShowHands{Session: month, Question: "早些散？", Feeling: session.Feeling{For: 2}, Draft: "q2"}
		}, "早些散？ 2/0/0 of 2"},
		{"when the meeting goes on it is off the wall", "chair", func() session.Command { return e.move(session.Review) }, "nothing"},
	} {
		e.do(row.who, row.do())
		if got := e.feeling(); got != row.want {
			t.Errorf("%s: %s, want %s", row.name, got, row.want)
		}
	}
	if x := e.sitting(); len(x.Moods) != 2 || x.Moods[0].Feeling.Against != 1 || !x.Moods[1].Hands {
		t.Errorf("on record: %+v", x.Moods)
	}
}

func TestAnOpenQuestionEndsWithTheMeeting(t *testing.T) {
	e := council(t, 4)
	resolving(e)
	e.do("chair", session.AskMood{Session: month, Question: "早些散？"})
	e.do("r1", session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsFor})
	e.do("chair", e.move(session.Adjourned))
	if m := e.sitting().Moods[0]; m.Open || m.Feeling.For != 1 {
		t.Errorf("%+v", m)
	}
}

func TestAfterAQuestionNoFileHoldsWhoAnsweredWhat(t *testing.T) {
	dir := t.TempDir()
	data := filepath.Join(dir, "data")
	e, _ := settle(t, dir, 3)
	asked(e)
	for _, who := range []string{"r1", "r2"} {
		e.do(who, session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsUnsure})
	}
	if len(holding(t, data, `"unsure"}`)) == 0 {
		t.Fatal("nothing is found before the end: the search proves nothing")
	}
	e.do("chair", session.EndMood{Mood: "2026-11/m1"})
	if left := holding(t, data, `"unsure"}`); len(left) > 0 {
		t.Errorf("an answer is left in %v", left)
	}
	e.do("operator", session.Erase{Mood: "2026-11/m1"})
	if left := holding(t, data, "先议车"); len(left) > 0 {
		t.Errorf("the question is left in %v", left)
	}
	if m := e.sitting().Moods[0]; m.Feeling.Unsure != 2 || !m.Erased {
		t.Errorf("%+v", m)
	}
}
