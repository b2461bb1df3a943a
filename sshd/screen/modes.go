package screen

import "unicode/utf8"

// Sequences of xterm (ctlseqs) that all terminals of the last twenty years know
// or pass over. Autowrap is off as long as the screen is ours, so that the last
// column of the last row never scrolls. Synchronized output (mode 2026) keeps
// a frame from being shown half painted.
const (
	syncOn    = "\x1b[?2026h"
	syncOff   = "\x1b[?2026l"
	cursorOn  = "\x1b[?25h"
	cursorOff = "\x1b[?25l"
	mouseOn   = "\x1b[?1000h\x1b[?1006h"
	mouseOff  = "\x1b[?1006l\x1b[?1000l"
	plain     = "\x1b[m"
	eraseEnd  = "\x1b[K"  // from the cursor to the end of the row
	eraseRow  = "\x1b[2K" // the whole row

	// What scrolled out of sight (xterm, ED 3). It follows the ED 2 of modesOn,
	// which some terminals answer by scrolling the picture out.
	eraseSaved = "\x1b[3J"

	altOn   = "\x1b[?1049h"
	altOff  = "\x1b[?1049l"
	modesOn = "\x1b[?7l\x1b[?2004h" + cursorOff + plain + "\x1b[2J"
	// The modes are put back before the alternate screen is left, and the
	// cursor after it: some terminals keep one per screen.
	modesOff = plain + "\x1b[?2004l\x1b[?7h"

	titleSave    = "\x1b[22;2t"
	titleRestore = "\x1b[23;2t"
)

// maxTitle is the longest title sent, in characters.
const maxTitle = 80

// enter appends what takes the terminal over, or takes it over again.
func (s *Screen) enter(b []byte) []byte {
	if !s.inside {
		b = append(b, altOn...)
		s.inside = true
	}
	b = append(b, modesOn...)
	s.shown = false
	if s.mouse {
		b = append(b, mouseOn...)
	}
	return b
}

// leave appends what gives the terminal back.
func (s *Screen) leave(b []byte) []byte {
	b = append(b, syncOff...)
	if s.mouse {
		b = append(b, mouseOff...)
	}
	b = append(b, modesOff...)
	if s.title != "" {
		b = append(b, titleRestore...)
	}
	b = append(b, altOff...)
	return append(b, cursorOn...)
}

func (s *Screen) putMouse(b []byte, on bool) []byte {
	if on == s.mouse {
		return b
	}
	s.mouse = on
	if on {
		return append(b, mouseOn...)
	}
	return append(b, mouseOff...)
}

// putTitle appends a new title (OSC 2), without the control and format
// characters that could end the sequence early.
func (s *Screen) putTitle(b []byte, title string) []byte {
	if title == "" || title == s.title {
		return b
	}
	if s.title == "" {
		b = append(b, titleSave...)
	}
	s.title = title
	b = append(b, "\x1b]2;"...)
	n := 0
	for _, r := range title {
		if n == maxTitle {
			break
		}
		if r == utf8.RuneError || unprintable(r) {
			continue
		}
		b = utf8.AppendRune(b, r)
		n++
	}
	return append(b, '\a')
}
