package runner_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"go.uber.org/goleak"

	"yuetan/sshd/runner"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestTheModelIsGreeted(t *testing.T) {
	for _, c := range []struct {
		name string
		env  []string
		size runner.Size
		want string
	}{
		{"a usual terminal", []string{"TERM=xterm-256color", "LANG=zh_CN.UTF-8"}, runner.Size{Width: 80, Height: 24}, "env:zh_CN.UTF-8 profile:ANSI256 size:80x24"},
		{"no colour", []string{"TERM=xterm-256color", "NO_COLOR=1"}, runner.Size{Width: 80, Height: 24}, "env: profile:Ascii size:80x24"},
		{"a dumb terminal", []string{"TERM=dumb"}, runner.Size{Width: 80, Height: 24}, "env: profile:NoTTY size:80x24"},
		{"sixteen colours", []string{"TERM=linux"}, runner.Size{Width: 80, Height: 24}, "env: profile:ANSI size:80x24"},
		{"a window of the client's making", []string{"TERM=xterm"}, runner.Size{Width: 2000, Height: 2000}, "env: profile:ANSI size:300x120"},
		{"a window without a size", []string{"TERM=xterm"}, runner.Size{}, "env: profile:ANSI size:80x24"},
		{"a sliver", []string{"TERM=xterm"}, runner.Size{Width: 1, Height: 1}, "env: profile:ANSI size:20x5"},
		{"a negative one", []string{"TERM=xterm"}, runner.Size{Width: -5, Height: 24}, "env: profile:ANSI size:80x24"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				f.term.Env, f.term.Width, f.term.Height = c.env, c.size.Width, c.size.Height
				f.sit(p, runner.Options{})
				if got := strings.Join(*p.seen, " "); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

func TestTheViewIsShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newProbe()
		p.view = func() tea.View {
			v := tea.NewView("议事会\n" + p.typed() + "\nlast")
			v.Cursor = tea.NewCursor(6, 0)
			v.MouseMode = tea.MouseModeCellMotion
			v.WindowTitle = "desk"
			return v
		}
		f := dial(t)
		f.sit(p, runner.Options{})
		f.press("53")
		if got, want := f.Text(), "议事会\n5 3\nlast"+strings.Repeat("\n", 7); got != want {
			t.Errorf("shows\n%s", got)
		}
		if x, y, visible := f.Cursor(); x != 6 || y != 0 || !visible {
			t.Errorf("cursor at %d,%d visible %v", x, y, visible)
		}
		if !f.Mode(1000) || !f.Mode(1049) || f.Title() != "desk" {
			t.Error("mouse, alternate screen or title is missing")
		}
		f.cancel()
		if err := f.end(); !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
		if f.Mode(1000) || f.Mode(1049) {
			t.Error("the terminal was not given back")
		}
	})
}

// tally is a model that hands out rows.
type tally struct {
	probe
	rows []string
}

func (m tally) Rows() []string { return m.rows }

func (m tally) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := m.probe.Update(msg)
	return m, cmd
}

func TestAModelMayHandOutItsRows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := dial(t)
		f.sit(tally{newProbe(), []string{fmt.Sprintf("%-40s", "A 81"), fmt.Sprintf("%-40s", "F 77")}}, runner.Options{})
		if got, want := f.Text(), "A 81\nF 77"+strings.Repeat("\n", 8); got != want {
			t.Errorf("shows\n%s", got)
		}
		f.cancel()
		f.end()
	})
}

// kiosk is a model that makes its terminal forget with each key.
type kiosk struct {
	probe
	wiped int
}

func (m kiosk) Wiped() int { return m.wiped }

func (m kiosk) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		m.wiped++
	}
	return m, nil
}

func TestAModelMayMakeTheTerminalForget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := dial(t)
		var sent strings.Builder
		f.term.Out = io.MultiWriter(&sent, f.Grid)
		f.sit(kiosk{probe: newProbe()}, runner.Options{})
		if strings.Contains(sent.String(), "\x1b[3J") {
			t.Error("the scrollback was erased before anything was to be forgotten")
		}
		f.press("4")
		if got := strings.Count(sent.String(), "\x1b[3J"); got != 1 {
			t.Errorf("the scrollback was erased %d times", got)
		}
		f.cancel()
		f.end()
	})
}

// meter counts the writes to a terminal.
type meter struct {
	io.Writer
	writes, bytes int
}

func (m *meter) Write(p []byte) (int, error) {
	m.writes++
	m.bytes += len(p)
	return m.Writer.Write(p)
}

func TestAnUnchangedFrameSendsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, p := dial(t), newProbe()
		p.view = func() tea.View { return tea.NewView("the same") }
		m := &meter{Writer: f.Grid}
		f.term.Out = m
		f.sit(p, runner.Options{})
		before := *m
		f.press("531")
		pass(time.Hour)
		if *m != before {
			t.Errorf("sent %d bytes", m.bytes-before.bytes)
		}
		f.cancel()
		f.end()
	})
}

