package tui

import (
	"math/rand/v2"
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/session"
)

// news is a newer state of the council.
type news struct {
	snapshot *session.Snapshot
	newer    <-chan struct{}
}

// takenOver says that the member opened the same screen elsewhere.
type takenOver struct{}

// struckMinute says that the clock on the wall shows another minute.
type struckMinute struct{}

// checkedIn says that the member's own check-in was answered.
type checkedIn struct{}

// gap is how close together two states may come to a screen. Residents get a
// little chance on top, so that a hall full of them is not drawn on one instant.
func (a *App) gap() time.Duration {
	switch a.name {
	case ProjectorScreen:
		return 100 * time.Millisecond
	case ChairScreen, DeskScreen:
		return 250 * time.Millisecond
	}
	return 500*time.Millisecond + rand.N(100*time.Millisecond)
}

// watch waits for a newer state than the one seen, and then until the gap is over;
// it returns the newest there is by then.
func (a *App) watch() tea.Cmd {
	newer, hall, ctx := a.newer, a.hall, a.ctx
	var shown <-chan struct{}
	switch a.name {
	case ProjectorScreen, ChairScreen:
		shown = a.rooms.showings.changed(a.key.council)
	case DeskScreen:
		shown = a.rooms.places.changed()
	}
	next := a.seen.Add(a.gap())
	return func() tea.Msg {
		select {
		case <-newer:
		case <-shown:
		case <-ctx.Done():
			return nil
		}
		if wait := next.Sub(a.rooms.now()); wait > 0 {
			t := time.NewTimer(wait)
			defer t.Stop()
			select {
			case <-t.C:
			case <-ctx.Done():
				return nil
			}
		}
		s, n := hall.Watch()
		return news{s, n}
	}
}

// guard waits until another connection takes the place.
func (a *App) guard() tea.Cmd {
	if a.name == ProjectorScreen {
		return nil
	}
	taken, ctx := a.taken, a.ctx
	return func() tea.Msg {
		select {
		case <-taken:
			return takenOver{}
		case <-ctx.Done():
			return nil
		}
	}
}

// minute waits for the next full minute, on screens that show a clock.
func (a *App) minute() tea.Cmd {
	if a.name == ResidentScreen || a.name == KioskScreen {
		return nil
	}
	now := a.rooms.now()
	wait := now.Truncate(time.Minute).Add(time.Minute).Sub(now)
	return tea.Tick(wait, func(time.Time) tea.Msg { return struckMinute{} })
}

// checkIn notes the member as present: opening a screen while people are together does.
func (a *App) checkIn() tea.Cmd {
	x, ok := a.snapshot.Current()
	if !ok || a.name == ProjectorScreen || a.name == KioskScreen || a.me.Here || !x.Phase.Sitting() ||
		!a.me.Roles.Has(session.Resident|session.Secretary|session.Adviser) {
		return nil
	}
	c := session.CheckIn{Session: x.ID, Member: a.seat.Member(), How: session.BySSH}
	return func() tea.Msg {
		_, _ = a.seat.Do(a.ctx, c)
		return checkedIn{}
	}
}
