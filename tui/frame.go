package tui

import (
	tea "charm.land/bubbletea/v2"

	"yuetan/tui/parts"
)

// page gives what the screen shows now, and its rows if they are shared.
func (a *App) page() (*parts.Page, []string) {
	v := a.view()
	if a.name == ProjectorScreen && a.size.H < 15 || a.size.W < 40 || a.size.H < 15 {
		return parts.TooSmall(a.theme, a.size.W, a.size.H, a.words.Common.TooSmall), nil
	}
	if a.help {
		return drawHelp(v, keysOf(v, a.name)), nil
	}
	top := a.top()
	s, ok := top.(shared)
	if !ok {
		p := top.draw(v)
		a.saySomething(p)
		return p, nil
	}
	name, draw := s.public()
	minute := int64(0)
	if a.name == ProjectorScreen {
		minute = v.Now.Unix() / 60
	}
	if s, ok := top.(attended); ok && s.there(v) {
		minute = v.Now.Unix() // its page shows seconds
	}
	key := pageKey{a.key.council, name, a.words.Tag, v.Theme, a.size, v.Showing, v.Narrow}
	p, rows := a.rooms.gallery.get(key, v.Board.Version, minute, func() *parts.Page {
		w := View{Board: v.Board, Words: v.Words, Theme: v.Theme, Size: v.Size, Narrow: v.Narrow, Now: v.Now, Showing: v.Showing}
		return draw(w)
	})
	own := p.Clone()
	if !s.lay(v, own) && a.say == "" {
		return p, rows
	}
	a.saySomething(own)
	return own, nil
}

func (a *App) saySomething(p *parts.Page) {
	switch {
	case a.say == "" || a.name == ProjectorScreen:
	case a.brief.IsZero():
		p.Refusal(a.say)
	default:
		p.Mention(a.say)
	}
}

// Rows are what the terminal shows, one string a row, each filling its width.
func (a *App) Rows() []string {
	p, rows := a.page()
	if rows != nil {
		return rows
	}
	return p.Rows()
}

// View gives Bubble Tea the cursor and the mouse; the rows come from Rows.
func (a *App) View() tea.View {
	v := tea.View{AltScreen: true}
	if a.name == ChairScreen || a.name == KioskScreen {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if !a.isTyping() || a.help {
		return v
	}
	if p, _ := a.page(); p != nil {
		if row, col, ok := p.Cursor(); ok {
			v.Cursor = tea.NewCursor(col, row)
		}
	}
	return v
}
