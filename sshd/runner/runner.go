// Package runner gives a Bubble Tea model a remote terminal: keys in, frames
// out, one loop a connection. It takes the place of tea.Program, whose renderer
// keeps two grids of cells a connection and never sleeps.
//
// It does not know SSH, nor what the models are about: it is handed a reader, a
// writer and the sizes, and does nothing while nobody presses a key and no
// command returns.
package runner

import (
	"context"
	"errors"
	"io"

	tea "charm.land/bubbletea/v2"
)

// ErrGone is returned when the terminal left: its input ended, a write failed,
// or there will be no more sizes. It is how most evenings end, not a fault.
var ErrGone = errors.New("the terminal is gone")

// Terminal is the far end of a connection.
//
// Out gets one Write a frame, without line feeds; it need not translate any. In
// must return an error once the connection is closed, since the goroutine that
// reads it lives until then.
type Terminal struct {
	In            io.Reader
	Out           io.Writer
	Width, Height int      // as the client asked; what Size.Clamp makes of it is used
	Env           []string // KEY=value, TERM included

	// Resizes brings new sizes and is closed when the terminal leaves. It may
	// be nil. While a write hangs nobody receives: see Latest.
	Resizes <-chan Size

	// Hangup closes the whole connection, so that a hung write returns. It is
	// called by the Reaper, from another goroutine, at most once a write.
	Hangup func()
}

// Options may be left zero.
type Options struct {
	// Reaper cuts the connection when a write hangs; nil lets it hang.
	Reaper *Reaper

	// AskBackground asks the terminal once for its background colour. An answer
	// that comes before the first key or click is delivered as a
	// tea.BackgroundColorMsg; a later one would change colours under the
	// member's hands and is dropped. A model that is a Measurer has the terminal
	// asked, too, how wide it draws characters of ambiguous width.
	AskBackground bool
}

// Rower is a model that hands out its rows as they are, in place of joining
// them into the Content of its view. Rows fill the window's width, as
// screen.Frame's Exact asks; they may be shared between connections.
type Rower interface{ Rows() []string }

// Measurer is a model that wants to know how wide its terminal draws characters of
// ambiguous width (UAX #11). The answer comes as a tea.CursorPositionMsg whose X is
// that width; none comes from terminals that do not say.
type Measurer interface{ Measures() bool }

// Wiper is a model that counts how often its terminal was to forget what it has
// shown. When the number has grown, the scrollback is erased with the next frame
// and everything is painted anew.
type Wiper interface{ Wiped() int }

// Run shows m on the terminal until it quits, and gives the terminal back. It
// returns nil after tea.Quit, the cause of ctx when that ended first, an error
// that is ErrGone when the terminal left, and a *Panic when the model panicked,
// which ends this connection only.
//
// Before the first frame the model gets a tea.EnvMsg, a tea.ColorProfileMsg and
// a tea.WindowSizeMsg. Then it gets keys, pastes, clicks, sizes and what its
// commands return: Batch and Sequence are honoured, tea.ClearScreen paints
// everything anew, tea.Suspend is swallowed; Bubble Tea's other requests to its
// renderer (printing, raw writes, queries, Exec) do nothing. Of a view, Content,
// Cursor's position, MouseMode, OnMouse and WindowTitle count; the alternate
// screen is always on.
//
// A command's goroutine cannot be ended from outside: commands that wait should
// wait on ctx too. What they return after the end is dropped.
func Run(ctx context.Context, m tea.Model, t Terminal, opts Options) (err error) {
	done := make(chan struct{})
	l := newLoop(ctx, m, t, opts, done)
	defer func() {
		if v := recover(); v != nil {
			err = caught(v)
		}
		close(done)
		_ = l.screen.Close() // a terminal that cannot be written to cannot be restored
	}()
	return l.run(t.In)
}
