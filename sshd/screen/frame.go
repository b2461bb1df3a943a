package screen

import "strconv"

// frame appends what makes the terminal show f, wrapped in a synchronized
// update, or nothing.
func (s *Screen) frame(b []byte, f Frame) []byte {
	start := len(b)
	b = append(b, syncOn...)
	head := len(b)
	wipe := f.Wiped != s.wiped
	s.wiped, s.all = f.Wiped, s.all || wipe
	if s.all {
		b = s.enter(b)
	}
	if wipe {
		b = append(b, eraseSaved...)
	}
	b = s.putTitle(b, f.Title)
	b = s.putMouse(b, f.Mouse)
	b, moved := s.putRows(b, f)
	b = s.putCursor(b, f.Cursor, moved)
	s.all = false
	if len(b) == head {
		return b[:start]
	}
	return append(b, syncOff...)
}

// putRows appends the rows that differ from those sent, and says whether there
// were any: then the cursor stands somewhere else.
func (s *Screen) putRows(b []byte, f Frame) (_ []byte, moved bool) {
	for y := range s.sent {
		row := ""
		if y < len(f.Rows) {
			row = f.Rows[y]
		}
		if !s.all && s.sent[y] == row {
			continue
		}
		if !moved && s.shown {
			b = append(b, cursorOff...)
			s.shown = false
		}
		moved = true
		b = appendGoto(b, 0, y)
		if f.Exact && row != "" {
			b = append(b, row...)
		} else {
			b = appendRow(b, row, s.width)
		}
		if styled(row) {
			b = append(b, plain...)
		}
		s.sent[y] = row
	}
	return b, moved
}

// putCursor appends what brings the cursor to c, or hides it.
func (s *Screen) putCursor(b []byte, c *Cursor, moved bool) []byte {
	if c == nil {
		if s.shown {
			b = append(b, cursorOff...)
			s.shown = false
		}
		return b
	}
	at := Cursor{
		X: min(max(c.X, 0), s.width-1),
		Y: min(max(c.Y, 0), len(s.sent)-1),
	}
	if moved || !s.shown || at != s.at {
		b = appendGoto(b, at.X, at.Y)
		s.at = at
	}
	if !s.shown {
		b = append(b, cursorOn...)
		s.shown = true
	}
	return b
}

// appendGoto appends the address of a cell counted from 0 (CUP, ECMA-48 8.3.21).
func appendGoto(b []byte, x, y int) []byte {
	b = append(b, "\x1b["...)
	b = strconv.AppendInt(b, int64(y+1), 10)
	if x > 0 {
		b = append(b, ';')
		b = strconv.AppendInt(b, int64(x+1), 10)
	}
	return append(b, 'H')
}
