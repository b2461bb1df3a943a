package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// mentioned comes when something said briefly has been there long enough.
type mentioned struct{}

// briefly is how long something is said that passes by itself.
const briefly = 10 * time.Second

// speak says something in place of the key line until the next key.
func (a *App) speak(words string) { a.say, a.brief = words, time.Time{} }

// hush ends what is being said.
func (a *App) hush() { a.speak("") }

// mention says something calmly, for a while.
func (a *App) mention(words string) tea.Cmd {
	a.say, a.brief = words, a.rooms.now().Add(briefly)
	return tea.Tick(briefly, func(time.Time) tea.Msg { return mentioned{} })
}

// tellBack tells once of a step that the chair has taken back; it stands until the
// next key or step.
func (a *App) tellBack() {
	back := a.snapshot.Board().Back
	if !back.Shown(a.rooms.now()) || !back.At.After(a.told) {
		return
	}
	a.told = back.At
	a.say, a.brief = steppedBack(a.words, back), back.At.Add(briefly)
}

// tellMood tells a resident who is not on their first page, once, that the room is
// asked how it feels.
func (a *App) tellMood() {
	m, open := moodOpen(a.snapshot.Board())
	if a.name != ResidentScreen || !open || m.Hands || m.ID == a.toldMood {
		return
	}
	a.toldMood = m.ID
	if _, home := a.top().(*lobby); !home && wanted(a.view()) {
		a.speak(a.words.Mood.Told)
	}
}

// chairGone tells whether whoever leads had their screen open and has dropped out
// while people are together.
func (a *App) chairGone() bool {
	x, ok := a.snapshot.Current()
	return ok && x.Phase.Sitting() && x.Chair != a.seat.Member() && a.rooms.places.left(a.key.council, x.Chair)
}

// tellGone tells the desk once that the chair has dropped out.
func (a *App) tellGone() {
	if a.name != DeskScreen {
		return
	}
	gone := a.chairGone()
	if gone && !a.alone {
		a.speak(a.words.Script.ChairGoneAt)
		if d, ok := a.top().(*desk); ok && d.onChair() {
			a.speak(a.words.Script.ChairGone)
		}
	}
	a.alone = gone
}
