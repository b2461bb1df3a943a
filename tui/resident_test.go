package tui

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"yuetan/session"
	"yuetan/tui/parts"
)

// phones are those sizes at which a phone's keyboard is open too.
var phones = append(append([]parts.Size{}, sizes...), parts.Size{W: 40, H: 15})

// atPhase opens the resident's screen of a member at the beginning of a phase.
func atPhase(p session.Phase, number int, keys string) func(*testing.T, string) *terminal {
	return func(t *testing.T, language string) *terminal {
		return newApp(t, newEvening(t, language).to(p), number, ResidentScreen, 80, 24).press(keys)
	}
}

// show puts a screen straight on the terminal, where its way there would bring
// something drawn by lot.
func show(d *terminal, s screen) *terminal {
	d.app.stack = append(d.app.stack[:1], s)
	return d
}

func TestResidentScreens(t *testing.T) {
	for _, p := range session.Phases() {
		t.Run("lobby "+p.String(), func(t *testing.T) { golden(t, "lobby-"+p.String(), atPhase(p, residentNumber, "")) })
	}
	for _, row := range []struct {
		name string
		open func(*testing.T, string) *terminal
		at   []parts.Size
	}{
		{"lobby-adviser", atPhase(session.Vote, adviserNumber, ""), nil},
		{"lobby-walkin", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Vote)
			id := e.operator(session.WalkIn{Session: e.session, Name: map[string]string{"zh": "孙敏", "en": "Sun Min"}[language]}).ID
			e.members = append(e.members, session.MemberID(id))
			return newApp(t, e, len(e.members), ResidentScreen, 80, 24)
		}, nil},
		{"lobby-voted", func(t *testing.T, language string) *terminal {
			return newApp(t, newEvening(t, language).to(session.Vote).vote(31), 3, ResidentScreen, 80, 24)
		}, nil},
		{"lobby-revealing", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Rank)
			e.publish()
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24)
		}, nil},
		{"lobby-consent", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Resolve)
			e.propose("C")
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24)
		}, nil},
		{"issues", atPhase(session.Discuss, residentNumber, "⏎C"), phones},
		{"issues-find", atPhase(session.Discuss, residentNumber, "⏎/7"), phones},
		{"issues-none", func(t *testing.T, language string) *terminal {
			return atPhase(session.Discuss, residentNumber, "⏎/zzz")(t, language)
		}, nil},
		{"issue", atPhase(session.Discuss, residentNumber, "⏎A⏎"), phones},
		{"propose", func(t *testing.T, language string) *terminal {
			d := atPhase(session.Collect, residentNumber, "⏎")(t, language)
			return d.paste(map[string]string{"zh": "5栋楼梯间路灯坏了", "en": "The lamps on the stairs are dark"}[language])
		}, phones},
		{"propose-empty", atPhase(session.Collect, residentNumber, "⏎"), phones},
		{"propose-category", func(t *testing.T, language string) *terminal {
			d := atPhase(session.Collect, residentNumber, "⏎")(t, language)
			return d.paste(map[string]string{"zh": "5栋楼梯间窗户破了", "en": "Broken windows on the stairs"}[language]).press("⇥⇥␣")
		}, phones},
		{"ballot-empty", atPhase(session.Vote, residentNumber, "⏎"), phones},
		{"ballot-half", atPhase(session.Vote, residentNumber, "⏎C5F"), phones},
		{"ballot-full", atPhase(session.Vote, residentNumber, "⏎C5F3A1"), phones},
		{"review", atPhase(session.Vote, residentNumber, "⏎C5F3A1⏎"), phones},
		{"review-missing", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Discuss)
			e.operator(session.Set{Key: "all-marks", Value: "yes"})
			return newApp(t, e.to(session.Vote), residentNumber, ResidentScreen, 80, 24).press("⏎C5⏎")
		}, phones},
		{"waiting-not-cast", func(t *testing.T, language string) *terminal {
			d := atPhase(session.Vote, residentNumber, "⏎C5")(t, language)
			d.e.vote(31)
			d.e.close()
			return d.news().press("␣")
		}, phones},
		{"propose-late", func(t *testing.T, language string) *terminal {
			d := atPhase(session.Discuss, residentNumber, "␣⏎")(t, language)
			d.paste(map[string]string{"zh": "5栋楼梯间窗户破了", "en": "Broken windows on the stairs"}[language]).press("⇥⇥")
			d.e.to(session.Vote)
			return d.news()
		}, phones},
		{"help", atPhase(session.Vote, residentNumber, "⏎?"), phones},
		{"review-partial", atPhase(session.Vote, residentNumber, "⏎C5⏎"), phones},
		{"receipt", func(t *testing.T, language string) *terminal {
			d := newApp(t, newEvening(t, language).to(session.Vote).vote(39), residentNumber, ResidentScreen, 80, 24)
			return show(d, &receiptScreen{poll: d.e.poll().ID, receipt: "K7P4TX"})
		}, phones},
		{"waiting", func(t *testing.T, language string) *terminal {
			d := newApp(t, newEvening(t, language).to(session.Vote).vote(31), 3, ResidentScreen, 80, 24)
			return show(d, &waiting{poll: d.e.poll().ID, receipt: "K7P4TX"})
		}, phones},
		{"waiting-closed", func(t *testing.T, language string) *terminal {
			return atPhase(session.Rank, residentNumber, "⏎")(t, language)
		}, phones},
		{"ranking-none", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Rank)
			e.publish()
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎")
		}, nil},
		{"ranking-two", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Rank)
			e.publish()
			e.reveal(2)
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎")
		}, phones},
		{"ranking", func(t *testing.T, language string) *terminal {
			return show(atPhase(session.Resolve, residentNumber, "")(t, language), &rankingScreen{})
		}, phones},
		{"points", func(t *testing.T, language string) *terminal {
			return show(atPhase(session.Resolve, residentNumber, "")(t, language), &rankingScreen{}).press("F⏎")
		}, phones},
		{"consent", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Resolve)
			e.propose("C")
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎")
		}, phones},
		{"consent-object", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Resolve)
			e.propose("C")
			return newApp(t, e, residentNumber, ResidentScreen, 80, 24).press("⏎1⏎no light")
		}, phones},
		{"consent-adviser", func(t *testing.T, language string) *terminal {
			e := newEvening(t, language).to(session.Resolve)
			e.propose("C")
			return newApp(t, e, adviserNumber, ResidentScreen, 80, 24).press("⏎")
		}, nil},
		{"resolutions", atPhase(session.Adjourned, residentNumber, "⏎"), phones},
		{"resolutions-none", atPhase(session.Resolve, residentNumber, "⏎"), nil},
		{"resolution", atPhase(session.Adjourned, residentNumber, "⏎⏎"), phones},
		{"later-speak", atPhase(session.CheckInPhase, residentNumber, "␣␣⏎"), nil},
		{"later-promises", atPhase(session.Review, residentNumber, "⏎"), nil},
	} {
		t.Run(row.name, func(t *testing.T) { golden(t, "resident-"+row.name, row.open, row.at...) })
	}
}