func TestResizing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newProbe()
		size := ""
		p.react = func(msg tea.Msg) tea.Cmd {
			if _, ok := msg.(tea.WindowSizeMsg); ok {
				size = describe(msg)
			}
			return nil
		}
		p.view = func() tea.View { return tea.NewView(size + "\nunchanged") }
		f := dial(t)
		m := &meter{Writer: f.Grid}
		f.term.Out = m
		storm := make(chan runner.Size)
		f.term.Resizes = runner.Latest(storm, func(s runner.Size) runner.Size { return s })
		f.sit(p, runner.Options{})
		for i := range 1000 {
			storm <- runner.Size{Width: 100_000 - i, Height: 2000}
		}
		f.Grid.Resize(30, 8)
		storm <- runner.Size{Width: 30, Height: 8}
		synctest.Wait()
		if got, want := f.Text(), "size:30x8\nunchanged"+strings.Repeat("\n", 6); got != want {
			t.Errorf("shows\n%s", got)
		}
		if m.writes > 1100 || m.bytes > 1<<20 {
			t.Errorf("a storm of sizes sent %d bytes in %d writes", m.bytes, m.writes)
		}
		close(storm)
		if err := f.end(); !errors.Is(err, runner.ErrGone) {
			t.Errorf("after the last size: %v", err)
		}
	})
}

func TestHowItEnds(t *testing.T) {
	var panics *runner.Panic
	quitOn := func(key string, cmd tea.Cmd) func(tea.Msg) tea.Cmd {
		return func(msg tea.Msg) tea.Cmd {
			if describe(msg) == key {
				return cmd
			}
			return nil
		}
	}
	for _, c := range []struct {
		name  string
		react func(tea.Msg) tea.Cmd
		act   func(*far)
		check func(error) bool
	}{
		{"the model quits", quitOn("q", tea.Quit), func(f *far) { f.press("q") }, func(err error) bool { return err == nil }},
		{"it quits after a sequence", quitOn("q", tea.Sequence(func() tea.Msg { return "bye" }, tea.Quit)), func(f *far) { f.press("q") }, func(err error) bool { return err == nil }},
		{"the keyboard is gone", nil, func(f *far) { f.keys.Close() }, func(err error) bool { return errors.Is(err, runner.ErrGone) && errors.Is(err, io.EOF) }},
		{"there are no more sizes", nil, func(f *far) { close(f.resizes) }, func(err error) bool { return errors.Is(err, runner.ErrGone) }},
		{"the server stops", nil, func(f *far) { f.cancel() }, func(err error) bool { return errors.Is(err, context.Canceled) }},
		{"Update panics", func(msg tea.Msg) tea.Cmd {
			if describe(msg) == "p" {
				panic("in update")
			}
			return nil
		}, func(f *far) { f.press("p") }, func(err error) bool {
			return errors.As(err, &panics) && strings.Contains(string(panics.Stack), "runner_test")
		}},
		{"a command panics", quitOn("p", func() tea.Msg { panic(io.ErrUnexpectedEOF) }), func(f *far) { f.press("p") }, func(err error) bool {
			return errors.As(err, &panics) && errors.Is(err, io.ErrUnexpectedEOF) && strings.Contains(string(panics.Stack), "runner_test")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				p.react = c.react
				f.sit(p, runner.Options{})
				c.act(f)
				if err := f.end(); !c.check(err) {
					t.Errorf("ended with %v", err)
				}
				if f.Mode(1049) || f.Mode(2004) {
					t.Error("the terminal was not given back")
				}
			})
		})
	}
}

func TestAPanicEndsOneConnectionOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var reaper runner.Reaper
		neighbour, p := dial(t), newProbe()
		neighbour.sit(p, runner.Options{Reaper: &reaper})
		broken, bad := dial(t), newProbe()
		bad.view = func() tea.View {
			if bad.typed() != "" {
				panic("in view")
			}
			return tea.NewView("fine")
		}
		broken.sit(bad, runner.Options{Reaper: &reaper})
		broken.press("5")
		var fault *runner.Panic
		if err := broken.end(); !errors.As(err, &fault) {
			t.Errorf("ended with %v", err)
		}
		neighbour.press("5")
		if got := neighbour.Row(0); got != "seen 4" {
			t.Errorf("the neighbour shows %q", got)
		}
		neighbour.cancel()
		neighbour.end()
	})
}

