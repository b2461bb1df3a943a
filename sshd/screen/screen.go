// Package screen paints a remote terminal: rows in, bytes out. It remembers the
// rows last sent and sends only those that changed, all of a frame in one write.
//
// It does not know what the rows say, who reads them or that there is a meeting;
// it reads nothing, waits for nothing and starts no goroutine.
package screen

import (
	"fmt"
	"io"
	"sync"
)

// Frame is what a terminal is to show. Rows are styled text (SGR sequences and
// printable characters), one per terminal row, and are referenced until another
// row takes their place: rows shared by many screens are kept once.
type Frame struct {
	Rows   []string
	Cursor *Cursor // nil hides the cursor
	Mouse  bool    // clicks and the wheel are reported, in SGR coordinates
	Title  string  // the window's title; empty leaves it as it is

	// Wiped counts how often the terminal was to forget: when it differs from the
	// frame before, the scrollback is erased and every row is sent.
	Wiped int

	// Exact is the caller's promise that every row fills the width to the
	// column and holds nothing but SGR sequences and printable characters. Such
	// rows are sent unmeasured. A missing row is allowed and is blank.
	Exact bool
}

// Cursor is a cell of the terminal, counted from 0 at the upper left corner.
type Cursor struct{ X, Y int }

// Options are the size of the terminal in cells. What is not positive counts as 1.
type Options struct{ Width, Height int }

// Screen is one terminal. It belongs to one goroutine.
type Screen struct {
	w      io.Writer
	width  int
	sent   []string // the rows on the terminal; its length is the height
	all    bool     // nothing on the terminal is known: send modes and all rows
	inside bool     // the modes were set and must be restored
	closed bool
	shown  bool // the cursor is visible
	at     Cursor
	mouse  bool
	title  string
	wiped  int
	err    error // the first failed write; what the terminal shows is unknown since
}

// New returns a screen that writes to w. Nothing is written before the first
// Paint.
func New(w io.Writer, opts Options) *Screen {
	s := &Screen{w: w}
	s.Resize(opts.Width, opts.Height)
	return s
}

// Resize tells the size of the terminal in cells. After a change the next frame
// is painted whole, since terminals differ in what they keep.
func (s *Screen) Resize(width, height int) {
	width, height = max(width, 1), max(height, 1)
	if width == s.width && height == len(s.sent) {
		return
	}
	s.width = width
	s.sent = make([]string, height)
	s.all = true
}

// Redraw makes the next frame be painted whole, modes included, for a terminal
// whose picture was spoilt.
func (s *Screen) Redraw() { s.all = true }

// buffers are lent for the time of one Paint, so that a connection at rest holds
// none.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// maxBuffer is the largest buffer kept for the next frame, in bytes.
const maxBuffer = 64 << 10

// Paint makes the terminal show f, with at most one Write, and none when it
// shows f already. Rows are clipped to the terminal's width in columns, never
// through a wide character, and to its height; missing rows are blank. The
// first error of a write is returned from then on.
func (s *Screen) Paint(f Frame) error {
	if s.closed {
		return io.ErrClosedPipe
	}
	if s.err != nil {
		return s.err
	}
	return s.send(func(b []byte) []byte { return s.frame(b, f) })
}

// Close gives the terminal back as it was found. It writes nothing when nothing
// was painted or a write went wrong. Closing again does nothing.
func (s *Screen) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	if !s.inside || s.err != nil {
		return s.err
	}
	return s.send(s.leave)
}

// send writes what fill appends, if anything.
func (s *Screen) send(fill func([]byte) []byte) error {
	buf := buffers.Get().(*[]byte)
	b := fill((*buf)[:0])
	if len(b) > 0 {
		if _, err := s.w.Write(b); err != nil {
			s.err = fmt.Errorf("paint the terminal: %w", err)
		}
	}
	if cap(b) <= maxBuffer {
		*buf = b
		buffers.Put(buf)
	}
	return s.err
}
