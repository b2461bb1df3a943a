package runner_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/sshd/runner"
	"yuetan/sshd/screen/grid"
)

// far is the far end of a connection: a keyboard and a terminal in memory.
type far struct {
	*grid.Grid
	t       *testing.T
	keys    *io.PipeWriter
	out     io.Writer
	resizes chan runner.Size
	cancel  context.CancelFunc
	ended   chan error
	term    runner.Terminal
}

// dial prepares a connection of 40x10; sit runs a model on it.
func dial(t *testing.T) *far {
	t.Helper()
	in, keys := io.Pipe()
	f := &far{Grid: grid.New(40, 10), t: t, keys: keys, resizes: make(chan runner.Size), ended: make(chan error, 1)}
	f.term = runner.Terminal{In: in, Out: f.Grid, Width: 40, Height: 10, Resizes: f.resizes,
		Env: []string{"TERM=xterm-256color", "LANG=zh_CN.UTF-8"}, Hangup: func() { keys.CloseWithError(io.ErrClosedPipe) }}
	t.Cleanup(func() {
		keys.Close()
		f.Grid.Close()
	})
	return f
}

func (f *far) sit(m tea.Model, opts runner.Options) {
	f.t.Helper()
	ctx, cancel := context.WithCancel(f.t.Context())
	f.cancel = cancel
	f.t.Cleanup(cancel)
	go func() { f.ended <- runner.Run(ctx, m, f.term, opts) }()
	synctest.Wait()
}

// press sends bytes and waits until all that follows from them is done.
func (f *far) press(bytes string) {
	f.t.Helper()
	if _, err := io.WriteString(f.keys, bytes); err != nil {
		f.t.Fatalf("press %q: %v", bytes, err)
	}
	synctest.Wait()
}

// end returns how the run ended; it must have.
func (f *far) end() error {
	f.t.Helper()
	synctest.Wait()
	select {
	case err := <-f.ended:
		return err
	default:
		f.t.Fatal("still running")
		return nil
	}
}

// pass lets d go by on the bubble's clock.
func pass(d time.Duration) {
	<-time.After(d)
	synctest.Wait()
}

// probe is a model that writes down what it is told. Its functions may be nil.
type probe struct {
	seen  *[]string
	init  tea.Cmd
	react func(tea.Msg) tea.Cmd
	view  func() tea.View
}

func newProbe() probe { return probe{seen: new([]string)} }

func (p probe) Init() tea.Cmd { return p.init }

func (p probe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	*p.seen = append(*p.seen, describe(msg))
	if p.react != nil {
		return p, p.react(msg)
	}
	return p, nil
}

func (p probe) View() tea.View {
	if p.view != nil {
		return p.view()
	}
	return tea.NewView("seen " + fmt.Sprint(len(*p.seen)))
}

// typed is what was seen since the greeting.
func (p probe) typed() string { return strings.Join((*p.seen)[min(3, len(*p.seen)):], " ") }

func describe(msg tea.Msg) string {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.String()
	case tea.PasteMsg:
		return fmt.Sprintf("paste:%q", msg.Content)
	case tea.MouseMsg:
		m := msg.Mouse()
		return fmt.Sprintf("%s@%d,%d", strings.TrimSuffix(strings.TrimPrefix(fmt.Sprintf("%T", msg), "tea."), "Msg"), m.X, m.Y)
	case tea.WindowSizeMsg:
		return fmt.Sprintf("size:%dx%d", msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		return fmt.Sprintf("background:dark=%v", msg.IsDark())
	case tea.CursorPositionMsg:
		return fmt.Sprintf("at:%d,%d", msg.X, msg.Y)
	case tea.ColorProfileMsg:
		return "profile:" + msg.Profile.String()
	case tea.EnvMsg:
		return "env:" + msg.Getenv("LANG")
	case string:
		return msg
	}
	return fmt.Sprintf("%T", msg)
}
