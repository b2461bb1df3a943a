package tui

import (
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// The chair's screens and the wall are those of SCREENS.md, but for what comes
// later: clocks of the discussion, speakers, time budgets, kiosk and paper.
// only names the rows that are alike, from 0; none for all.
func TestChairAndWallMockUps(t *testing.T) {
	for _, r := range []struct {
		mockup, language string
		screen           Name
		moment           func(e *evening)
		keys             string
		only             []int
	}{
		{"chair-close-2-80x24", "zh", ChairScreen, closing, "␣⏎39", nil},
		{"chair-close-2-80x24", "en", ChairScreen, closing, "␣⏎39", nil},
		{"chair-close-1-80x24", "zh", ChairScreen, closing, "␣", []int{0, 1, 2, 3, 4, 22}},
		{"chair-script-80x24", "zh", ChairScreen, discussD, "␣", []int{0, 1, 2, 3, 22}},
		{"chair-script-80x24", "en", ChairScreen, discussD, "␣", []int{0, 1, 2, 3, 22}},
		{"chair-script-120x36", "zh", ChairScreen, discussD, "␣", []int{0, 1, 2, 3, 4, 34, 35}},
		{"chair-line-80x24", "zh", ChairScreen, revealed, "␣⏎", append(from(0, 15), 21, 22, 23)},
		{"chair-line-80x24", "en", ChairScreen, revealed, "␣⏎", []int{0, 1, 2, 3, 7, 12, 13, 14, 15, 21, 22, 23}},
		{"chair-line-120x36", "zh", ChairScreen, revealed, "␣⏎", append(from(0, 22), 33, 34, 35)},
		{"wall-join-120x36", "zh", ProjectorScreen, checkedInLate, "", []int{4, 5, 6, 7, 11, 12, 15, 16, 17, 21, 23, 24, 25, 26, 27, 28}},
		{"wall-vote-60x18", "zh", ProjectorScreen, half, "", from(1, 17)},
		{"wall-vote-120x36", "zh", ProjectorScreen, half, "", append(from(1, 29), 34, 35)},
		{"wall-balance-60x18", "zh", ProjectorScreen, counted, "", []int{0, 1, 5, 11, 12, 14, 17}},
		{"wall-balance-120x36", "zh", ProjectorScreen, counted, "", []int{0, 25, 35}},
		{"wall-reveal-1-60x18", "zh", ProjectorScreen, revealed, "", nil},
		{"wall-reveal-2-60x18", "zh", ProjectorScreen, second, "", append(from(0, 10), 14, 17)},
		{"wall-reveal-2-60x18", "en", ProjectorScreen, second, "", append(from(0, 10), 14)},
		{"wall-reveal-2-120x36", "zh", ProjectorScreen, second, "", []int{0, 1, 3, 6, 7, 8, 9, 10, 11, 13, 14, 15, 17, 26, 35}},
		{"wall-thanks-60x18", "zh", ProjectorScreen, adjourned, "", []int{0, 1, 2, 4, 5, 9, 12}},
		{"wall-thanks-120x36", "zh", ProjectorScreen, adjourned, "", []int{0, 4, 10, 18, 23}},
	} {
		t.Run(r.mockup+" "+r.language, func(t *testing.T) {
			e := newEvening(t, r.language)
			r.moment(e)
			size := parts.Size{W: 80, H: 24}
			switch {
			case strings.HasSuffix(r.mockup, "120x36"):
				size = parts.Size{W: 120, H: 36}
			case strings.HasSuffix(r.mockup, "60x18"):
				size = parts.Size{W: 60, H: 18}
			}
			d := newApp(t, e, chairNumber, r.screen, 80, 24)
			if r.screen == ChairScreen {
				d.app.stack[0].(*chair).hinted = true
			}
			got := strings.Split(d.press(r.keys).resize(size.W, size.H).text(), "\n")
			want := mockup(t, r.mockup, r.language)
			rows := r.only
			if rows == nil {
				rows = from(0, size.H-1)
			}
			for _, row := range rows {
				if w := strings.TrimRight(want[row], " "); got[row] != w {
					t.Errorf("row %d\n got %q\nwant %q", row, got[row], w)
				}
			}
		})
	}
}

// from lists the rows from one to another.
func from(first, last int) []int {
	var rows []int
	for r := first; r <= last; r++ {
		rows = append(rows, r)
	}
	return rows
}

func closing(e *evening) {
	e.to(session.Vote).vote(39)
	e.clock.strike(19, 58)
}

func half(e *evening) { e.to(session.Vote).vote(31) }

func counted(e *evening) {
	e.to(session.Rank)
	e.operator(session.Count{Poll: e.poll().ID})
}

func second(e *evening) { shown(e, 2) }

func revealed(e *evening) {
	shown(e, 3)
	e.clock.strike(20, 4)
}

func adjourned(e *evening) { e.to(session.Adjourned) }

// checkedInLate is the check-in with those who come only to the discussion there too.
func checkedInLate(e *evening) {
	e.to(session.CheckInPhase)
	e.arrive(session.Review)
	e.clock.strike(19, 4)
}
