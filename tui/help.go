package tui

import (
	"slices"

	"yuetan/lang"
	"yuetan/tui/parts"
)

// keysOf lists what the keys do on a screen of that name, those of the discussion
// first while one goes on.
func keysOf(v View, name Name) []lang.KeyHelp {
	w, talking := v.Words, v.Board.Floor != nil
	switch name {
	case ChairScreen:
		if talking {
			others := slices.DeleteFunc(slices.Clone(w.Chair.Keys[2:]), func(k lang.KeyHelp) bool {
				return k.Key == "S" || slices.ContainsFunc(w.Floor.ChairKeys, func(f lang.KeyHelp) bool { return f.Key == k.Key })
			})
			return slices.Concat(w.Chair.Keys[:2], w.Floor.ChairKeys, others)
		}
		return w.Chair.Keys
	case DeskScreen:
		return w.Desk.Keys
	}
	if talking && name == ResidentScreen {
		return slices.Concat([]lang.KeyHelp{w.Floor.ResidentKey}, w.Common.Keys)
	}
	return w.Common.Keys
}

// drawHelp lists what the keys do, over whatever screen was there; any key goes back.
func drawHelp(v View, keys []lang.KeyHelp) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(v.Words.Common.Help, v.Board.Council)
	body := v.Size.Body()
	wide := 0
	for _, k := range keys {
		wide = max(wide, parts.Width(k.Key))
	}
	row := body.Row
	for _, k := range keys {
		if row >= body.End() {
			break
		}
		p.TextIn(row, body.Col, wide, parts.Ink|parts.Bold, k.Key)
		row = p.Wrapped(row, body.Col+wide+2, body.W-wide-2, body.End()-row, parts.Ink, k.Does)
	}
	p.Action(v.Words.Common.BackThere)
	foot(v, p, false)
	return p
}
