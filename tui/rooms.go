package tui

import (
	"context"
	"slices"
	"time"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// Rooms makes the screens of a server's connections. What they share (drawn
// pages, where each member was, what each wall shows) lives here.
type Rooms struct {
	gallery  *Gallery
	places   *Places
	paces    *paces
	showings *showings
	now      func() time.Time
	folder   Folder // nil: the server writes none
}

// NewRooms returns rooms with nobody in them. now is the clock on the wall.
func NewRooms(now func() time.Time) *Rooms {
	return &Rooms{gallery: NewGallery(), places: NewPlaces(), paces: newPaces(), showings: newShowings(), now: now}
}

// Names lists the screens that can be asked for by name.
func Names() []Name {
	return []Name{ResidentScreen, ChairScreen, DeskScreen, ProjectorScreen, KioskScreen}
}

// Choose gives the screen of a member who asked for none: by role, the weightiest first.
func Choose(r session.Roles) Name {
	switch {
	case r.Has(session.Kiosk):
		return KioskScreen
	case r.Has(session.Projector):
		return ProjectorScreen
	case r.Has(session.Secretary):
		return DeskScreen
	case r.Has(session.Chair):
		return ChairScreen
	case r.Has(session.Observer) && !r.Has(session.Resident|session.Adviser):
		return ProjectorScreen
	}
	return ResidentScreen
}

// May tells whether somebody of these roles may open the screen. Looking at the
// wall is open to all; what is pressed on the others is checked in the core again.
func May(r session.Roles, n Name) bool {
	switch n {
	case ChairScreen:
		return r.Has(session.Chair | session.Secretary)
	case DeskScreen:
		return r.Has(session.Secretary)
	case KioskScreen:
		return r.Has(session.Kiosk)
	case ResidentScreen:
		return r.Has(session.Resident | session.Adviser | session.Secretary | session.Chair)
	}
	return slices.Contains(Names(), n)
}

// Enter makes the App of one connection. An empty name means the screen of the
// member's role; a name that is not theirs is refused with session.ErrNotAllowed.
// leave must be called when the connection ends.
func (r *Rooms) Enter(ctx context.Context, hall *session.Hall, seat *session.Seat, words *lang.Words, name Name) (app *App, leave func(), err error) {
	if name == "" {
		name = Choose(seat.Roles())
	}
	me, _ := hall.Snapshot().Me(seat.Member())
	if !May(seat.Roles(), name) && (name != ChairScreen || !me.Named) {
		return nil, nil, session.ErrNotAllowed
	}
	a := &App{ctx: ctx, rooms: r, hall: hall, seat: seat, words: words, name: name,
		size: parts.Size{W: 80, H: 24}, theme: parts.NewTheme(parts.Color256, name == ChairScreen || name == ProjectorScreen || name == KioskScreen)}
	a.key = placeKey{council: hall.Snapshot().Council.Slug, member: seat.Member(), name: name}
	switch name {
	case ProjectorScreen:
		a.taken = make(chan struct{}) // any number may look at the wall
		leave = func() {}
	case KioskScreen:
		_, _, _, a.taken = r.places.take(a.key)
		leave = func() { r.places.leave(a.key, a.taken, true) }
		a.words = lang.Of(hall.Snapshot().Council.Language, words)
		a.stack = []screen{newKiosk(r.paces.of(a.key), a.words.Tag)}
	default:
		var over bool
		a.stack, a.light, over, a.taken = r.places.take(a.key)
		switch {
		case over:
			a.say = words.Common.TakenOver
		case len(a.stack) > 0:
			a.say = words.Common.BackAgain
		}
		leave = func() { r.places.leave(a.key, a.taken, a.left) }
	}
	if len(a.stack) == 0 {
		a.stack = []screen{home(name)}
	}
	a.see(hall.Watch())
	if a.snapshot.Council.Rehearsal && a.say == "" {
		a.say = words.Common.Made
	}
	return a, leave, nil
}

// home is the lowest screen of each name: the one place where a name becomes a screen.
func home(n Name) screen {
	switch n {
	case ChairScreen:
		return newChair()
	case DeskScreen:
		return newDesk()
	case ProjectorScreen:
		return newWall()
	}
	return newLobby()
}
