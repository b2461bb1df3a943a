package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"yuetan/lang"
	"yuetan/session"
	"yuetan/tui/parts"
)

// answered is what the core said to an Ask.
type answered struct {
	act    Act
	asker  screen
	answer session.Answer
	err    error
}

// kept is what the core said to a Keep.
type kept struct{ err error }

// brought is what a Fetch found.
type brought struct {
	asker screen
	found any
	err   error
}

// stillSaving comes two seconds after something was sent.
type stillSaving struct{}

// act carries out what follows from a key.
func (a *App) act(x Act) tea.Cmd {
	var cmds []tea.Cmd
	if x.Wipe {
		a.wipe()
	}
	if x.Speak != "" {
		a.words = lang.Of(x.Speak, a.words)
	}
	if x.Say != "" {
		a.speak(x.Say)
	}
	if x.Brief != "" {
		cmds = append(cmds, a.mention(x.Brief))
	}
	if x.Show != nil {
		a.rooms.showings.put(a.snapshot.Board(), *x.Show)
	}
	if x.Keep != nil {
		a.keep = x.Keep
		cmds = append(cmds, a.sendKeep())
	}
	if x.Fetch != nil {
		asker, fetch, seat := a.top(), x.Fetch, a.by(x)
		cmds = append(cmds, func() tea.Msg {
			found, err := fetch(a.ctx, seat)
			return brought{asker, found, err}
		})
	}
	if x.Folder != "" && a.rooms.folder != nil {
		cmds = append(cmds, a.writeFolder(x.Folder))
	}
	if x.Ask != nil {
		cmds = append(cmds, a.sendAsk(x))
	}
	cmds = append(cmds, a.move(x)...)
	if x.Redraw {
		cmds = append(cmds, tea.ClearScreen)
	}
	return tea.Batch(cmds...)
}

// move changes the stack, the language or the theme.
func (a *App) move(x Act) []tea.Cmd {
	before := a.top()
	switch {
	case x.Leave:
		a.left = true
		return []tea.Cmd{tea.Quit}
	case x.Open != nil:
		a.stack = append(a.stack, x.Open)
	case x.Replace != nil:
		a.stack[len(a.stack)-1] = x.Replace
	case x.Home:
		a.stack = a.stack[:a.home()+1]
	case x.Back && len(a.stack) > 1:
		a.stack = a.stack[:len(a.stack)-1]
	case x.Back:
		a.left = true
		return []tea.Cmd{tea.Quit}
	case x.Language:
		return []tea.Cmd{a.swap()}
	case x.Theme:
		light := !a.theme.Light()
		a.light, a.theme = &light, a.theme.Turned()
	}
	if a.name != KioskScreen { // whoever stands there is nobody's to remember
		a.rooms.places.keep(a.key, a.taken, a.stack, a.light)
	}
	if a.top() == before {
		return nil
	}
	a.deaf = a.rooms.now().Add(deafFor)
	return []tea.Cmd{a.act(a.announce())}
}

// home is where Home leads: the chair's screen where one was opened, from the
// secretary's desk too, else the first screen.
func (a *App) home() int {
	for i := len(a.stack) - 1; i > 0; i-- {
		if _, ok := a.stack[i].(*chair); ok {
			return i
		}
	}
	return 0
}

// swap turns to the other language at once, and remembers it for the member.
func (a *App) swap() tea.Cmd {
	a.words = a.words.Swap()
	if a.name == ProjectorScreen || a.name == KioskScreen || a.seat.Operator() {
		return nil
	}
	tag := a.words.Tag
	return func() tea.Msg {
		// Not being able to remember it takes nothing away from this screen.
		_, _ = a.seat.Do(a.ctx, session.Amend{Member: a.seat.Member(), Language: &tag})
		return nil
	}
}

// by is the seat in whose name an act is done.
func (a *App) by(x Act) *session.Seat {
	if x.As != nil {
		return x.As
	}
	return a.seat
}

