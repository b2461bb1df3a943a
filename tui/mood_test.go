package tui

import (
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

var moodQuestion = map[string]string{"zh": "先试一个月，再定停车收不收费？", "en": "Try it for a month, then settle the parking fee?"}

// askedRoom is a room in discussion that is asked a question; so many have answered,
// by turns for, unsure, for, against.
func askedRoom(t *testing.T, language string, answers int) *evening {
	t.Helper()
	e := newEvening(t, language).to(session.Discuss)
	e.operator(session.AskMood{Session: e.session, Question: moodQuestion[language]})
	for n := 0; n < answers; n++ {
		e.as(n+3, session.AnswerMood{Mood: "2026-11/m1", Answer: []session.MoodAnswer{session.FeelsFor, session.FeelsUnsure, session.FeelsFor, session.FeelsAgainst}[n%4]})
	}
	return e
}

func TestMoodScreens(t *testing.T) {
	walls := []parts.Size{{W: 120, H: 36}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 40, H: 20}}
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
		at   []parts.Size
	}{
		{"resident-mood", func(t *testing.T, language string) *terminal {
			return newApp(t, askedRoom(t, language, 12), residentNumber, ResidentScreen, 80, 24).press("⏎3")
		}, phones},
		{"lobby-mood", func(t *testing.T, language string) *terminal {
			return newApp(t, askedRoom(t, language, 12), residentNumber, ResidentScreen, 80, 24)
		}, nil},
		{"wall-mood-open", func(t *testing.T, language string) *terminal {
			return newApp(t, askedRoom(t, language, 12), chairNumber, ProjectorScreen, 60, 18)
		}, walls},
		{"wall-mood", func(t *testing.T, language string) *terminal {
			e := askedRoom(t, language, 14)
			e.operator(session.EndMood{Mood: "2026-11/m1"})
			return newApp(t, e, chairNumber, ProjectorScreen, 60, 18)
		}, walls},
		{"chair-mood", func(t *testing.T, language string) *terminal {
			return newApp(t, newEvening(t, language).to(session.Discuss), chairNumber, ChairScreen, 80, 24).press("=").paste(moodQuestion[language])
		}, nil},
		{"desk-hands", func(t *testing.T, language string) *terminal {
			d := deskAt(t, language, session.Discuss).press("⇤+").paste(moodQuestion[language])
			return d.press("⇥21⇥3")
		}, nil},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, row.name, row.open, row.at...) })
	}
}

func TestTheRoomIsAskedAndAnswers(t *testing.T) {
	e := newEvening(t, "zh").to(session.Discuss)
	chair := newApp(t, e, chairNumber, ChairScreen, 80, 24)
	wall := newApp(t, e, chairNumber, ProjectorScreen, 60, 18)
	who := newApp(t, e, residentNumber, ResidentScreen, 40, 20)
	chair.press("=").paste("先试一个月？").press("⏎").shows("= 结束这一问 0/42")
	wall.news().shows("先试一个月？", "已答 0，到场 42", "赞成", "说不好", "不赞成")
	who.news().shows("先试一个月？").press("⏎").shows("只是问问，不算表决").press("3⏎").shows("记下了：说不好")
	wall.news().shows("已答 1").hides("说不好 1")
	who.press("␣").press("↑").shows("回答问大家的一句")
	e.as(5, session.AnswerMood{Mood: "2026-11/m1", Answer: session.FeelsFor})
	chair.news().shows("= 结束这一问 2/42").press("=").shows("赞成 1，说不好 1，不赞成 0。")
	wall.news().shows("已答 2")
	who.news().hides("先试一个月？")
	chair.press("=")
	wall.news().hides("先试一个月？")

	desk := newApp(t, e, secretaryNumber, DeskScreen, 80, 24).press("⇤").shows("先试一个月？", "赞成 1   说不好 1")
	desk.press("+").paste("今晚早些散？").press("⇥30⇥2⇥x⇥⏎").shows("「x」不是人数。")
	desk.press("↑⌫9⇥⏎").shows("今晚早些散？", "赞成 30   说不好 2   不赞成 9   举手")
	wall.news().shows("今晚早些散？", "举手")
	desk.press("+").paste("都来了？").press("⇥50⇥⇥⇥⏎").shows("!")
}

// Whoever reads something else is told once that the room is asked, and goes on
// reading with the next key.
func TestAResidentElsewhereIsToldOfAQuestion(t *testing.T) {
	for language, told := range map[string]string{"zh": "有一句话问大家", "en": "The room is asked something"} {
		e := newEvening(t, language).to(session.Discuss)
		d := newApp(t, e, residentNumber, ResidentScreen, 40, 20)
		d.press("⏎")
		e.operator(session.AskMood{Session: e.session, Question: moodQuestion[language]})
		d.news().shows(told).press("␣").hides(told).news().hides(told)
	}
}
