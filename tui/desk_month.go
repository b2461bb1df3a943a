package tui

import (
	"slices"

	"yuetan/session"
	"yuetan/tui/parts"
)

// deskMonth is whose papers a sheet tells of: the session at hand, or one before it.
// What is filed of a session goes on when the next one is planned already.
type deskMonth struct{ id session.SessionID } // empty: the session at hand

// on gives the session; false where none was ever planned.
func (d *deskMonth) on(v View) (*session.Session, bool) {
	if x, ok := v.Snapshot.Session(d.id); ok && d.id != "" {
		return x, true
	}
	return v.Snapshot.Current()
}

// shown gives the session to draw, its name first where there are several, and the
// region that is left.
func (d *deskMonth) shown(v View, p *parts.Page, r parts.Region) (*session.Session, parts.Region) {
	if deskSitting(v, p, r) == nil {
		return nil, r
	}
	x, _ := d.on(v)
	if n := d.heading(v); n > 0 {
		p.TextIn(r.Row, r.Col, r.W, parts.Quiet, v.Words.Common.Month(x.ID)+"  "+string(x.ID)+"   "+v.Words.Desk.OtherMonth)
		r.Row, r.H = r.Row+n, r.H-n
	}
	return x, r
}

// heading is how many rows the session's name takes.
func (d *deskMonth) heading(v View) int { return min(max(len(v.Snapshot.Sessions)-1, 0), 1) }

// turn takes up the session before or the one after, and tells whether the key did.
func (d *deskMonth) turn(v View, k parts.Key) bool {
	x, ok := d.on(v)
	if !ok || !k.Is('<') && !k.Is('>') {
		return false
	}
	all := v.Snapshot.Sessions
	at := slices.IndexFunc(all, func(s *session.Session) bool { return s.ID == x.ID })
	if k.Is('<') {
		at--
	} else {
		at++
	}
	d.id = all[max(0, min(at, len(all)-1))].ID
	return true
}
