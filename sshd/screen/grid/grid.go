// Package grid is a terminal in memory for tests: bytes are written to it, and
// what a person would see on it is read back.
//
// It does not know who wrote the bytes; it is not part of the program.
package grid

import (
	"io"
	"strings"
	"sync"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Grid is a terminal of a fixed number of cells until it is resized. It may be
// written and read by several goroutines.
type Grid struct {
	mu    sync.Mutex
	em    *vt.Emulator
	modes map[int]bool
	title string

	// answering guards answers alone: a Write holds mu while the terminal
	// answers.
	answering sync.Mutex
	answers   io.Writer
}

// New returns a blank terminal. Close ends the goroutine that carries its
// answers; a test that counts goroutines must call it.
func New(width, height int) *Grid {
	g := &Grid{em: vt.NewEmulator(width, height), modes: make(map[int]bool), answers: io.Discard}
	g.em.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { g.setMode(m, true) },
		DisableMode: func(m ansi.Mode) { g.setMode(m, false) },
		Title:       func(title string) { g.title = title },
	})
	go g.carry()
	return g
}

func (g *Grid) setMode(m ansi.Mode, on bool) {
	if dec, ok := m.(ansi.DECMode); ok {
		g.modes[dec.Mode()] = on
	}
}

// carry hands on what the terminal answers; unread answers would block Write.
func (g *Grid) carry() {
	buf := make([]byte, 256)
	for {
		n, err := g.em.Read(buf)
		g.answering.Lock()
		to := g.answers
		g.answering.Unlock()
		if n > 0 {
			_, _ = to.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

// Answers sends what the terminal replies to queries to w; without it replies
// are dropped.
func (g *Grid) Answers(w io.Writer) {
	g.answering.Lock()
	defer g.answering.Unlock()
	g.answers = w
}

// Close ends the terminal's answers.
func (g *Grid) Close() error {
	// The emulator's own Close writes a flag that its Read reads unlocked.
	if pipe, ok := g.em.InputPipe().(io.Closer); ok {
		return pipe.Close()
	}
	return nil
}

// Write shows bytes on the terminal.
func (g *Grid) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.em.Write(p)
}

// Resize changes the number of cells.
func (g *Grid) Resize(width, height int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.em.Resize(width, height)
}

// Text returns the rows as a person sees them, one per line, without the spaces
// at their ends.
func (g *Grid) Text() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	rows := make([]string, g.em.Height())
	for y := range rows {
		rows[y] = g.row(y)
	}
	return strings.Join(rows, "\n")
}

// Row returns one row, counted from 0, as Text does.
func (g *Grid) Row(y int) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.row(y)
}

func (g *Grid) row(y int) string {
	var b strings.Builder
	for x := range g.em.Width() {
		cell := g.em.CellAt(x, y)
		switch {
		case cell == nil:
			b.WriteByte(' ')
		case cell.Width == 0: // the second half of a wide character
		case cell.Content == "":
			b.WriteByte(' ')
		default:
			b.WriteString(cell.Content)
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// Style returns the colours and attributes of a cell, counted from 0.
func (g *Grid) Style(x, y int) uv.Style {
	g.mu.Lock()
	defer g.mu.Unlock()
	if cell := g.em.CellAt(x, y); cell != nil {
		return cell.Style
	}
	return uv.Style{}
}

// Cursor returns the cell the cursor stands on and whether it can be seen.
func (g *Grid) Cursor() (x, y int, visible bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	at := g.em.CursorPosition()
	return at.X, at.Y, !g.em.CursorHidden()
}

// Mode tells whether a private mode (DECSET) was set, such as 1049 for the
// alternate screen.
func (g *Grid) Mode(mode int) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.modes[mode]
}

// Title returns the title of the window.
func (g *Grid) Title() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.title
}
