package sshd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"yuetan/session"
	"yuetan/sshd/runner"
)

// screens are the words that name a screen, in `ssh -t host chair`.
var screens = []string{"resident", "chair", "desk", "projector", "kiosk", RehearseScreen}

// RehearseScreen is the name under which Rooms gives the chair's screen of a
// rehearsal, which lasts as long as the visit.
const RehearseScreen = "rehearse"

// route decides what a visit is: a verb, with or without a terminal; a hint for
// whoever has none; or a screen. It returns the exit status.
func (v *visit) route(ctx context.Context, line string) int {
	if v.files {
		return v.fetch(ctx)
	}
	args, err := split(line)
	switch {
	case err != nil:
		v.say(v.words.Door.BadQuotes)
		return misused
	case len(args) == 1 && slices.Contains(screens, args[0]) && v.term == nil:
		v.say(v.words.Door.NeedsTerminal(args[0]))
		return refused
	case len(args) == 1 && slices.Contains(screens, args[0]):
		return v.show(ctx, args[0])
	case len(args) > 1 && args[0] == "scp" && v.server.papers != nil:
		return v.copyOut(ctx, args[1:])
	case len(args) > 0:
		return v.server.verbs(ctx, v.call(), args)
	case v.term == nil:
		v.say(v.words.Door.NoTerminal + "\n" + v.words.Swap().Door.NoTerminal)
		return refused
	}
	return v.show(ctx, "")
}

// call is what the visit asks of others.
func (v *visit) call() Call {
	return Call{Hall: v.hall, Seat: v.seat, Words: v.words, In: v.ch, Out: v.out(), Err: v.err()}
}

// show runs a screen until its member leaves.
func (v *visit) show(ctx context.Context, name string) int {
	inside, leave := context.WithCancel(ctx)
	model, left, err := v.server.rooms.Enter(inside, v.hall, v.seat, v.words, name)
	if err != nil {
		leave()
		if errors.Is(err, session.ErrNotAllowed) {
			v.say(v.words.Door.NotYours(name))
			return refused
		}
		var told interface{ Told() string }
		if errors.As(err, &told) {
			v.say(told.Told())
			return refused
		}
		v.server.fault("making a screen", err)
		v.say(v.words.Door.Fault)
		return refused
	}
	err = runner.Run(ctx, model, runner.Terminal{
		In: v.ch, Out: v.ch, // past any pty writer: frames hold no new lines
		Width: v.term.size.Width, Height: v.term.size.Height,
		Env:     v.environ(),
		Resizes: v.resizes,
		Hangup:  func() { _ = v.conn.Close() },
	}, runner.Options{Reaper: &v.server.reaper, AskBackground: v.mayAsk()})
	leave()
	left()
	var panicked *runner.Panic
	switch {
	case err == nil:
		farewell := v.words.Door.Goodbye
		if f, ok := model.(interface{ Farewell() string }); ok {
			farewell = f.Farewell()
		}
		v.say(farewell)
		return done
	case errors.Is(err, session.ErrClosing):
		v.say(v.words.Common.Closing)
	case errors.As(err, &panicked):
		v.server.log.Error("a screen panicked", "panic", fmt.Sprint(panicked.Value), "stack", string(panicked.Stack))
		v.say(v.words.Door.Fault)
	}
	return refused
}

// mayAsk tells whether the terminal may be asked for its background colour: some
// print the answer into what is typed.
func (v *visit) mayAsk() bool {
	return v.term.name != "" && v.term.name != "dumb" && v.term.name != "linux" &&
		!strings.Contains(strings.ToLower(string(v.conn.ClientVersion())), "webssh")
}
