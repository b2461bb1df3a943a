package tui

import (
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// notes are what was said in the mock-ups of the lamps.
var notes = map[string][]string{
	"zh": {"老人晚上靠手机照路", "LED 省电，半年回本", "去年修过，三个月又坏", "线路老化谁来查"},
	"en": {"Old people walk by the light of a phone", "LED saves power; paid back in half a year", "Mended last year, dark again in three months", "Who looks after the old wiring?"},
}

// note writes them down for issue C.
func (e *evening) note() {
	e.t.Helper()
	for i, stance := range []session.Stance{session.For, session.For, session.Against, session.Question} {
		e.operator(session.NotePoint{Session: e.session, Issue: e.issue("C"), Stance: stance, Text: notes[e.lang][i]})
	}
}

func TestTheDeskInTheDiscussion(t *testing.T) {
	small := append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})
	for _, row := range []struct{ name, keys string }{
		{"desk-notes", "⇥⇥C"},
		{"desk-notes-typing", "⇥⇥C1x"},
		{"desk-speak", "⇥⇥Swang"},
	} {
		t.Run(row.name, func(t *testing.T) {
			golden(t, row.name, func(t *testing.T, language string) *terminal {
				e := newEvening(t, language)
				spoken(e)
				e.note()
				return newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press(row.keys)
			}, small...)
		})
	}
	t.Run("beside a resolution", func(t *testing.T) {
		golden(t, "desk-clauses-noted", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language)
			discussD(e)
			e.note()
			e.to(session.Resolve)
			e.draft("C")
			return newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥⇥⇥C⏎")
		}, parts.Size{W: 120, H: 36})
	})
}

// said spells what was noted of issue D.
func (e *evening) said() string {
	var all []string
	for _, p := range e.sitting().PointsOn(e.issue("D")) {
		all = append(all, string(p.Stance)+" "+p.Text)
	}
	return strings.Join(all, ", ")
}

func TestTheSecretaryNotesWhatIsSaid(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	d := newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥⇥").shows("Nothing has been noted")
	d.press("5").typed("Ambulances must pass").press("⏎").typed("Children play there").press("⏎")
	d.press("-").typed("Nowhere else to park").press("⏎").press("?").typed("Who paints the line").press("⏎")
	if got, want := e.said(), "for Ambulances must pass, for Children play there, against Nowhere else to park, question Who paints the line"; got != want {
		t.Errorf("%s", got)
	}
	d.press("⏎") // an empty line leaves the field
	d.press("↑⏎").typed(" at night").press("⏎")
	if got := e.said(); !strings.Contains(got, "against Nowhere else to park at night") {
		t.Errorf("%s", got)
	}
	d.press("0").shows("once more").press("0")
	if got := e.said(); strings.Contains(got, "park") {
		t.Errorf("%s", got)
	}
	d.press("A").shows("A lift", "Nothing has been noted").press("W").shows("!", "no issue W")
}

func TestTheDeskQueuesSomebodyWithoutAScreen(t *testing.T) {
	e := newEvening(t, "en")
	discussD(e)
	d := newApp(t, e, secretaryNumber, DeskScreen, 120, 36).press("⇥⇥S")
	d.press("017⇥⏎").shows("is in the queue, and next")
	if h := e.sitting().Waiting(); len(h) != 1 || h[0].Member != e.member(17) || h[0].Stance != session.For {
		t.Fatalf("%+v", h)
	}
	d.press("017").shows("off the list").press("⏎").shows("has left the queue")
	if h := e.sitting().Waiting(); len(h) != 0 {
		t.Errorf("%+v", h)
	}
	d.press("⏎").shows("Nobody is speaking")
}

func TestTheKioskInTheDiscussion(t *testing.T) {
	for _, row := range []struct{ name, keys string }{
		{"kiosk-speak", "3"}, {"kiosk-spoke", "3⏎"},
	} {
		golden(t, row.name, func(t *testing.T, language string) *terminal {
			e := newEvening(t, language)
			spoken(e)
			d := e.kiosk(80, 24)
			return d.press(e.card(7).Evening + "⏎" + row.keys)
		}, parts.Size{W: 80, H: 24}, parts.Size{W: 60, H: 18}, parts.Size{W: 40, H: 15})
	}
}

func TestTheKioskTakesHands(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language)
		discussD(e)
		d := e.kiosk(80, 24)
		code := e.card(7).Evening
		d.press(code + "⏎")
		if d.press("5⏎"); len(e.sitting().Waiting()) != 1 || e.sitting().Waiting()[0].Stance != session.For {
			t.Fatalf("%+v\n%s", e.sitting().Waiting(), d.text())
		}
		d.press("⏎" + code + "⏎")
		if d.press("⏎"); len(e.sitting().Waiting()) != 0 {
			t.Errorf("who is in the queue leaves it with Enter:\n%s", d.text())
		}
		d.press("⏎")
		if name := map[string]string{"zh": "王", "en": "Wang"}[language]; strings.Contains(d.text(), name) {
			t.Errorf("the kiosk still shows a name:\n%s", d.text())
		}
	}
}
