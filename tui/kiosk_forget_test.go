package tui

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"yuetan/session"
)

func TestTheKioskForgets(t *testing.T) {
	for _, row := range []struct{ name, keys string }{
		{"on the ballot", "C⏎F"}, {"on the review", "C⏎F⏎A⏎"}, {"on the receipt", "C⏎F⏎A⏎⏎"}, {"in another language and theme", "LI"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := atKiosk(session.Vote, residentNumber, row.keys)(t, "zh")
			wiped := d.app.Wiped()
			d.second(28)
			if _, gone := d.app.top().(*kioskCode); gone {
				t.Fatal("forgot too soon")
			}
			d.second(2).shows("请打签到卡上的六位数", "还差 6 位").hides("李春花", "017")
			if d.app.Wiped() != wiped+1 || !d.app.theme.Light() {
				t.Errorf("wiped %d times, light %v", d.app.Wiped()-wiped, d.app.theme.Light())
			}
			nothingLeft(t, d)
		})
	}
	t.Run("a half typed code", func(t *testing.T) {
		d := atKiosk(session.Vote, 0, "4827")(t, "zh")
		d.second(30).shows("还差 6 位")
		nothingLeft(t, d)
	})
	t.Run("a key begins the half minute anew", func(t *testing.T) {
		d := atKiosk(session.Vote, residentNumber, "C")(t, "zh").second(20).press("F").second(20)
		d.shows("5 分给 F")
	})
	t.Run("the second person finds nothing of the first", func(t *testing.T) {
		d := atKiosk(session.Vote, residentNumber, "C⏎F⏎A⏎⏎⏎")(t, "zh")
		nothingLeft(t, d)
		d.press(d.e.card(18).Evening+"⏎").hides("李春花", "已给")
	})
	t.Run("a dropped line", func(t *testing.T) {
		d := atKiosk(session.Vote, residentNumber, "C⏎F")(t, "zh")
		d.drop()
		if n := len(d.e.rooms.places.places); n != 0 {
			t.Errorf("%d places are kept", n)
		}
		newApp(t, d.e, 54, KioskScreen, 80, 24).shows("还差 6 位").hides("接上了")
	})
	t.Run("a second connection takes over with nobody there", func(t *testing.T) {
		d := atKiosk(session.Vote, residentNumber, "C⏎F")(t, "zh")
		newApp(t, d.e, 54, KioskScreen, 80, 24).shows("还差 6 位").hides("李春花", "接上了")
	})
}

// nothingLeft fails if anything of a person is still held for the kiosk.
func nothingLeft(t *testing.T, d *terminal) {
	t.Helper()
	c, ok := d.app.top().(*kioskCode)
	if !ok || len(d.app.stack) != 1 || c.typed != "" || c.looking || d.app.keep != nil || d.app.ask != nil {
		t.Errorf("left behind: %T %+v", d.app.top(), d.app.top())
	}
	if c.there(d.app.view()) {
		t.Error("somebody is still thought to be there")
	}
	for key, p := range d.e.rooms.places.places {
		if key.name == KioskScreen && len(p.stack) > 0 {
			t.Errorf("the kiosk's place keeps %T", p.stack[0])
		}
	}
}

func TestTheKioskSleepsWhenNobodyIsThere(t *testing.T) {
	d := atKiosk(session.Vote, 0, "")(t, "zh")
	if d.app.ticking {
		t.Error("it ticks with nobody there")
	}
	d.press("4")
	if !d.app.ticking {
		t.Error("it does not tick with a digit typed")
	}
	d.second(30)
	if d.app.ticking {
		t.Error("it ticks after it has forgotten")
	}
}

func TestWrongCodesAreSlowed(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote)
	d := e.kiosk(80, 24)
	seconds := regexp.MustCompile(`请等 (\d+) 秒`)
	var waits []string
	for range 7 {
		d.press("000000⏎").shows("码不对")
		m := seconds.FindStringSubmatch(d.text())
		if m == nil {
			t.Fatalf("no wait on\n%s", d.text())
		}
		waits = append(waits, m[1])
		d.second(40)
	}
	// A second goes by with each key; a wait runs from the answer on.
	if got := strings.Join(waits, " "); got != "1 3 7 15 31 31 31" {
		t.Errorf("waits of %s", got)
	}
	code := e.card(residentNumber).Evening
	d.press("000000⏎" + code + "⏎").shows("请等 24 秒").hides("李春花")
	d.second(24).press("⏎").shows("李春花").press("Q")
	d.drop()
	again := newApp(t, e, 54, KioskScreen, 80, 24).press("000000⏎")
	again.shows("请等 31 秒") // hanging up does not make it short
	e.clock.step(10 * time.Minute)
	again.press("000000⏎").shows("请等 1 秒")
}

func TestEachPersonHasTheirLanguage(t *testing.T) {
	e := newEvening(t, "zh").to(session.Vote)
	english := "en"
	e.as(residentNumber, session.Amend{Member: e.member(residentNumber), Language: &english})
	d := e.kiosk(80, 24).press(e.card(residentNumber).Evening + "⏎").shows("Which one gets 5?").press("L").shows("5 分给哪一件")
	d.press("L").shows("Which one gets 5?").press("Q").shows("请打签到卡上的六位数")
	if m, _ := e.hall.Snapshot().Member(e.member(residentNumber)); m.Language != "en" {
		t.Errorf("the kiosk remembered %q", m.Language)
	}
	d.press("L").shows("Type the six digits").press(e.card(18).Evening + "⏎").shows("Which one gets 5?") // chosen just now
	d.press("Q").shows("请打签到卡上的六位数").press("L").second(30).shows("请打签到卡上的六位数")
}
