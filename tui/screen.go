package tui

import (
	"context"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// View is all that a screen is drawn from.
type View struct {
	Board *session.Board
	Me    session.Me
	// Snapshot holds the roll; only the desk may draw from it.
	Snapshot *session.Snapshot
	Words    *lang.Words
	Theme    *parts.Theme
	Size     parts.Size
	Narrow   bool      // the terminal is known to draw half blocks in one column
	Now      time.Time // the server's clock
	Saving   Saving
	Alone    bool    // whoever leads has dropped out
	Showing  Showing // what the chair has put on the wall
	Folders  bool    // the server has a place for folders of papers
	// Say is a refusal or a hint that stands in place of the key line until the next key.
	Say string

	pace *pace // of codes typed at this screen
}

// Saving says how what was typed or marked stands with the store.
type Saving int

const (
	Quiet  Saving = iota // nothing to say
	Unsent               // on its way
	Slow                 // on its way for more than two seconds
	Saved                // durable
)

// screen is one page of a member's terminal. Its fields are what was pressed and
// typed there; they outlive a resize, a refresh and a dropped line.
type screen interface {
	// draw gives the page. It changes nothing.
	draw(View) *parts.Page
	// press says what follows from a key.
	press(View, parts.Key) Act
}

// shared is a screen whose page is the same for everyone who looks at it in one
// language, size and theme; it is drawn once and kept. lay puts what is the
// member's own on a copy of it.
type shared interface {
	screen
	// public names the page among all shared ones, and draws it from the Board alone.
	public() (name string, draw func(View) *parts.Page)
	// lay writes the private part on a copy; it reports false when there is none.
	lay(View, *parts.Page) bool
}

// listener is a screen that wants to know when the council's state has changed.
type listener interface{ changed(View) Act }

// paster is a screen with a text field.
type paster interface{ paste(View, string) Act }

// clicker is a screen with targets for a mouse or a finger; x and y count from 0.
type clicker interface{ click(v View, x, y int) Act }

// fetched hands a screen what an Act's Fetch brought.
type taker interface{ take(View, any) Act }

// attended is a screen at which strangers take turns. As long as somebody is there
// it is told of every second, so that it can forget them.
type attended interface {
	touch(now time.Time) // a key or a tap came
	there(View) bool
	second(View) Act
}

// Act is what follows from a key: at most one command, and where to go.
type Act struct {
	// Ask is given to the core. Done follows when it is accepted; a refusal is
	// said in words and leaves the screen as it is.
	Ask  session.Command
	Done func(View, session.Answer) Act
	// Keep makes the command that saves what was typed or marked so far. Only the
	// newest is sent, one at a time, and Ask waits for it.
	Keep func(View) session.Command
	// Fetch reads something with the member's seat; take gets it.
	Fetch func(context.Context, *session.Seat) (any, error)
	// Folder has all papers of a session written on the server's machine; take gets
	// a folderDone.
	Folder session.SessionID
	// As is the seat in whose name Ask and Fetch are given; nil: the member's own.
	As *session.Seat
	// Open puts a screen on top; Replace puts it in place of this one.
	Open, Replace screen
	// Show puts a picture on the wall.
	Show     *Showing
	Back     bool // to the screen below
	Home     bool // to the chair's screen, else the lowest
	Leave    bool // hang up
	Language bool // the other language
	Theme    bool // light or dark
	Redraw   bool
	Say      string
	// Brief is said calmly in place of the key line, for ten seconds at most.
	Brief string
	// Speak turns to the language of that tag, which nobody remembers.
	Speak string
	// Wipe makes the terminal forget whoever was there: what scrolled out of sight,
	// their light or dark, what was said to them.
	Wipe bool
}
