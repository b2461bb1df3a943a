package tui

import "yuetan/tui/parts"

// drawHelp lists what the keys do, over whatever screen was there; any key goes back.
func drawHelp(v View) *parts.Page {
	p := parts.NewPage(v.Theme, v.Size.W, v.Size.H)
	p.Header(v.Words.Common.Help, v.Board.Council)
	body := v.Size.Body()
	wide := 0
	for _, k := range v.Words.Common.Keys {
		wide = max(wide, parts.Width(k.Key))
	}
	row := body.Row
	for _, k := range v.Words.Common.Keys {
		if row >= body.End() {
			break
		}
		p.TextIn(row, body.Col, wide, parts.Ink|parts.Bold, k.Key)
		row = p.Wrapped(row, body.Col+wide+2, body.W-wide-2, body.End()-row, parts.Ink, k.Does)
	}
	p.Action(v.Words.Common.Back)
	foot(v, p, false)
	return p
}
