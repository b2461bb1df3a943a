package tui

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// terminal drives one App as the runner would, but step by step: what a key sets
// going has come back before the next one is pressed, and nothing waits for real time.
type terminal struct {
	t     testing.TB
	app   *App
	e     *evening
	leave func()
	over  bool // the App has ended
}

// sizes are those that residents' screens are compared at.
var sizes = []parts.Size{{W: 120, H: 36}, {W: 80, H: 24}, {W: 60, H: 18}, {W: 40, H: 20}}

// newApp opens a screen for the member of that number, on a terminal without any
// styling. An empty name asks for the screen of the member's role.
func newApp(t testing.TB, e *evening, number int, name Name, w, h int) *terminal {
	t.Helper()
	seat := e.hall.Seat(e.member(number))
	app, leave, err := e.rooms.Enter(context.Background(), e.hall, seat, lang.Of(e.lang, lang.Chinese()), name)
	if err != nil {
		t.Fatal(err)
	}
	d := &terminal{t: t, app: app, e: e, leave: leave}
	d.send(tea.EnvMsg{"TERM=dumb"})
	d.resize(w, h)
	d.run(app.Init())
	d.news()
	return d
}

// waits tells the commands of an App that wait for the world: for news, for being
// taken over, for time. The tests bring these themselves.
func waits(cmd tea.Cmd) bool {
	name := runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name()
	for _, part := range []string{"watch", "guard", "Tick", "minute", "waitSlow"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}

// run carries out what follows from a message, to the end.
func (d *terminal) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil || waits(cmd) {
		return
	}
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			d.run(c)
		}
	case tea.QuitMsg:
		d.over = true
	default:
		d.send(m)
	}
}

func (d *terminal) send(m tea.Msg) {
	d.t.Helper()
	_, cmd := d.app.Update(m)
	d.run(cmd)
}

// news brings the council's latest state.
func (d *terminal) news() *terminal {
	d.t.Helper()
	s, newer := d.app.hall.Watch()
	d.send(news{s, newer})
	d.e.clock.step(time.Second)
	return d
}

// press types keys, a rune each: ⏎ Enter, ␣ Space, ⇥ Tab, ⇤ back, ⌫ Backspace, ↑ ↓ ← →;
// the clock moves on past the deafness of Enter after each.
func (d *terminal) press(keys string) *terminal {
	d.t.Helper()
	special := map[rune]rune{'⏎': tea.KeyEnter, '⇥': tea.KeyTab, '⌫': tea.KeyBackspace, '↑': tea.KeyUp, '↓': tea.KeyDown,
		'←': tea.KeyLeft, '→': tea.KeyRight}
	for _, r := range keys {
		m := tea.KeyPressMsg{Code: r, Text: string(r)}
		if code, ok := special[r]; ok {
			m = tea.KeyPressMsg{Code: code}
		} else if r == '⇤' {
			m = tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
		} else if r == '␣' {
			m = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
		}
		d.send(m)
		d.e.clock.step(time.Second)
	}
	return d
}

// sheet takes up the desk's sheet of that name, however many lie before it.
func (d *terminal) sheet(name string) *terminal {
	d.t.Helper()
	for range 20 {
		if strings.Contains(d.text(), "["+name+"]") {
			return d
		}
		d.press("⇥")
	}
	d.t.Fatalf("no sheet %q on the desk:\n%s", name, d.text())
	return d
}

// bounce presses Enter twice within the time that Enter is deaf.
func (d *terminal) bounce() *terminal {
	d.t.Helper()
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter})
	d.e.clock.step(100 * time.Millisecond)
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter})
	d.e.clock.step(time.Second)
	return d
}

// typed delivers text whole, as an input method does; paste as a paste.
func (d *terminal) typed(s string) *terminal {
	d.t.Helper()
	d.send(tea.KeyPressMsg{Code: tea.KeyExtended, Text: s})
	return d
}

func (d *terminal) paste(s string) *terminal {
	d.t.Helper()
	d.send(tea.PasteMsg{Content: s})
	return d
}

