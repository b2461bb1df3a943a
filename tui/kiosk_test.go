package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"yuetan/session"
)

// kiosk opens the shared terminal of an evening.
func (e *evening) kiosk(w, h int) *terminal {
	e.t.Helper()
	if len(e.members) < 54 {
		e.operator(session.Enroll{Members: []session.NewMember{{Number: 90, Name: "Kiosk", Roles: session.Kiosk}}})
		roll := e.hall.Snapshot().Roll()
		e.members = append(e.members, roll[len(roll)-1].ID)
	}
	return newApp(e.t, e, 54, "", w, h)
}

// card gives a member new codes, as printing their card does.
func (e *evening) card(number int) session.IssuedCode {
	e.t.Helper()
	return e.operator(session.IssueCodes{Members: []session.MemberID{e.member(number)}, Session: e.session}).Codes[0]
}

// second lets seconds go by with nobody at the keys.
func (d *terminal) second(n int) *terminal {
	d.t.Helper()
	for range n {
		d.e.clock.step(time.Second)
		d.send(struckSecond{})
	}
	return d
}

// atKiosk has the member of that number come to the kiosk in a phase and press keys.
func atKiosk(p session.Phase, number int, keys string, before ...func(*evening)) func(*testing.T, string) *terminal {
	return func(t *testing.T, language string) *terminal {
		t.Helper()
		e := newEvening(t, language).to(p)
		for _, b := range before {
			b(e)
		}
		d := e.kiosk(80, 24)
		if number == 0 {
			return d.press(keys)
		}
		return d.press(e.card(number).Evening + "⏎" + keys)
	}
}

func some(e *evening) { e.vote(31) }

func slipOut(number int) func(*evening) {
	return func(e *evening) {
		e.operator(session.HandOut{Session: e.session, Member: e.member(number)})
	}
}

func setting(key, value string) func(*evening) {
	return func(e *evening) { e.operator(session.Set{Key: key, Value: value}) }
}

// opened goes on to the vote after what is to be settled before it.
func opened(e *evening) { e.to(session.Vote) }

func TestKioskScreens(t *testing.T) {
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
	}{
		{"code-empty", atKiosk(session.Vote, 0, "", some)},
		{"code", atKiosk(session.Vote, 0, "4827", some)},
		{"code-whole", atKiosk(session.Vote, 0, "482716", some)},
		{"code-number", atKiosk(session.Vote, 0, "017482716", some)},
		{"code-join", atKiosk(session.Vote, 0, "QZ4T", some)},
		{"code-wrong", atKiosk(session.Vote, 0, "000000⏎", some)},
		{"code-collect", atKiosk(session.Collect, 0, "")},
		{"code-checkin", atKiosk(session.CheckInPhase, 0, "")},
		{"code-closed", atKiosk(session.Rank, 0, "")},
		{"code-adjourned", atKiosk(session.Adjourned, 0, "")},
		{"ballot-1", atKiosk(session.Vote, residentNumber, "", some)},
		{"ballot-2", atKiosk(session.Vote, residentNumber, "C⏎F", some)},
		{"ballot-taken", atKiosk(session.Vote, residentNumber, "C⏎C", some)},
		{"ballot-3", atKiosk(session.Vote, residentNumber, "C⏎F⏎H", some)},
		{"ballot-many", atKiosk(session.Discuss, residentNumber, "B⏎A⏎AC", many, opened)},
		{"ballot-named", atKiosk(session.Discuss, residentNumber, "B⏎", setting("secrecy", "named"), opened)},
		{"ballot-checkable", atKiosk(session.Discuss, residentNumber, "B⏎", setting("secrecy", "checkable"), opened)},
		{"ballot-321", atKiosk(session.Discuss, residentNumber, "B⏎D", setting("weights", "3,2,1"), setting("all-marks", "yes"), opened)},
		{"review", atKiosk(session.Vote, residentNumber, "C⏎F⏎A⏎", some)},
		{"review-partial", atKiosk(session.Vote, residentNumber, "C⏎00", some)},
		{"review-blank", atKiosk(session.Vote, residentNumber, "000", some)},
		{"voted", atKiosk(session.Vote, 3, "", some)},
		{"note-slip", atKiosk(session.Vote, residentNumber, "", slipOut(residentNumber))},
		{"note-adviser", atKiosk(session.Vote, adviserNumber, "")},
		{"note-early", atKiosk(session.CheckInPhase, 47, "")},
		{"receipt", func(t *testing.T, language string) *terminal {
			d := atKiosk(session.Vote, residentNumber, "C⏎F⏎A⏎⏎", some)(t, language)
			r, ok := d.app.top().(*kioskReceipt)
			if !ok {
				t.Fatalf("on %T", d.app.top())
			}
			r.receipt = "K7P4TX"
			return d.second(17)
		}},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, "kiosk-"+row.name, row.open) })
	}
}

// many brings the agenda to 25 issues.
func many(e *evening) {
	var more []session.NewIssue
	for n := range 17 {
		more = append(more, session.NewIssue{Title: fmt.Sprintf("%d-%d", n+1, n+2)})
	}
	e.operator(session.Propose{Session: e.session, Issues: more, Import: true})
}

func TestKioskMockUps(t *testing.T) {
	receipt := func(t *testing.T, language string) *terminal {
		d := atKiosk(session.Vote, residentNumber, "C⏎F⏎A⏎⏎", some)(t, language)
		d.app.top().(*kioskReceipt).receipt = "K7P4TX"
		return d.second(17)
	}
	for _, r := range []struct {
		mockup, language string
		open             func(*testing.T, string) *terminal
	}{
		{"kiosk-code-80x24", "zh", atKiosk(session.Vote, 0, "4827", some)},
		{"kiosk-ballot-80x24", "zh", atKiosk(session.Vote, residentNumber, "C⏎F", some)},
		{"kiosk-ballot-80x24", "en", atKiosk(session.Vote, residentNumber, "C⏎F", some)},
		{"kiosk-receipt-80x24", "zh", receipt},
	} {
		t.Run(r.mockup+" "+r.language, func(t *testing.T) {
			want := mockup(t, r.mockup, r.language)
			got := strings.Split(r.open(t, r.language).text(), "\n")
			for row := range 24 {
				if w := strings.TrimRight(want[row], " "); got[row] != w {
					t.Errorf("row %d\n got %q\nwant %q", row, got[row], w)
				}
			}
		})
	}
}
