package parts

// The tokens are entries of the fixed part of the 256 palette. Every pair that
// can meet on a screen has a contrast of 7:1 or more (WCAG AAA).
type token struct{ light, dark uint8 }

var (
	page      = token{231, 233}
	ink       = token{16, 255}
	quiet     = token{238, 251}
	strip     = token{254, 236}
	action    = token{18, 117}
	actionInk = token{231, 16}
	focus     = token{153, 24}
	focusInk  = token{16, 231}
	line      = token{16, 255}
	lineInk   = token{231, 16}
	stop      = token{88, 217}
	stopInk   = token{231, 16}
	warn      = token{52, 221}
	okay      = token{22, 120}
	mark5     = token{17, 117}
	mark5Ink  = token{231, 16}
	mark3     = token{172, 172}
	mark3Ink  = token{16, 16}
	mark1     = token{252, 239}
	mark1Ink  = token{16, 255}
	black     = token{16, 16}
	white     = token{231, 231}
)

func (k token) of(light bool) uint8 {
	if light {
		return k.light
	}
	return k.dark
}

func colors(s Style, light bool) (fg, bg uint8) {
	f, b := pair(s)
	return f.of(light), b.of(light)
}

func pair(s Style) (fg, bg token) {
	switch s.ground() {
	case OnHeader, OnStrip, OnField, OnTag:
		if s.ink() == OK {
			return ink, strip
		}
		return words(s), strip
	case OnWaiting:
		return quiet, strip
	case OnAction:
		return actionInk, action
	case OnFocus:
		return focusInk, focus
	case OnLine:
		return lineInk, line
	case OnStop:
		return stopInk, stop
	case OnStopInk:
		return stop, stopInk
	case OnMark5:
		return mark5Ink, mark5
	case OnMark3:
		return mark3Ink, mark3
	case OnMark1:
		return mark1Ink, mark1
	case OnDone:
		return page, quiet
	case OnRest:
		return ink, strip
	case OnInk:
		return page, ink
	case OnCode:
		return black, white
	case OnCodeDark:
		return white, black
	}
	return words(s), page
}

func words(s Style) token {
	switch s.ink() {
	case Quiet:
		return quiet
	case Warn:
		return warn
	case Stop:
		return stop
	case OK:
		return okay
	}
	return ink
}