// sendKeep sends the newest Keep unless one is on its way.
func (a *App) sendKeep() tea.Cmd {
	if a.keeping || a.keep == nil {
		return nil
	}
	command := a.keep(a.view())
	a.keep = nil
	if command == nil {
		return nil
	}
	a.keeping, a.saving = true, Unsent
	return tea.Batch(a.waitSlow(), func() tea.Msg {
		_, err := a.seat.Do(a.ctx, command)
		return kept{err}
	})
}

// sendAsk sends a command, after a Keep on its way has come back; an unsent Keep
// is dropped, for what it would save is in the command or not wanted any more.
func (a *App) sendAsk(x Act) tea.Cmd {
	a.keep = nil
	if a.keeping {
		a.ask = &x
		return nil
	}
	asker, command, seat := a.top(), x.Ask, a.by(x)
	a.asked++
	a.saving = Unsent
	x.Ask = nil
	return tea.Batch(a.waitSlow(), func() tea.Msg {
		answer, err := seat.Do(a.ctx, command)
		return answered{x, asker, answer, err}
	})
}

func (a *App) waitSlow() tea.Cmd {
	return tea.Tick(2*time.Second, func(time.Time) tea.Msg { return stillSaving{} })
}

// hear takes what commands brought back.
func (a *App) hear(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case news:
		before, spoke := a.moment, a.me.Speaking
		a.see(m.snapshot, m.newer)
		a.seen = a.rooms.now()
		if a.moment != before {
			a.hush() // it was about what was there before
		}
		a.tellBack()
		a.tellGone()
		a.tellMood()
		if a.me.Speaking && !spoke && a.name == ResidentScreen {
			a.say = a.words.Floor.YourTurn
		}
		return tea.Batch(a.watch(), a.checkIn(), a.act(a.announce()))
	case kept:
		a.keeping = false
		a.settle(m.err)
		a.see(a.hall.Watch()) // the next Keep is built on what this one left
		if a.ask != nil {
			x := *a.ask
			a.ask = nil
			return a.sendAsk(x)
		}
		return a.sendKeep()
	case answered:
		a.asked--
		a.settle(m.err)
		a.see(a.hall.Watch())
		a.tellBack()
		if m.err == nil && m.act.Done != nil && a.top() == m.asker {
			return a.act(m.act.Done(a.view(), m.answer))
		}
		return a.act(a.announce())
	case brought:
		if m.err != nil {
			a.speak(a.words.Refusal(m.err))
			return nil
		}
		if t, ok := m.asker.(taker); ok && a.top() == m.asker {
			return a.act(t.take(a.view(), m.found))
		}
	case mentioned:
		if !a.brief.IsZero() && !a.rooms.now().Before(a.brief) {
			a.hush()
		}
	case stillSaving:
		if a.keeping || a.asked > 0 {
			a.saving = Slow
		}
	case struckMinute:
		return a.minute()
	case struckSecond:
		return a.strike()
	case takenOver:
		a.left, a.elsewhere = false, true
		return tea.Quit
	case checkedIn:
		// A refusal (already gone on, not on the roll) is told where it matters.
	}
	return nil
}

// settle notes how a command ended.
func (a *App) settle(err error) {
	if err != nil {
		a.speak(a.words.Refusal(err))
		a.saving = Quiet
		return
	}
	if !a.keeping && a.asked == 0 {
		a.saving = Saved
	}
}

// savingWords says how saving stands, for a header; empty when there is nothing to say.
func savingWords(v View) string {
	switch v.Saving {
	case Unsent:
		return v.Words.Common.Saving
	case Slow:
		return v.Words.Common.Unsaved
	case Saved:
		return v.Words.Common.Saved
	}
	return ""
}

// foot draws the last row; first tells that Q leaves instead of going back.
func foot(v View, p *parts.Page, first bool) {
	back := v.Words.Common.Back
	if first {
		back = v.Words.Common.Leave
	}
	p.Foot(v.Words.Common.Help, v.Words.Common.Swap, back)
}
