package runner

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"yuetan/sshd/screen"
)

// burst is how many queued events are taken before the next frame is painted.
const burst = 256

// gauge puts a full block, which is of ambiguous width, at the beginning of the third
// row and asks where the cursor stands behind it. On the first row the answer could
// not be told from a key (F3 with Shift).
const gauge = "\x1b7\x1b[3;1H\u2588\x1b[6n\x1b8"

// clearScreen is the message of tea.ClearScreen, which has no exported name.
var clearScreen = tea.ClearScreen()

// loop owns the model, the keyboard and the screen of one connection.
type loop struct {
	ctx      context.Context
	model    tea.Model
	commands commands
	events   chan any // chunk, gone, *Panic, or what a command returned
	resizes  <-chan Size
	out      io.Writer
	screen   *screen.Screen
	size     Size
	env      []string

	keyboard keyboard
	patience *time.Timer // for the rest of a torn sequence
	ask      bool        // the background colour is to be asked for
	answer   bool        // and its answer is welcome
	gauging  bool        // an answer to gauge is awaited
	onMouse  func(tea.MouseMsg) tea.Cmd
	rows     []string
	quit     bool
}

func newLoop(ctx context.Context, m tea.Model, t Terminal, opts Options, done <-chan struct{}) *loop {
	events := make(chan any)
	size := Size{t.Width, t.Height}.Clamp()
	out := opts.Reaper.watch(t.Out, t.Hangup)
	return &loop{
		ctx:      ctx,
		model:    m,
		commands: commands{events: events, done: done},
		events:   events,
		resizes:  t.Resizes,
		out:      out,
		screen:   screen.New(out, screen.Options(size)),
		size:     size,
		env:      t.Env,
		ask:      opts.AskBackground,
	}
}

// run greets the model and then serves it: waits for one event, takes what else
// has queued up, paints once.
func (l *loop) run(in io.Reader) error {
	go read(in, l.commands)
	l.commands.start(l.model.Init())
	l.update(tea.EnvMsg(l.env))
	l.update(tea.ColorProfileMsg{Profile: colorprofile.Env(l.env)})
	l.update(tea.WindowSizeMsg(l.size))
	for {
		if l.ctx.Err() != nil {
			return context.Cause(l.ctx)
		}
		if err := l.paint(); err != nil {
			return err
		}
		if err := l.wait(); err != nil || l.quit {
			return err
		}
		for range burst {
			if more, err := l.next(); err != nil || l.quit {
				return err
			} else if !more {
				break
			}
		}
	}
}

// wait takes the next event, however long it takes to come.
func (l *loop) wait() error {
	var late <-chan time.Time
	if d := l.keyboard.patience(); d > 0 {
		if l.patience == nil {
			l.patience = time.NewTimer(d)
		} else {
			l.patience.Reset(d)
		}
		late = l.patience.C
	}
	select {
	case <-l.ctx.Done():
		return context.Cause(l.ctx)
	case event := <-l.events:
		return l.take(event)
	case size, open := <-l.resizes:
		return l.resize(size, open)
	case <-late:
		l.keyboard.expire(l.deliver)
		return nil
	}
}

// next takes an event that is there already.
func (l *loop) next() (more bool, err error) {
	select {
	case <-l.ctx.Done():
		return false, context.Cause(l.ctx)
	case event := <-l.events:
		return true, l.take(event)
	case size, open := <-l.resizes:
		return true, l.resize(size, open)
	default:
		return false, nil
	}
}

func (l *loop) take(event any) error {
	switch event := event.(type) {
	case chunk:
		l.keyboard.feed(event, l.deliver)
	case gone:
		return fmt.Errorf("%w: %w", ErrGone, event.err)
	case *Panic:
		return event
	case tea.Msg:
		l.deliver(event)
	}
	return nil
}

func (l *loop) resize(size Size, open bool) error {
	if !open {
		return ErrGone
	}
	if size = size.Clamp(); size != l.size {
		l.size = size
		l.screen.Resize(size.Width, size.Height)
		l.update(tea.WindowSizeMsg(size))
	}
	return nil
}

// deliver gives a message to the model, unless it is the runner's own affair.
func (l *loop) deliver(msg tea.Msg) {
	if l.quit {
		return
	}
	switch msg := msg.(type) {
	case tea.QuitMsg, tea.InterruptMsg:
		l.quit = true
		return
	case tea.SuspendMsg:
		return
	case tea.BackgroundColorMsg:
		if !l.answer {
			return
		}
		l.answer = false
	case tea.CursorPositionMsg:
		if !l.gauging {
			return
		}
		l.gauging = false
	case tea.KeyPressMsg, tea.PasteMsg:
		l.answer = false
	case tea.MouseMsg:
		at := msg.Mouse()
		if at.X < 0 || at.Y < 0 || at.X >= l.size.Width || at.Y >= l.size.Height {
			return
		}
		l.answer = false
		if l.onMouse != nil {
			l.commands.start(l.onMouse(msg))
		}
	}
	if msg == clearScreen {
		l.screen.Redraw()
		return
	}
	l.update(msg)
}

func (l *loop) update(msg tea.Msg) {
	var cmd tea.Cmd
	l.model, cmd = l.model.Update(msg)
	l.commands.start(cmd)
}

// paint sends what changed of the view.
func (l *loop) paint() error {
	view := l.model.View()
	l.onMouse = view.OnMouse
	frame := screen.Frame{
		Mouse: view.MouseMode != tea.MouseModeNone,
		Title: view.WindowTitle,
	}
	if m, ok := l.model.(Wiper); ok {
		frame.Wiped = m.Wiped()
	}
	if view.Cursor != nil {
		frame.Cursor = &screen.Cursor{X: view.Cursor.X, Y: view.Cursor.Y}
	}
	if m, ok := l.model.(Rower); ok {
		frame.Rows, frame.Exact = m.Rows(), true
	} else {
		l.rows = l.rows[:0]
		for row := range strings.SplitSeq(view.Content, "\n") {
			if len(l.rows) == l.size.Height {
				break
			}
			l.rows = append(l.rows, row)
		}
		frame.Rows = l.rows
	}
	err := l.screen.Paint(frame)
	if err == nil && l.ask {
		l.ask, l.answer = false, true
		_, err = io.WriteString(l.out, ansi.RequestBackgroundColor)
		if m, ok := l.model.(Measurer); err == nil && ok && m.Measures() {
			err = l.measure(frame)
		}
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrGone, err)
	}
	return nil
}

// measure asks for the width of ambiguous characters, and paints over the question.
func (l *loop) measure(frame screen.Frame) error {
	l.gauging = true
	if _, err := io.WriteString(l.out, gauge); err != nil {
		return err
	}
	l.screen.Redraw()
	return l.screen.Paint(frame)
}
