package tui

import (
	"testing"
	"time"

	"yuetan/session"
)

// A step of the chair that can be undone says so for ten seconds.
func TestZIsOfferedForTenSecondsAfterAStep(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Review)
	d := chairAt(t, e).press("⏎").shows("[议事]", "到议事了。按早了？Z 退回回看")
	e.clock.step(9 * time.Second)
	d.send(mentioned{})
	d.hides("按早了")
	d.press("Z").shows("[回看]", "主持人退回了一步：回到回看")
}

func TestAKeyEndsTheOfferOfZ(t *testing.T) {
	e := newEvening(t, "en")
	e.to(session.Discuss)
	chairAt(t, e).press("⏎⏎").shows("Now the vote. Too early? Z: back to the discussion").press("I").hides("Too early")
}

// Everybody sees that the chair has stepped back: on the wall for two minutes, on
// their own screens until their next key.
func TestEverybodySeesAStepBack(t *testing.T) {
	for language, told := range map[string]string{"zh": "主持人退回了一步：回到议事", "en": "The chair has stepped back to the discussion"} {
		e := newEvening(t, language)
		e.to(session.Vote)
		resident, desk := newApp(t, e, residentNumber, ResidentScreen, 40, 20), newApp(t, e, secretaryNumber, DeskScreen, 120, 36)
		wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
		chairAt(t, e).press("Z")
		wall.news().shows(told)
		desk.news().shows(told)
		resident.news().shows(told[:20]).press("L").hides(told[:20])
		e.clock.step(session.BackShown)
		wall.hides(told)
	}
}

func TestRoomSeesThatAResolutionIsTakenBack(t *testing.T) {
	e := newEvening(t, "zh")
	e.to(session.Resolve).draft("C")
	wall := newApp(t, e, residentNumber, ProjectorScreen, 60, 18)
	d := chairAt(t, e).press("⏎⏎").shows("交给大家了", "表态结束...").press("Z")
	d.shows("规约收回来再写", "把 C 交大家表态")
	wall.news().shows("主持人退回了一步：规约收回来再写")
	d.press("⏎⏎")
	wall.news().hides("退回了一步")
}
