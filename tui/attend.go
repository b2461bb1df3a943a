package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/tui/parts"
)

// struckSecond says that a second has passed at an attended screen.
type struckSecond struct{}

// touch tells the screen that somebody is there.
func (a *App) touch() {
	if s, ok := a.top().(attended); ok {
		s.touch(a.rooms.now())
	}
}

// attend waits for the next second while somebody is at the screen; a terminal at
// which nobody stands sleeps.
func (a *App) attend() tea.Cmd {
	s, ok := a.top().(attended)
	if !ok || a.ticking || !s.there(a.view()) {
		return nil
	}
	a.ticking = true
	now := a.rooms.now() // the second strikes in the whole hall at once
	return tea.Tick(now.Truncate(time.Second).Add(time.Second).Sub(now), func(time.Time) tea.Msg { return struckSecond{} })
}

// strike tells the screen that a second has passed.
func (a *App) strike() tea.Cmd {
	a.ticking = false
	if s, ok := a.top().(attended); ok {
		return a.act(s.second(a.view()))
	}
	return nil
}

// wipe makes the terminal forget whoever was there.
func (a *App) wipe() {
	a.wiped++
	a.hush()
	a.saving = Quiet
	a.light, a.theme = nil, parts.NewTheme(a.theme.Depth(), true)
}

// Wiped counts how often the terminal was made to forget: when it has grown, what
// scrolled out of sight is to be erased too.
func (a *App) Wiped() int { return a.wiped }
