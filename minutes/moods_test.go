package minutes_test

import (
	"strings"
	"testing"

	"yuetan/lang"
	"yuetan/minutes"
	"yuetan/session"
)

func TestWhatTheRoomWasAskedStandsInTheMinutes(t *testing.T) {
	e := whole(t)
	none := written(t, draft(t, e, minutes.Minutes, lang.Chinese(), minutes.Options{}), minutes.Markdown)
	if strings.Contains(none, "问过大家的") {
		t.Error("nothing was asked, and the minutes say so")
	}
	e = council(t, "东园议事会")
	e.collected([]session.NewIssue{{Title: "灯"}, {Title: "车"}})
	_, x := e.now()
	for x.Phase < session.Discuss {
		e.move()
		_, x = e.now()
		for _, n := range []string{"甲", "乙", "丙"} {
			e.do(session.CheckIn{Session: x.ID, Member: e.members[n], How: session.AtDesk})
		}
	}
	e.do(session.AskMood{Session: x.ID, Question: "先议车？"})
	e.as("甲", session.AnswerMood{Mood: session.MoodID(x.ID + "/m1"), Answer: session.FeelsFor})
	e.do(session.EndMood{Mood: session.MoodID(x.ID + "/m1")})
	e.do(session.ShowHands{Session: x.ID, Question: "早些散？", Feeling: session.Feeling{For: 2, Against: 1}})
	for _, p := range []minutes.Paper{minutes.Minutes, minutes.Record} {
		text := written(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), minutes.Markdown)
		for _, want := range []string{"问过大家的", "先议车？", "早些散？", "举手", "只是问问，不算表决"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %s:\n%s", p, want, text)
			}
		}
		facts := written(t, draft(t, e, p, lang.Chinese(), minutes.Options{}), minutes.JSON)
		if !strings.Contains(facts, `"questions"`) || !strings.Contains(facts, `"against": 1`) {
			t.Errorf("%s as facts: %s", p, facts)
		}
	}
}