func TestCommands(t *testing.T) {
	say := func(s string) tea.Cmd { return func() tea.Msg { return s } }
	late := func(s string) tea.Cmd {
		return func() tea.Msg { <-time.After(time.Second); return s }
	}
	for _, c := range []struct {
		name string
		cmd  tea.Cmd
		want string
	}{
		{"one", say("a"), "a"},
		{"nothing said", func() tea.Msg { return nil }, ""},
		{"a batch waits for nobody", tea.Batch(late("b"), say("a"), nil), "a b"},
		{"a sequence waits", tea.Sequence(late("a"), say("b"), nil, say("c")), "a b c"},
		{"a batch within a sequence is waited for", tea.Sequence(tea.Batch(say("a"), late("b")), say("c")), "a b c"},
		{"a sequence within a batch", tea.Batch(say("a"), tea.Sequence(late("b"), say("c"))), "a b c"},
		{"suspending is not for a server", tea.Sequence(tea.Suspend, say("a")), "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				p.react = func(msg tea.Msg) tea.Cmd {
					if describe(msg) == "x" {
						return c.cmd
					}
					return nil
				}
				f.sit(p, runner.Options{})
				f.press("x")
				pass(time.Minute)
				if got, want := p.typed(), strings.TrimSpace("x "+c.want); got != want {
					t.Errorf("got %q, want %q", got, want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

func TestWhatCommandsReturnAfterTheEndIsDropped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, p := dial(t), newProbe()
		release := make(chan struct{})
		wait := func() tea.Msg { <-release; return "too late" }
		p.init = tea.Batch(wait, wait, tea.Sequence(wait, wait))
		f.sit(p, runner.Options{})
		f.cancel()
		f.end()
		close(release) // the bubble ends only when all goroutines have
		synctest.Wait()
		if got := p.typed(); got != "" {
			t.Errorf("delivered %q after the end", got)
		}
	})
}

func TestClearScreenPaintsEverything(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, p := dial(t), newProbe()
		p.view = func() tea.View { return tea.NewView("desk\nroll") }
		p.react = func(msg tea.Msg) tea.Cmd {
			if describe(msg) == "ctrl+l" {
				return tea.ClearScreen
			}
			return nil
		}
		f.sit(p, runner.Options{})
		io.WriteString(f.Grid, "\x1b[Hnoise")
		f.press("\x0c")
		if got, want := f.Text(), "desk\nroll"+strings.Repeat("\n", 8); got != want {
			t.Errorf("shows\n%s", got)
		}
		f.cancel()
		f.end()
	})
}

func TestTheBackgroundIsAskedForOnce(t *testing.T) {
	white, black := "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:0000/0000/0000\a"
	for _, c := range []struct {
		name, typed, want string
		ask               bool
	}{
		{"light", white, "background:dark=false", true},
		{"dark", black, "background:dark=true", true},
		{"a second answer", white + black, "background:dark=false", true},
		{"after the first key", "5" + white, "5", true},
		{"nonsense", "\x1b]11;blue?\a5", "5", true},
		{"not asked for", white, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				var sent strings.Builder
				f.term.Out = &sent
				f.sit(p, runner.Options{AskBackground: c.ask})
				if asked := strings.Count(sent.String(), "\x1b]11;?"); (asked == 1) != c.ask {
					t.Errorf("asked %d times", asked)
				}
				f.press(c.typed)
				if got := p.typed(); got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

// measuring is a probe that wants to know how wide half blocks are.
type measuring struct{ probe }

func (m measuring) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	next, cmd := m.probe.Update(msg)
	m.probe = next.(probe)
	return m, cmd
}

func (measuring) Measures() bool { return true }

func TestTheWidthOfHalfBlocksIsAskedForOnce(t *testing.T) {
	for _, c := range []struct {
		name, typed, want string
		ask               bool
	}{
		{"narrow", "\x1b[3;2R", "at:1,2", true},
		{"wide", "\x1b[3;3R", "at:2,2", true},
		{"a second answer", "\x1b[3;2R\x1b[3;3R", "at:1,2", true},
		{"a terminal that may not be asked", "\x1b[3;2R5", "5", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f, p := dial(t), newProbe()
				var sent strings.Builder
				f.term.Out = &sent
				f.sit(measuring{p}, runner.Options{AskBackground: c.ask})
				if asked := strings.Count(sent.String(), "\x1b[6n"); (asked == 1) != c.ask {
					t.Errorf("asked %d times", asked)
				}
				if _, after, ok := strings.Cut(sent.String(), "\x1b[6n"); ok && !strings.Contains(after, "\x1b[2J") {
					t.Errorf("the question is not painted over: %q", after)
				}
				f.press(c.typed)
				if got := p.typed(); got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
				f.cancel()
				f.end()
			})
		})
	}
}

func TestAClickKnowsTheViewItHit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f, p := dial(t), newProbe()
		p.view = func() tea.View {
			v := tea.NewView("strip")
			v.OnMouse = func(m tea.MouseMsg) tea.Cmd {
				return func() tea.Msg { return fmt.Sprint("hit ", m.Mouse().Y) }
			}
			return v
		}
		f.sit(p, runner.Options{})
		f.press("\x1b[<0;1;1M")
		if got := p.typed(); !strings.Contains(got, "hit 0") || !strings.Contains(got, "MouseClick@0,0") {
			t.Errorf("got %q", got)
		}
		f.cancel()
		f.end()
	})
}
