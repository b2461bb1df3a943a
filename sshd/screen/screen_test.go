package screen_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"yuetan/sshd/screen"
	"yuetan/sshd/screen/grid"
)

// wire counts the writes on their way to a terminal in memory.
type wire struct {
	*grid.Grid
	writes int
	last   string
	err    error
}

func (w *wire) Write(p []byte) (int, error) {
	if w.err != nil {
		return 0, w.err
	}
	w.writes++
	w.last = string(p)
	return w.Grid.Write(p)
}

func connect(t testing.TB, width, height int) (*screen.Screen, *wire) {
	t.Helper()
	w := &wire{Grid: grid.New(width, height)}
	t.Cleanup(func() { w.Grid.Close() })
	return screen.New(w, screen.Options{Width: width, Height: height}), w
}

func paint(t testing.TB, s *screen.Screen, f screen.Frame) {
	t.Helper()
	if err := s.Paint(f); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyChangedRowsAreSent(t *testing.T) {
	s, w := connect(t, 20, 4)
	paint(t, s, screen.Frame{Rows: []string{"roll", "quorum", "agenda", "minutes"}})
	if got, want := w.Text(), "roll\nquorum\nagenda\nminutes"; got != want {
		t.Fatalf("first frame:\n%s", got)
	}
	paint(t, s, screen.Frame{Rows: []string{"roll", "quorum 25", "agenda", "minutes"}})
	if w.writes != 2 {
		t.Errorf("a frame took %d writes", w.writes-1)
	}
	if !strings.Contains(w.last, "quorum 25") || strings.Contains(w.last, "roll") || strings.Contains(w.last, "agenda") {
		t.Errorf("sent %q", w.last)
	}
	paint(t, s, screen.Frame{Rows: []string{"roll", "quorum 25", "agenda", "minutes"}})
	if w.writes != 2 {
		t.Errorf("an unchanged frame sent %q", w.last)
	}
	if got, want := w.Text(), "roll\nquorum 25\nagenda\nminutes"; got != want {
		t.Errorf("second frame:\n%s", got)
	}
}

func TestRowsAreClippedToTheTerminal(t *testing.T) {
	for _, c := range []struct{ name, row, want string }{
		{"a row of the very width", "0123456789", "0123456789"},
		{"a row too long", "0123456789x", "0123456789"},
		{"a wide character that just fits", "01234567议", "01234567议"},
		{"a wide character at the border", "012345678议", "012345678"},
		{"wide characters all along", "议事会议事会", "议事会议事"},
		{"an odd column of them", "x议事会议事会", "x议事会议"},
		{"styles take no room", "\x1b[38;5;16;48;5;231m01234\x1b[1m56789x\x1b[m", "0123456789"},
		{"an accent on its letter", "caf\u0065\u0301 0123456789", "caf\u0065\u0301 01234"},
		{"a new line", "ab\ncd\r\tef", "abcdef"},
		{"a clipboard write", "ab\x1b]52;c;aGk=\x07cd", "abcd"},
		{"a cursor move", "ab\x1b[5;5Hcd\x1b[2Jef", "abcdef"},
		{"a private mode in SGR's clothes", "ab\x1b[>4;2mcd", "abcd"},
		{"an escape torn off", "ab\x1b", "ab"},
		{"a reordered name", "ab\u202ecd", "abcd"},
		{"broken UTF-8", "ab\xff\xfecd", "abcd"},
		{"a full-width form", "５３１ marks", "５３１ mar"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, w := connect(t, 10, 3)
			paint(t, s, screen.Frame{Rows: []string{"", c.row, "last"}})
			if got, want := w.Text(), "\n"+c.want+"\nlast"; got != want {
				t.Errorf("painted\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestAShorterRowLeavesNothingBehind(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"ASCII", "0123456789", "01", "01"},
		{"half of a wide character", "议事会议事", "x", "x"},
		{"a character of doubtful width", "0123456789", "─│", "─│"},
		{"nothing", "0123456789", "", ""},
		{"a wide character that no longer fits", "0123456789", "012345678议", "012345678"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, w := connect(t, 10, 1)
			paint(t, s, screen.Frame{Rows: []string{c.before}})
			paint(t, s, screen.Frame{Rows: []string{c.after}})
			if got := w.Text(); got != c.want {
				t.Errorf("left %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheBackgroundReachesTheBorder(t *testing.T) {
	s, w := connect(t, 10, 2)
	paint(t, s, screen.Frame{Rows: []string{"\x1b[48;5;254m strip", "\x1b[48;5;254m01234567\x1b[48;5;18m8议\x1b[m"}})
	if bg := w.Style(9, 0).Bg; bg == nil {
		t.Error("a short row ends in the terminal's own background")
	}
	if bg, want := w.Style(9, 1).Bg, w.Style(8, 1).Bg; bg != want {
		t.Errorf("where a wide character was cut the ground is %v, want %v", bg, want)
	}
}

func TestTheLastCellDoesNotScroll(t *testing.T) {
	s, w := connect(t, 10, 3)
	for range 3 {
		s.Redraw()
		paint(t, s, screen.Frame{Exact: true, Rows: []string{"first     ", "second    ", "0123456789"}})
	}
	if got, want := w.Text(), "first\nsecond\n0123456789"; got != want {
		t.Errorf("painted\n%s", got)
	}
	paint(t, s, screen.Frame{Rows: []string{"1", "2", "3", "4", "5"}})
	if got, want := w.Text(), "1\n2\n3"; got != want {
		t.Errorf("more rows than fit:\n%s", got)
	}
}

func TestMissingRowsAreBlank(t *testing.T) {
	for _, exact := range []bool{false, true} {
		s, w := connect(t, 5, 3)
		paint(t, s, screen.Frame{Exact: exact, Rows: []string{"11111", "22222", "33333"}})
		paint(t, s, screen.Frame{Exact: exact, Rows: []string{"11111"}})
		if got, want := w.Text(), "11111\n\n"; got != want {
			t.Errorf("exact %v:\n%q", exact, got)
		}
	}
}

func TestResizeAndRedrawSendEverything(t *testing.T) {
	s, w := connect(t, 20, 3)
	f := screen.Frame{Rows: []string{"roll", "quorum", "agenda"}}
	paint(t, s, f)

	w.Resize(10, 2)
	s.Resize(10, 2)
	paint(t, s, f)
	if got, want := w.Text(), "roll\nquorum"; got != want {
		t.Errorf("after shrinking:\n%s", got)
	}
	w.Resize(20, 4)
	s.Resize(20, 4)
	paint(t, s, f)
	if got, want := w.Text(), "roll\nquorum\nagenda\n"; got != want {
		t.Errorf("after growing:\n%s", got)
	}

	sent := w.writes
	s.Resize(20, 4)
	paint(t, s, f)
	if w.writes != sent {
		t.Error("the same size again sent bytes")
	}
	w.Grid.Write([]byte("\x1b[H\x1b[7hgarbage from elsewhere"))
	s.Redraw()
	paint(t, s, f)
	if got, want := w.Text(), "roll\nquorum\nagenda\n"; got != want {
		t.Errorf("after redraw:\n%s", got)
	}
}

func TestTheCursorStandsWhereTypingGoes(t *testing.T) {
	s, w := connect(t, 20, 4)
	rows := []string{"> 议题", "", "", ""}
	for _, c := range []struct {
		name    string
		cursor  *screen.Cursor
		x, y    int
		visible bool
	}{
		{"hidden", nil, 0, 0, false},
		{"after two wide characters", &screen.Cursor{X: 6, Y: 0}, 6, 0, true},
		{"moved without a changed row", &screen.Cursor{X: 3, Y: 2}, 3, 2, true},
		{"outside the terminal", &screen.Cursor{X: 99, Y: -1}, 19, 0, true},
		{"hidden again", nil, 0, 0, false},
	} {
		paint(t, s, screen.Frame{Rows: rows, Cursor: c.cursor})
		x, y, visible := w.Cursor()
		if visible != c.visible || visible && (x != c.x || y != c.y) {
			t.Errorf("%s: at %d,%d visible %v", c.name, x, y, visible)
		}
	}

	paint(t, s, screen.Frame{Rows: rows, Cursor: &screen.Cursor{X: 6}})
	paint(t, s, screen.Frame{Rows: []string{"> 议题", "", "changed below", ""}, Cursor: &screen.Cursor{X: 6}})
	if x, y, visible := w.Cursor(); x != 6 || y != 0 || !visible {
		t.Errorf("after a row elsewhere: at %d,%d visible %v", x, y, visible)
	}
	sent := w.writes
	paint(t, s, screen.Frame{Rows: []string{"> 议题", "", "changed below", ""}, Cursor: &screen.Cursor{X: 6}})
	if w.writes != sent {
		t.Errorf("an unchanged cursor sent %q", w.last)
	}
}

func TestTheTerminalIsGivenBack(t *testing.T) {
	s, w := connect(t, 20, 2)
	modes := map[int]string{1049: "alternate screen", 2004: "paste", 1000: "mouse", 1006: "SGR mouse"}
	paint(t, s, screen.Frame{Rows: []string{"desk"}, Mouse: true, Title: "议事会\x07\x1b]52\x07"})
	for mode, name := range modes {
		if !w.Mode(mode) {
			t.Errorf("%s is off while painting", name)
		}
	}
	if w.Mode(7) {
		t.Error("autowrap is on while painting")
	}
	if w.Mode(2026) {
		t.Error("a synchronized update was left open")
	}
	if got := w.Title(); strings.ContainsAny(got, "\x07\x1b") || !strings.HasPrefix(got, "议事会") {
		t.Errorf("title %q", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for mode, name := range modes {
		if w.Mode(mode) {
			t.Errorf("%s is still on", name)
		}
	}
	if _, _, visible := w.Cursor(); !visible || !w.Mode(7) {
		t.Error("cursor or autowrap not restored")
	}
	sent := w.writes
	if err := s.Close(); err != nil || w.writes != sent {
		t.Error("closing twice wrote again")
	}
	if err := s.Paint(screen.Frame{}); err == nil {
		t.Error("painting after Close succeeded")
	}
}

func TestNothingIsSentBeforeTheFirstPaint(t *testing.T) {
	s, w := connect(t, 20, 2)
	if err := s.Close(); err != nil || w.writes != 0 {
		t.Errorf("wrote %q, %v", w.last, err)
	}
}

func TestAFailedWriteIsTheLast(t *testing.T) {
	s, w := connect(t, 20, 2)
	gone := errors.New("gone")
	w.err = gone
	if err := s.Paint(screen.Frame{Rows: []string{"a"}}); !errors.Is(err, gone) {
		t.Fatalf("got %v", err)
	}
	w.err = nil
	if err := s.Paint(screen.Frame{Rows: []string{"b"}}); !errors.Is(err, gone) || w.writes != 0 {
		t.Errorf("painted after a failed write: %v", err)
	}
	if err := s.Close(); !errors.Is(err, gone) || w.writes != 0 {
		t.Errorf("closing wrote after a failed write: %v", err)
	}
}

// What was painted before makes no difference to what is seen.
func TestAnyHistoryShowsTheSame(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", " ", "议", "Ｚ", "é", "…", "\x1b[7m", "\x1b[m", "\x1b[48;5;24m", "01234567", "\u0301", "\u200d", "\n", "\x1b[K"})
	row := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "row"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		const width, height = 9, 3
		old := grid.New(width, height)
		defer old.Close()
		s := screen.New(old, screen.Options{Width: width, Height: height})
		var rows []string
		for range rapid.IntRange(1, 4).Draw(t, "frames") {
			rows = rapid.SliceOfN(row, 0, height+1).Draw(t, "rows")
			if err := s.Paint(screen.Frame{Rows: rows}); err != nil {
				t.Fatal(err)
			}
		}
		fresh := grid.New(width, height)
		defer fresh.Close()
		if err := screen.New(fresh, screen.Options{Width: width, Height: height}).Paint(screen.Frame{Rows: rows}); err != nil {
			t.Fatal(err)
		}
		if got, want := old.Text(), fresh.Text(); got != want {
			t.Fatalf("shows\n%q\nwant\n%q", got, want)
		}
		for _, line := range strings.Split(fresh.Text(), "\n") {
			if ansi.StringWidth(line) > width {
				t.Fatalf("row %q is too wide", line)
			}
		}
	})
}

func FuzzRowsNeverEscape(f *testing.F) {
	f.Add("plain 议事", 7)
	f.Add("\x1b]0;x\x07\x1b[31m\x9b2J", 3)
	f.Fuzz(func(t *testing.T, row string, width int) {
		width = 1 + (width%300+300)%300
		var b bytes.Buffer
		s := screen.New(&b, screen.Options{Width: width, Height: 1})
		paint(t, s, screen.Frame{})
		b.Reset()
		paint(t, s, screen.Frame{Rows: []string{row}})
		if strings.ContainsAny(b.String(), "\n\r\t\a\b\u009b\u202e") || strings.Contains(b.String(), "\x1b]") {
			t.Errorf("sent %q", b.String())
		}
	})
}

func TestAWipedTerminalForgetsWhatScrolledAway(t *testing.T) {
	s, w := connect(t, 20, 2)
	paint(t, s, screen.Frame{Rows: []string{"017", "marks"}})
	if strings.Contains(w.last, "\x1b[3J") {
		t.Errorf("the first frame erased the scrollback: %q", w.last)
	}
	paint(t, s, screen.Frame{Rows: []string{"code", "marks"}, Wiped: 1})
	erase, row := strings.Index(w.last, "\x1b[2J"), strings.Index(w.last, "code")
	saved := strings.Index(w.last, "\x1b[3J")
	if erase < 0 || saved < erase || row < saved || !strings.Contains(w.last, "marks") {
		t.Errorf("sent %q", w.last)
	}
	if got := w.Text(); got != "code\nmarks" {
		t.Errorf("shows\n%s", got)
	}
	paint(t, s, screen.Frame{Rows: []string{"code 4", "marks"}, Wiped: 1})
	if strings.Contains(w.last, "\x1b[3J") || strings.Contains(w.last, "marks") {
		t.Errorf("wiped once, then sent %q", w.last)
	}
}