// mockup returns the plain picture of a screen as SCREENS.md has it.
func mockup(t *testing.T, name, language string) []string {
	t.Helper()
	b, err := os.ReadFile("../../shared/SCREENS.md")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the mock-ups are not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	heading := map[string]string{"zh": "中文", "en": "English"}[language]
	_, rest, ok := strings.Cut(string(b), "**"+name+"** "+heading)
	if !ok {
		t.Fatalf("no mock-up %s %s", name, heading)
	}
	_, rest, _ = strings.Cut(rest, "```text\n")
	text, _, _ := strings.Cut(rest, "```")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

func TestResidentMockUps(t *testing.T) {
	ballot := atPhase(session.Vote, residentNumber, "⏎C5F")
	ranking := func(t *testing.T, language string) *terminal {
		return show(atPhase(session.Resolve, residentNumber, "")(t, language), &rankingScreen{})
	}
	consent := func(t *testing.T, language string) *terminal {
		e := newEvening(t, language).to(session.Resolve)
		e.propose("C")
		return newApp(t, e, residentNumber, ResidentScreen, 40, 20).press("⏎")
	}
	receipt := func(t *testing.T, language string) *terminal {
		d := newApp(t, newEvening(t, language).to(session.Vote).vote(39), residentNumber, ResidentScreen, 80, 24)
		return show(d, &receiptScreen{poll: d.e.poll().ID, receipt: "K7P4TX"})
	}
	waiting := func(t *testing.T, language string) *terminal {
		d := newApp(t, newEvening(t, language).to(session.Vote).vote(31), 3, ResidentScreen, 80, 24)
		return show(d, &waiting{poll: d.e.poll().ID, receipt: "K7P4TX"})
	}
	for _, row := range []struct {
		name string
		lang string
		open func(*testing.T, string) *terminal
		w, h int
		not  string // rows that differ on purpose: clocks and firmness come later
	}{
		{"resident-ballot-half-40x20", "zh", ballot, 40, 20, "0"},
		{"resident-ballot-half-40x20", "en", ballot, 40, 20, "0"},
		{"resident-ballot-full-40x20", "zh", atPhase(session.Vote, residentNumber, "⏎C5F3A1"), 40, 20, "0"},
		{"resident-ballot-half-80x24", "zh", ballot, 80, 24, "0"},
		{"resident-ballot-half-80x24", "en", ballot, 80, 24, "0"},
		{"resident-ballot-full-80x24", "zh", atPhase(session.Vote, residentNumber, "⏎C5F3A1"), 80, 24, "0"},
		{"resident-review-40x20", "zh", atPhase(session.Vote, residentNumber, "⏎C5F3A1⏎"), 40, 20, "0"},
		{"resident-review-40x20", "en", atPhase(session.Vote, residentNumber, "⏎C5F3A1⏎"), 40, 20, "0"},
		{"resident-receipt-40x20", "zh", receipt, 40, 20, "0"},
		{"resident-receipt-40x20", "en", receipt, 40, 20, "0"},
		{"resident-waiting-40x20", "zh", waiting, 40, 20, "0"},
		{"resident-ranking-40x20", "zh", ranking, 40, 20, "17"},
		{"resident-ranking-40x20", "en", ranking, 40, 20, "17"},
		{"resident-ranking-80x24", "zh", ranking, 80, 24, "21"},
		{"resident-ranking-80x24", "en", ranking, 80, 24, "21"},
		{"resident-consent-40x20", "zh", consent, 40, 20, ""},
		{"resident-consent-40x20", "en", consent, 40, 20, ""},
		{"resident-issues-40x20", "zh", atPhase(session.Discuss, residentNumber, "⏎C"), 40, 20, "15"},
		{"resident-issue-40x20", "zh", atPhase(session.Discuss, residentNumber, "⏎A⏎"), 40, 20, "0 10 11 12 13 14 15 16 17"},
	} {
		t.Run(row.name+" "+row.lang, func(t *testing.T) {
			want := mockup(t, row.name, row.lang)
			got := strings.Split(row.open(t, row.lang).resize(row.w, row.h).text(), "\n")
			for i, w := range want {
				skip := false
				for _, n := range strings.Fields(row.not) {
					skip = skip || n == strconv.Itoa(i)
				}
				if !skip && strings.TrimRight(got[i], " ") != strings.TrimRight(w, " ") {
					t.Errorf("row %d\n got %q\nwant %q", i, got[i], w)
				}
			}
		})
	}
}
