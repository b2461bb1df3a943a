package tui

import (
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// checkable is a checkable vote of 39 ballots whose result is shown.
func checkable(e *evening) {
	e.operator(session.Set{Key: "secrecy", Value: string(session.Checkable)})
	shown(e, 3)
}

// The chair turns the pages, and the room counts along on the wall.
func TestThePagesOfBallotsOnTheWall(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		e := newEvening(t, language)
		checkable(e)
		wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		d := chairAt(t, e).press("O↓↓↓↓⏎")
		page := func(n int) string {
			return map[string]string{"zh": "第 " + string(rune('0'+n)) + " 页，共 4 页", "en": "page " + string(rune('0'+n)) + " of 4"}[language]
		}
		all := e.poll().Ballots
		d.shows(page(1))
		wall.news().shows(page(1), spaced(all[0].Receipt), spaced(all[9].Receipt)).hides(spaced(all[10].Receipt))
		d.press("⏎").shows(page(2))
		wall.news().shows(page(2), spaced(all[10].Receipt))
		for _, s := range []parts.Size{{W: 40, H: 15}, {W: 40, H: 20}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 36}, {W: 200, H: 60}} {
			for _, b := range all[10:20] {
				wall.resize(s.W, s.H).shows(spaced(b.Receipt))
			}
			uncut(t, d.resize(s.W, s.H).text())
		}
		d.press("↓␣").shows(page(4))
		wall.news().shows(page(4), spaced(all[38].Receipt))
		d.press("↓").shows(page(4)).press("⏎").shows(page(1)).press("↑").shows(page(1)).press("Q")
		wall.news().hides(page(1))
	}
}

func TestOtherVotesShowNoBallotOnTheWall(t *testing.T) {
	for _, level := range []session.Secrecy{session.Secret, session.Named} {
		e := newEvening(t, "zh")
		e.operator(session.Set{Key: "secrecy", Value: string(level)})
		shown(e, 3)
		chairAt(t, e).press("O").hides("选票，一页一页看")
		e.rooms.showings.put(e.hall.Snapshot().Board(), Showing{What: ShowBallots, Page: 1})
		newApp(t, e, residentNumber, ProjectorScreen, 60, 18).hides("打散的选票")
	}
}