func (d *terminal) resize(w, h int) *terminal {
	d.t.Helper()
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

// drop cuts the line; enter the same screen again with newApp.
func (d *terminal) drop() { d.leave() }

// text is what the terminal shows, without trailing spaces. Every row must fill
// the width exactly.
func (d *terminal) text() string {
	d.t.Helper()
	rows := slices.Clone(d.app.Rows()) // shared pages are not ours to trim
	if len(rows) != d.app.size.H {
		d.t.Errorf("%d rows on a screen of %d", len(rows), d.app.size.H)
	}
	for i, r := range rows {
		if w := parts.Width(r); w != d.app.size.W && !strings.Contains(r, "\x1b") {
			d.t.Errorf("row %d is %d columns wide, not %d: %q", i+1, w, d.app.size.W, r)
		}
		rows[i] = strings.TrimRight(r, " ")
	}
	return strings.Join(rows, "\n") + "\n"
}

// shows fails unless every one of the words stands on the screen.
func (d *terminal) shows(words ...string) *terminal {
	d.t.Helper()
	text := d.text()
	for _, w := range words {
		if !strings.Contains(text, w) {
			d.t.Errorf("%q is not on the screen:\n%s", w, text)
		}
	}
	return d
}

// hides fails if one of the words stands on the screen.
func (d *terminal) hides(words ...string) *terminal {
	d.t.Helper()
	text := d.text()
	for _, w := range words {
		if strings.Contains(text, w) {
			d.t.Errorf("%q is on the screen:\n%s", w, text)
		}
	}
	return d
}

// uncut fails if words of the header, the key line, the action strip or the foot
// were cut, for these say where one is and what one can do.
func uncut(t *testing.T, text string) {
	t.Helper()
	rows := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for _, i := range []int{0, len(rows) - 3, len(rows) - 2, len(rows) - 1} {
		if strings.Contains(rows[i], "..") {
			t.Errorf("row %d is cut: %q", i+1, rows[i])
		}
	}
}

// golden compares a screen with testdata/NAME.golden in both languages at each
// size (those of residents if none are named). open brings a terminal there.
func golden(t *testing.T, name string, open func(t *testing.T, language string) *terminal, at ...parts.Size) {
	t.Helper()
	if len(at) == 0 {
		at = sizes
	}
	var got strings.Builder
	for _, language := range []string{"zh", "en"} {
		d := open(t, language)
		for _, s := range at {
			text := d.resize(s.W, s.H).text()
			hash := d.app.snapshot.Head.Hash
			if strings.HasPrefix(name, "resident-") || strings.HasPrefix(name, "lobby-") {
				uncut(t, text)
			}
			text = strings.ReplaceAll(text, fmt.Sprintf("%x %x", hash[:2], hash[2:4]), "9f2c 41d7")
			fmt.Fprintf(&got, "== %s %dx%d\n%s", language, s.W, s.H, text)
		}
	}
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() == string(want) {
		return
	}
	g, w := strings.Split(got.String(), "\n"), strings.Split(string(want), "\n")
	part := ""
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if strings.HasPrefix(b, "== ") {
			part = b
		}
		if a != b {
			t.Errorf("%s: %s, line %d\n got %q\nwant %q", name, part, i+1, a, b)
			return
		}
	}
}

func TestTheEveningOfTheMockUps(t *testing.T) {
	e := newEvening(t, "zh").to(session.Resolve)
	b := e.hall.Snapshot().Board()
	if b.Due != 48 || b.Present != 42 || b.Poll.Voted != 39 {
		t.Errorf("due %d, present %d, voted %d; want 48, 42, 39", b.Due, b.Present, b.Poll.Voted)
	}
	if n := b.Poll.Numbers; n != (session.Numbers{Cast: 39, Full: 36, Partial: 2, Blank: 1}) {
		t.Errorf("numbers %+v", n)
	}
	var got []string
	for _, l := range b.Poll.Ranking {
		got = append(got, fmt.Sprintf("%s %d: %d/%d/%d", b.Poll.Issue(l.Issue).Code, l.Points, l.Fives, l.Threes, l.Ones))
	}
	want := "C 88: 12/7/7, F 64: 8/7/3, D 64: 7/7/8, A 34: 1/9/2, G 32: 5/1/4, B 32: 3/5/2, E 17: 2/1/4, H 6: 0/0/6"
	if strings.Join(got, ", ") != want {
		t.Errorf("ranking %s\n   want %s", strings.Join(got, ", "), want)
	}
	if len(b.Poll.Checks) == 0 || b.Poll.Checks[0].Points != 337 {
		t.Errorf("checks %+v", b.Poll.Checks)
	}
	for _, p := range session.Phases() {
		if at := newEvening(t, "en").to(p).sitting().Phase; at != p {
			t.Errorf("phase %v, want %v", at, p)
		}
	}
}
